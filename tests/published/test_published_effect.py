"""Printed numbers, each with its source."""

import math

import numpy as np
import pytest

from crm_core.stats.means import Sums, compare_means
from crm_core.stats.pooling import benjamini_hochberg, random_effects
from crm_core.stats.power import clients_for_means, clients_for_shares, power_of_means, power_of_shares
from crm_core.stats.proportions import newcombe


@pytest.mark.parametrize(
    ("told", "bounds"),
    [
        ((56, 70, 48, 80), (0.0524, 0.3339)),
        ((9, 10, 3, 10), (0.1705, 0.8090)),
        ((6, 7, 2, 7), (0.0582, 0.8062)),
        ((5, 56, 0, 29), (-0.0381, 0.1926)),
        ((0, 10, 0, 20), (-0.1611, 0.2775)),
        ((0, 10, 0, 10), (-0.2775, 0.2775)),
        ((10, 10, 0, 20), (0.6791, 1.0000)),
        ((10, 10, 0, 10), (0.6075, 1.0000)),
    ],
)
def test_newcombe_1998_table_two_method_ten(told, bounds):
    """Newcombe R. G. (1998), Statistics in Medicine 17, 873–890: the eight examples, method 10."""
    lower, upper = newcombe(*told)
    assert (round(float(lower), 4), round(float(upper), 4)) == bounds


def test_welch_on_students_sleep_data():
    """Student (1908), Biometrika 6, 1–25; R's t.test(extra ~ group, data = sleep): −3.3654832 … 0.2054832, p = 0.07939."""
    first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    found = compare_means(*(Sums(10, sum(y), sum(v * v for v in y)) for y in (first, second)))
    assert found.difference.lower == pytest.approx(-3.3654832, abs=1e-7)
    assert found.difference.upper == pytest.approx(0.2054832, abs=1e-7)
    assert found.p_value == pytest.approx(0.07939, abs=1e-5)


def test_benjamini_and_hochberg_1995_section_three():
    """J. R. Statist. Soc. B 57, 289–300: fifteen hypotheses on thrombolysis; at 0.05 the first four are rejected, Bonferroni's three."""
    p_values = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0]
    assert sum(p <= 0.05 for p in benjamini_hochberg(p_values)) == 4
    assert sum(p <= 0.05 / 15 for p in p_values) == 3


def test_dersimonian_and_laird_on_the_thirteen_trials_of_bcg():
    """Colditz et al. (1994), JAMA 271, 698–702, as in metafor's dat.bcg: log risk ratios pooled, −0.7141 (SE 0.1787), τ² 0.3088."""
    trials = [
        (4, 119, 11, 128), (6, 300, 29, 274), (3, 228, 11, 209), (62, 13536, 248, 12619), (33, 5036, 47, 5761), (180, 1361, 372, 1079),
        (8, 2537, 10, 619), (505, 87886, 499, 87892), (29, 7470, 45, 7232), (17, 1699, 65, 1600), (186, 50448, 141, 27197),
        (5, 2493, 3, 2338), (27, 16886, 29, 17825),
    ]  # fmt: skip
    ratios = [math.log((a / (a + b)) / (c / (c + d))) for a, b, c, d in trials]
    errors = [math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)) for a, b, c, d in trials]
    found = random_effects(ratios, errors)
    assert found.estimate.estimate == pytest.approx(-0.7141, abs=5e-5)
    assert (found.estimate.upper - found.estimate.lower) / 2 / 1.959964 == pytest.approx(0.1787, abs=5e-5)
    assert found.between_variance == pytest.approx(0.3088, abs=5e-5) and found.heterogeneity == pytest.approx(152.233, abs=5e-4)


def test_the_examples_of_rs_power_functions():
    """power.prop.test(50, .50, .75) → 0.740; (.50, .75, power = .90) → n = 76.7; power.t.test(20, 1) → 0.8689528; .90 → 22.02."""
    assert power_of_shares(0.50, 0.75, target=50, control=50) == pytest.approx(0.740, abs=5e-4)
    assert clients_for_shares(0.50, 0.75, power=0.90) == math.ceil(2 * 76.65)
    assert power_of_means(1, 1, target=20, control=20) == pytest.approx(0.8689528, abs=1e-5)
    assert clients_for_means(1, 1, power=0.90) == math.ceil(2 * 22.02110)


def test_cuped_saves_the_square_of_the_correlation():
    """Deng, Xu, Kohavi & Walker (2013), WSDM, eq. 4–6: var(adjusted) = var(y)·(1 − ρ²)."""
    from crm_core.stats.means import compare_adjusted

    rng = np.random.default_rng(7)
    x = rng.normal(0, 1, 40_000)
    y = 0.6 * x + 0.8 * rng.normal(0, 1, 40_000)
    halves = [
        Sums(20_000, one_y.sum(), (one_y**2).sum(), one_x.sum(), (one_x**2).sum(), (one_x * one_y).sum())
        for one_x, one_y in ((x[:20_000], y[:20_000]), (x[20_000:], y[20_000:]))
    ]
    assert compare_adjusted(*halves).saved == pytest.approx(0.36, abs=0.02)
