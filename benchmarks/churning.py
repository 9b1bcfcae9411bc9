"""Rows about leaving: the survival curve of every client and the cohort table, from purchase days."""

from datetime import timedelta

from benchmarks.base import AS_OF, CLIENTS, Measured, best, large, timed
from crm_core.churn import ChurnPolicy, cohorts, curves, keep_rhythm, rhythm
from crm_core.churn.rhythms import LARGE

LIMIT = ChurnPolicy(120)
ANOTHER_DAY = AS_OF - timedelta(days=41)  # which nobody has kept


def rhythm_made() -> Measured:
    """Prepare the rhythm of a day: gaps, months and the first inactivity of everyone for any limit."""
    house = large()
    with house.db.read() as con:
        spent, prepared = timed(lambda: rhythm(con, ANOTHER_DAY))
        days = con.execute("select count(*) from client_days").fetchall()[0][0]
        spells = con.execute(f"select count(*) from {prepared.spells}").fetchall()[0][0]
    house.close()
    return Measured(f"{CLIENTS:,} clients, {days:,} days, {spells:,} spells", spent)


def curve() -> Measured:
    """The curve after the slider of the limit moved, the rhythm of the day being kept."""
    house = large()
    kept = keep_rhythm(house.db, AS_OF)

    def once() -> None:
        with house.db.read() as con:
            curves(con, as_of=AS_OF, policy=LIMIT)

    result = Measured(f"{CLIENTS:,} clients" + ("" if kept else f", not kept below {LARGE:,} days"), best(once, 5))
    house.close()
    return result


def cohort_table() -> Measured:
    """Cohorts by month with retention and money, the rhythm of the day being kept."""
    house = large()
    keep_rhythm(house.db, AS_OF)

    def once() -> None:
        with house.db.read() as con:
            cohorts(con, as_of=AS_OF)

    result = Measured(f"{CLIENTS:,} clients", best(once, 3))
    house.close()
    return result
