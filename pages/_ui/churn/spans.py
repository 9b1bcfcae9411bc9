"""Lengths of time in words: days while they are short, else months."""

from typing import Final

from crm_core.churn import PartCurve
from pages._ui.words import Words

MONTH: Final = 30.4375
FEWEST: Final = 10  # a curve is drawn while so many are watched


def span(t: Words, days: float | None) -> str:
    """Say a length of time: days while it is short, else months."""
    if days is None:
        return "–"
    if days < 3 * MONTH:
        return t("page-churn-days", days=round(days), shown=t.number(days))
    return t("page-churn-months", months=t.number(days / MONTH, 1))


def interval(t: Words, one: PartCurve) -> str:
    """Say the interval of a median: from – to, or from and more."""
    low, high = one.curve.median_lower, one.curve.median_upper
    if low is None:
        return "–"
    if high is None:
        return t("page-churn-or-more", low=span(t, low))
    if span(t, low) == span(t, high):
        return span(t, low)
    if high < 3 * MONTH:
        return t("page-churn-days", days=round(high), shown=f"{t.number(low)}–{t.number(high)}")
    if low >= 3 * MONTH:
        return t("page-churn-months", months=f"{t.number(low / MONTH, 1)}–{t.number(high / MONTH, 1)}")
    return t("page-churn-from-to", low=span(t, low), high=span(t, high))


def watched_until(one: PartCurve) -> float:
    """Return how far a curve is drawn: while enough are watched, ten (of a small part one in ten, of a large one one in a hundred)."""
    enough = max(1.0, min(FEWEST, one.began / 10), one.began / 100)
    still = one.curve.at_risk_at(one.curve.exits)
    return max((float(time) for time, count in zip(one.curve.exits, still, strict=True) if count >= enough), default=1.0) or 1.0
