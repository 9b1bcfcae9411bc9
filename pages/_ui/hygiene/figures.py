"""Refusals and consents by month. Pure: rows in, figure out."""

from collections.abc import Sequence
from typing import Any, Final

import plotly.graph_objects as go

from pages._ui.charts import Look, new_figure

FEW: Final = 7  # months that all have their own mark


def months_figure(
    look: Look, months: Sequence[Any], series: Sequence[tuple[str, str, Sequence[int]]], *, y_title: str, unfinished: bool = False
) -> go.Figure:
    """Draw counts by month as lines: (colour class, label, counts), each labelled at its end; an unfinished last month is dotted."""
    figure = new_figure(look, height=330, right=112)
    whole = len(months) - unfinished
    for colour, label, counts in series:
        for dash, places in (("solid", slice(0, whole)), ("dot", slice(max(0, whole - 1), len(months)))):
            if dash == "dot" and not unfinished:
                continue
            figure.add_trace(
                go.Scatter(
                    x=list(months)[places],
                    y=list(counts)[places],
                    mode="lines+markers",
                    line={"color": look.colour(colour), "width": 2.5, "dash": dash},
                    marker={"size": 6},
                    cliponaxis=False,
                    hovertemplate="%{x|%m.%Y}: %{y:,.0f}<extra>" + label + "</extra>",
                )
            )
        last = counts[-1] if counts else 0
        figure.add_annotation(
            xref="paper", x=1, xanchor="left", xshift=8, y=last, text=label, showarrow=False, font={"color": look.colour(colour)}
        )
    figure.update_xaxes(tickformat="%m.%Y", nticks=7)
    if len(months) < FEW:  # else the axis divides a month and writes it twice
        figure.update_xaxes(tickvals=list(months))
    figure.update_yaxes(title_text=y_title, rangemode="tozero")
    return figure
