"""Statuses given by hand: who marked a client as lost, when and why; taken off by a later entry, never deleted."""

from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Final

from crm_core.audit import record_deed
from crm_core.db import Connection, Database, now, rows, statement
from crm_core.errors import CrmError, Unknown
from crm_core.hygiene import clean
from crm_core.identity import resolve_client

MARKABLE: Final = ("lost",)
MARKED: Final = statement(__package__, "marked")
MARKS: Final = statement(__package__, "marks").format(marked=MARKED)
INSERT: Final = statement(__package__, "insert_mark")
MARKED_RECORDS: Final = statement(__package__, "marked_records")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in force: on whom, since when, why, by whom."""

    mark_id: int
    client_id: int
    status: str
    reason: str
    since: date
    recorded_at: datetime
    recorded_by: str


def mark_status(db: Database, client_id: int, *, status: str, reason: str, who: str, since: date) -> int:
    """Mark a client by hand from a day on, whatever its purchases say, and return the number of the mark."""
    if status not in MARKABLE:
        raise Unknown("status-not-markable", given=status, nearest=(get_close_matches(status, MARKABLE, n=1, cutoff=0.0))[0])
    said = clean(reason)
    if said is None:
        raise CrmError("status-reason-missing")
    with db.write() as con:
        client = resolve_client(con, client_id)
        mark_id = _write(con, records=[client], status=status, reason=said, since=since, who=who)
        record_deed(con, who=who, action="status-marked", client_id=client, mark_id=mark_id, status=status, since=since)
    return mark_id


def unmark_status(db: Database, client_id: int, *, reason: str | None = None, who: str, since: date) -> int:
    """Take every mark off a client from a day on; from then on its purchases and contacts decide again."""
    with db.write() as con:
        client = resolve_client(con, client_id)
        marked = con.execute(MARKED_RECORDS, {"client": client}).fetchall()
        if not marked:
            raise CrmError("status-not-marked", client=client)
        records = [record for (record,) in marked]
        mark_id = _write(con, records=records, status=None, reason=clean(reason) or "–", since=since, who=who)
        record_deed(con, who=who, action="status-unmarked", client_id=client, mark_id=mark_id, since=since)
    return mark_id


def marks(con: Connection, *, as_of: date, client_id: int | None = None, limit: int = 1000) -> list[Mark]:
    """Return the marks in force on a day, the newest first."""
    found = rows(con, MARKS, {"as_of": as_of, "client_id": client_id, "limit": limit})
    return [Mark(**row) for row in found]


def _write(con: Connection, *, records: list[int], status: str | None, reason: str, since: date, who: str) -> int:
    values = {"records": records, "status": status, "reason": reason, "since": since, "at": now(), "who": who}
    return int(con.execute(INSERT, values).fetchall()[0][0])
