"""Undo a load: its rows are kept but no longer read, what it had replaced comes back; its refusals stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from crm_core.audit import record_deed
from crm_core.db import Connection, Database, now, statement
from crm_core.errors import CrmError
from crm_core.hygiene import key_new, protection_of, withdraw_consents
from crm_core.intake.loading import Follower, settle
from crm_core.intake.naming import NAMING, NOT_TOLD_BY_RECEIPT, records_of_load, still_named
from crm_core.intake.nobodies import settle_nobodies
from crm_core.intake.targets.deed import count
from crm_core.intake.targets.fold import refold
from crm_core.intake.targets.further import KEYED_TABLES

# Tables whose rows a load brings and an undo withdraws.
WITHDRAWN: Final = (*NAMING, "seed", "product")


@dataclass(frozen=True, slots=True)
class Undone:
    """How many rows were withdrawn, and how many refusals of the load stay in force."""

    withdrawn: int
    refusals_kept: int


def undo_load(db: Database, import_id: int, *, who: str, then: Sequence[Follower] = ()) -> Undone:
    """Withdraw a load, in one commit; loading the file again works as if it had never been loaded."""
    protection = protection_of(db)
    with db.write() as con:
        found = con.execute("select undone_at from load where import_id = $import_id", {"import_id": import_id}).fetchone()
        if found is None:
            last = count(con, "select coalesce(max(import_id), 0) from load")
            raise CrmError("intake-unknown-load", given=import_id, last=last)
        if found[0] is not None:
            raise CrmError("intake-undone-before", given=import_id)
        given: dict[str, object] = {"import_id": import_id}
        records_of_load(con, import_id=import_id)
        con.execute(statement(__package__, "back_lines"), given)
        con.execute(
            """
            update transaction_line set withdrawn_by = b.withdrawn_by
            from back_line as b where b.source = transaction_line.source and b.transaction_id = transaction_line.transaction_id
              and transaction_line.withdrawn_by = $import_id and transaction_line.import_id <> $import_id
            """,
            given,
        )
        withdrawn = sum(
            count(
                con, f"select count(*) from {table} where import_id = $import_id and withdrawn_by is null and {NOT_TOLD_BY_RECEIPT}", given
            )
            for table in WITHDRAWN
        )
        con.execute("update point_undelivered set withdrawn_by = $import_id where import_id = $import_id", given)
        con.execute("delete from nobody_code where import_id = $import_id", given)
        _bring_back(con, import_id)
        for table in WITHDRAWN:
            con.execute(f"update {table} set withdrawn_by = $import_id where import_id = $import_id", given)
        _settle_records(con, import_id)
        con.execute("create or replace temp table moved_client (client_id bigint)")
        con.execute("create or replace temp table dirty_client (client_id bigint)")
        key_new(con, protection)
        settle(con, import_id, then)
        kept = count(con, "select count(*) from refusal where import_id = $import_id", given)
        con.execute("update load set undone_at = $at, undone_by = $who where import_id = $import_id", {"at": now(), "who": who, **given})
        record_deed(con, who=who, action="undo-load", import_id=import_id, withdrawn=withdrawn, refusals_kept=kept)
        withdraw_consents(con, protection, import_id=import_id)
    return Undone(withdrawn, kept)


def _bring_back(con: Connection, import_id: int) -> None:
    """The versions that the load replaced come back, unless a later load has replaced its own meanwhile."""
    given: dict[str, object] = {"import_id": import_id}
    for table, key in KEYED_TABLES.items():
        con.execute(statement(__package__, "back_keyed").format(table=table, key=key), given)
        con.execute(
            f"update {table} set withdrawn_by = b.withdrawn_by from back_keyed as b "
            f"where b.source = {table}.source and b.row_key = {key} "
            f"and {table}.withdrawn_by = $import_id and {table}.import_id <> $import_id",
            given,
        )


def _follow_person(con: Connection) -> None:
    """What lists did to a person whose client row is gone goes on with the same person's other record: caps and arms do not start anew."""
    con.execute(statement(__package__, "heirs"))
    con.execute(
        "update contact set record_id = h.heir from heir as h where contact.record_id = h.record_id and contact.release_id = h.release_id"
    )
    con.execute("update arm set client_id = h.heir from heir as h where arm.client_id = h.record_id and arm.release_id = h.release_id")


def _settle_records(con: Connection, import_id: int) -> None:
    """Fold the records the load had named anew; those that nothing names any more leave the base (they keep their number)."""
    con.execute("create or replace temp table refold_record as select record_id from undone_record where by_client_row")
    refold(con)
    _follow_person(con)
    still_named(con, "undone_record")
    con.execute(
        "update record set is_live = false "
        "where record_id in (select record_id from undone_record) and record_id not in (from named_record)"
    )
    # What only a row that waited had named was no client before, and is none now.
    con.execute(
        "update record set is_live = true where not is_live and record_id in (from named_record) and born_import <> $import_id",
        {"import_id": import_id},
    )
    con.execute("create or replace temp table touched_record as select record_id from undone_record")
    settle_nobodies(con, import_id=import_id)
