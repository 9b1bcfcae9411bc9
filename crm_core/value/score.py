"""Score every client: P(alive), purchases and value to come, value so far."""

from datetime import date
from typing import Final

import numpy as np
import pyarrow as pa

from crm_core.db import Connection, statement
from crm_core.value.contracts import gather_contracts
from crm_core.value.histories import Histories, gather_values, histories
from crm_core.value.horizon import Spending, discounted, expectation, model_of, spending_of
from crm_core.value.money import Money, money
from crm_core.value.policy import DAYS_A_WEEK, WEEKS_A_MONTH, ValuePolicy
from crm_core.value.result import Fitted

SCORED: Final = statement(__package__, "scored")
KEPT_COLUMNS: Final = (
    "client_id, repeat_purchases, days_since_last, age_days, p_alive, expected_purchases, purchase_value, predicted_value, "
    "historic_value, total_value, value_decile, next_purchase_value, is_loss_making"
)


def score(con: Connection, *, as_of: date, fitted: Fitted, into: str, policy: ValuePolicy) -> None:
    """Make temp table `into` of every client who has bought or returned anything by a day, scored by the model of `fitted`.

    Columns: those of `value_score`, and `discounted_purchases`.
    """
    counted = _money_of(con, as_of=as_of, fitted=fitted, policy=policy)
    gather_values(con, as_of=as_of, zero_days=fitted.zero_days, days=counted.days, column=counted.column)
    gather_contracts(con, as_of=as_of, months=fitted.horizon_months, rate=fitted.discount_rate)
    score_gathered(con, fitted=fitted, into=into)


def score_gathered(con: Connection, *, fitted: Fitted, into: str) -> None:
    """The same from temp `value_client` and `value_contract` as they stand; equal histories are scored once."""
    seen = histories(con, table="value_client", rounded=False)
    con.register("value_scored_history", _scored(seen, fitted))
    try:
        weights = spending_of(fitted.spending, fitted.spending_mean)
        values = {"base": weights.base, "own": weights.own, "each": weights.each, "rest": weights.rest}
        con.execute(
            f"create or replace temp table {into} as {SCORED}",
            values | {"is_margin": fitted.money == "margin"},
        )
    finally:
        con.unregister("value_scored_history")


def spending_weights(fitted: Fitted) -> Spending:
    """Return how the value of a client's next purchase is made of everyone's and its own."""
    return spending_of(fitted.spending, fitted.spending_mean)


def _scored(seen: Histories, fitted: Fitted) -> pa.Table:
    """Return one row a history: what the model says of it now, and what one more purchase today would add."""
    nothing = np.full(len(seen.x), np.nan)
    alive, purchases, worth, more = nothing, nothing, nothing, nothing
    if fitted.chosen != "none":
        known = fitted.model(fitted.chosen)
        expected = expectation(fitted.chosen, None if known is None else model_of(known))
        months, rate = fitted.horizon_months, fitted.discount_rate
        purchases = expected(months * WEEKS_A_MONTH, seen.x, seen.recency, seen.age)
        worth = discounted(expected, months=months, rate=rate, x=seen.x, recency=seen.recency, age=seen.age)
        after = discounted(expected, months=months, rate=rate, x=seen.x + 1, recency=seen.age, age=seen.age)
        more = after - worth
        teller = fitted.model(fitted.alive_key or "")
        told = None if teller is None else model_of(teller)
        alive = nothing if told is None else told.probability_alive(seen.x, seen.recency, seen.age)
    days = {
        name: pa.array(np.rint(column * DAYS_A_WEEK).astype(np.int32)) for name, column in (("recency", seen.recency), ("age", seen.age))
    }
    columns = {"x": pa.array(np.rint(seen.x).astype(np.int32)), "recency_days": days["recency"], "age_days": days["age"]}
    for name, values in (("p_alive", alive), ("purchases", purchases), ("discounted", worth), ("more", more)):
        columns[name] = pa.array(values, from_pandas=True)  # what is not known is null
    return pa.table(columns)


def _money_of(con: Connection, *, as_of: date, fitted: Fitted, policy: ValuePolicy) -> Money:
    """A model that was fitted to margins scores margins, one fitted to revenue scores revenue, whatever is known on this day."""
    if fitted.money == "revenue":
        return Money("revenue", "client_days", "net", 0.0, 0.0, 0.0)
    found = money(con, as_of=as_of, policy=policy)
    return found if found.kind == "margin" else Money("margin", "client_days", "margin", found.own, found.by_product, 0.0)
