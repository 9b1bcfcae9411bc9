"""The view “Who moved” of the screen RFM: flows between groups from one date to another."""

import json
from datetime import date, timedelta

import streamlit as st

from crm_core.db import Connection
from crm_core.rfm import AGO, Flow, Migration, groups_of, migration, rule_of_flow, scheme_from_dict
from pages._ui import picks
from pages._ui.base import known, reading
from pages._ui.parts import picture
from pages._ui.rfm import groups
from pages._ui.rfm.grid_figures import matrix_figure, sankey_figure
from pages._ui.words import Words, drawn


def moved(con: Connection, *, scheme: str, before: date, after: date) -> Migration:
    """Return who moved between two dates."""
    return migration(con, before=before, after=after, scheme=scheme_from_dict(json.loads(scheme)))


def show_moves(t: Words, scheme: str, *, is_own: bool) -> None:
    """Show who moved between two dates, as a picture and as a matrix that adds up to the base.

    A cell opens as a segment where the scheme is the base's own: facts speak of no other.
    """
    days = st.segmented_control(
        t("page-rfm-moves-back"),
        AGO,
        default=90,
        required=True,
        key="moves.days",
        format_func=lambda one: t("page-rfm-window-days", days=one),
    )
    seen = known(moved, scheme=scheme, before=t.on - timedelta(days=int(days or 90)), after=t.on)
    states = [one for one in seen.states if any(one in (flow.before, flow.after) for flow in seen.flows)]
    places = {state: place for place, state in enumerate(states)}
    with reading() as con:
        titles = {group.key: group.title for group in groups_of(con, scheme_from_dict(json.loads(scheme))).groups}
    said = {state: groups.state_words(t, state, titles) for state in states}
    names = [drawn(words) for words in said.values()]
    flows = [
        (places[f.before], places[f.after], f.clients, f"{names[places[f.before]]} → {names[places[f.after]]}: {t.clients(f.clients)}")
        for f in seen.flows
    ]
    picture(t, "page-rfm-moves", sankey_figure(t.look, names, names, flows), before=t.day(seen.before), after=t.day(seen.after))
    values = {(f[0], f[1]): f[2] for f in flows}
    figure = matrix_figure(
        t.look,
        names,
        values,
        shown={place: t.short(count) for place, count in values.items()},
        words={(f[0], f[1]): f[3] for f in flows},
        keys={(places[flow.before], places[flow.after]): _key(flow) for flow in seen.flows},
        selected=picks.picked("moves"),
        x_title=t("page-rfm-then", day=t.day(seen.after)),
        y_title=t("page-rfm-then", day=t.day(seen.before)),
    )
    picture(t, "page-rfm-matrix", figure, on_click=picks.click("moves") if is_own else None, base=t.number(seen.clients))
    if is_own:
        picks.offer(t, "moves", _picks(seen, said))


def _picks(seen: Migration, names: dict[str, str]) -> list[picks.Pick]:
    days = (seen.after - seen.before).days
    known_rules = [(flow, rule_of_flow(flow, days=days)) for flow in seen.flows]
    return [
        picks.Pick(_key(flow), f"{names[flow.before]} → {names[flow.after]}", rule, flow.clients)
        for flow, rule in known_rules
        if rule is not None
    ]


def _key(flow: Flow) -> str:
    return f"{flow.before}>{flow.after}"
