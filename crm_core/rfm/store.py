"""Schemes and group sets that people saved, in versions; the scheme of the base."""

from difflib import get_close_matches
from typing import Final

from crm_core.db import Connection, list_documents, load_document, load_settings, save_document
from crm_core.errors import CrmError, Unknown
from crm_core.rfm.groups import GROUP_SETS, GroupSet, group_set_from_dict, group_set_to_dict
from crm_core.rfm.scheme import SCHEMES, RfmScheme, scheme_from_dict, scheme_to_dict

SCHEME: Final = "rfm_scheme"
GROUPS: Final = "rfm_groups"
CHOSEN: Final = "rfm_chosen"


def save_scheme(con: Connection, *, name: str, scheme: RfmScheme, who: str) -> int:
    """Save a scheme under a name and return its version; the built-in ones keep theirs."""
    if not name.strip() or name in SCHEMES:
        raise CrmError("rfm-name-taken", name=name)
    if scheme.group_set is not None:
        load_group_set(con, scheme.group_set)
    return save_document(con, kind=SCHEME, name=name, body=scheme_to_dict(scheme), who=who)


def load_scheme(con: Connection, name: str) -> RfmScheme:
    """Return a saved or built-in scheme by its name."""
    if name in SCHEMES:
        return SCHEMES[name]
    found = load_document(con, kind=SCHEME, name=name)
    if found is None:
        known = list_schemes(con)
        raise Unknown("rfm-unknown-scheme", given=name, nearest=get_close_matches(name, known, n=1, cutoff=0.0)[0])
    return scheme_from_dict(found.body)


def list_schemes(con: Connection) -> list[str]:
    """Return the names of all schemes, the built-in ones first."""
    return [*SCHEMES, *(document.name for document in list_documents(con, kind=SCHEME))]


def choose_scheme(con: Connection, *, name: str, who: str) -> None:
    """Make a scheme the one of the base: segments read their RFM digits by it."""
    load_scheme(con, name)
    save_document(con, kind=CHOSEN, name="base", body={"scheme": name}, who=who)


def chosen_scheme(con: Connection) -> str:
    """Return the name of the base's scheme: the one chosen, else the dealer's for a car dealer, else the default."""
    found = load_document(con, kind=CHOSEN, name="base")
    if found is not None:
        return str(found.body["scheme"])
    return "dealer" if load_settings(con).business == "car_dealer" else "default"


def save_group_set(con: Connection, *, group_set: GroupSet, who: str) -> int:
    """Save a set of groups that people edited; the built-in ones keep their names."""
    if not group_set.name.strip() or group_set.name in GROUP_SETS:
        raise CrmError("rfm-name-taken", name=group_set.name)
    return save_document(con, kind=GROUPS, name=group_set.name, body=group_set_to_dict(group_set), who=who)


def load_group_set(con: Connection, name: str) -> GroupSet:
    """Return a saved or built-in set of groups by its name."""
    if name in GROUP_SETS:
        return GROUP_SETS[name]
    found = load_document(con, kind=GROUPS, name=name)
    if found is None:
        known = list_group_sets(con)
        raise Unknown("rfm-unknown-group-set", given=name, nearest=get_close_matches(name, known, n=1, cutoff=0.0)[0])
    return group_set_from_dict(name, found.body)


def list_group_sets(con: Connection) -> list[str]:
    """Return the names of all sets of groups, the built-in ones first."""
    return [*GROUP_SETS, *(document.name for document in list_documents(con, kind=GROUPS))]


def groups_of(con: Connection, scheme: RfmScheme) -> GroupSet:
    """Return the groups of a scheme; without any, everyone with a score is "other"."""
    if scheme.group_set is None:
        return GroupSet("none", (), scheme.k)
    found = load_group_set(con, scheme.group_set)
    if found.k != scheme.k:
        raise CrmError("rfm-groups-other-scores", name=found.name, given=found.k, k=scheme.k)
    return found
