"""The limit of inactivity on trial: slider, origin, saving, and how many are inactive by it."""

from datetime import date
from typing import Final

import streamlit as st

from crm_core.audit import record_deed
from crm_core.churn import USUAL_DAYS, ChurnPolicy, Inactivity, Standing, inactivity, keep_rhythm, save_policy, standing
from crm_core.db import Connection
from pages._ui import address
from pages._ui.base import house, who
from pages._ui.words import Words

LONGEST: Final = 730


def limited(con: Connection, *, as_of: date) -> Inactivity:
    """Return the limit that holds on the day."""
    return inactivity(con, as_of=as_of)


def stood(con: Connection, *, as_of: date, days: int) -> Standing:
    """Count the inactive of the day."""
    return standing(con, as_of=as_of, days=days)


def make_ready(t: Words) -> None:
    """Keep the rhythm of a large base, so that the slider answers at once."""
    with st.spinner(t("page-churn-preparing"), show_time=True):
        keep_rhythm(house().db, t.on)


def choose_limit(t: Words, limit: Inactivity) -> int:
    """Draw the slider of the limit; return the limit on trial, which nothing saves until told."""
    first = limit.days or limit.proposal.hint_days or USUAL_DAYS
    highest = max(LONGEST, first)
    address.begin_with("limit", first, lambda given: int(given) if given.isdigit() and 1 <= int(given) <= highest else None)
    st.session_state["limit"] = min(max(1, int(st.session_state["limit"])), highest)
    days = int(st.slider(t("page-churn-limit"), 1, highest, key="limit", help=t("page-churn-limit-help"), width=320))
    address.keep("limit", str(days), str(first))
    return days


def show_limit(t: Words, limit: Inactivity, days: int) -> None:
    """Say where the limit comes from, and offer to save the one on trial or to take the proposed one."""
    seen = limit.proposal
    with st.container(horizontal=True, vertical_alignment="center"):
        if days != limit.days and st.button(t("page-churn-save", days=days), icon=":material/save:", key="churn.save"):
            _save(ChurnPolicy(days), days)
        if seen.days is not None and (days != seen.days or limit.how == "set") and days != limit.days:
            st.button(t("page-churn-take", days=seen.days), type="tertiary", key="churn.take", on_click=_put, args=(seen.days,))
        st.caption(_origin(t, limit, days), width="content")


def _origin(t: Words, limit: Inactivity, days: int) -> str:
    """Say whose the limit is, and what the gaps propose; why nothing can be proposed only while nobody has set it."""
    seen, said = limit.proposal, ""
    if days == limit.days:
        said = t(f"page-churn-limit-{limit.how}") + " "
    elif limit.days is not None:
        said = t("page-churn-limit-trial", days=limit.days) + " "
    if seen.days is not None:
        ends = "" if seen.lower is None or seen.upper is None else f" ({t.number(seen.lower)}–{t.number(seen.upper)})"
        share, gaps = t.percent(seen.gap_share), t.number(seen.gaps)
        return said + t("page-churn-proposed", days=f"{t.number(seen.days)}{ends}", share=share, gaps=gaps)
    if limit.days is not None:
        return said
    if seen.reason != "churn-gaps-not-reached":
        return said + t("page-churn-ask-once")
    hint = "" if seen.hint_days is None else " " + t("page-churn-hint", share=t.percent(seen.hint_share), days=seen.hint_days)
    return said + t("page-churn-ask", share=t.percent(seen.gap_share), reached=t.percent(int(round(100 * seen.reached, 6)) / 100)) + hint


def _put(days: int) -> None:
    st.session_state["limit"] = days


def _save(policy: ChurnPolicy, days: int) -> None:
    with house().db.write() as con:
        version = save_policy(con, policy=policy, who=who())
        record_deed(con, who=who(), action="churn-defined", days=days, how=policy.how, version=version)
    st.rerun()


def show_standing(t: Words, seen: Standing) -> None:
    """Show how many are active and inactive with the limit on trial, and how many will be soon."""
    with st.grid(4, min_column_width=170):
        st.metric(t("page-churn-bought"), t.number(seen.bought))
        st.metric(t("page-churn-active"), t.number(seen.active), t.share(seen.active, seen.bought), delta_color="off", delta_arrow="off")
        st.metric(
            t("page-churn-inactive"), t.number(seen.inactive), t.share(seen.inactive, seen.bought), delta_color="off", delta_arrow="off"
        )
        st.metric(t("page-churn-soon", days=seen.soon_days), t.number(seen.soon))
