"""Exclusions: not now, until a day: a complaint, an open deal, a debt, staff."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.shared import EXTERNAL_ID

EXCLUSIONS: Final = Kind(
    name="exclusions",
    columns=(
        EXTERNAL_ID,
        Column("reason", "text", ("exclusion reason", "причина", "причина исключения", "основание", "причина виключення", "підстава")),
        Column(
            "until",
            "date",
            (
                "end date",
                "until date",
                "valid until",
                "до",
                "до даты",
                "действует до",
                "дата окончания",
                "дата закінчення",
                "срок",
                "до дати",
                "діє до",
                "строк",
            ),
        ),
    ),
    required=((("external_id",),), (("reason",),)),
    rules=(
        RowRule("external_id_t is null", "check-missing", "external_id"),
        RowRule("reason_t is null", "check-missing", "reason"),
    ),
)
