"""Many comparisons: against statsmodels and scipy."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from scipy import stats
from statsmodels.stats.meta_analysis import combine_effects
from statsmodels.stats.multitest import multipletests

from crm_core.stats.estimate import Estimate
from crm_core.stats.pooling import benjamini_hochberg, differ, random_effects, total_of

shares = some.floats(0, 1)


@settings(max_examples=60, deadline=None)
@given(some.lists(shares, min_size=1, max_size=20))
def test_adjusted_p_values_are_those_of_statsmodels(p_values):
    adjusted = benjamini_hochberg(p_values)
    assert adjusted == pytest.approx(multipletests(p_values, method="fdr_bh")[1].tolist())
    assert adjusted == pytest.approx(stats.false_discovery_control(p_values).tolist())
    assert benjamini_hochberg([]) == []


@settings(max_examples=40, deadline=None)
@given(some.lists(some.tuples(some.floats(-5, 5), some.floats(0.1, 3)), min_size=2, max_size=12))
def test_pooling_is_that_of_statsmodels(trials):
    estimates, errors = (list(one) for one in zip(*trials, strict=True))
    found = random_effects(estimates, errors)
    peer = combine_effects(np.array(estimates), np.array(errors) ** 2, method_re="dl")
    row = peer.summary_frame().loc["random effect"]
    assert found.between_variance == pytest.approx(max(peer.tau2, 0), abs=1e-9)
    assert found.heterogeneity == pytest.approx(peer.q)
    if peer.tau2 >= 0:
        assert (found.estimate.estimate, found.estimate.lower, found.estimate.upper) == pytest.approx(
            (row["eff"], row["ci_low"], row["ci_upp"]), abs=1e-9
        )
    assert differ(estimates, errors) == pytest.approx(stats.chi2.sf(peer.q, len(trials) - 1))


def test_one_trial_is_itself_and_none_is_nothing():
    found = random_effects([0.02], [0.01])
    assert found.estimate.estimate == 0.02 and found.trials == 1 and found.heterogeneity_p == 1.0
    assert random_effects([], []) is None and random_effects([1.0], [0.0]) is None and differ([1.0], [1.0]) is None


def test_totals_add_and_their_uncertainties_add_as_squares():
    total = total_of([Estimate(10, 7, 13), Estimate(-2, -6, 2), Estimate(5, None, None)])
    assert (total.estimate, total.lower, total.upper) == (8, 3, 13)
    assert Estimate(2, 1, 4).times(10, minus=5) == Estimate(15, 5, 35)
