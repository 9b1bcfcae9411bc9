"""Figures of clients in groups: the grid, the tiles, who moved where. Rows with ready words in, a Plotly figure out."""

from collections.abc import Mapping, Sequence
from typing import Final

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure, soft
from pages._ui.layers import NOTHING, clickable, outline, sankey, tile
from pages._ui.words import drawn

LONG_LABEL: Final = 14
READABLE_SHARE: Final = 0.025


def grid_figure(
    look: Look, cells: Sequence[Row], *, scores: int, selected: Sequence[tuple[int, int]], x_title: str, y_title: str
) -> go.Figure:
    """Draw the grid: `r f top below hover` and `value` (the colour). The clickable layer is transparent squares over the cells."""
    figure = new_figure(look, height=500)
    strongest = max((float(c["value"] or 0) for c in cells), default=0.0) or 1.0
    for cell in cells:
        x, y = cell["f"] - 1, cell["r"] - 1
        colour = look.teal(max(0.0, float(cell["value"] or 0)) / strongest)
        words = f"<b>{cell['top']}</b>" + (f"<br>{cell['below']}" if cell["below"] else "")
        tile(figure, look, (x, y), colour, words, size=14, half=0.48)
    names = [str(n) for n in range(1, scores + 1)]
    figure.add_trace(
        clickable(
            [str(c["f"]) for c in cells],
            [str(c["r"]) for c in cells],
            [f"{c['r']}{c['f']}" for c in cells],
            [c["hover"] for c in cells],
            size=62,
        )
    )
    for r, f in selected:
        outline(figure, look, (f - 1, r - 1), half=0.48)
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


def is_readable(tile: Row, tiles: Sequence[Row]) -> bool:
    """True when a tile has room for its words; a smaller one says them when pointed at."""
    return bool(tile["clients"] >= READABLE_SHARE * sum(one["clients"] for one in tiles))


def _broken(label: str) -> str:
    """Break a long label over two lines: a narrow tile would shrink it."""
    return label.replace(" ", "<br>", 1) if len(label) > LONG_LABEL else label


def treemap_figure(look: Look, tiles: Sequence[Row]) -> go.Figure:
    """Draw groups: area is `clients`, colour is `value`, words are `label` and `below`."""
    figure = new_figure(look, height=360)
    strongest = max((float(t["value"] or 0) for t in tiles), default=0.0) or 1.0
    colours = [look.teal(max(0.0, float(t["value"] or 0)) / strongest) for t in tiles]
    words = ["%{label}<br>%{text}" if is_readable(t, tiles) else "" for t in tiles]
    figure.add_trace(
        go.Treemap(
            ids=["all", *(str(t["id"]) for t in tiles)],
            labels=["", *(f"<b>{_broken(drawn(t['label']))}</b>" for t in tiles)],
            parents=["", *("all" for _ in tiles)],
            values=[sum(t["clients"] for t in tiles), *(t["clients"] for t in tiles)],
            text=["", *(t["below"] for t in tiles)],
            branchvalues="total",
            texttemplate=["", *words],
            textposition="middle center",
            hovertemplate="%{label}<br>%{text}<extra></extra>",
            root={"color": NOTHING},
            pathbar={"visible": False},
            marker={
                "colors": [NOTHING, *colours],
                "line": {"width": 3, "color": look.page},
                "pad": {"l": 0, "r": 0, "t": 0, "b": 0},
                "cornerradius": 6,
            },
            textfont={"size": 14, "color": [look.ink, *(look.on(c) for c in colours)]},
            tiling={"pad": 0},
        )
    )
    return figure


def sankey_figure(look: Look, left: Sequence[str], right: Sequence[str], flows: Sequence[tuple[int, int, int, str]]) -> go.Figure:
    """Draw who moved from which group to which: flows are (from, to, clients, hover)."""
    figure = new_figure(look, height=470)
    figure.update_layout(margin_t=14, margin_b=18)
    strongest = max((count for _, _, count, _ in flows), default=1)
    teal = look.colour("retention")
    nodes = [*((name, teal) for name in left), *((name, look.colour("notification")) for name in right)]
    links = [(a, len(left) + b, count, words, soft(teal, 0.15 + 0.35 * count / strongest)) for a, b, count, words in flows]
    figure.add_trace(sankey(look, nodes, links, pad=14, thickness=12, hovertemplate="%{label}: %{value:,.0f}<extra></extra>"))
    return figure


def matrix_figure(
    look: Look,
    names: Sequence[str],
    values: Mapping[tuple[int, int], int],
    *,
    shown: Mapping[tuple[int, int], str],
    words: Mapping[tuple[int, int], str],
    keys: Mapping[tuple[int, int], str],
    selected: str | None = None,
    x_title: str,
    y_title: str,
) -> go.Figure:
    """Draw the migration matrix: rows are the group before, columns the group after; a click gives the cell's key."""
    figure = new_figure(look, height=60 + 34 * len(names))
    strongest = max(values.values(), default=1) or 1
    for (row, column), count in values.items():
        colour = look.teal((count / strongest) ** 0.5)
        tile(figure, look, (column, row), colour, shown[row, column], size=12)
        if selected == keys[row, column]:
            outline(figure, look, (column, row))
    x, y = [column for _, column in values], [row for row, _ in values]
    figure.add_trace(clickable(x, y, [keys[cell] for cell in values], [words[cell] for cell in values], size=34))
    figure.update_layout(clickmode="event+select")
    places = list(range(len(names)))
    figure.update_xaxes(
        tickvals=places, ticktext=list(names), range=[-0.5, len(names) - 0.5], title_text=x_title, showline=False, tickangle=-35
    )
    figure.update_yaxes(
        tickvals=places, ticktext=list(names), range=[len(names) - 0.5, -0.5], title_text=y_title, showgrid=False, nticks=None
    )
    return figure
