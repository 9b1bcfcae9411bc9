"""The parts of the screen Statuses about people: where one client stands, marks by hand; and the life-cycle and the limits."""

from dataclasses import replace
from typing import Final

import streamlit as st

from crm_core.audit import record_deed
from crm_core.churn import CannotSay
from crm_core.i18n import text
from crm_core.status import (
    THIRDS,
    LifeCycle,
    StatusPolicy,
    life_cycle,
    load_policy,
    mark_status,
    marks,
    save_policy,
    status_of,
    unmark_status,
)
from pages._ui.base import house, known, path_of, reading, shared, who
from pages._ui.parts import heading, picture
from pages._ui.people import pick_client
from pages._ui.problems import problems_shown
from pages._ui.status.choices import click, share, token
from pages._ui.status.figures import chosen_bars
from pages._ui.tables import table
from pages._ui.words import Words, plain

TINTS: Final = {"welcome": 0.3, "development": 0.5, "retention": 0.75}
LIMITS: Final = ("period_days", "regular_purchase_days", "silence_months", "returned_days", "new_days", "inactivity_days")


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


def show_life(t: Words, picked: list[str]) -> None:
    """Show the thirds of the life-cycle, what fits each, and what they were written in 90 days."""
    seen = known(life_cycle, as_of=t.on)
    if isinstance(seen, CannotSay):
        heading(t("page-status-life"))
        st.info(f"{t('page-status-cannot-say')} {plain(text(seen.reason, t.language, **seen.details))}", icon=":material/info:")
        if seen.reason == "status-no-value-model":
            st.page_link(path_of("value"), label=t("page-nav-value"), icon=":material/diamond:", query_params=shared())
        return
    bars = [
        {
            "label": t(f"choice-life-cycle-{one.name}"),
            "value": one.clients,
            "shown": f"{t.number(one.clients)} · {t.share(one.clients, seen.clients)}",
            "hover": f"{t(f'choice-life-cycle-{one.name}')}: {t.clients(one.clients)}",
            "custom": token(t.on, "life", one.name),
            "colour": t.look.teal(TINTS[one.name]),
        }
        for one in seen.thirds
    ]
    picture(t, "page-status-life", chosen_bars(t.look, bars, selected=picked), on_click=click, base=t.clients(seen.clients))
    _advice(t, seen)
    days = t.number(seen.residual.trusted_until)
    st.caption(t("page-status-life-how", without=t.clients(seen.without), days=days, horizon=t.number(seen.residual.horizon_days)))


def _advice(t: Words, seen: LifeCycle) -> None:
    columns = [
        t("page-status-third"),
        ">" + t("page-rfm-clients"),
        t("page-status-fits"),
        *(">" + t(f"page-class-{name}") for name in THIRDS),
    ]
    rows = []
    for one in seen.thirds:
        had = (one.welcome_90d, one.development_90d, one.retention_90d)
        rows.append(
            [
                t(f"choice-life-cycle-{one.name}"),
                t.number(one.clients),
                t(f"page-status-advice-{one.name}"),
                *(f"{t.number(count)}\u00a0·\u00a0{share(t, count, one.clients)}" for count in had),
            ]
        )
    table(columns, rows, title=t("page-status-advice"))
    st.caption(t("page-status-advice-note"))


def limits(t: Words) -> None:
    """Show the limits the statuses are cut by, and let them be changed."""
    policy, version = known(load_policy)
    with st.popover(t("page-status-limits"), icon=":material/tune:", type="tertiary"):
        with st.form("status.limits", border=False):
            given = {
                name: st.number_input(
                    t(f"page-status-limit-{name.replace('_', '-')}"), 1, 3650, getattr(policy, name), key=f"status.limit.{name}.{version}"
                )
                for name in LIMITS
            }
            share = st.number_input(
                t("page-status-limit-elite-share"), 0.1, 50.0, 100 * policy.elite_share, 1.0, "%g", key=f"status.limit.elite.{version}"
            )
            asked = st.form_submit_button(t("page-frame-save"), icon=":material/check:")
        st.caption(t("page-status-limits-note"))
    if asked:
        with problems_shown(t.language):
            _save(replace(policy, **{name: int(value) for name, value in given.items()}, elite_share=round(share / 100, 6)))
            st.rerun()


def _save(policy: StatusPolicy) -> None:
    with house().db.write() as con:
        version = save_policy(con, policy=policy, who=who())
        record_deed(con, who=who(), action="status-limits-saved", version=version)
