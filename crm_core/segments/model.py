"""A rule as plain data: what the builder edits, saves and reloads."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from crm_core.errors import CrmError
from crm_core.segments.operators import OPERATORS, canonical_operator

MAX_DEPTH: Final = 20
MAX_CONDITIONS: Final = 1_000
MAX_VALUES: Final = 10_000


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of the builder, such as `recency_days at_most 90`; true or false for every client."""

    field: str
    operator: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class AllOf:
    """Clients for whom every part holds; without parts: everyone."""

    parts: "tuple[Rule, ...]" = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Clients for whom at least one part holds; without parts: nobody."""

    parts: "tuple[Rule, ...]" = ()


@dataclass(frozen=True, slots=True)
class Not:
    """Everyone for whom the part does not hold."""

    part: "Rule"


Rule = AllOf | AnyOf | Not | Condition

EVERYONE: Final = AllOf()
NOBODY: Final = AnyOf()


def parse_rule(data: object) -> Rule:
    """Read the JSON form of a rule; what is not a rule is an error that says what is."""
    rule = _parse(data, depth=0)
    if len(conditions(rule)) > MAX_CONDITIONS:
        raise CrmError("segments-too-many-conditions", most=MAX_CONDITIONS)
    return rule


def rule_data(rule: Rule) -> dict[str, Any]:
    """Return the JSON form of a rule; reading it back gives the same rule."""
    match rule:
        case AllOf(parts):
            return {"all": [rule_data(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [rule_data(part) for part in parts]}
        case Not(part):
            return {"not": rule_data(part)}
        case Condition(field, operator, value):
            plain: dict[str, Any] = {"field": field, "operator": operator}
            if OPERATORS[operator].takes == "nothing":
                return plain
            return plain | {"value": list(value) if isinstance(value, tuple) else value}


def conditions(rule: Rule) -> list[Condition]:
    """Return every condition of a rule, in the order they are written."""
    match rule:
        case AllOf(parts) | AnyOf(parts):
            return [condition for part in parts for condition in conditions(part)]
        case Not(part):
            return conditions(part)
        case Condition():
            return [rule]


def _parse(data: object, *, depth: int) -> Rule:
    if depth > MAX_DEPTH:
        raise CrmError("segments-too-deep", most=MAX_DEPTH)
    if not isinstance(data, Mapping):
        raise CrmError("segments-not-a-rule", given=_short(data))
    keys = set(data)
    if keys == {"all"} or keys == {"any"}:
        (word,) = keys
        parts = data[word]
        if not isinstance(parts, list | tuple):
            raise CrmError("segments-not-a-list", word=word, given=_short(parts))
        read = tuple(_parse(part, depth=depth + 1) for part in parts)
        return AllOf(read) if word == "all" else AnyOf(read)
    if keys == {"not"}:
        return Not(_parse(data["not"], depth=depth + 1))
    if {"field", "operator"} <= keys <= {"field", "operator", "value"}:
        return _condition(data)
    raise CrmError("segments-not-a-rule", given=_short(data))


def _condition(data: Mapping[str, Any]) -> Condition:
    operator = canonical_operator(data["operator"])
    value = data.get("value")
    if not isinstance(data["field"], str):
        raise CrmError("segments-not-a-rule", given=_short(data))
    if OPERATORS[operator].takes == "nothing":
        if value is not None:
            raise CrmError("segments-value-not-needed", field=data["field"], operator=operator)
        return Condition(data["field"], operator)
    if isinstance(value, list | tuple):
        if len(value) > MAX_VALUES:
            raise CrmError("segments-too-many-values", field=data["field"], most=MAX_VALUES)
        value = tuple(value)
    return Condition(data["field"], operator, value)


def _short(data: object) -> str:
    plain = str(data)
    return plain if len(plain) <= 80 else plain[:79] + "…"
