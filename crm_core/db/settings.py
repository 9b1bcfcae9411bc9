"""The three questions of the first run: business, country, currency; and the time zone that follows."""

from dataclasses import asdict, dataclass
from typing import Final

import duckdb

from crm_core.db.documents import load_document, save_document
from crm_core.errors import CrmError

BUSINESSES: Final = ("bank", "retail", "lottery", "car_dealer", "other")
COUNTRIES: Final = {"RU": "Europe/Moscow", "UA": "Europe/Kyiv", "EU": "Europe/Berlin", "other": "UTC"}
CURRENCIES: Final = ("RUB", "UAH", "EUR", "USD")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the base is for. Until the questions are answered: business other, country RU for phones, no consent rule."""

    business: str = "other"
    country: str = "RU"
    currency: str = "RUB"
    time_zone: str = "Europe/Moscow"
    answered: bool = False

    def __post_init__(self) -> None:
        for name, given, known in (
            ("business", self.business, BUSINESSES),
            ("country", self.country, tuple(COUNTRIES)),
            ("currency", self.currency, CURRENCIES),
        ):
            if given not in known:
                raise CrmError("settings-unknown", name=name, given=given, known=known)

    @property
    def asks_consent(self) -> bool:
        """True where the law asks for consent to marketing (38-FZ and 152-FZ, Ukraine, EU); never before the questions are answered."""
        return self.answered and self.country in ("RU", "UA", "EU")


def load_settings(con: duckdb.DuckDBPyConnection) -> Settings:
    """Return the answers, or the defaults while nobody has answered."""
    found = load_document(con, kind="settings", name="base")
    return Settings() if found is None else Settings(**found.body)


def save_settings(con: duckdb.DuckDBPyConnection, *, business: str, country: str, currency: str, who: str) -> Settings:
    """Save the three answers; the time zone follows the country."""
    settings = Settings(business, country, currency, COUNTRIES.get(country, "UTC"), answered=True)
    save_document(con, kind="settings", name="base", body=asdict(settings), who=who)
    return settings
