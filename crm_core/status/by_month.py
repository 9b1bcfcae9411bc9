"""How the base stood, by status, at the ends of the last months; of a large base counted once and kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.db import Connection, Database, rows, statement
from crm_core.db import month_ends as ends_before
from crm_core.status.policy import KIND, load_policy
from crm_core.status.statuses import ALL_STATUSES, prepare, statuses

STAMP: Final = statement(__package__, "stamp")
DEFINITION: Final = 1  # one more whenever what a status means is changed in this slice: what was counted before is then counted anew


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """The clients in each status at the end of one day; those who were not yet in the base are left out."""

    day: date
    counts: dict[str, int]


def by_month(con: Connection, *, as_of: date, months: int = 12) -> tuple[MonthEnd, ...]:
    """Count the clients by status at the ends of the last months and on the day itself, the oldest first."""
    days = month_ends(as_of, months=months)
    known = _kept(con, statuses_stamp(con))
    known |= _counted(con, [day for day in days if day not in known])
    return tuple(MonthEnd(day, known[day]) for day in days)


def keep_months(db: Database, *, as_of: date) -> None:
    """Keep what `by_month` answers for a day, so that the first look at it need not count; what was counted in an older state goes.

    Counted while others read and write; kept only if no status may have changed meanwhile.
    """
    with db.read() as con:
        stamp = statuses_stamp(con)
        known = _kept(con, stamp)
        counted = _counted(con, [day for day in month_ends(as_of) if day not in known])
    if not counted:
        return
    with db.write() as con:
        if statuses_stamp(con) != stamp:
            return
        con.execute("delete from kept_status_month where stamp <> $stamp", {"stamp": stamp})
        there = _kept(con, stamp)
        lines = [(day, status, clients) for day, counts in counted.items() if day not in there for status, clients in counts.items()]
        for day, status, clients in lines:
            values = {"stamp": stamp, "day": day, "status": status, "clients": clients}
            con.execute("insert into kept_status_month values ($stamp, $day, $status, $clients)", values)


def statuses_stamp(con: Connection) -> str:
    """Return a word that changes whenever a status may have: counts by month are remembered under it, whatever else is committed."""
    return ".".join(str(value) for value in (DEFINITION, *rows(con, STAMP, {"kind": KIND})[0].values()))


def month_ends(as_of: date, *, months: int = 12) -> list[date]:
    """Return the last days of the months before `as_of`, then `as_of`."""
    return list(ends_before(as_of, months=months))


def _kept(con: Connection, stamp: str) -> dict[date, dict[str, int]]:
    found: dict[date, dict[str, int]] = {}
    for day, status, clients in con.execute(
        "select day, status, clients from kept_status_month where stamp = $stamp", {"stamp": stamp}
    ).fetchall():
        found.setdefault(day, {})[status] = clients
    return found


def _counted(con: Connection, days: Iterable[date]) -> dict[date, dict[str, int]]:
    asked = list(days)
    if not asked:
        return {}
    policy, _ = load_policy(con)
    prepare(con)
    found = {}
    for day in asked:
        name = statuses(con, as_of=day, policy=policy, into="status_month", prepared=True)
        counted = dict(con.execute(f"select status, count(*) from {name} group by status").fetchall())
        found[day] = {status: int(counted.get(status, 0)) for status in ALL_STATUSES[:-1]}
    return found
