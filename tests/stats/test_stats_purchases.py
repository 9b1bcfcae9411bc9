"""Models of repeat purchases and of spending: against their published forms written out plainly, and against what must hold for all."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.special import hyp2f1

from crm_core.stats.pareto import ParetoNbd, fit_pareto_nbd
from crm_core.stats.purchases import BgNbd, MbgNbd, fit_bgnbd, fit_mbgnbd
from crm_core.stats.spending import GammaGamma, fit_gamma_gamma
from tests.coverage.worlds_of_purchases import BUYING, SPENDING, draw, seen_at, spend

REST = {"log_likelihood": 0.0, "clients": 1.0, "converged": True, "covariance": None}
BG = BgNbd(0.243, 4.414, 0.793, 2.426, **REST)
MBG = MbgNbd(0.525, 6.183, 0.891, 1.614, **REST)
PARETO = ParetoNbd(0.553, 10.58, 0.606, 11.67, **REST)
MODELS = (BG, MBG, PARETO)


def plain_log_likelihood(model, x, tx, t):
    """Equation by equation, one client at a time: Fader, Hardie & Lee 2005 (BG/NBD), Batislam et al. 2007 (MBG/NBD)."""
    r, alpha, a, b = model.values.values()
    g = math.lgamma
    beta = lambda p, q: g(p) + g(q) - g(p + q)  # noqa: E731
    bought = g(r + x) - g(r) + r * math.log(alpha)
    if isinstance(model, BgNbd):
        stays = beta(a, b + x) - beta(a, b) - (r + x) * math.log(alpha + t)
        left = beta(a + 1, b + x - 1) - beta(a, b) - (r + x) * math.log(alpha + tx) if x else -math.inf
    else:
        stays = beta(a, b + x + 1) - beta(a, b) - (r + x) * math.log(alpha + t)
        left = beta(a + 1, b + x) - beta(a, b) - (r + x) * math.log(alpha + tx)
    return bought + math.log(math.exp(stays) + math.exp(left))


@pytest.fixture(scope="module")
def world():
    return seen_at(*draw(np.random.default_rng(5), leaves_at_once=0, clients=1500), 0.0)


@pytest.mark.parametrize("fit", [fit_bgnbd, fit_mbgnbd])
def test_the_log_likelihood_is_the_sum_over_clients_and_the_top_of_it(world, fit):
    model = fit(*world)
    assert model.converged
    total = sum(plain_log_likelihood(model, *one) for one in zip(*world, strict=True))
    assert model.log_likelihood == pytest.approx(total, abs=1e-6)
    for place in range(4):
        for step in (-0.05, 0.05):
            other = model.moved(np.eye(4)[place] * step)
            assert sum(plain_log_likelihood(other, *one) for one in zip(*world, strict=True)) < total


@pytest.mark.parametrize(("fit", "whose"), [(fit_bgnbd, 0), (fit_mbgnbd, 1)])
def test_known_parameters_are_recovered(fit, whose):
    model = fit(*seen_at(*draw(np.random.default_rng([9, whose]), leaves_at_once=whose), 0.0))
    assert all(low <= BUYING[name] <= high for name, (low, high) in model.intervals().items())


def test_spending_is_recovered():
    rng = np.random.default_rng(3)
    x = rng.geometric(0.35, 3000).astype(float)
    model = fit_gamma_gamma(x, spend(rng, x, clients=3000)[1])
    assert all(low <= SPENDING[name] <= high for name, (low, high) in model.intervals().items())
    assert model.mean == pytest.approx(SPENDING["p"] * SPENDING["v"] / (SPENDING["q"] - 1), rel=0.05)


@pytest.mark.parametrize("fit", [fit_bgnbd, fit_mbgnbd, fit_pareto_nbd])
def test_weights_are_equal_clients_written_once(fit):
    x, tx, t = np.array([0, 0, 1, 2, 3, 5]), np.array([0, 0, 10, 20, 12, 30]), np.array([30, 40, 39, 38, 40, 39])
    w = np.array([60, 50, 20, 12, 8, 5])
    once, each = fit(x, tx, t, weights=w), fit(np.repeat(x, w), np.repeat(tx, w), np.repeat(t, w))
    assert once.log_likelihood == pytest.approx(each.log_likelihood, abs=1e-6)
    assert once.clients == each.clients == w.sum()


def test_the_unit_of_time_changes_only_the_parameters_of_time(world):
    weeks, days = fit_bgnbd(*world), fit_bgnbd(world[0], world[1] * 7, world[2] * 7)
    assert days.r == pytest.approx(weeks.r, rel=1e-3)
    assert days.alpha == pytest.approx(7 * weeks.alpha, rel=1e-3)


def test_a_likelihood_without_a_top_says_that_it_did_not_converge():
    for fit in (fit_bgnbd, fit_mbgnbd, fit_pareto_nbd):
        for x, tx, t in (([], [], []), ([0.0], [0.0], [5.0]), ([0.0, 0.0], [0.0, 0.0], [5.0, 9.0]), ([0.0], [0.0], [0.0])):
            model = fit(x, tx, t)
            assert not model.converged
            assert model.intervals() is None
    assert not fit_gamma_gamma([1.0], [5.0]).converged
    assert not fit_gamma_gamma([1.0, 2.0], [5.0, 5.0]).converged


def test_where_nobody_leaves_the_rates_still_have_intervals():
    rng = np.random.default_rng(8)
    age = rng.uniform(20, 60, 2000)
    x = rng.poisson(rng.gamma(1.5, 0.1, 2000) * age)
    last = np.where(x > 0, age * rng.random(2000) ** (1 / np.maximum(x, 1)), 0)
    model = fit_bgnbd(x, last, age)
    assert model.converged
    low, high = model.intervals()["r"]
    assert low < 1.5 < high
    assert set(model.intervals()) < set(model.values)  # leaving cannot be told


@pytest.mark.parametrize(
    "wrong",
    [([1], [5], [4]), ([-1], [0], [4]), ([0], [1], [4]), ([1, 2], [1], [4]), ([1], [float("nan")], [4])],
)
def test_histories_that_cannot_be_are_refused(wrong):
    with pytest.raises(ValueError):
        fit_bgnbd(*wrong)


def test_a_purchase_of_no_value_cannot_be_fitted():
    for x, m in (([1.0, 2.0], [5.0, 0.0]), ([1.0, 2.0], [5.0, -3.0]), ([0.0, 2.0], [5.0, 3.0])):
        with pytest.raises(ValueError):
            fit_gamma_gamma(x, m)


# Predictions ------------------------------------------------------------------------------------------------------

past = st.tuples(st.integers(0, 400), st.floats(0, 1), st.floats(0.5, 300), st.floats(0.1, 150))


def columns(one):
    x, share, age, time = one
    return x, share * age if x else 0.0, age, time


@given(past)
@settings(max_examples=150, deadline=None)
def test_predictions_are_probabilities_and_counts(one):
    x, tx, age, time = columns(one)
    for model in MODELS:
        alive = model.probability_alive(x, tx, age)[0]
        shorter, longer = (model.expected_purchases(span, x, tx, age)[0] for span in (time, 2 * time))
        assert 0 <= alive <= 1
        assert 0 <= shorter <= longer + 1e-9
        # No more than a client who never leaves: its posterior rate times the time.
        rate = (model.r + x) / (model.alpha + age)
        assert longer <= rate * 2 * time * alive * (1 + 1e-9) + 1e-12


@given(st.floats(0, 400), st.floats(0.1, 400))
@settings(max_examples=60, deadline=None)
def test_a_one_time_buyer_fades_with_time_except_for_bgnbd(age, more):
    for model in (MBG, PARETO):
        assert model.probability_alive(0, 0, age + more)[0] < model.probability_alive(0, 0, age)[0]
    assert BG.probability_alive(0, 0, age + more)[0] == 1.0


@given(past)
@settings(max_examples=40, deadline=None)
def test_the_two_ways_to_expected_purchases_agree(one):
    """Euler's form of the series against the mean over the probability of leaving."""
    x, _, age, time = columns(one)
    for model, extra in ((BG, 0.0), (MBG, 1.0)):
        asked = (np.array([float(x)]), np.array([age]))
        assert model._by_nodes(time, *asked, extra) == pytest.approx(model._if_alive(time, *asked), rel=1e-4, abs=1e-9)


