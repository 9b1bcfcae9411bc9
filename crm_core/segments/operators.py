"""Every operator once: for which types, what kind of value it takes, what it is in SQL. Nothing else turns into SQL."""

from dataclasses import dataclass
from typing import Final, Literal

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from crm_core.errors import Unknown

Takes = Literal["nothing", "one", "pair", "many", "days"]

NUMBERS: Final = frozenset({"number", "money"})
ORDERED: Final = NUMBERS | {"date"}
WORDS: Final = frozenset({"text", "choice"})
EVERY: Final = ORDERED | WORDS | {"flag"}


@dataclass(frozen=True, slots=True)
class Operator:
    """One row of the table. In `sql` {field} is an expression of the catalogue, {value} and {upper} are parameter names."""

    key: str
    types: frozenset[str]
    takes: Takes
    sql: str


OPERATORS: Final = {
    one.key: one
    for one in (
        Operator("is", EVERY, "one", "{field} = {value}"),
        Operator("is_not", EVERY, "one", "{field} <> {value}"),
        Operator("at_least", ORDERED, "one", "{field} >= {value}"),
        Operator("at_most", ORDERED, "one", "{field} <= {value}"),
        Operator("more_than", ORDERED, "one", "{field} > {value}"),
        Operator("less_than", ORDERED, "one", "{field} < {value}"),
        Operator("between", ORDERED, "pair", "{field} between {value} and {upper}"),
        Operator("one_of", EVERY - {"flag"}, "many", "{field} = any({value})"),
        Operator("none_of", EVERY - {"flag"}, "many", "not ({field} = any({value}))"),
        Operator("contains", WORDS, "one", "contains({field}, {value})"),
        Operator("starts_with", WORDS, "one", "starts_with({field}, {value})"),
        Operator("is_missing", EVERY, "nothing", "{field} is null"),
        Operator("is_present", EVERY, "nothing", "{field} is not null"),
        Operator("is_true", frozenset({"flag"}), "nothing", "{field}"),
        Operator("is_false", frozenset({"flag"}), "nothing", "not {field}"),
        Operator("before", frozenset({"date"}), "one", "{field} < {value}"),
        Operator("after", frozenset({"date"}), "one", "{field} > {value}"),
        Operator("on_or_before", frozenset({"date"}), "one", "{field} <= {value}"),
        Operator("on_or_after", frozenset({"date"}), "one", "{field} >= {value}"),
        Operator("in_last_days", frozenset({"date"}), "days", "{field} > {as_of} - {value}::integer and {field} <= {as_of}"),
        Operator("not_in_last_days", frozenset({"date"}), "days", "{field} <= {as_of} - {value}::integer"),
        Operator("in_segment", frozenset({"segment"}), "one", ""),
        Operator("not_in_segment", frozenset({"segment"}), "one", ""),
    )
}

ALIASES: Final = {
    "=": "is", "==": "is", "eq": "is", "equals": "is", "!=": "is_not", "<>": "is_not", "ne": "is_not", "not_equals": "is_not",
    ">=": "at_least", "gte": "at_least", "ge": "at_least", "<=": "at_most", "lte": "at_most", "le": "at_most",
    ">": "more_than", "gt": "more_than", "greater_than": "more_than", "<": "less_than", "lt": "less_than",
    "in": "one_of", "not_in": "none_of", "is_null": "is_missing", "is_not_null": "is_present",
}  # fmt: skip

# What a comparison is called when the field is a date.
DATE_NAMES: Final = {"at_least": "on_or_after", "at_most": "on_or_before", "more_than": "after", "less_than": "before"}


def canonical_operator(given: object) -> str:
    """Return the operator's own name for any spelling of it; an unknown one is an error with the nearest name."""
    plain = str(given).strip().lower().replace(" ", "_").replace("-", "_")
    found = ALIASES.get(plain, plain)
    if found not in OPERATORS:
        raise Unknown("segments-unknown-operator", given=str(given), nearest=nearest(plain, [*OPERATORS, *ALIASES]))
    return found


def nearest(given: str, known: list[str]) -> str:
    """Return the known name that looks most like the given one; a dash when nothing is known."""
    close = process.extractOne(given, known, scorer=JaroWinkler.similarity, processor=str.lower)
    return "–" if close is None else str(close[0])
