"""Rules side by side: who enters and leaves when a rule is changed, and what up to six segments have in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from crm_core.db import Connection, rows, statement
from crm_core.errors import CrmError
from crm_core.segments.catalogue import default_catalogue
from crm_core.segments.compile import compile_rules
from crm_core.segments.fields import SEGMENT, Catalogue
from crm_core.segments.model import AllOf, Condition, Rule
from crm_core.segments.size import NET, value_column
from crm_core.segments.source import Column, one_pass
from crm_core.segments.store import load_segment, rules_of
from crm_core.value import load_model

# What clients are expected to bring; a base without a fitted model of value has none.
VALUE: Final = "predicted_value"
MOST_SEGMENTS: Final = 6
MASKS: Final = statement(__package__, "masks")
EXAMPLES: Final = statement(__package__, "examples")


@dataclass(frozen=True, slots=True)
class Part:
    """Some clients, what they bought for, net of returns, and the value predicted for them (None when nothing is predicted)."""

    clients: int
    net_amount: Decimal
    value: Decimal | None = None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What a changed rule does: who would enter the segment, who would leave it, who would stay."""

    entering: Part
    leaving: Part
    staying: Part


@dataclass(frozen=True, slots=True)
class Example:
    """A client who enters or leaves, by the business's own code: no name, no contact point."""

    client_id: int
    external_ids: str
    enters: bool
    net_amount: Decimal | None
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two rules have in common."""

    only_a: Part
    both: Part
    only_b: Part


@dataclass(frozen=True, slots=True)
class Combination:
    """Clients who are in every segment of `inside` and in none of the others compared."""

    inside: tuple[str, ...]
    part: Part


@dataclass(frozen=True, slots=True)
class Overlaps:
    """Up to six segments: each client of the base stands in one combination or outside of all; together they are the base."""

    names: tuple[str, ...]
    sizes: tuple[Part, ...]
    combinations: tuple[Combination, ...]
    outside: Part


def what_if(con: Connection, before: Rule, after: Rule, *, as_of: date, catalogue: Catalogue | None = None) -> WhatIf:
    """Say who enters, leaves and stays when the rule `before` is changed to `after`, and worth what."""
    sides = _masks(con, (before, after), as_of=as_of, catalogue=catalogue or default_catalogue())
    return WhatIf(entering=_of(sides, 0b10), leaving=_of(sides, 0b01), staying=_of(sides, 0b11))


def overlap(con: Connection, a: Rule, b: Rule, *, as_of: date, catalogue: Catalogue | None = None) -> Overlap:
    """Count the clients of only one of two rules and of both."""
    sides = _masks(con, (a, b), as_of=as_of, catalogue=catalogue or default_catalogue())
    return Overlap(only_a=_of(sides, 0b01), both=_of(sides, 0b11), only_b=_of(sides, 0b10))


def overlaps(con: Connection, names: Sequence[str], *, as_of: date, catalogue: Catalogue | None = None) -> Overlaps:
    """Count every combination of two to six saved segments that somebody is in, the largest first."""
    if not 2 <= len(names) <= MOST_SEGMENTS or len(set(names)) < len(names):
        raise CrmError("segments-overlap-names", given=len(set(names)), most=MOST_SEGMENTS)
    catalogue = catalogue or default_catalogue()
    sides = _masks(con, [load_segment(con, name).rule for name in names], as_of=as_of, catalogue=catalogue)
    everyone = _everyone(con, as_of=as_of, catalogue=catalogue)
    found = [Combination(tuple(name for place, name in enumerate(names) if mask >> place & 1), part) for mask, part in sides.items()]
    sizes = [[part for mask, part in sides.items() if mask >> place & 1] for place in range(len(names))]
    return Overlaps(
        names=tuple(names),
        sizes=tuple(_added(parts) for parts in sizes),
        combinations=tuple(sorted(found, key=lambda one: (-one.part.clients, len(one.inside), one.inside))),
        outside=_less(everyone, _added(list(sides.values()))),
    )


def rule_of_combination(names: Sequence[str], inside: Sequence[str]) -> Rule:
    """Return the rule of a combination: in these segments and in none of the others compared."""
    return AllOf(tuple(Condition(SEGMENT, "in_segment" if name in inside else "not_in_segment", name) for name in names))


def what_if_examples(
    con: Connection, before: Rule, after: Rule, *, as_of: date, most: int = 10, catalogue: Catalogue | None = None
) -> list[Example]:
    """Return some of those who enter and leave, who bought for most first; client codes only."""
    catalogue = catalogue or default_catalogue()
    asked = compile_rules((before, after), catalogue=catalogue, as_of=as_of, load_rule=rules_of(con))
    source = one_pass(con, [*asked.columns, *_worth(con, catalogue)], as_of=as_of, catalogue=catalogue)
    was, will = asked.conditions
    found = rows(con, EXAMPLES.format(source=source, was=was, will=will), asked.parameters | {"most": most})
    return [
        Example(row["client_id"], row["external_ids"] or "", row["enters"], _decimal(row["net"]), _decimal(row["value"])) for row in found
    ]


def _masks(con: Connection, rules: Sequence[Rule], *, as_of: date, catalogue: Catalogue) -> dict[int, Part]:
    """Count the clients of any of the rules by which of them hold (bit 0: the first), every condition worked out once a client."""
    asked = compile_rules(rules, catalogue=catalogue, as_of=as_of, load_rule=rules_of(con))
    source = one_pass(con, [*asked.columns, *_worth(con, catalogue)], as_of=as_of, catalogue=catalogue)
    mask = " + ".join(f"({condition})::integer * {1 << place}" for place, condition in enumerate(asked.conditions))
    found = rows(con, MASKS.format(source=source, mask=mask, any_of=" or ".join(asked.conditions)), asked.parameters)
    return {row["mask"]: _part(row) for row in found}


def _everyone(con: Connection, *, as_of: date, catalogue: Catalogue) -> Part:
    source = one_pass(con, _worth(con, catalogue), as_of=as_of, catalogue=catalogue)
    found = rows(con, MASKS.format(source=source, mask="0", any_of="true"))
    return _part(found[0]) if found else Part(0, Decimal(0))


def _worth(con: Connection, catalogue: Catalogue) -> list[Column]:
    """What clients are worth: net amount, and expected value once a model is fitted; without one its relation is not made."""
    keys = {"net": NET, "value": VALUE if VALUE in catalogue.fields and load_model(con) is not None else ""}
    return [
        Column(name, value_column(catalogue, key), catalogue.fields[key].relation if key in catalogue.fields else None)
        for name, key in keys.items()
    ]


def _part(row: dict[str, Any]) -> Part:
    return Part(row["clients"], Decimal(row["net"] or 0), _decimal(row["value"]))


def _of(sides: dict[int, Part], mask: int) -> Part:
    return sides.get(mask, Part(0, Decimal(0)))


def _added(parts: Sequence[Part]) -> Part:
    values = [part.value for part in parts if part.value is not None]
    return Part(
        sum(part.clients for part in parts),
        sum((part.net_amount for part in parts), Decimal(0)),
        sum(values, Decimal(0)) if values else None,
    )


def _less(whole: Part, part: Part) -> Part:
    value = None if whole.value is None else whole.value - (part.value or Decimal(0))
    return Part(whole.clients - part.clients, whole.net_amount - part.net_amount, value)


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value).quantize(Decimal("0.0001"))
