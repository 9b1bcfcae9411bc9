"""The parts of the screen Hygiene: refuse, look up, lift, exclude, freshness, the policy and its versions, the journal."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.audit import read_audit
from crm_core.db import Connection, list_versions, load_settings, now
from crm_core.hygiene import (
    CHANNELS,
    CLASSES,
    MARKETING,
    PRESETS,
    Cap,
    Exclusion,
    Pause,
    Policy,
    count_closed,
    end_exclusion,
    exclude,
    freshness,
    lift,
    list_exclusions,
    load_policy,
    refuse,
    save_policy,
    sentences,
)
from crm_core.hygiene.policy import ON_STALE, WINDOWS
from crm_core.i18n import text
from crm_core.identity import find_clients
from crm_core.overview import look_up
from pages._ui.frame import house, known, reading, who
from pages._ui.parts import heading
from pages._ui.problems import problems_shown
from pages._ui.sending import words_of_class
from pages._ui.tables import table
from pages._ui.words import Words, plain

SCOPES: Final = ("campaigns", "everything")
EDITED: Final = "policy.edited"


def pick_client(t: Words, *, key: str) -> int | None:
    """Find a client by name, phone, e-mail or code, and return the one chosen."""
    asked = st.text_input(
        t("page-hygiene-whom"), key=f"{key}.text", placeholder=t("page-campaigns-why-whom"), icon=":material/search:", width=420
    ).strip()
    if not asked:
        return None
    with reading() as con:
        found = find_clients(con, text=asked, country=t.settings.country, limit=20)
    if not found:
        st.caption(t("page-campaigns-why-nobody"))
        return None
    names = {one.client_id: f"{one.name or '–'} · {one.external_ids}" for one in found}
    chosen: int = st.selectbox(
        t("page-campaigns-why-which"), list(names), format_func=lambda one: names[one], key=f"{key}.client", width=420
    )
    return chosen


def add_refusal(t: Words) -> None:
    """Write a refusal; how many clients it closes is said before."""
    way = st.segmented_control(
        t("page-hygiene-who-refuses"),
        ("phone", "email", "client"),
        default="phone",
        required=True,
        key="refuse.way",
        format_func=lambda one: t(f"page-hygiene-by-{one}"),
    )
    named: dict[str, Any] = {}
    if way == "client":
        named["client_id"] = pick_client(t, key="refuse")
    else:
        given = st.text_input(t(f"page-hygiene-by-{way}"), key=f"refuse.{way}", width=420).strip()
        named[str(way)] = given or None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        channel = st.selectbox(
            t("page-campaigns-channel"),
            ("all", *CHANNELS),
            key="refuse.channel",
            format_func=lambda one: t(f"page-channel-{one}"),
            width=200,
        )
        scope = st.selectbox(
            t("page-hygiene-scope"), SCOPES, key="refuse.scope", format_func=lambda one: t(f"page-hygiene-scope-{one}"), width=390
        )
        reason = st.text_input(t("page-hygiene-reason"), key="refuse.reason", width=300)
    if None in named.values():
        return
    with problems_shown(t.language):
        with reading() as con:
            closes = count_closed(con, house().protection, channel=channel, scope=scope, **named)
        st.markdown(t("page-hygiene-closes", clients=t.clients(closes)))
        if st.button(
            t("page-hygiene-refuse", clients=t.clients(closes)),
            type="primary",
            icon=":material/do_not_disturb_on:",
            key="refuse.do",
            disabled=not reason.strip(),
        ):
            done = refuse(house().db, channel=channel, scope=scope, reason=reason, who=who(), **named)
            st.success(t("page-hygiene-refused", number=done.refusal_id, clients=t.clients(done.clients)), icon=":material/check_circle:")


def look(t: Words) -> None:
    """Show what holds for one client, and lift a refusal with evidence."""
    client = pick_client(t, key="look")
    if client is None:
        return
    with reading() as con:
        seen = look_up(con, client, on=t.on)
    yes, no = t("page-hygiene-yes"), "–"
    table(
        [t("page-campaigns-channel"), t("page-hygiene-refuses-campaigns"), t("page-hygiene-refuses-everything"), t("page-hygiene-consent")],
        [
            [
                t(f"page-channel-{one.channel}"),
                f":red-badge[{yes}]" if one.refuses_campaigns else no,
                f":red-badge[{yes}]" if one.refuses_everything else no,
                f":green-badge[{yes}]" if one.has_consent else no,
            ]
            for one in seen.channels
        ],
    )
    if seen.excluded_for:
        st.markdown(t("page-hygiene-excluded-say", reason=plain(seen.excluded_for), until=t.day(seen.excluded_until)))
    if not seen.is_refused:
        return
    with st.form("lift", border=True):
        st.markdown(t("page-hygiene-lift-say"))
        channel = st.selectbox(t("page-campaigns-channel"), ("all", *CHANNELS), format_func=lambda one: t(f"page-channel-{one}"), width=240)
        evidence = st.text_input(t("page-hygiene-evidence"), width=420)
        asked = st.form_submit_button(t("page-hygiene-lift"), icon=":material/verified:")
    if asked:
        with problems_shown(t.language):
            done = lift(house().db, client_id=client, channel=channel, evidence=evidence, who=who())
            st.success(t("page-hygiene-lifted", before=t.number(done.before), after=t.number(done.after)), icon=":material/verified:")


def exclusions(t: Words) -> None:
    """Show who is excluded for now, end it, and exclude somebody."""
    found: list[Exclusion] = known(list_exclusions, on=t.on)
    if found:
        table(
            [
                ">№",
                ">" + t("page-campaigns-client"),
                t("page-hygiene-reason"),
                t("page-hygiene-until"),
                t("page-data-source"),
                t("page-data-who"),
            ],
            [
                [str(one.exclusion_id), str(one.client_id), plain(one.reason), t.day(one.until), plain(one.source), plain(one.recorded_by)]
                for one in found[:50]
            ],
        )
        with st.container(horizontal=True, vertical_alignment="bottom"):
            number = st.selectbox(
                t("page-hygiene-end-which"),
                [one.exclusion_id for one in found],
                index=None,
                placeholder="№",
                key="exclusion.end",
                width=240,
            )
            if st.button(t("page-hygiene-end"), key="exclusion.end.do", disabled=number is None):
                with problems_shown(t.language):
                    end_exclusion(house().db, number, who=who())
                    st.rerun()
    else:
        st.caption(t("page-hygiene-no-exclusions"))
    client = pick_client(t, key="exclude")
    if client is None:
        return
    with st.form("exclude", border=True):
        reason = st.text_input(t("page-hygiene-reason"), width=420)
        until = st.date_input(t("page-hygiene-until"), value=None, format="DD.MM.YYYY", width=240)
        asked = st.form_submit_button(t("page-hygiene-exclude"), icon=":material/pause_circle:")
    if asked:
        with problems_shown(t.language):
            exclude(house().db, client_id=client, reason=reason, until=until if isinstance(until, date) else None, who=who())
            st.rerun()


def show_freshness(t: Words) -> None:
    """Show how old each stop list is."""
    heading(t("page-hygiene-freshness"))
    with reading() as con:
        found = freshness(con, at=now())
    if not found:
        st.caption(t("page-hygiene-freshness-none"))
        return
    table(
        [t("page-data-source"), t("page-hygiene-last-load"), ">" + t("page-data-rows"), ">" + t("page-hygiene-age")],
        [
            [
                plain(one.source),
                t.moment(one.loaded_at),
                t.number(one.rows),
                f":red-badge[{t.number(one.age_days)}]" if one.is_stale else t.number(one.age_days),
            ]
            for one in found
        ],
    )
    st.caption(t("page-hygiene-freshness-note"))


def saved_policy(con: Connection, *, business: str) -> tuple[Policy, int]:
    """Return the policy in force and its version."""
    return load_policy(con, load_settings(con))


def policy(t: Words) -> None:
    """Show the contact policy as sentences; edit its rules; keep every version."""
    current, version = known(saved_policy, business=t.settings.business)
    edited: Policy = st.session_state.get(EDITED) or current
    heading(t("page-hygiene-policy", version=version) if version else t("page-hygiene-policy-preset"))
    rules: list[Cap | Pause] = []
    turn = st.session_state.get("policy.round", 0)
    for place, (rule, said) in enumerate(zip(edited.rules, sentences(edited, t.language), strict=True)):
        with st.expander(plain(said)):
            rules.append(_cap(t, rule, key=f"{turn}.{place}") if isinstance(rule, Cap) else _pause(t, rule, key=f"{turn}.{place}"))
            st.button(
                t("page-hygiene-rule-drop"),
                icon=":material/delete:",
                type="tertiary",
                key=f"rule.drop.{turn}.{place}",
                on_click=_without,
                args=(edited, place),
            )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.button(
            t("page-hygiene-add-cap"),
            icon=":material/add:",
            type="tertiary",
            key="rule.cap",
            on_click=_with,
            args=(edited, Cap(1, 30, MARKETING)),
        )
        st.button(
            t("page-hygiene-add-pause"),
            icon=":material/add:",
            type="tertiary",
            key="rule.pause",
            on_click=_with,
            args=(edited, Pause(MARKETING, MARKETING, 7)),
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
    with st.container(horizontal=True, vertical_alignment="bottom"):
        days = int(st.number_input(t("page-hygiene-stale-days"), 1, 365, edited.stale_after_days, key=f"policy.days.{turn}", width=240))
        stale = st.selectbox(
            t("page-hygiene-on-stale"),
            ON_STALE,
            index=ON_STALE.index(edited.on_stale),
            key=f"policy.stale.{turn}",
            width=280,
            format_func=lambda one: t(f"page-hygiene-on-stale-{one}"),
        )
        personal = st.toggle(t("page-hygiene-personal"), value=edited.require_personal_point, key=f"policy.personal.{turn}")
    with problems_shown(t.language):
        asked = Policy(tuple(rules), days, stale, personal, edited.max_names)
        if asked != edited:
            st.session_state[EDITED] = asked
            st.rerun()
        with st.container(horizontal=True):
            if st.button(t("page-hygiene-policy-save"), icon=":material/save:", key="policy.save", disabled=asked == current):
                with house().db.write() as con:
                    save_policy(con, asked, who=who())
                _put(None)
                st.rerun()
            st.button(
                t("page-hygiene-policy-back"), type="tertiary", key="policy.back", disabled=asked == current, on_click=_put, args=(None,)
            )
    _versions(t)


def _put(edited: Policy | None) -> None:
    st.session_state[EDITED] = edited
    st.session_state["policy.round"] = st.session_state.get("policy.round", 0) + 1


def _with(edited: Policy, rule: Cap | Pause) -> None:
    _put(Policy((*edited.rules, rule), edited.stale_after_days, edited.on_stale, edited.require_personal_point, edited.max_names))


def _without(edited: Policy, place: int) -> None:
    kept = tuple(rule for at, rule in enumerate(edited.rules) if at != place)
    _put(Policy(kept, edited.stale_after_days, edited.on_stale, edited.require_personal_point, edited.max_names))


def _classes(t: Words, label: str, chosen: Sequence[str], *, key: str) -> tuple[str, ...]:
    return tuple(st.multiselect(t(label), CLASSES, default=list(chosen), key=key, format_func=lambda one: words_of_class(t, one)))


def _channels(t: Words, label: str, chosen: Sequence[str] | None, *, key: str) -> tuple[str, ...] | None:
    given = st.multiselect(
        t(label),
        CHANNELS,
        default=list(chosen or ()),
        key=key,
        format_func=lambda one: t(f"page-channel-{one}"),
        placeholder=t("page-channel-all"),
    )
    return tuple(given) or None


def _cap(t: Words, rule: Cap, *, key: str) -> Cap:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        limit = int(st.number_input(t("page-hygiene-limit"), 1, 1000, rule.limit, key=f"cap.limit.{key}", width=150))
        days = int(st.number_input(t("page-hygiene-days"), 1, 730, rule.days, key=f"cap.days.{key}", width=150))
        window = st.selectbox(
            t("page-hygiene-window"),
            WINDOWS,
            index=WINDOWS.index(rule.window),
            key=f"cap.window.{key}",
            width=230,
            format_func=lambda one: t(f"page-hygiene-window-{one}"),
        )
        each = st.toggle(t("page-hygiene-per-channel"), value=rule.per_channel, key=f"cap.each.{key}")
    classes = _classes(t, "page-hygiene-classes", rule.classes, key=f"cap.classes.{key}") or rule.classes
    channels = _channels(t, "page-hygiene-channels", rule.channels, key=f"cap.channels.{key}")
    counts = st.toggle(t("page-hygiene-undelivered"), value=rule.counts_undelivered, key=f"cap.undelivered.{key}")
    return Cap(limit, days, classes, channels, each, window, rule.segment_limits, rule.exceptions, counts)


def _pause(t: Words, rule: Pause, *, key: str) -> Pause:
    after = _classes(t, "page-hygiene-after", rule.after_classes, key=f"pause.after.{key}") or rule.after_classes
    then = _classes(t, "page-hygiene-then", rule.then_classes, key=f"pause.then.{key}") or rule.then_classes
    with st.container(horizontal=True, vertical_alignment="bottom"):
        days = int(st.number_input(t("page-hygiene-days"), 1, 730, rule.days, key=f"pause.days.{key}", width=150))
        outcome = st.text_input(t("page-hygiene-outcome"), value=rule.outcome or "", key=f"pause.outcome.{key}", width=220).strip() or None
        same = st.toggle(t("page-hygiene-same-category"), value=rule.same_category, key=f"pause.same.{key}")
    channels = _channels(t, "page-hygiene-channels", rule.after_channels, key=f"pause.channels.{key}")
    counts = st.toggle(t("page-hygiene-undelivered"), value=rule.counts_undelivered, key=f"pause.undelivered.{key}")
    return Pause(after, then, days, outcome, same, channels, counts)


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


def journal(t: Words) -> None:
    """Show who did what: newest first, without personal data."""
    with reading() as con:
        found = read_audit(con, limit=100)
    if not found:
        st.caption(t("page-frame-nothing"))
        return
    table(
        [">№", t("page-data-when"), t("page-data-who"), t("page-hygiene-deed"), t("page-hygiene-details")],
        [
            [
                str(one.seq),
                t.moment(one.at),
                plain(one.who),
                _deed(t, one.action),
                plain(", ".join(f"{key}: {value}" for key, value in one.details.items() if value is not None)),
            ]
            for one in found
        ],
    )


def _deed(t: Words, action: str) -> str:
    try:
        return text(f"page-deed-{action}", t.language)
    except KeyError:
        return plain(action)  # a deed newer than these texts keeps its own name


__all__ = ["add_refusal", "exclusions", "journal", "look", "policy", "show_freshness"]
