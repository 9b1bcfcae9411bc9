"""Any spelling of a phone number to E.164."""

import re
from typing import Final

import phonenumbers
from phonenumbers import PhoneNumberType

from crm_core.identity.plain_text import is_nothing, one_line, undo_excel
from crm_core.identity.point import Point, Reading

# Kinds of numbers at which one person can be reached; 8-800, premium and company numbers are not.
_PERSONAL: Final = frozenset(
    {
        PhoneNumberType.FIXED_LINE,
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
        PhoneNumberType.PERSONAL_NUMBER,
        PhoneNumberType.VOIP,
    }
)
_MOBILE: Final = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})
EXTENSION: Final = re.compile(
    r"[,;]?\s*\(?\b(?:доб(?:авочн\w*)?|внутр?(?:енн\w*)?|вн|ext(?:ension)?|дод(?:атков\w*)?)\b[.:]?\s*№?\s*\d{1,6}\)?|\s*#\s*\d{1,6}\b",
    re.IGNORECASE,
)
_PLUS: Final = re.compile(r"\+\s*\(?\s*\d")
_NOT_DIGIT: Final = re.compile(r"\D")
_SHORTEST: Final = 9
_LONGEST: Final = 15


def read_phone(text: str, *, country: str) -> Reading:
    """Read one phone; `country` (RU, UA, EU, other) says what a number without a country code means."""
    written = one_line(text)
    if is_nothing(written):
        return Reading()
    if (unspoiled := undo_excel(written.replace(" ", ""))) is None:
        return Reading(problem="identity-phone-rounded")
    body = EXTENSION.sub(" ", unspoiled if unspoiled.lstrip("+").isdecimal() else written)
    digits = _NOT_DIGIT.sub("", body)
    if not digits:
        return Reading(problem="identity-phone-no-digits")
    if not digits.strip("0"):
        return Reading()
    tries = candidates(digits, has_plus=_PLUS.search(body) is not None, country=country)
    for number in tries:
        if (point := _valid_point(number)) is not None:
            return Reading(point)
    if len(digits) < _SHORTEST:
        return Reading(problem="identity-phone-short")
    if not tries or len(digits) > _LONGEST:
        return Reading(problem="identity-phone-unreadable")
    return Reading(Point("phone", "+" + tries[0], is_valid=False), "identity-phone-invalid")


def normalise_phone(text: str, *, country: str) -> Point | None:
    """Return the phone in `text`, or None when there is none that could be read."""
    return read_phone(text, country=country).point


def candidates(digits: str, *, has_plus: bool, country: str) -> list[str]:
    """Return the international numbers (without the plus) that `digits` may stand for, the likeliest first."""
    size = len(digits)
    if has_plus:
        tries = [digits]
        if size == 11 and digits[0] == "8":  # "+8 916 …": the plus of the phone's own memory put before a home call
            tries.append("7" + digits[1:])
        if size == 12 and digits[:2] == "78":  # "+7 8 916 …"
            tries.append("7" + digits[2:])
        return tries
    if digits.startswith("00"):
        return [digits[2:]]
    if digits.startswith("810") and size > 11:
        return [digits[3:]]
    home: list[str] = []
    if country == "UA":
        if size == 10 and digits[0] == "0":
            home.append("38" + digits)
        if size == 11 and digits.startswith("80"):
            home.append("3" + digits)
        if size == 9:  # Excel took the first zero away
            home.append("380" + digits)
    if country in ("RU", "UA") and size == 11 and digits[0] == "8":
        home.append("7" + digits[1:])
    if country == "RU":
        if size == 10:
            home.append("7" + digits)
        if size == 12 and digits[:2] == "78":
            home.append("7" + digits[2:])
    return home + ([digits] if size >= 10 and digits[0] != "0" else []) + _neighbours(digits, country=country)


def _neighbours(digits: str, *, country: str) -> list[str]:
    """Return what home spellings of the neighbouring country stand for, where nothing else is meant by such digits."""
    size = len(digits)
    if country == "RU" and size == 10 and digits[0] == "0":
        return ["38" + digits]
    if country == "RU" and size == 11 and digits.startswith("80"):
        return ["3" + digits]
    if country == "UA" and size == 10 and digits[0] == "9":
        return ["7" + digits]
    if country not in ("RU", "UA") and size == 11 and digits[0] == "8":
        return ["7" + digits[1:]]
    return []


def _valid_point(number: str) -> Point | None:
    try:
        parsed = phonenumbers.parse("+" + number)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    kind = phonenumbers.number_type(parsed)
    value = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return Point("phone", value, is_valid=True, is_mobile=kind in _MOBILE, is_personal=kind in _PERSONAL)
