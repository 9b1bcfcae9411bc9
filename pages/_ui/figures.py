"""One pure function a figure: rows with ready words in, a Plotly figure out."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from pages._ui.charts import Look, new_figure, soft

READABLE_SHARE: Final = 0.025

Row = Mapping[str, Any]


def grid_figure(
    look: Look, cells: Sequence[Row], *, scores: int, selected: Sequence[tuple[int, int]], x_title: str, y_title: str
) -> go.Figure:
    """Draw the grid: `r f top below hover` and `value` (the colour). The clickable layer is transparent squares over the cells."""
    figure = new_figure(look, height=500)
    strongest = max((float(c["value"] or 0) for c in cells), default=0.0) or 1.0
    for cell in cells:
        x, y = cell["f"] - 1, cell["r"] - 1
        colour = look.teal(max(0.0, float(cell["value"] or 0)) / strongest)
        figure.add_shape(type="rect", x0=x - 0.48, x1=x + 0.48, y0=y - 0.48, y1=y + 0.48, fillcolor=colour, line_width=0, layer="below")
        words = f"<b>{cell['top']}</b>" + (f"<br>{cell['below']}" if cell["below"] else "")
        figure.add_annotation(x=x, y=y, text=words, showarrow=False, font={"size": 14, "color": look.on(colour)})
    names = [str(n) for n in range(1, scores + 1)]
    figure.add_trace(
        go.Scatter(
            x=[str(c["f"]) for c in cells],
            y=[str(c["r"]) for c in cells],
            mode="markers",
            customdata=[f"{c['r']}{c['f']}" for c in cells],
            hovertext=[c["hover"] for c in cells],
            hovertemplate="%{hovertext}<extra></extra>",
            marker={"symbol": "square", "size": 62, "color": "rgba(0,0,0,0)", "line": {"width": 0}},
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
        )
    )
    for r, f in selected:
        figure.add_shape(type="rect", x0=f - 1.48, x1=f - 0.52, y0=r - 1.48, y1=r - 0.52, line={"color": look.ink, "width": 2})
    axis = {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": names,
        "range": [-0.5, scores - 0.5],
        "showgrid": False,
        "showline": False,
    }
    figure.update_layout(xaxis=axis, yaxis=axis, clickmode="event+select")
    figure.update_xaxes(title_text=x_title)
    figure.update_yaxes(title_text=y_title, nticks=None)
    return figure


def treemap_figure(look: Look, tiles: Sequence[Row]) -> go.Figure:
    """Draw groups: area is `clients`, colour is `value`, words are `label` and `below`."""
    figure = new_figure(look, height=360)
    strongest = max((float(t["value"] or 0) for t in tiles), default=0.0) or 1.0
    colours = [look.teal(max(0.0, float(t["value"] or 0)) / strongest) for t in tiles]
    everyone = sum(t["clients"] for t in tiles) or 1
    # A tile too small for its words says them when pointed at, and in the table of codes.
    words = ["%{label}<br>%{text}" if t["clients"] / everyone >= READABLE_SHARE else "" for t in tiles]
    figure.add_trace(
        go.Treemap(
            ids=["all", *(str(t["id"]) for t in tiles)],
            labels=["", *(f"<b>{t['label']}</b>" for t in tiles)],
            parents=["", *("all" for _ in tiles)],
            values=[sum(t["clients"] for t in tiles), *(t["clients"] for t in tiles)],
            text=["", *(t["below"] for t in tiles)],
            branchvalues="total",
            texttemplate=["", *words],
            textposition="middle center",
            hovertemplate="%{label}<br>%{text}<extra></extra>",
            root={"color": "rgba(0,0,0,0)"},
            pathbar={"visible": False},
            marker={
                "colors": ["rgba(0,0,0,0)", *colours],
                "line": {"width": 3, "color": look.page},
                "pad": {"l": 0, "r": 0, "t": 0, "b": 0},
                "cornerradius": 6,
            },
            textfont={"size": 14, "color": [look.ink, *(look.on(c) for c in colours)]},
            tiling={"pad": 0},
        )
    )
    return figure


def waterfall_figure(look: Look, rows: Sequence[Row], *, only_title: str) -> go.Figure:
    """Draw the cascade: each row is `label value start kind shown`, gates also `only only_shown`. Gates hang from what is left."""
    figure = new_figure(look, height=34 * len(rows) + 40, right=96)
    labels = [r["label"] for r in rows]
    widest = max((r["value"] for r in rows), default=1) or 1
    ink = {
        "audience": soft(look.colour("notification"), 0.45),
        "gate": look.colour("notification"),
        "refusal": look.colour("harm"),
        "never_withheld": look.colour("retention"),
        "control": look.colour("control"),
        "target": look.colour("development"),
    }
    for row in rows:
        colour = row.get("colour") or ink[row["kind"]]
        is_gate = row["kind"] in ("gate", "refusal")
        only = min(row["only"], row["value"]) if is_gate and row.get("only") is not None else 0
        rest = row["value"] - only
        # The rest stands nearer to what is left, the dense part (only this cause) is drawn first.
        figure.add_trace(_flat_bar(row, only, row["start"], colour))
        figure.add_trace(_flat_bar(row, rest, row["start"] + only, soft(colour, 0.4) if is_gate and colour.startswith("#") else colour))
        end = row["start"] + row["value"]
        place = {"x": row["start"], "xanchor": "right", "xshift": -6} if is_gate else {"x": end, "xanchor": "left", "xshift": 6}
        figure.add_annotation(
            y=row["label"], text=row["shown"], showarrow=False, font={"color": look.ink if row["value"] else look.quiet}, **place
        )
        if is_gate:
            figure.add_annotation(
                xref="paper",
                x=1,
                xanchor="right",
                xshift=92,
                y=row["label"],
                text=row["only_shown"],
                showarrow=False,
                font={"color": look.quiet},
            )
    figure.add_annotation(
        xref="paper",
        yref="paper",
        x=1,
        xanchor="right",
        xshift=92,
        y=1,
        yanchor="bottom",
        text=only_title,
        showarrow=False,
        align="right",
        font={"size": 12, "color": look.quiet},
    )
    figure.update_layout(barmode="overlay", bargap=0.36, margin_t=36, dragmode=False)
    figure.update_xaxes(range=[-0.12 * widest, widest * 1.12], showticklabels=False, showline=False)
    figure.update_yaxes(
        type="category", categoryorder="array", categoryarray=labels[::-1], showgrid=False, tickfont={"color": look.ink}, nticks=None
    )
    return figure


def _flat_bar(row: Row, length: float, base: float, colour: str) -> go.Bar:
    return go.Bar(
        x=[length],
        y=[row["label"]],
        base=[base],
        orientation="h",
        marker={"color": colour, "line": {"width": 0}},
        hovertext=[row["hover"]],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def funnel_figure(look: Look, steps: Sequence[Row]) -> go.Figure:
    """Draw what is left after each step, as horizontal bars: `label value shown hover`; the last bar is the answer."""
    figure = new_figure(look, height=40 * len(steps) + 16, right=120)
    shades = [look.teal(0.25 + 0.5 * i / max(1, len(steps) - 1)) for i in range(len(steps))]
    figure.add_trace(
        go.Bar(
            x=[s["value"] for s in steps],
            y=[s["label"] for s in steps],
            orientation="h",
            marker={"color": shades, "line": {"width": 0}},
            text=[s["shown"] for s in steps],
            textposition="outside",
            cliponaxis=False,
            textfont={"color": look.ink},
            hovertext=[s["hover"] for s in steps],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    figure.update_xaxes(showticklabels=False, showline=False, rangemode="tozero")
    figure.update_yaxes(type="category", autorange="reversed", showgrid=False, tickfont={"color": look.ink}, nticks=None)
    return figure


def bars_figure(look: Look, bars: Sequence[Row], *, x_title: str, colour: str | None = None) -> go.Figure:
    """Draw upright bars: `label value shown hover`, and `harm` for what is above the norm."""
    figure = new_figure(look, height=330)
    plain = colour or look.colour("notification")
    figure.add_trace(
        go.Bar(
            x=[b["label"] for b in bars],
            y=[b["value"] for b in bars],
            text=[b["shown"] for b in bars],
            textposition="outside",
            cliponaxis=False,
            marker={"color": [look.colour("harm") if b.get("harm") else plain for b in bars], "line": {"width": 0}},
            textfont={"color": look.ink},
            hovertext=[b["hover"] for b in bars],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    figure.update_xaxes(type="category", title_text=x_title)
    figure.update_yaxes(showticklabels=False, showgrid=False, rangemode="tozero")
    figure.update_layout(margin_t=24)
    return figure


def curve_figure(
    look: Look, points: Sequence[tuple[float, float]], *, mark: tuple[float, float, str] | None, x_title: str, y_title: str, percent: str
) -> go.Figure:
    """Draw the value curve: shares of clients from the most valuable on, shares of money so far; red past its top."""
    figure = new_figure(look, height=340)
    x, y = [100 * a for a, _ in points], [100 * b for _, b in points]
    top = y.index(max(y)) if y else 0
    teal = look.colour("retention")
    figure.add_trace(
        go.Scatter(
            x=x[: top + 1],
            y=y[: top + 1],
            mode="lines",
            line={"color": teal, "width": 3},
            fill="tozeroy",
            fillcolor=soft(teal, 0.08),
            hovertemplate=f"%{{x:.0f}}{percent} → %{{y:.0f}}{percent}<extra></extra>",
        )
    )
    if top + 1 < len(x):
        harm = look.colour("harm")
        figure.add_trace(
            go.Scatter(
                x=x[top:],
                y=y[top:],
                mode="lines",
                line={"color": harm, "width": 3},
                fill="tozeroy",
                fillcolor=soft(harm, 0.08),
                hovertemplate=f"%{{x:.0f}}{percent} → %{{y:.0f}}{percent}<extra></extra>",
            )
        )
    if mark:
        figure.add_trace(
            go.Scatter(
                x=[100 * mark[0]],
                y=[100 * mark[1]],
                mode="markers",
                hoverinfo="skip",
                marker={"size": 10, "color": look.page, "line": {"color": teal, "width": 2.5}},
            )
        )
        figure.add_annotation(x=100 * mark[0], y=100 * mark[1], text=mark[2], showarrow=False, xanchor="left", xshift=12, yshift=-4)
    ticks, words = [0, 20, 40, 60, 80, 100], ["0", "20", "40", "60", "80", f"100{percent}"]
    figure.update_xaxes(title_text=x_title, tickvals=ticks, ticktext=words, range=[0, 104])
    figure.update_yaxes(
        title_text=y_title, tickvals=[0, 25, 50, 75, 100], ticktext=["0", "25", "50", "75", f"100{percent}"], rangemode="tozero"
    )
    return figure


def area_figure(look: Look, series: Sequence[Row], *, y_title: str) -> go.Figure:
    """Draw counts over time, stacked: each series is `label days values colour`; labelled at the right edge, no legend."""
    figure = new_figure(look, height=330, right=152)
    below = 0.0
    for one in series:
        figure.add_trace(
            go.Scatter(
                x=one["days"],
                y=one["values"],
                mode="lines",
                stackgroup="all",
                line={"width": 1, "color": look.page},
                fillcolor=one["colour"],
                name=one["label"],
                hovertemplate="%{x|%d.%m.%Y}: %{y:,.0f}<extra>%{fullData.name}</extra>",
            )
        )
        last = float(one["values"][-1]) if one["values"] else 0.0
        figure.add_annotation(
            xref="paper", x=1, xanchor="left", xshift=8, y=below + last / 2, text=one["label"], showarrow=False, align="left"
        )
        below += last
    figure.update_yaxes(title_text=y_title, rangemode="tozero")
    return figure


def sankey_figure(look: Look, left: Sequence[str], right: Sequence[str], flows: Sequence[tuple[int, int, int, str]]) -> go.Figure:
    """Draw who moved from which group to which: flows are (from, to, clients, hover)."""
    figure = new_figure(look, height=470)
    figure.update_layout(margin_t=14, margin_b=18)
    strongest = max((f[2] for f in flows), default=1)
    figure.add_trace(
        go.Sankey(
            node={
                "label": [*left, *right],
                "color": [look.colour("retention")] * len(left) + [look.colour("notification")] * len(right),
                "pad": 14,
                "thickness": 12,
                "line": {"width": 0},
                "hovertemplate": "%{label}: %{value:,.0f}<extra></extra>",
            },
            link={
                "source": [f[0] for f in flows],
                "target": [len(left) + f[1] for f in flows],
                "value": [f[2] for f in flows],
                "color": [soft(look.colour("retention"), 0.15 + 0.35 * f[2] / strongest) for f in flows],
                "customdata": [f[3] for f in flows],
                "hovertemplate": "%{customdata}<extra></extra>",
            },
            textfont={"color": look.ink, "size": 13},
        )
    )
    return figure


def matrix_figure(
    look: Look,
    names: Sequence[str],
    values: Mapping[tuple[int, int], int],
    *,
    shown: Mapping[tuple[int, int], str],
    x_title: str,
    y_title: str,
) -> go.Figure:
    """Draw the migration matrix: rows are the group before, columns the group after."""
    figure = new_figure(look, height=60 + 34 * len(names))
    strongest = max(values.values(), default=1) or 1
    for (row, column), count in values.items():
        colour = look.teal((count / strongest) ** 0.5)
        figure.add_shape(type="rect", x0=column - 0.48, x1=column + 0.48, y0=row - 0.46, y1=row + 0.46, fillcolor=colour, line_width=0)
        figure.add_annotation(x=column, y=row, text=shown[row, column], showarrow=False, font={"size": 12, "color": look.on(colour)})
    places = list(range(len(names)))
    figure.update_xaxes(
        tickvals=places, ticktext=list(names), range=[-0.5, len(names) - 0.5], title_text=x_title, showline=False, tickangle=-35
    )
    figure.update_yaxes(
        tickvals=places, ticktext=list(names), range=[len(names) - 0.5, -0.5], title_text=y_title, showgrid=False, nticks=None
    )
    return figure


def arms_figure(look: Look, parts: Sequence[Row]) -> go.Figure:
    """Draw target, control and never withheld as one thin bar: `value colour hover`."""
    figure = new_figure(look, height=26)
    for part in parts:
        figure.add_trace(
            go.Bar(
                x=[part["value"]],
                y=[""],
                orientation="h",
                marker={"color": part["colour"], "line": {"width": 0}},
                hovertext=[part["hover"]],
                hovertemplate="%{hovertext}<extra></extra>",
            )
        )
    figure.update_layout(barmode="stack", bargap=0, margin={"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0})
    figure.update_xaxes(visible=False, range=[0, max(1, sum(part["value"] for part in parts))])
    figure.update_yaxes(visible=False)
    return figure


def months_figure(look: Look, months: Sequence[Any], series: Sequence[tuple[str, str, Sequence[int]]], *, y_title: str) -> go.Figure:
    """Draw counts by month as lines: (colour class, label, counts); each line is labelled at its end."""
    figure = new_figure(look, height=330, right=112)
    for colour, label, counts in series:
        figure.add_trace(
            go.Scatter(
                x=list(months),
                y=list(counts),
                mode="lines+markers",
                line={"color": look.colour(colour), "width": 2.5},
                marker={"size": 6},
                cliponaxis=False,
                hovertemplate="%{x|%m.%Y}: %{y:,.0f}<extra>" + label + "</extra>",
            )
        )
        last = counts[-1] if counts else 0
        figure.add_annotation(
            xref="paper", x=1, xanchor="left", xshift=8, y=last, text=label, showarrow=False, font={"color": look.colour(colour)}
        )
    figure.update_xaxes(tickformat="%m.%Y", nticks=7)
    figure.update_yaxes(title_text=y_title, rangemode="tozero")
    return figure
