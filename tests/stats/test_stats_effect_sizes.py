"""Effect sizes against the pairs counted one by one, against scipy, and against what simulated samples should cover."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2_contingency, mannwhitneyu, ncx2, norm

from crm_core.stats.effect_sizes import LARGE_STATISTIC, Dominance, cliffs_delta, cramers_v, noncentrality


def pairs(a, b) -> Dominance:
    sign = np.sign(np.asarray(a, float)[:, None] - np.asarray(b, float)[None, :])
    squares = [float((sign.sum(axis) ** 2).sum()) for axis in (1, 0)]
    return Dominance(len(a), len(b), int((sign > 0).sum()), int((sign < 0).sum()), squares[0], squares[1])


def cliffs_variance(a, b) -> float:
    """Cliff's unbiased variance, term by term as printed (1993, p. 499)."""
    sign = np.sign(np.asarray(a, float)[:, None] - np.asarray(b, float)[None, :])
    m, n = sign.shape
    delta = sign.mean()
    rows, columns = sign.mean(axis=1) - delta, sign.mean(axis=0) - delta
    return float((n**2 * (rows**2).sum() + m**2 * (columns**2).sum() - ((sign - delta) ** 2).sum()) / (m * n * (m - 1) * (n - 1)))


SAMPLES = st.lists(st.integers(0, 8), min_size=2, max_size=15)


@settings(max_examples=60, deadline=None)
@given(SAMPLES, SAMPLES)
def test_the_delta_is_mann_whitneys_u_and_its_interval_feng_and_cliffs(a, b):
    found = cliffs_delta(pairs(a, b))
    u = float(mannwhitneyu(a, b).statistic)
    assert found.estimate == pytest.approx(2 * u / (len(a) * len(b)) - 1)
    assert -1 <= found.lower <= found.estimate <= found.upper <= 1
    delta, z = found.estimate, float(norm.ppf(0.975))
    variance = max(cliffs_variance(a, b), (1 - delta**2) / (len(a) * len(b) - 1))
    if variance > 0:
        half = z * math.sqrt(variance * ((1 - delta**2) ** 2 + z**2 * variance))
        expected = [(delta - delta**3 + way * half) / (1 - delta**2 + z**2 * variance) for way in (-1, 1)]
        assert [found.lower, found.upper] == pytest.approx([max(-1, expected[0]), min(1, expected[1])])
    turned = cliffs_delta(pairs(b, a))
    assert (turned.estimate, turned.lower, turned.upper) == pytest.approx((-found.estimate, -found.upper, -found.lower))


def test_groups_that_do_not_overlap_and_one_client_are_not_certain():
    apart = cliffs_delta(pairs([5, 6, 7, 8, 9, 10, 11, 12], [1, 2, 3, 4, 0, -1, -2, -3]))
    assert (apart.estimate, apart.upper) == (1.0, 1.0)
    assert 0 < apart.lower < 1
    assert (cliffs_delta(pairs([5], [1, 2])).lower, cliffs_delta(pairs([5], [1, 2])).upper) == (-1.0, 1.0)


def test_the_interval_of_the_delta_covers_the_truth():
    rng = np.random.default_rng(7)
    truth = 2 * norm.cdf(0.5 / math.sqrt(2)) - 1
    hits = 0
    for _ in range(400):
        found = cliffs_delta(pairs(rng.normal(0.5, 1, 40), rng.normal(0, 1, 60)))
        hits += found.lower <= truth <= found.upper
    assert 0.92 <= hits / 400 <= 0.98


def test_cramers_v_of_a_printed_table_against_scipy():
    a, b = [10, 20, 30], [20, 20, 10]
    found = cramers_v(a, b)
    seen = chi2_contingency([a, b])
    assert (found.chi_square, found.freedom, found.p_value) == (pytest.approx(seen.statistic), seen.dof, pytest.approx(seen.pvalue))
    # Bergsma: φ² 0.113889 less 2 ÷ 109, by the smaller corrected side 2 − 1 ÷ 109 less one.
    assert found.v.estimate == pytest.approx(math.sqrt((seen.statistic / 110 - 2 / 109) / (1 - 1 / 109)))
    assert found.v.lower == pytest.approx(math.sqrt(noncentrality(seen.statistic, 2)[0] / 110))
    assert cramers_v([5, 0], [7, 0]) is None
    assert cramers_v([5, 3], [0, 0]) is None
    assert cramers_v([5, 0], [0, 7]).v.upper == 1.0


@pytest.mark.parametrize(("statistic", "freedom"), [(0.5, 1), (12.5, 2), (300.0, 11), (9_000.0, 3)])
def test_noncentrality_stands_where_scipys_tails_do(statistic, freedom):
    low, high = noncentrality(statistic, freedom)
    assert float(ncx2.cdf(statistic, freedom, high)) == pytest.approx(0.025, abs=1e-6)
    assert low == 0 or float(ncx2.cdf(statistic, freedom, low)) == pytest.approx(0.975, abs=1e-6)


def test_large_statistics_go_over_smoothly():
    below, above = noncentrality(LARGE_STATISTIC - 1, 5), noncentrality(LARGE_STATISTIC + 1, 5)
    assert above == pytest.approx(below, rel=2e-3)
