"""How well a model tells: figures worked out by hand, a naive twin, and what happens at the edges."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import brier_score_loss, roc_auc_score
from sklearn.metrics import log_loss as their_log_loss

from crm_core.stats.classification import auc, brier, lift_by_decile, log_loss, log_loss_gain, reliability

SCORES = [0.1, 0.4, 0.35, 0.8]
EVENTS = [0, 0, 1, 1]


def test_auc_of_four_clients_by_hand():
    """Pairs (0.35, 0.1), (0.8, 0.1), (0.8, 0.4) are in order, (0.35, 0.4) is not: 3 of 4."""
    found = auc(SCORES, EVENTS)
    assert (found.estimate, found.clients, found.events) == (0.75, 4, 2)
    # DeLong by hand: shares above are 0.5 and 1, shares below 1 and 0.5; both variances 0.125, the error sqrt(0.125/2 + 0.125/2).
    width = 1.959964 * math.sqrt(0.125) / (0.75 * 0.25)
    assert found.lower == pytest.approx(1 / (1 + math.exp(-(math.log(3) - width))), rel=1e-5)


def test_equal_scores_are_half_a_pair():
    assert auc([1, 1, 1], [0, 1, 1]).estimate == 0.5


def test_one_class_has_no_auc_and_a_perfect_one_no_interval():
    assert auc([0.2, 0.3], [1, 1]) is None
    assert auc([], []) is None
    perfect = auc([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1])
    assert (perfect.estimate, perfect.lower, perfect.upper) == (1.0, None, None)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 8), st.booleans()), min_size=2, max_size=40))
def test_figures_agree_with_scikit_learn(rows):
    chance, event = np.array([(one + 1) / 10 for one, _ in rows]), np.array([two for _, two in rows])
    assert brier(chance, event).estimate == pytest.approx(brier_score_loss(event, chance))
    assert log_loss(chance, event).estimate == pytest.approx(their_log_loss(event, chance, labels=[False, True]))
    if event.any() and not event.all():
        found = auc(chance, event)
        assert found.estimate == pytest.approx(roc_auc_score(event, chance))
        assert found.lower is None or 0 <= found.lower <= found.estimate <= found.upper <= 1


def test_the_interval_of_the_auc_covers_the_truth():
    """Scores of two normals one apart: the true AUC is Φ(1/√2) = 0.76025."""
    rng = np.random.default_rng(1)
    event = np.arange(300) < 90
    inside = 0
    for _ in range(300):
        found = auc(rng.normal(size=300) + event, event)
        inside += found.lower <= 0.76025 <= found.upper
    assert 0.92 <= inside / 300 <= 0.98


def test_the_gain_is_the_difference_of_the_losses():
    better, worse, event = [0.9, 0.1, 0.8], [0.5, 0.5, 0.5], [1, 0, 1]
    gain = log_loss_gain(better, worse, event)
    assert gain.estimate == pytest.approx(log_loss(worse, event).estimate - log_loss(better, event).estimate)
    assert gain.estimate > 0


def test_lift_by_hand_and_without_an_order_of_rows():
    """Ten clients, two events, both in the two highest tenths: lift 5 there and 0 elsewhere."""
    chance = np.arange(10) / 10
    found = lift_by_decile(chance, chance >= 0.8)
    assert [one.lift for one in found] == [5, 5, 0, 0, 0, 0, 0, 0, 0, 0]
    assert [one.decile for one in found] == list(range(1, 11))
    equal = lift_by_decile([0.5] * 20, [1] * 5 + [0] * 15)
    assert [round(one.lift, 9) for one in equal] == [1.0] * 10
    assert lift_by_decile([0.1], [0]) == ()
    assert lift_by_decile([], []) == ()


def test_reliability_keeps_equal_predictions_together_and_adds_up():
    chance = np.array([0.2] * 50 + [0.7] * 30)
    event = np.array([1] * 10 + [0] * 40 + [1] * 21 + [0] * 9)
    found = reliability(chance, event)
    assert [(one.clients, one.events, round(one.predicted, 9), one.observed) for one in found] == [(50, 10, 0.2, 0.2), (30, 21, 0.7, 0.7)]
    assert all(one.lower < one.observed < one.upper for one in found)
    assert reliability([], []) == ()


def test_predictions_of_other_clients_are_refused():
    with pytest.raises(ValueError, match="one prediction a client"):
        brier([0.1, 0.2], [1])
