"""Parts of a picture that stand for clients: clicked, or chosen from the list below it, they open as a segment."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from pages._ui.inputs import leave
from pages._ui.words import Words


@dataclass(frozen=True, slots=True)
class Pick:
    """One part: what a click on it gives back, its words, the rule of its clients, and how many they are where the picture knows.

    `day` is the day the rule speaks of; None is the day of the screen.
    """

    key: str
    words: str
    rule: Mapping[str, Any]
    clients: int | None = None
    day: date | None = None


def picked(key: str) -> str | None:
    """Return the part of a picture that is chosen, to be outlined."""
    found = st.session_state.get(_name(key))
    return None if found is None else str(found)


def click(key: str) -> Callable[[list[Any]], None]:
    """Return what takes a click on a picture into the list below it."""

    def clicked(points: list[Any]) -> None:
        if points:
            st.session_state[_name(key)] = str(points[-1])

    return clicked


def offer(t: Words, key: str, picks: Sequence[Pick]) -> None:
    """Draw the list of the parts, the same choice as a click, for the keyboard, and the way to Segments."""
    there = {one.key: one for one in picks}
    if picked(key) not in there:
        st.session_state[_name(key)] = None
    with st.container(horizontal=True, vertical_alignment="center"):
        chosen = st.selectbox(
            t("page-pick-list"),
            list(there),
            index=None,
            key=_name(key),
            label_visibility="collapsed",
            placeholder=t("page-pick-none"),
            format_func=lambda one: there[one].words,
            width=300,
        )
        if chosen is not None:
            one = there[chosen]
            st.button(
                t("page-pick-open-all") if one.clients is None else t("page-pick-open", clients=t.clients(one.clients)),
                icon=":material/workspaces:",
                key=f"{_name(key)}.open",
                disabled=one.clients == 0,
                on_click=leave,
                args=(one.rule, one.day or t.on),
            )


def _name(key: str) -> str:
    return f"pick.{key}"
