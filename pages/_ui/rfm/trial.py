"""The scheme on trial of the screen RFM: which scheme, window, groups and cuts; its edges; making it the base's own."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

import streamlit as st

from crm_core.audit import record_deed
from crm_core.db import Connection
from crm_core.errors import CrmError
from crm_core.rfm import (
    AXES,
    GROUP_SETS,
    Cut,
    EdgeStep,
    RfmScheme,
    choose_scheme,
    chosen_scheme,
    cut,
    edge_table,
    list_group_sets,
    list_schemes,
    load_group_set,
    load_scheme,
    save_scheme,
    scheme_from_dict,
    scheme_to_dict,
)
from pages._ui import address
from pages._ui.base import house, known, who
from pages._ui.inputs import choice
from pages._ui.words import Words

SAME: Final = "scheme"  # as the scheme has it
WINDOWS: Final = (SAME, "90", "180", "365", "730", "all")
CUTS: Final = (SAME, "quantile", "jenks", "edges")
TAKEN: Final = "rfm.taken"
TRIAL: Final = "trial"  # the name a scheme made on this screen is saved under


def stepped(con: Connection, *, scheme: str, as_of: date) -> tuple[EdgeStep, ...]:
    """Return the edges of a scheme given as JSON text, as people read them."""
    read = scheme_from_dict(json.loads(scheme))
    return edge_table(con, as_of=as_of, scheme=read, edges=cut(con, as_of=as_of, scheme=read))


def scheme_on_trial(t: Words) -> tuple[RfmScheme, str, bool]:
    """Draw the choices of scheme, window and cuts; return the scheme, its JSON text, and whether it is the base's own."""
    base = known(chosen_scheme)
    names = known(list_schemes)
    if st.session_state.pop(TAKEN, False):  # what was on trial is the base's own now
        st.session_state["rfm.scheme"] = base
        for key in ("rfm.window", "rfm.group-set", "cuts"):
            st.session_state[key] = SAME
    address.begin_with("rfm.scheme", base, lambda given: given if given in names else None)
    with st.popover(f"{t('page-rfm-scheme')}: {scheme_name(t, st.session_state['rfm.scheme'])}", icon=":material/tune:"):
        name = _kept(t, "scheme", names, base, lambda one: scheme_name(t, one))
        own = known(load_scheme, name=name)
        window = _kept(t, "window", WINDOWS, SAME, lambda one: _window(t, one))
        sets = [SAME, *(one for one in known(list_group_sets) if known(load_group_set, name=one).k == own.k)]
        groups = _kept(t, "group-set", sets, SAME, lambda one: t("page-rfm-window-scheme") if one == SAME else set_name(t, one))
        way = choice(t, t("page-rfm-cuts"), CUTS, key="cuts", prefix="page-rfm-cuts")
    scheme = own if window == SAME else replace(own, window_days=None if window == "all" else int(window))
    if groups != SAME:
        scheme = replace(scheme, group_set=groups)
    if way in ("quantile", "jenks"):
        scheme = replace(scheme, recency=Cut(way), frequency=Cut(way), monetary=Cut(way))
    elif way == "edges":
        scheme = _own_edges(t, scheme)
    return scheme, json.dumps(scheme_to_dict(scheme)), name == base and scheme == own


def _kept(t: Words, what: str, options: Sequence[str], usual: str, words: Callable[[str], str]) -> str:
    """Let one of several be chosen; the address carries it."""
    key = f"rfm.{what}"
    if st.session_state.get(key) not in (None, *options):
        st.session_state[key] = usual
    address.begin_with(key, usual, lambda given: given if given in options else None)
    chosen = st.selectbox(t(f"page-rfm-{what}"), list(options), key=key, persist_state="session", format_func=words)
    address.keep(key, chosen, usual)
    return chosen


def _window(t: Words, one: str) -> str:
    return t("page-rfm-window-days", days=int(one)) if one.isdigit() else t(f"page-rfm-window-{one}")


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


def window_words(t: Words, scheme: RfmScheme) -> str:
    """Say which purchases count: of so many days, or of all history."""
    days = scheme.window_days
    return t("page-rfm-window-all") if days is None else t("page-rfm-window-days", days=days)


def scheme_name(t: Words, name: str) -> str:
    """Name a scheme: ours in the reader's language, others as they were saved."""
    return t(f"page-rfm-scheme-{name}") if name in ("default", "dealer", TRIAL) else name


def set_name(t: Words, name: str) -> str:
    """Name a set of groups."""
    return t(f"rfm-groups-{name}") if name in GROUP_SETS else name


def take_over(scheme: RfmScheme) -> None:
    """Make the scheme on trial the one of the base: segments read their digits by it."""
    with house().db.write() as con:
        if scheme == load_scheme(con, name := str(st.session_state["rfm.scheme"])):
            choose_scheme(con, name=name, who=who())
        else:
            save_scheme(con, name=TRIAL, scheme=scheme, who=who())
            choose_scheme(con, name=TRIAL, who=who())
            name = TRIAL
        record_deed(con, who=who(), action="rfm-scheme-chosen", scheme=name)
    st.session_state[TAKEN] = True
