"""Contracts: a loan, a deposit, a tariff: since when, until when, and what it brings a month."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.shared import EXTERNAL_ID

CONTRACTS: Final = Kind(
    name="contracts",
    columns=(
        Column(
            "contract_id",
            "code",
            (
                "contract",
                "contract number",
                "agreement",
                "account",
                "договор",
                "номер договора",
                "№ договора",
                "код договора",
                "id договора",
                "счет",
                "номер счета",
                "лицевой счет",
                "договір",
                "номер договору",
                "№ договору",
                "код договору",
                "рахунок",
                "номер рахунку",
                "особовий рахунок",
            ),
        ),
        EXTERNAL_ID,
        Column(
            "product", "text", ("product name", "tariff", "plan", "продукт", "тариф", "вид продукта", "банковский продукт", "вид продукту")
        ),
        Column(
            "opened_at",
            "date",
            (
                "opened",
                "open date",
                "start date",
                "дата откр",
                "дата открытия",
                "дата заключения",
                "дата начала",
                "дата договора",
                "дата відкриття",
                "дата укладення",
                "дата початку",
                "дата договору",
            ),
            past_only=True,
        ),
        Column(
            "closed_at",
            "date",
            (
                "closed",
                "close date",
                "end date",
                "дата закр",
                "дата закрытия",
                "дата окончания",
                "дата расторжения",
                "дата закриття",
                "дата закінчення",
                "дата розірвання",
            ),
        ),
        Column(
            "monthly_margin",
            "money",
            (
                "monthly income",
                "monthly revenue",
                "margin per month",
                "доход мес",
                "доход в месяц",
                "ежемесячный доход",
                "маржа в месяц",
                "дохід міс",
                "дохід на місяць",
                "щомісячний дохід",
                "маржа на місяць",
            ),
        ),
    ),
    required=((("contract_id",),), (("external_id",),)),
    rules=(
        RowRule("contract_id_t is null", "check-missing", "contract_id"),
        RowRule("external_id_t is null", "check-missing", "external_id"),
        RowRule("closed_at < opened_at", "check-ends-before", "closed_at"),
    ),
    fresh_by="opened_at",
)
