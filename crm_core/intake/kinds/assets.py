"""Assets: what a client owns and comes back with: a car, a boiler, a machine; its service and its mileage."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.shared import EXTERNAL_ID

ASSETS: Final = Kind(
    name="assets",
    columns=(
        Column(
            "asset_id",
            "code",
            (
                "vin",
                "vin code",
                "vin код",
                "vin-код",
                "serial number",
                "asset",
                "серийный номер",
                "заводской номер",
                "госномер",
                "гос номер",
                "номер кузова",
                "серійний номер",
                "заводський номер",
                "держномер",
                "номер кузову",
            ),
        ),
        EXTERNAL_ID,
        Column(
            "model", "text", ("make and model", "brand", "модель", "марка", "марка и модель", "автомобиль", "марка і модель", "автомобіль")
        ),
        Column(
            "bought_at",
            "date",
            (
                "bought",
                "purchase date",
                "date of purchase",
                "дата покупки",
                "дата продажи",
                "дата приобретения",
                "дата купівлі",
                "дата придбання",
            ),
            past_only=True,
        ),
        Column(
            "sold_at",
            "date",
            (
                "sold",
                "resold at",
                "дата выбытия",
                "дата перепродажи",
                "продан",
                "снят с учета",
                "дата вибуття",
                "дата перепродажу",
                "проданий",
            ),
            past_only=True,
        ),
        Column(
            "mileage",
            "number",
            (
                "odometer",
                "km",
                "mileage km",
                "пробег",
                "пробег, км",
                "пробег км",
                "наработка",
                "пробіг",
                "пробіг, км",
                "пробіг км",
                "наробіток",
            ),
        ),
        Column(
            "serviced_at",
            "date",
            (
                "last service",
                "service date",
                "last visit",
                "дата то",
                "последнее то",
                "дата последнего то",
                "дата обслуживания",
                "последний визит",
                "останнє то",
                "дата останнього то",
                "дата обслуговування",
                "останній візит",
            ),
            past_only=True,
        ),
    ),
    required=((("asset_id",),), (("external_id",),)),
    rules=(
        RowRule("asset_id_t is null", "check-missing", "asset_id"),
        RowRule("external_id_t is null", "check-missing", "external_id"),
        RowRule("mileage < 0", "check-negative", "mileage"),
        RowRule("sold_at < bought_at", "check-ends-before", "sold_at"),
    ),
    fresh_by="serviced_at",
)
