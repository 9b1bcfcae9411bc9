"""Responses: what came back after a campaign's contact: yes, no, opened, not delivered, and «do not write to me again»."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.members import CAMPAIGN
from crm_core.intake.kinds.shared import EMAIL, EXTERNAL_ID, PHONE

RESPONSES: Final = Kind(
    name="responses",
    columns=(
        CAMPAIGN,
        EXTERNAL_ID,
        PHONE,
        EMAIL,
        Column("step", "number", ("wave", "шаг", "волна", "этап", "крок", "хвиля", "етап")),
        Column(
            "outcome",
            "choice",
            (
                "result",
                "response",
                "status",
                "event",
                "отклик",
                "результат",
                "ответ",
                "статус",
                "событие",
                "исход",
                "відгук",
                "відповідь",
                "подія",
            ),
            choice="outcome",
        ),
        Column(
            "answered_at",
            "moment",
            (
                "date",
                "response date",
                "event time",
                "дата отклика",
                "дата ответа",
                "дата события",
                "дата",
                "дата відгуку",
                "дата відповіді",
                "дата події",
            ),
            past_only=True,
        ),
        Column("value", "money", ("amount", "revenue", "сумма", "выручка", "сума", "виручка")),
    ),
    required=((("campaign",),), (("external_id",), ("phone",), ("email",)), (("outcome",),)),
    rules=(
        RowRule("campaign_t is null", "check-missing", "campaign"),
        RowRule("external_id_t is null and phone_t is null and email_t is null", "check-no-key", "external_id"),
        RowRule("outcome_t is null", "check-missing", "outcome"),
        RowRule("step <> floor(step) or step < 0 or step > 1000", "check-bad-step", "step"),
    ),
    keyed_by=("phone", "email"),
    fresh_by="answered_at",
    refuses="outcome = 'opt_out'",
)
