"""Loyalty cards, and persons known by name and birth date (only refusals use these)."""

import re
from datetime import date
from typing import Final

from crm_core.identity.names import parse_name
from crm_core.identity.plain_text import is_nothing, one_line, plain, undo_excel
from crm_core.identity.point import Point, Reading

_GAPS: Final = re.compile(r"[\s\-№#]+")
_RU_DATE: Final = re.compile(r"^(\d{1,2})[./](\d{1,2})[./](\d{4})$")


def read_card(text: str) -> Reading:
    """Read one card number: letters and digits without gaps; leading zeros belong to it."""
    written = one_line(text)
    if is_nothing(written):
        return Reading()
    value = undo_excel(_GAPS.sub("", written))
    if value is None:
        return Reading(problem="identity-card-rounded")
    if not value.strip("0"):
        return Reading()
    return Reading(Point("card", plain(value.upper()), is_valid=True))


def normalise_card(text: str) -> Point | None:
    """Return the card in `text`, or None when there is none."""
    return read_card(text).point


def read_person(text: str) -> Reading:
    """Read 'full name|birth date' or 'surname|given|patronymic|birth date'."""
    name, _, born = one_line(text).rpartition("|")
    if not name.strip(" |"):
        return Reading()
    parts = name.split("|")
    read = parse_name(surname=parts[0], given_name=parts[1], patronymic=parts[2]) if len(parts) == 3 else parse_name(name)
    if read.key is None:
        return Reading(problem="identity-person-no-name")
    if (day := _day(born.strip())) is None:
        return Reading(problem="identity-person-no-birth-date")
    return Reading(Point("person", f"{read.key}|{day.isoformat()}", is_valid=True))


def _day(text: str) -> date | None:
    if found := _RU_DATE.match(text):
        text = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
