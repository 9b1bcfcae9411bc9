"""Two shares held against each other: difference, relative lift, and whether the groups were drawn as planned."""

import math

import numpy as np
from scipy.special import bdtr, bdtrc, ndtr, ndtri

from crm_core.stats.estimate import CONFIDENCE, Comparison, Estimate, Group, Number


def wilson(successes: Number, n: Number, *, confidence: float = CONFIDENCE) -> tuple[Number, Number]:
    """Return the score interval of one share (Wilson 1927); numbers or arrays of one shape."""
    z = ndtri((1 + confidence) / 2)
    share, square = successes / n, z * z
    middle = (successes + square / 2) / (n + square)
    half = z * np.sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    return np.where(successes == 0, 0.0, np.maximum(middle - half, 0.0)), np.where(successes == n, 1.0, np.minimum(middle + half, 1.0))


def newcombe(a: Number, m: Number, b: Number, n: Number, *, confidence: float = CONFIDENCE) -> tuple[Number, Number]:
    """Return the interval of a/m − b/n, method 10 (Newcombe 1998, Statistics in Medicine 17, 873–890); numbers or arrays."""
    low_a, high_a = wilson(a, m, confidence=confidence)
    low_b, high_b = wilson(b, n, confidence=confidence)
    share_a, share_b = a / m, b / n
    difference = share_a - share_b
    return (
        difference - np.sqrt((share_a - low_a) ** 2 + (high_b - share_b) ** 2),
        difference + np.sqrt((high_a - share_a) ** 2 + (share_b - low_b) ** 2),
    )


def ratio_of_shares(a: int, m: int, b: int, n: int, *, confidence: float = CONFIDENCE) -> Estimate | None:
    """Return (a/m) ÷ (b/n) − 1 with the interval that agrees with Newcombe's about zero; None when nobody of the second did it.

    Square-and-add for a ratio (Donner & Zou 2012, Stat. Methods Med. Res. 21, 347–359), which is Fieller's theorem with Wilson's limits:
    the bounds are the R at which the interval of a/m − R·b/n reaches zero.
    """
    if b == 0:
        return None
    share_a, share_b = a / m, b / n
    low_a, high_a = (float(bound) for bound in wilson(a, m, confidence=confidence))
    low_b, high_b = (float(bound) for bound in wilson(b, n, confidence=confidence))
    product = share_a * share_b
    # Written so that no divisor can be zero: the bound below as the other root's conjugate.
    below = low_a * (2 * share_a - low_a)
    lower = below / (product + math.sqrt(max(product**2 - below * high_b * (2 * share_b - high_b), 0.0))) if below > 0 else 0.0
    above = low_b * (2 * share_b - low_b)
    upper = (product + math.sqrt(max(product**2 - above * high_a * (2 * share_a - high_a), 0.0))) / above if above > 0 else None
    return Estimate(share_a / share_b - 1, lower - 1, None if upper is None else upper - 1)


def compare_shares(a: int, m: int, b: int, n: int, *, confidence: float = CONFIDENCE) -> Comparison:
    """Hold a of m against b of n (both m and n above zero). The p-value is of the pooled score test."""
    lower, upper = newcombe(a, m, b, n, confidence=confidence)
    share_a, share_b = a / m, b / n
    pooled = (a + b) / (m + n)
    spread = math.sqrt(pooled * (1 - pooled) * (1 / m + 1 / n))
    p_value = 1.0 if spread == 0 else 2 * float(ndtr(-abs(share_a - share_b) / spread))
    return Comparison(
        Group(m, share_a),
        Group(n, share_b),
        Estimate(share_a - share_b, float(lower), float(upper)),
        ratio_of_shares(a, m, b, n, confidence=confidence),
        p_value,
        # The width of the interval brought back to one standard error: this is what pooling over campaigns weighs by.
        float(upper - lower) / (2 * float(ndtri((1 + confidence) / 2))),
    )


def sample_ratio(first: int, second: int, *, share_of_second: float) -> float:
    """Return how likely so uneven groups (or more so) are, when the second was meant to be this share: two-sided binomial, doubled tail."""
    total = first + second
    if total == 0:
        return 1.0
    below = float(bdtr(second, total, share_of_second))
    above = 1.0 if second == 0 else float(bdtrc(second - 1, total, share_of_second))
    return min(1.0, 2 * min(below, above))
