"""What was done lately: lists that left, refusals month by month."""

from dataclasses import dataclass
from datetime import date, datetime

from crm_core.db import Connection, rows, statement


@dataclass(frozen=True, slots=True)
class ListMade:
    """One edition of a list."""

    campaign: str
    step: int
    edition: int
    on_date: date
    channel: str
    class_: str
    rows: int
    control: int
    state: str
    released_at: datetime
    released_by: str


@dataclass(frozen=True, slots=True)
class Month:
    """Refusals and consents said in one month."""

    month: date
    refusals: int
    consents: int


def lists_made(con: Connection, *, limit: int = 10) -> list[ListMade]:
    """Return the newest lists first."""
    return [ListMade(**row) for row in rows(con, statement(__package__, "lists_made"), {"limit": limit})]


def refusals_by_month(con: Connection, *, months: int = 24) -> list[Month]:
    """Return refusals and consents by the month they were said in, the oldest first; months without any are 0."""
    return [Month(**row) for row in rows(con, statement(__package__, "refusals_by_month"), {"months": months})]
