"""Figures of the screen Churn: survival curves with the numbers at risk under them, and cohorts as cells to be clicked."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from pages._ui.charts import Look, new_figure, soft

Row = Mapping[str, Any]
LEAST_GAP: Final = 0.055  # of the height, between two labels at the right edge
ROW_HEIGHT: Final = 19
AXIS_HEIGHT: Final = 62


def shade(look: Look, place: int, lines: int) -> str:
    """Return the colour of a curve: steps of one hue, the first furthest from the page."""
    if lines == 1:
        return look.teal(0.78)
    return look.teal(0.95 - 0.6 * place / max(lines - 1, 1))


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
    figure = new_figure(look, height=340 + AXIS_HEIGHT + ROW_HEIGHT * len(lines), right=132)
    for place, line in enumerate(lines):
        colour = shade(look, place, len(lines))
        _band(figure, line, colour)
        figure.add_trace(
            go.Scatter(
                x=line["x"],
                y=line["y"],
                mode="lines",
                line={"color": colour, "width": 2.5, "shape": "hv"},
                hoverinfo="skip",
                cliponaxis=True,
            )
        )
    for line in lines:
        figure.add_trace(_clickable(ticks, line))
    figure.add_shape(
        type="line", xref="paper", x0=0, x1=1, y0=0.5, y1=0.5, line={"color": look.line, "width": 1, "dash": "dot"}, layer="below"
    )
    for place, line in enumerate(lines):
        if line["median"] is not None and line["median"] <= until:
            figure.add_trace(_hollow(line["median"], 0.5, shade(look, place, len(lines)), look.page))
    if selected is not None:
        figure.add_trace(_hollow(*selected, look.ink, "rgba(0,0,0,0)", size=17))
    if mark is not None and 0 < mark[0] <= until:
        figure.add_shape(
            type="line", yref="paper", x0=mark[0], x1=mark[0], y0=0, y1=1, line={"color": look.line, "width": 1, "dash": "dot"}
        )
        figure.add_annotation(
            x=mark[0], xshift=5, yref="paper", y=0.01, yanchor="bottom", xanchor="left", text=mark[1], showarrow=False,
            font={"color": look.quiet, "size": 12},
        )  # fmt: skip
    for line, place in zip(lines, _apart([line["y"][-1] for line in lines]), strict=True):
        figure.add_annotation(xref="paper", x=1, xanchor="left", xshift=8, y=place, text=line["label"], showarrow=False, align="left")
    _numbers_at_risk(figure, look, lines, ticks, at_risk_title)
    figure.update_xaxes(
        range=[0, until], tickvals=[tick["at"] for tick in ticks], ticktext=[tick["label"] for tick in ticks], title_text=x_title
    )
    names = ["0", "25", "50", "75", f"100{percent}"]
    figure.update_yaxes(range=[0, 1.03], tickvals=[0, 0.25, 0.5, 0.75, 1], ticktext=names, nticks=None)
    figure.update_layout(clickmode="event+select", margin_b=AXIS_HEIGHT + ROW_HEIGHT * len(lines) + 24)
    return figure


def cohort_figure(
    look: Look, cells: Sequence[Row], *, rows: Sequence[str], columns: Sequence[str], selected: tuple[int, int] | None, x_title: str
) -> go.Figure:
    """Draw cohorts, the oldest on top: a cell is `row column share shown hover custom is_over`; without a cell the place stays empty."""
    figure = new_figure(look, height=max(150, 31 * len(rows) + 50))
    last = len(rows) - 1
    for cell in cells:
        x, y = cell["column"], last - cell["row"]
        colour = look.teal(max(0.0, min(1.0, cell["share"])))
        figure.add_shape(
            type="rect", x0=x - 0.47, x1=x + 0.47, y0=y - 0.46, y1=y + 0.46, fillcolor=colour, line_width=0, layer="below",
            opacity=1 if cell["is_over"] else 0.6,
        )  # fmt: skip
        ink = look.on(colour) if cell["is_over"] else look.ink
        words = cell["shown"] if cell["is_over"] else f"<i>{cell['shown']}</i>"
        figure.add_annotation(x=x, y=y, text=words, showarrow=False, font={"size": 12, "color": ink})
    figure.add_trace(
        go.Scatter(
            x=[cell["column"] for cell in cells],
            y=[last - cell["row"] for cell in cells],
            mode="markers",
            customdata=[cell["custom"] for cell in cells],
            hovertext=[cell["hover"] for cell in cells],
            hovertemplate="%{hovertext}<extra></extra>",
            marker={"symbol": "square", "size": 26, "color": "rgba(0,0,0,0)", "line": {"width": 0}},
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
        )
    )
    if selected is not None:
        x, y = selected[1], last - selected[0]
        figure.add_shape(type="rect", x0=x - 0.47, x1=x + 0.47, y0=y - 0.46, y1=y + 0.46, line={"color": look.ink, "width": 2})
    figure.update_xaxes(
        range=[-0.5, len(columns) - 0.5], tickvals=list(range(len(columns))), ticktext=list(columns), title_text=x_title, showline=False
    )
    figure.update_yaxes(
        range=[-0.5, last + 0.5], tickvals=list(range(len(rows))), ticktext=list(reversed(rows)), showgrid=False, nticks=None
    )
    figure.update_layout(clickmode="event+select")
    return figure


def _band(figure: go.Figure, line: Row, colour: str) -> None:
    plain = {"mode": "lines", "line": {"width": 0, "shape": "hv"}, "hoverinfo": "skip"}
    figure.add_trace(go.Scatter(x=line["x"], y=line["lower"], **plain))
    figure.add_trace(go.Scatter(x=line["x"], y=line["upper"], fill="tonexty", fillcolor=soft(colour, 0.18), **plain))


def _clickable(ticks: Sequence[Row], line: Row) -> go.Scatter:
    here = [
        (tick["at"], y, hover, custom) for tick, y, hover, custom in zip(ticks, line["here"], line["hover"], line["custom"], strict=True)
    ]
    return go.Scatter(
        x=[one[0] for one in here],
        y=[one[1] for one in here],
        mode="markers",
        customdata=[one[3] for one in here],
        hovertext=[one[2] for one in here],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"size": 18, "color": "rgba(0,0,0,0)", "line": {"width": 0}},
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _hollow(x: float, y: float, colour: str, inside: str, size: int = 10) -> go.Scatter:
    marker = {"size": size, "color": inside, "line": {"color": colour, "width": 2.5 if size < 15 else 2}}
    return go.Scatter(x=[x], y=[y], mode="markers", marker=marker, hoverinfo="skip", cliponaxis=False)


def _numbers_at_risk(figure: go.Figure, look: Look, lines: Sequence[Row], ticks: Sequence[Row], title: str) -> None:
    quiet = {"color": look.quiet, "size": 12}
    figure.add_annotation(
        xref="paper",
        x=0,
        xanchor="left",
        yref="paper",
        y=0,
        yanchor="top",
        yshift=-AXIS_HEIGHT + 4,
        text=title,
        showarrow=False,
        font=quiet,
    )
    for place, line in enumerate(lines):
        down = -AXIS_HEIGHT - 4 - ROW_HEIGHT * (place + 1) + 2
        for tick, count in zip(ticks, line["at_risk"], strict=True):
            figure.add_annotation(
                x=tick["at"], yref="paper", y=0, yanchor="middle", yshift=down, text=count, showarrow=False, font={"size": 12}
            )
        figure.add_annotation(
            xref="paper", x=1, xanchor="left", xshift=8, yref="paper", y=0, yanchor="middle", yshift=down, text=line["label"],
            showarrow=False, font=quiet,
        )  # fmt: skip


def _apart(heights: Sequence[float]) -> list[float]:
    """Move labels apart where they would touch, keeping their order."""
    order = sorted(range(len(heights)), key=lambda place: heights[place])
    places, floor = [0.0] * len(heights), 0.0
    for place in order:
        places[place] = max(heights[place], floor)
        floor = places[place] + LEAST_GAP
    over = max(places, default=0) - 1
    return [place - max(0.0, over) for place in places]
