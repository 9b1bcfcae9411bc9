"""Power and sizes: against statsmodels, and each answer put back into the question."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from statsmodels.stats.power import TTestIndPower
from statsmodels.stats.proportion import power_proportions_2indep

from crm_core.stats.power import (
    clients_for_means,
    clients_for_shares,
    power_of_means,
    power_of_shares,
    smallest_mean,
    smallest_share,
)


@settings(max_examples=40, deadline=None)
@given(some.floats(0.002, 0.4), some.floats(0.05, 0.9), some.floats(0.05, 0.5), some.sampled_from([0.8, 0.9]))
def test_the_least_number_is_enough_and_one_less_is_not(rate, lift, holdout, power):
    needed = clients_for_shares(rate, rate * (1 + lift), holdout=holdout, power=power)
    assert needed is not None

    def reached(n):
        return power_of_shares(rate, rate * (1 + lift), target=n * (1 - holdout), control=n * holdout)

    assert reached(needed) >= power > reached(needed - 1)
    found = smallest_share(rate, target=needed * (1 - holdout), control=needed * holdout, power=power)
    assert found == pytest.approx(rate * lift, rel=0.01)


def test_shares_agree_with_statsmodels_and_means_with_its_t_test():
    peer = power_proportions_2indep(0.02, 0.05, 4000, ratio=0.25, return_results=False)
    assert power_of_shares(0.05, 0.07, target=4000, control=1000) == pytest.approx(peer, abs=0.005)
    assert power_of_means(10, 2, target=500, control=250) == pytest.approx(TTestIndPower().power(0.2, 500, 0.05, ratio=0.5))
    assert smallest_mean(10, target=5000, control=2500) == pytest.approx(
        TTestIndPower().solve_power(None, 5000, 0.05, 0.8, 0.5) * 10, rel=1e-3
    )


def test_what_cannot_be_noticed_is_said():
    assert smallest_share(0.5, target=3, control=2) is None
    assert smallest_share(0.1, target=100, control=0) is None and smallest_mean(1.0, target=0, control=5) is None
    assert clients_for_shares(0.1, 0.1) is None and clients_for_means(1.0, 0.0) is None
    assert power_of_means(0.0, 1.0, target=5, control=5) == 1.0
