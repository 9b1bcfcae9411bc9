"""Rows about showing: how long a screen takes to draw again after a choice, the base being large."""

import os
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.base import AS_OF, CLIENTS, FOLDER, Measured, Spent, large, timed

ROOT = Path(__file__).parents[1]
SCREENS = ("overview", "data", "rfm", "value", "churn", "status", "segments", "campaigns", "hygiene", "effect")
PATIENCE = 1200
REPEATED = 3
MOVES = ("rfm", "churn", "segments")


def _moved(app: Any, name: str, days: int) -> None:
    """Move what an analyst moves on a screen: cells of the grid, a limit of days, a condition of a segment."""
    if name == "rfm":
        app.multiselect(key="cells").set_value(["55", str(days % 4 + 2) + "1"]).run()
    elif name == "churn":
        app.slider(key="limit").set_value(days).run()
    else:
        turn = app.session_state["segments.round"]
        app.number_input(key=f"value.{turn}.0.0.recency_days.at_most").set_value(days).run()


def reruns() -> Measured:
    """Draw every screen of a day that is prepared, then again and again; and the screens of analysts after a moved slider."""
    from streamlit.testing.v1 import AppTest

    from crm_core.churn import keep_rhythm
    from crm_core.facts import keep_facts

    house = large()
    keep_facts(house.db, AS_OF)
    keep_rhythm(house.db, AS_OF)
    house.close()
    os.environ["TACT_DB"] = str(FOLDER / f"large-{CLIENTS}.duckdb")
    app = AppTest.from_file(ROOT / "overview.py", default_timeout=PATIENCE)
    app.query_params["on"] = AS_OF.isoformat()
    found: list[Spent] = []
    for name in SCREENS:
        path = ROOT / ("overview.py" if name == "overview" else f"pages/{name}.py")
        first, _ = timed(lambda path=path: app.switch_page(str(path)).run() if path.name != "overview.py" else app.run())
        if app.exception:
            raise RuntimeError(f"{name}: {app.exception[0].message}")
        again = [timed(app.run)[0] for _ in range(REPEATED)]
        moved = [timed(partial(_moved, app, name, days))[0] for days in (120, 150, 200)] if name in MOVES else []
        found += again + moved
        told = " ".join(f"{one.seconds:.2f}" for one in again + moved)
        print(f"{name}: first {first.seconds:.2f} s, again {told}", flush=True)
    p95 = Spent(*(float(np.quantile([getattr(one, part) for one in found], 0.95)) for part in ("seconds", "processor")))
    return Measured(f"{CLIENTS:,} clients, {len(found)} reruns of {len(SCREENS)} screens, 95th percentile", p95)
