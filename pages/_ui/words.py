"""What a screen holds in its hand: texts by key, and numbers, money, shares and dates as the reader writes them."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from html import escape
from zoneinfo import ZoneInfo

from crm_core.db import Settings
from crm_core.i18n import format_date, format_money, format_number, format_percent, format_short, text
from pages._ui.charts import Look

Number = int | float | Decimal


@dataclass(frozen=True, slots=True)
class Words:
    """`t("key")` says a text; the rest formats values. `on` is the day the screen looks at."""

    page: str
    language: str
    settings: Settings
    on: date
    look: Look

    def __call__(self, key: str, /, **details: object) -> str:
        return text(key, self.language, **details)

    def number(self, value: Number | None, digits: int = 0) -> str:
        """1 234,5"""
        return format_number(value, self.language, digits=digits)

    def short(self, value: Number | None) -> str:
        """12,3 тыс."""
        return format_short(value, self.language)

    def percent(self, share: Number | None, digits: int = 0) -> str:
        """12,5 %"""
        return format_percent(share, self.language, digits=digits)

    @property
    def percent_sign(self) -> str:
        """The sign after a number, with a space before it or without one, as the language has it."""
        return self.percent(0).removeprefix("0")

    def share(self, part: Number, whole: Number) -> str:
        """Say a part of a whole as a percent; of nothing it is a dash."""
        return format_percent(part / whole if whole else None, self.language)

    def money(self, amount: Number | None, *, short: bool = False, digits: int = 0) -> str:
        """1 234 ₽ in the currency of the base."""
        return format_money(amount, self.language, currency=self.settings.currency, digits=digits, short=short)

    def day(self, day: date | None) -> str:
        """14.11.2026"""
        return format_date(day)

    def moment(self, at: datetime | None) -> str:
        """14.11.2026 17:05, where the business is; the base keeps moments in UTC."""
        return "–" if at is None else at.replace(tzinfo=UTC).astimezone(ZoneInfo(self.settings.time_zone)).strftime("%d.%m.%Y\u00a0%H:%M")

    def clients(self, count: int) -> str:
        """Say a count with its word: 2 995 клиентов."""
        return self("page-frame-clients", count=count, shown=self.number(count))


SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]()#+-!|<>$:~.^"})


def plain(words: object) -> str:
    """Take the meaning of Markdown away from words that came from data."""
    return " ".join(str(words).split()).translate(SPECIAL)


def drawn(words: object, *, longest: int | None = None) -> str:
    """Take the meaning of HTML away from words that came from data, for a figure; longer ones than `longest` are cut."""
    whole = " ".join(str(words).split())
    return escape(whole if longest is None or len(whole) <= longest else whole[: longest - 1].rstrip() + "…", quote=False)


def safe(words: str) -> str:
    """Keep two amounts in dollars from being read as a formula; Markdown of our own texts stays."""
    return re.sub(r"(?<!\\)\$", r"\\$", words)
