"""The only clock of the core. Screens and the command line ask it for today; everything else is told."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo


def now() -> datetime:
    """Return the present moment in UTC, without a zone, as the base stores it."""
    return datetime.now(UTC).replace(tzinfo=None)


def today(time_zone: str) -> date:
    """Return today's date where the business is."""
    return datetime.now(ZoneInfo(time_zone)).date()


def months_before(day: date, months: int) -> date:
    """Return the same day so many calendar months earlier, or the last day of a shorter month; the first of all days at the latest."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_month_end(day: date) -> bool:
    """True on the last day of a month."""
    return day.day == monthrange(day.year, day.month)[1]


def month_ends(day: date, *, months: int) -> tuple[date, ...]:
    """Return the last days of so many months before the month of a day, the oldest first, and the day itself."""
    firsts = (months_before(day.replace(day=1), back) for back in range(months - 1, -1, -1))
    return (*(first - timedelta(days=1) for first in firsts if first > date.min), day)
