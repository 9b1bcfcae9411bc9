"""Gate 1: blocked by the business, or deceased."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask, Gate, leave
from crm_core.db import Connection
from crm_core.hygiene import blocked


def stop(con: Connection, ask: Ask) -> None:
    """Stop the blocked and the deceased, whatever the date."""
    blocked(con)
    leave(con, "blocked")


GATE: Final = Gate("blocked", stop)
