"""Layers that several figures are drawn from: bands, intervals, tiles, what is clicked, labels that stand apart."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Any, Final

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, soft

# After a click Plotly would fade all the rest.
STAYS: Final = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}
NOTHING: Final = "rgba(0,0,0,0)"


def hover(words: Sequence[str]) -> dict[str, Any]:
    """Say ready words at each point, and nothing else."""
    return {"hovertext": list(words), "hovertemplate": "%{hovertext}<extra></extra>"}


def clickable(
    x: Sequence[Any], y: Sequence[Any], keys: Sequence[Any], words: Sequence[str], *, size: int, symbol: str = "square"
) -> go.Scatter:
    """Return the unseen layer that takes the clicks: a bare heat map or shape would never return one."""
    marker = {"symbol": symbol, "size": size, "color": NOTHING, "line": {"width": 0}}
    return go.Scatter(x=list(x), y=list(y), mode="markers", customdata=list(keys), marker=marker, **hover(words), **STAYS)


def takes_clicks(look: Look, keys: Sequence[Any], selected: Collection[str | None]) -> dict[str, Any]:
    """Give the marks of a trace what a click hands over, and the chosen ones an ink outline."""
    edge = {"width": [2 if str(key) in selected else 0 for key in keys], "color": look.ink}
    return {"customdata": list(keys), "marker_line": edge, **STAYS}


def band(x: Sequence[Any], lower: Sequence[float], upper: Sequence[float], colour: str, *, share: float = 0.18) -> list[go.Scatter]:
    """Return a confidence band in steps; one closed polygon would step wrongly."""
    plain = {"mode": "lines", "line": {"width": 0, "shape": "hv", "color": colour}, "hoverinfo": "skip"}
    above = go.Scatter(x=list(x), y=list(upper), fill="tonexty", fillcolor=soft(colour, share), **plain)
    return [go.Scatter(x=list(x), y=list(lower), **plain), above]


def whiskers(points: Sequence[Row], value: str, colour: str, *, factor: float = 100, width: int = 0) -> dict[str, Any]:
    """Return the intervals of points, `lower upper` around `value`."""
    return {
        "type": "data",
        "symmetric": False,
        "array": [factor * (point["upper"] - point[value]) for point in points],
        "arrayminus": [factor * (point[value] - point["lower"]) for point in points],
        "color": colour,
        "thickness": 1.5,
        "width": width,
    }


def tile(
    figure: go.Figure,
    look: Look,
    place: tuple[int, int],
    colour: str | None,
    words: str,
    *,
    size: int = 13,
    ink: str = "",
    half: float = 0.46,
) -> None:
    """Draw one cell of a table that is a picture: its number in ink or white, whichever is easier to read."""
    x, y = place
    if colour is not None:
        figure.add_shape(type="rect", x0=x - 0.48, x1=x + 0.48, y0=y - half, y1=y + half, fillcolor=colour, line_width=0, layer="below")
    figure.add_annotation(x=x, y=y, text=words, showarrow=False, font={"size": size, "color": ink or look.on(colour or look.page)})


def outline(figure: go.Figure, look: Look, place: tuple[int, int], *, half: float = 0.46) -> None:
    """Draw the ink outline of a chosen cell."""
    x, y = place
    edge = {"color": look.ink, "width": 2}
    figure.add_shape(type="rect", x0=x - 0.48, x1=x + 0.48, y0=y - half, y1=y + half, line=edge)


def sankey(look: Look, nodes: Sequence[tuple[str, str]], flows: Sequence[tuple[int, int, int, str, str]], **node: Any) -> go.Sankey:
    """Return flows (from, to, clients, hover, colour) between nodes (label, colour)."""
    return go.Sankey(
        arrangement="snap",
        node={
            "label": [label for label, _ in nodes],
            "color": [colour for _, colour in nodes],
            "line": {"width": 0},
            "hovertemplate": "%{label}<extra></extra>",
            **node,
        },
        link={
            "source": [flow[0] for flow in flows],
            "target": [flow[1] for flow in flows],
            "value": [flow[2] for flow in flows],
            "customdata": [flow[3] for flow in flows],
            "color": [flow[4] for flow in flows],
            "hovertemplate": "%{customdata}<extra></extra>",
        },
        textfont={"color": look.ink, "size": 13},
    )


def apart(heights: Sequence[float], least: float, *, top: float | None = None) -> list[float]:
    """Move labels that would touch apart, keeping their order; above `top` there is no room, so they are pushed down from it."""
    order = sorted(range(len(heights)), key=lambda place: heights[place])
    moved = [float(height) for height in heights]
    for lower, upper in pairwise(order):
        moved[upper] = max(moved[upper], moved[lower] + least)
    if top is not None and order and moved[order[-1]] > top:
        moved[order[-1]] = top
        for upper, lower in pairwise(order[::-1]):
            moved[lower] = min(moved[lower], moved[upper] - least)
    return moved
