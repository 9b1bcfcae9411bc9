"""Qini by hand, against a naive twin, and what it says where there is nothing to find."""

from itertools import pairwise

import numpy as np
import pytest

from crm_core.stats.uplift import qini, uplift_bins


def test_qini_of_four_clients_by_hand():
    """Best first: target bought, control did not, target did not, control did not.

    Control is in only from the second client on: the curve is 0, 0, 1/2, 1/2, 1/2 at the shares 0, ¼, ½, ¾, 1; the line ends at 1/2.
    Area of the curve: 0 + 1/16 + 1/8 + 1/8 = 5/16, of the line 1/4: 1/16 between them.
    """
    found = qini([4, 3, 2, 1], [1, 0, 1, 0], [1, 0, 0, 0], seed=1)
    assert found.estimate == pytest.approx(1 / 16)
    assert (found.target, found.control) == (2, 2)
    assert found.added == (0, 0, 0.5, 0.5, 0.5)
    assert found.straight == (0, 0.125, 0.25, 0.375, 0.5)


def test_a_constant_is_exactly_no_better_than_chance():
    rng = np.random.default_rng(0)
    found = qini(np.full(200, 0.3), rng.random(200) < 0.5, rng.random(200) < 0.2, seed=1)
    assert (found.estimate, found.lower, found.upper) == (0.0, 0.0, 0.0)
    assert qini([1.0, 2.0], [1, 1], [0, 1], seed=1) is None


def naive(score, target, event):
    """Return the same area, client by client, for scores that all differ."""
    order = sorted(range(len(score)), key=lambda i: -score[i])
    curve, n, m, a, b = [0.0], 0, 0, 0, 0
    for i in order:
        n, m, a, b = n + target[i], m + (not target[i]), a + (target[i] and event[i]), b + (not target[i] and event[i])
        curve.append((a - b * n / m) if m else 0.0)
    curve = [one / n for one in curve]
    steps = len(order)
    gaps = [one - place / steps * curve[-1] for place, one in enumerate(curve)]
    return sum((one + two) / 2 / steps for one, two in pairwise(gaps))


def test_qini_against_a_naive_twin_and_where_there_is_an_effect_to_find():
    rng = np.random.default_rng(3)
    score, target = rng.normal(size=380), rng.random(380) < 0.5
    event = rng.random(380) < 0.2 + 0.5 * (target & (score > 0))
    found = qini(score, target, event, seed=2)
    assert found.estimate == pytest.approx(naive(list(score), [bool(one) for one in target], [bool(one) for one in event]))
    assert 0 < found.lower < found.estimate < found.upper
    assert found == qini(score, target, event, seed=2)
    bins = uplift_bins(score, target, event, bins=2)
    assert [one.target + one.control for one in bins] == [190, 190]
    assert bins[0].lower > bins[1].upper


def test_the_interval_leaves_zero_out_in_five_of_a_hundred_where_there_is_nothing():
    rng = np.random.default_rng(5)
    wrong = 0
    for _ in range(100):
        target = rng.random(300) < 0.5
        found = qini(rng.normal(size=300), target, rng.random(300) < 0.3, seed=1)
        wrong += found.lower > 0 or found.upper < 0
    assert wrong <= 12


def test_a_part_without_control_has_no_observed_uplift():
    (only,) = uplift_bins([1.0, 1.0], [1, 1], [0, 1])
    assert (only.target, only.control, only.observed) == (2, 0, None)
    assert uplift_bins([], [], []) == ()
