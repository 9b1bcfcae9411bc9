"""Who went from which status to which: a picture and a table that adds up to the base at both ends."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from crm_core.status import AGO, ALL_STATUSES, NOT_YET, Flows, flows, month_ends, months_ago
from pages._ui.base import known
from pages._ui.parts import picture
from pages._ui.status.choices import click, offer, state, token
from pages._ui.status.cross_figure import cross_figure
from pages._ui.status.figures import flow_figure
from pages._ui.words import Words


def show_flows(t: Words, picked: Sequence[str]) -> None:
    """Show who went from which status to which: Sankey and a table that adds up to the base at both ends."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ends = month_ends(t.on)[::-1]
        to = st.selectbox(t("page-status-flows-to"), ends, key="status.to", format_func=t.day, width=190)
        back = st.segmented_control(
            t("page-status-flows-back"),
            list(AGO),
            default=1,
            required=True,
            key="status.back",
            format_func=str,
        )
    months = int(back or 1)
    seen: Flows = known(flows, from_=months_ago(to, months), to=to)
    pairs = [one for one in seen.flows if (one.before, one.after) != (NOT_YET, NOT_YET)]
    if not pairs:
        st.caption(t("page-status-nobody", day=t.day(to)))
        return
    left = [one for one in ALL_STATUSES if any(flow.before == one for flow in pairs)]
    right = [one for one in ALL_STATUSES if any(flow.after == one for flow in pairs)]
    before, after = ({one: sum(f.clients for f in pairs if getattr(f, end) == one) for one in ALL_STATUSES} for end in ("before", "after"))
    drawn = [
        (left.index(f.before), right.index(f.after), f.clients, f"{_pair(t, f.before, f.after)}: {t.clients(f.clients)}") for f in pairs
    ]
    moved = sum(f.clients for f in pairs if f.before != f.after and f.before != NOT_YET)
    shown = {"before": t.day(seen.before), "after": t.day(seen.after)}
    figure = flow_figure(
        t.look,
        [{"label": f"{state(t, one)} {t.number(before[one])}", "status": one} for one in left],
        [{"label": f"{state(t, one)} {t.number(after[one])}", "status": one} for one in right],
        drawn,
    )
    whole = sum(f.clients for f in pairs)
    st.markdown(t("page-status-flows-say", moved=t.clients(moved), share=t.share(moved, whole - before[NOT_YET])))
    picture(t, "page-status-flows", figure, **shown)
    cells = _flow_cells(t, seen, left, right, months)
    figure = cross_figure(
        t.look,
        [*(state(t, one) for one in left), t("page-status-total")],
        [*(state(t, one).replace(" ", "<br>") for one in right), t("page-status-total")],
        cells,
        x_title=t("page-status-then", day=t.day(seen.after)),
        y_title=t("page-status-then", day=t.day(seen.before)),
        selected=picked,
    )
    picture(t, "page-status-matrix", figure, on_click=click, base=t.clients(whole), **shown)
    offer(t, [cell["custom"] for cell in cells if cell["custom"] and cell["value"]], key="flows")


def _pair(t: Words, before: str, after: str) -> str:
    return f"{state(t, before)} → {state(t, after)}"


def _flow_cells(t: Words, seen: Flows, left: Sequence[str], right: Sequence[str], months: int) -> list[dict[str, Any]]:
    pairs = {(f.before, f.after): f.clients for f in seen.flows if (f.before, f.after) != (NOT_YET, NOT_YET)}
    cells = []
    for y, before in enumerate([*left, None]):
        for x, after in enumerate([*right, None]):
            count = sum(n for (a, b), n in pairs.items() if before in (None, a) and after in (None, b))
            custom = token(seen.after, f"flow{months}", before, after) if before and after else ""
            if after and not before:
                custom = token(seen.after, "status", after)
            words = (
                _pair(t, before, after) if before and after else state(t, before or after) if before or after else t("page-status-total")
            )
            hover = f"{words}: {t.clients(count)}"
            cells.append(
                {"row": y, "column": x, "value": count, "shown": t.number(count) if count else "·", "hover": hover, "custom": custom}
            )
    return cells
