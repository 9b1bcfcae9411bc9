"""Figures of the screen Statuses: the base by month, bars that are chosen by a click, flows."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure, soft
from pages._ui.layers import STAYS, apart, hover, sankey, takes_clicks

ORDER: Final = ("regular", "real", "attracted", "potential", "lost")
LEAST_GAP: Final = 0.062


def status_colour(look: Look, status: str) -> str:
    """Return the tint of a status: teal for those who buy, slate for those who do not (they are not contact classes)."""
    teal = {"regular": 0.78, "real": 0.5, "attracted": 0.25}
    if status in teal:
        return look.teal(teal[status])
    if look.dark:
        return {"potential": "#3d4a57", "lost": "#64748b"}.get(status, "#232c2e")
    return {"potential": "#dbe2ea", "lost": "#a3b0c0"}.get(status, "#eef1f4")


def months_of_statuses(look: Look, months: Sequence[Row], labels: Sequence[str], *, selected: Sequence[str] = ()) -> go.Figure:
    """Draw the base by status at the ends of months, stacked: a month is `label year counts`, `shown`, `hover`, `custom` by status.

    `labels` stand at the right edge, one a status, in the order of `ORDER`, moved apart where they would touch.
    """
    figure = new_figure(look, height=330, right=150)
    places = list(range(len(months)))
    for status in ORDER:
        figure.add_trace(
            go.Bar(
                x=places,
                y=[month["counts"][status] for month in months],
                customdata=[month["custom"][status] for month in months],
                marker={
                    "color": status_colour(look, status),
                    "line": {
                        "width": [2 if month["custom"][status] in selected else 1 for month in months],
                        "color": [look.ink if month["custom"][status] in selected else look.page for month in months],
                    },
                },
                **hover([month["hover"][status] for month in months]),
                **STAYS,
            )
        )
    last = months[-1]["counts"] if months else dict.fromkeys(ORDER, 0)
    top = max((sum(month["counts"].values()) for month in months), default=0) or 1
    for status, label, place in zip(ORDER, labels, apart(_middles([last[one] for one in ORDER]), LEAST_GAP * top, top=top), strict=True):
        ink = look.ink if last[status] else look.quiet
        figure.add_annotation(
            xref="paper", x=1, xanchor="left", xshift=8, y=place, text=label, showarrow=False, align="left", font={"color": ink}
        )
    figure.update_layout(barmode="stack", bargap=0.16, clickmode="event+select")
    # Every second label, from the last one back: thirteen do not fit a narrow page.
    ticks = places[::-1][::2][::-1]
    words, year = [], None
    for place in ticks:
        month = months[place]
        words.append(f"{month['label']}<br>{month['year']}" if month["year"] != year else str(month["label"]))
        year = month["year"]
    figure.update_xaxes(tickvals=ticks, ticktext=words, range=[-0.6, len(months) - 0.4], showline=False)
    figure.update_yaxes(range=[0, top * 1.02], nticks=None)
    return figure


def chosen_bars(look: Look, bars: Sequence[Row], *, selected: Sequence[str] = ()) -> go.Figure:
    """Draw horizontal bars that are chosen by a click: `label value shown hover custom colour`."""
    lines = max((str(b["label"]).count("<br>") for b in bars), default=0)
    figure = new_figure(look, height=24 + (36 + 8 * lines) * len(bars), right=140)
    figure.add_trace(
        go.Bar(
            x=[b["value"] for b in bars],
            y=[b["label"] for b in bars],
            orientation="h",
            marker={"color": [b["colour"] for b in bars]},
            text=[b["shown"] for b in bars],
            textposition="outside",
            cliponaxis=False,
            textfont={"color": look.ink},
            **hover([b["hover"] for b in bars]),
            **takes_clicks(look, [b["custom"] for b in bars], selected),
        )
    )
    figure.update_layout(clickmode="event+select", bargap=0.34)
    figure.update_xaxes(showticklabels=False, showline=False, rangemode="tozero")
    figure.update_yaxes(type="category", autorange="reversed", showgrid=False, tickfont={"color": look.ink}, nticks=None)
    return figure


def flow_figure(look: Look, left: Sequence[Row], right: Sequence[Row], flows: Sequence[tuple[int, int, int, str]]) -> go.Figure:
    """Draw who went from which status (left, `label status`) to which; a flow has the tint of the status it comes from."""
    figure = new_figure(look, height=430)
    figure.update_layout(margin_t=14, margin_b=18)
    nodes = [(one["label"], status_colour(look, one["status"])) for one in (*left, *right)]
    links = [(a, len(left) + b, count, words, soft(nodes[a][1], 0.55)) for a, b, count, words in flows]
    figure.add_trace(sankey(look, nodes, links, pad=18, thickness=14))
    return figure


def _middles(heights: Sequence[int]) -> list[float]:
    """Return the middle of every part of a stack."""
    return [below - height / 2 for below, height in zip(accumulate(heights), heights, strict=True)]
