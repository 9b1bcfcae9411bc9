"""Clients' histories as the models read them: repeat purchases, recency and age, equal ones once with their number."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crm_core.db import Connection, statement
from crm_core.facts import client_day_sql
from crm_core.value.policy import DAYS_A_WEEK

Array = NDArray[np.float64]

CLIENT_VALUE: Final = statement(__package__, "client_value")
BEFORE: Final = statement(__package__, "before")
BOUGHT_SINCE: Final = statement(__package__, "bought_since")
HISTORIES: Final = statement(__package__, "histories")
ROUNDED_HISTORIES: Final = statement(__package__, "rounded_histories")
HOLDOUT_HISTORIES: Final = statement(__package__, "holdout_histories")
SPENT: Final = statement(__package__, "spent")


@dataclass(frozen=True, slots=True)
class Histories:
    """Columns of equal length, times in weeks; `bought` is filled for a holdout."""

    x: Array
    recency: Array
    age: Array
    clients: Array
    bought: Array


def gather_values(con: Connection, *, as_of: date, zero_days: bool, days: str, column: str) -> None:
    """Make temp `value_client`: every client's history and what it brought, from these days and the column `net` or `margin` of them."""
    made = CLIENT_VALUE.format(client_day=client_day_sql(days), money=column)
    con.execute(f"create or replace temp table value_client as {made}", {"as_of": as_of, "allow_zero": zero_days})


def histories(con: Connection, *, table: str, rounded: bool) -> Histories:
    """Return the histories of temp `value_client` or `value_before`."""
    sql = ROUNDED_HISTORIES if rounded else HISTORIES
    return _columns(con, sql.format(table=table))


def holdout_histories(con: Connection, *, cut: date, as_of: date, zero_days: bool) -> Histories:
    """Return the histories as they were on the day `cut`, with what was bought after it; leaves temp `value_before`."""
    whose = {"allow_zero": zero_days}
    con.execute(
        f"create or replace temp table value_before as {BEFORE.format(client_day=client_day_sql('client_days'))}", {"as_of": cut} | whose
    )
    since = BOUGHT_SINCE.format(client_day=client_day_sql("client_days"))
    con.execute(f"create or replace temp table value_since as {since}", {"as_of": as_of, "cut": cut} | whose)
    return _columns(con, HOLDOUT_HISTORIES)


def spent(con: Connection, *, limit: int) -> tuple[Array, Array]:
    """Return number and mean value of the repeat purchases of clients who have any of value, from temp `value_client`."""
    found = con.execute(SPENT, {"limit": limit}).fetchnumpy()
    return np.asarray(found["x"], dtype=np.float64), np.asarray(found["mean_value"], dtype=np.float64)


def _columns(con: Connection, sql: str) -> Histories:
    found = {name: np.asarray(column, dtype=np.float64) for name, column in con.execute(sql).fetchnumpy().items()}
    weeks = {name: found[name] / DAYS_A_WEEK for name in ("recency_days", "age_days")}
    bought = found.get("bought", np.zeros_like(found["x"]))
    return Histories(found["x"], weeks["recency_days"], weeks["age_days"], found["clients"], bought)
