"""The one look of every chart: colours, the Plotly template, and how a figure is put on a page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go
import streamlit as st

Row = Mapping[str, Any]  # what a figure draws: ready words and numbers
CLASSES: Final = ("retention", "development", "win_back", "welcome", "notification", "control", "harm")
LIGHT: Final = dict(zip(CLASSES, ("#0f766e", "#4f46e5", "#b45309", "#0284c7", "#64748b", "#9ca3af", "#b91c1c"), strict=True))
DARK: Final = dict(zip(CLASSES, ("#2fa397", "#8d85f5", "#d98a3d", "#38a9e0", "#94a3b8", "#7c868f", "#ef6b6b"), strict=True))
TEAL_LIGHT: Final = ("#f0f7f6", "#d8ebe8", "#bcdcd8", "#9ccbc5", "#79b8b0", "#55a39a", "#338d83", "#0f766e", "#0b5f58", "#084842")
TEAL_DARK: Final = ("#182526", "#173230", "#16403d", "#154f4a", "#136058", "#127267", "#2b8b80", "#4fa499", "#79bdb4", "#a5d6cf")
THIN: Final = "\u202f"


@dataclass(frozen=True, slots=True)
class Look:
    """Light or dark, and the language whose separators the axes use."""

    dark: bool = False
    language: str = "en"

    def colour(self, class_: str) -> str:
        """Return the colour of a contact class; content and survey are quiet like notification."""
        return (DARK if self.dark else LIGHT)[class_ if class_ in CLASSES else "notification"]

    @property
    def ink(self) -> str:
        """The colour of text."""
        return "#e4eaea" if self.dark else "#1c2527"

    @property
    def quiet(self) -> str:
        """The colour of ticks and axis titles."""
        return "#96a3a5" if self.dark else "#5f6b6d"

    @property
    def page(self) -> str:
        """The colour of the page itself."""
        return "#12181a" if self.dark else "#ffffff"

    @property
    def line(self) -> str:
        """The colour of an axis."""
        return "#3a4648" if self.dark else "#cfd8d8"

    def teal(self, share: float) -> str:
        """Return a step of the teal scale for a share between 0 and 1: more is always further from the page."""
        steps = TEAL_DARK if self.dark else TEAL_LIGHT
        return steps[min(len(steps) - 1, max(0, round(share * (len(steps) - 1))))]

    @property
    def amber(self) -> str:
        """The far end of the diverging scale: teal to white to amber."""
        return "#e39a4f" if self.dark else "#b45309"

    def on(self, colour: str) -> str:
        """Return white or ink, whichever is easier to read on `colour`."""
        light = _luminance(colour)
        return "#ffffff" if 1.05 / (light + 0.05) >= (light + 0.05) / (_luminance("#10191a") + 0.05) else "#10191a"


def soft(colour: str, share: float) -> str:
    """Return the colour with a share of its strength, for the quieter part of a bar."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{share})"


def new_figure(look: Look, *, height: int, right: int = 8, left: int = 0) -> go.Figure:
    """Return an empty figure in the one template."""
    axis: dict[str, Any] = {
        "showgrid": False,
        "zeroline": False,
        "automargin": True,
        "tickfont": {"color": look.quiet},
        "ticks": "",
        "fixedrange": True,
        "exponentformat": "none",  # 120 000, never 120k
        "separatethousands": True,
    }
    axis["title"] = {"font": {"color": look.quiet, "size": 13}, "standoff": 12}
    figure = go.Figure()
    figure.update_layout(
        template=None,
        height=height,
        margin={"l": left, "r": right, "t": 8, "b": 0, "pad": 4},
        minreducedheight=24,  # below Plotly's own 64 the axis of a picture of one row gets no room for its words
        font={"family": '"Source Sans", sans-serif', "size": 13, "color": look.ink},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        colorway=list((DARK if look.dark else LIGHT).values()),
        separators=".," if look.language == "en" else "," + THIN,
        showlegend=False,
        bargap=0.28,
        dragmode=False,
        hovermode="closest",
        hoverlabel={"bgcolor": look.page, "bordercolor": look.line, "font": {"color": look.ink, "size": 13}, "align": "left"},
        xaxis={**axis, "showline": True, "linecolor": look.line, "tickangle": 0},
        yaxis={**axis, "showgrid": True, "gridcolor": "#232c2e" if look.dark else "#edf1f1", "nticks": 5},
    )
    return figure


def show(figure: go.Figure, *, key: str, alt: str, language: str, on_click: Callable[[list[Any]], None] | None = None) -> None:
    """Put a figure on the page; `on_click` gets the custom data of the clicked points before the screen is drawn again."""
    config = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "locale": language}
    if on_click is None:
        st.plotly_chart(figure, theme=None, alt=alt, key=key, config=config)
        return

    def clicked() -> None:
        points = st.session_state[key]["selection"]["points"]
        on_click([point["customdata"] for point in points if point.get("customdata") is not None])

    st.plotly_chart(figure, theme=None, alt=alt, key=key, config=config, on_select=clicked, selection_mode=("points",))


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
