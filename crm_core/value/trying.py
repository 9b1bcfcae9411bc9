"""Fit every model to histories; say why where one cannot be."""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from crm_core.stats.pareto import fit_pareto_nbd
from crm_core.stats.purchases import fit_bgnbd, fit_mbgnbd
from crm_core.stats.spending import fit_gamma_gamma
from crm_core.value.histories import Histories
from crm_core.value.policy import ValuePolicy
from crm_core.value.result import FittedModel

Array = NDArray[np.float64]

FITTERS: Final[dict[str, Callable[..., Any]]] = {"bgnbd": fit_bgnbd, "mbgnbd": fit_mbgnbd, "pareto_nbd": fit_pareto_nbd}
SPENDING: Final = "gamma_gamma"


def fit_models(seen: Histories, *, policy: ValuePolicy) -> dict[str, FittedModel]:
    """Fit each model; one that did not converge, or would take too long, has no parameters but a reason."""
    found = {}
    for key, fitter in FITTERS.items():
        if key == "pareto_nbd" and len(seen.x) > policy.pareto_up_to_histories:
            found[key] = FittedModel(key, None, None, None, None, int(seen.clients.sum()), "value-why-many-histories")
            continue
        found[key] = _told(key, fitter(seen.x, seen.recency, seen.age, weights=seen.clients))
    return found


def fit_spending(x: Array, mean_value: Array, *, policy: ValuePolicy) -> FittedModel:
    """Fit Gamma-Gamma to the values of repeat purchases."""
    if len(x) < policy.least_repeaters:
        return FittedModel(SPENDING, None, None, None, None, len(x), "value-why-few-repeaters")
    return _told(SPENDING, fit_gamma_gamma(x, mean_value))


def _told(key: str, model: Any) -> FittedModel:
    if not model.converged:
        return FittedModel(key, None, None, None, None, int(model.clients), "value-why-not-converged")
    return FittedModel(key, model.values, model.log_likelihood, model.intervals(), model.covariance, int(model.clients))
