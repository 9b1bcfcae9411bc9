"""Figures of the screen Churn: survival curves with the numbers at risk under them, and cohorts as cells to be clicked."""

from collections.abc import Sequence
from typing import Any, Final

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure
from pages._ui.layers import NOTHING, apart, band, clickable

LEAST_GAP: Final = 0.055  # of the height, between two labels at the right edge
ROW_HEIGHT: Final = 19
AXIS_HEIGHT: Final = 62
AT_END: Final = {"xref": "paper", "x": 1, "xanchor": "left", "xshift": 8, "showarrow": False, "align": "left"}


def shade(look: Look, place: int, lines: int) -> str:
    """Return the colour of a curve: steps of one hue, the first furthest from the page."""
    if lines == 1:
        return look.teal(0.78)
    return look.teal(0.95 - (0.4 if look.dark else 0.6) * place / max(lines - 1, 1))  # in the dark the last steps sink into the page


def survival_figure(
    look: Look,
    lines: Sequence[Row],
    *,
    ticks: Sequence[Row],
    until: float,
    x_title: str,
    at_risk_title: str,
    percent: str,
    mark: tuple[float, str] | None = None,
    selected: tuple[float, float] | None = None,
) -> go.Figure:
    """Draw curves: a line is `label x y lower upper median at_risk` and, at the ticks, `here hover custom`; a tick is `at label`."""
    figure = new_figure(look, height=340 + AXIS_HEIGHT + ROW_HEIGHT * len(lines), right=156)
    colours = [shade(look, place, len(lines)) for place in range(len(lines))]
    dotted = {"type": "line", "line": {"color": look.line, "width": 1, "dash": "dot"}, "layer": "below"}
    shapes: list[Row] = [{**dotted, "xref": "paper", "x0": 0, "x1": 1, "y0": 0.5, "y1": 0.5}]
    names = [_named(line["label"], colour, len(lines)) for line, colour in zip(lines, colours, strict=True)]
    words = _numbers_at_risk(look, lines, names, ticks, at_risk_title)
    traces: list[go.Scatter] = []
    for line, colour in zip(lines, colours, strict=True):
        stroke = {"color": colour, "width": 2.5, "shape": "hv"}
        traces += [
            *band(line["x"], line["lower"], line["upper"], colour),
            go.Scatter(x=line["x"], y=line["y"], mode="lines", line=stroke, hoverinfo="skip"),
        ]
    traces += [_clickable(ticks, line) for line in lines]
    for line, colour in zip(lines, colours, strict=True):
        if line["median"] is not None and line["median"] <= until:
            traces.append(_hollow(line["median"], 0.5, colour, look.page))
    if selected is not None:
        traces.append(_hollow(*selected, look.ink, NOTHING, size=17))
    if mark is not None and 0 < mark[0] <= until:
        shapes.append({**dotted, "yref": "paper", "x0": mark[0], "x1": mark[0], "y0": 0, "y1": 1})
        beside = {"xshift": 5, "xanchor": "left", "yref": "paper", "y": 0.01, "yanchor": "bottom", "showarrow": False}
        words.append({"x": mark[0], "text": mark[1], "font": {"color": look.quiet, "size": 12}, **beside})
    for name, place in zip(names, apart([line["y"][-1] for line in lines], LEAST_GAP, top=1), strict=True):
        words.append({**AT_END, "y": place, "text": name})
    figure.add_traces(traces)
    figure.update_xaxes(
        range=[0, until], tickvals=[tick["at"] for tick in ticks], ticktext=[tick["label"] for tick in ticks], title_text=x_title
    )
    shares = ["0", "25", "50", "75", f"100{percent}"]
    figure.update_yaxes(range=[0, 1.03], tickvals=[0, 0.25, 0.5, 0.75, 1], ticktext=shares, nticks=None)
    down = AXIS_HEIGHT + ROW_HEIGHT * len(lines) + 24
    figure.update_layout(clickmode="event+select", margin_b=down, shapes=shapes, annotations=words)
    return figure


