"""How the page writes a number: the reader's own way, an estimate always with its interval."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from crm_core.i18n import format_date, format_money, format_number, text
from crm_core.stats.estimate import Estimate


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure to be drawn with its interval: a share or money."""

    estimate: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes words and numbers in one language and one currency."""

    language: str
    currency: str

    def say(self, key: str, **details: object) -> str:
        """Return one of the page's own texts."""
        return text(f"report-{key}", self.language, **details)

    def class_name(self, class_: str) -> str:
        """Return the name of a class of contact."""
        return text(f"page-class-{class_.replace('_', '-')}", self.language)

    def day(self, day: date | None) -> str:
        """Return 14.11.2026."""
        return format_date(day)

    def number(self, value: float | None, digits: int = 0) -> str:
        """Return 1 234,5."""
        return format_number(value, self.language, digits=digits)

    def points(self, share: float) -> str:
        """Return a difference of shares in percentage points, with its sign."""
        written = self.number(share * 100, 1)
        return f"+{written}" if share > 0 and any(sign in "123456789" for sign in written) else written

    def money(self, amount: float | None) -> str:
        """Return 12,3 млн ₽."""
        return format_money(amount, self.language, currency=self.currency, short=True)

    def coins(self, amount: float | None) -> str:
        """Return 12,34 ₽."""
        return format_money(amount, self.language, currency=self.currency)

    def interval(self, bar: Bar | None, write: Callable[[float], str]) -> str:
        """Return an estimate with its interval; a dash when there is none."""
        if bar is None:
            return self.number(None)
        return self.say("interval", estimate=write(bar.estimate), lower=write(bar.lower), upper=write(bar.upper))


def bar_of(found: Estimate | None) -> Bar | None:
    """Return what can be drawn: nothing without both bounds."""
    return None if found is None or found.lower is None or found.upper is None else Bar(found.estimate, found.lower, found.upper)
