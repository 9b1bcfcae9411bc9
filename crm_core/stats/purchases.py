"""How often will a client buy again, and is it still with us? Models of repeat purchases: BG/NBD and MBG/NBD.

`frequency` is the number of repeat purchases (x), `recency` the time of the last one counted from the first purchase (t_x), `age` the
time from the first purchase to the day of looking (T), all in one unit of time. Rows may carry weights: equal histories written once.
"""

from dataclasses import dataclass
from typing import ClassVar, Final, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import digamma, expit, gammaln, hyp2f1, roots_jacobi

from crm_core.stats.optimum import Likeliest, maximise

Array = NDArray[np.float64]
M = TypeVar("M", bound="_Leaving")

# Log-parameters r, alpha (of scaled time), a, b: where to begin, and beyond which the data tell no more.
STARTS: Final = ((-1.0, 0.0, -1.0, 0.5), (0.0, 1.0, -2.0, 1.0), (-2.0, -1.0, 0.5, 1.5), (0.5, 2.0, 1.0, 3.0))
BOUNDS: Final = ((-9.0, 6.0), (-9.0, 9.0), (-9.0, 6.0), (-9.0, 7.0))
SCALED_AGE: Final = 10.0  # likelihoods behave best when the oldest client is about this old
NEAR_ONE: Final = 1e-6
NODES: Final = 64


@dataclass(frozen=True, slots=True)
class _Leaving(Likeliest):
    """A client buys at its own rate (Gamma r, alpha) and may leave after a purchase with its own probability (Beta a, b)."""

    r: float
    alpha: float
    a: float
    b: float
    log_likelihood: float
    clients: float
    converged: bool
    covariance: tuple[tuple[float, ...], ...] | None

    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "a", "b")
    may_leave_at_once: ClassVar[bool]

    def probability_alive(self, frequency: ArrayLike, recency: ArrayLike, age: ArrayLike) -> Array:
        """Return the probability that a client with this history has not left."""
        x, tx, t = _columns(frequency, recency, age)
        bought = x if self.may_leave_at_once else np.maximum(x, 1) - 1
        odds = np.log(self.a) - np.log(self.b + bought) + (self.r + x) * np.log((self.alpha + t) / (self.alpha + tx))
        alive: Array = expit(-odds)
        return alive if self.may_leave_at_once else np.where(x == 0, 1.0, alive)

    def expected_purchases(self, time: float, frequency: ArrayLike, recency: ArrayLike, age: ArrayLike) -> Array:
        """Return how many purchases are expected in the next `time` of a client with this history."""
        x, tx, t = _columns(frequency, recency, age)
        return self.probability_alive(x, tx, t) * self._if_alive(time, x, t)

    def _if_alive(self, time: float, x: Array, t: Array) -> Array:
        """Euler's transformation of the published form: it neither overflows nor cancels for clients with hundreds of purchases."""
        extra = 1.0 if self.may_leave_at_once else 0.0
        a = self.a if abs(self.a - 1) > NEAR_ONE else 1 + NEAR_ONE
        z = time / (self.alpha + t + time)
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            series = hyp2f1(a + self.b + extra - 1 - self.r, a - 1, a + self.b + x - 1 + extra, z)
            found = (a + self.b + x - 1 + extra) / (a - 1) * (1 - (1 - z) ** (a - 1) * series)
        lost = ~np.isfinite(found) | (found < 0)
        if lost.any():
            found[lost] = self._by_nodes(time, x[lost], t[lost], extra)
        return np.asarray(found, dtype=np.float64)

    def _by_nodes(self, time: float, x: Array, t: Array, extra: float) -> Array:
        """The same as a mean over the probability of leaving p ~ Beta(a, b + x): E[(1 - (1 + p time / (alpha + T))^-(r + x)) / p]."""
        found = np.empty_like(x)
        for one in np.unique(x):
            place = x == one
            nodes, weights = roots_jacobi(NODES, self.b + one + extra - 1, self.a - 1)
            p = (nodes[:, None] + 1) / 2
            share = time / (self.alpha + t[place][None, :])
            mean = -np.expm1(-(self.r + one) * np.log1p(p * share)) / p
            found[place] = weights @ mean / weights.sum()
        return found


@dataclass(frozen=True, slots=True)
class BgNbd(_Leaving):
    """BG/NBD (Fader, Hardie & Lee 2005, Marketing Science 24(2)): leaves only after a repeat purchase, so a one-time buyer never has."""

    may_leave_at_once: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class MbgNbd(_Leaving):
    """MBG/NBD (Batislam, Denizel & Filiztekin 2007; Wagner & Hoppe 2008): may leave after the first purchase too."""

    may_leave_at_once: ClassVar[bool] = True


def fit_bgnbd(frequency: ArrayLike, recency: ArrayLike, age: ArrayLike, *, weights: ArrayLike | None = None) -> BgNbd:
    """Fit BG/NBD; the log-likelihood is that of the whole data in the unit of time given."""
    return _fit(BgNbd, frequency, recency, age, weights)


