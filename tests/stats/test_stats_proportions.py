"""Two shares: published intervals, a plain second implementation, properties."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from scipy import optimize, stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportions_ztest

from crm_core.stats.proportions import compare_shares, newcombe, ratio_of_shares, sample_ratio

counts = some.tuples(some.integers(1, 400), some.integers(1, 400)).flatmap(
    lambda sizes: some.tuples(some.integers(0, sizes[0]), some.just(sizes[0]), some.integers(0, sizes[1]), some.just(sizes[1]))
)


@settings(max_examples=60, deadline=None)
@given(counts)
def test_the_interval_is_that_of_statsmodels_and_holds_the_estimate(told):
    a, m, b, n = told
    lower, upper = (float(bound) for bound in newcombe(a, m, b, n))
    assert (lower, upper) == pytest.approx(confint_proportions_2indep(a, m, b, n, method="newcomb"), abs=1e-9)
    assert -1 <= lower <= a / m - b / n <= upper <= 1
    swapped = newcombe(b, n, a, m)
    assert (float(swapped[0]), float(swapped[1])) == pytest.approx((-upper, -lower))


@settings(max_examples=60, deadline=None)
@given(counts)
def test_the_lift_says_of_zero_what_the_difference_says(told):
    a, m, b, n = told
    found, difference = ratio_of_shares(a, m, b, n), compare_shares(a, m, b, n).difference
    if b == 0:
        assert found is None
        return
    assert found is not None and found.lower <= found.estimate + 1e-12 and (found.upper is None or found.upper >= found.estimate - 1e-12)
    if abs(difference.lower) > 1e-9 and abs(difference.upper) > 1e-9:
        assert (found.is_above, found.is_below) == (difference.is_above, difference.is_below)


@pytest.mark.parametrize(("a", "m", "b", "n"), [(56, 70, 48, 80), (9, 10, 3, 10), (40, 1000, 22, 900), (3, 50, 9, 60)])
def test_the_lift_is_where_the_interval_of_a_minus_r_times_b_reaches_zero(a, m, b, n):
    """The closed form against a search for the root, with Wilson's limits of scipy."""
    low_a, high_a = stats.binomtest(a, m).proportion_ci(method="wilson")
    low_b, high_b = stats.binomtest(b, n).proportion_ci(method="wilson")
    share_a, share_b = a / m, b / n

    def low(r):
        return share_a - r * share_b - math.hypot(share_a - low_a, r * (high_b - share_b))

    def high(r):
        return share_a - r * share_b + math.hypot(high_a - share_a, r * (share_b - low_b))

    found = ratio_of_shares(a, m, b, n)
    assert found.lower == pytest.approx(optimize.brentq(low, 0, share_a / share_b) - 1)
    assert found.upper == pytest.approx(optimize.brentq(high, share_a / share_b, 100) - 1)


def test_the_p_value_is_of_the_pooled_score_test():
    found = compare_shares(56, 70, 48, 80)
    assert found.p_value == pytest.approx(proportions_ztest([56, 48], [70, 80])[1])
    assert compare_shares(0, 10, 0, 10).p_value == 1.0


def test_arrays_give_what_numbers_give():
    lower, upper = newcombe(np.array([56, 9]), np.array([70, 10]), np.array([48, 3]), np.array([80, 10]))
    assert lower.round(4).tolist() == [0.0524, 0.1705] and upper.round(4).tolist() == [0.3339, 0.809]


@pytest.mark.parametrize(("target", "control", "share"), [(900, 100, 0.1), (880, 120, 0.1), (5, 0, 0.5), (0, 7, 0.2), (4210, 1050, 0.2)])
def test_uneven_groups_are_judged_by_the_binomial(target, control, share):
    total = target + control
    tail = min(stats.binom.cdf(control, total, share), stats.binom.sf(control - 1, total, share))
    assert sample_ratio(target, control, share_of_second=share) == pytest.approx(min(1.0, 2 * tail))
    assert sample_ratio(0, 0, share_of_second=share) == 1.0
