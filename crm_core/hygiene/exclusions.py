"""Exclusions: an operational "not now" until a date. Added, ended and shown; never deleted."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import uuid4

from crm_core.audit import record_deed
from crm_core.db import Connection, Database, now
from crm_core.errors import CrmError, Unknown
from crm_core.hygiene.refusals import clean
from crm_core.identity import resolve_client

MANUAL: Final = "screen"


@dataclass(frozen=True, slots=True)
class Exclusion:
    """One exclusion in force or to come, as the table shows it."""

    exclusion_id: int
    client_id: int
    reason: str
    until: date | None
    source: str
    recorded_at: datetime
    recorded_by: str


def exclude(db: Database, *, client_id: int, reason: str, until: date | None, who: str) -> int:
    """Exclude a client through the end of `until` (None: until ended) and return the exclusion's number."""
    said = clean(reason)
    if said is None:
        raise CrmError("hygiene-reason-missing")
    with db.write() as con:
        client = resolve_client(con, client_id)
        exclusion_id = int(
            con.execute(
                """
                insert into exclusion
                select coalesce(max(exclusion_id), 0) + 1, 0, $source, $content_key, 1, $client, $reason, $until, $at, $who, null
                from exclusion
                returning exclusion_id
                """,
                {"source": MANUAL, "content_key": uuid4().hex, "client": client, "reason": said, "until": until, "at": now(), "who": who},
            ).fetchall()[0][0]
        )
        record_deed(con, who=who, action="excluded", exclusion_id=exclusion_id, client_id=client, until=until)
    return exclusion_id


def end_exclusion(db: Database, exclusion_id: int, *, who: str) -> None:
    """End an exclusion now: it is withdrawn, kept and audited."""
    with db.write() as con:
        ended = con.execute(
            "update exclusion set withdrawn_by = 0 where exclusion_id = $id and withdrawn_by is null returning record_id",
            {"id": exclusion_id},
        ).fetchall()
        if not ended:
            raise Unknown("hygiene-exclusion-unknown", given=exclusion_id)
        record_deed(con, who=who, action="exclusion-ended", exclusion_id=exclusion_id)


def list_exclusions(con: Connection, *, on: date, limit: int = 1000) -> list[Exclusion]:
    """Return the exclusions in force on a day, the newest first."""
    found = con.execute(
        """
        select e.exclusion_id, coalesce(m.client_id, e.record_id), e.reason, e.until, e.source, e.recorded_at, e.recorded_by
        from exclusion e left join merged m on m.record_id = e.record_id
        where e.withdrawn_by is null and (e.until is null or e.until >= $on)
        order by e.recorded_at desc, e.exclusion_id desc limit $limit
        """,
        {"on": on, "limit": limit},
    ).fetchall()
    return [Exclusion(*row) for row in found]
