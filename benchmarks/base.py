"""The large base of the benchmarks: made once by the demo's own drawing, with longer histories."""

import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from crm_core.demo import TRUTH, make_demo
from crm_core.jobs import House, open_house

CLIENTS = int(os.environ.get("TACT_BENCH_CLIENTS", "5000000"))
FOLDER = Path(os.environ.get("TACT_BENCH_DIR") or Path(tempfile.gettempdir()) / "tact-bench")
AS_OF = date(2026, 11, 1)
# About ten transaction lines and ten contacts a client: 50 million of each at full size.
LONG = replace(TRUTH, r=1.15, contacts_a_year=9.3)


def timed(deed: Callable[[], Any]) -> tuple[float, Any]:
    """Return seconds and result of one call."""
    start = time.perf_counter()
    result = deed()
    return time.perf_counter() - start, result


def best(deed: Callable[[], Any], times: int = 3) -> float:
    """Return the fastest of a few calls: the machine is shared."""
    return min(timed(deed)[0] for _ in range(times))


def large() -> House:
    """Open the large base, making it first if it is not there."""
    path = FOLDER / f"large-{CLIENTS}.duckdb"
    done = path.with_suffix(".made")
    if not done.exists():
        for old in FOLDER.glob(path.name + "*"):
            if old.is_file():
                old.unlink()
        house = open_house(path)
        seconds, made = timed(lambda: make_demo(house.db, clients=CLIENTS, seed=1, who="bench", until=AS_OF, truth=LONG))
        house.close()
        done.write_text(f"{seconds:.1f} {made.transactions} {made.contacts}")
    return open_house(path)


def made_in() -> tuple[float, int, int]:
    """Return how long making the large base took, and its transactions and contacts."""
    large().close()
    seconds, transactions, contacts = (FOLDER / f"large-{CLIENTS}.made").read_text().split()
    return float(seconds), int(transactions), int(contacts)
