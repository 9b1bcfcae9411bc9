"""How long until it happens, when for many it has not happened yet: Kaplan–Meier curves, log-rank, restricted mean."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import gammaincc, ndtri

from crm_core.errors import CrmError

Numbers = NDArray[np.float64]
# A product of shares that is exactly one half on paper is a hair above it in a computer.
HAIR: Final = 1e-12


class BadNumbers(CrmError, ValueError):
    """Columns nothing can be computed from; a ValueError too, as notebooks expect of bad arguments."""


@dataclass(frozen=True, slots=True)
class SurvivalCurve:
    """A Kaplan–Meier curve: one place in every array for each time at which something happened.

    `at_risk` counts just before the time, `survival` is P(T > time), `lower` and `upper` are the log-log band. The median is the first time
    at which no more than half remain; it and each end of its interval are None where the curve (the band) does not come down to one half.
    `exits` and `left_at` hold every time at which anybody left, also those who left unseen to the end, so that anyone can be counted later.
    """

    time: Numbers
    at_risk: Numbers
    events: Numbers
    survival: Numbers
    lower: Numbers
    upper: Numbers
    median: float | None
    median_lower: float | None
    median_upper: float | None
    total: float
    confidence: float
    exits: Numbers
    left_at: Numbers

    @property
    def last_time(self) -> float | None:
        """The longest time anybody was watched."""
        return float(self.exits[-1]) if len(self.exits) else None

    def survival_at(self, times: ArrayLike) -> Numbers:
        """Return P(T > t) for each time; 1 before the first event."""
        return _stepped(self.time, self.survival, times, before=1.0)

    def band_at(self, times: ArrayLike) -> tuple[Numbers, Numbers]:
        """Return the lower and the upper end of the band at each time."""
        return _stepped(self.time, self.lower, times, before=1.0), _stepped(self.time, self.upper, times, before=1.0)

    def at_risk_at(self, times: ArrayLike) -> Numbers:
        """Return how many are still under observation just before each time."""
        gone = np.concatenate(([0.0], np.cumsum(self.left_at)))
        still: Numbers = self.total - gone[np.searchsorted(self.exits, np.asarray(times, dtype=float), side="left")]
        return still

    def quantile(self, share: float) -> tuple[float | None, float | None, float | None]:
        """Return the time by which this share is gone, and where the band crosses that height (Brookmeyer, Crowley 1982)."""
        left = 1 - share
        found = [_first_at_most(self.time, line, left) for line in (self.survival, self.lower, self.upper)]
        return found[0], found[1], found[2]


@dataclass(frozen=True, slots=True)
class LogRank:
    """Do the curves of several groups differ? Without any event nobody can say: `chi2` and `p_value` are None, `reason` says why."""

    groups: tuple[Any, ...]
    observed: tuple[float, ...]
    expected: tuple[float, ...]
    chi2: float | None
    degrees: int
    p_value: float | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class RestrictedMean:
    """The mean time up to a limit, with its variance (Greenwood) and interval."""

    until: float
    mean: float
    variance: float
    lower: float
    upper: float
    confidence: float


def kaplan_meier(durations: ArrayLike, observed: ArrayLike, *, weights: ArrayLike | None = None, confidence: float = 0.95) -> SurvivalCurve:
    """Return the curve of times until the event; who was not `observed` to its end was still there after `durations`.

    `weights` are counts: a row of weight 5 is five equal rows. Kaplan, Meier 1958; variance by Greenwood; band on the log(−log) scale
    (Kalbfleisch, Prentice 1980). Where the curve is down to 0 the band keeps the last upper end: its own is not defined.
    """
    time, seen, weight = _checked(durations, observed, weights)
    if not 0 < confidence < 1:
        raise BadNumbers("survival-bad-confidence", given=confidence)
    exits, left_at = _added_up(time, weight)
    if not len(time):
        none = np.empty(0)
        return SurvivalCurve(none, none, none, none, none, none, None, None, None, 0.0, confidence, exits, left_at)
    from statsmodels.duration.survfunc import SurvfuncRight  # seconds to import, and most commands need no curve

    # Its standard errors are Greenwood's without weights, Tsiatis' with them: counts would not equal rows. Only its curve is taken.
    found = SurvfuncRight(time, seen.astype(float), freq_weights=weight)
    at_risk, events, survival = (np.asarray(part, dtype=float) for part in (found.n_risk, found.n_events, found.surv_prob))
    lower, upper = _log_log_band(at_risk, events, survival, float(ndtri(0.5 + confidence / 2)))
    moments: Numbers = np.asarray(found.surv_times, dtype=float)
    half = [
        next((float(t) for t, height in zip(moments, line, strict=True) if height <= 0.5 + HAIR), None) for line in (survival, lower, upper)
    ]
    total = float(weight.sum())
    return SurvivalCurve(moments, at_risk, events, survival, lower, upper, half[0], half[1], half[2], total, confidence, exits, left_at)


def logrank(durations: ArrayLike, observed: ArrayLike, groups: ArrayLike, *, weights: ArrayLike | None = None) -> LogRank:
    """Compare the curves of two or more groups; as statsmodels' `survdiff`, and with counts as weights (Mantel 1966)."""
    label = np.asarray(groups)
    if label.ndim != 1 or len(label) != len(np.atleast_1d(np.asarray(durations))):
        raise BadNumbers("survival-lengths-differ", durations=len(np.atleast_1d(np.asarray(durations))), other=len(np.atleast_1d(label)))
    counted = np.ones(len(label)) if weights is None else np.asarray(weights, dtype=float)
    time, seen, weight = _checked(durations, observed, weights)
    names, place = np.unique(label[counted > 0], return_inverse=True)
    if len(names) < 2:
        raise BadNumbers("survival-one-group", groups=len(names))
    moments, when = np.unique(time, return_inverse=True)
    events, leaving = np.zeros((len(names), len(moments))), np.zeros((len(names), len(moments)))
    np.add.at(events, (place, when), weight * seen)
    np.add.at(leaving, (place, when), weight)
    at_risk = np.cumsum(leaving[:, ::-1], axis=1)[:, ::-1]
    everyone, happened = at_risk.sum(axis=0), events.sum(axis=0)
    share = at_risk / everyone
    expected = (share * happened).sum(axis=1)
    # Whoever was never at risk when something happened tells nothing.
    telling = np.flatnonzero(expected > 0)
    seen_events = events.sum(axis=1)
    of_groups = (tuple(names.tolist()), tuple(seen_events.tolist()), tuple(expected.tolist()))
    spread = np.where(everyone > 1, happened * (everyone - happened) / np.maximum(everyone - 1, 1), 0)
    inner = telling[1:]
    covariance = np.diag((share[inner] * spread).sum(axis=1)) - (share[inner] * spread) @ share[inner].T
    if not len(inner) or np.linalg.matrix_rank(covariance) < len(inner):
        return LogRank(*of_groups, None, len(inner), None, "survival-nothing-to-compare")
    apart = (seen_events - expected)[inner]
    chi2 = float(apart @ np.linalg.solve(covariance, apart))
    return LogRank(*of_groups, chi2, len(inner), float(gammaincc(len(inner) / 2, chi2 / 2)))


