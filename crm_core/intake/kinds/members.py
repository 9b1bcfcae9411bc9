"""Members of campaigns that ran elsewhere: who was contacted and who was held back to compare with."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.shared import EXTERNAL_ID, channel

CAMPAIGN: Final = Column(
    "campaign",
    "text",
    (
        "campaign name",
        "campaign_id",
        "campaign id",
        "кампания",
        "название кампании",
        "акция",
        "id кампании",
        "кампанія",
        "назва кампанії",
        "акція",
    ),
)

CAMPAIGN_MEMBERS: Final = Kind(
    name="campaign_members",
    columns=(
        CAMPAIGN,
        EXTERNAL_ID,
        Column(
            "arm",
            "choice",
            ("group", "test group", "группа", "выборка", "тестовая группа", "група", "вибірка", "тестова група"),
            choice="arm",
        ),
        Column("variant", "text", ("version", "creative", "вариант", "версия", "креатив", "варіант", "версія")),
        Column(
            "contacted_at",
            "moment",
            (
                "date",
                "contact date",
                "sent at",
                "дата контакта",
                "дата отправки",
                "дата коммуникации",
                "дата",
                "дата контакту",
                "дата надсилання",
                "дата комунікації",
            ),
            past_only=True,
        ),
        channel(),
        Column(
            "class", "choice", ("contact class", "класс", "цель", "тип коммуникации", "клас", "мета", "тип комунікації"), choice="class"
        ),
        Column(
            "cost",
            "money",
            ("contact cost", "cost per contact", "стоимость контакта", "стоимость", "затраты", "вартість контакту", "вартість", "витрати"),
        ),
    ),
    required=((("campaign",),), (("external_id",),), (("arm",),)),
    rules=(
        RowRule("campaign_t is null", "check-missing", "campaign"),
        RowRule("external_id_t is null", "check-missing", "external_id"),
        RowRule("arm_t is null", "check-missing", "arm"),
        RowRule("cost < 0", "check-negative", "cost"),
    ),
    fresh_by="contacted_at",
)
