"""The answer of the screen Churn in words: when half are gone, who goes first and last."""

from collections.abc import Sequence
from typing import Final

from crm_core.churn import Curves, PartCurve
from crm_core.segments import split_label
from crm_core.segments.split import MISSING, OTHER
from pages._ui.churn.spans import interval, span, watched_until
from pages._ui.churn.splits import SEGMENT_OF, name_of
from pages._ui.words import Words, plain

NAMED: Final = 30  # a part of fewer clients is not named as the first or the last to leave


def answer_words(t: Words, found: Curves, parts: Sequence[PartCurve]) -> str:
    """Say when half are gone, and which part goes first and last."""
    whole, what = found.whole, found.subject
    if whole.curve.median is None:
        watched = watched_until(whole)
        share, low, high = (float(line[0]) for line in (whole.curve.survival_at([watched]), *whole.curve.band_at([watched])))
        said = t(f"page-churn-answer-still-{what}", span=span(t, watched), share=t.percent(share), low=t.percent(low), high=t.percent(high))
    else:
        said = t(f"page-churn-answer-{what}", median=span(t, whole.curve.median), interval=interval(t, whole))
    if found.test is None or found.test.p_value is None:
        return said
    if found.test.p_value >= 0.05:
        return said + " " + t("page-churn-alike")
    telling = [one for one in parts if one.curve.median is not None and one.began >= NAMED and one.part not in (MISSING, OTHER)]
    halved = sorted(telling, key=lambda one: one.curve.median or 0)
    if len(halved) < 2 or halved[0].curve.median == halved[-1].curve.median:
        return said + " " + t("page-churn-differ")
    first, last = halved[0], halved[-1]
    by = "" if not found.split or found.split.startswith(SEGMENT_OF) else split_label(found.split, t.language) + ": "
    details = {"first": plain(by + name_of(t, found, first)), "soon": span(t, first.curve.median)}
    return said + " " + t("page-churn-apart", last=plain(by + name_of(t, found, last)), late=span(t, last.curve.median), **details)
