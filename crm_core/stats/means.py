"""Two means held against each other, from counts, sums and sums of squares alone."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.special import ndtri, stdtr, stdtrit

from crm_core.stats.estimate import CONFIDENCE, Comparison, Estimate, Group, Number


@dataclass(frozen=True, slots=True)
class Sums:
    """What SQL knows of one group: how many, Σy, Σy²; with an earlier value x also Σx, Σx², Σxy."""

    n: int
    y: float
    yy: float
    x: float = 0.0
    xx: float = 0.0
    xy: float = 0.0

    @property
    def mean(self) -> float:
        """The mean of y."""
        return self.y / self.n

    @property
    def variance(self) -> float:
        """The variance of y with n − 1 below; never negative by rounding."""
        return max(0.0, (self.yy - self.y * self.y / self.n) / (self.n - 1)) if self.n > 1 else 0.0

    @property
    def x_mean(self) -> float:
        """The mean of the earlier value."""
        return self.x / self.n

    @property
    def x_variance(self) -> float:
        """The variance of the earlier value."""
        return max(0.0, (self.xx - self.x * self.x / self.n) / (self.n - 1)) if self.n > 1 else 0.0

    @property
    def covariance(self) -> float:
        """The covariance of y and the earlier value."""
        return (self.xy - self.x * self.y / self.n) / (self.n - 1) if self.n > 1 else 0.0


@dataclass(frozen=True, slots=True)
class Adjusted:
    """A comparison freed of what was known before the contact: the comparison, the slope, and the share of variance saved."""

    comparison: Comparison
    slope: float
    saved: float


# n must pass 25 × skewness² for the interval of a mean to cover what it says (Cochran 1977, Sampling Techniques, 2.15).
COCHRAN: Final = 25.0


def is_skewed(smallest: int, *, n: int, y: float, yy: float, yyy: float) -> bool:
    """Say whether a few large values weigh too much for the interval of the mean of `smallest` of them, from n, Σy, Σy², Σy³ of all.

    The skewness is that of all groups together: that of a small group alone is known worst just where it matters.
    """
    mean = y / n
    variance = yy / n - mean * mean
    third = yyy / n - 3 * mean * yy / n + 2 * mean**3
    return variance > 0 and smallest < COCHRAN * third * third / variance**3


def welch(
    mean_a: Number, var_a: Number, m: Number, mean_b: Number, var_b: Number, n: Number, *, confidence: float = CONFIDENCE
) -> tuple[Number, Number]:
    """Return the interval of a difference of means with unequal variances (Welch 1947; freedom by Satterthwaite); numbers or arrays."""
    part_a, part_b = var_a / m, var_b / n
    spread = np.sqrt(part_a + part_b)
    half = stdtrit(_freedom(part_a, m, part_b, n), (1 + confidence) / 2) * spread
    return mean_a - mean_b - half, mean_a - mean_b + half


def compare_means(target: Sums, control: Sums, *, confidence: float = CONFIDENCE) -> Comparison:
    """Hold two groups of at least two against each other: Welch's interval, Fieller's relative lift."""
    return _compared(target.mean, target.variance, target.n, control.mean, control.variance, control.n, control.mean, confidence=confidence)


def paired(sums: Sums, *, confidence: float = CONFIDENCE) -> Estimate | None:
    """Return the mean of y − x of the same clients with its t interval; None of fewer than two, or where y − x is the same for all."""
    if sums.n < 2:
        return None
    spread = math.sqrt(max(0.0, sums.variance + sums.x_variance - 2 * sums.covariance) / sums.n)
    if spread == 0:
        return None
    middle, half = sums.mean - sums.x_mean, float(stdtrit(sums.n - 1, (1 + confidence) / 2)) * spread
    return Estimate(middle, middle - half, middle + half)


def compare_adjusted(target: Sums, control: Sums, *, confidence: float = CONFIDENCE) -> Adjusted | None:
    """Take off what the earlier value explains (CUPED: Deng, Xu, Kohavi & Walker 2013); None when it is the same for everyone.

    One slope for both groups, from the pooled within-group sums: y − slope·(x − mean of x over both).
    """
    freedom = (target.n - 1, control.n - 1)
    spread_x = sum(k * g.x_variance for k, g in zip(freedom, (target, control), strict=True))
    if spread_x <= 0:
        return None
    slope = sum(k * g.covariance for k, g in zip(freedom, (target, control), strict=True)) / spread_x
    middle = (target.x + control.x) / (target.n + control.n)
    means, variances = [], []
    for group in (target, control):
        means.append(group.mean - slope * (group.x_mean - middle))
        variances.append(max(0.0, group.variance - 2 * slope * group.covariance + slope * slope * group.x_variance))
    raw = target.variance / target.n + control.variance / control.n
    left = variances[0] / target.n + variances[1] / control.n
    compared = _compared(means[0], variances[0], target.n, means[1], variances[1], control.n, means[1], confidence=confidence)
    return Adjusted(compared, slope, 1 - left / raw if raw > 0 else 0.0)


def compare_ratios(target: Sums, control: Sums, *, confidence: float = CONFIDENCE) -> Comparison | None:
    """Hold Σy ÷ Σx of two groups against each other (average check: money over receipts); delta method; None without a single x."""
    if target.x <= 0 or control.x <= 0 or min(target.n, control.n) < 2:
        return None
    means = [g.y / g.x for g in (target, control)]
    variances = []
    for ratio, group in zip(means, (target, control), strict=True):
        left = group.variance - 2 * ratio * group.covariance + ratio * ratio * group.x_variance
        variances.append(max(0.0, left) / group.x_mean**2)
    return _compared(means[0], variances[0], target.n, means[1], variances[1], control.n, means[1], confidence=confidence)


def fieller(
    mean_a: float, var_mean_a: float, mean_b: float, var_mean_b: float, *, confidence: float = CONFIDENCE, quantile: float | None = None
) -> Estimate | None:
    """Return a ÷ b − 1 of two independent means with Fieller's interval (1954); None when b is not above zero.

    `var_mean_…` are the squared standard errors of the means. The bounds are None where b itself cannot be told from zero: the
    interval has no end then.
    """
    if mean_b <= 0:
        return None
    t = float(ndtri((1 + confidence) / 2)) if quantile is None else quantile
    below = mean_b * mean_b - t * t * var_mean_b
    if below <= 0:
        return Estimate(mean_a / mean_b - 1, None, None)
    middle = mean_a * mean_b
    under = middle * middle - below * (mean_a * mean_a - t * t * var_mean_a)
    root = math.sqrt(max(under, 0.0))
    return Estimate(mean_a / mean_b - 1, (middle - root) / below - 1, (middle + root) / below - 1)


def _compared(mean_a: float, var_a: float, m: int, mean_b: float, var_b: float, n: int, base: float, *, confidence: float) -> Comparison:
    part_a, part_b = var_a / m, var_b / n
    spread = math.sqrt(part_a + part_b)
    difference = mean_a - mean_b
    if spread == 0:
        sure = Estimate(difference, difference, difference)
        ratio = None if base <= 0 else Estimate(difference / base, difference / base, difference / base)
        return Comparison(Group(m, mean_a), Group(n, mean_b), sure, ratio, 1.0 if difference == 0 else 0.0, 0.0)
    freedom = float(_freedom(part_a, m, part_b, n))
    quantile = float(stdtrit(freedom, (1 + confidence) / 2))
    half = quantile * spread
    return Comparison(
        Group(m, mean_a),
        Group(n, mean_b),
        Estimate(difference, difference - half, difference + half),
        fieller(mean_a, part_a, mean_b, part_b, quantile=quantile),
        2 * float(stdtr(freedom, -abs(difference) / spread)),
        spread,
    )


def _freedom(part_a: Number, m: Number, part_b: Number, n: Number) -> Number:
    """Return Satterthwaite's degrees of freedom; where both groups are constant it does not matter and is one."""
    below = part_a * part_a / np.maximum(m - 1, 1) + part_b * part_b / np.maximum(n - 1, 1)
    above = (part_a + part_b) ** 2
    return np.where(below > 0, above / np.where(below > 0, below, 1.0), 1.0)
