"""Gate 4: no consent to marketing through this channel, where the law asks for one."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask, Gate, not_among
from crm_core.campaigns.model import NOT_MARKETING
from crm_core.db import Connection
from crm_core.hygiene import consented


def condition(con: Connection, ask: Ask) -> str | None:
    """Stop who has not consented to marketing; service messages and surveys need no consent."""
    if not ask.settings.asks_consent or ask.class_ in NOT_MARKETING:
        return None
    consented(con, channel=ask.channel, purpose=ask.purpose)
    return not_among("consented_client")


GATE: Final = Gate("consent", condition)
