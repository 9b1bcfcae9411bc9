"""Two means from sums: against scipy and statsmodels on the same rows."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from scipy import optimize, stats
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

from crm_core.stats.means import Sums, compare_adjusted, compare_means, compare_ratios, fieller, welch

values = some.lists(some.floats(0, 1000), min_size=2, max_size=30)


def sums(y, x=None):
    y = np.asarray(y, dtype=float)
    x = np.zeros_like(y) if x is None else np.asarray(x, dtype=float)
    return Sums(len(y), y.sum(), (y * y).sum(), x.sum(), (x * x).sum(), (x * y).sum())


def drawn(seed, n, added=0.0):
    rng = np.random.default_rng(seed)
    x = rng.gamma(0.5, 100, n)
    return x, 0.6 * x + rng.gamma(1.0, 60, n) + added


@settings(max_examples=40, deadline=None)
@given(values, values)
def test_sums_give_what_the_rows_give(first, second):
    if max(first) - min(first) < 1e-3 or max(second) - min(second) < 1e-3:
        return
    found = compare_means(sums(first), sums(second))
    peer = CompareMeans(DescrStatsW(first), DescrStatsW(second))
    assert (found.difference.lower, found.difference.upper) == pytest.approx(peer.tconfint_diff(usevar="unequal"), rel=1e-6, abs=1e-6)
    assert found.p_value == pytest.approx(stats.ttest_ind(first, second, equal_var=False).pvalue, rel=1e-5, abs=1e-9)


def test_groups_without_any_spread_are_certain():
    found = compare_means(sums([3, 3, 3]), sums([2, 2]))
    assert (found.difference.lower, found.difference.upper, found.p_value) == (1, 1, 0.0)
    assert compare_means(sums([0, 0]), sums([0, 0])).relative is None


def test_the_lift_of_means_is_where_the_t_test_of_a_minus_r_times_b_turns():
    """Fieller (1954) by search: the R at which a − R·b is just t standard errors from zero."""
    (_, first), (_, second) = drawn(1, 400, 20), drawn(2, 300)
    found = compare_means(sums(first), sums(second))
    part_a, part_b = np.var(first, ddof=1) / 400, np.var(second, ddof=1) / 300
    freedom = (part_a + part_b) ** 2 / (part_a**2 / 399 + part_b**2 / 299)
    t = stats.t.ppf(0.975, freedom)

    def gap(r):
        return abs(first.mean() - r * second.mean()) - t * np.sqrt(part_a + r * r * part_b)

    middle = first.mean() / second.mean()
    assert found.relative.lower == pytest.approx(optimize.brentq(gap, 0, middle) - 1)
    assert found.relative.upper == pytest.approx(optimize.brentq(gap, middle, 10) - 1)
    assert fieller(1.0, 0.1, 0.1, 1.0).upper is None and fieller(1.0, 0.1, 0.0, 1.0) is None


def test_the_adjusted_difference_is_that_of_the_regression_on_the_earlier_value():
    """CUPED with one pooled slope is the analysis of covariance: statsmodels' OLS on arm and earlier value."""
    import statsmodels.api as sm

    (x1, y1), (x2, y2) = drawn(3, 900, 15), drawn(4, 500)
    found = compare_adjusted(sums(y1, x1), sums(y2, x2))
    arm = np.concatenate([np.ones(900), np.zeros(500)])
    fitted = sm.OLS(np.concatenate([y1, y2]), sm.add_constant(np.column_stack([arm, np.concatenate([x1, x2])]))).fit()
    assert found.comparison.difference.estimate == pytest.approx(fitted.params[1])
    assert found.slope == pytest.approx(fitted.params[2])
    raw = compare_means(sums(y1), sums(y2))
    assert found.comparison.standard_error < raw.standard_error
    assert found.saved == pytest.approx(1 - (found.comparison.standard_error / raw.standard_error) ** 2)
    assert found.comparison.standard_error == pytest.approx(fitted.bse[1], rel=0.05)
    assert compare_adjusted(sums(y1), sums(y2)) is None  # nothing known before


def test_the_ratio_of_money_to_receipts_moves_like_its_bootstrap():
    rng = np.random.default_rng(5)
    receipts = rng.poisson(0.8, 3000).astype(float)
    money = receipts * rng.gamma(4, 25, 3000)
    first, second = slice(0, 1800), slice(1800, 3000)
    found = compare_ratios(sums(money[first], receipts[first]), sums(money[second], receipts[second]))
    boot = []
    for _ in range(800):
        i, j = rng.integers(0, 1800, 1800), rng.integers(1800, 3000, 1200)
        boot.append(money[i].sum() / receipts[i].sum() - money[j].sum() / receipts[j].sum())
    assert found.standard_error == pytest.approx(np.std(boot), rel=0.08)
    assert compare_ratios(sums([0, 0], [0, 0]), sums([1, 2], [1, 1])) is None


def test_arrays_of_campaigns_give_what_each_gives():
    lower, upper = welch(np.array([5.0, 6.0]), np.array([4.0, 9.0]), 30, np.array([4.0, 4.0]), np.array([1.0, 2.0]), 40)
    one = stats.ttest_ind_from_stats(6, 3, 30, 4, np.sqrt(2), 40, equal_var=False)
    assert (upper[1] - lower[1]) / 2 == pytest.approx(2 / one.statistic * stats.t.ppf(0.975, 37.8), rel=0.01)
