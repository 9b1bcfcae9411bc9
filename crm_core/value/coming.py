"""What the base will bring in the horizon, from the scores just made."""

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crm_core.db import Connection, rows, statement
from crm_core.stats.spending import GammaGamma
from crm_core.value.forecast import interval_of_total, noise_of
from crm_core.value.horizon import PurchaseModel, discounted, model_of
from crm_core.value.policy import DAYS_A_WEEK, WEEKS_A_MONTH, ValuePolicy
from crm_core.value.result import Fitted, Forecast

Array = NDArray[np.float64]

FORECAST_TOTAL: Final = statement(__package__, "forecast_total")
FORECAST_HISTORIES: Final = statement(__package__, "forecast_histories")
FORECAST_SPENDING: Final = statement(__package__, "forecast_spending")


def forecast(con: Connection, *, fitted: Fitted, policy: ValuePolicy) -> Forecast:
    """Add up temp `value_new_score`; the interval is of a model's total only: of a naive twin's nothing is known."""
    found = rows(con, FORECAST_TOTAL)[0]
    plain = Forecast(found["amount"], None, None, found["purchases"], found["clients"], found["contracts"])
    chosen = fitted.model(fitted.chosen)
    model = None if chosen is None else model_of(chosen)
    if model is None or fitted.holdout is None:
        return plain
    values = _columns(con, FORECAST_HISTORIES, {"step": 7.0 if fitted.rounded else 1.0})
    x, recency, age, weights = values["x"], values["recency_days"] / DAYS_A_WEEK, values["age_days"] / DAYS_A_WEEK, values["clients"]

    def by_purchases(one: PurchaseModel) -> float:
        months, rate = fitted.horizon_months, fitted.discount_rate
        return float(weights @ discounted(one.expected_purchases, months=months, rate=rate, x=x, recency=recency, age=age))

    p, spending = None, None
    if fitted.spending.parameters is not None:
        p = fitted.spending.parameters["p"]
        each = _columns(con, FORECAST_SPENDING, {})

        def by_values(one: GammaGamma) -> float:
            worth = one.p * (one.v * each["purchases"] + each["weighed"]) / (one.p * each["x"] + one.q - 1)
            return float(worth.sum())

        known = fitted.spending
        gamma = GammaGamma(
            **fitted.spending.parameters, log_likelihood=0.0, clients=known.clients, converged=True, covariance=known.covariance
        )
        spending = (gamma, by_values)
    noise = noise_of(
        fitted.holdout.errors[fitted.chosen].dispersion,
        holdout_weeks=fitted.holdout.days / DAYS_A_WEEK,
        horizon_weeks=fitted.horizon_months * WEEKS_A_MONTH,
        squares=found["squares"],
        p=p,
    )
    noise += found["contract_variance"]
    reached = interval_of_total(found["amount"], purchases=(model, by_purchases), spending=spending, noise=noise)
    return plain if reached is None else replace(plain, lower=reached[0], upper=reached[1])


def _columns(con: Connection, sql: str, values: dict[str, object]) -> dict[str, Array]:
    return {name: np.asarray(column, dtype=np.float64) for name, column in con.execute(sql, values).fetchnumpy().items()}
