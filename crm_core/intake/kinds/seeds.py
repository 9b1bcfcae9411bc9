"""Seeds: staff addresses added to every list to check delivery; never counted in any figure."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.shared import EMAIL, PHONE

SEEDS: Final = Kind(
    name="seeds",
    columns=(
        Column("name", "text", ("full name", "employee", "фио", "имя", "сотрудник", "піб", "ім'я", "співробітник")),
        PHONE,
        EMAIL,
    ),
    required=((("name",),),),
    rules=(
        RowRule("name_t is null", "check-missing", "name"),
        RowRule("phone_t is null and email_t is null", "check-no-key", "phone"),
    ),
)
