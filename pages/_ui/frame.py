"""Line one of every screen: page, language, day, navigation, who is here, and the open base."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

import streamlit as st

from crm_core.commands import run_command
from crm_core.db import Connection, Settings, load_settings, today
from crm_core.i18n import LANGUAGES, format_date, text
from crm_core.jobs import House, base_path, listen, open_house
from crm_core.overview import base_state
from pages._ui import address
from pages._ui.charts import Look
from pages._ui.words import Words

T = TypeVar("T")
ROOT: Final = Path(__file__).parents[2]
HERE: Final = Path(__file__).parent
_doors: Final = ExitStack()
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
    st.logo(str(HERE / "logo.svg"), size="medium")
    with st.sidebar:
        _navigation(name, language)
        _choose_language(language)
    from pages._ui.start import first_run  # it is drawn with this module's own functions

    settings, size = known(load_settings), known(base_state)
    with st.container(gap="xxsmall"):
        st.title(text(f"page-nav-{name}", language), anchor=False)
        row = st.container(horizontal=True, vertical_alignment="center")
    with row:
        on = _day(settings, size.last_day, language)
    t = Words(name, language, settings, on, Look(st.context.theme.type == "dark", language))
    row.caption(t("page-frame-size", count=size.clients, clients=t.number(size.clients), records=t.number(size.records)), width="content")
    if not settings.answered and not size.is_empty and name != "overview":
        row.page_link("overview.py", label=t("page-frame-unanswered"), icon=":material/help:", query_params=shared())
    if size.is_empty or (name == "overview" and not settings.answered):
        first_run(t, empty=size.is_empty)
    return t


def house() -> House:
    """Return the open base; the whole process shares it."""
    return _open(str(base_path()))


@contextmanager
def reading() -> Iterator[Connection]:
    """Give a cursor that sees one consistent state of the base."""
    with house().db.read() as con:
        yield con


def known(question: Callable[..., T], /, **asked: Any) -> T:
    """Ask the base for counts; while nothing is changed, the same question is answered from memory. Never for rows about people."""
    name = f"{question.__module__}.{question.__qualname__}"
    found: T = _known(str(house().db.path), house().db.data_version(), name, asked, question)
    return found


@st.cache_data(max_entries=300, show_spinner=False)
def _known(path: str, version: int, name: str, asked: dict[str, Any], _question: Callable[..., Any]) -> Any:
    with reading() as con:
        return _question(con, **asked)


def who() -> str:
    """Return who is at the screen: the signed-in person, else the account the app runs under."""
    if st.user.get("is_logged_in"):
        return str(st.user.get("email") or st.user.get("name"))
    return getpass.getuser()


def path_of(name: str) -> str:
    """Return the script of a screen."""
    return "overview.py" if name == "overview" else f"pages/{name}.py"


def shared(**more: str) -> dict[str, str]:
    """Return the choices that travel in the address: language, day, and what the caller adds. Never anything personal."""
    kept = {key: str(st.query_params[key]) for key in ("lang", "on") if key in st.query_params}
    return {**kept, **more}


def close_house() -> None:
    """Take no more commands, wait for those under way, and close the base."""
    _doors.close()
    _open.clear()


@st.cache_resource(show_spinner=False)
def _open(path: str) -> House:
    """Open the base and listen beside it: commands of the command line run in here while the app is open."""
    opened = open_house(Path(path))
    _doors.callback(opened.close)
    with suppress(FileNotFoundError):  # without its secret a base takes no commands; the screens say why
        _doors.enter_context(listen(opened.db.path, lambda request, say: run_command(opened, request, say)))
    return opened


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
        there = [(name, icon) for name, icon in screens if (ROOT / path_of(name)).exists()]
        with st.container(gap="xxsmall"):
            if group and there:
                st.caption(text(f"page-nav-group-{group}", language))
            for name, icon in there:
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
            min_value=date(1990, 1, 1),
            max_value=date(2100, 1, 1),
            help=text("page-frame-day-help", language),
            on_change=_day_chosen,
        )
    day = st.session_state["on"] or newest
    address.keep("on", day.isoformat(), newest.isoformat())
    return day if isinstance(day, date) else newest


def _day_chosen() -> None:
    st.session_state["on.chosen"] = True


def _read_day(given: str) -> date | None:
    try:
        return date.fromisoformat(given)
    except ValueError:
        return None
