"""Keep `client_days` up: what every client spent on every day, and from which day on that could be seen."""

from typing import Final

from crm_core.db import Connection, facts_changed, statement

RESOLVED: Final = statement(__package__, "resolved")
SCOPED_LINE: Final = statement(__package__, "scoped_line")
CHOSEN_LINE: Final = statement(__package__, "chosen_line")
DIRTY_OWNER: Final = statement(__package__, "dirty_owner")
DIRTY_LINE: Final = statement(__package__, "dirty_line")
TOUCHED_DOCUMENT: Final = statement(__package__, "touched_document")
FOUND_LINE: Final = statement(__package__, "found_line")
NAMED_DOCUMENT: Final = statement(__package__, "named_document")
STRANGE_DOCUMENT: Final = statement(__package__, "strange_document")
DAYS: Final = statement(__package__, "days")
DAYS_ANEW: Final = statement(__package__, "days_anew")

BIG_SHARE: Final = 0.2
CHUNK_LINES: Final = 6_000_000
EVERY_LINE: Final = RESOLVED.format(lines="transaction_line")
LIVE: Final = f"(select * from ({EVERY_LINE}) where is_live)"
FOUND: Final = f"(select * from ({RESOLVED.format(lines='found_line')}) where is_live)"
DIRTY_COLUMNS: Final = "client_id, is_live, source, kind, day, amount, margin, document, returns_document"
WORK: Final = (
    "scoped_line", "dirty_line", "dirty_owner", "new_dirty", "all_dirty",
    "touched_document", "found_line", "named_return", "named_document",
)  # fmt: skip


def refresh_days(con: Connection) -> None:
    """Bring the days of the clients in temp `dirty_client` up to date, inside a write; everybody's when they are a big share."""
    (dirty,) = con.execute("select count(distinct client_id) from dirty_client").fetchall()[0]
    (clients,) = con.execute("select count(*) from client").fetchall()[0]
    if dirty == 0:
        return
    if dirty > BIG_SHARE * clients:
        refresh_all_days(con)
        return
    facts_changed(con)
    _gather_dirty(con)
    _find_documents(con, returns="scoped_line", purchases="scoped_line")
    if con.execute(STRANGE_DOCUMENT).fetchall():
        con.execute(FOUND_LINE.format(documents="named_return", column="document"), {"kind": "purchase"})
        _find_documents(con, returns="scoped_line", purchases=FOUND)
    con.execute("delete from client_days where client_id in (select client_id from all_dirty)")
    con.execute(f"insert into client_days {DAYS}")
    _drop_work(con)


def refresh_all_days(con: Connection) -> None:
    """Make the days of every client anew, inside a write; in a table of their own: deleting the old ones takes their memory again."""
    facts_changed(con)
    con.execute(DAYS_ANEW)
    # The purchases that returns name are picked out before they are resolved: resolving all of them to find these takes too much memory.
    _name_returns(con, LIVE)
    con.execute(FOUND_LINE.format(documents="named_return", column="document"), {"kind": "purchase"})
    _fill(con, "client_days_anew", lines=LIVE, purchases=FOUND)
    con.execute("drop table client_days")
    con.execute("alter table client_days_anew rename to client_days")


def filtered_days(con: Connection, *, into: str, departments: tuple[str, ...] | None, categories: tuple[str, ...] | None) -> None:
    """Make temp table `into`, like `client_days` but from the transactions of these departments and categories alone."""
    names = {"departments": departments, "categories": categories}
    chosen = {key: None if value is None else list(value) for key, value in names.items()}
    con.execute(CHOSEN_LINE.format(resolved=EVERY_LINE), chosen)
    con.execute(f"create or replace temp table {into} as select * from client_days limit 0")
    _fill(con, into, lines="chosen_line")
    con.execute("drop table chosen_line")


def days_of_lines(con: Connection, *, into: str, lines: str) -> None:
    """Make temp table `into`, like `client_days` but from `lines`: a relation with the columns of `transaction_line`."""
    con.execute(f"create or replace temp table {into} as select * from client_days limit 0")
    _fill(con, into, lines=f"(select * from ({RESOLVED.format(lines=lines)}) where is_live)")


def _gather_dirty(con: Connection) -> None:
    """Put the lines of the dirty clients into `scoped_line`, and those of clients who returned goods of a document touched."""
    con.execute(f"create or replace temp table dirty_line as select {DIRTY_COLUMNS} from ({EVERY_LINE}) limit 0")
    con.execute("create or replace temp table new_dirty as select distinct client_id from dirty_client")
    con.execute("create or replace temp table all_dirty as from new_dirty")
    con.execute(DIRTY_OWNER)
    con.execute(DIRTY_LINE)
    con.execute(TOUCHED_DOCUMENT)
    con.execute(FOUND_LINE.format(documents="touched_document", column="returns_document"), {"kind": "return"})
    con.execute(
        f"create or replace temp table new_dirty as select distinct client_id from {FOUND} "
        "where client_id not in (select client_id from all_dirty)"
    )
    if con.execute("select 1 from new_dirty limit 1").fetchall():
        con.execute("insert into all_dirty from new_dirty")
        con.execute(DIRTY_OWNER)
        con.execute(DIRTY_LINE)
    counted = "is_live and kind in ('purchase', 'return')"
    con.execute(f"create or replace temp table scoped_line as select * exclude (is_live) from dirty_line where {counted}")


def _fill(con: Connection, table: str, *, lines: str, purchases: str | None = None) -> None:
    """Client numbers go through in ranges, so that memory stays bounded and the days of one client lie together."""
    _find_documents(con, returns=lines, purchases=purchases or lines)
    (count,) = con.execute("select count(*) from transaction_line").fetchall()[0]
    first, last = con.execute("select coalesce(min(client_id), 0), coalesce(max(client_id), -1) from record").fetchall()[0]
    step = max(1, -(-(last - first + 1) // (1 + count // CHUNK_LINES)))
    for start in range(first, last + 1, step):
        con.execute(SCOPED_LINE.format(lines=lines), {"first_client": start, "end_client": start + step})
        con.execute(f"insert into {table} {DAYS}")
    _drop_work(con)


def _find_documents(con: Connection, *, returns: str, purchases: str) -> None:
    """Leave `named_document` for the documents that these returns name, looked for among these purchases."""
    _name_returns(con, returns)
    con.execute(NAMED_DOCUMENT.format(lines=purchases))


def _name_returns(con: Connection, returns: str) -> None:
    con.execute(
        f"create or replace temp table named_return as select distinct source, returns_document as document "
        f"from {returns} where kind = 'return' and returns_document is not null"
    )


def _drop_work(con: Connection) -> None:
    for table in WORK:
        con.execute(f"drop table if exists {table}")
