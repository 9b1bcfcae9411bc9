"""Gate 1: blocked by the business, or deceased."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask, Gate, among
from crm_core.db import Connection
from crm_core.hygiene import blocked


def condition(con: Connection, ask: Ask) -> str:
    """Stop the blocked and the deceased, whatever the date."""
    blocked(con)
    return among("blocked_client")


GATE: Final = Gate("blocked", condition)
