"""The pictures of the risk: rows with ready words in, a Plotly figure out."""

from collections.abc import Sequence

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure, soft
from pages._ui.layers import hover, takes_clicks, whiskers

TICKS = (0, 20, 40, 60, 80, 100)
TOPS = (5, 10, 20, 50, 100)  # where the axes of the reliability may end


def reliability_figure(look: Look, points: Sequence[Row], *, exact: str, x_title: str, y_title: str, percent: str) -> go.Figure:
    """Draw what happened over what was predicted, in percent: `predicted observed lower upper hover`; the dotted line is exact hits."""
    figure = new_figure(look, height=340, right=16)
    highest = max((100 * max(p["predicted"], p["upper"]) for p in points), default=100.0)
    top = next((one for one in TOPS if one >= highest), 100)
    figure.add_trace(
        go.Scatter(
            x=[0, top], y=[0, top], mode="lines", hoverinfo="skip", line={"color": look.colour("control"), "width": 2, "dash": "dot"}
        )
    )
    figure.add_trace(
        go.Scatter(
            x=[100 * p["predicted"] for p in points],
            y=[100 * p["observed"] for p in points],
            mode="lines+markers",
            line={"color": look.colour("retention"), "width": 3},
            marker={"size": 10, "color": look.page, "line": {"color": look.ink, "width": 2}},
            error_y=whiskers(points, "observed", look.ink),
            **hover([p["hover"] for p in points]),
        )
    )
    places = [round(top * part / 5, 1) for part in range(6)]
    ticks = [f"{place:g}" for place in places[:-1]] + [f"{top}{percent}"]
    far = 0.92 * top
    figure.add_annotation(x=far, y=far, text=exact, showarrow=False, xanchor="right", xshift=-10, yshift=8, font={"color": look.quiet})
    figure.update_xaxes(title_text=x_title, tickvals=places, ticktext=ticks, range=[0, 1.03 * top])
    figure.update_yaxes(title_text=y_title, tickvals=places, ticktext=ticks, range=[0, 1.03 * top])
    return figure


def lift_figure(
    look: Look,
    bars: Sequence[Row],
    *,
    mean: float,
    mean_words: str,
    x_title: str,
    y_title: str,
    percent: str,
    selected: str | None = None,
) -> go.Figure:
    """Draw the share that left in each tenth, the riskiest first: `label observed shown hover`; the dotted line is the share of all.

    A click gives the label of the tenth.
    """
    figure = new_figure(look, height=340, right=16)
    highest = max((100 * b["observed"] for b in bars), default=1.0)
    strong = look.colour("retention")
    figure.add_trace(
        go.Bar(
            x=[b["label"] for b in bars],
            y=[100 * b["observed"] for b in bars],
            text=[b["shown"] for b in bars],
            textposition="inside",
            insidetextanchor="end",
            textangle=0,
            constraintext="none",
            marker={"color": [strong if b["observed"] > mean else soft(strong, 0.45) for b in bars]},
            textfont={"color": [look.on(strong) if b["observed"] > mean else look.ink for b in bars], "size": 12},
            **hover([b["hover"] for b in bars]),
            **takes_clicks(look, [b["label"] for b in bars], (selected,)),
        )
    )
    figure.update_layout(clickmode="event+select")
    figure.add_hline(y=100 * mean, line={"color": look.quiet, "width": 1.5, "dash": "dot"})
    figure.add_annotation(
        xref="paper", x=1, xanchor="right", y=100 * mean, yanchor="bottom", text=mean_words, showarrow=False, font={"color": look.quiet}
    )
    shown = [one for one in TICKS if one <= highest * 1.15]
    if len(shown) < 3:
        shown = [one for one in (0, 5, 10, 15, 20) if one <= highest * 1.15]
    figure.update_xaxes(type="category", title_text=x_title)
    figure.update_yaxes(
        title_text=y_title, tickvals=shown, ticktext=[*map(str, shown[:-1]), f"{shown[-1]}{percent}"], range=[0, highest * 1.15]
    )
    return figure
