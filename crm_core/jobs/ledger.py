"""Carry over a restore what has left the house since the backup: a list cannot be called back, and its contacts go on counting."""

from pathlib import Path
from typing import Final

from crm_core.db import Connection, Database, statement
from crm_core.facts import write_table
from crm_core.hygiene import Protection, key_new
from crm_core.identity import resolve_clients

# Carried contacts are told by this and the id of the request their list was asked for under.
MARK: Final = "carried-"
KEPT: Final = "ledger.parquet"


def keep_ledger(db: Database) -> None:
    """Write the contacts of every list that left into the work folder, whole or not at all, before the base makes room for a backup."""
    with db.read() as con:
        con.execute(f"create or replace temp table left_contact as {statement(__package__, 'left_contacts')}", {"mark": MARK})
        write_table(con, "left_contact", path=db.work_dir / KEPT, work_dir=db.work_dir, texts=())


def carry_ledger(db: Database, protection: Protection) -> int:
    """Add the kept contacts that the base in place does not know and return how many; killed before, it is done at the next start."""
    kept = db.work_dir / KEPT
    if not kept.exists():
        return 0
    with db.write() as con:
        carried = _carry(con, kept, protection)
    kept.unlink()
    return carried


def _carry(con: Connection, file: Path, protection: Protection) -> int:
    """Add the contacts; a client that the base does not know becomes a record without a name."""
    con.execute(statement(__package__, "lost_contacts"), {"file": str(file), "mark": MARK})
    (lost,) = con.execute("select count(*) from lost_contact").fetchall()[0]
    if lost:
        con.execute(
            """
            create or replace temp table touched_record as
            select (select coalesce(max(record_id), 0) from record) + row_number() over (order by source, external_id) as record_id,
                   source, external_id
            from (select source, external_id from lost_contact except select source, external_id from record)
            """
        )
        con.execute(
            "insert into record (record_id, client_id, source, external_id, born_import, is_live) "
            "select record_id, record_id, source, external_id, 0, true from touched_record"
        )
        con.execute(statement(__package__, "carried_contacts"), {"mark": MARK})
        key_new(con, protection)
        resolve_clients(con)
    return int(lost)
