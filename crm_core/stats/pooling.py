"""Many comparisons at once: which of them stand after the many tries, what they say together, whether they differ."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from scipy.special import chdtrc, ndtr, ndtri

from crm_core.stats.estimate import CONFIDENCE, Estimate


@dataclass(frozen=True, slots=True)
class Pooled:
    """The mean effect over several trials, its interval, how much the trials differ among themselves, and how many there were."""

    estimate: Estimate
    between_variance: float
    heterogeneity: float
    heterogeneity_p: float
    p_value: float
    trials: int


def benjamini_hochberg(p_values: Sequence[float]) -> list[float]:
    """Return every p-value adjusted so that, at a limit, at most that share of the findings is false (Benjamini & Hochberg 1995)."""
    count = len(p_values)
    order = sorted(range(count), key=lambda i: p_values[i], reverse=True)
    adjusted, least = [1.0] * count, 1.0
    for place, i in enumerate(order):
        least = min(least, p_values[i] * count / (count - place))
        adjusted[i] = least
    return adjusted


def random_effects(estimates: Sequence[float], standard_errors: Sequence[float], *, confidence: float = CONFIDENCE) -> Pooled | None:
    """Pool trials whose true effects may differ (DerSimonian & Laird 1986); None without a trial, or when one has no spread at all."""
    if not estimates or any(error <= 0 for error in standard_errors):
        return None
    weights = [1 / error**2 for error in standard_errors]
    total = sum(weights)
    fixed = sum(w * y for w, y in zip(weights, estimates, strict=True)) / total
    q = sum(w * (y - fixed) ** 2 for w, y in zip(weights, estimates, strict=True))
    freedom = len(estimates) - 1
    scale = total - sum(w * w for w in weights) / total
    between = max(0.0, (q - freedom) / scale) if freedom else 0.0
    weights = [1 / (error**2 + between) for error in standard_errors]
    mean = sum(w * y for w, y in zip(weights, estimates, strict=True)) / sum(weights)
    error = math.sqrt(1 / sum(weights))
    half = float(ndtri((1 + confidence) / 2)) * error
    return Pooled(
        Estimate(mean, mean - half, mean + half),
        between,
        q,
        float(chdtrc(freedom, q)) if freedom else 1.0,
        2 * float(ndtr(-abs(mean) / error)),
        len(estimates),
    )


def differ(estimates: Sequence[float], standard_errors: Sequence[float]) -> float | None:
    """Return how likely such differences between parts are when the effect is one and the same (Cochran's Q); None for fewer than two."""
    found = random_effects(estimates, standard_errors)
    return None if found is None or found.trials < 2 else found.heterogeneity_p


def total_of(estimates: Sequence[Estimate], *, confidence: float = CONFIDENCE) -> Estimate:
    """Add up independent figures: the estimates add, and so do the squares of the half-widths on each side (square-and-add)."""
    known = [one for one in estimates if one.lower is not None and one.upper is not None]
    middle = sum(one.estimate for one in known)
    down = math.sqrt(sum((one.estimate - (one.lower or 0.0)) ** 2 for one in known))
    up = math.sqrt(sum(((one.upper or 0.0) - one.estimate) ** 2 for one in known))
    return Estimate(middle, middle - down, middle + up)
