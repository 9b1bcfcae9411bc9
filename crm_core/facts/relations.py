"""The tables that the fields stand in: one row a client, made for a date when asked."""

from collections.abc import Callable
from datetime import date
from typing import Final

from crm_core.db import Connection, statement
from crm_core.facts.fields import CHANNELS, CLASSES, REFUSABLE
from crm_core.facts.further import assets, baskets, contracts, referrals, surveys, terms
from crm_core.facts.purchases import purchases
from crm_core.hygiene import consented, excluded, refused

CONTACTS: Final = statement(__package__, "contacts")
PROTECTION: Final = statement(__package__, "protection")
CARD: Final = statement(__package__, "card")
POINTS: Final = statement(__package__, "points")

# One campaign of any marketing class stands for all: a refusal of campaigns closes every class but notification.
ANY_CLASS: Final = "development"
PURPOSE: Final = "marketing"


def contacts(con: Connection, as_of: date) -> str:
    """Make temp `facts_contacts`: contacts by class and channel, last contact, last inbound."""
    kinds = [("class", name) for name in CLASSES] + [("channel", name) for name in CHANNELS]
    by_kind = ",\n".join(
        f"count(*) filter (where direction = 'out' and day > $as_of - 90 and {column} = '{name}') as contacts_90d_{name}"
        for column, name in kinds
    )
    known = ",\n".join(f"coalesce(contacts_90d_{name}, 0)::integer as contacts_90d_{name}" for _, name in kinds)
    made = CONTACTS.format(by_kind=by_kind, known_by_kind=known)
    con.execute(f"create or replace temp table facts_contacts as {made}", {"as_of": as_of})
    return "facts_contacts"


def protection(con: Connection, as_of: date) -> str:
    """Make temp `facts_protection`: who refused, consented, is excluded or blocked, who can be reached. Refusals ignore the date."""
    con.execute("create or replace temp table facts_refused (client_id bigint, channel varchar)")
    con.execute("create or replace temp table facts_consented (client_id bigint, channel varchar)")
    others = con.execute("select distinct channel from refusal where channel <> 'all'").fetchall()
    for channel in dict.fromkeys([*REFUSABLE, *(name for (name,) in others)]):
        refused(con, channel=channel, class_=ANY_CLASS)
        con.execute("insert into facts_refused select client_id, $channel from refused_client", {"channel": channel})
    for channel in REFUSABLE:
        consented(con, channel=channel, purpose=PURPOSE)
        con.execute("insert into facts_consented select client_id, $channel from consented_client", {"channel": channel})
    excluded(con, on=as_of)
    con.execute(POINTS)
    con.execute(f"create or replace temp table facts_protection as {PROTECTION}")
    return "facts_protection"


def card(con: Connection, as_of: date) -> str:
    """Make temp view `facts_card`: what the client's card says, and its age on the day. A view reads only the columns a rule asks for."""
    con.execute("set variable facts_card_on = $as_of", {"as_of": as_of})
    con.execute(f"create or replace temp view facts_card as {CARD}")
    return "facts_card"


RELATIONS: Final[dict[str, Callable[[Connection, date], str]]] = {
    "purchases": purchases,
    "contacts": contacts,
    "protection": protection,
    "card": card,
    "surveys": surveys,
    "assets": assets,
    "contracts": contracts,
    "terms": terms,
    "referrals": referrals,
    "baskets": baskets,
}
