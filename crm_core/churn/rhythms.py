"""When clients buy, prepared once a date: middle gaps, months with purchases, and when each would be inactive for any limit."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.db import Connection, Database, now, statement
from crm_core.facts import client_day_sql, facts_version

SLOTS: Final = (1, 2, 3)
STEPS: Final = statement(__package__, "steps").format(client_day=client_day_sql("client_days"))
PARTS: Final = {part: statement(__package__, part) for part in ("rhythms", "spells", "gaps")}
# From this many days on it pays to keep the rhythm in the base: a slider over it must answer at once.
LARGE: Final = 100_000


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The names of the prepared tables: one row a client (rhythms), a client and range of limits (spells), a length of gap (gaps)."""

    rhythms: str
    spells: str
    gaps: str


def rhythm(con: Connection, as_of: date) -> Rhythm:
    """Return the tables of the rhythm as of a date: the kept ones, or temporary ones made now."""
    version = facts_version(con)
    if (kept := _kept(con, as_of, version)) is not None:
        return kept
    names = Rhythm(*(f"churn_{part}_{as_of:%Y%m%d}_{version}" for part in PARTS))
    made = con.execute("select 1 from duckdb_tables() where temporary and table_name = $name", {"name": names.gaps}).fetchall()
    if not made:
        _make(con, names, as_of, kind="temp table")
    return names


def keep_rhythm(db: Database, as_of: date) -> bool:
    """Keep the rhythm of a date in the base, if the base is large; return whether it is kept. The three dates last kept stay."""
    with db.read() as con:
        version = facts_version(con)
        if _kept(con, as_of, version) is not None:
            return True
        if int(con.execute("select count(*) from client_days").fetchall()[0][0]) < LARGE:
            return False
    with db.write() as con:
        version = facts_version(con)
        if _kept(con, as_of, version) is None:
            slot = _oldest_slot(con, version)
            _make(con, _named(slot), as_of, kind="table")
            con.execute("delete from kept_churn where slot = $slot", {"slot": slot})
            con.execute(
                "insert into kept_churn values ($slot, $as_of, $version, $kept_at)",
                {"slot": slot, "as_of": as_of, "version": version, "kept_at": now()},
            )
    return True


def _make(con: Connection, names: Rhythm, as_of: date, *, kind: str) -> None:
    con.execute(f"create or replace temp table churn_steps as {STEPS}", {"as_of": as_of, "allow_zero": False})
    for part, sql in PARTS.items():
        parameters = {"as_of": as_of} if "$as_of" in sql else {}
        made = sql.format(steps="churn_steps", rhythms=names.rhythms)
        con.execute(f"create or replace {kind} {getattr(names, part)} as {made}", parameters)
    con.execute("drop table churn_steps")


def _named(slot: int) -> Rhythm:
    return Rhythm(*(f"kept_{part}_{slot}" for part in PARTS))


def _kept(con: Connection, as_of: date, version: int) -> Rhythm | None:
    found = con.execute(
        "select slot from kept_churn where as_of = $as_of and facts_version = $version", {"as_of": as_of, "version": version}
    ).fetchall()
    return None if not found else _named(int(found[0][0]))


def _oldest_slot(con: Connection, version: int) -> int:
    """A slot never used, else one of an older state of the base, else the one kept longest ago."""
    used = {
        int(slot): (kept_version == version, kept_at)
        for slot, kept_version, kept_at in con.execute("select slot, facts_version, kept_at from kept_churn").fetchall()
    }
    free = [slot for slot in SLOTS if slot not in used]
    return free[0] if free else min(used, key=lambda slot: used[slot])
