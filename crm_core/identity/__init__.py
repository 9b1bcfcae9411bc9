"""Know who they are: contact points and names in one spelling, records of the same person as one client."""

from crm_core.identity.cards import normalise_card
from crm_core.identity.cells import split_cell
from crm_core.identity.emails import normalise_email
from crm_core.identity.find import FoundClient, find_clients
from crm_core.identity.keys import KEY_TEXTS_SQL, key_texts
from crm_core.identity.names import PersonName, parse_name
from crm_core.identity.normalise import normalise, read_point
from crm_core.identity.phones import normalise_phone
from crm_core.identity.point import NORMALISER_VERSION, Point, Reading
from crm_core.identity.register import register_points
from crm_core.identity.register_names import register_names
from crm_core.identity.resolve import MAX_NAMES_PER_KEY, names_per_key, resolve_client, resolve_clients
from crm_core.identity.stems import surname_stem

__all__ = [
    "KEY_TEXTS_SQL",
    "MAX_NAMES_PER_KEY",
    "NORMALISER_VERSION",
    "FoundClient",
    "PersonName",
    "Point",
    "Reading",
    "find_clients",
    "key_texts",
    "names_per_key",
    "normalise",
    "normalise_card",
    "normalise_email",
    "normalise_phone",
    "parse_name",
    "read_point",
    "register_names",
    "register_points",
    "resolve_client",
    "resolve_clients",
    "split_cell",
    "surname_stem",
]
