"""Named groups: patterns over the digits of a score, checked to be disjoint; the rest is "other"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, Final

from crm_core.errors import CrmError, Unknown

OTHER: Final = "other"
TEN: Final = (
    "champions", "loyal", "potentially_loyal", "newcomers", "promising",
    "need_attention", "about_to_sleep", "at_risk", "must_not_lose", "hibernating",
)  # fmt: skip
DEALER: Final = ("one_visit", "vip_gone", "vip_leaving", "rare_visitors", "new_clients", "vip_active")
OWN: Final = tuple(f"own_{number}" for number in range(1, 13))
GROUP_KEYS: Final = (*TEN, *DEALER, *OWN, OTHER)

PATTERN: Final = re.compile(r"(?:[1-9*]|\[[1-9]+\]){3}")
PART: Final = re.compile(r"[1-9*]|\[[1-9]+\]")


@dataclass(frozen=True, slots=True)
class Group:
    """Clients whose digits fit one of the patterns: three places (R, F, M), each a digit, several in brackets, or * for any."""

    key: str
    patterns: tuple[str, ...]
    first_purchase_days: int | None = None
    title: str | None = None

    def __post_init__(self) -> None:
        if self.key not in GROUP_KEYS or self.key == OTHER:
            raise Unknown("rfm-unknown-group", given=self.key, nearest=", ".join(GROUP_KEYS[:-1]))
        for pattern in self.patterns:
            if not PATTERN.fullmatch(pattern):
                raise CrmError("rfm-bad-pattern", group=self.key, given=pattern)
        if self.first_purchase_days is not None and self.first_purchase_days < 0:
            raise CrmError("rfm-bad-first-purchase", group=self.key, given=self.first_purchase_days)

    def codes(self, k: int) -> set[str]:
        """Return every code of k scores that fits."""
        every = "123456789"[:k]
        places = [[every if part == "*" else part.strip("[]") for part in PART.findall(pattern)] for pattern in self.patterns]
        return {"".join(code) for three in places for code in product(*three)}


@dataclass(frozen=True, slots=True)
class GroupSet:
    """A named set of groups for k scores. At most one of them may ask for a late first purchase, so every code has one answer."""

    name: str
    groups: tuple[Group, ...]
    k: int = 5

    def __post_init__(self) -> None:
        seen: dict[str, str] = {}
        for group in self.groups:
            for code in sorted(group.codes(self.k)):
                if int(max(code)) > self.k:
                    raise CrmError("rfm-pattern-beyond-scores", group=group.key, code=code, k=self.k)
                if code in seen:
                    raise CrmError("rfm-groups-overlap", code=code, first=seen[code], second=group.key)
                seen[code] = group.key
        if len({group.first_purchase_days for group in self.groups} - {None}) > 1:
            raise CrmError("rfm-two-first-purchase-limits", name=self.name)
        if len({group.key for group in self.groups}) != len(self.groups):
            raise CrmError("rfm-group-twice", name=self.name)

    @property
    def new_days(self) -> int | None:
        """How long ago the first purchase may be for the group that asks for it."""
        return next((group.first_purchase_days for group in self.groups if group.first_purchase_days is not None), None)

    def group_of(self, code: str, *, is_new: bool) -> str:
        """Return the key of the group of a code."""
        for group in self.groups:
            if code in group.codes(self.k) and (group.first_purchase_days is None or is_new):
                return group.key
        return OTHER

    def table(self, *, is_new: bool) -> list[str]:
        """Return the group of every code 111 … kkk in order, for SQL to look up."""
        k = self.k
        found = {code: group.key for group in self.groups if group.first_purchase_days is None or is_new for code in group.codes(self.k)}
        return [found.get("".join(code), OTHER) for code in product("123456789"[:k], repeat=3)]


GROUP_SETS: Final = {
    "ten": GroupSet(
        "ten",
        (
            Group("champions", ("5[45]*",)),
            Group("loyal", ("[34][45]*",)),
            Group("potentially_loyal", ("[45][23]*",)),
            Group("newcomers", ("51*",)),
            Group("promising", ("41*",)),
            Group("need_attention", ("33*",)),
            Group("about_to_sleep", ("3[12]*",)),
            Group("at_risk", ("[12][34]*",)),
            Group("must_not_lose", ("[12]5*",)),
            Group("hibernating", ("[12][12]*",)),
        ),
    ),
    "dealer": GroupSet(
        "dealer",
        (
            Group("one_visit", ("111",)),
            Group("vip_gone", ("1[45][45]",)),
            Group("vip_leaving", ("3[45][45]",)),
            Group("rare_visitors", ("3[23][34]",)),
            Group("new_clients", ("51[1234]",), first_purchase_days=90),
            Group("vip_active", ("[45][45][45]",)),
        ),
    ),
}


def group_set_from_dict(name: str, data: Mapping[str, Any]) -> GroupSet:
    """Read a set as people edit it: {"k": 5, "groups": [{"key", "patterns", "first_purchase_days"?, "title"?}]}."""
    if not isinstance(data.get("groups"), list) or not all(isinstance(one, Mapping) for one in data["groups"]):
        raise CrmError("rfm-groups-not-a-list", name=name)
    groups = tuple(
        Group(str(one.get("key")), tuple(str(p) for p in one.get("patterns", ())), one.get("first_purchase_days"), one.get("title"))
        for one in data["groups"]
    )
    return GroupSet(name, groups, int(data.get("k", 5)))


def group_set_to_dict(group_set: GroupSet) -> dict[str, Any]:
    """Return a set as it is saved."""
    return {
        "k": group_set.k,
        "groups": [
            {"key": g.key, "patterns": list(g.patterns), "first_purchase_days": g.first_purchase_days, "title": g.title}
            for g in group_set.groups
        ],
    }


def groups_of_codes(group_set: GroupSet) -> dict[str, object]:
    """Return what the statement of scores needs to find the group of a code by its place in a list."""
    return {
        "k": group_set.k,
        "new_days": group_set.new_days,
        "new_groups": group_set.table(is_new=True),
        "old_groups": group_set.table(is_new=False),
    }
