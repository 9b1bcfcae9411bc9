"""What the whole base will bring, with an interval: how unsure the parameters are, and the chance in every purchase."""

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crm_core.stats.spending import GammaGamma
from crm_core.value.horizon import PurchaseModel

Array = NDArray[np.float64]

STEP: Final = 1e-3
NORMAL: Final = 1.959964


def variance_of_parameters(total: Callable[[Array], float], covariance: tuple[tuple[float, ...], ...]) -> float:
    """Return the variance of a total that comes from the parameters alone (delta method; `total` takes steps of the log-parameters)."""
    size = len(covariance)
    slope = np.empty(size)
    for place in range(size):
        step = np.zeros(size)
        step[place] = STEP
        slope[place] = (total(step) - total(-step)) / (2 * STEP)
    return float(slope @ np.asarray(covariance) @ slope)


def interval_of_total(
    amount: float,
    *,
    purchases: tuple[PurchaseModel, Callable[[PurchaseModel], float]],
    spending: tuple[GammaGamma, Callable[[GammaGamma], float]] | None,
    noise: float,
) -> tuple[float, float] | None:
    """Return the 95 % interval of the total; None when the data do not tell the parameters apart.

    Each pair is a model and the total as a function of it. `noise` is the variance of the total if the parameters were known.
    """
    model, total = purchases
    if model.covariance is None:
        return None
    variance = noise + variance_of_parameters(lambda steps: total(model.moved(steps)), model.covariance)
    if spending is not None:
        values, of_values = spending
        if values.covariance is None:
            return None
        variance += variance_of_parameters(lambda steps: of_values(values.moved(steps)), values.covariance)
    reach = NORMAL * float(np.sqrt(variance))
    return amount - reach, amount + reach


def noise_of(dispersion: float, *, holdout_weeks: float, horizon_weeks: float, squares: float, p: float | None) -> float:
    """Return the variance of a total of money when all parameters are known.

    `squares` = Σ expected purchases × (value of one)². Purchases vary `dispersion` times as much as Poisson's over the holdout; what is
    beyond Poisson grows with time. Each purchase varies around its client's mean with a squared coefficient 1/p.
    """
    grown = 1 + (dispersion - 1) * horizon_weeks / holdout_weeks
    return squares * (grown + (1 / p if p else 0.0))
