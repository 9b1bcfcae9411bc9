"""Gate 5: no personal contact point of the channel's kind. Whether a point is closed is the refusal gate's business."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask, Gate, not_among
from crm_core.db import Connection


def condition(con: Connection, ask: Ask) -> str:
    """Stop who has nothing this channel could reach: none, not valid, of another kind, a company's, or shared."""
    return not_among("usable_point")


GATE: Final = Gate("contact_point", condition)
