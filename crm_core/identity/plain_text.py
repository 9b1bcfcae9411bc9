"""The spaces, digits and signs of real files brought to one form before anything is read from them."""

import re
import unicodedata
from typing import Final

# Words that people type into a cell to say that there is nothing.
NOTHING: Final = frozenset(
    {
        "",
        "-",
        "--",
        "---",
        "—",
        "–",
        ".",
        "?",
        "0",
        "0.0",
        "нет",
        "нету",
        "нема",
        "немає",
        "нет данных",
        "немає даних",
        "не указан",
        "не указано",
        "не вказано",
        "отсутствует",
        "відсутній",
        "none",
        "null",
        "nan",
        "n/a",
        "#n/a",
        "#н/д",
        "no",
        "nil",
        "б/н",
        "пусто",
    }
)
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACES: Final = re.compile(r"\s+")
_EXPONENT: Final = re.compile(r"^\+?(\d)(?:[.,](\d+))?[eEеЕ]\+?(\d{1,3})$")
_FRACTION: Final = re.compile(r"^(\+?\d+)[.,]0+$")


def plain(text: str) -> str:
    """Fold full-width and foreign digits, all kinds of spaces and invisible marks; lines end as a newline."""
    if text.isascii():
        return text.strip()
    folded = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return "".join(str(unicodedata.digit(sign)) if sign.isdecimal() and not sign.isascii() else sign for sign in folded).strip()


def one_line(text: str) -> str:
    """Fold as `plain` does and write every run of spaces as one."""
    return _SPACES.sub(" ", plain(text)).strip()


def is_nothing(text: str) -> bool:
    """True when the cell says that there is no value."""
    return text.casefold().strip() in NOTHING


def undo_excel(text: str) -> str | None:
    """Return the digits Excel made a number of (`79161234567.0`, `7.9161234567E+10`), the text itself, or None when digits were lost."""
    if found := _FRACTION.match(text):
        return found[1]
    if (found := _EXPONENT.match(text)) is None:
        return text
    whole, fraction, power = found[1], found[2] or "", int(found[3])
    if len(fraction) < power:
        return None
    return whole + fraction[:power] if not fraction[power:].strip("0") else None
