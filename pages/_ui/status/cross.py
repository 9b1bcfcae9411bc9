"""Status against behaviour, and the reasons of each."""

from collections.abc import Sequence
from typing import Any

from crm_core.status import BEHAVIOURS, NOT_YET, STATUSES, Picture
from pages._ui.parts import picture
from pages._ui.status.choices import click, share, state, token
from pages._ui.status.cross_figure import cross_figure
from pages._ui.status.figures import status_colour
from pages._ui.words import Words


def show_cross(t: Words, seen: Picture, picked: Sequence[str]) -> None:
    """Show status against behaviour; every cell and every total is a group that can be chosen."""
    columns = [one for one in BEHAVIOURS if seen.count(behaviour=one)]
    rows = [one for one in STATUSES if seen.count(status=one)]
    cells = []
    for y, status in enumerate([*rows, None]):
        for x, behaviour in enumerate([*columns, None]):
            wanted = {name: word for name, word in (("status", status), ("behaviour", behaviour)) if word}
            count = seen.count(**wanted) if wanted else seen.clients
            kind = "cell" if len(wanted) == 2 else next(iter(wanted), "")
            words = " × ".join(state(t, word) for word in wanted.values()) or t("page-status-total")
            cells.append(
                {
                    "row": y,
                    "column": x,
                    "value": count,
                    "shown": t.number(count) if count else "·",
                    "hover": f"{words}: {t.clients(count)} · {share(t, count, seen.clients)}",
                    "custom": token(t.on, kind, *wanted.values()) if wanted else "",
                }
            )
    figure = cross_figure(
        t.look,
        [*(state(t, one) for one in rows), t("page-status-total")],
        [*(state(t, one) for one in columns), t("page-status-total")],
        cells,
        x_title=t("page-status-behaviour"),
        y_title="",
        selected=picked,
    )
    picture(t, "page-status-cross", figure, on_click=click, base=t.clients(seen.clients))


def reason_bars(t: Words, seen: Picture, *, by: str, kind: str) -> list[dict[str, Any]]:
    """Return the reasons of the statuses or the behaviours as bars, in the order of the statuses, the larger first."""
    found: dict[tuple[str, str], int] = {}
    for cell in seen.cells:
        if cell.status != NOT_YET:
            key = (getattr(cell, by), getattr(cell, f"{by}_reason"))
            found[key] = found.get(key, 0) + cell.clients
    order = STATUSES if by == "status" else BEHAVIOURS
    bars = []
    for (key, reason), count in sorted(found.items(), key=lambda one: (order.index(one[0][0]), -one[1])):
        words = t(f"choice-{by}-reason-{reason.replace('_', '-')}")
        bars.append(
            {
                "label": f"{state(t, key)}:<br>{words[:1].lower() + words[1:]}",
                "value": count,
                "shown": f"{t.number(count)} · {share(t, count, seen.clients)}",
                "hover": f"{state(t, key)}: {words}<br>{t.clients(count)}",
                "custom": token(t.on, kind, reason),
                "colour": status_colour(t.look, key) if by == "status" else t.look.teal(0.35),
            }
        )
    return bars
