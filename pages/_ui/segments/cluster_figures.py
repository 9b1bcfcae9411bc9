"""The pictures of clusters: rows with ready words in, a Plotly figure out."""

from collections.abc import Sequence
from typing import Final

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure
from pages._ui.layers import clickable, outline

# Below everyone … like everyone … above everyone.
DIVERGING_LIGHT: Final = ("#0b5f58", "#338d83", "#79b8b0", "#bcdcd8", "#f0f7f6", "#fdf4e7", "#f3d3a6", "#dfa764", "#c77d2e", "#b45309")
DIVERGING_DARK: Final = ("#9ccbc5", "#55a39a", "#0f766e", "#155550", "#16302f", "#33271a", "#5e3d18", "#8a5214", "#b45309", "#dfa764")
FAR: Final = 1.5


def profile_figure(
    look: Look, cells: Sequence[Row], *, clusters: Sequence[str], facts: Sequence[str], selected: int | None = None
) -> go.Figure:
    """Draw every cluster's facts: `cluster fact value shown hover`; `value` is the distance from everyone and makes the colour.

    A click gives the number of the cluster's row, counted from 0.
    """
    figure = new_figure(look, height=90 + 52 * len(clusters))
    steps = DIVERGING_DARK if look.dark else DIVERGING_LIGHT
    rows, columns = list(clusters), list(facts)
    for cell in cells:
        x, y = columns.index(cell["fact"]), rows.index(cell["cluster"])
        share = (max(-FAR, min(FAR, cell["value"])) / FAR + 1) / 2
        colour = steps[min(len(steps) - 1, int(share * len(steps)))]
        figure.add_shape(type="rect", x0=x - 0.49, x1=x + 0.49, y0=y - 0.46, y1=y + 0.46, fillcolor=colour, line_width=0, layer="below")
        figure.add_annotation(x=x, y=y, text=cell["shown"], showarrow=False, font={"size": 14, "color": look.on(colour)})
        if selected == y:
            outline(figure, look, (x, y))
    places = [rows.index(cell["cluster"]) for cell in cells]
    columns_of = [columns.index(cell["fact"]) for cell in cells]
    figure.add_trace(clickable(columns_of, places, places, [cell["hover"] for cell in cells], size=44))
    figure.update_layout(clickmode="event+select")
    figure.update_xaxes(
        tickvals=list(range(len(columns))),
        ticktext=[_wrapped(one) for one in columns],
        range=[-0.5, len(columns) - 0.5],
        showline=False,
        side="top",
    )
    figure.update_yaxes(
        tickvals=list(range(len(rows))),
        ticktext=[_wrapped(one, 24) for one in rows],
        range=[len(rows) - 0.5, -0.5],
        showgrid=False,
        nticks=None,
        tickfont={"color": look.ink},
    )
    return figure


def _wrapped(words: str, width: int = 16) -> str:
    """Break words into lines that stand side by side."""
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(lines)
