"""Several phones or e-mails in one cell."""

import re
from typing import Final

from crm_core.identity.phones import EXTENSION
from crm_core.identity.plain_text import is_nothing, plain

_EXPONENT: Final = re.compile(r"^\s*\+?\d[.,]\d+\s*[eEеЕ]\s*\+?\d+\s*$")
_FRACTION: Final = re.compile(r"(\d)[.,]0+(?=\s|$|[,;|/])")
_BETWEEN_PHONES: Final = re.compile(r"[,;|/\\\r\n]+|\s(?:и|или|та|або|и/или|and|or)\s", re.IGNORECASE)
_BEFORE_PLUS: Final = re.compile(r"(?<=\d)\s*(?=\+)")
_BETWEEN_EMAILS: Final = re.compile(r"[,;|\r\n]+")
_WITHIN_EMAILS: Final = re.compile(r"[\s/,;|]+")
_LONE_NUMBER_DIGITS: Final = 15


def split_cell(kind: str, text: str) -> list[str]:
    """Return the pieces of a cell that may hold several points; one spaced number stays one."""
    cell = plain(text)
    if is_nothing(cell):
        return []
    if kind == "phone":
        return _phones(cell)
    if kind == "email":
        return _emails(cell)
    return [cell]


def _phones(cell: str) -> list[str]:
    if _EXPONENT.match(cell):
        return [cell]
    body = EXTENSION.sub(" ", _FRACTION.sub(r"\1", cell))
    found: list[str] = []
    for piece in _BETWEEN_PHONES.split(body):
        for part in _BEFORE_PLUS.split(piece):
            found += _by_spaces(part) if _digits(part) > _LONE_NUMBER_DIGITS else [part.strip()]
    whole = any(_digits(piece) >= 9 for piece in found)
    # Beside a whole number, words ("мама") and stubs ("/68", a neighbouring extension) are not numbers of their own.
    return [piece for piece in found if piece and not is_nothing(piece) and (not whole or _digits(piece) >= 5)]


def _by_spaces(piece: str) -> list[str]:
    """Cut a run of several spaced numbers where one of them is complete."""
    found: list[str] = []
    current = ""
    for word in piece.split():
        if not any(sign.isdecimal() for sign in word):
            continue
        if current and _is_complete(current):
            found.append(current)
            current = word
        else:
            current = f"{current} {word}".strip()
    return [*found, current]


def _is_complete(piece: str) -> bool:
    digits = "".join(filter(str.isdecimal, piece))
    if digits.startswith("38"):
        return len(digits) >= 12
    return len(digits) >= (11 if digits[0] in "78" else 10)


def _emails(cell: str) -> list[str]:
    if cell.count("@") <= 1:
        return [cell]
    found: list[str] = []
    for piece in _BETWEEN_EMAILS.split(cell):
        found += [piece] if piece.count("@") == 1 else [word for word in _WITHIN_EMAILS.split(piece) if "@" in word]
    return [piece.strip() for piece in found if "@" in piece]


def _digits(piece: str) -> int:
    return sum(sign.isdecimal() for sign in piece)
