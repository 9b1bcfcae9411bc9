"""Purchases to come within the horizon, and what they are worth today."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from crm_core.stats.pareto import ParetoNbd
from crm_core.stats.purchases import BgNbd, MbgNbd
from crm_core.stats.spending import GammaGamma
from crm_core.value.judging import same_rate
from crm_core.value.policy import WEEKS_A_MONTH
from crm_core.value.result import FittedModel

Array = NDArray[np.float64]
# Purchases expected in a time of clients with these repeat purchases, recencies and ages.
Expected = Callable[[float, Array, Array, Array], Array]
BUILDERS: Final[dict[str, Callable[..., Any]]] = {"bgnbd": BgNbd, "mbgnbd": MbgNbd, "pareto_nbd": ParetoNbd}


class PurchaseModel(Protocol):
    """What every model of repeat purchases answers."""

    @property
    def values(self) -> dict[str, float]: ...
    @property
    def covariance(self) -> tuple[tuple[float, ...], ...] | None: ...
    def moved(self, log_steps: ArrayLike) -> "PurchaseModel": ...
    def probability_alive(self, frequency: ArrayLike, recency: ArrayLike, age: ArrayLike) -> Array: ...
    def expected_purchases(self, time: float, frequency: ArrayLike, recency: ArrayLike, age: ArrayLike) -> Array: ...


def model_of(fitted: FittedModel) -> PurchaseModel | None:
    """Return the model of stored parameters; None when it has none."""
    if fitted.parameters is None:
        return None
    made: PurchaseModel = BUILDERS[fitted.key](
        **fitted.parameters,
        log_likelihood=fitted.log_likelihood or 0.0,
        clients=fitted.clients,
        converged=True,
        covariance=fitted.covariance,
    )
    return made


def expectation(key: str, model: PurchaseModel | None) -> Expected:
    """Return how a model or a naive twin foretells purchases."""
    if model is not None:
        return model.expected_purchases
    if key == "same_rate":
        return lambda time, x, recency, age: same_rate(time, x, age)
    return lambda time, x, recency, age: np.zeros_like(x)


def discounted(expected: Expected, *, months: int, rate: float, x: Array, recency: Array, age: Array) -> Array:
    """Return the purchases of the horizon, each discounted to today by its own day.

    ∫ e^(−δt) dE(t) = e^(−δH) E(H) + δ ∫ e^(−δt) E(t) dt, the last by Simpson's rule over 0, H/2, H; δ is the rate a week. E is smooth and
    concave, so the rule is off by less than a hundred-thousandth.
    """
    horizon = months * WEEKS_A_MONTH
    delta = float(np.log1p(rate)) / (12 * WEEKS_A_MONTH)
    whole, half = expected(horizon, x, recency, age), expected(horizon / 2, x, recency, age)
    at_end = np.exp(-delta * horizon) * whole
    found: Array = at_end + delta * horizon / 6 * (4 * np.exp(-delta * horizon / 2) * half + at_end)
    return found


@dataclass(frozen=True, slots=True)
class Spending:
    """Value of a client's next purchase = (base + own × its repeat value) / (each × its repeat purchases + rest): a weighted mean."""

    base: float
    own: float
    each: float
    rest: float

    def of(self, x: Array, repeat_value: Array) -> Array:
        """Return it for clients with `x` repeat purchases worth `repeat_value` in all."""
        found: Array = (self.base + self.own * repeat_value) / (self.each * x + self.rest)
        return found


def spending_of(fitted: FittedModel, mean: float) -> Spending:
    """Return the weights of Gamma-Gamma; without it the mean of all clients weighs as much as one purchase of the client's own."""
    if fitted.parameters is None:
        return Spending(mean, 1.0, 1.0, 1.0)
    p, q, v = (fitted.parameters[name] for name in GammaGamma.names)
    return Spending(p * v, p, p, q - 1)
