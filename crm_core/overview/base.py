"""How large the base is and how far its data go."""

from dataclasses import dataclass
from datetime import date

from crm_core.db import Connection, load_settings, rows, statement, today


@dataclass(frozen=True, slots=True)
class BaseState:
    """Clients, the records they were made of, loads that stand, and the last day with a purchase or a contact."""

    clients: int
    records: int
    loads: int
    last_day: date | None

    @property
    def is_empty(self) -> bool:
        """True when nothing was loaded yet."""
        return self.clients == 0 and self.loads == 0


def base_state(con: Connection) -> BaseState:
    """Return the size of the base and the last day it knows of; a date mistyped into the future has not happened."""
    return BaseState(**rows(con, statement(__package__, "base_state"), {"today": today(load_settings(con).time_zone)})[0])
