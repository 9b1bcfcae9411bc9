"""Where one client stands, and marks by hand."""

import streamlit as st

from crm_core.status import mark_status, marks, status_of, unmark_status
from pages._ui.base import house, reading, who
from pages._ui.parts import heading
from pages._ui.people import pick_client
from pages._ui.problems import problems_shown
from pages._ui.tables import table
from pages._ui.words import Words, plain


def one_client(t: Words) -> None:
    """Find a client, say where they stand and why, and mark them by hand or take the mark off."""
    client = pick_client(t, key="status")
    if client is None:
        return
    with reading() as con:
        seen = status_of(con, client, as_of=t.on, language=t.language)
    with st.container(border=True):
        st.markdown(f"**{t('choice-status-' + seen.status.replace('_', '-'))}** — {plain(seen.status_sentence)}")
        st.markdown(f"**{t('choice-behaviour-' + seen.behaviour.replace('_', '-'))}** — {plain(seen.behaviour_sentence)}")
        if seen.life_cycle is not None:
            place = t("page-status-place", share=t.percent(seen.life_cycle_share))
            st.markdown(f"**{t('choice-life-cycle-' + seen.life_cycle)}** — {place}")
    reason = st.text_input(t("page-status-mark-reason"), key=f"status.reason.{client}.{seen.is_marked}", max_chars=300, width=420)
    if seen.is_marked:
        if st.button(t("page-status-unmark"), icon=":material/undo:", key="status.unmark"):
            with problems_shown(t.language):
                unmark_status(house().db, client, reason=reason.strip() or None, since=t.on, who=who())
                st.rerun()
    elif st.button(t("page-status-mark"), icon=":material/person_off:", key="status.mark", disabled=not reason.strip()):
        with problems_shown(t.language):
            mark_status(house().db, client, status="lost", reason=reason, since=t.on, who=who())
            st.rerun()
    st.caption(t("page-status-mark-note", day=t.day(t.on)))


def show_marks(t: Words) -> None:
    """Show the marks in force on the day."""
    with reading() as con:
        found = marks(con, as_of=t.on, limit=200)
    heading(t("page-status-marks", count=len(found)))
    if not found:
        st.caption(t("page-status-marks-none"))
        return
    columns = [
        ">" + t("page-campaigns-client"),
        t("page-status-mark-since"),
        t("page-status-mark-reason"),
        t("page-status-mark-who"),
        t("page-data-when"),
    ]
    rows = [[str(one.client_id), t.day(one.since), plain(one.reason), plain(one.recorded_by), t.moment(one.recorded_at)] for one in found]
    table(columns, rows)
