"""Schemes and group sets that people saved, in versions; the scheme of the base."""

from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Any, Final

from crm_core.db import Connection, list_documents, list_versions, load_document, load_settings, save_document
from crm_core.errors import CrmError, Unknown
from crm_core.rfm.groups import GROUP_SETS, GroupSet, group_set_from_dict, group_set_to_dict
from crm_core.rfm.scheme import SCHEMES, RfmScheme, scheme_from_dict, scheme_to_dict

SCHEME: Final = "rfm_scheme"
GROUPS: Final = "rfm_groups"
CHOSEN: Final = "rfm_chosen"
REMOVED: Final[dict[str, Any]] = {"removed": True}


@dataclass(frozen=True, slots=True)
class SchemeVersion:
    """One version of a saved scheme; None: the version that took it off the list."""

    name: str
    version: int
    scheme: RfmScheme | None
    saved_at: datetime
    saved_by: str


def save_scheme(con: Connection, *, name: str, scheme: RfmScheme, who: str) -> int:
    """Save a scheme under a name and return its version; the built-in ones keep theirs."""
    if not name.strip() or name in SCHEMES:
        raise CrmError("rfm-name-taken", name=name)
    if scheme.group_set is not None:
        load_group_set(con, scheme.group_set)
    return save_document(con, kind=SCHEME, name=name, body=scheme_to_dict(scheme), who=who)


def load_scheme(con: Connection, name: str, *, version: int | None = None) -> RfmScheme:
    """Return a saved or built-in scheme by its name, its last version unless another is asked for."""
    if name in SCHEMES:
        return SCHEMES[name]
    found = load_document(con, kind=SCHEME, name=name, version=version)
    if found is None or found.body == REMOVED:
        known = list_schemes(con)
        raise Unknown("rfm-unknown-scheme", given=name, nearest=get_close_matches(name, known, n=1, cutoff=0.0)[0])
    return scheme_from_dict(found.body)


def list_schemes(con: Connection) -> list[str]:
    """Return the names of all schemes, the built-in ones first; removed ones are left out."""
    return [*SCHEMES, *_names(con, SCHEME)]


def scheme_versions(con: Connection, name: str) -> list[SchemeVersion]:
    """Return every version of a saved scheme, newest first; a removal is a version without a scheme."""
    return [
        SchemeVersion(name, one.version, None if one.body == REMOVED else scheme_from_dict(one.body), one.saved_at, one.saved_by)
        for one in list_versions(con, kind=SCHEME, name=name)
    ]


def remove_scheme(con: Connection, *, name: str, who: str) -> int:
    """Take a scheme off the list by a new version that says so; its earlier versions stay and can be brought back."""
    load_scheme(con, name)
    if name in SCHEMES:
        raise CrmError("rfm-name-taken", name=name)
    if name == chosen_scheme(con):
        raise CrmError("rfm-scheme-in-use", name=name)
    return save_document(con, kind=SCHEME, name=name, body=REMOVED, who=who)


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


def remove_group_set(con: Connection, *, name: str, who: str) -> int:
    """Take a set of groups off the list by a new version that says so."""
    load_group_set(con, name)
    if name in GROUP_SETS:
        raise CrmError("rfm-name-taken", name=name)
    used = [scheme for scheme in list_schemes(con) if load_scheme(con, scheme).group_set == name]
    if used:
        raise CrmError("rfm-groups-in-use", name=name, scheme=used[0])
    return save_document(con, kind=GROUPS, name=name, body=REMOVED, who=who)


def load_group_set(con: Connection, name: str) -> GroupSet:
    """Return a saved or built-in set of groups by its name."""
    if name in GROUP_SETS:
        return GROUP_SETS[name]
    found = load_document(con, kind=GROUPS, name=name)
    if found is None or found.body == REMOVED:
        known = list_group_sets(con)
        raise Unknown("rfm-unknown-group-set", given=name, nearest=get_close_matches(name, known, n=1, cutoff=0.0)[0])
    return group_set_from_dict(name, found.body)


def list_group_sets(con: Connection) -> list[str]:
    """Return the names of all sets of groups, the built-in ones first; removed ones are left out."""
    return [*GROUP_SETS, *_names(con, GROUPS)]


def _names(con: Connection, kind: str) -> list[str]:
    return [document.name for document in list_documents(con, kind=kind) if document.body != REMOVED]


def groups_of(con: Connection, scheme: RfmScheme) -> GroupSet:
    """Return the groups of a scheme; without any, everyone with a score is "other"."""
    if scheme.group_set is None:
        return GroupSet("none", (), scheme.k)
    found = load_group_set(con, scheme.group_set)
    if found.k != scheme.k:
        raise CrmError("rfm-groups-other-scores", name=found.name, given=found.k, k=scheme.k)
    return found
