"""Figures of the RFM laboratory: edges moved, and scores held against later months."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from pages._ui.charts import Look, new_figure
from pages._ui.layers import STAYS, hover, whiskers


def tornado_figure(look: Look, rows: Sequence[dict[str, Any]], *, titles: tuple[str, str]) -> go.Figure:
    """Draw what moving each edge changes: `label down up down_shown up_shown down_hover up_hover id` (shares of clients)."""
    figure = new_figure(look, height=34 * len(rows) + 48)
    labels = [row["label"] for row in rows]
    for side, sign, colour in (("down", -1, look.teal(0.45)), ("up", 1, look.teal(0.8))):
        figure.add_trace(
            go.Bar(
                x=[sign * row[side] for row in rows],
                y=labels,
                orientation="h",
                text=[row[f"{side}_shown"] for row in rows],
                textposition="outside",
                cliponaxis=False,
                textfont={"color": look.ink},
                customdata=[f"{row['id']}|{side}" for row in rows],
                **hover([row[f"{side}_hover"] for row in rows]),
                marker={"color": colour, "line": {"width": 0}},
                **STAYS,
            )
        )
    widest = max((max(row["down"], row["up"]) for row in rows), default=0.0) or 1.0
    for x, words in ((-0.6 * widest, titles[0]), (0.6 * widest, titles[1])):
        figure.add_annotation(x=x, yref="paper", y=1, yanchor="bottom", text=words, showarrow=False, font={"size": 12, "color": look.quiet})
    figure.update_layout(barmode="overlay", clickmode="event+select", margin_t=30)
    figure.update_xaxes(range=[-1.3 * widest, 1.3 * widest], showticklabels=False, showline=False)
    figure.update_yaxes(
        type="category", categoryorder="array", categoryarray=labels[::-1], showgrid=False, nticks=None, tickfont={"color": look.ink}
    )
    return figure


def ladder_figure(look: Look, axes: Sequence[dict[str, Any]], *, y_title: str, percent: str) -> go.Figure:
    """Draw the share who bought later by score, one panel an axis: `title points`, a point is `score share lower upper hover`."""
    figure = new_figure(look, height=330)
    teal, count = look.colour("retention"), max(len(axes), 1)
    top = max((point["upper"] for axis in axes for point in axis["points"]), default=1.0)
    for place, axis in enumerate(axes):
        number = "" if place == 0 else str(place + 1)
        points = sorted(axis["points"], key=lambda point: point["score"])
        shares = [100 * point["share"] for point in points]
        figure.add_trace(
            go.Scatter(
                x=[point["score"] for point in points],
                y=shares,
                xaxis=f"x{number}",
                mode="lines+markers",
                line={"color": teal, "width": 2.5},
                marker={"size": 9},
                error_y=whiskers(points, "share", look.quiet, width=4),
                **hover([point["hover"] for point in points]),
            )
        )
        gap = 0.04
        width = (1 - gap * (count - 1)) / count
        start = place * (width + gap)
        figure.update_layout(
            {
                f"xaxis{number}": {
                    "domain": [start, start + width],
                    "title": {"text": axis["title"], "font": {"color": look.quiet, "size": 13}, "standoff": 12},
                    "dtick": 1,
                    "showgrid": False,
                    "zeroline": False,
                    "showline": True,
                    "linecolor": look.line,
                    "tickfont": {"color": look.quiet},
                    "fixedrange": True,
                    "automargin": True,
                    "ticks": "",
                }
            }
        )
    figure.update_yaxes(title_text=y_title, range=[0, min(104, 108 * top)], ticksuffix=percent)
    return figure