def restricted_mean(curve: SurvivalCurve, until: float) -> RestrictedMean:
    """Return the area under the curve up to `until`: the mean time if everybody were watched just so long.

    Variance: Σ A(tᵢ)² dᵢ / (nᵢ (nᵢ − dᵢ)), A(tᵢ) the area from tᵢ to the limit (Klein, Moeschberger 2003, 4.5.2).
    """
    last = curve.last_time
    if last is None or not until > 0:
        raise BadNumbers("survival-no-mean", until=until)
    if until > last and not (len(curve.survival) and curve.survival[-1] == 0):
        raise BadNumbers("survival-beyond-watched", until=until, last=last)
    inside = curve.time < until
    edges = np.concatenate(([0.0], curve.time[inside], [until]))
    heights = np.concatenate(([1.0], curve.survival[inside]))
    areas = np.diff(edges) * heights
    ahead = np.cumsum(areas[::-1])[::-1][1:]  # from each event to the limit
    at_risk, events = curve.at_risk[inside], curve.events[inside]
    terms = np.where(ahead > 0, ahead**2 * events / np.maximum(at_risk * (at_risk - events), HAIR), 0)
    mean, variance = float(areas.sum()), float(terms.sum())
    reach = float(ndtri(0.5 + curve.confidence / 2)) * variance**0.5
    return RestrictedMean(until, mean, variance, max(0.0, mean - reach), min(until, mean + reach), curve.confidence)


def _checked(durations: ArrayLike, observed: ArrayLike, weights: ArrayLike | None) -> tuple[Numbers, NDArray[np.bool_], Numbers]:
    """Return the three columns as arrays of one length, without rows of weight 0."""
    time = np.atleast_1d(np.asarray(durations, dtype=float))
    given = np.atleast_1d(np.asarray(observed))
    weight = np.ones(len(time)) if weights is None else np.atleast_1d(np.asarray(weights, dtype=float))
    for column in (given, weight):
        if time.ndim != 1 or column.shape != time.shape:
            raise BadNumbers("survival-lengths-differ", durations=len(time), other=len(column))
    if not np.isfinite(time).all() or (time < 0).any():
        raise BadNumbers("survival-bad-duration")
    if not np.isfinite(weight).all() or (weight < 0).any():
        raise BadNumbers("survival-bad-weight")
    if given.dtype != bool and not np.isin(given, (0, 1)).all():
        raise BadNumbers("survival-bad-observed")
    here = weight > 0
    return time[here], given[here].astype(bool), weight[here]


def _added_up(time: Numbers, weight: Numbers) -> tuple[Numbers, Numbers]:
    moments, when = np.unique(time, return_inverse=True)
    return moments, np.bincount(when, weights=weight, minlength=len(moments)).astype(float)


def _log_log_band(at_risk: Numbers, events: Numbers, survival: Numbers, z: float) -> tuple[Numbers, Numbers]:
    inside = (survival > 0) & (survival < 1)
    terms = np.where(at_risk > events, events / np.maximum(at_risk * (at_risk - events), HAIR), 0)
    logs = np.log(np.where(inside, survival, 0.5))
    width = z * np.sqrt(np.cumsum(terms)) / np.abs(logs)
    lower = np.where(inside, np.exp(logs * np.exp(width)), np.where(survival > 0, 1.0, 0.0))
    upper = np.where(inside, np.exp(logs * np.exp(-width)), 1.0)
    down = np.flatnonzero(survival <= 0)
    if len(down):
        upper[down] = upper[down[0] - 1] if down[0] else 1.0
    return lower, upper


def _first_at_most(moments: Numbers, line: Numbers, height: float) -> float | None:
    found = np.flatnonzero(line <= height + HAIR)
    return float(moments[found[0]]) if len(found) else None


def _stepped(moments: Numbers, line: Numbers, times: ArrayLike, *, before: float) -> Numbers:
    values: Numbers = np.concatenate(([before], line))
    return values[np.searchsorted(moments, np.asarray(times, dtype=float), side="right")]
