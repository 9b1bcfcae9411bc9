"""The parts every screen is made of: the answer, a picture with its title and caption, a heading."""

from typing import Any

import plotly.graph_objects as go
import streamlit as st

from pages._ui.charts import show
from pages._ui.words import Words, safe


def answer(words: str) -> None:
    """Say the answer of the screen in one sentence, with its numbers in bold."""
    st.markdown(f"## {safe(words)}", anchors=False)


def heading(words: str) -> None:
    """Title a part of the screen."""
    st.markdown(f"### {safe(words)}", anchors=False)


def picture(t: Words, key: str, figure: go.Figure, *, clickable: bool = False, name: str = "", **details: Any) -> list[Any]:
    """Draw a figure under its title (text `key`) and over its caption (text `key-note`); return the custom data of clicked points."""
    if not name:
        heading(t(key, **details))
    found = show(figure, key=f"{key}{name}", alt=t(f"{key}-alt", **details), language=t.language, clickable=clickable)
    if not name:
        st.caption(t(f"{key}-note"))
    return found
