"""Figures of the segment laboratory: overlap, what differs most, size over time. Ready words in, a figure out."""

from collections.abc import Sequence
from typing import Any, Final

import plotly.graph_objects as go

from pages._ui.charts import Look, new_figure
from pages._ui.layers import STAYS, hover

ROW: Final = 30


def upset_figure(look: Look, names: Sequence[str], columns: Sequence[dict[str, Any]], *, y_title: str) -> go.Figure:
    """Draw combinations as bars over a matrix of dots: a column is `inside` (places of names), `value`, `shown`, `hover`, `id`."""
    bars, height = 250, ROW * len(names) + 16
    figure = new_figure(look, height=bars + height)
    split = height / (bars + height)
    places = list(range(len(columns)))
    figure.add_trace(
        go.Bar(
            x=places,
            y=[one["value"] for one in columns],
            text=[one["shown"] for one in columns],
            textposition="outside",
            cliponaxis=False,
            textfont={"color": look.ink},
            customdata=[one["id"] for one in columns],
            **hover([one["hover"] for one in columns]),
            marker={"color": look.colour("retention"), "line": {"width": 0}},
            **STAYS,
        )
    )
    for place, one in enumerate(columns):
        rows = sorted(one["inside"])
        if len(rows) > 1:
            figure.add_trace(
                go.Scatter(
                    x=[place, place],
                    y=[rows[0], rows[-1]],
                    yaxis="y2",
                    mode="lines",
                    line={"color": look.ink, "width": 2},
                    hoverinfo="skip",
                )
            )
    dots = [(place, row, row in one["inside"], one) for place, one in enumerate(columns) for row in range(len(names))]
    figure.add_trace(
        go.Scatter(
            x=[dot[0] for dot in dots],
            y=[dot[1] for dot in dots],
            yaxis="y2",
            mode="markers",
            customdata=[dot[3]["id"] for dot in dots],
            **hover([dot[3]["hover"] for dot in dots]),
            marker={"size": 13, "color": [look.ink if dot[2] else look.line for dot in dots], "line": {"width": 0}},
            **STAYS,
        )
    )
    figure.update_layout(
        margin_t=26,
        bargap=0.4,
        clickmode="event+select",
        xaxis={"visible": False, "range": [-0.6, max(len(columns), 4) - 0.4], "anchor": "y2"},
        yaxis={"domain": [split + 0.04, 1], "title": {"text": y_title}, "showticklabels": False, "showgrid": False, "rangemode": "tozero"},
        yaxis2={
            "domain": [0, split],
            "tickvals": list(range(len(names))),
            "ticktext": list(names),
            "range": [len(names) - 0.5, -0.5],
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
            "fixedrange": True,
            "tickfont": {"color": look.ink},
            "ticks": "",
        },
    )
    return figure


def effects_figure(look: Look, rows: Sequence[dict[str, Any]], *, x_title: str) -> go.Figure:
    """Draw effect sizes with their intervals, the strongest on top: `label effect lower upper shown hover id is_clear`."""
    figure = new_figure(look, height=34 * len(rows) + 64, right=8)
    labels = [row["label"] for row in rows]
    teal = look.colour("retention")
    for row in rows:
        figure.add_trace(
            go.Scatter(
                x=[row["lower"], row["upper"]],
                y=[row["label"], row["label"]],
                mode="lines",
                line={"color": teal if row["is_clear"] else look.quiet, "width": 2},
                hoverinfo="skip",
            )
        )
    figure.add_trace(
        go.Scatter(
            x=[row["effect"] for row in rows],
            y=labels,
            mode="markers",
            customdata=[row["id"] for row in rows],
            **hover([row["hover"] for row in rows]),
            marker={
                "size": 12,
                "color": [teal if row["is_clear"] else look.page for row in rows],
                "line": {"color": [teal if row["is_clear"] else look.quiet for row in rows], "width": 2},
            },
            **STAYS,
        )
    )
    figure.add_vline(x=0, line={"color": look.line, "width": 1})
    figure.update_layout(clickmode="event+select")
    figure.update_xaxes(
        title_text=x_title, range=[-1.05, 1.05], tickvals=[-1, -0.5, 0, 0.5, 1], ticktext=["−1", "−½", "0", "½", "1"], showgrid=False
    )
    figure.update_yaxes(
        type="category", categoryorder="array", categoryarray=labels[::-1], showgrid=False, nticks=None, tickfont={"color": look.ink}
    )
    return figure


def shares_figure(look: Look, rows: Sequence[dict[str, Any]], *, names: tuple[str, str], percent: str) -> go.Figure:
    """Draw the shares of two sides side by side: `label a b a_shown b_shown hover id`; a click gives the choice."""
    figure = new_figure(look, height=44 * len(rows) + 60, right=72)
    labels = [row["label"] for row in rows]
    for side, colour in (("b", look.teal(0.35)), ("a", look.teal(0.8))):
        figure.add_trace(
            go.Bar(
                x=[100 * row[side] for row in rows],
                y=labels,
                orientation="h",
                name=names[side == "b"],
                text=[row[f"{side}_shown"] for row in rows],
                textposition="outside",
                cliponaxis=False,
                textfont={"color": look.ink},
                customdata=[row["id"] for row in rows],
                **hover([row["hover"] for row in rows]),
                marker={"color": colour, "line": {"width": 0}},
                **STAYS,
            )
        )
    figure.update_layout(
        barmode="group",
        clickmode="event+select",
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "traceorder": "reversed", "font": {"color": look.ink}},
        margin_t=34,
    )
    figure.update_xaxes(showticklabels=False, showline=False, rangemode="tozero", ticksuffix=percent)
    figure.update_yaxes(
        type="category", categoryorder="array", categoryarray=labels[::-1], showgrid=False, nticks=None, tickfont={"color": look.ink}
    )
    return figure


def size_figure(look: Look, points: Sequence[dict[str, Any]], *, y_title: str, selected: str | None = None) -> go.Figure:
    """Draw the size of a segment at month ends: `day value shown hover key`; the first and the last are labelled."""
    figure = new_figure(look, height=330, right=72)
    teal = look.colour("retention")
    figure.add_trace(
        go.Scatter(
            x=[one["day"] for one in points],
            y=[one["value"] for one in points],
            mode="lines+markers",
            line={"color": teal, "width": 2.5},
            marker={"size": [12 if one["key"] == selected else 8 for one in points]},
            customdata=[one["key"] for one in points],
            cliponaxis=False,
            **hover([one["hover"] for one in points]),
            **STAYS,
        )
    )
    for one in [*points[:1], *points[1:][-1:]]:
        figure.add_annotation(
            x=one["day"], y=one["value"], text=f"<b>{one['shown']}</b>", showarrow=False, yshift=16, font={"color": look.ink}
        )
    figure.update_xaxes(tickformat="%m.%Y", nticks=8)
    figure.update_yaxes(title_text=y_title, rangemode="tozero", tickformat=",d")
    figure.update_layout(margin_t=24, clickmode="event+select")
    return figure
