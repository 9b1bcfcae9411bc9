"""Gate 3: refused, by any record of the client or by a contact point; every refusal known now, whatever the date of the list."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask, Gate, leave
from crm_core.db import Connection
from crm_core.hygiene import refused


def stop(con: Connection, ask: Ask) -> None:
    """Stop who refused, and whose every otherwise usable point is closed."""
    refused(con, channel=ask.channel, class_=ask.class_)
    leave(con, "refusal")


GATE: Final = Gate("refusal", stop)
