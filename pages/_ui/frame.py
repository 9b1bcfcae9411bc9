"""Line one of every screen: page, language, day, navigation, who is here, and the open base."""

from datetime import date
from pathlib import Path
from typing import Final

import streamlit as st

from crm_core.db import Settings, load_settings, today
from crm_core.facts import keep_facts
from crm_core.i18n import LANGUAGES, format_date, text
from crm_core.overview import base_state
from pages._ui import address
from pages._ui.base import LARGE, house, known, path_of, shared
from pages._ui.charts import Look
from pages._ui.inputs import carried
from pages._ui.start import first_run
from pages._ui.words import Words

HERE: Final = Path(__file__).parent
FIRST_DAY: Final = date(1990, 1, 1)
LAST_DAY: Final = date(2100, 1, 1)
GROUPS: Final = (
    ("", (("overview", ":material/space_dashboard:"),)),
    (
        "know",
        (
            ("data", ":material/database:"),
            ("rfm", ":material/grid_on:"),
            ("value", ":material/diamond:"),
            ("churn", ":material/trending_down:"),
            ("status", ":material/conversion_path:"),
        ),
    ),
    ("choose", (("segments", ":material/workspaces:"),)),
    ("contact", (("campaigns", ":material/send:"), ("hygiene", ":material/do_not_disturb_on:"))),
    ("measure", (("effect", ":material/insights:"),)),
)


def open_page(name: str) -> Words:
    """Set the page up, draw the navigation and the title row, and return the words of the screen."""
    language = _language()
    st.set_page_config(page_title=f"{text(f'page-nav-{name}', language)} · Tact", page_icon=str(HERE / "icon.svg"), layout="wide")
    st.html(HERE / "look.css")
    st.logo(str(HERE / "logo.svg"), size="medium")
    with st.sidebar:
        _navigation(name, language)
        _choose_language(language)
    settings, size = known(load_settings), known(base_state)
    with st.container(gap="xxsmall"):
        st.title(text(f"page-nav-{name}", language), anchor=False)
        row = st.container(horizontal=True, vertical_alignment="center")
    with row:
        on = _day(settings, size.last_day, language)
    if (wanted := carried("screen")) is not None:
        st.switch_page(path_of(wanted), query_params=shared())
    t = Words(name, language, settings, on, Look(st.context.theme.type == "dark", language))
    sizes = {"count": size.clients, "clients": t.number(size.clients), "recordCount": size.records, "records": t.number(size.records)}
    row.caption(t("page-frame-size", **sizes), width="content")
    if not settings.answered and not size.is_empty and name != "overview":
        row.page_link("overview.py", label=t("page-frame-unanswered"), icon=":material/help:", query_params=shared())
    if size.is_empty or (name == "overview" and not settings.answered):
        first_run(t, empty=size.is_empty)
    if size.clients >= LARGE:
        _keep(t)
    return t


def _keep(t: Words) -> None:
    """Work the facts of the day out once for all screens; while a load is under way the screens work out what they need themselves."""
    if house().db.is_writing():
        return
    with st.spinner(t("page-frame-preparing", day=t.day(t.on))):
        keep_facts(house().db, t.on)


def _language() -> str:
    """Return the language chosen, else the one in the address, else the browser's."""
    given = str(st.session_state.get("lang") or st.query_params.get("lang") or _browser_language())[:2].lower()
    return given if given in LANGUAGES else _browser_language()


def _browser_language() -> str:
    given = (st.context.locale or "en")[:2].lower()
    return given if given in LANGUAGES else "en"


def _choose_language(language: str) -> None:
    st.space("xsmall")
    address.begin_with("lang", language, lambda given: given if given in LANGUAGES else None)
    st.segmented_control(
        text("page-frame-language", language),
        list(LANGUAGES),
        required=True,
        format_func=str.upper,
        key="lang",
        persist_state="session",
        label_visibility="collapsed",
    )
    address.keep("lang", st.session_state["lang"] or language, _browser_language())


def _navigation(current: str, language: str) -> None:
    for group, screens in GROUPS:
        with st.container(gap="xxsmall"):
            if group:
                st.caption(text(f"page-nav-group-{group}", language))
            for name, icon in screens:
                st.page_link(path_of(name), label=text(f"page-nav-{name}", language), icon=icon, width="stretch", query_params=shared())


def _day(settings: Settings, last_day: date | None, language: str) -> date:
    """Draw the choice of the day; until somebody chooses, it is the last day the base knows of."""
    newest = last_day or today(settings.time_zone)
    if "on" not in st.query_params and not st.session_state.get("on.chosen"):
        st.session_state["on"] = newest
    address.begin_with("on", newest, _read_day)
    shown = st.session_state["on"] or newest
    with st.popover(text("page-frame-as-of", language, day=format_date(shown)), type="tertiary", icon=":material/event:"):
        st.date_input(
            text("page-frame-day", language),
            format="DD.MM.YYYY",
            key="on",
            persist_state="session",
            min_value=FIRST_DAY,
            max_value=LAST_DAY,
            help=text("page-frame-day-help", language),
            on_change=_day_chosen,
        )
    day = st.session_state["on"] or newest
    address.keep("on", day.isoformat(), newest.isoformat())
    if day != newest:
        words = text("page-frame-newest", language, day=format_date(newest))
        st.button(words, type="tertiary", icon=":material/last_page:", key="on.newest", on_click=_to_newest, args=(newest,))
    return day if isinstance(day, date) else newest


def _to_newest(newest: date) -> None:
    st.session_state["on"] = newest
    st.session_state["on.chosen"] = False


def _day_chosen() -> None:
    st.session_state["on.chosen"] = True


def _read_day(given: str) -> date | None:
    try:
        day = date.fromisoformat(given)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= LAST_DAY else None
