"""Target and control: drawn once by a stable hash, stored for ever.

The draw. A unit is a client, or the household or shared contact point the client belongs to. Its number is the first
thirteen hexadecimal digits of md5('campaign|unit id'), a number below 16^13; the unit is control when that number is below
share × 16^13. Both are written as text of thirteen digits, so comparing texts compares numbers: no arithmetic that a
version of the database could do otherwise. The step is not hashed: whoever is control in step 1 is control in step 2,
because control is never contacted by that campaign.
"""

import hashlib
from typing import Final

from crm_core.campaigns.model import Campaign
from crm_core.db import Connection, statement

DIGITS: Final = 13


def edge(share: float) -> str:
    """Return share × 16^13 as thirteen hexadecimal digits (share below 1)."""
    return format(int(share * 16**DIGITS), f"0{DIGITS}x")


def draw(campaign: str, unit_id: int, share: float) -> str:
    """Return the arm of one unit: the same rule as the statement, for tests and explanations."""
    number = hashlib.md5(f"{campaign}|{unit_id}".encode(), usedforsecurity=False).hexdigest()[:DIGITS]
    return "control" if number < edge(share) else "target"


def draw_arms(con: Connection, campaign: Campaign) -> None:
    """Leave temp `drawn(client_id, arm, is_new)` for everyone in temp `passed`; arms already stored hold, control beats target."""
    con.execute(statement("crm_core.campaigns", "held_arms"), {"campaign": campaign.name})
    con.execute(
        statement("crm_core.campaigns", "draw_arms"),
        {"campaign": campaign.name, "edge": edge(campaign.holdout_share)},
    )
