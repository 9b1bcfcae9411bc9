"""Inputs that several screens share, with their words in the reader's language."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from pages._ui import address
from pages._ui.base import shared
from pages._ui.words import Words


def choice(t: Words, label: str, options: Sequence[str], *, key: str, prefix: str, default: str | None = None) -> str:
    """Let one of a few options be chosen (words: `prefix-option`). The address carries the option itself, the same in every language."""
    usual = default or options[0]
    address.begin_with(key, usual, lambda given: given if given in options else None)
    chosen = st.segmented_control(
        label,
        list(options),
        required=True,
        key=key,
        persist_state="session",
        format_func=lambda option: t(f"{prefix}-{option.replace('_', '-')}"),
    )
    found = chosen if chosen in options else usual
    address.keep(key, found, usual)
    return found


def request_id(name: str) -> str:
    """Return the id of the request this form will make. It is made when the form is drawn, so a second click is the same request."""
    return str(st.session_state.setdefault(f"request.{name}", uuid.uuid4().hex))


def new_request(name: str) -> None:
    """Forget the id after a finished deed: the next click is a new request."""
    st.session_state.pop(f"request.{name}", None)


def carry(key: str, value: Any) -> None:
    """Lay a choice by for the next screen."""
    st.session_state[f"carried.{key}"] = value


def open_as_segment(rule: Mapping[str, Any]) -> None:
    """Take a rule along to the screen Segments."""
    carry("rule", rule)
    st.switch_page("pages/segments.py", query_params=shared())


def leave(rule: Mapping[str, Any], day: date) -> None:
    """Take a rule, and the day it speaks of, along to Segments; for a button's callback, before any screen is drawn."""
    if st.session_state.get("on") != day:
        st.session_state["on"] = day
        st.session_state["on.chosen"] = True
    carry("rule", rule)
    go_to("segments")


def go_to(screen: str) -> None:
    """Have the next run begin on another screen."""
    carry("screen", screen)


def carried(key: str) -> Any:
    """Take the choice another screen laid by; it is there once."""
    return st.session_state.pop(f"carried.{key}", None)
