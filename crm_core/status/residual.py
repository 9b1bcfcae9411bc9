"""How much life a client of an age has left, read off the survival curve of the base."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crm_core.stats.survival import SurvivalCurve

Numbers = NDArray[np.float64]
LEAST_AT_RISK: Final = 30
LEAST_SHARE: Final = 0.05  # of a base so small that 30 would be most of it
LAST_DAYS: Final = 365


@dataclass(frozen=True, slots=True)
class ResidualLife:
    """Mean days left within the horizon, by age in days. The curve is read up to `trusted_until`; then `hazard` a day is carried on."""

    days: Numbers
    horizon_days: int
    trusted_until: int
    hazard: float


def residual_life(curve: SurvivalCurve, *, oldest: int, horizon_days: int, least_at_risk: int = LEAST_AT_RISK) -> ResidualLife:
    """Return ∫ S(u) du from a to a + horizon, divided by S(a), for every age a of 0 … `oldest` days.

    The curve is read as far as at least `least_at_risk` clients are under observation (a twentieth of them in a small base). Beyond,
    the hazard of the last year before that day (events ÷ client-days at risk) is carried on: S(u) = S(end) · exp(−hazard · (u − end)).
    """
    end = _trusted_until(curve, least_at_risk)
    hazard = _hazard(curve, end)
    survival = curve.survival_at(np.arange(end + 1, dtype=float))
    area = np.concatenate(([0.0], np.cumsum(survival[:-1])))  # from 0 to each day; the curve steps at whole days
    ages = np.arange(oldest + 1)
    inside = np.minimum(ages, end)
    until = np.minimum(ages + horizon_days, end)
    read = np.where(ages < end, area[np.maximum(until, inside)] - area[inside], 0.0)
    beyond = ages + horizon_days - np.maximum(ages, end)  # days of the horizon past the end of the curve
    carried = np.where(beyond > 0, _exponential(hazard, np.maximum(beyond, 0)), 0.0)
    here = survival[inside]
    alive = np.where(here > 0, here, 1.0)
    left = np.where(ages < end, (read + survival[end] * carried) / alive, carried)
    return ResidualLife(np.where((ages < end) & (here <= 0), 0.0, left), horizon_days, end, hazard)


def _trusted_until(curve: SurvivalCurve, least: int) -> int:
    if not len(curve.exits):
        return 0
    still = curve.at_risk_at(curve.exits)
    enough = np.flatnonzero(still >= min(least, max(1.0, LEAST_SHARE * curve.total)))
    return int(curve.exits[enough[-1]])


def _hazard(curve: SurvivalCurve, end: int) -> float:
    begin = max(0, end - LAST_DAYS)
    if end <= begin:
        return 0.0
    events = float(curve.events[(curve.time > begin) & (curve.time <= end)].sum())
    watched = float(curve.at_risk_at(np.arange(begin + 1, end + 1, dtype=float)).sum())
    return events / watched if watched else 0.0


def _exponential(hazard: float, days: NDArray[np.int64]) -> Numbers:
    return -np.expm1(-hazard * days) / hazard if hazard > 0 else days.astype(float)
