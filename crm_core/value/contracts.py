"""Contracts of a bank or an operator: monthly margin × the chance that the contract still lives; no model of purchases."""

from datetime import date
from typing import Final

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from crm_core.db import Connection, statement
from crm_core.stats.survival import SurvivalCurve, kaplan_meier

Array = NDArray[np.float64]

CONTRACT_SPANS: Final = statement(__package__, "contract_spans")
CONTRACT_VALUE: Final = statement(__package__, "contract_value")
DAYS_A_MONTH: Final = 365.25 / 12
# A product's own curve is used from so many closed contracts on; else that of all contracts.
LEAST_CLOSED: Final = 30


def gather_contracts(con: Connection, *, as_of: date, months: int, rate: float) -> int:
    """Make temp `value_contract` (client_id, contracts, open_contracts, so_far, expected, variance) of a day; return how many."""
    spans = con.execute(CONTRACT_SPANS, {"as_of": as_of}).fetchnumpy()
    product, days = np.asarray(spans["product"]).astype(str), np.asarray(spans["days"], dtype=np.float64)
    closed, count = np.asarray(spans["is_closed"], dtype=bool), np.asarray(spans["contracts"], dtype=np.float64)
    told: dict[str, list[object]] = {"product": [], "age_days": [], "months": [], "variance": []}
    for name in [None, *np.unique(product)]:
        inside = np.ones(len(days), dtype=bool) if name is None else product == name
        if name is not None and count[inside & closed].sum() < LEAST_CLOSED:
            continue
        ages = np.append(np.unique(days[inside & ~closed]), np.nan)
        expected, variance = months_to_come(days[inside], closed[inside], count[inside], ages=ages, months=months, rate=rate)
        told["product"] += [name] * len(ages)
        told["age_days"] += list(ages)
        told["months"] += list(expected)
        told["variance"] += list(variance)
    kinds = (("product", pa.string()), ("age_days", pa.float64()), ("months", pa.float64()), ("variance", pa.float64()))
    con.register("value_contract_months", pa.table({key: pa.array(told[key], kind, from_pandas=True) for key, kind in kinds}))
    try:
        asked = {"as_of": as_of, "days_a_month": DAYS_A_MONTH}
        con.execute(f"create or replace temp table value_contract as {CONTRACT_VALUE}", asked)
    finally:
        con.unregister("value_contract_months")
    return int(con.execute("select coalesce(sum(contracts), 0) from value_contract").fetchall()[0][0])


def months_to_come(
    days: Array, closed: Array | NDArray[np.bool_], contracts: Array, *, ages: Array, months: int, rate: float
) -> tuple[Array, Array]:
    """Return, for an open contract of each age in days, its discounted months of the horizon and the variance of their number.

    Month k counts with P(T > age + k) / P(T > age) by Kaplan–Meier, and (1 + rate)^(−k/12). Beyond the longest contract, where none
    of that age is left, and of an age that is not known (NaN) the mean hazard of all contracts goes on.
    """
    curve = kaplan_meier(days, closed, weights=contracts)
    exposure = float(contracts @ days)
    hazard = float(contracts @ closed) / exposure if exposure else 0.0
    k = np.arange(1, months + 1)
    now = _alive(curve, ages, hazard)
    lasts: Array = _alive(curve, ages[:, None] + k * DAYS_A_MONTH, hazard) / np.maximum(now, 1e-12)[:, None]
    lasts[~(now > 1e-9)] = np.exp(-hazard * k * DAYS_A_MONTH)
    lasts = np.minimum(lasts, 1.0)
    plain = lasts.sum(axis=1)
    return lasts @ (1 + rate) ** (-k / 12), np.maximum(lasts @ (2.0 * k - 1) - plain**2, 0.0)


def _alive(curve: SurvivalCurve, times: Array, hazard: float) -> Array:
    """Return P(T > t), past the end of the curve with the mean hazard."""
    last = curve.last_time or 0.0
    found: Array = curve.survival_at(np.minimum(times, last)) * np.exp(-hazard * np.maximum(times - last, 0.0))
    return found
