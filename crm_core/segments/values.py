"""The value of a condition: checked against the type of the field, or an error that says what is expected."""

from datetime import date, datetime
from typing import Final

from crm_core.errors import CrmError, Unknown
from crm_core.segments.fields import ATTRIBUTE, Field
from crm_core.segments.model import Condition
from crm_core.segments.operators import NUMBERS, OPERATORS, nearest

LARGEST: Final = 10**15
MAX_DAYS: Final = 100_000
# Types of the catalogue that take the same operators and values as another one.
KINDS: Final = {"integer": "number", "boolean": "flag"}


def checked_value(condition: Condition, field: Field) -> object:
    """Return the value as the statement takes it: a number, a day, a plain text, a flag, a pair or a list of these."""
    takes, value = OPERATORS[condition.operator].takes, condition.value
    if takes == "nothing":
        return None
    if takes == "days":
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= MAX_DAYS:
            raise CrmError("segments-expects-days", field=condition.field, given=_given(value), most=MAX_DAYS)
        return value
    if takes == "pair":
        if not isinstance(value, tuple) or len(value) != 2:
            raise CrmError("segments-expects-pair", field=condition.field, given=_given(value))
        low, high = (_one(part, condition, field) for part in value)
        if low > high:  # type: ignore[operator]
            raise CrmError("segments-pair-upside-down", field=condition.field, low=str(low), high=str(high))
        return (low, high)
    if takes == "many":
        if not isinstance(value, tuple):
            raise CrmError("segments-expects-list", field=condition.field, given=_given(value))
        return tuple(_one(part, condition, field) for part in value)
    return _one(value, condition, field)


def plain_text(value: str) -> str:
    """Texts are compared without regard to case, to ё and to spaces around; `compile` does the same to the column."""
    return value.strip().lower().replace("ё", "е")


def value_type(condition: Condition, field: Field) -> str:
    """Return how to read the field: its own type, but an attribute compared with a number or a day is read as one."""
    if not field.key.startswith(ATTRIBUTE):
        return KINDS.get(field.type, field.type)
    if OPERATORS[condition.operator].takes == "days":
        return "date"
    first = condition.value[0] if isinstance(condition.value, tuple) and condition.value else condition.value
    if isinstance(first, int | float) and not isinstance(first, bool):
        return "number"
    if _as_day(first) is not None and condition.operator not in ("contains", "starts_with"):
        return "date"
    return "text"


def _one(value: object, condition: Condition, field: Field) -> object:
    kind = value_type(condition, field)
    if kind in NUMBERS:
        if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) < LARGEST:
            raise CrmError("segments-expects-number", field=condition.field, given=_given(value))
        return value
    if kind == "date":
        day = _as_day(value)
        if day is None:
            raise CrmError("segments-expects-date", field=condition.field, given=_given(value))
        return day
    if kind == "flag":
        if not isinstance(value, bool):
            raise CrmError("segments-expects-flag", field=condition.field, given=_given(value))
        return value
    if not isinstance(value, str) or not value.strip():
        raise CrmError("segments-expects-text", field=condition.field, given=_given(value))
    if kind == "choice" and field.choices and condition.operator not in ("contains", "starts_with"):
        if value not in field.choices:
            near = nearest(value, [str(one) for one in field.choices])
            raise Unknown("segments-unknown-choice", field=condition.field, given=value, nearest=near, known=list(field.choices))
        return value
    return plain_text(value) if kind == "text" else value


def _as_day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or len(value) != 10:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _given(value: object) -> str:
    plain = "–" if value is None else str(list(value) if isinstance(value, tuple) else value)
    return plain if len(plain) <= 60 else plain[:59] + "…"
