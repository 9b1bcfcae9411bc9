"""The business's own clock: naive times of files and of refusals are in its time zone."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from crm_core.db import Connection, load_settings, now


def local_now(con: Connection) -> datetime:
    """Return the present moment as the business's clocks show it."""
    return now().replace(tzinfo=UTC).astimezone(ZoneInfo(load_settings(con).time_zone)).replace(tzinfo=None)
