"""Cohorts by month or quarter of the first purchase: who still buys, and what they brought a head to date."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final, Literal

from crm_core.churn.rhythms import rhythm
from crm_core.db import Connection, rows, statement
from crm_core.errors import CrmError

SIZES: Final[dict[str, int]] = {"month": 1, "quarter": 3}
SIZED: Final = statement(__package__, "cohort_sizes")
MONEY: Final = statement(__package__, "cohort_money")
By = Literal["month", "quarter"]


@dataclass(frozen=True, slots=True)
class CohortCell:
    """A cohort so many periods after its first purchase: who bought in the period, and the money of the cohort up to its end.

    The margin is None while no margin of the cohort is known. The last period may not be over on the day: `is_over` is false.
    """

    since: int
    active: int
    revenue: Decimal
    revenue_to_date: Decimal
    margin_to_date: Decimal | None
    is_over: bool


@dataclass(frozen=True, slots=True)
class Cohort:
    """The clients who bought first in the period that begins on `starts_on`."""

    starts_on: date
    clients: int
    cells: tuple[CohortCell, ...]


@dataclass(frozen=True, slots=True)
class CohortTable:
    """Every cohort, the oldest first; periods of the future have no cell. Cohorts and `outside` (who never bought) make the whole base."""

    as_of: date
    by: By
    cohorts: tuple[Cohort, ...]
    outside: int
    outside_revenue: Decimal


def cohorts(con: Connection, *, as_of: date, by: str = "month") -> CohortTable:
    """Return the cohorts of the base as of a date."""
    if by not in SIZES:
        raise CrmError("churn-unknown-period", given=by, known=", ".join(SIZES))
    size = SIZES[by]
    tables = {"rhythms": rhythm(con, as_of).rhythms, "size": size}
    active = {(r["cohort"], r["since"]): r["clients"] for r in rows(con, SIZED.format(**tables))}
    money = {(r["cohort"], r["since"]): (r["revenue"], r["margin"]) for r in rows(con, MONEY.format(**tables), {"as_of": as_of})}
    now = (12 * as_of.year + as_of.month - 1) // size
    ends = as_of == period_end(as_of, by)
    found = [_cohort(cohort, now, ends, active, money, size) for cohort in sorted({cohort for cohort, _ in active})]
    base = int(con.execute("select count(*) from client").fetchall()[0][0])
    beyond = sum((revenue for (cohort, _), (revenue, _) in money.items() if cohort is None), Decimal(0))
    return CohortTable(as_of, "month" if size == 1 else "quarter", tuple(found), base - sum(one.clients for one in found), beyond)


def period_start(index: int, by: str) -> date:
    """Return the first day of a period by its number since year 0."""
    months = index * SIZES[by]
    return date(months // 12, months % 12 + 1, 1)


def period_end(day: date, by: str) -> date:
    """Return the last day of the period a day is in."""
    size = SIZES[by]
    month = ((day.month - 1) // size + 1) * size
    return date(day.year, month, monthrange(day.year, month)[1])


def period_name(starts_on: date, by: str) -> str:
    """Write a period as 2026-04, or 2026-Q2."""
    return f"{starts_on:%Y-%m}" if by == "month" else f"{starts_on.year}-Q{(starts_on.month + 2) // 3}"


def months_of(starts_on: date, by: str) -> list[str]:
    """Return the months of a period as the facts `cohort_month` and `purchase_months` write them: 2026-04."""
    return [f"{starts_on.year}-{starts_on.month + place:02d}" for place in range(SIZES[by])]


def cohort_rule(table: CohortTable, *, starts_on: date, since: int | None = None, gone: bool = False) -> dict[str, Any]:
    """Return the rule of a cohort, or of those of it who bought in a period after its start (with `gone`: who did not)."""
    first = months_of(starts_on, table.by)
    own: dict[str, Any] = {"field": "cohort_month", "operator": "one_of", "value": first}
    if len(first) == 1:
        own = {"field": "cohort_month", "operator": "is", "value": first[0]}
    if since is None:
        return own
    index = (12 * starts_on.year + starts_on.month - 1) // SIZES[table.by] + since
    months = [
        {"field": "purchase_months", "operator": "contains", "value": month} for month in months_of(period_start(index, table.by), table.by)
    ]
    bought: dict[str, Any] = {"not": {"any": months}} if gone else {"any": months} if len(months) > 1 else months[0]
    return {"all": [own, bought]}


def _cohort(cohort: int, now: int, ends: bool, active: dict[Any, int], money: dict[Any, Any], size: int) -> Cohort:
    by = "month" if size == 1 else "quarter"
    to_date, margin_to_date, cells = Decimal(0), None, []
    for since in range(now - cohort + 1):
        revenue, margin = money.get((cohort, since), (Decimal(0), None))
        to_date += revenue
        if margin is not None:
            margin_to_date = (margin_to_date or Decimal(0)) + margin
        is_over = cohort + since < now or ends
        cells.append(CohortCell(since, active.get((cohort, since), 0), revenue, to_date, margin_to_date, is_over))
    return Cohort(period_start(cohort, by), active[(cohort, 0)], tuple(cells))
