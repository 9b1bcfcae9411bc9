"""Refusals: whom to leave alone. What cannot be read in them is taken in the most protective sense."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.shared import BIRTH_DATE, EMAIL, EXTERNAL_ID, FULL_NAME, PHONE, SOURCE, channel

REFUSALS: Final = Kind(
    name="refusals",
    columns=(
        EXTERNAL_ID,
        Column(PHONE.name, "phone", PHONE.synonyms, many=True),
        Column(EMAIL.name, "email", EMAIL.synonyms, many=True),
        FULL_NAME,
        Column(BIRTH_DATE.name, "date", BIRTH_DATE.synonyms, lenient=True),
        Column(
            "refused_at",
            "moment",
            (
                "date",
                "refusal date",
                "unsubscribed at",
                "opt out date",
                "дата обращения",
                "дата отказа",
                "дата",
                "дата отписки",
                "дата звернення",
                "дата відмови",
                "дата відписки",
            ),
            past_only=True,
            lenient=True,
        ),
        channel(lenient=True, also=("канал отказа", "отказ от канала", "канал відмови")),
        Column(
            "scope",
            "choice",
            ("refusal type", "вид отказа", "тип отказа", "объем отказа", "вид відмови", "тип відмови", "обсяг відмови"),
            choice="scope",
            lenient=True,
        ),
        Column("reason", "text", ("reason text", "comment", "причина", "причина отказа", "комментарий", "причина відмови", "коментар")),
        SOURCE,
    ),
    required=((("external_id",), ("phone",), ("email",), ("full_name", "birth_date")),),
    rules=(
        RowRule(
            "external_id_t is null and phone_t is null and email_t is null and (full_name_t is null or birth_date is null)",
            "check-no-key",
            "phone",
        ),
    ),
    fresh_by="refused_at",
)
