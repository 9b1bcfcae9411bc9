"""Curves against a naive second implementation and against statsmodels; counts equal rows; edges."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.duration.survfunc import SurvfuncRight, survdiff

from crm_core.errors import CrmError
from crm_core.stats.survival import kaplan_meier, logrank, restricted_mean

CURVE = ("time", "at_risk", "events", "survival", "lower", "upper")
# (time, seen to the end, group, how many such rows)
COUNTS = st.lists(st.tuples(st.integers(0, 12), st.booleans(), st.integers(0, 2), st.integers(1, 4)), min_size=1, max_size=25)


def naive(rows):
    """Kaplan–Meier and Greenwood by their definitions, a row at a time."""
    survival, greenwood, found = 1.0, 0.0, []
    for moment in sorted({t for t, seen in rows if seen}):
        at_risk = sum(t >= moment for t, _ in rows)
        events = sum(t == moment and seen for t, seen in rows)
        survival *= 1 - events / at_risk
        greenwood += events / (at_risk * (at_risk - events)) if at_risk > events else 0
        found.append((moment, at_risk, events, survival, survival * greenwood**0.5))
    return found


@given(COUNTS)
@settings(max_examples=60, deadline=None)
def test_counts_equal_rows_and_both_equal_the_naive_reading(counts):
    rows = [(t, seen) for t, seen, _, n in counts for _ in range(n)]
    weighted = kaplan_meier([c[0] for c in counts], [c[1] for c in counts], weights=[c[3] for c in counts])
    plain = kaplan_meier([t for t, _ in rows], [seen for _, seen in rows])
    for name in CURVE:
        assert getattr(weighted, name) == pytest.approx(getattr(plain, name)), name
    assert (weighted.median, weighted.median_lower, weighted.median_upper) == (plain.median, plain.median_lower, plain.median_upper)
    twin = naive(rows)
    assert [(int(t), int(n), int(d)) for t, n, d in zip(plain.time, plain.at_risk, plain.events, strict=True)] == [one[:3] for one in twin]
    assert plain.survival == pytest.approx([one[3] for one in twin], abs=1e-12)
    assert np.all(plain.lower <= plain.survival + 1e-12) and np.all(plain.survival <= plain.upper + 1e-12)
    assert np.all((plain.lower >= 0) & (plain.upper <= 1)) and np.all(np.diff(plain.survival) <= 0)
    assert plain.median == next((one[0] for one in twin if one[3] <= 0.5 + 1e-9), None)
    moments = [0, 3, 3.5, 12, 13]
    assert plain.at_risk_at(moments).tolist() == [sum(t >= moment for t, _ in rows) for moment in moments]


@given(COUNTS)
@settings(max_examples=60, deadline=None)
def test_the_log_rank_of_counts_equals_survdiff_of_rows(counts):
    rows = [(t, seen, group) for t, seen, group, n in counts for _ in range(n)]
    groups = sorted({group for _, _, group in rows})
    weighted = ([c[0] for c in counts], [c[1] for c in counts], [c[2] for c in counts])
    if len(groups) < 2:
        with pytest.raises(CrmError, match="survival-one-group"):
            logrank(*weighted, weights=[c[3] for c in counts])
        return
    found = logrank(*weighted, weights=[c[3] for c in counts])
    assert sum(found.observed) == pytest.approx(sum(found.expected)) == sum(seen for _, seen, _ in rows)
    if found.degrees == len(groups) - 1 and found.chi2 is not None:
        chi2, p_value = survdiff(*(np.array(column) for column in zip(*rows, strict=True)))
        assert (found.chi2, found.p_value) == (pytest.approx(chi2, rel=1e-6, abs=1e-9), pytest.approx(p_value, rel=1e-6, abs=1e-9))
    else:
        assert found.chi2 is None or found.degrees < len(groups) - 1


def test_the_values_are_those_of_statsmodels():
    generator = np.random.default_rng(5)
    time, seen = generator.integers(1, 60, 400), generator.random(400) < 0.6
    ours, theirs = kaplan_meier(time, seen), SurvfuncRight(time, seen.astype(float))
    assert (ours.time.tolist(), ours.at_risk.tolist()) == (theirs.surv_times.tolist(), theirs.n_risk.tolist())
    assert ours.survival == pytest.approx(theirs.surv_prob)
    width = 1.959963984540054 * theirs.surv_prob_se / (theirs.surv_prob * -np.log(theirs.surv_prob))
    inner = theirs.surv_prob > 0
    assert ours.lower[inner] == pytest.approx((theirs.surv_prob ** np.exp(width))[inner])
    assert (ours.median, ours.median_lower, ours.median_upper) == (theirs.quantile(0.5), *theirs.quantile_ci(0.5))


@given(st.lists(st.tuples(st.integers(1, 12), st.booleans()), min_size=1, max_size=20), st.integers(1, 12))
@settings(max_examples=40, deadline=None)
def test_the_restricted_mean_is_the_area_under_the_curve(rows, until):
    curve = kaplan_meier([t for t, _ in rows], [seen for _, seen in rows])
    if until > max(t for t, _ in rows) and not (len(curve.survival) and curve.survival[-1] == 0):
        with pytest.raises(CrmError, match="survival-beyond-watched"):
            restricted_mean(curve, until)
        return
    found = restricted_mean(curve, until)
    assert found.mean == pytest.approx(sum(float(curve.survival_at([t])[0]) for t in range(until)))
    assert 0 <= found.lower <= found.mean <= found.upper <= until


def test_without_censoring_the_restricted_mean_is_the_plain_one_with_its_error():
    times = [1.0, 2, 2, 4, 7, 9]
    found = restricted_mean(kaplan_meier(times, [True] * 6), 9)
    assert (found.mean, found.variance) == (pytest.approx(np.mean(times)), pytest.approx(np.var(times) / 6))


def test_edges():
    nobody = kaplan_meier([], [])
    assert (nobody.median, nobody.total, nobody.last_time, len(nobody.time)) == (None, 0, None, 0)
    assert nobody.at_risk_at([0, 5]).tolist() == [0, 0] and nobody.quantile(0.9) == (None, None, None)
    all_there = kaplan_meier([3, 4, 4], [0, 0, 0])
    assert (all_there.median, len(all_there.time), all_there.survival_at([9]).tolist()) == (None, 0, [1.0])
    at_once = kaplan_meier([0, 0, 5], [1, 1, 0])
    assert (at_once.median, at_once.survival.tolist()) == (0, [pytest.approx(1 / 3)])
    one = kaplan_meier([2], [1])
    assert (one.median, one.survival.tolist(), one.lower.tolist(), one.upper.tolist()) == (2, [0], [0], [1])
    # The width of the band where the curve is down to 0 is not defined: the last upper end stays.
    down = kaplan_meier([1, 2], [1, 1])
    assert (down.survival.tolist(), down.lower[1], down.upper[1]) == ([0.5, 0], 0, down.upper[0])
    assert down.median == 1  # exactly one half is reached
    assert kaplan_meier([5, 5, 9], [1, 1, 0], weights=[0, 2, 1]).at_risk.tolist() == [3]
    still = logrank([1, 2, 3], [0, 0, 0], ["a", "b", "b"])
    assert (still.chi2, still.p_value, still.reason) == (None, None, "survival-nothing-to-compare")


@pytest.mark.parametrize(
    ("key", "given"),
    [
        ("survival-lengths-differ", lambda: kaplan_meier([1, 2], [1])),
        ("survival-lengths-differ", lambda: kaplan_meier([1, 2], [1, 0], weights=[1])),
        ("survival-lengths-differ", lambda: logrank([1, 2], [1, 0], ["a"])),
        ("survival-bad-duration", lambda: kaplan_meier([-1], [1])),
        ("survival-bad-duration", lambda: kaplan_meier([float("nan")], [1])),
        ("survival-bad-weight", lambda: kaplan_meier([1], [1], weights=[-1])),
        ("survival-bad-observed", lambda: kaplan_meier([1], [2])),
        ("survival-bad-confidence", lambda: kaplan_meier([1], [1], confidence=95)),
        ("survival-no-mean", lambda: restricted_mean(kaplan_meier([], []), 5)),
    ],
)
def test_what_cannot_be_is_said(key, given):
    with pytest.raises(ValueError) as problem:
        given()
    assert problem.value.key == key
