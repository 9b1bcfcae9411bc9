"""Purchase facts of every client as of a date; the last three dates asked for by screens are kept."""

from datetime import date
from typing import Final

from crm_core.db import Connection, Database, now, statement

CLIENT_DAY: Final = statement(__package__, "client_day")
DAYS_IN_RANGE: Final = "(select * from client_days where client_id >= $first_client and client_id < $end_client)"
PURCHASES: Final = statement(__package__, "purchases").format(client_day=CLIENT_DAY.format(days=DAYS_IN_RANGE))
# Twenty sums for each of 5 million clients at once take more than the 3 GB there are (measured): so many ids at a time.
CLIENTS_AT_ONCE: Final = 1_000_000
# Purchases that end so many days before the day looked at may not be loaded to their end.
STALE_DAYS: Final = 7
SLOTS: Final = ("kept_purchases_1", "kept_purchases_2", "kept_purchases_3")


def purchases(con: Connection, as_of: date, *, allow_zero: bool = False) -> str:
    """Return a table of the purchase facts as of a date, one row a client: the kept one, or a temporary one made now."""
    version = facts_version(con)
    if not allow_zero and (kept := _kept(con, as_of, version)) is not None:
        return kept
    name = f"purchases_{as_of:%Y%m%d}_{version}{'_zero' if allow_zero else ''}"
    made = con.execute("select 1 from duckdb_tables() where temporary and table_name = $name", {"name": name}).fetchall()
    if not made:
        _make(con, f"temp table {name}", name, as_of=as_of, allow_zero=allow_zero)
    return name


def client_day_sql(days: str) -> str:
    """Return the statement for what each client did each day, from `client_days` or a table made by `filtered_days`.

    Its parameters are $as_of and $allow_zero.
    """
    return CLIENT_DAY.format(days=days)


def last_purchase_day(con: Connection, as_of: date) -> date | None:
    """Return the last day anything was bought, up to a date: what happened between the two may still wait to be loaded."""
    found = con.execute("select max(day) from client_days where day <= $as_of and purchase_lines > 0", {"as_of": as_of}).fetchall()[0][0]
    return found if isinstance(found, date) else None


def keep_facts(db: Database, as_of: date) -> None:
    """Keep the purchase facts of a date, so that every screen answers at once; the three dates last kept stay."""
    with db.read() as con:
        if _kept(con, as_of, facts_version(con)) is not None:
            return
    with db.write() as con:
        version = facts_version(con)
        if _kept(con, as_of, version) is not None:
            return
        slot = _oldest_slot(con, version)
        _make(con, f"table {slot}", slot, as_of=as_of, allow_zero=False)
        con.execute("delete from kept_facts where slot = $slot", {"slot": slot})
        con.execute(
            "insert into kept_facts values ($slot, $as_of, $version, $kept_at)",
            {"slot": slot, "as_of": as_of, "version": version, "kept_at": now()},
        )


def _make(con: Connection, created: str, name: str, *, as_of: date, allow_zero: bool) -> None:
    last = con.execute("select coalesce(max(client_id), 0) from client").fetchall()[0][0]
    asked = {"as_of": as_of, "allow_zero": allow_zero}
    con.execute(f"create or replace {created} as {PURCHASES}", asked | {"first_client": 0, "end_client": CLIENTS_AT_ONCE})
    for first in range(CLIENTS_AT_ONCE, last + 1, CLIENTS_AT_ONCE):
        con.execute(f"insert into {name} {PURCHASES}", asked | {"first_client": first, "end_client": first + CLIENTS_AT_ONCE})


def facts_version(con: Connection) -> int:
    """Return the counter that moves when clients or transactions change; temporary tables carry it in their names."""
    return int(con.execute("select facts_version from data_version").fetchall()[0][0])


def _kept(con: Connection, as_of: date, version: int) -> str | None:
    found = con.execute(
        "select slot from kept_facts where as_of = $as_of and facts_version = $version", {"as_of": as_of, "version": version}
    ).fetchall()
    return None if not found else SLOTS[SLOTS.index(found[0][0])]


def _oldest_slot(con: Connection, version: int) -> str:
    """A slot never used, else one of an older state of the base, else the one kept longest ago."""
    found = con.execute("select slot, facts_version, kept_at from kept_facts").fetchall()
    used = {slot: (kept_version == version, kept_at) for slot, kept_version, kept_at in found}
    free = [slot for slot in SLOTS if slot not in used]
    return free[0] if free else min(used, key=lambda slot: used[slot])
