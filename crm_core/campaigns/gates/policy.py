"""Gate 7: the contact policy — caps over days, and quiet days after certain contacts."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask, Gate, leave
from crm_core.db import Connection
from crm_core.hygiene import policy_stops


def stop(con: Connection, ask: Ask) -> None:
    """Stop who has had enough contacts; planned ones count too."""
    policy_stops(con, on=ask.on, channel=ask.channel, class_=ask.class_, policy=ask.policy, category=ask.category)
    leave(con, "policy")


GATE: Final = Gate("policy", stop)