def fit_mbgnbd(frequency: ArrayLike, recency: ArrayLike, age: ArrayLike, *, weights: ArrayLike | None = None) -> MbgNbd:
    """Fit MBG/NBD; the log-likelihood is that of the whole data in the unit of time given."""
    return _fit(MbgNbd, frequency, recency, age, weights)


def histories(frequency: ArrayLike, recency: ArrayLike, age: ArrayLike, weights: ArrayLike | None) -> tuple[Array, Array, Array, Array]:
    """Check the histories and return them as columns, equal ones written once."""
    x, tx, t = _columns(frequency, recency, age)
    w = np.ones_like(x) if weights is None else np.asarray(weights, dtype=np.float64)
    if not x.shape == tx.shape == t.shape == w.shape:
        raise ValueError("frequency, recency, age and weights must be lists of one length")
    if not all(np.all(np.isfinite(one)) for one in (x, tx, t, w)) or np.any(w < 0):
        raise ValueError("histories and weights must be finite, weights not below 0")
    if np.any(x < 0) or np.any(tx < 0) or np.any(tx > t) or np.any((x == 0) & (tx != 0)):
        raise ValueError("0 <= recency <= age, and recency is 0 without a repeat purchase")
    order = np.lexsort((t, tx, x))
    x, tx, t, w = x[order], tx[order], t[order], w[order]
    first = np.ones(len(x), dtype=bool)
    first[1:] = (np.diff(x) != 0) | (np.diff(tx) != 0) | (np.diff(t) != 0)
    starts = np.flatnonzero(first)
    return x[starts], tx[starts], t[starts], np.add.reduceat(w, starts) if len(starts) else w


def _columns(*given: ArrayLike) -> tuple[Array, ...]:
    return tuple(np.atleast_1d(np.asarray(one, dtype=np.float64)) for one in given)


def _fit(model: type[M], frequency: ArrayLike, recency: ArrayLike, age: ArrayLike, weights: ArrayLike | None) -> M:
    x, tx, t, w = histories(frequency, recency, age, weights)
    count = float(w.sum())
    if not float(w @ x):
        nothing = float("nan")
        return model(nothing, nothing, nothing, nothing, nothing, count, False, None)
    scale = SCALED_AGE / float(t.max()) if t.max() > 0 else 1.0
    extra = 1.0 if model.may_leave_at_once else 0.0

    def objective(at: Array) -> tuple[float, Array]:
        value, slope = _log_likelihood(at, x, tx * scale, t * scale, w, extra)
        return -value / count, -slope / count

    found = maximise(objective, STARTS, bounds=BOUNDS, count=count)
    log_parameters = found.log_parameters - np.array([0.0, np.log(scale), 0.0, 0.0])
    r, alpha, a, b = (float(one) for one in np.exp(log_parameters))
    total, _ = _log_likelihood(log_parameters, x, tx, t, w, extra)
    return model(r, alpha, a, b, total, count, found.converged, found.covariance)


def _log_likelihood(at: Array, x: Array, tx: Array, t: Array, w: Array, extra: float) -> tuple[float, Array]:
    """Return the log-likelihood of all clients and its gradient in the log-parameters; `extra` is 1 for MBG/NBD, 0 for BG/NBD.

    L = Γ(r+x) α^r / Γ(r) · [B(a, b+x+e) / B(a, b) · (α+T)^−(r+x) + B(a+1, b+x−1+e) / B(a, b) · (α+t_x)^−(r+x)], e = `extra`; the second
    part (has left) is nothing for x + e = 0. What depends on x alone is worked out once for each x: x is sorted.
    """
    r, alpha, a, b = np.exp(at)
    known, place = np.unique(x, return_inverse=True)
    s = known + extra
    bought = gammaln(r + known) - gammaln(r) + r * at[1] + gammaln(a + b) + gammaln(b + s) - gammaln(b) - gammaln(a + b + s)
    by_r, by_sum = digamma(r + known) - digamma(r) + at[1], digamma(a + b) - digamma(a + b + s)
    by_b = by_sum + digamma(b + s) - digamma(b)
    can_leave = s[place] > 0
    before = np.maximum(s - 1, 0)[place]
    log_t, log_tx = np.log(alpha + t), np.log(alpha + tx)
    stays = -(r + x) * log_t
    left = np.where(can_leave, at[2] - np.log(b + before) - (r + x) * log_tx, -np.inf)
    both = np.logaddexp(stays, left)
    gone = np.exp(left - both)
    slope = np.array(
        [
            r * (w @ (by_r[place] - (1 - gone) * log_t - gone * log_tx)),
            alpha * (w @ (r / alpha - (r + x) * ((1 - gone) / (alpha + t) + gone / (alpha + tx)))),
            a * (w @ (by_sum[place] + gone / a)),
            b * (w @ (by_b[place] - gone / (b + before))),
        ]
    )
    return float(w @ (bought[place] + both)), slope
