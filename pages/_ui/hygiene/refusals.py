"""Refuse, look up, lift."""

from typing import Any, Final

import streamlit as st

from crm_core.hygiene import CHANNELS, count_closed, lift, refuse
from crm_core.overview import look_up
from pages._ui.base import house, reading, who
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
        channel = _channel(t, key="refuse.channel")
        scope = st.selectbox(
            t("page-hygiene-scope"), SCOPES, key="refuse.scope", format_func=lambda one: t(f"page-hygiene-scope-{one}"), width=390
        )
        reason = st.text_input(t("page-hygiene-reason"), key="refuse.reason", width=300)
    if None in named.values():
        st.button(t("page-hygiene-refuse-whom"), icon=":material/do_not_disturb_on:", key="refuse.nobody", disabled=True)
        return
    with problems_shown(t.language):
        with reading() as con:
            closes = count_closed(con, house().protection, channel=channel, scope=scope, **named)
        st.markdown(t("page-hygiene-closes", clients=t.clients(closes)))
        if not closes and channel == "all" and way != "client":
            st.caption(t("page-hygiene-closes-nobody"))
        if not reason.strip():
            st.caption(t("page-hygiene-reason-needed"))
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
        channel = _channel(t, key="lift.channel")
        evidence = st.text_input(t("page-hygiene-evidence"), width=420)
        asked = st.form_submit_button(t("page-hygiene-lift"), icon=":material/verified:")
    if asked:
        with problems_shown(t.language):
            done = lift(house().db, client_id=client, channel=channel, evidence=evidence, who=who())
            st.success(t("page-hygiene-lifted", before=t.number(done.before), after=t.number(done.after)), icon=":material/verified:")


def _channel(t: Words, *, key: str) -> str:
    """Let one channel be chosen, or all of them."""
    return str(
        st.selectbox(t("page-campaigns-channel"), ("all", *CHANNELS), key=key, format_func=lambda one: t(f"page-channel-{one}"), width=240)
    )
