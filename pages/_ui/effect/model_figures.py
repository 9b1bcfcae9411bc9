"""The pictures of the models of past campaigns: rows with ready words in, a Plotly figure out."""

from collections.abc import Sequence

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure, soft
from pages._ui.layers import hover, whiskers


def qini_figure(
    look: Look, shares: Sequence[float], added: Sequence[float], straight: Sequence[float], *, model: str, same: str, x_title: str,
    y_title: str, percent: str,
) -> go.Figure:  # fmt: skip
    """Draw outcomes added a contacted client, in percent, as clients are taken in the order of the model; dotted is random order."""
    figure = new_figure(look, height=340, right=16)
    x = [100 * one for one in shares]
    teal = look.colour("retention")
    figure.add_trace(
        go.Scatter(
            x=x,
            y=[100 * one for one in straight],
            mode="lines",
            line={"color": look.colour("control"), "width": 2, "dash": "dot"},
            hovertemplate=f"{same}<br>%{{x:.0f}}{percent} → %{{y:.2f}}{percent}<extra></extra>",
        )
    )
    figure.add_trace(
        go.Scatter(
            x=x,
            y=[100 * one for one in added],
            mode="lines",
            line={"color": teal, "width": 3},
            fill="tonexty",
            fillcolor=soft(teal, 0.10),
            hovertemplate=f"{model}<br>%{{x:.0f}}{percent} → %{{y:.2f}}{percent}<extra></extra>",
        )
    )
    place = len(x) // 2
    figure.add_annotation(x=x[place], y=100 * added[place], text=model, showarrow=False, yshift=12, xanchor="right", font={"color": teal})
    figure.add_annotation(
        x=x[place], y=100 * straight[place], text=same, showarrow=False, yshift=-12, xanchor="left", font={"color": look.quiet}
    )
    ticks = [0, 20, 40, 60, 80, 100]
    figure.update_xaxes(title_text=x_title, tickvals=ticks, ticktext=[*map(str, ticks[:-1]), f"100{percent}"], range=[0, 103])
    figure.update_yaxes(title_text=y_title, ticksuffix=percent)
    return figure


def uplift_figure(look: Look, parts: Sequence[Row], *, foretold: str, y_title: str, x_title: str, percent: str) -> go.Figure:
    """Draw uplift by fifths, the highest foretold first: hollow points with intervals are what happened, short lines what was foretold."""
    figure = new_figure(look, height=340, right=16)
    labels = [p["label"] for p in parts]
    figure.add_hline(y=0, line={"color": look.line, "width": 1})
    figure.add_trace(
        go.Scatter(
            x=labels,
            y=[100 * p["predicted"] for p in parts],
            mode="markers",
            name=foretold,
            marker={"symbol": "line-ew", "size": 30, "line": {"color": look.colour("retention"), "width": 3}},
            **hover([p["hover"] for p in parts]),
        )
    )
    seen = [p for p in parts if p["observed"] is not None]
    figure.add_trace(
        go.Scatter(
            x=[p["label"] for p in seen],
            y=[100 * p["observed"] for p in seen],
            mode="markers",
            marker={"size": 10, "color": look.page, "line": {"color": look.ink, "width": 2}},
            error_y=whiskers(seen, "observed", look.ink),
            **hover([p["hover"] for p in seen]),
        )
    )
    if parts:
        first = parts[0]
        figure.add_annotation(
            x=first["label"], y=100 * first["predicted"], text=foretold, showarrow=False, xanchor="left", xshift=20,
            font={"color": look.colour("retention")},
        )  # fmt: skip
    figure.update_xaxes(type="category", categoryorder="array", categoryarray=labels, title_text=x_title)
    figure.update_yaxes(title_text=y_title, ticksuffix=percent)
    return figure
