"""The map of P(alive) and recency, and a cell of it as a rule."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from crm_core.value import ALIVE_STEPS, RECENCY_LIMITS, Fitted, ValueView, rule_of_cell
from pages._ui.value.figures import alive_figure
from pages._ui.words import Words


def nobody_left(fitted: Fitted) -> bool:
    """True when the data do not tell how clients leave: the parameter of leaving ended at its bound and has no interval."""
    model = fitted.model(fitted.alive_key or "")
    known = {} if model is None else model.intervals or {}
    return bool(known) and "a" not in known and "s" not in known


def recency_label(t: Words, step: int) -> str:
    """Name a column of the map."""
    if step < len(RECENCY_LIMITS):
        return t("page-value-upto", days=RECENCY_LIMITS[step])
    return t("page-value-over", days=RECENCY_LIMITS[-1])


def alive_label(t: Words, step: int) -> str:
    """Name a row of the map."""
    return f"{t.number(100 * (step - 1) / ALIVE_STEPS)}–{t.percent(step / ALIVE_STEPS)}"


def map_picture(t: Words, seen: ValueView, selected: str | None) -> Any:
    """Return the map of P(alive) and recency; a cell's colour is the value to come, its number the clients."""
    cells = [
        {
            "column": one.recency,
            "row": one.alive - 1,
            "key": f"{one.alive}.{one.recency}",
            "value": one.amount,
            "top": t.short(one.clients),
            "below": t.money(one.amount, short=True),
            "hover": f"{alive_label(t, one.alive)} · {recency_label(t, one.recency)}<br>{t.clients(one.clients)}<br>{t.money(one.amount)}",
        }
        for one in seen.map
    ]
    return alive_figure(
        t.look,
        cells,
        columns=[recency_label(t, step) for step in range(len(RECENCY_LIMITS) + 1)],
        rows=[alive_label(t, step) for step in range(1, ALIVE_STEPS + 1)],
        selected=selected,
        x_title=t("page-value-map-x"),
        y_title=t("page-value-map-y"),
    )


def click_cell(clicked: Sequence[Any]) -> None:
    """Take a click on the map into the list of cells beside it."""
    if clicked:
        st.session_state["value.cell"] = str(clicked[0])


def choose_cell(t: Words, seen: ValueView) -> tuple[dict[str, object], int] | None:
    """Draw the list of the map's cells, the same choice as a click, for the keyboard; return the rule of the chosen one and its clients."""
    there = {f"{one.alive}.{one.recency}": one for one in seen.map}
    if st.session_state.get("value.cell") not in there:
        st.session_state["value.cell"] = None
    chosen = st.selectbox(
        t("page-value-cell"),
        list(there),
        index=None,
        key="value.cell",
        placeholder=t("page-value-cell-none"),
        format_func=lambda key: f"{alive_label(t, there[key].alive)} · {recency_label(t, there[key].recency)}",
    )
    return None if chosen is None else (rule_of_cell(there[chosen].alive, there[chosen].recency), there[chosen].clients)
