"""Control totals: what to hold against accounting, exact to the kopeck."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from crm_core.db import Connection, rows, statement


@dataclass(frozen=True, slots=True)
class MonthTotal:
    """One month: lines, clients and money (purchases less returns); prepayments and sales without a client apart."""

    month: date
    is_anonymous: bool
    rows: int
    clients: int
    amount: Decimal
    prepaid: Decimal


def control_totals(con: Connection, import_id: int | None = None) -> list[MonthTotal]:
    """Return the totals by month of one load, or of the whole base."""
    return [MonthTotal(**found) for found in rows(con, statement(__package__, "month_totals"), {"import_id": import_id})]


def total_amount(totals: list[MonthTotal]) -> Decimal:
    """Return the money of all months together."""
    return sum((one.amount for one in totals), Decimal(0))
