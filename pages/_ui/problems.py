"""What a person reads when something goes wrong: the sentence of a known problem, else a calm one with a number to quote."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
import structlog

from crm_core.db import is_replaced, is_short_of_memory
from crm_core.errors import CrmError
from crm_core.i18n import LANGUAGES, explain, text
from pages._ui.words import plain

log = structlog.get_logger("tact.screens")


def say(problem: BaseException, language: str) -> str:
    """Return the sentence of a problem; an unknown one is written to the log under the number it is shown with."""
    if isinstance(problem, CrmError):
        return explain(problem, language)
    if is_replaced(problem):
        return text("base-replaced", language)
    if is_short_of_memory(problem):
        return text("page-frame-short-of-memory", language)
    number = uuid.uuid4().hex[:8]
    log.error("unexpected", number=number, exc_info=problem)
    return text("page-frame-unexpected", language, number=number)


@contextmanager
def problems_shown(language: str) -> Iterator[None]:
    """Show the problem of the block in place and let the rest of the screen be drawn."""
    try:
        yield
    except CrmError as problem:
        st.error(plain(say(problem, language)), icon=":material/error:")


def show_problem(problem: BaseException) -> bool:
    """Take over what a screen did not catch; a person never sees a traceback."""
    language = st.session_state.get("lang")
    st.error(plain(say(problem, language if language in LANGUAGES else "en")), icon=":material/error:")
    return True
