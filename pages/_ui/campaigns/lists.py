"""The list leaving, on the screen Campaigns: released, as a test to the seeds, handed over, voided."""

import streamlit as st

from crm_core.campaigns import Release, list_seeds, release, release_of_campaign, void
from crm_core.db import Connection, now
from crm_core.errors import CrmError
from crm_core.hygiene import freshness
from pages._ui.base import house, reading, shared, who
from pages._ui.handover import promise_list
from pages._ui.inputs import new_request, request_id
from pages._ui.problems import problems_shown, say
from pages._ui.words import Words, plain


def made_list(con: Connection, *, name: str, step: int) -> Release | None:
    """Return the list that left for this campaign, or None."""
    return release_of_campaign(con, name, step=step)


@st.dialog(" ", icon=":material/send:")
def confirm_release(t: Words, name: str, count: int) -> None:
    """Ask once more, and for the acknowledgement of stop lists that were not renewed; a second click is the same request."""
    st.markdown(t("page-campaigns-release-sure", name=plain(name), day=t.day(t.on), clients=t.clients(count)))
    is_stale, acknowledged = _acknowledged(t, key="release.acknowledge")
    sure = st.button(t("page-campaigns-release", clients=t.clients(count)), type="primary", disabled=not acknowledged, key="release.sure")
    if sure and _released(t, name, key=f"release.{name}", acknowledge_stale=is_stale) is not None:
        st.rerun()


@st.dialog(" ", icon=":material/mark_email_read:")
def confirm_test(t: Words, name: str, channel: str) -> None:
    """Make a list of the seeds alone, to see that the message arrives; nothing of it is in the ledger or in any figure."""
    with reading() as con:
        seeds = [one for one in list_seeds(con) if one.has_point(channel)]
    st.markdown(t("page-campaigns-test-say", count=len(seeds), seeds=t.number(len(seeds))))
    if not seeds:
        return
    is_stale, acknowledged = _acknowledged(t, key="test.acknowledge")
    if st.button(t("page-campaigns-test-make"), type="primary", disabled=not acknowledged, key="test.sure"):
        made = _released(t, name, key=f"test.{name}", acknowledge_stale=is_stale, only_seeds=True)
        if made is not None:
            _take(t, made)


def _acknowledged(t: Words, *, key: str) -> tuple[bool, bool]:
    """Warn of stop lists that were not renewed; return whether there are any, and whether the way is free."""
    with reading() as con:
        stale = [one for one in freshness(con, at=now()) if one.is_stale]
    for one in stale:
        st.warning(t("page-campaigns-stale", source=plain(one.source), days=one.age_days), icon=":material/schedule:")
    return bool(stale), not stale or st.checkbox(t("page-campaigns-acknowledge"), key=key)


def _released(t: Words, name: str, *, key: str, acknowledge_stale: bool, only_seeds: bool = False) -> Release | None:
    """Release under the id of this form; a problem is said in place."""
    try:
        with st.spinner(t("page-campaigns-releasing")):
            made = release(
                house().db,
                name,
                on=t.on,
                request_id=request_id(key),
                acknowledge_stale=acknowledge_stale,
                only_seeds=only_seeds,
                who=who(),
            )
    except CrmError as problem:
        st.error(plain(say(problem, t.language)), icon=":material/error:")
        return None
    new_request(key)
    return made


def handed_over(t: Words, made: Release) -> None:
    """Show what left, and give it to its owner under an address that answers once, within a minute."""
    words = {
        "edition": made.edition,
        "rows": t.number(made.rows),
        "on": t.day(made.on),
        "when": t.moment(made.released_at),
        "who": plain(made.released_by),
    }
    st.success(t("page-campaigns-released", **words), icon=":material/check_circle:")
    st.caption(t("page-campaigns-hash", sha=(made.sha256 or "–")[:16], removed=t.number(made.removed)))
    with st.container(horizontal=True, vertical_alignment="center"):
        for word, removals in (("take", False), ("removals", True)):
            if removals and not made.removed:
                continue
            if st.button(
                t(f"page-campaigns-{word}", rows=t.number(made.rows)),
                type="secondary" if removals else "primary",
                icon=":material/download:",
                key=f"list.{word}",
            ):
                _take(t, made, removals=removals)
        if st.button(t("page-campaigns-void"), icon=":material/block:", type="tertiary", key="list.void"):
            confirm_void(t, made.campaign)
    st.caption(t("page-campaigns-take-note"))
    carried_on = shared(**{"effect.campaign": made.campaign})
    st.page_link("pages/effect.py", label=t("page-campaigns-to-effect"), icon=":material/insights:", query_params=carried_on)


def _take(t: Words, made: Release, *, removals: bool = False) -> None:
    """Show the address of a list: it answers once, to this browser alone."""
    with problems_shown(t.language):
        token = promise_list(house().db, made.request_id, who=who(), removals=removals)
        st.link_button(t("page-campaigns-link"), f"lists/{token}?lang={t.language}", icon=":material/download:")


@st.dialog(" ", icon=":material/block:")
def confirm_void(t: Words, name: str) -> None:
    """Void a list that was never sent."""
    st.markdown(t("page-campaigns-void-sure", name=plain(name)))
    reason = st.text_input(t("page-hygiene-reason"), key="void.reason")
    if st.button(t("page-campaigns-void"), type="primary", disabled=not reason.strip(), key="void.sure"):
        try:
            void(house().db, name, reason=reason, who=who())
        except CrmError as problem:
            st.error(plain(say(problem, t.language)), icon=":material/error:")
            return
        st.rerun()
