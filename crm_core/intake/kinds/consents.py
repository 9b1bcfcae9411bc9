"""Consents: who may be contacted, on which channel, since when and by what evidence."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.shared import EMAIL, EXTERNAL_ID, PHONE, channel

CONSENTS: Final = Kind(
    name="consents",
    columns=(
        EXTERNAL_ID,
        PHONE,
        EMAIL,
        channel(also=("канал согласия", "канал згоди")),
        Column("purpose", "choice", ("цель", "цель согласия", "мета", "мета згоди", "назначение"), choice="purpose"),
        Column("given_at", "moment", ("date", "consent date", "дата согласия", "дата", "дата згоди"), past_only=True),
        Column(
            "evidence",
            "text",
            (
                "proof",
                "подтверждение",
                "подтверждение согласия",
                "документ",
                "основание",
                "підтвердження",
                "підтвердження згоди",
                "підстава",
            ),
        ),
    ),
    required=((("external_id",), ("phone",), ("email",)), (("channel",),)),
    rules=(
        RowRule("external_id_t is null and phone_t is null and email_t is null", "check-no-key", "external_id"),
        RowRule("channel_t is null", "check-missing", "channel"),
    ),
    keyed_by=("phone", "email"),
    fresh_by="given_at",
)
