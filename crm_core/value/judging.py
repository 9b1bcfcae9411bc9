"""Judge predictions against what clients did in the holdout, and tell who was nearest."""

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import xlogy

from crm_core.value.histories import Histories
from crm_core.value.result import CalibrationPoint, Errors

Array = NDArray[np.float64]

# A client of whom nothing was expected and who came would count as infinitely wrong; such a prediction counts as this many purchases.
LEAST: Final = 0.001
LAST_POINT: Final = 7
NORMAL: Final = 1.959964


def same_rate(time: float, x: Array, age: Array) -> Array:
    """Expect every client to go on buying at the rate of its repeat purchases so far."""
    found: Array = time * x / np.where(age > 0, age, np.inf)
    return found


def judge(seen: Histories, predicted: Array) -> Errors:
    """Return Poisson deviance, total and mean absolute error of one prediction a history.

    Deviance = 2 Σ [y ln(y / μ) − (y − μ)] over clients; total error = Σ μ / Σ y − 1, None when nothing was bought.
    """
    w, y = seen.clients, seen.bought
    mu = np.maximum(predicted, LEAST)
    actual, foretold, clients = float(w @ y), float(w @ predicted), float(w.sum())
    expected = float(w @ mu)
    return Errors(
        deviance=2 * float(w @ (xlogy(y, y / mu) - (y - mu))),
        total_error=foretold / actual - 1 if actual else None,
        mean_absolute_error=float(w @ np.abs(y - predicted)) / clients if clients else 0.0,
        predicted=foretold,
        actual=actual,
        dispersion=max(1.0, float(w @ (y - mu) ** 2) / expected if expected else 1.0),
    )


def nearest(errors: Mapping[str, Errors]) -> str:
    """Return who has the least deviance; of equals the one named first."""
    return min(errors, key=lambda key: errors[key].deviance)


def calibration(seen: Histories, predictions: Mapping[str, Array]) -> tuple[CalibrationPoint, ...]:
    """Return the mean of what clients bought in the holdout by their repeat purchases before it, with a 95 % interval of the mean."""
    groups = np.minimum(seen.x, LAST_POINT).astype(int)
    points = []
    for one in np.unique(groups):
        inside = groups == one
        w, y = seen.clients[inside], seen.bought[inside]
        count = float(w.sum())
        mean = float(w @ y) / count
        spread = float(w @ (y - mean) ** 2) / max(count - 1, 1.0)
        reach = NORMAL * float(np.sqrt(spread / count))
        foretold = {key: float(w @ values[inside]) / count for key, values in predictions.items()}
        points.append(CalibrationPoint(int(one), int(count), mean, max(0.0, mean - reach), mean + reach, foretold))
    return tuple(points)
