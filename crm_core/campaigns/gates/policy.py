"""Gate 7: the contact policy — caps over days, and quiet days after certain contacts."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask, Gate, among
from crm_core.db import Connection
from crm_core.hygiene.tally import policy_stopped


def condition(con: Connection, ask: Ask) -> str:
    """Stop who has had enough contacts; planned ones count too."""
    policy_stopped(con, on=ask.on, channel=ask.channel, class_=ask.class_, policy=ask.policy, category=ask.category, without=ask.without)
    return among("policy_stopped")


GATE: Final = Gate("policy", condition)
