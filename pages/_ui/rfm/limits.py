"""The limits of every score, beside the grid."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from crm_core.rfm import EdgeStep, RfmScheme
from pages._ui.tables import table
from pages._ui.words import Words

AXES: Final = ("recency", "frequency", "monetary")


def show_edges(t: Words, steps: Sequence[EdgeStep], scheme: RfmScheme) -> None:
    """Show the limits of every score beside the grid."""
    by_score: dict[int, dict[str, EdgeStep]] = {}
    for step in steps:
        by_score.setdefault(step.score, {})[step.axis] = step
    rows = []
    for score in sorted(by_score, reverse=True):
        axes = by_score[score]
        rows.append([str(score), *(_limit(t, axes[axis], axis, is_worst=score == 1) for axis in AXES)])
    table(
        [">" + t("page-rfm-score"), ">" + t("page-rfm-r-upto"), ">" + t("page-rfm-f-from"), ">" + t("page-rfm-m-from")],
        rows,
        title=t("page-rfm-limits"),
    )
    st.caption(" ".join([t("page-rfm-limits-note"), *_empty_scores(t, steps, scheme)]))


def _empty_scores(t: Words, steps: Sequence[EdgeStep], scheme: RfmScheme) -> list[str]:
    """Say which scores nobody has, and why."""
    found = []
    for axis in AXES:
        empty = sorted(step.score for step in steps if step.axis == axis and not step.clients)
        if empty:
            method = scheme.cut(axis).method
            why = t(f"page-rfm-empty-{method if method in ('quantile', 'jenks') else 'edges'}")
            scores = ", ".join(f"{axis[0].upper()} {score}" for score in empty)
            found.append(t("page-rfm-empty", scores=scores, why=why))
    return found


def _limit(t: Words, step: EdgeStep, axis: str, *, is_worst: bool) -> str:
    value = (step.high if axis == "recency" else step.low) if is_worst else step.edge if step.clients else None
    if value is None:
        return "–"
    return t.money(value) if axis == "monetary" else t.number(value)
