"""The first run: three questions, then load files or try the demo base. An empty base is a state with its own sentence."""

import streamlit as st

from crm_core.audit import record_deed
from crm_core.db import Progress, save_settings, today
from crm_core.db.settings import BUSINESSES, COUNTRIES, CURRENCIES
from crm_core.demo import make_demo
from pages._ui import base, work
from pages._ui.inputs import new_request, request_id
from pages._ui.problems import problems_shown
from pages._ui.words import Words

DEMO_SIZES = (1_000, 10_000, 100_000)
PROPOSED = {"ru": ("RU", "RUB"), "uk": ("UA", "UAH")}  # by the language the questions are read in


def first_run(t: Words, *, empty: bool) -> None:
    """Ask what is not known yet, then offer the two ways to begin. Ends the screen, but for Data, where files are loaded."""
    if not t.settings.answered:
        three_questions(t)
    if not empty:
        return
    if t.settings.answered or t.page != "overview":
        two_ways(t)
    if t.page != "data" or work.find(st.session_state.get("request.demo")):
        st.stop()


def three_questions(t: Words) -> None:
    """Ask for the business, the country and the currency; they set the presets and the consent rule, nothing else."""
    st.markdown(f"## {t('page-start-welcome')}", anchors=False)
    if st.session_state.get("start.language") != t.language:
        st.session_state["start.language"] = t.language
        st.session_state["start.country"], st.session_state["start.currency"] = PROPOSED.get(
            t.language, (next(iter(COUNTRIES)), CURRENCIES[0])
        )
    with st.form("start.questions", border=True):
        business = st.selectbox(
            t("page-start-business"),
            BUSINESSES,
            index=len(BUSINESSES) - 1,
            key="start.business",
            format_func=lambda one: t(f"page-start-business-{one.replace('_', '-')}"),
        )
        country = st.selectbox(
            t("page-start-country"),
            list(COUNTRIES),
            key="start.country",
            format_func=lambda one: t(f"page-start-country-{one.lower()}"),
            help=t("page-start-country-help"),
        )
        currency = st.selectbox(
            t("page-start-currency"), CURRENCIES, key="start.currency", format_func=lambda one: t(f"page-start-currency-{one.lower()}")
        )
        answered = st.form_submit_button(t("page-start-answer"), type="primary", icon=":material/check:")
    if answered:
        with problems_shown(t.language):
            with base.house().db.write() as con:
                save_settings(con, business=business, country=country, currency=currency, who=base.who())
                record_deed(con, who=base.who(), action="settings", business=business, country=country, currency=currency)
            st.rerun()


def two_ways(t: Words) -> None:
    """Say that nothing is here yet, and offer to load files or to look around in an invented base."""
    if (running := work.take_part("demo")) is not None:
        st.markdown(f"## {t('page-start-demo-making')}", anchors=False)
        work.watch(t, running)
        return
    st.markdown(f"## {t(f'page-start-empty-{t.page}')}", anchors=False)
    demo = work.find(st.session_state.get("request.demo"))
    if demo is not None:
        work.outcome(t, demo)
        new_request("demo")
    kind = "primary" if t.settings.answered else "secondary"  # the questions have the primary button until they are answered
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if t.page != "data" and st.button(t("page-start-load"), type=kind, icon=":material/upload_file:"):
            st.switch_page("pages/data.py", query_params=base.shared())
        size = st.segmented_control(
            t("page-start-demo-size"), DEMO_SIZES, default=DEMO_SIZES[1], required=True, key="start.demo_size", format_func=t.number
        )
        request = request_id("demo")
        if st.button(t("page-start-demo"), icon=":material/science:", key="start.demo"):
            db, who, clients, until = base.house().db, base.who(), int(size or DEMO_SIZES[0]), today(t.settings.time_zone)

            def deed(progress: Progress) -> object:
                return make_demo(db, clients=clients, seed=1, who=who, until=until, progress=progress)

            work.begin_for_all("demo", request, deed)
            st.rerun()
    st.caption(t("page-start-demo-note"))
