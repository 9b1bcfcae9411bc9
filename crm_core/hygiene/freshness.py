"""How old each stop list is: a source that was not renewed may miss those who refused since."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from crm_core.db import Connection, load_settings
from crm_core.hygiene.presets import load_policy


@dataclass(frozen=True, slots=True)
class SourceAge:
    """One source of refusals: its last load, its rows, its age in days."""

    source: str
    loaded_at: datetime
    rows: int
    age_days: int
    is_stale: bool


def freshness(con: Connection, *, at: datetime) -> list[SourceAge]:
    """Return every loaded source of refusals, the oldest first; `at` is a moment in UTC. What people enter by hand is never stale."""
    settings = load_settings(con)
    policy, _ = load_policy(con, settings)
    zone = ZoneInfo(settings.time_zone)
    found = con.execute(
        """
        select source, max(loaded_at) as last_load, sum(loaded)::bigint as rows
        from load where kind = 'refusals' and undone_at is null
        group by source order by last_load, source
        """
    ).fetchall()
    today = at.replace(tzinfo=UTC).astimezone(zone).date()
    ages = [(today - loaded_at.replace(tzinfo=UTC).astimezone(zone).date()).days for _, loaded_at, _ in found]
    return [
        SourceAge(source, loaded_at, int(rows), age, age > policy.stale_after_days)
        for (source, loaded_at, rows), age in zip(found, ages, strict=True)
    ]
