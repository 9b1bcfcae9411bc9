"""The parts of the screen Hygiene: refuse, look up, lift, exclude, how fresh the stop lists are, who did what."""

from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.audit import read_audit
from crm_core.db import now
from crm_core.hygiene import CHANNELS, Exclusion, count_closed, end_exclusion, exclude, freshness, lift, list_exclusions, refuse
from crm_core.overview import look_up
from pages._ui.base import house, known, reading, who
from pages._ui.naming import words_or
from pages._ui.parts import heading
from pages._ui.people import looked, pick_client
from pages._ui.problems import problems_shown
from pages._ui.tables import table
from pages._ui.words import Words, plain

SCOPES: Final = ("campaigns", "everything")


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
    looked(t, client)
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
                plain(words_or(t, f"page-deed-{one.action}", one.action)),
                plain(", ".join(f"{key}: {value}" for key, value in one.details.items() if value is not None)),
            ]
            for one in found
        ],
    )
