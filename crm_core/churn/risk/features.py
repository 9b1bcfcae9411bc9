"""What a risk is told from: facts as of a day, of the clients active on it, as columns of numbers."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crm_core.db import Connection, statement
from crm_core.facts import RELATIONS, client_day_sql

FEATURES_SQL: Final = statement(__package__, "features")
BOUGHT_AGAIN: Final = statement(__package__, "bought_again")
RAW: Final = (
    "recency_days", "days_since_first", "purchase_days", "purchase_days_90d", "purchase_days_365d", "mean_gap", "late_gap", "early_gap",
    "late_check", "early_check", "net_amount_365d", "return_days_180d", "contacts_90d", "days_since_contact", "inbound_90d",
)  # fmt: skip
# What a model sees, in this order: logarithms of what is skewed, and a client's late habits beside its own earlier ones.
FEATURES: Final = (
    "recency", "overdue", "gap_growth", "mean_gap", "purchase_days", "purchase_days_365d", "purchase_days_90d", "tenure", "net_amount_365d",
    "check_growth", "returns", "contacts", "days_since_contact", "inbound",
)  # fmt: skip
RECENCY: Final = FEATURES.index("recency")

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ActiveClients:
    """Clients active on a day: their ids in order, the plain facts by name, and what a model sees (clients × features; NaN: not known)."""

    as_of: date
    client_ids: NDArray[np.int64]
    facts: dict[str, Matrix]
    matrix: Matrix

    def __len__(self) -> int:
        return len(self.client_ids)


def active_clients(con: Connection, *, as_of: date, active_days: int, only: int | None = None) -> ActiveClients:
    """Read the clients whose last purchase on `as_of` is fewer than `active_days` old. Facts that a file does not date are left out."""
    contacts = RELATIONS["contacts"](con, as_of)
    found = con.execute(
        FEATURES_SQL.format(client_day=client_day_sql("client_days"), contacts=contacts),
        {"as_of": as_of, "active_days": active_days, "only": only, "allow_zero": False},
    ).fetchnumpy()
    facts = {name: np.asarray(np.ma.filled(found[name], np.nan), dtype=np.float64) for name in RAW}
    return ActiveClients(as_of, np.asarray(found["client_id"], dtype=np.int64), facts, _matrix(facts))


def left(con: Connection, seen: ActiveClients, *, horizon_days: int) -> NDArray[np.bool_]:
    """Tell who of them bought nothing in the `horizon_days` after their day, as was known when these were over."""
    until = seen.as_of + timedelta(days=horizon_days)
    bought = con.execute(
        BOUGHT_AGAIN.format(client_day=client_day_sql("client_days")),
        {"start": seen.as_of, "as_of": until, "horizon_days": horizon_days, "allow_zero": False},
    ).fetchnumpy()["client_id"]
    return ~np.isin(seen.client_ids, np.asarray(bought, dtype=np.int64))


def _matrix(facts: dict[str, Matrix]) -> Matrix:
    """Turn plain facts into what a model sees; one column a feature, in their order."""
    spent = facts["net_amount_365d"]
    with np.errstate(invalid="ignore", divide="ignore"):
        columns = {
            "recency": np.log1p(facts["recency_days"]),
            "overdue": np.log1p(facts["recency_days"]) - np.log1p(facts["mean_gap"]),
            "gap_growth": np.log1p(facts["late_gap"]) - np.log1p(facts["early_gap"]),
            "mean_gap": np.log1p(facts["mean_gap"]),
            "purchase_days": np.log(facts["purchase_days"]),
            "purchase_days_365d": np.log1p(facts["purchase_days_365d"]),
            "purchase_days_90d": np.log1p(facts["purchase_days_90d"]),
            "tenure": np.log1p(facts["days_since_first"]),
            "net_amount_365d": np.sign(spent) * np.log1p(np.abs(spent)),
            "check_growth": np.log(facts["late_check"]) - np.log(facts["early_check"]),
            "returns": np.log1p(facts["return_days_180d"]),
            "contacts": np.log1p(facts["contacts_90d"]),
            "days_since_contact": np.log1p(facts["days_since_contact"]),
            "inbound": np.log1p(facts["inbound_90d"]),
        }
    matrix = np.column_stack([columns[name] for name in FEATURES])
    matrix[~np.isfinite(matrix)] = np.nan
    return matrix
