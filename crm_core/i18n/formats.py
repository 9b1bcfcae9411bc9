"""Numbers, money, percents and dates as the reader writes them (glossary §11)."""

from datetime import date
from decimal import Decimal
from typing import Final

NBSP: Final = "\u00a0"
NOTHING: Final = "–"
SIGNS: Final[dict[str, str]] = {"RUB": "₽", "UAH": "₴", "EUR": "€", "USD": "$"}
SHORT: Final[dict[str, tuple[tuple[int, str], ...]]] = {
    "en": ((1_000_000_000, "B"), (1_000_000, "M"), (1_000, "K")),
    "ru": ((1_000_000_000, "млрд"), (1_000_000, "млн"), (1_000, "тыс.")),
    "uk": ((1_000_000_000, "млрд"), (1_000_000, "млн"), (1_000, "тис.")),
}
Number = int | float | Decimal


def format_number(value: Number | None, language: str, *, digits: int = 0) -> str:
    """Return 1,234.5 or 1 234,5 with a real minus; nothing known is a dash."""
    if value is None or value != value:
        return NOTHING
    plain = f"{abs(value):,.{digits}f}"
    if language != "en":
        plain = plain.replace(",", NBSP).replace(".", ",")
    return f"−{plain}" if value < 0 and any(c in "123456789" for c in plain) else plain


def format_short(value: Number | None, language: str) -> str:
    """Return 12.3 K or 12,3 тыс., for charts."""
    if value is None:
        return NOTHING
    plain = float(value)
    for size, word in SHORT[language]:
        if abs(plain) >= size:
            scaled = plain / size
            return format_number(scaled, language, digits=0 if abs(scaled) >= 100 else 1) + NBSP + word
    return format_number(value, language)


def format_percent(share: Number | None, language: str, *, digits: int = 0) -> str:
    """Return a share as 12.5% or 12,5 %."""
    if share is None:
        return NOTHING
    return format_number(float(share) * 100, language, digits=digits) + ("%" if language in ("en", "uk") else NBSP + "%")


def format_money(amount: Number | None, language: str, *, currency: str, digits: int = 2, short: bool = False) -> str:
    """Return ₽1,234.50 or 1 234,50 ₽; the currency belongs to the base, not to the language."""
    if amount is None:
        return NOTHING
    sign = SIGNS.get(currency, currency)
    size: Number = -amount if amount < 0 else amount
    plain = format_short(size, language) if short else format_number(size, language, digits=digits)
    minus = "−" if amount < 0 else ""
    return f"{minus}{sign}{plain}" if language == "en" else f"{minus}{plain}{NBSP}{sign}"


def format_date(day: date | None) -> str:
    """Return a day as 14.11.2026, the same in every language."""
    return NOTHING if day is None else day.strftime("%d.%m.%Y")
