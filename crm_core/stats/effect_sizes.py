"""How strongly two groups differ, on a scale that does not depend on the unit or on how many were counted."""

import math
from dataclasses import dataclass

from scipy.optimize import brentq
from scipy.special import chdtrc, chndtr, ndtr, ndtri

from crm_core.stats.estimate import CONFIDENCE, Estimate

# Above this the noncentral chi-square is as good as normal, and its exact function loses its digits.
LARGE_STATISTIC = 1e4


@dataclass(frozen=True, slots=True)
class Dominance:
    """What SQL knows of all pairs (one of group a, one of group b): how often a is above b, and how unevenly that is spread.

    `above`, `below`: pairs in which a's value is greater, smaller. `a_squares`: Σ over a of (pairs won − pairs lost)²; `b_squares` alike.
    """

    a: int
    b: int
    above: int
    below: int
    a_squares: float
    b_squares: float


def cliffs_delta(pairs: Dominance, *, confidence: float = CONFIDENCE) -> Estimate:
    """Return P(a > b) − P(a < b), from −1 to 1 (rank-biserial correlation), with Cliff's unequal interval.

    Cliff 1993, Psychological Bulletin 114, 494–509; interval: Feng & Cliff 2004, J. Modern Applied Statistical Methods 3(2), 322–332.
    """
    a, b = pairs.a, pairs.b
    delta = (pairs.above - pairs.below) / (a * b)
    if a < 2 or b < 2:
        return Estimate(delta, -1.0, 1.0)
    # Spread of the row means and of the column means around delta, and of single pairs (each −1, 0 or 1).
    rows = pairs.a_squares / b**2 - a * delta**2
    columns = pairs.b_squares / a**2 - b * delta**2
    single = (pairs.above + pairs.below) - a * b * delta**2
    variance = (b**2 * rows + a**2 * columns - single) / (a * b * (a - 1) * (b - 1))
    variance = max(variance, (1 - delta**2) / (a * b - 1))
    z = float(ndtri((1 + confidence) / 2))
    if variance == 0:
        # Nobody overlaps: the bound is where so clear a sample would still be likely.
        bound = (min(a, b) - z**2) / (min(a, b) + z**2)
        return Estimate(delta, bound, 1.0) if delta > 0 else Estimate(delta, -1.0, -bound)
    half = z * math.sqrt(variance) * math.sqrt((1 - delta**2) ** 2 + z**2 * variance)
    below = 1 - delta**2 + z**2 * variance
    return Estimate(delta, max(-1.0, (delta - delta**3 - half) / below), min(1.0, (delta - delta**3 + half) / below))


@dataclass(frozen=True, slots=True)
class Association:
    """How strongly a choice goes with the group: Cramér's V from 0 to 1, corrected for chance, its interval, and the chance of none."""

    v: Estimate
    chi_square: float
    freedom: int
    p_value: float


def cramers_v(a: list[int], b: list[int], *, confidence: float = CONFIDENCE) -> Association | None:
    """Compare how two groups fall on the same choices (counts in the same order); None when there is nothing to compare.

    Bias correction: Bergsma 2013, J. Korean Statistical Society 42, 323–328. Interval: noncentral chi-square (Smithson 2003, ch. 4).
    """
    pairs = [(first, second) for first, second in zip(a, b, strict=True) if first + second > 0]
    n_a, n_b = sum(first for first, _ in pairs), sum(second for _, second in pairs)
    n, freedom = n_a + n_b, len(pairs) - 1
    if n_a == 0 or n_b == 0 or freedom < 1:
        return None
    chi_square = 0.0
    for first, second in pairs:
        for found, group in ((first, n_a), (second, n_b)):
            expected = (first + second) * group / n
            chi_square += (found - expected) ** 2 / expected
    corrected = max(0.0, chi_square / n - freedom / (n - 1))
    # With two groups the smaller side of the table is 2, corrected 2 − 1/(n − 1); V divides by that less one.
    choices = freedom + 1 - freedom**2 / (n - 1)
    scale = max(min(2 - 1 / (n - 1), choices) - 1, 1e-12)
    v = min(1.0, math.sqrt(corrected / scale))
    low, high = noncentrality(chi_square, freedom, confidence=confidence)
    bounds = [min(1.0, math.sqrt(one / n)) for one in (low, high)]
    return Association(Estimate(v, min(bounds[0], v), max(bounds[1], v)), chi_square, freedom, float(chdtrc(freedom, chi_square)))


def noncentrality(statistic: float, freedom: int, *, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """Return the interval of the noncentrality of a chi-square statistic: where the statistic would stand at either tail."""
    tail = (1 - confidence) / 2

    def at(share: float) -> float:
        def off(centre: float) -> float:
            if statistic < LARGE_STATISTIC:
                return float(chndtr(statistic, freedom, centre)) - share
            return float(ndtr((statistic - freedom - centre) / math.sqrt(2 * (freedom + 2 * centre)))) - share

        top = statistic + 20 * math.sqrt(statistic + freedom) + 40
        return 0.0 if off(0.0) <= 0 else float(brentq(off, 0.0, top))

    return at(1 - tail), at(tail)
