"""Figures of one campaign: its effect over days, what became of the message, answers by the hour, who stayed. Pure: rows in, figure out."""

from collections.abc import Sequence

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure
from pages._ui.layers import band, hover


def curve_figure(look: Look, days: Sequence[Row], *, colour: str, x_title: str, y_title: str) -> go.Figure:
    """Draw how the difference grew: `day estimate lower upper hover`, with its band."""
    figure = new_figure(look, height=320)
    x = [row["day"] for row in days]
    figure.add_traces(band(x, [row["lower"] for row in days], [row["upper"] for row in days], colour))
    figure.add_trace(
        go.Scatter(
            x=x,
            y=[row["estimate"] for row in days],
            mode="lines",
            line={"shape": "hv", "width": 3, "color": colour},
            **hover([row["hover"] for row in days]),
        )
    )
    figure.add_hline(y=0, line={"color": look.quiet, "width": 1, "dash": "dot"})
    figure.update_xaxes(title_text=x_title, nticks=8)
    figure.update_yaxes(title_text=y_title)
    return figure


def funnel_figure(look: Look, bars: Sequence[Row]) -> go.Figure:
    """Draw what became of the message: `label value shown colour`, the longest bar being everyone on the list."""
    figure = new_figure(look, height=42 * len(bars) + 16, right=120)
    figure.add_trace(
        go.Bar(
            x=[row["value"] for row in bars],
            y=[row["label"] for row in bars],
            orientation="h",
            marker={"color": [row["colour"] for row in bars]},
            **hover([f"{row['label']}: {row['shown']}" for row in bars]),
        )
    )
    for row in bars:
        figure.add_annotation(x=row["value"], y=row["label"], text=row["shown"], showarrow=False, xanchor="left", xshift=6)
    figure.update_yaxes(autorange="reversed", showgrid=False, tickfont={"color": look.ink}, nticks=None)
    figure.update_xaxes(visible=False)
    return figure


def hours_figure(look: Look, bars: Sequence[Row], *, colour: str, y_title: str) -> go.Figure:
    """Draw answers by hour: `hour value hover`."""
    figure = new_figure(look, height=220)
    figure.add_trace(
        go.Bar(
            x=[row["hour"] for row in bars],
            y=[row["value"] for row in bars],
            marker={"color": colour},
            **hover([row["hover"] for row in bars]),
        )
    )
    figure.update_xaxes(tickformat="%d.%m", nticks=8)
    figure.update_yaxes(title_text=y_title)
    return figure


def survival_figure(look: Look, lines: Sequence[Row], *, x_title: str, y_title: str) -> go.Figure:
    """Draw curves of who stayed: `label colour days share lower upper`, each labelled at its end."""
    figure = new_figure(look, height=320, right=120)
    for row in lines:
        figure.add_traces(band(row["days"], row["lower"], row["upper"], row["colour"]))
        figure.add_trace(
            go.Scatter(
                x=row["days"],
                y=row["share"],
                mode="lines",
                line={"shape": "hv", "width": 3, "color": row["colour"]},
                name=row["label"],
                hovertemplate="%{x}: %{y:.1f}%<extra>" + str(row["label"]) + "</extra>",
            )
        )
    ends = sorted((row["share"][-1], row["label"], row["colour"], row["days"][-1]) for row in lines if row["days"])
    for place, (share, label, colour, day) in enumerate(ends):
        shift = 0 if len(ends) < 2 or abs(ends[-1][0] - ends[0][0]) > 6 else (-9 if place == 0 else 9)
        figure.add_annotation(
            x=day, y=share, text=label, showarrow=False, xanchor="left", xshift=8, yshift=shift, font={"color": colour if label else ""}
        )
    figure.update_xaxes(title_text=x_title)
    figure.update_yaxes(title_text=y_title)
    return figure
