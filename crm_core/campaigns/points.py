"""Which contact points a channel can use, and which one is chosen. The only place that knows what "personal" means."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask
from crm_core.db import Connection, statement

# Channel → the kind of point it reaches, and whether only mobile numbers do. Post goes to the address; push to the client's own code.
KIND_OF_CHANNEL: Final = {
    "sms": ("phone", True),
    "viber": ("phone", True),
    "whatsapp": ("phone", True),
    "telegram": ("phone", True),
    "phone": ("phone", False),
    "email": ("email", False),
}


def find_usable(con: Connection, ask: Ask) -> None:
    """Leave temp `usable_point(client_id, point_id, is_mobile)`: what could reach the audience (and others), closed by a refusal or not."""
    if ask.channel == "push":
        con.execute(statement("crm_core.campaigns", "reached_by_code"))
    elif ask.channel == "post":
        con.execute(statement("crm_core.campaigns", "reached_by_address"))
    else:
        kind, mobile_only = KIND_OF_CHANNEL[ask.channel]
        reached = "reached_by_point" if ask.allow_shared_points else "reached_by_own_point"
        con.execute(statement("crm_core.campaigns", reached), {"kind": kind, "mobile_only": mobile_only})


def choose(con: Connection, ask: Ask) -> None:
    """Leave temp `chosen_point(client_id, point, point_id, reserve_id)` for temp `passed`; a closed point is never chosen."""
    how = {"post": "choose_address", "push": "choose_code"}.get(ask.channel, "choose_point")
    con.execute(statement("crm_core.campaigns", how))
