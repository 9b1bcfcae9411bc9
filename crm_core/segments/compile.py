"""Turn a rule into SQL. The only place where a condition becomes text; values are always parameters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from crm_core.errors import CrmError
from crm_core.segments.fields import ATTRIBUTE, SEGMENT, Catalogue, Field
from crm_core.segments.model import AllOf, AnyOf, Condition, Not, Rule
from crm_core.segments.operators import DATE_NAMES, NUMBERS, OPERATORS
from crm_core.segments.source import Column
from crm_core.segments.values import checked_value, value_type

IN_SEGMENT: Final = {"is": "in_segment", "is_not": "not_in_segment", "in_segment": "in_segment", "not_in_segment": "not_in_segment"}

LoadRule = Callable[[str], Rule]


@dataclass(slots=True)
class Compiled:
    """A condition over the relations it needs (joined under their own names), never null."""

    condition: str = "true"
    parameters: dict[str, object] = field(default_factory=dict)
    relations: list[str] = field(default_factory=list)


@dataclass(slots=True)
class CompiledMany:
    """Several rules over one pass: every different condition once, as a column, and each rule over those columns."""

    conditions: list[str]
    columns: list[Column]
    parameters: dict[str, object]


def compile_rule(rule: Rule, *, catalogue: Catalogue, as_of: date, load_rule: LoadRule, within: tuple[str, ...] = ()) -> Compiled:
    """Return the rule as a condition; `load_rule` gives the rule of another segment, `within` names those already being read."""
    context = _Context(catalogue, as_of, load_rule, columns=None)
    return Compiled(_part(rule, context, within), context.parameters, context.relations)


def compile_rules(rules: Sequence[Rule], *, catalogue: Catalogue, as_of: date, load_rule: LoadRule) -> CompiledMany:
    """Return several rules to be asked together: what they have in common is worked out once for each client."""
    columns: dict[str, Column] = {}
    context = _Context(catalogue, as_of, load_rule, columns)
    conditions = [_part(rule, context, ()) for rule in rules]
    return CompiledMany(conditions, list(columns.values()), context.parameters)


@dataclass(frozen=True, slots=True)
class _Context:
    catalogue: Catalogue
    as_of: date
    load_rule: LoadRule
    columns: dict[str, Column] | None
    parameters: dict[str, object] = field(default_factory=dict)
    relations: list[str] = field(default_factory=list)
    names: dict[tuple[str, str], str] = field(default_factory=dict)

    def parameter(self, value: object) -> str:
        """Name a value; the same value has the same name, so that the same condition is the same text."""
        name = self.names.setdefault((type(value).__name__, repr(value)), f"v{len(self.names)}")
        self.parameters[name] = value
        return f"${name}"

    def column(self, condition: str, field: Field) -> str:
        """Give a condition a column of its own when several rules are asked together."""
        if self.columns is None:
            return condition
        return self.columns.setdefault(condition, Column(f"c{len(self.columns)}", condition, field.relation)).name


def _part(rule: Rule, context: _Context, within: tuple[str, ...]) -> str:
    match rule:
        case AllOf(parts):
            return "(" + " and ".join(_part(part, context, within) for part in parts) + ")" if parts else "true"
        case AnyOf(parts):
            return "(" + " or ".join(_part(part, context, within) for part in parts) + ")" if parts else "false"
        case Not(part):
            return f"not {_part(part, context, within)}"
        case Condition() if rule.field == SEGMENT:
            return _membership(rule, context, within)
        case Condition():
            return _condition(rule, context)


def _membership(condition: Condition, context: _Context, within: tuple[str, ...]) -> str:
    operator = IN_SEGMENT.get(condition.operator)
    if operator is None:
        raise CrmError("segments-wrong-operator", field=SEGMENT, operator=condition.operator, known=["in_segment", "not_in_segment"])
    name = condition.value
    if not isinstance(name, str) or not name:
        raise CrmError("segments-expects-text", field=SEGMENT, given=str(name))
    if name in within:
        raise CrmError("segments-cycle", path=" → ".join([*within[within.index(name) :], name]))
    inner = _part(context.load_rule(name), context, (*within, name))
    return inner if operator == "in_segment" else f"not {inner}"


def _condition(condition: Condition, context: _Context) -> str:
    known = context.catalogue.get(condition.field)
    kind = value_type(condition, known)
    key = DATE_NAMES.get(condition.operator, condition.operator) if kind == "date" else condition.operator
    operator = OPERATORS[key]
    if kind not in operator.types:
        usable = [one.key for one in OPERATORS.values() if kind in one.types]
        raise CrmError("segments-wrong-operator", field=condition.field, operator=condition.operator, known=usable)
    value = checked_value(condition, known)
    if operator.takes == "many" and not value:
        # Nothing is one of no values; every known value is none of them.
        return "false" if key == "one_of" else context.column(f"({_column(known, kind, context)} is not null)", known)
    names = {"field": _column(known, kind, context)}
    if operator.takes == "pair":
        assert isinstance(value, tuple)
        names |= {"value": context.parameter(value[0]), "upper": context.parameter(value[1])}
    elif operator.takes == "many":
        assert isinstance(value, tuple)
        names["value"] = context.parameter([float(one) for one in value] if kind in NUMBERS else list(value))
    elif operator.takes != "nothing":
        names["value"] = context.parameter(value)
    if "{as_of}" in operator.sql:
        names["as_of"] = context.parameter(context.as_of) + "::date"
    said = operator.sql.format(**names)
    return context.column(f"({said})" if operator.key in ("is_missing", "is_present") else f"coalesce({said}, false)", known)


def raw_column(known: Field) -> tuple[str, dict[str, object]]:
    """Return a field as it stands in its relation, joined under the relation's name, and its parameters."""
    if known.key.startswith(ATTRIBUTE):
        return "nullif(trim(json_extract_string(client.attributes, $attribute)), '')", {"attribute": _path(known)}
    return f'"{known.relation}"."{known.key}"', {}


def plain_column(column: str) -> str:
    """An empty text is a missing one; case, ё and spaces around make no difference."""
    return f"nullif(replace(lower(trim({column})), 'ё', 'е'), '')"


def _path(known: Field) -> str:
    return "/" + known.key.removeprefix(ATTRIBUTE).replace("~", "~0").replace("/", "~1")


def _column(known: Field, kind: str, context: _Context) -> str:
    if known.key.startswith(ATTRIBUTE):
        _need(known.relation, context)
        column = f"json_extract_string(client.attributes, {context.parameter(_path(known))})"
        if kind == "number":
            return f"try_cast(replace({column}, ',', '.') as double)"
        if kind == "date":
            return f"try_cast({column} as date)"
    else:
        _need(known.relation, context)
        column = f'"{known.relation}"."{known.key}"'
    if kind == "date":
        return f"{column}::date"
    return plain_column(column) if kind == "text" else column


def _need(relation: str, context: _Context) -> None:
    if relation not in context.relations:
        context.relations.append(relation)
