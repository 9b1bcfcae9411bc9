"""The waterfall of gates. Pure: rows in, figure out."""

from collections.abc import Sequence

import plotly.graph_objects as go

from pages._ui.charts import Look, Row, new_figure, soft
from pages._ui.layers import hover


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
        **hover([row["hover"]]),
    )
