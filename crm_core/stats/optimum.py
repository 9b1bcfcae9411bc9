"""Find the parameters under which the data are likeliest, and how sure one may be of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Final, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import minimize
from scipy.stats import norm

Array = NDArray[np.float64]
M = TypeVar("M", bound="Likeliest")
# Log-parameters, value and gradient of the mean negative log-likelihood.
Objective = Callable[[Array], tuple[float, Array]]

GRADIENT_LEFT: Final = 1e-4
STEP: Final = 1e-4


class Likeliest:
    """What every model fitted by likelihood can say of its parameters; a model names them and keeps the covariance of their logs."""

    __slots__ = ()

    names: ClassVar[tuple[str, ...]]
    covariance: tuple[tuple[float, ...], ...] | None

    @property
    def values(self) -> dict[str, float]:
        """The parameters by name."""
        return {name: getattr(self, name) for name in self.names}

    def intervals(self, *, confidence: float = 0.95) -> dict[str, tuple[float, float]] | None:
        """Return the intervals of the parameters that did not end at a bound; None where the data do not tell them apart."""
        if self.covariance is None:
            return None
        return {
            name: interval(value, self.covariance[place][place], confidence=confidence)
            for place, (name, value) in enumerate(self.values.items())
            if self.covariance[place][place] > 0
        }

    def moved(self: M, log_steps: ArrayLike) -> M:
        """Return the model with its log-parameters moved by these steps, for the uncertainty of what follows from them."""
        steps = np.asarray(log_steps, dtype=np.float64)
        told = {name: value * float(np.exp(step)) for (name, value), step in zip(self.values.items(), steps, strict=True)}
        return replace(self, **told)  # type: ignore[type-var]


@dataclass(frozen=True, slots=True)
class Optimum:
    """The log-parameters found, whether the search ended at a true top, and their covariance (None where it cannot be said)."""

    log_parameters: Array
    converged: bool
    covariance: tuple[tuple[float, ...], ...] | None


def maximise(objective: Objective, starts: Sequence[Sequence[float]], *, bounds: Sequence[tuple[float, float]], count: float) -> Optimum:
    """Search from each start until one ends at a top; `count` is how many observations the mean was taken over.

    The covariance is that of the maximum-likelihood estimate: the inverse of the observed information (the Hessian in the logs).
    """
    best: Any = None
    for start in starts:
        found = minimize(
            objective,
            np.asarray(start, dtype=np.float64),
            jac=True,
            method="L-BFGS-B",
            bounds=bounds,
            options={"maxiter": 1000, "ftol": 1e-13, "gtol": 1e-8},
        )
        if np.isfinite(found.fun) and (best is None or found.fun < best.fun):
            best = found
        if best is not None and _is_top(objective, best.x, bounds):
            return Optimum(best.x, True, _covariance(objective, best.x, bounds, count))
    if best is None:
        return Optimum(np.full(len(bounds), np.nan), False, None)
    return Optimum(best.x, False, None)


def interval(estimate: float, log_variance: float, *, confidence: float = 0.95) -> tuple[float, float]:
    """Return the interval of a positive parameter from the variance of its logarithm."""
    reach = float(norm.ppf(0.5 + confidence / 2)) * float(np.sqrt(log_variance))
    return estimate * float(np.exp(-reach)), estimate * float(np.exp(reach))


def by_differences(value: Callable[[Array], float]) -> Objective:
    """Give a function whose gradient is not known one from central differences."""

    def objective(at: Array) -> tuple[float, Array]:
        gradient = np.empty_like(at)
        for place in range(len(at)):
            step = np.zeros_like(at)
            step[place] = STEP
            gradient[place] = (value(at + step) - value(at - step)) / (2 * STEP)
        return value(at), gradient

    return objective


def _is_top(objective: Objective, at: Array, bounds: Sequence[tuple[float, float]]) -> bool:
    """At a bound the gradient may point outwards; anywhere else nothing of it may be left."""
    gradient = objective(at)[1]
    inside = [low + STEP < x < high - STEP for x, (low, high) in zip(at, bounds, strict=True)]
    return bool(np.all(np.isfinite(gradient)) and all(abs(g) < GRADIENT_LEFT for g, free in zip(gradient, inside, strict=True) if free))


def _covariance(
    objective: Objective, at: Array, bounds: Sequence[tuple[float, float]], count: float
) -> tuple[tuple[float, ...], ...] | None:
    """Invert the Hessian from differences of the gradient; None where the data do not tell the parameters apart.

    A parameter that ended at a bound is held there: its rows are 0, and it has no interval.
    """
    free = [place for place, (x, (low, high)) in enumerate(zip(at, bounds, strict=True)) if low + STEP < x < high - STEP]
    if not free:
        return None
    hessian = np.empty((len(free), len(free)))
    for row, place in enumerate(free):
        step = np.zeros(len(at))
        step[place] = STEP
        hessian[row] = ((objective(at + step)[1] - objective(at - step)[1]) / (2 * STEP))[free]
    hessian = (hessian + hessian.T) / 2
    if not np.all(np.isfinite(hessian)) or np.linalg.eigvalsh(hessian).min() <= 0:
        return None
    whole = np.zeros((len(at), len(at)))
    whole[np.ix_(free, free)] = np.linalg.inv(hessian) / count
    return tuple(tuple(float(one) for one in row) for row in whole)
