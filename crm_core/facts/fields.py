"""The catalogue of client facts: what a segment may ask for, what an export shows."""

from dataclasses import dataclass
from typing import Final, Literal

FieldType = Literal["number", "money", "date", "flag", "choice", "text"]

WINDOWS: Final = (30, 90, 180, 365)
CHANNELS: Final = ("sms", "email", "phone", "push", "viber", "telegram", "whatsapp", "post")
CLASSES: Final = ("retention", "win_back", "welcome", "development", "content", "survey", "notification")
REFUSABLE: Final = ("sms", "email", "phone")


@dataclass(frozen=True, slots=True)
class Field:
    """One fact of a client: its key (also the column of its relation), kind of value, unit, and the relation that holds it."""

    key: str
    type: FieldType
    unit: str | None
    relation: str
    choices: tuple[str, ...] = ()

    @property
    def label_key(self) -> str:
        """The key of the text that names the field."""
        return "field-" + self.key.replace("_", "-")


def _purchases() -> list[Field]:
    plain = [
        Field("has_purchase", "flag", None, "purchases"),
        Field("recency_days", "number", "day", "purchases"),
        Field("purchase_days", "number", "day", "purchases"),
        Field("receipts", "number", "receipt", "purchases"),
        Field("net_amount", "money", "currency", "purchases"),
        Field("margin", "money", "currency", "purchases"),
        Field("average_check", "money", "currency", "purchases"),
        Field("first_purchase_on", "date", None, "purchases"),
        Field("last_purchase_on", "date", None, "purchases"),
        Field("days_since_first", "number", "day", "purchases"),
    ]
    windows = [
        field
        for days in WINDOWS
        for field in (
            Field(f"net_amount_{days}d", "money", "currency", "purchases"),
            Field(f"purchase_days_{days}d", "number", "day", "purchases"),
            Field(f"receipts_{days}d", "number", "receipt", "purchases"),
        )
    ]
    return [*plain, *windows, Field("margin_365d", "money", "currency", "purchases"), Field("trend", "number", "share", "purchases")]


def _contacts() -> list[Field]:
    return [
        Field("contacts_total", "number", "contact", "contacts"),
        Field("contacts_90d", "number", "contact", "contacts"),
        Field("contacts_30d", "number", "contact", "contacts"),
        *(Field(f"contacts_90d_{name}", "number", "contact", "contacts") for name in (*CLASSES, *CHANNELS)),
        Field("last_contact_on", "date", None, "contacts"),
        Field("days_since_contact", "number", "day", "contacts"),
        Field("inbound_90d", "number", "contact", "contacts"),
        Field("last_inbound_on", "date", None, "contacts"),
        Field("days_since_inbound", "number", "day", "contacts"),
    ]


def _protection() -> list[Field]:
    keys = (
        "is_refused",
        *(f"is_refused_{channel}" for channel in REFUSABLE),
        *(f"has_consent_{channel}" for channel in REFUSABLE),
        "is_excluded",
        "is_blocked",
        "has_mobile",
        "has_email",
        "has_personal_mobile",
        "has_personal_email",
    )
    return [Field(key, "flag", None, "protection") for key in keys]


def _card() -> list[Field]:
    return [
        Field("sex", "choice", None, "card", ("m", "f")),
        Field("age", "number", "year", "card"),
        Field("birth_date", "date", None, "card"),
        Field("city", "text", None, "card"),
        Field("language", "text", None, "card"),
        Field("registered_at", "date", None, "card"),
        Field("acquired_from", "text", None, "card"),
        Field("is_company", "flag", None, "card"),
        Field("has_name", "flag", None, "card"),
        Field("has_patronymic", "flag", None, "card"),
        Field("records", "number", "record", "card"),
    ]


FURTHER_FIELDS: Final = (
    Field("nps_score", "number", None, "surveys"),
    Field("nps_group", "choice", None, "surveys", ("promoter", "passive", "detractor")),
    Field("csi_score", "number", None, "surveys"),
    Field("days_since_survey", "number", "day", "surveys"),
    Field("assets_owned", "number", "asset", "assets"),
    Field("asset_model", "text", None, "assets"),
    Field("days_since_service", "number", "day", "assets"),
    Field("mileage", "number", None, "assets"),
    Field("contracts_open", "number", "contract", "contracts"),
    Field("products_held", "number", "product", "contracts"),
    Field("contract_monthly_margin", "money", "currency", "contracts"),
    Field("days_since_contract_closed", "number", "day", "contracts"),
    Field("on_preferential_terms", "flag", None, "terms"),
    Field("days_until_terms_end", "number", "day", "terms"),
    Field("days_since_terms_end", "number", "day", "terms"),
    Field("was_referred", "flag", None, "referrals"),
    Field("clients_referred", "number", "client", "referrals"),
    Field("categories_bought", "number", "category", "baskets"),
    Field("top_category", "text", None, "baskets"),
    Field("departments_used", "number", "department", "baskets"),
    Field("first_department", "text", None, "baskets"),
    Field("last_department", "text", None, "baskets"),
    Field("department_path", "text", None, "baskets"),
    Field("return_share", "number", "share", "baskets"),
    Field("margin_share", "number", "share", "baskets"),
)
PURCHASE_FIELDS: Final = tuple(_purchases())
CONTACT_FIELDS: Final = tuple(_contacts())
PROTECTION_FIELDS: Final = tuple(_protection())
CARD_FIELDS: Final = tuple(_card())
FIELDS: Final = (*PURCHASE_FIELDS, *CONTACT_FIELDS, *PROTECTION_FIELDS, *CARD_FIELDS, *FURTHER_FIELDS)