def cohort_figure(
    look: Look, cells: Sequence[Row], *, rows: Sequence[str], columns: Sequence[str], selected: tuple[int, int] | None, x_title: str
) -> go.Figure:
    """Draw cohorts, the oldest on top: a cell is `row column share shown hover custom is_over`; without a cell the place stays empty."""
    figure = new_figure(look, height=max(150, 31 * len(rows) + 50))
    last = len(rows) - 1
    shapes, words = [], []
    for cell in cells:
        x, y, over = cell["column"], last - cell["row"], cell["is_over"]
        colour = look.teal(max(0.0, min(1.0, cell["share"])))
        shapes.append(_square(x, y) | {"fillcolor": colour, "line": {"width": 0}, "layer": "below", "opacity": 1 if over else 0.6})
        font = {"size": 12, "color": look.on(colour) if over else look.ink}
        words.append({"x": x, "y": y, "text": cell["shown"] if over else f"<i>{cell['shown']}</i>", "showarrow": False, "font": font})
    if selected is not None:
        shapes.append(_square(selected[1], last - selected[0]) | {"line": {"color": look.ink, "width": 2}})
    # All at once: added one by one, each is checked again with every other (two seconds for ninety cells, measured).
    figure.update_layout(shapes=shapes, annotations=words)
    figure.add_trace(
        clickable(
            [cell["column"] for cell in cells],
            [last - cell["row"] for cell in cells],
            [cell["custom"] for cell in cells],
            [cell["hover"] for cell in cells],
            size=26,
        )
    )
    figure.update_xaxes(
        range=[-0.5, len(columns) - 0.5], tickvals=list(range(len(columns))), ticktext=list(columns), title_text=x_title, showline=False
    )
    figure.update_yaxes(
        range=[-0.5, last + 0.5], tickvals=list(range(len(rows))), ticktext=list(reversed(rows)), showgrid=False, nticks=None
    )
    figure.update_layout(clickmode="event+select")
    return figure


def _square(x: int, y: int) -> dict[str, Any]:
    return {"type": "rect", "x0": x - 0.47, "x1": x + 0.47, "y0": y - 0.46, "y1": y + 0.46}


def _clickable(ticks: Sequence[Row], line: Row) -> go.Scatter:
    here = [
        (tick["at"], y, hover, custom) for tick, y, hover, custom in zip(ticks, line["here"], line["hover"], line["custom"], strict=True)
    ]
    return clickable(
        [one[0] for one in here],
        [one[1] for one in here],
        [one[3] for one in here],
        [one[2] for one in here],
        size=18,
        symbol="circle",
    )


def _hollow(x: float, y: float, colour: str, inside: str, size: int = 10) -> go.Scatter:
    marker = {"size": size, "color": inside, "line": {"color": colour, "width": 2.5 if size < 15 else 2}}
    return go.Scatter(x=[x], y=[y], mode="markers", marker=marker, hoverinfo="skip", cliponaxis=False)


def _named(label: str, colour: str, lines: int) -> str:
    """Name a curve; one of several by its colour, too."""
    return label if lines == 1 else f'<span style="color:{colour}"><b>━</b></span> {label}'


def _numbers_at_risk(look: Look, lines: Sequence[Row], names: Sequence[str], ticks: Sequence[Row], title: str) -> list[Row]:
    """Return the numbers under the axis, a row a line, each under its tick."""
    quiet = {"color": look.quiet, "size": 12}
    below = {"yref": "paper", "y": 0, "showarrow": False}
    top = {"xref": "paper", "x": 0, "xanchor": "left", "yanchor": "top", "yshift": 4 - AXIS_HEIGHT}
    words: list[Row] = [{**below, **top, "text": title, "font": quiet}]
    for place, (line, name) in enumerate(zip(lines, names, strict=True)):
        row = {**below, "yanchor": "middle", "yshift": -AXIS_HEIGHT - 2 - ROW_HEIGHT * (place + 1)}
        counts = zip(ticks, line["at_risk"], strict=True)
        words += [{**row, "x": tick["at"], "text": count, "font": {"size": 12}} for tick, count in counts if count]
        words.append({**AT_END, **row, "text": name, "font": quiet})
    return words
