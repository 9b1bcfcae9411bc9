"""The pictures of the screen Value: rows with ready words in, a Plotly figure out."""

from collections.abc import Sequence
from typing import Any, Final

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure
from pages._ui.figures import curve_figure
from pages._ui.layers import apart, clickable, hover, outline, tile, whiskers

APART: Final = 0.075  # labels at the line ends stand at least this share of the height apart


def calibration_figure(
    look: Look, points: Sequence[Row], *, lines: Sequence[tuple[str, str, str]], actual: str, x_title: str, y_title: str
) -> go.Figure:
    """Draw what happened as hollow points with intervals, and each prediction as a line labelled at its end.

    Points: `label value lower upper hover predicted` (by key); lines: (key, words, style), the style one of model, naive, other.
    """
    figure = new_figure(look, height=340, right=132)
    places = list(range(len(points)))
    styles: dict[str, dict[str, Any]] = {
        "model": {"color": look.colour("retention"), "width": 3},
        "naive": {"color": look.colour("control"), "width": 2, "dash": "dot"},
        "other": {"color": look.colour("notification"), "width": 2},
    }
    ends = [(points[-1]["value"], f"<b>{actual}</b>", look.ink)] if points else []
    for key, words, style in lines:
        values = [point["predicted"][key] for point in points]
        figure.add_trace(
            go.Scatter(
                x=places,
                y=values,
                mode="lines",
                line=styles[style],
                **hover([point["hover"] for point in points]),
            )
        )
        if values:
            shown = f"<b>{words}</b>" if style == "model" else words
            ends.append((values[-1], shown, look.colour("retention") if style == "model" else look.quiet))
    figure.add_trace(
        go.Scatter(
            x=places,
            y=[point["value"] for point in points],
            mode="markers",
            marker={"size": 11, "color": look.page, "line": {"color": look.ink, "width": 2}},
            error_y=whiskers(points, "value", look.ink, factor=1),
            **hover([point["hover"] for point in points]),
        )
    )
    top = max([value for value, _, _ in ends] + [point["upper"] for point in points], default=1.0) or 1.0
    for height, (_, words, colour) in zip(apart([value for value, _, _ in ends], APART * top), ends, strict=True):
        figure.add_annotation(
            xref="paper", x=1, xanchor="left", xshift=8, y=height, text=words, showarrow=False, align="left", font={"color": colour}
        )
    names = [point["label"] for point in points]
    figure.update_xaxes(title_text=x_title, tickvals=places, ticktext=names, range=[-0.4, max(len(points) - 0.6, 0.6)])
    figure.update_yaxes(title_text=y_title, range=[0, top * 1.08])
    return figure


def whale_figure(
    look: Look,
    points: Sequence[tuple[float, float]],
    *,
    mark: tuple[float, float, str] | None,
    top: str,
    loss: str,
    x_title: str,
    y_title: str,
    percent: str,
    selected: str | None = None,
) -> go.Figure:
    """Draw the whale curve; past its top, where clients lose money, it is red, with `top` and `loss` said."""
    figure = curve_figure(look, points, mark=mark, x_title=x_title, y_title=y_title, percent=percent, selected=selected)
    heights = [y for _, y in points]
    highest = heights.index(max(heights)) if heights else 0
    if loss and highest < len(points) - 1:
        x, y = points[highest]
        figure.add_annotation(x=100 * x, y=100 * y, text=top, showarrow=False, yshift=14, xanchor="right", font={"color": look.quiet})
        figure.add_annotation(
            x=50 * (1 + x),
            y=55 * y,
            text=loss,
            showarrow=False,
            xanchor="right" if x > 0.9 else "center",
            font={"color": look.colour("harm")},
        )
    return figure


def alive_figure(
    look: Look,
    cells: Sequence[Row],
    *,
    columns: Sequence[str],
    rows: Sequence[str],
    selected: str | None,
    x_title: str,
    y_title: str,
) -> go.Figure:
    """Draw the map: `column row key value top below hover`; rows go up. The clickable layer is transparent squares over the cells."""
    figure = new_figure(look, height=380)
    strongest = max((float(one["value"]) for one in cells), default=0.0) or 1.0
    for one in cells:
        x, y = one["column"], one["row"]
        colour = look.teal((max(0.0, float(one["value"])) / strongest) ** 0.5)
        words = f"<b>{one['top']}</b><br>{one['below']}" if one["below"] else f"<b>{one['top']}</b>"
        tile(figure, look, (x, y), colour, words, half=0.48)
        if one["key"] == selected:
            outline(figure, look, (x, y), half=0.48)
    figure.add_trace(
        clickable(
            [one["column"] for one in cells],
            [one["row"] for one in cells],
            [one["key"] for one in cells],
            [one["hover"] for one in cells],
            size=52,
        )
    )
    figure.update_xaxes(
        title_text=x_title, tickvals=list(range(len(columns))), ticktext=list(columns), range=[-0.5, len(columns) - 0.5], showline=False
    )
    figure.update_yaxes(
        title_text=y_title, tickvals=list(range(len(rows))), ticktext=list(rows), range=[-0.5, len(rows) - 0.5], showgrid=False, nticks=None
    )
    figure.update_layout(clickmode="event+select")
    return figure
