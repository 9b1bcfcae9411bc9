"""The open base as the screens share it: one house a process, reading, counts from memory, who is here, what travels in the address."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, Final, TypeVar

import streamlit as st

from crm_core.commands import run_command
from crm_core.db import Connection
from crm_core.jobs import House, base_path, listen, open_house

T = TypeVar("T")
LARGE: Final = 50_000  # clients; below it a screen works its facts out in a moment
_doors: Final = ExitStack()


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
