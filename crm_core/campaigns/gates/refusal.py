"""Gate 3: refused, by any record of the client or by a contact point; every refusal known now, whatever the date of the list."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask, Gate, among
from crm_core.db import Connection, statement
from crm_core.hygiene import refused


def condition(con: Connection, ask: Ask) -> str:
    """Stop who refused, and whose every otherwise usable point is closed."""
    refused(con, channel=ask.channel, class_=ask.class_)
    con.execute(statement("crm_core.campaigns.gates", "refusal"))
    return among("stop_refusal")


GATE: Final = Gate("refusal", condition)
