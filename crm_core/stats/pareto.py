"""Pareto/NBD: a client buys at its own rate and may leave at any moment, not only after a purchase."""

from dataclasses import dataclass
from typing import ClassVar, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import expit, gammaln, hyp2f1

from crm_core.stats.optimum import Likeliest, by_differences, maximise
from crm_core.stats.purchases import SCALED_AGE, histories

Array = NDArray[np.float64]

STARTS: Final = ((-0.5, 0.5, -0.5, 0.5), (0.0, 1.0, -1.0, 1.0), (-1.0, 0.0, 0.0, 2.0))
BOUNDS: Final = ((-7.0, 5.0), (-7.0, 7.0), (-7.0, 5.0), (-7.0, 7.0))
NEAR_ONE: Final = 1e-6


@dataclass(frozen=True, slots=True)
class ParetoNbd(Likeliest):
    """Pareto/NBD (Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005, brucehardie.com/notes/009): rates r, alpha; lives s, beta."""

    r: float
    alpha: float
    s: float
    beta: float
    log_likelihood: float
    clients: float
    converged: bool
    covariance: tuple[tuple[float, ...], ...] | None

    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "s", "beta")

    def probability_alive(self, frequency: ArrayLike, recency: ArrayLike, age: ArrayLike) -> Array:
        """Return the probability that a client with this history has not left."""
        x, tx, t = (np.atleast_1d(np.asarray(one, dtype=np.float64)) for one in (frequency, recency, age))
        odds = (
            np.log(self.s)
            - np.log(self.r + self.s + x)
            + (self.r + x) * np.log(self.alpha + t)
            + self.s * np.log(self.beta + t)
            + _log_left((self.r, self.alpha, self.s, self.beta), x, tx, t)
        )
        alive: Array = expit(-odds)
        return alive

    def expected_purchases(self, time: float, frequency: ArrayLike, recency: ArrayLike, age: ArrayLike) -> Array:
        """Return how many purchases are expected in the next `time` of a client with this history."""
        x, t = (np.atleast_1d(np.asarray(one, dtype=np.float64)) for one in (frequency, age))
        s = self.s if abs(self.s - 1) > NEAR_ONE else 1 + NEAR_ONE
        lasting = -np.expm1((s - 1) * np.log((self.beta + t) / (self.beta + t + time))) / (s - 1)
        found: Array = (self.r + x) * (self.beta + t) / (self.alpha + t) * lasting * self.probability_alive(frequency, recency, age)
        return found


def fit_pareto_nbd(frequency: ArrayLike, recency: ArrayLike, age: ArrayLike, *, weights: ArrayLike | None = None) -> ParetoNbd:
    """Fit Pareto/NBD; the log-likelihood is that of the whole data in the unit of time given. Dear: for tens of thousands of histories."""
    x, tx, t, w = histories(frequency, recency, age, weights)
    count = float(w.sum())
    if not float(w @ x):
        nothing = float("nan")
        return ParetoNbd(nothing, nothing, nothing, nothing, nothing, count, False, None)
    scale = SCALED_AGE / float(t.max()) if t.max() > 0 else 1.0

    def minus_mean(at: Array) -> float:
        found = -float(w @ _log_likelihood(np.exp(at), x, tx * scale, t * scale)) / count
        return found if np.isfinite(found) else 1e6

    found = maximise(by_differences(minus_mean), STARTS, bounds=BOUNDS, count=count)
    r, alpha, s, beta = (float(one) for one in np.exp(found.log_parameters - np.array([0.0, np.log(scale), 0.0, np.log(scale)])))
    total = float(w @ _log_likelihood(np.array([r, alpha, s, beta]), x, tx, t))
    return ParetoNbd(r, alpha, s, beta, total, count, found.converged, found.covariance)


def _log_likelihood(parameters: Array, x: Array, tx: Array, t: Array) -> Array:
    r, alpha, s, beta = (float(one) for one in parameters)
    bought = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + s * np.log(beta)
    alive = -(r + x) * np.log(alpha + t) - s * np.log(beta + t)
    left = np.log(s) - np.log(r + s + x) + _log_left((r, alpha, s, beta), x, tx, t)
    found: Array = bought + np.logaddexp(alive, left)
    return found


def _log_left(parameters: tuple[float, float, float, float], x: Array, tx: Array, t: Array) -> Array:
    """Return log A0 of the published likelihood: the part of clients who left between their last purchase and now (0 when it was now)."""
    r, alpha, s, beta = parameters
    larger, smaller, power = (alpha, beta, s + 1) if alpha >= beta else (beta, alpha, r + x)
    order = r + s + x

    def part(at: Array) -> Array:
        found: Array = np.log(hyp2f1(order, power, order + 1, (larger - smaller) / (larger + at))) - order * np.log(larger + at)
        return found

    upper, lower = part(tx), part(t)
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Array = upper + np.log(-np.expm1(np.minimum(lower - upper, 0.0)))
    return found
