"""Two states against each other: a table of counts whose cells are chosen by a click."""

from collections.abc import Sequence

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure
from pages._ui.layers import clickable, outline, tile


def cross_figure(
    look: Look,
    rows: Sequence[str],
    columns: Sequence[str],
    cells: Sequence[Row],
    *,
    x_title: str,
    y_title: str,
    selected: Sequence[str] = (),
) -> go.Figure:
    """Draw a table of counts with clickable cells: `row column value shown hover custom`; the last row and column are totals."""
    figure = new_figure(look, height=76 + 44 * len(rows))
    inner = [c["value"] for c in cells if c["row"] < len(rows) - 1 and c["column"] < len(columns) - 1]
    strongest = max(inner, default=1) or 1
    for cell in cells:
        x, y = cell["column"], cell["row"]
        is_total = x == len(columns) - 1 or y == len(rows) - 1
        colour = look.teal((cell["value"] / strongest) ** 0.5) if not is_total and cell["value"] else None
        words = f"<b>{cell['shown']}</b>" if is_total else cell["shown"]
        tile(figure, look, (x, y), colour, words, ink="" if colour else look.ink if cell["value"] else look.quiet)
        if cell["custom"] in selected:
            outline(figure, look, (x, y))
    open_cells = [c for c in cells if c["value"] and c["custom"]]
    figure.add_trace(
        clickable(
            [c["column"] for c in open_cells],
            [c["row"] for c in open_cells],
            [c["custom"] for c in open_cells],
            [c["hover"] for c in open_cells],
            size=36,
        )
    )
    figure.update_layout(clickmode="event+select", margin_t=4)
    figure.update_xaxes(
        tickvals=list(range(len(columns))),
        ticktext=list(columns),
        range=[-0.5, len(columns) - 0.5],
        title_text=x_title,
        showline=False,
        tickangle=None,
        autotickangles=[0, -40],
        title_standoff=18,
    )
    figure.update_yaxes(
        tickvals=list(range(len(rows))),
        ticktext=list(rows),
        range=[len(rows) - 0.5, -0.5],
        title_text=y_title,
        showgrid=False,
        nticks=None,
        tickfont={"color": look.ink},
    )
    return figure
