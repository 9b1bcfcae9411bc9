"""Gate 5: no personal contact point of the channel's kind. Whether a point is closed is the refusal gate's business."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask, Gate, leave
from crm_core.db import Connection


def stop(con: Connection, ask: Ask) -> None:
    """Stop who has nothing this channel could reach: none, not valid, of another kind, a company's, or shared."""
    leave(con, "contact_point")


GATE: Final = Gate("contact_point", stop)
