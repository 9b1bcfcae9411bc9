"""Texts letter by letter, in Python as the base does it in SQL."""

from datetime import date


def text_of(value: object) -> str:
    """Return a value as it stands in a message: a day as 31.12.2026, nothing for none."""
    if value is None:
        return ""
    return value.strftime("%d.%m.%Y") if isinstance(value, date) else str(value)


def upper(text: str) -> str:
    """Write a text in capitals letter by letter, as the base does: ß stays."""
    return "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in text)


def capitalised(text: str, place: int) -> str:
    """Write the letter at `place` as a capital."""
    return text[: place - 1] + upper(text[place - 1 : place]) + text[place:]
