"""The only clock of the core. Screens and the command line ask it for today; everything else is told."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """Return the present moment in UTC, without a zone, as the base stores it."""
    return datetime.now(UTC).replace(tzinfo=None)


def today(time_zone: str) -> date:
    """Return today's date where the business is."""
    return datetime.now(ZoneInfo(time_zone)).date()
