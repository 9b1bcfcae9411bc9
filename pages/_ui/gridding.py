"""The parts of the screen RFM: the scheme on trial, the grid as rows for the figure, edges, codes and moves."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Final

import streamlit as st

from crm_core.audit import record_deed
from crm_core.db import Connection
from crm_core.errors import CrmError
from crm_core.i18n import text
from crm_core.rfm import (
    NO_SCORE,
    NOT_YET,
    Cut,
    EdgeStep,
    Measures,
    Migration,
    RfmGrid,
    RfmScheme,
    choose_scheme,
    chosen_scheme,
    cut,
    edge_table,
    grid,
    group_title,
    list_schemes,
    load_scheme,
    migration,
    save_scheme,
    scheme_from_dict,
    scheme_to_dict,
)
from crm_core.segments import rule_data, rule_from_cells
from pages._ui.figures_of_groups import matrix_figure, sankey_figure
from pages._ui.frame import house, known, who
from pages._ui.inputs import choice
from pages._ui.parts import picture
from pages._ui.tables import table
from pages._ui.words import Words

MEASURES: Final = ("clients", "revenue", "average_check", "margin")
CUTS: Final = ("scheme", "quantile", "jenks", "edges")
AXES: Final = ("recency", "frequency", "monetary")
TRIAL: Final = "trial"  # the name a scheme made on this screen is saved under


def gridded(con: Connection, *, scheme: str, as_of: date) -> RfmGrid:
    """Return the grid of a scheme given as JSON text."""
    return grid(con, as_of=as_of, scheme=scheme_from_dict(json.loads(scheme)))


def stepped(con: Connection, *, scheme: str, as_of: date) -> tuple[EdgeStep, ...]:
    """Return the edges of a scheme given as JSON text, as people read them."""
    read = scheme_from_dict(json.loads(scheme))
    return edge_table(con, as_of=as_of, scheme=read, edges=cut(con, as_of=as_of, scheme=read))


def moved(con: Connection, *, scheme: str, before: date, after: date) -> Migration:
    """Return who moved between two dates."""
    return migration(con, before=before, after=after, scheme=scheme_from_dict(json.loads(scheme)))


def scheme_on_trial(t: Words) -> tuple[RfmScheme, str, bool]:
    """Draw the choices of scheme, window and cuts; return the scheme, its JSON text, and whether it is the base's own."""
    base = known(chosen_scheme)
    names = known(list_schemes)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(
            t("page-rfm-scheme"),
            names,
            index=names.index(base),
            key="scheme",
            persist_state="session",
            width=190,
            format_func=lambda one: t(f"page-rfm-scheme-{one}") if one in ("default", "dealer", TRIAL) else one,
        )
        own = known(load_scheme, name=name)
        windows = ("scheme", 90, 180, 365, 730, "all")
        window = st.selectbox(
            t("page-rfm-window"),
            windows,
            key="window",
            persist_state="session",
            width=190,
            format_func=lambda one: t(f"page-rfm-window-{one}") if isinstance(one, str) else t("page-rfm-window-days", days=one),
        )
        way = choice(t, t("page-rfm-cuts"), CUTS, key="cuts", prefix="page-rfm-cuts")
    scheme = own if window == "scheme" else replace(own, window_days=None if window == "all" else int(window))
    if way in ("quantile", "jenks"):
        scheme = replace(scheme, recency=Cut(way), frequency=Cut(way), monetary=Cut(way))
    elif way == "edges":
        scheme = _own_edges(t, scheme)
    return scheme, json.dumps(scheme_to_dict(scheme)), name == base and scheme == own


def _own_edges(t: Words, scheme: RfmScheme) -> RfmScheme:
    """Let the limits be typed in, beginning with those in place."""
    now = {axis: [] for axis in AXES}
    for step in known(stepped, scheme=json.dumps(scheme_to_dict(scheme)), as_of=t.on):
        if step.edge is not None:
            now[step.axis].append(step.edge)
    cuts = {}
    with st.container(horizontal=True):
        for axis in AXES:
            shown = sorted(now[axis])
            given = st.text_input(
                t(f"page-rfm-edges-{axis}", count=scheme.k - 1),
                value=" ".join(
                    f"{edge:f}".rstrip("0").rstrip(".") if isinstance(edge, Decimal) and "." in f"{edge:f}" else str(edge) for edge in shown
                ),
                key=f"edges.{axis}",
                width=300,
            )
            try:
                cuts[axis] = Cut("edges", tuple(Decimal(part) for part in given.replace(",", ".").replace(";", " ").split()))
            except InvalidOperation as problem:
                raise CrmError("rfm-edge-not-a-number", axis=axis, given=given) from problem
    return replace(scheme, recency=cuts["recency"], frequency=cuts["frequency"], monetary=cuts["monetary"])


def take_over(scheme: RfmScheme) -> None:
    """Make the scheme on trial the one of the base: segments read their digits by it."""
    with house().db.write() as con:
        if scheme == load_scheme(con, name := str(st.session_state["scheme"])):
            choose_scheme(con, name=name, who=who())
        else:
            save_scheme(con, name=TRIAL, scheme=scheme, who=who())
            choose_scheme(con, name=TRIAL, who=who())
            name = TRIAL
        record_deed(con, who=who(), action="rfm-scheme-chosen", scheme=name)


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


def show_edges(t: Words, steps: Sequence[EdgeStep]) -> None:
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


def _limit(t: Words, step: EdgeStep, axis: str, *, is_worst: bool) -> str:
    value = (step.high if axis == "recency" else step.low) if is_worst else step.edge
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


def show_moves(t: Words, scheme: str) -> None:
    """Show who moved between two dates, as a picture and as a matrix that adds up to the base."""
    days = st.segmented_control(
        t("page-rfm-moves-back"),
        (30, 90, 365),
        default=90,
        required=True,
        key="moves.days",
        format_func=lambda one: t("page-rfm-window-days", days=one),
    )
    seen = known(moved, scheme=scheme, before=t.on - timedelta(days=int(days or 90)), after=t.on)
    states = [one for one in seen.states if any(one in (flow.before, flow.after) for flow in seen.flows)]
    places = {state: place for place, state in enumerate(states)}
    names = [plain_state(t, state) for state in states]
    flows = [
        (places[f.before], places[f.after], f.clients, f"{plain_state(t, f.before)} → {plain_state(t, f.after)}: {t.clients(f.clients)}")
        for f in seen.flows
    ]
    picture(t, "page-rfm-moves", sankey_figure(t.look, names, names, flows), before=t.day(seen.before), after=t.day(seen.after))
    values = {(f[0], f[1]): f[2] for f in flows}
    picture(
        t,
        "page-rfm-matrix",
        matrix_figure(
            t.look,
            names,
            values,
            shown={place: t.short(count) for place, count in values.items()},
            x_title=t("page-rfm-then", day=t.day(seen.after)),
            y_title=t("page-rfm-then", day=t.day(seen.before)),
        ),
        base=t.number(seen.clients),
    )


def plain_state(t: Words, state: str) -> str:
    """Name a state of the migration: a group, no score, or not yet a client."""
    if state in (NO_SCORE, NOT_YET):
        return t(f"page-rfm-{state.replace('_', '-')}")
    try:
        return group_title(state, t.language)
    except KeyError:
        return text("rfm-group-other", t.language)
