"""Contacts: every communication with a client, inbound or outbound, planned or done."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.shared import EMAIL, EXTERNAL_ID, HAPPENED_AT, PHONE, channel

CONTACTS: Final = Kind(
    name="contacts",
    columns=(
        EXTERNAL_ID,
        PHONE,
        EMAIL,
        HAPPENED_AT,
        channel(),
        Column("direction", "choice", ("in out", "направление", "напрям", "напрямок"), choice="direction"),
        Column(
            "class",
            "choice",
            ("contact class", "тип коммуникации", "тип контакта", "класс", "цель", "тип комунікації", "тип контакту", "клас", "мета"),
            choice="class",
        ),
        Column(
            "campaign",
            "text",
            ("campaign name", "campaign_id", "кампания", "название кампании", "акция", "кампанія", "назва кампанії", "акція"),
        ),
        Column("topic", "text", ("subject", "тема", "повод", "тема обращения", "привід", "тема звернення")),
        Column("category", "text", ("product category", "категория", "категория продукта", "продукт", "категорія", "категорія продукту")),
        Column("status", "choice", ("delivery status", "статус", "статус доставки", "состояние", "стан"), choice="status"),
        Column("outcome", "text", ("result", "response", "результат", "итог", "исход", "отклик", "підсумок", "відгук")),
    ),
    required=(
        (("external_id",), ("phone",), ("email",)),
        (("happened_at",),),
        (("channel",),),
    ),
    rules=(
        RowRule("external_id_t is null and phone_t is null and email_t is null", "check-no-key", "external_id"),
        RowRule("happened_at_t is null", "check-missing", "happened_at"),
        RowRule("channel_t is null", "check-missing", "channel"),
    ),
    keyed_by=("phone", "email"),
    fresh_by="happened_at",
)
