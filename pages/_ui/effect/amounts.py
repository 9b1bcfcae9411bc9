"""Amounts of effect in words: with their sign, short, between two ends, and the unit of an axis of money."""

from collections.abc import Sequence
from typing import Final

from crm_core.i18n.formats import SIGNS
from crm_core.stats.estimate import Estimate
from pages._ui.words import Words

SHARES: Final = ("response", "purchase", "second_purchase", "stayed_active", "refusal")


def currency(t: Words) -> str:
    """Return the sign of the currency; its code in English, where a sign before a letter reads as another letter."""
    return t.settings.currency if t.language == "en" else SIGNS.get(t.settings.currency, t.settings.currency)


def signed(t: Words, value: float | None, *, digits: int = 1) -> str:
    """+3,4 or −1,9."""
    if value is None:
        return "–"
    words = t.number(value, digits)
    return f"+{words}" if value > 0 and not words.startswith("−") else words


def signed_money(t: Words, value: float | None) -> str:
    """Say an amount with its sign, short: +3,1 млн ₽."""
    if value is None:
        return "–"
    words = amount(t, value)
    return f"+\u2060{words}" if value > 0 else words


def amount(t: Words, value: float | None) -> str:
    """Say an amount, short; its sign and currency never part over a line."""
    return t.money(value, short=True).replace("−", "−\u2060")


def between(t: Words, found: Estimate, *, factor: float = 1.0, digits: int = 1) -> str:
    """+1,1 … +5,6; an end that does not exist is ∞."""
    low = "−∞" if found.lower is None else signed(t, found.lower * factor, digits=digits)
    high = "+∞" if found.upper is None else signed(t, found.upper * factor, digits=digits)
    return f"{low}\u00a0…\u00a0{high}"


def money_scale(t: Words, nets: Sequence[Estimate | None], naive: Sequence[float | None]) -> tuple[float, str]:
    """Return what an axis of money is divided by, and its unit in words: ₽, тыс. ₽, млн ₽."""
    values = [abs(bound) for one in nets if one is not None for bound in (one.estimate, one.lower, one.upper) if bound is not None]
    largest = max([*values, *(abs(one) for one in naive if one is not None)], default=0.0)
    for size, key in ((1e6, "million"), (1e3, "thousand")):
        if largest >= 2 * size:
            return size, t(f"page-effect-unit-{key}", currency=currency(t))
    return 1.0, t("page-effect-unit-plain", currency=currency(t))
