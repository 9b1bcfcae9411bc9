"""What was loaded: every load with its counts, and how far each source reaches."""

from dataclasses import dataclass
from datetime import date, datetime

from crm_core.db import Connection, rows


@dataclass(frozen=True, slots=True)
class Load:
    """One load as the journal of loads shows it."""

    import_id: int
    kind: str
    source: str
    file_name: str
    mode: str
    rows: int
    loaded: int
    unchanged: int
    quarantined: int
    conflicts: int
    fresh_up_to: date | None
    loaded_at: datetime
    loaded_by: str
    undone_at: datetime | None
    undone_by: str | None


def list_loads(con: Connection, *, limit: int = 200) -> list[Load]:
    """Return the loads, the newest first."""
    found = rows(
        con,
        """
        select import_id, kind, source, file_name, mode, rows, loaded, unchanged, quarantined, conflicts,
               fresh_up_to, loaded_at, loaded_by, undone_at, undone_by
        from load order by import_id desc limit $limit
        """,
        {"limit": limit},
    )
    return [Load(**one) for one in found]


def source_reach(con: Connection) -> list[tuple[str, str, date]]:
    """Return (source, kind, last day there is data of) for every source that tells one."""
    return con.execute(
        "select source, kind, max(fresh_up_to) from load where undone_at is null and fresh_up_to is not null group by all order by all"
    ).fetchall()
