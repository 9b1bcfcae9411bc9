"""Preferential terms: a tariff, a rate or a discount a client has from one day to another."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.shared import EXTERNAL_ID

PREFERENTIAL_TERMS: Final = Kind(
    name="preferential_terms",
    columns=(
        EXTERNAL_ID,
        Column(
            "name",
            "text",
            (
                "terms",
                "condition",
                "offer",
                "льготный период",
                "льготные условия",
                "условия",
                "льгота",
                "название",
                "акция",
                "пільговий період",
                "пільгові умови",
                "умови",
                "пільга",
                "назва",
                "акція",
            ),
        ),
        Column(
            "starts_at",
            "date",
            (
                "start",
                "start date",
                "valid from",
                "начало",
                "дата начала",
                "действует с",
                "с даты",
                "початок",
                "дата початку",
                "діє з",
                "з дати",
            ),
        ),
        Column(
            "ends_at",
            "date",
            (
                "end",
                "end date",
                "valid until",
                "окончание",
                "конец",
                "дата окончания",
                "действует до",
                "до даты",
                "действ до",
                "закінчення",
                "кінець",
                "дата закінчення",
                "діє до",
                "до дати",
            ),
        ),
    ),
    required=((("external_id",),), (("starts_at",),), (("ends_at",),)),
    rules=(
        RowRule("external_id_t is null", "check-missing", "external_id"),
        RowRule("starts_at_t is null", "check-missing", "starts_at"),
        RowRule("ends_at_t is null", "check-missing", "ends_at"),
        RowRule("ends_at < starts_at", "check-ends-before", "ends_at"),
    ),
)
