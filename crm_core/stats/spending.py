"""How much will a client spend each time? The Gamma-Gamma model of the average value of a purchase."""

from dataclasses import dataclass
from typing import ClassVar, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import digamma, gammaln

from crm_core.stats.optimum import Likeliest, maximise

Array = NDArray[np.float64]

STARTS: Final = ((1.0, 1.0, 1.0), (0.0, 0.5, 0.0), (2.0, 2.0, 2.0), (0.0, 2.0, 3.0))
BOUNDS: Final = ((-7.0, 9.0), (-5.0, 9.0), (-12.0, 12.0))


@dataclass(frozen=True, slots=True)
class GammaGamma(Likeliest):
    """Gamma-Gamma (Fader, Hardie & Lee 2005; Fader & Hardie 2013): a purchase is worth Gamma(p, nu), and nu ~ Gamma(q, v) over clients."""

    p: float
    q: float
    v: float
    log_likelihood: float
    clients: float
    converged: bool
    covariance: tuple[tuple[float, ...], ...] | None

    names: ClassVar[tuple[str, ...]] = ("p", "q", "v")

    @property
    def mean(self) -> float | None:
        """The mean value of a purchase over all clients; None when the model has none (q ≤ 1)."""
        return self.p * self.v / (self.q - 1) if self.q > 1 else None

    def expected_value(self, frequency: ArrayLike, average: ArrayLike) -> Array:
        """Return the expected value of a client's next purchase: a weighted mean of all clients' and its own.

        E = p (v + x m) / (p x + q − 1), for x repeat purchases of mean value m. It is linear in m, so a client whose purchases lost money
        is expected to go on losing some.
        """
        x, m = (np.asarray(one, dtype=np.float64) for one in (frequency, average))
        found: Array = self.p * (self.v + x * np.where(x > 0, m, 0.0)) / (self.p * x + self.q - 1)
        return found


def fit_gamma_gamma(frequency: ArrayLike, average: ArrayLike, *, weights: ArrayLike | None = None) -> GammaGamma:
    """Fit Gamma-Gamma to clients with repeat purchases: their number and mean value, both above 0.

    The log-likelihood is that of the whole data in the unit of money given.
    """
    x, m = (np.atleast_1d(np.asarray(one, dtype=np.float64)) for one in (frequency, average))
    w = np.ones_like(x) if weights is None else np.asarray(weights, dtype=np.float64)
    if not x.shape == m.shape == w.shape:
        raise ValueError("frequency, average and weights must be lists of one length")
    if np.any(~(x > 0)) or np.any(~(m > 0)) or not np.all(np.isfinite(m)):
        raise ValueError("frequency and average value must be above 0")
    count = float(w.sum())
    if len(x) < 2 or m.min() == m.max():
        nothing = float("nan")
        return GammaGamma(nothing, nothing, nothing, nothing, count, False, None)
    scale = 1.0 / float(np.average(m, weights=w))

    def objective(at: Array) -> tuple[float, Array]:
        value, slope = _log_likelihood(at, x, m * scale, w)
        return -value / count, -slope / count

    found = maximise(objective, STARTS, bounds=BOUNDS, count=count)
    log_parameters = found.log_parameters - np.array([0.0, 0.0, np.log(scale)])
    p, q, v = (float(one) for one in np.exp(log_parameters))
    total, _ = _log_likelihood(log_parameters, x, m, w)
    return GammaGamma(p, q, v, total, count, found.converged and q > 1, found.covariance)


def _log_likelihood(at: Array, x: Array, m: Array, w: Array) -> tuple[float, Array]:
    """Return the log-likelihood of all clients and its gradient in the log-parameters (equation 1a of brucehardie.com/notes/025)."""
    p, q, v = np.exp(at)
    shape, spent = p * x, np.log(x * m + v)
    each = gammaln(shape + q) - gammaln(shape) - gammaln(q) + q * at[2] + (shape - 1) * np.log(m) + shape * np.log(x) - (shape + q) * spent
    together = digamma(shape + q)
    slope = np.array(
        [
            p * (w @ (x * (together - digamma(shape) + np.log(m * x) - spent))),
            q * (w @ (together - digamma(q) + at[2] - spent)),
            v * (w @ (q / v - (shape + q) / (x * m + v))),
        ]
    )
    return float(w @ each), slope
