"""Who is excluded for now, and until when."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import streamlit as st

from crm_core.hygiene import Exclusion, end_exclusion, exclude, list_exclusions
from pages._ui.base import house, known, who
from pages._ui.parts import heading
from pages._ui.people import pick_client
from pages._ui.problems import problems_shown
from pages._ui.tables import table
from pages._ui.words import Words, plain

SHOWN: Final = 20  # the newest


def exclusions(t: Words) -> None:
    """Exclude somebody, show who is excluded for now, and end it."""
    found: list[Exclusion] = known(list_exclusions, on=t.on)
    heading(t("page-hygiene-exclusions-now", clients=t.clients(len(found)), count=len(found)))
    if not found:
        st.caption(t("page-hygiene-no-exclusions"))
    else:
        _list(t, found)
        _end(t, found)
    st.space("small")
    heading(t("page-hygiene-exclude-somebody"))
    _exclude(t)


def _list(t: Words, found: Sequence[Exclusion]) -> None:
    names = ("page-hygiene-reason", "page-hygiene-until", "page-data-source", "page-data-who")
    rows = [
        [str(one.exclusion_id), str(one.client_id), plain(one.reason), t.day(one.until), plain(one.source), plain(one.recorded_by)]
        for one in found[:SHOWN]
    ]
    table([">№", ">" + t("page-campaigns-client"), *(t(name) for name in names)], rows)
    if len(found) > SHOWN:
        st.caption(t("page-hygiene-exclusions-more", shown=t.number(SHOWN), all=t.number(len(found))))


def _end(t: Words, found: Sequence[Exclusion]) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        number = st.selectbox(
            t("page-hygiene-end-which"),
            [one.exclusion_id for one in found],
            index=None,
            placeholder="№",
            key="exclusion.end",
            width=240,
        )
        if st.button(t("page-hygiene-end"), key="exclusion.end.do", disabled=number is None) and number is not None:
            with problems_shown(t.language):
                end_exclusion(house().db, number, who=who())
                st.rerun()


def _exclude(t: Words) -> None:
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
