"""The parts of the screen RFM: the scheme on trial, the grid as rows for the figure, edges, codes and moves."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.db import Connection
from crm_core.rfm import (
    NO_SCORE,
    NOT_YET,
    EdgeStep,
    Measures,
    RfmGrid,
    RfmScheme,
    grid,
    group_title,
    scheme_from_dict,
)
from crm_core.segments import rule_data, rule_from_cells
from pages._ui.base import shared
from pages._ui.inputs import carry
from pages._ui.tables import table
from pages._ui.words import Words

MEASURES: Final = ("clients", "revenue", "average_check", "margin")
AXES: Final = ("recency", "frequency", "monetary")


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


def tile_rows(t: Words, seen: RfmGrid, measure: str) -> list[dict[str, Any]]:
    """Return the groups for the treemap."""
    return [
        {
            "id": one.group,
            "label": group_title(one.group, t.language, one.title),
            "clients": one.measures.clients,
            "value": value_of(one.measures, measure),
            "below": f"{t.number(one.measures.clients)} · {t.percent(one.measures.share)}<br>"
            f"{'' if measure == 'clients' else value_words(t, one.measures, measure)}",
        }
        for one in seen.groups
    ]


def group_to_rule(t: Words, seen: RfmGrid, *, is_own: bool) -> None:
    """Let one group become the rule of a segment; segments read the groups of the base's own scheme."""
    titles = {one.group: one.title for one in seen.groups}
    counts = {one.group: one.measures.clients for one in seen.groups}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        group = st.selectbox(
            t("page-rfm-group-as-segment"),
            list(counts),
            index=None,
            placeholder=t("page-rfm-pick-group"),
            key="rfm.group",
            width=320,
            disabled=not is_own,
            format_func=lambda one: f"{group_words(t, one, titles)} · {t.number(counts[one])}",
        )
        if st.button(t("page-segments-make-rule"), icon=":material/rule:", key="rfm.group.go", disabled=not is_own or group is None):
            carry("rule", {"field": "rfm_group", "operator": "is", "value": group})
            st.switch_page("pages/segments.py", query_params=shared())


def show_edges(t: Words, steps: Sequence[EdgeStep], scheme: RfmScheme) -> None:
    """Show the limits of every score beside the grid."""
    by_score: dict[int, dict[str, EdgeStep]] = {}
    for step in steps:
        by_score.setdefault(step.score, {})[step.axis] = step
    rows = []
    for score in sorted(by_score, reverse=True):
        axes = by_score[score]
        rows.append([str(score), *(_limit(t, axes[axis], axis, is_worst=score == 1) for axis in AXES)])
    table(
        [">" + t("page-rfm-score"), ">" + t("page-rfm-r-upto"), ">" + t("page-rfm-f-from"), ">" + t("page-rfm-m-from")],
        rows,
        title=t("page-rfm-limits"),
    )
    st.caption(" ".join([t("page-rfm-limits-note"), *_empty_scores(t, steps, scheme)]))


def _empty_scores(t: Words, steps: Sequence[EdgeStep], scheme: RfmScheme) -> list[str]:
    """Say which scores nobody has, and why."""
    found = []
    for axis in AXES:
        empty = sorted(step.score for step in steps if step.axis == axis and not step.clients)
        if empty:
            method = scheme.cut(axis).method
            why = t(f"page-rfm-empty-{method if method in ('quantile', 'jenks') else 'edges'}")
            scores = ", ".join(f"{axis[0].upper()} {score}" for score in empty)
            found.append(t("page-rfm-empty", scores=scores, why=why))
    return found


def _limit(t: Words, step: EdgeStep, axis: str, *, is_worst: bool) -> str:
    value = (step.high if axis == "recency" else step.low) if is_worst else step.edge if step.clients else None
    if value is None:
        return "–"
    return t.money(value) if axis == "monetary" else t.number(value)


def show_codes(t: Words, seen: RfmGrid) -> None:
    """Show the plain table: code, group, clients."""
    titles = {one.group: one.title for one in seen.groups}
    st.dataframe(
        {
            t("page-rfm-code"): [one.code for one in seen.codes],
            t("page-rfm-group"): [group_title(one.group, t.language, titles.get(one.group)) for one in seen.codes],
            t("page-rfm-clients"): [one.measures.clients for one in seen.codes],
            t("page-rfm-share"): [round(100 * one.measures.share, 1) for one in seen.codes],
            t("page-rfm-measure-revenue"): [float(one.measures.revenue) for one in seen.codes],
        },
        hide_index=True,
        height=420,
        alt=t("page-rfm-codes-alt"),
        column_config={
            t("page-rfm-share"): st.column_config.NumberColumn(step=0.1),
            t("page-rfm-measure-revenue"): st.column_config.NumberColumn(step=1),
        },
    )


def group_words(t: Words, group: str, titles: Mapping[str, str | None]) -> str:
    """Name a group by the title its owner gave it, else by ours."""
    return group_title(group, t.language, titles.get(group))


def state_words(t: Words, state: str, titles: Mapping[str, str | None]) -> str:
    """Name a state of the migration: a group, no score, or not yet a client."""
    return t(f"page-rfm-{state.replace('_', '-')}") if state in (NO_SCORE, NOT_YET) else group_words(t, state, titles)
