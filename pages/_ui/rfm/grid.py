"""The grid of the screen RFM: its cells as rows for the figure, the chosen ones as a rule."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.db import Connection
from crm_core.rfm import Measures, RfmGrid, grid, scheme_from_dict
from crm_core.segments import rule_data, rule_from_cells
from pages._ui.words import Words

MEASURES: Final = ("clients", "revenue", "average_check", "margin")


def gridded(con: Connection, *, scheme: str, as_of: date) -> RfmGrid:
    """Return the grid of a scheme given as JSON text."""
    return grid(con, as_of=as_of, scheme=scheme_from_dict(json.loads(scheme)))


def toggled(cells: Iterable[str], clicked: Sequence[Any]) -> list[str]:
    """Return the chosen cells after a click: a chosen cell is let go, another one joins."""
    found = list(cells)
    for cell in dict.fromkeys(str(one) for one in clicked):
        if cell in found:
            found.remove(cell)
        else:
            found.append(cell)
    return sorted(found, reverse=True)


def click_cells(clicked: Sequence[Any]) -> None:
    """Take a click on the grid into the list of chosen cells beside it."""
    if clicked:
        st.session_state["cells"] = toggled(st.session_state.get("cells") or [], clicked)


def choose_cells(t: Words, k: int) -> list[str]:
    """Draw the list of chosen cells, the same choice as clicks on the grid, for the keyboard; return them."""
    options = [f"{r}{f}" for r in range(k, 0, -1) for f in range(k, 0, -1)]
    chosen = st.session_state.get("cells") or []
    if any(cell not in options for cell in chosen):  # the scheme has fewer scores now
        st.session_state["cells"] = [cell for cell in chosen if cell in options]
    found: list[str] = st.multiselect(
        t("page-rfm-cells"),
        options,
        key="cells",
        bind="query-params",
        format_func=lambda cell: f"R{cell[0]} F{cell[1]}",
        placeholder=t("page-rfm-cells-none"),
        help=t("page-rfm-cells-help"),
    )
    return found


def rule_of_cells(cells: Iterable[str], k: int) -> dict[str, Any]:
    """Turn chosen cells like "54" into the rule of a segment."""
    return rule_data(rule_from_cells([(int(cell[0]), int(cell[1])) for cell in cells], scores=k))


def value_of(measures: Measures, measure: str) -> Any:
    """Return what colours a cell: clients, or money a client."""
    if measure == "clients":
        return measures.clients
    if measure == "average_check":
        return measures.average_check
    total = measures.revenue if measure == "revenue" else measures.margin
    return None if total is None or not measures.clients else total / measures.clients


def value_words(t: Words, measures: Measures, measure: str) -> str:
    """Say what colours a cell."""
    return t.percent(measures.share, 1) if measure == "clients" else t.money(value_of(measures, measure), short=True)


def cell_rows(t: Words, seen: RfmGrid, measure: str) -> list[dict[str, Any]]:
    """Return every cell of the grid for the figure, those without clients too."""
    found = {(cell.r, cell.f): cell.measures for cell in seen.cells}
    rows = []
    for r in range(1, seen.scheme.k + 1):
        for f in range(1, seen.scheme.k + 1):
            inside = found.get((r, f))
            words = "" if inside is None else value_words(t, inside, measure)
            clients = 0 if inside is None else inside.clients
            rows.append(
                {
                    "r": r,
                    "f": f,
                    "value": None if inside is None else value_of(inside, measure),
                    "top": t.number(clients),
                    "below": words,
                    "hover": f"R {r} · F {f}<br>{t.clients(clients)}" + (f"<br>{words}" if words else ""),
                }
            )
    return rows
