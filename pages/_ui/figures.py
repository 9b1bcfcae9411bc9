"""One pure function a figure: rows with ready words in, a Plotly figure out."""

from collections.abc import Sequence

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure, soft
from pages._ui.layers import clickable, hover, takes_clicks


def funnel_figure(look: Look, steps: Sequence[Row], *, selected: str | None = None) -> go.Figure:
    """Draw what is left after each step, as horizontal bars: `label value shown hover key`; the last bar is the answer."""
    figure = new_figure(look, height=40 * len(steps) + 16, right=120)
    shades = [look.teal(0.25 + 0.5 * i / max(1, len(steps) - 1)) for i in range(len(steps))]
    figure.add_trace(
        go.Bar(
            x=[s["value"] for s in steps],
            y=[s["label"] for s in steps],
            orientation="h",
            marker={"color": shades},
            text=[s["shown"] for s in steps],
            textposition="outside",
            cliponaxis=False,
            textfont={"color": look.ink},
            **hover([s["hover"] for s in steps]),
            **takes_clicks(look, [s["key"] for s in steps], (selected,)),
        )
    )
    figure.update_xaxes(showticklabels=False, showline=False, rangemode="tozero")
    figure.update_yaxes(type="category", autorange="reversed", showgrid=False, tickfont={"color": look.ink}, nticks=None)
    figure.update_layout(clickmode="event+select")
    return figure


def bars_figure(look: Look, bars: Sequence[Row], *, x_title: str, colour: str | None = None, selected: str | None = None) -> go.Figure:
    """Draw upright bars: `label value shown hover`, `harm` for what is above the norm, and `key` where a click chooses one."""
    figure = new_figure(look, height=330)
    plain = colour or look.colour("notification")
    figure.add_trace(
        go.Bar(
            x=[b["label"] for b in bars],
            y=[b["value"] for b in bars],
            text=[b["shown"] for b in bars],
            textposition="outside",
            textangle=0,
            constraintext="none",
            cliponaxis=False,
            marker={"color": [look.colour("harm") if b.get("harm") else plain for b in bars]},
            textfont={"color": look.ink},
            **hover([b["hover"] for b in bars]),
            **takes_clicks(look, [b.get("key") for b in bars], (selected,)),
        )
    )
    figure.update_xaxes(type="category", title_text=x_title)
    figure.update_yaxes(showticklabels=False, showgrid=False, rangemode="tozero")
    figure.update_layout(margin_t=24, clickmode="event+select")
    return figure


def curve_figure(
    look: Look,
    points: Sequence[tuple[float, float]],
    *,
    mark: tuple[float, float, str] | None,
    x_title: str,
    y_title: str,
    percent: str,
    selected: str | None = None,
) -> go.Figure:
    """Draw the value curve: shares of clients from the most valuable on, shares of money so far; red past its top.

    A click gives the number of a point, counted from 0; the chosen one is marked.
    """
    figure = new_figure(look, height=340)
    x, y = [100 * a for a, _ in points], [100 * b for _, b in points]
    top = y.index(max(y)) if y else 0
    teal = look.colour("retention")
    figure.add_trace(
        go.Scatter(
            x=x[: top + 1],
            y=y[: top + 1],
            mode="lines",
            line={"color": teal, "width": 3},
            fill="tozeroy",
            fillcolor=soft(teal, 0.08),
            hoverinfo="skip",
        )
    )
    if top + 1 < len(x):
        harm = look.colour("harm")
        figure.add_trace(
            go.Scatter(
                x=x[top:],
                y=y[top:],
                mode="lines",
                line={"color": harm, "width": 3},
                fill="tozeroy",
                fillcolor=soft(harm, 0.08),
                hoverinfo="skip",
            )
        )
    if mark:
        figure.add_trace(
            go.Scatter(
                x=[100 * mark[0]],
                y=[100 * mark[1]],
                mode="markers",
                hoverinfo="skip",
                marker={"size": 10, "color": look.page, "line": {"color": teal, "width": 2.5}},
            )
        )
        figure.add_annotation(x=100 * mark[0], y=100 * mark[1], text=mark[2], showarrow=False, xanchor="left", xshift=12, yshift=-4)
    said = [f"{a:.0f}{percent} → {b:.0f}{percent}" for a, b in zip(x, y, strict=True)]
    figure.add_trace(clickable(x, y, list(range(len(x))), said, size=16, symbol="circle"))
    if selected is not None and selected.isdigit() and int(selected) < len(x):
        chosen = int(selected)
        figure.add_trace(
            go.Scatter(
                x=[x[chosen]],
                y=[y[chosen]],
                mode="markers",
                hoverinfo="skip",
                marker={"size": 13, "color": look.ink, "symbol": "circle-open"},
            )
        )
    figure.update_layout(clickmode="event+select")
    ticks, words = [0, 20, 40, 60, 80, 100], ["0", "20", "40", "60", "80", f"100{percent}"]
    figure.update_xaxes(title_text=x_title, tickvals=ticks, ticktext=words, range=[0, 104])
    figure.update_yaxes(
        title_text=y_title, tickvals=[0, 25, 50, 75, 100], ticktext=["0", "25", "50", "75", f"100{percent}"], rangemode="tozero"
    )
    return figure


def arms_figure(look: Look, parts: Sequence[Row]) -> go.Figure:
    """Draw target, control and never withheld as one thin bar: `value colour hover`."""
    figure = new_figure(look, height=26)
    for part in parts:
        figure.add_trace(
            go.Bar(
                x=[part["value"]],
                y=[""],
                orientation="h",
                marker={"color": part["colour"], "line": {"width": 0}},
                **hover([part["hover"]]),
            )
        )
    figure.update_layout(barmode="stack", bargap=0, margin={"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0})
    figure.update_xaxes(visible=False, range=[0, max(1, sum(part["value"] for part in parts))])
    figure.update_yaxes(visible=False)
    return figure
