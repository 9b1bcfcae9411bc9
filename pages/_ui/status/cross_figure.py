"""Two states against each other: a table of counts whose cells are chosen by a click."""

from collections.abc import Sequence

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure


def cross_figure(
    look: Look,
    rows: Sequence[str],
    columns: Sequence[str],
    cells: Sequence[Row],
    *,
    x_title: str,
    y_title: str,
    selected: Sequence[str] = (),
    tilt: int = 0,
) -> go.Figure:
    """Draw a table of counts with clickable cells: `row column value shown hover custom`; the last row and column are totals."""
    figure = new_figure(look, height=76 + 44 * len(rows))
    inner = [c["value"] for c in cells if c["row"] < len(rows) - 1 and c["column"] < len(columns) - 1]
    strongest = max(inner, default=1) or 1
    for cell in cells:
        x, y = cell["column"], cell["row"]
        is_total = x == len(columns) - 1 or y == len(rows) - 1
        colour = look.teal((cell["value"] / strongest) ** 0.5) if not is_total and cell["value"] else None
        if colour:
            figure.add_shape(type="rect", x0=x - 0.48, x1=x + 0.48, y0=y - 0.46, y1=y + 0.46, fillcolor=colour, line_width=0, layer="below")
        words = f"<b>{cell['shown']}</b>" if is_total else cell["shown"]
        font = {"size": 13, "color": look.on(colour) if colour else look.ink if cell["value"] else look.quiet}
        figure.add_annotation(x=x, y=y, text=words, showarrow=False, font=font)
        if cell["custom"] in selected:
            edge = {"line": {"color": look.ink, "width": 2}}
            figure.add_shape(type="rect", x0=x - 0.48, x1=x + 0.48, y0=y - 0.46, y1=y + 0.46, **edge)
    open_cells = [c for c in cells if c["value"] and c["custom"]]
    figure.add_trace(
        go.Scatter(
            x=[c["column"] for c in open_cells],
            y=[c["row"] for c in open_cells],
            mode="markers",
            customdata=[c["custom"] for c in open_cells],
            hovertext=[c["hover"] for c in open_cells],
            hovertemplate="%{hovertext}<extra></extra>",
            marker={"symbol": "square", "size": 36, "color": "rgba(0,0,0,0)", "line": {"width": 0}},
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
        )
    )
    figure.update_layout(clickmode="event+select", margin_t=4)
    figure.update_xaxes(
        tickvals=list(range(len(columns))),
        ticktext=list(columns),
        range=[-0.5, len(columns) - 0.5],
        title_text=x_title,
        showline=False,
        tickangle=tilt,
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
