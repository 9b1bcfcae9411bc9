"""What the facts of the catalogue are about, so that a long list can be chosen from; and the texts people may choose."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from crm_core import rfm
from crm_core.db import Connection, statement
from crm_core.segments.catalogue import default_catalogue
from crm_core.segments.compile import plain_column, raw_column
from crm_core.segments.fields import ATTRIBUTES, SEGMENT, Catalogue, Field
from crm_core.segments.source import joined

COMMON_TEXTS: Final = statement(__package__, "common_texts")
OTHER_FACTS: Final = "other"
# In the order a marketer asks: what about, and the relations it is kept in.
FIELD_GROUPS: Final = {
    "purchases": ("purchases", "purchase_months", "baskets"),
    "rfm": ("rfm", *rfm.EARLIER),
    "value": ("value",),
    "churn": ("churn", "risk", "life_cycle"),
    "status": ("status", "behaviour", "status_1m_ago", "status_3m_ago", "status_6m_ago", "status_12m_ago"),
    "contacts": ("contacts", "responses", "models"),
    "surveys": ("surveys",),
    "protection": ("protection",),
    "card": ("card", "referrals"),
    "assets": ("assets", "contracts", "terms"),
    OTHER_FACTS: (),
    "attributes": (ATTRIBUTES,),
    "segments": ("",),
}
GROUP_OF: Final = {relation: group for group, relations in FIELD_GROUPS.items() for relation in relations}
ENOUGH_CLIENTS: Final = 5


def field_group(field: Field) -> str:
    """Return what a fact is about; its words stand under `segments-about-<group>`."""
    return "segments" if field.key == SEGMENT else GROUP_OF.get(field.relation, OTHER_FACTS)


def in_groups(fields: Sequence[Field]) -> dict[str, list[Field]]:
    """Return the facts by what they are about, in the order of the groups; groups without facts are left out."""
    found: dict[str, list[Field]] = {group: [] for group in FIELD_GROUPS}
    for field in fields:
        found[field_group(field)].append(field)
    return {group: inside for group, inside in found.items() if inside}


def common_texts(con: Connection, *, field: str, as_of: date, most: int = 50, catalogue: Catalogue | None = None) -> list[str]:
    """Return the commonest texts of a fact, each shared by at least five clients, to choose from."""
    known = catalogue or default_catalogue()
    asked = known.get(field)
    column, parameters = raw_column(asked)
    source = joined(con, [asked.relation], as_of=as_of, catalogue=known)
    made = COMMON_TEXTS.format(texts=f"select {column}::varchar as value from {source.sql}", plain=plain_column("value"))
    return [str(said) for (said,) in con.execute(made, parameters | {"least": ENOUGH_CLIENTS, "most": most}).fetchall()]
