"""Small tables with numbers to the right and badges in cells; the words in them are ready and escaped."""

import re
from collections.abc import Sequence
from typing import Final

import streamlit as st

from pages._ui.words import safe

BADGES: Final = {"retention": "green", "development": "violet", "win_back": "orange", "welcome": "blue"}


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, title: str | None = None) -> None:
    """Draw a table; a column whose title begins with `>` holds numbers and stands to the right."""
    if title:
        st.markdown(f"### {title}", anchors=False)
    heads = [c.removeprefix(">") for c in columns]
    lines = ["---:" if c.startswith(">") else ":---" for c in columns]
    body = [
        [f":gray[:small[{head}]]" for head in heads],
        lines,
        *(["\u00a0" if cell == "" else f":small[{_cell(cell)}]" for cell in row] for row in rows),
    ]
    words = "\n".join("| " + " | ".join(line) + " |" for line in body)
    with st.container(horizontal=True, wrap=False):  # a wide table scrolls inside its own place
        st.markdown(words, width="content")


def class_badge(class_: str, word: str) -> str:
    """Return the coloured badge of a contact class."""
    return f":{BADGES.get(class_, 'gray')}-badge[{word}]"


def _cell(words: str) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", safe(words.replace("\n", " ")))
