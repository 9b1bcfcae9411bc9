"""Keep `client_days` up: what every client spent on every day, and from which day on that could be seen."""

from typing import Final

from crm_core.db import Connection, facts_changed, statement

RESOLVED_LINE: Final = statement(__package__, "resolved_line")
SCOPED_LINE: Final = statement(__package__, "scoped_line")
DIRTY_LINE: Final = statement(__package__, "dirty_line")
NAMED_DOCUMENT: Final = statement(__package__, "named_document")
CHANGED_CLIENT: Final = statement(__package__, "changed_client")
DAYS: Final = statement(__package__, "days")

BIG_SHARE: Final = 0.2
CHUNK_LINES: Final = 6_000_000


def refresh_days(con: Connection) -> None:
    """Bring the days of the clients in temp `dirty_client` up to date, inside a write; everybody's when they are a big share."""
    con.execute(RESOLVED_LINE)
    (dirty,) = con.execute("select count(distinct client_id) from dirty_client").fetchall()[0]
    (clients,) = con.execute("select count(*) from client").fetchall()[0]
    if dirty == 0:
        return
    facts_changed(con)
    if dirty > BIG_SHARE * clients:
        refresh_all_days(con)
        return
    con.execute(CHANGED_CLIENT)
    con.execute(DIRTY_LINE)
    _find_documents(con, "scoped_line", {"departments": None, "categories": None})
    con.execute("delete from client_days where client_id in (select client_id from changed_client)")
    con.execute(f"insert into client_days {DAYS}")
    con.execute("drop table changed_client")
    _drop_work(con)


def refresh_all_days(con: Connection) -> None:
    """Make the days of every client anew, inside a write."""
    facts_changed(con)
    con.execute("delete from client_days")
    _fill(con, "client_days")


def filtered_days(con: Connection, *, into: str, departments: tuple[str, ...] | None, categories: tuple[str, ...] | None) -> None:
    """Make temp table `into`, like `client_days` but from the transactions of these departments and categories alone."""
    con.execute(f"create or replace temp table {into} as select * from client_days limit 0")
    _fill(con, into, departments=departments, categories=categories)


def _fill(con: Connection, table: str, *, departments: tuple[str, ...] | None = None, categories: tuple[str, ...] | None = None) -> None:
    """Client numbers go through in ranges, so that memory stays bounded and the days of one client lie together."""
    con.execute(RESOLVED_LINE)
    chosen: dict[str, object] = {"departments": _listed(departments), "categories": _listed(categories)}
    _find_documents(con, "resolved_line where is_live", chosen)
    (lines,) = con.execute("select count(*) from transaction_line").fetchall()[0]
    first, last = con.execute("select coalesce(min(client_id), 0), coalesce(max(client_id), -1) from record").fetchall()[0]
    step = max(1, -(-(last - first + 1) // (1 + lines // CHUNK_LINES)))
    for start in range(first, last + 1, step):
        con.execute(SCOPED_LINE, {"first_client": start, "end_client": start + step, **chosen})
        con.execute(f"insert into {table} {DAYS}")
    _drop_work(con)


def _listed(names: tuple[str, ...] | None) -> list[str] | None:
    return None if names is None else list(names)


def _find_documents(con: Connection, lines: str, chosen: dict[str, object]) -> None:
    con.execute(
        f"create or replace temp table named_return as select distinct source, returns_document as document "
        f"from (from {lines}) where kind = 'return' and returns_document is not null"
    )
    con.execute(NAMED_DOCUMENT, chosen)


def _drop_work(con: Connection) -> None:
    for table in ("scoped_line", "named_return", "named_document"):
        con.execute(f"drop table if exists {table}")
