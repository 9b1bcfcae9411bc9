"""The forest: one row a campaign or a part, its effect with the interval. Pure: rows in, figure out."""

from collections.abc import Sequence
from typing import Final

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure, soft
from pages._ui.layers import clickable
from pages._ui.words import drawn

ROW_HEIGHT: Final = 36
LONGEST_NAME: Final = 26


def forest_figure(look: Look, rows: Sequence[Row], *, x_title: str, cannot: str, figures_at_right: bool = True) -> go.Figure:
    """Draw one row a campaign: `label estimate lower upper colour filled shown between reason naive key hover`.

    Filled square: differs from zero. Hollow: does not. Grey ring: the figure without control. No estimate: the reason in words.
    """
    figure = new_figure(look, height=ROW_HEIGHT * len(rows) + 64, right=132 if figures_at_right else 12)
    last = len(rows) - 1
    for place, row in enumerate(rows):
        y = last - place
        if row["estimate"] is None:
            _say_nothing(figure, look, row, y, cannot)
        else:
            _interval(figure, row, y)
            if figures_at_right:
                _figures(figure, look, row, y)
        if row.get("naive") is not None:
            figure.add_trace(_ring(look, row, y))
    figure.add_trace(_clickable(rows, last, _middle(rows)))
    low, high = _reach(rows)
    figure.update_xaxes(title_text=x_title, range=[low, high], nticks=6)
    names = [drawn(row["label"], longest=LONGEST_NAME) for row in rows]
    figure.update_yaxes(
        tickvals=[last - place for place in range(len(rows))], ticktext=names, range=[-0.6, last + 0.6], showgrid=False, nticks=None
    )
    figure.update_yaxes(tickfont={"color": look.ink})
    if low <= 0 <= high:
        figure.add_vline(x=0, line={"color": look.line, "width": 1}, layer="below")
    figure.update_layout(clickmode="event+select")
    return figure


def _interval(figure: go.Figure, row: Row, y: int) -> None:
    colour = row["colour"]
    low = row["lower"] if row["lower"] is not None else row["estimate"]
    high = row["upper"] if row["upper"] is not None else row["estimate"]
    line = {"color": colour if row["filled"] else soft(colour, 0.55), "width": 3 if row["filled"] else 2}
    figure.add_trace(go.Scatter(x=[low, high], y=[y, y], mode="lines", line=line, hoverinfo="skip"))
    symbol = "square" if row["filled"] else "square-open"
    marker = {"symbol": symbol, "size": 12, "color": colour, "line": {"width": 2, "color": colour}}
    figure.add_trace(go.Scatter(x=[row["estimate"]], y=[y], mode="markers", marker=marker, hoverinfo="skip"))


def _figures(figure: go.Figure, look: Look, row: Row, y: int) -> None:
    place = {"xref": "paper", "y": y, "showarrow": False}
    figure.add_annotation(x=1, xanchor="right", xshift=36, text=f"<b>{row['shown']}</b>", **place)
    figure.add_annotation(x=1, xanchor="left", xshift=42, text=row["between"], font={"color": look.quiet, "size": 12}, **place)


def _say_nothing(figure: go.Figure, look: Look, row: Row, y: int, cannot: str) -> None:
    figure.add_annotation(
        xref="paper",
        x=0,
        xanchor="left",
        xshift=6,
        y=y,
        text=f"<i>{cannot}</i>: {row['reason']}" if row["reason"] else f"<i>{cannot}</i>",
        showarrow=False,
        font={"color": look.quiet},
        bgcolor=look.page,
    )


def _ring(look: Look, row: Row, y: int) -> go.Scatter:
    ring = {"symbol": "circle-open", "size": 11, "color": look.colour("control"), "line": {"width": 2, "color": look.colour("control")}}
    return go.Scatter(x=[row["naive"]], y=[y], mode="markers", marker=ring, hoverinfo="skip")


def _clickable(rows: Sequence[Row], last: int, middle: float) -> go.Scatter:
    return clickable(
        [row["estimate"] if row["estimate"] is not None else row["naive"] if row.get("naive") is not None else middle for row in rows],
        [last - place for place in range(len(rows))],
        [row["key"] for row in rows],
        [row["hover"] for row in rows],
        size=30,
    )


def _values(rows: Sequence[Row]) -> list[float]:
    names = ("estimate", "lower", "upper", "naive")
    return [float(row[name]) for row in rows for name in names if row.get(name) is not None]


def _reach(rows: Sequence[Row]) -> tuple[float, float]:
    values = [*_values(rows), 0.0]
    low, high = min(values), max(values)
    room = (high - low) * 0.08 or 1.0
    return low - room, high + room


def _middle(rows: Sequence[Row]) -> float:
    low, high = _reach(rows)
    return (low + high) / 2
