"""The contact policy on the screen Hygiene: its rules as sentences, an editor for each, every version."""

from dataclasses import replace
from typing import Final

import streamlit as st

from crm_core.db import Connection, list_versions, load_settings
from crm_core.hygiene import MARKETING, PRESETS, Cap, Pause, Policy, load_policy, sentences
from crm_core.hygiene.policy import ON_STALE
from crm_core.jobs import change_policy
from crm_core.segments import list_segments
from pages._ui.base import house, known, who
from pages._ui.hygiene.rules import cap_editor, pause_editor
from pages._ui.parts import heading
from pages._ui.problems import problems_shown
from pages._ui.tables import table
from pages._ui.words import Words, plain

EDITED: Final = "policy.edited"
ROUND: Final = "policy.round"  # widgets of another round are others: what was dropped leaves nothing behind


def saved_policy(con: Connection, *, business: str) -> tuple[Policy, int]:
    """Return the policy in force and its version."""
    return load_policy(con, load_settings(con))


def policy(t: Words) -> None:
    """Show the contact policy as sentences; edit its rules; keep every version."""
    current, version = known(saved_policy, business=t.settings.business)
    edited: Policy = st.session_state.get(EDITED) or current
    heading(t("page-hygiene-policy", version=version) if version else t("page-hygiene-policy-preset"))
    turn = st.session_state.get(ROUND, 0)
    rules, is_whole = _rules(t, edited, turn)
    _more_rules(t, edited, turn)
    with problems_shown(t.language):
        asked = _settings(t, replace(edited, rules=rules), turn)
        if asked != edited:
            st.session_state[EDITED] = asked
            st.rerun()
        with st.container(horizontal=True):
            if st.button(
                t("page-hygiene-policy-save"),
                type="primary",
                icon=":material/save:",
                key="policy.save",
                disabled=asked == current or not is_whole,
            ):
                with st.spinner(t("page-frame-working")):
                    change_policy(house(), asked, who=who())
                _put(None)
                st.rerun()
            st.button(
                t("page-hygiene-policy-back"), type="tertiary", key="policy.back", disabled=asked == current, on_click=_put, args=(None,)
            )
    _versions(t)


def _rules(t: Words, edited: Policy, turn: int) -> tuple[tuple[Cap | Pause, ...], bool]:
    """Draw the rules and return them as they stand, and whether each of them can be read."""
    segments = [one.name for one in known(list_segments)]
    rules: list[Cap | Pause] = []
    is_whole = True
    for place, (rule, said) in enumerate(zip(edited.rules, sentences(edited, t.language), strict=True)):
        key = f"{turn}.{place}"
        # An expander with another sentence is another expander: whether this one is open is remembered beside it.
        box = st.expander(plain(said), key=f"rule.{key}", expanded=st.session_state.get(f"rule.open.{place}", False), on_change="rerun")
        st.session_state[f"rule.open.{place}"] = bool(box.open)
        with box:
            found: Cap | Pause | None
            if isinstance(rule, Cap):
                found = cap_editor(t, rule, segments, key=key, put=lambda new, at=place: _put(_at(edited, at, new)))
            else:
                found = pause_editor(t, rule, key=key)
            st.button(
                t("page-hygiene-rule-drop"),
                icon=":material/delete:",
                type="tertiary",
                key=f"rule.drop.{key}",
                on_click=_put,
                args=(_at(edited, place, None),),
            )
        rules.append(found or rule)
        is_whole = is_whole and found is not None
    return tuple(rules), is_whole


def _more_rules(t: Words, edited: Policy, turn: int) -> None:
    """Draw the ways to add rules: a limit, a pause, the preset of a business."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for word, rule in (("cap", Cap(1, 30, MARKETING)), ("pause", Pause(MARKETING, MARKETING, 7))):
            st.button(
                t(f"page-hygiene-add-{word}"),
                icon=":material/add:",
                type="tertiary",
                key=f"rule.{word}",
                on_click=_put,
                args=(replace(edited, rules=(*edited.rules, rule)),),
            )
        preset = st.selectbox(
            t("page-hygiene-preset"),
            list(PRESETS),
            index=None,
            placeholder=t("page-hygiene-preset-pick"),
            key=f"policy.preset.{turn}",
            width=220,
            format_func=lambda one: t(f"page-start-business-{one.replace('_', '-')}"),
        )
        st.button(
            t("page-hygiene-preset-take"),
            key="policy.preset.take",
            disabled=preset is None,
            on_click=_put,
            args=(PRESETS.get(preset or ""),),
        )


def _settings(t: Words, edited: Policy, turn: int) -> Policy:
    """Draw what is not a rule: old stop lists, personal contacts, names a number."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        days = int(st.number_input(t("page-hygiene-stale-days"), 1, 365, edited.stale_after_days, key=f"policy.days.{turn}", width=230))
        stale = st.selectbox(
            t("page-hygiene-on-stale"),
            ON_STALE,
            index=ON_STALE.index(edited.on_stale),
            key=f"policy.stale.{turn}",
            width=260,
            format_func=lambda one: t(f"page-hygiene-on-stale-{one}"),
        )
        names = int(
            st.number_input(
                t("page-hygiene-max-names"),
                1,
                1000,
                edited.max_names,
                key=f"policy.names.{turn}",
                width=260,
                help=t("page-hygiene-max-names-help"),
            )
        )
    personal = st.toggle(
        t("page-hygiene-personal"),
        value=edited.require_personal_point,
        key=f"policy.personal.{turn}",
        help=t("page-hygiene-personal-help"),
    )
    return Policy(edited.rules, days, stale, personal, names)


def _put(edited: Policy | None) -> None:
    st.session_state[EDITED] = edited
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def _at(edited: Policy, place: int, rule: Cap | Pause | None) -> Policy:
    """Return the policy with another rule at a place, or with none there."""
    instead = () if rule is None else (rule,)
    return replace(edited, rules=(*edited.rules[:place], *instead, *edited.rules[place + 1 :]))


def _versions(t: Words) -> None:
    versions = known(list_versions, kind="policy", name="base")
    if not versions:
        return
    with st.expander(t("page-hygiene-policy-versions")):
        table(
            [">" + t("page-segments-version"), t("page-hygiene-rules"), t("page-data-when"), t("page-data-who")],
            [
                [
                    t.number(one.version),
                    plain(" ".join(sentences(Policy.from_json(one.body), t.language))),
                    t.moment(one.saved_at),
                    plain(one.saved_by),
                ]
                for one in versions
            ],
        )
