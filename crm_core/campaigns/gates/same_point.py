"""Gate 12: the same contact point as another client of this list; the oldest client stays."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask, Gate, leave, leave_nobody
from crm_core.db import Connection


def stop(con: Connection, ask: Ask) -> None:
    """Stop the later holders of a point. Where shared points are not allowed, no two clients can have the same one."""
    if ask.shares_points:
        leave(con, "same_point")
    else:
        leave_nobody(con, "same_point")


GATE: Final = Gate("same_point", stop)
