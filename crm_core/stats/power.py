"""Before the launch: how many are needed, what can be noticed, and how likely it is to be noticed. Two-sided."""

import math
from collections.abc import Callable
from typing import Final

from scipy.special import nctdtr, ndtr, ndtri, stdtrit

from crm_core.stats.estimate import CONFIDENCE

POWER: Final = 0.8
LARGEST: Final = 10**12


def power_of_shares(control_rate: float, target_rate: float, *, target: float, control: float, confidence: float = CONFIDENCE) -> float:
    """Return the chance that a true difference of two shares is told from zero (normal; Fleiss, Levin & Paik 2003, ch. 4)."""
    difference = abs(target_rate - control_rate)
    pooled = (target * target_rate + control * control_rate) / (target + control)
    none = math.sqrt(pooled * (1 - pooled) * (1 / target + 1 / control))
    true = math.sqrt(target_rate * (1 - target_rate) / target + control_rate * (1 - control_rate) / control)
    return _power(difference, none, true, confidence)


def power_of_means(deviation: float, difference: float, *, target: float, control: float, confidence: float = CONFIDENCE) -> float:
    """Return the chance that a true difference of two means is told from zero (non-central t); `deviation` is of one client."""
    freedom, spread = target + control - 2, deviation * math.sqrt(1 / target + 1 / control)
    if freedom <= 0 or spread == 0:
        return 1.0 if freedom > 0 and difference else 0.0
    shift, edge = abs(difference) / spread, float(stdtrit(freedom, (1 + confidence) / 2))
    return float(1 - nctdtr(freedom, shift, edge) + nctdtr(freedom, shift, -edge))


def clients_for_shares(
    control_rate: float, target_rate: float, *, holdout: float = 0.5, power: float = POWER, confidence: float = CONFIDENCE
) -> int | None:
    """Return how many clients both groups need together, `holdout` of them in control; None when no number is enough."""
    return _least(
        lambda n: power_of_shares(control_rate, target_rate, target=n * (1 - holdout), control=n * holdout, confidence=confidence), power
    )


def clients_for_means(
    deviation: float, difference: float, *, holdout: float = 0.5, power: float = POWER, confidence: float = CONFIDENCE
) -> int | None:
    """Return how many clients both groups need together to notice a difference of means."""
    return _least(
        lambda n: power_of_means(deviation, difference, target=n * (1 - holdout), control=n * holdout, confidence=confidence), power
    )


def smallest_share(
    control_rate: float, *, target: float, control: float, power: float = POWER, confidence: float = CONFIDENCE
) -> float | None:
    """Return the smallest rise of a share that is noticed with this power; None when even a rise to everyone is not."""
    room = 1 - control_rate
    if min(target, control) <= 0 or room <= 0:
        return None

    def noticed(rise: float) -> float:
        return power_of_shares(control_rate, control_rate + rise, target=target, control=control, confidence=confidence)

    if noticed(room) < power:
        return None
    low, high = 0.0, room
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if noticed(middle) >= power else (middle, high)
    return high


def smallest_mean(deviation: float, *, target: float, control: float, power: float = POWER, confidence: float = CONFIDENCE) -> float | None:
    """Return the smallest difference of means that is noticed with this power."""
    if min(target, control) <= 0:
        return None
    return float(ndtri((1 + confidence) / 2) + ndtri(power)) * deviation * math.sqrt(1 / target + 1 / control)


def _power(difference: float, none: float, true: float, confidence: float) -> float:
    z = float(ndtri((1 + confidence) / 2))
    if true == 0:
        return 1.0 if difference > z * none else 0.0
    return float(ndtr((difference - z * none) / true) + ndtr((-difference - z * none) / true))


def _least(power_at: Callable[[float], float], wanted: float) -> int | None:
    """Return the least whole number at which the power is reached: doubled until it is, then halved in between."""
    high = 4
    while power_at(high) < wanted:
        high *= 2
        if high > LARGEST:
            return None
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if power_at(middle) >= wanted else (middle, high)
    return high
