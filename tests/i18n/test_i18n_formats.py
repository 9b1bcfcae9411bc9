"""Glossary §11 to the letter."""

from datetime import date

import pytest

from crm_core.i18n import format_date, format_money, format_number, format_percent, format_short, text

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("language", "expected"), [("en", "1,234,567.89"), ("ru", f"1{NBSP}234{NBSP}567,89"), ("uk", f"1{NBSP}234{NBSP}567,89")]
)
def test_numbers(language, expected):
    assert format_number(1234567.89, language, digits=2) == expected


def test_a_minus_is_a_minus_and_nothing_is_negative_zero():
    assert format_number(-5, "ru") == "−5"
    assert format_number(-0.2, "ru") == "0"


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        (12_345, "en", f"12.3{NBSP}K"),
        (12_345, "ru", f"12,3{NBSP}тыс."),
        (12_345, "uk", f"12,3{NBSP}тис."),
        (1_200_000, "ru", f"1,2{NBSP}млн"),
        (999, "ru", "999"),
        (250_000, "ru", f"250{NBSP}тыс."),
    ],
)
def test_short_numbers_for_charts(value, language, expected):
    assert format_short(value, language) == expected


@pytest.mark.parametrize(("language", "expected"), [("en", "12.5%"), ("ru", f"12,5{NBSP}%"), ("uk", "12,5%")])
def test_percents(language, expected):
    assert format_percent(0.125, language, digits=1) == expected


@pytest.mark.parametrize(
    ("currency", "language", "expected"),
    [
        ("RUB", "en", "₽1,234.50"),
        ("UAH", "en", "₴1,234.50"),
        ("RUB", "ru", f"1{NBSP}234,50{NBSP}₽"),
        ("UAH", "uk", f"1{NBSP}234,50{NBSP}₴"),
    ],
)
def test_money(currency, language, expected):
    assert format_money(1234.5, language, currency=currency) == expected


def test_days_and_nothing_known():
    assert format_date(date(2026, 11, 14)) == "14.11.2026"
    assert format_date(None) == format_number(None, "ru") == format_money(None, "en", currency="RUB") == "–"


def test_a_missing_text_is_a_bug_and_raises():
    with pytest.raises(KeyError, match="no text"):
        text("no-such-key", "ru")
