"""Erase again, after a restore, whoever was erased since the backup was made: an old copy brings nobody back."""

from typing import Final

from crm_core.db import Connection, Database, compact_copy, statement
from crm_core.facts import write_table
from crm_core.hygiene import Protection
from crm_core.jobs.forgetting import forget

KEPT: Final = "erasures.parquet"
# What a restore itself may have written into the chain of a base by now.
OF_THE_RESTORE: Final = ("erase-again", "refusals-added", "journal-replayed")


def keep_erasures(db: Database) -> None:
    """Write the chain of deeds and the records of everyone erased into the work folder, before the base makes room for a backup."""
    with db.read() as con:
        con.execute(f"create or replace temp table kept_deed as {statement(__package__, 'kept_deeds')}")
        write_table(con, "kept_deed", path=db.work_dir / KEPT, work_dir=db.work_dir, texts=())


def carry_erasures(db: Database, protection: Protection, *, who: str) -> int:
    """Erase in the base in place whom it does not know as erased; return how many. Killed before, it is done at the next start.

    Only where the backup is an earlier state of this very base: then record numbers mean the same people. All in one commit.
    """
    kept = db.work_dir / KEPT
    if not kept.exists():
        return 0
    with db.write() as con:
        con.execute(statement(__package__, "forgotten_again"), {"file": str(kept), "of_the_restore": list(OF_THE_RESTORE)})
        people = con.execute("select client_id, reason, record_ids from forgotten_again order by seq").fetchall()
        erased = sum(_forget_again(con, protection, *one, who=who) for one in people)
    if people:
        with db.alone():
            db.swap(compact_copy(db))
    kept.unlink()
    return erased


def _forget_again(con: Connection, protection: Protection, client: int, reason: str | None, record_ids: list[int], *, who: str) -> bool:
    con.execute(f"create or replace temp table erased_record as {statement(__package__, 'known_records')}", {"record_ids": record_ids})
    (found,) = con.execute("select count(*) from erased_record").fetchall()[0]
    if found:
        forget(con, protection, client, reason=reason, who=who, action="erase-again")
    return bool(found)
