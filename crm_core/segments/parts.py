"""The parts of a split in words, and the rule that a click on one of them means."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from crm_core.errors import CrmError
from crm_core.i18n import format_money, format_number, format_percent, text
from crm_core.segments.catalogue import default_catalogue
from crm_core.segments.fields import SEGMENT, Catalogue, Field
from crm_core.segments.model import AllOf, Condition, Rule
from crm_core.segments.operators import NUMBERS
from crm_core.segments.sentence import choice_label, field_label
from crm_core.segments.split import FROM_TO, IN, MISSING, NO, OF_SEGMENT, OTHER, OUT, OVER_TO, YES
from crm_core.segments.values import value_type

UP_TO: Final = "≤ "
OVER: Final = "> "
QUARTER: Final = re.compile(r"(\d{4}) Q([1-4])")
YEARS: Final = re.compile(r"(\d{4})–(\d{4})")
YEAR: Final = re.compile(r"\d{1,4}")


def split_label(by: str, language: str, *, catalogue: Catalogue | None = None) -> str:
    """Return the name of what a base is split by: the field, or the segment."""
    if by.startswith(OF_SEGMENT):
        return text("segments-part-by-segment", language, name=by.removeprefix(OF_SEGMENT))
    return field_label((catalogue or default_catalogue()).get(by), language)


def part_label(part: str, *, by: str, language: str, currency: str | None = None, catalogue: Catalogue | None = None) -> str:
    """Return a part of a split in the reader's language."""
    if part in (MISSING, OTHER):
        return text("segments-part-missing" if part == MISSING else "segments-part-other", language)
    if by.startswith(OF_SEGMENT):
        return text(f"segments-part-{IN if part == IN else OUT}", language, name=by.removeprefix(OF_SEGMENT))
    field, kind = _known(by, catalogue)
    if kind == "flag":
        return text(f"segments-part-{YES if part == YES else NO}", language)
    if kind == "choice":
        return choice_label(field, part, language)
    if kind == "date":
        quarter = QUARTER.fullmatch(part)
        if quarter is None:
            return part
        return text("segments-part-quarter", language, year=quarter[1], number=int(quarter[2]))
    return _number_label(part, field, kind, language, currency) if kind in NUMBERS else part


def rule_of_part(by: str, part: str, parts: Iterable[str] = (), *, catalogue: Catalogue | None = None) -> Rule:
    """Return the rule of the clients in one part; `parts` are all of the split, needed for “others”."""
    if by.startswith(OF_SEGMENT):
        return Condition(SEGMENT, "in_segment" if part == IN else "not_in_segment", by.removeprefix(OF_SEGMENT))
    _, kind = _known(by, catalogue)
    if part == MISSING:
        return Condition(by, "is_missing")
    if part == OTHER:
        named = tuple(one for one in parts if one not in (OTHER, MISSING))
        return Condition(by, "none_of", named)
    if kind == "flag":
        return Condition(by, "is_true" if part == YES else "is_false")
    if kind == "date":
        return Condition(by, "between", _days(part))
    return _number_rule(by, part) if kind in NUMBERS else Condition(by, "is", part)


def _known(by: str, catalogue: Catalogue | None) -> tuple[Field, str]:
    field = (catalogue or default_catalogue()).get(by)
    return field, value_type(Condition(by, "is_present"), field)


def _number_label(part: str, field: Field, kind: str, language: str, currency: str | None) -> str:
    def said(plain: str) -> str:
        value = float(plain)
        digits = 0 if value == int(value) else min(len(plain.partition(".")[2]), 2)
        if field.unit == "share":
            return format_percent(value, language, digits=1 if round(100 * value, 1) % 1 else 0)
        if kind == "money" and currency is not None:
            return format_money(value, language, currency=currency, digits=digits)
        return format_number(value, language, digits=digits)

    for sign in (UP_TO, OVER):
        if part.startswith(sign):
            return sign.replace(" ", "\u00a0") + said(part.removeprefix(sign))
    dash = OVER_TO if OVER_TO in part else FROM_TO
    return dash.join(said(one) for one in part.split(dash))


def _number_rule(by: str, part: str) -> Rule:
    for sign, operator in ((UP_TO, "at_most"), (OVER, "more_than")):
        if part.startswith(sign):
            return Condition(by, operator, _plain(part.removeprefix(sign)))
    if OVER_TO in part:
        low, high = part.split(OVER_TO)
        return AllOf((Condition(by, "more_than", _plain(low)), Condition(by, "at_most", _plain(high))))
    first, dash, last = part.partition(FROM_TO)
    return Condition(by, "between", (_plain(first), _plain(last))) if dash else Condition(by, "is", _plain(part))


def _plain(given: str) -> int | float:
    value = float(given)
    return int(value) if value == int(value) else value


def _days(part: str) -> tuple[str, str]:
    """Return the first and the last day of a quarter, a year or some years."""
    if quarter := QUARTER.fullmatch(part):
        year, first = int(quarter[1]), 3 * int(quarter[2]) - 2
        end = date(year + first // 10, (first + 2) % 12 + 1, 1) - timedelta(days=1)
        return date(year, first, 1).isoformat(), end.isoformat()
    years = YEARS.fullmatch(part)
    if years is None and not YEAR.fullmatch(part):
        raise CrmError("segments-not-a-part", given=part)
    low, high = (years[1], years[2]) if years else (part, part)
    return f"{int(low):04d}-01-01", f"{int(high):04d}-12-31"
