"""Rows about knowing: facts, a day's new data, loading, the demo."""

from datetime import timedelta

import duckdb

from benchmarks.base import AS_OF, CLIENTS, FOLDER, Measured, best, empty, large, sizes, statement_of, timed, working_copy
from crm_core.db import Connection
from crm_core.demo import make_demo
from crm_core.facts import purchases, refresh_all_days, refresh_days
from crm_core.intake import load_file
from crm_core.jobs import load

FILE_ROWS = 2 * CLIENTS
DEMO_CLIENTS = CLIENTS // 5


def facts() -> Measured:
    """Purchase facts of every client as of a day nobody has asked about, against the same columns from the transactions."""
    house = large()
    day = AS_OF - timedelta(days=40)

    def ours() -> None:
        with house.db.read() as con:
            purchases(con, day)

    def peer() -> None:
        with house.db.read() as con:
            con.execute(f"create temp table plain as {statement_of('facts')}", {"as_of": day})

    with house.db.read() as con:
        table = purchases(con, day)
        con.execute(f"create temp table plain as {statement_of('facts')}", {"as_of": day})
        same(con, f"select * from {table}", "select * from plain")
        con.execute(f"drop table {table}")
        con.execute("drop table plain")
    result = Measured(sizes(house), best(ours, 2), best(peer, 2))
    house.close()
    return result


def same(con: Connection, ours: str, peer: str) -> None:
    """Raise when two statements do not give the same rows: a comparison of different answers says nothing."""
    (apart,) = con.execute(f"select count(*) from (({ours} except all {peer}) union all ({peer} except all {ours}))").fetchall()[0]
    if apart:
        raise ValueError(f"{apart} rows differ")


def day() -> Measured:
    """Load what 0.2 % of the clients bought yesterday, facts brought up to date, against all days made anew."""
    house = working_copy("day")
    path = FOLDER / "day.csv"
    buyers = CLIENTS // 500
    with duckdb.connect() as plain:
        plain.execute(f"copy ({statement_of('day_file')}) to '{path}' (header)", {"buyers": buyers, "clients": CLIENTS, "day": AS_OF})
    spent, result = timed(lambda: load(house, path, kind="transactions", source="Битрикс", who="bench"))

    def full() -> None:
        with house.db.write() as con:
            refresh_all_days(con)

    peer, _ = timed(full)
    house.close()
    return Measured(f"{result.loaded:,} lines of {buyers:,} clients", spent, peer)


def transactions() -> Measured:
    """Load a CSV of transactions into an empty base, against read_csv into a table with the same types."""
    path = FOLDER / f"transactions-{FILE_ROWS}.csv"
    with duckdb.connect(str(FOLDER / "peer.duckdb")) as plain:
        plain.execute("set memory_limit = '3GB'")
        if not path.exists():
            plain.execute(f"copy ({statement_of('transactions_file')}) to '{path}' (header)", {"rows": FILE_ROWS})
        peer, _ = timed(lambda: plain.execute(statement_of("read_transactions").format(path=path)))
    (FOLDER / "peer.duckdb").unlink()
    house = empty("transactions")
    spent, result = timed(lambda: load_file(house.db, path, kind="transactions", source="Кассы", who="bench"))
    if result.loaded != FILE_ROWS:
        raise ValueError(f"{result.loaded} loaded")
    house.close()
    return Measured(f"{FILE_ROWS:,} rows", spent, peer)


def clients() -> Measured:
    """Load a CSV of clients into an empty base: phones in several spellings, names, birth dates, consents."""
    path = FOLDER / f"clients-{CLIENTS}.csv"
    if not path.exists():
        with duckdb.connect() as plain:
            plain.execute(f"copy ({statement_of('clients_file')}) to '{path}' (header)", {"rows": CLIENTS})
    house = empty("clients")
    spent, result = timed(lambda: load_file(house.db, path, kind="clients", source="Битрикс", who="bench", then=(refresh_days,)))
    house.close()
    return Measured(f"{result.rows:,} rows, {result.loaded:,} loaded", spent)


def demo() -> Measured:
    """Make the demo base."""
    house = empty("demo")
    spent, made = timed(lambda: make_demo(house.db, clients=DEMO_CLIENTS, seed=3, who="bench", until=AS_OF))
    house.close()
    return Measured(f"{DEMO_CLIENTS:,} clients, {made.transactions:,} transactions, {made.contacts:,} contacts", spent)
