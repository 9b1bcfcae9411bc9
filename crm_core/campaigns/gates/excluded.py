"""Gate 2: excluded for now — a complaint, an open deal, debt collection, staff."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask, Gate, among
from crm_core.db import Connection
from crm_core.hygiene import excluded


def condition(con: Connection, ask: Ask) -> str:
    """Stop whoever has an exclusion that lasts on the day of the list."""
    excluded(con, on=ask.on)
    return among("excluded_client")


GATE: Final = Gate("excluded", condition)
