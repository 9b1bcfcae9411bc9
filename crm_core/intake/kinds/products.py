"""Products: the category of each, and the share of its price that is margin."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule

PRODUCTS: Final = Kind(
    name="products",
    columns=(
        Column(
            "product",
            "text",
            (
                "product name",
                "product_id",
                "product id",
                "sku",
                "stockcode",
                "item",
                "номенклатура",
                "товар",
                "артикул",
                "продукт",
                "наименование товара",
                "услуга",
                "найменування товару",
                "послуга",
            ),
        ),
        Column(
            "category",
            "text",
            (
                "product category",
                "product group",
                "группа товаров",
                "категория",
                "номенклатурная группа",
                "товарная группа",
                "категория товара",
                "група товарів",
                "категорія",
                "номенклатурна група",
                "товарна група",
                "категорія товару",
            ),
        ),
        Column(
            "margin_share",
            "share",
            (
                "margin",
                "margin percent",
                "margin %",
                "profitability",
                "маржинальность",
                "доля маржи",
                "рентабельность",
                "маржа, %",
                "маржа %",
                "маржинальність",
                "частка маржі",
                "рентабельність",
            ),
        ),
    ),
    required=((("product",),),),
    rules=(
        RowRule("product_t is null", "check-missing", "product"),
        RowRule("margin_share < -1 or margin_share > 1", "check-bad-share", "margin_share"),
    ),
)
