"""How many clients are inactive on a day with a limit, and how many will be soon."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.churn.rhythms import rhythm
from crm_core.db import Connection, rows, statement

STANDING: Final = statement(__package__, "standing")


@dataclass(frozen=True, slots=True)
class Standing:
    """Clients who ever bought: inactive and active on the day; of the active those who will be within `soon_days` without one."""

    bought: int
    inactive: int
    soon: int
    soon_days: int

    @property
    def active(self) -> int:
        """Clients who bought within the limit."""
        return self.bought - self.inactive


def standing(con: Connection, *, as_of: date, days: int, soon_days: int = 30) -> Standing:
    """Count who is inactive on a day with a limit in days."""
    found = rows(con, STANDING.format(rhythms=rhythm(con, as_of).rhythms), {"as_of": as_of, "days": days, "soon": soon_days})[0]
    return Standing(**found, soon_days=soon_days)