@pytest.mark.parametrize(("x", "tx", "age", "time"), [(0, 0, 10, 20), (1, 5, 30, 52), (2, 30.43, 38.86, 39), (7, 20, 60, 4)])
def test_expected_purchases_are_the_published_ones(x, tx, age, time):
    r, alpha, a, b = BG.values.values()
    series = hyp2f1(r + x, b + x, a + b + x - 1, time / (alpha + age + time))
    top = (a + b + x - 1) / (a - 1) * (1 - ((alpha + age) / (alpha + age + time)) ** (r + x) * series)
    below = 1 + (x > 0) * a / (b + max(x, 1) - 1) * ((alpha + age) / (alpha + tx)) ** (r + x)
    assert BG.expected_purchases(time, x, tx, age)[0] == pytest.approx(top / below, rel=1e-9)
    r, alpha, s, beta = PARETO.values.values()
    left = quad(lambda y: (alpha + y) ** -(r + x) * (beta + y) ** -(s + 1), tx, age)[0]
    alive = 1 / (1 + s * (alpha + age) ** (r + x) * (beta + age) ** s * left)
    assert PARETO.probability_alive(x, tx, age)[0] == pytest.approx(alive, rel=1e-6)


def test_hundreds_of_purchases_and_great_parameters_give_numbers():
    x, tx, age = np.array([0.0, 1.0, 50.0, 900.0]), np.array([0.0, 0.0, 90.0, 99.0]), np.full(4, 100.0)
    for model in (
        *MODELS,
        BgNbd(1.0, 5.0, 300.0, 900.0, **REST),
        MbgNbd(1.0, 0.01, 300.0, 900.0, **REST),
        MbgNbd(1.0, 5.0, 1.0, 3.0, **REST),
    ):
        found = model.expected_purchases(500.0, x, tx, age)
        assert np.all(np.isfinite(found)) and np.all(found >= 0)


def test_a_mean_value_lies_between_everyones_and_the_clients_own():
    model = GammaGamma(**SPENDING, **REST)
    assert model.expected_value(0, 0.0) == pytest.approx(model.mean)
    for own in (-40.0, 10.0, 200.0):
        few, many = model.expected_value(1, own), model.expected_value(50, own)
        assert abs(many - own) < abs(few - own) < abs(model.mean - own)
