"""The parts every screen is made of: the answer, a picture with its title and caption, a heading."""

from collections.abc import Callable
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


def picture(
    t: Words, key: str, figure: go.Figure, *, on_click: Callable[[list[Any]], None] | None = None, name: str = "", **details: Any
) -> None:
    """Draw a figure under its title (text `key`) and over its caption (text `key-note`); with a `name` it stands without either."""
    if not name:
        heading(t(key, **details))
    show(figure, key=f"{key}{name}", alt=t(f"{key}-alt", **details), language=t.language, on_click=on_click)
    if not name:
        st.caption(t(f"{key}-note"))
