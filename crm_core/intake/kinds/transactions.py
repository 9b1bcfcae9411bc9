"""Transactions: one row a line of a receipt. A row without a key is an anonymous sale, kept in the totals."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.shared import CARD, EXTERNAL_ID, HAPPENED_AT, PHONE

TRANSACTIONS: Final = Kind(
    name="transactions",
    columns=(
        EXTERNAL_ID,
        CARD,
        PHONE,
        Column(
            "client_name", "text",
            ("контрагент", "покупатель", "клиент", "имя клиента", "фио", "customer name", "client name", "покупець", "клієнт", "піб", "фио клиента"),
            in_content=False,
        ),
        HAPPENED_AT,
        Column(
            "amount", "money",
            ("sum", "total", "dollars", "dollar_value", "sales_value", "sales value", "revenue", "amount paid", "line total", "value", "сумма", "сумма продажи",
             "сумма с ндс", "выручка", "стоимость", "итого", "сумма чека", "сумма документа", "сумма операции", "сумма, руб", "сумма руб", "оборот", "сума",
             "сума продажу", "сума з пдв", "виручка", "вартість", "сума чека", "сума, грн", "сума грн", "сума документа"),
        ),
        Column(
            "unit_price", "price",
            ("unitprice", "unit price", "price", "item price", "цена", "цена за единицу", "цена за шт", "ціна", "ціна за одиницю", "ціна за шт"),
        ),
        Column("quantity", "number", ("qty", "units", "count", "pieces", "cds", "number_of_cds", "количество", "кол-во", "кол во", "кількість", "к-сть", "к сть")),
        Column(
            "transaction_id", "code",
            ("transaction id", "transactionid", "line id", "line_id", "row id", "operation id", "id операции", "id транзакции", "ид операции", "код операции",
             "номер операции", "id строки", "id операції", "id транзакції", "код операції", "номер операції"),
        ),
        Column(
            "document", "code",
            ("receipt", "receipt number", "invoice", "invoiceno", "invoice no", "invoice number", "order", "order id", "order_id", "orderid", "order number",
             "basket_id", "check", "номер", "№", "номер документа", "документ", "чек", "номер чека", "№ чека", "номер заказа", "заказ", "номер накладной", "№ документа",
             "регистратор", "номер замовлення", "замовлення", "номер накладної", "номер документу", "№ заказа", "заказ-наряд", "id заказа", "id замовлення"),
        ),
        Column(
            "kind", "choice",
            ("type", "operation", "transaction type", "operation type", "вид операции", "тип операции", "операция", "тип документа", "вид документа", "вид операції",
             "тип операції", "операція", "тип документу"),
            choice="transaction",
        ),
        Column("returns_document", "code", ("returned receipt", "original invoice", "документ продажи", "чек продажи", "документ основание", "возврат по чеку", "чек продажу", "документ підстава")),
        Column("margin", "money", ("profit", "gross profit", "маржа", "прибыль", "валовая прибыль", "доход", "прибуток", "валовий прибуток", "дохід")),
        Column("cost", "money", ("cost of goods", "cogs", "себестоимость", "собівартість")),
        Column("discount", "money", ("discount amount", "сумма скидки", "скидка", "сумма скидок", "сума знижки", "знижка")),
        Column(
            "product", "text",
            ("stockcode", "sku", "item", "product_id", "product id", "product name", "номенклатура", "товар", "наименование товара", "артикул", "продукт", "услуга",
             "найменування товару", "послуга"),
        ),
        Column(
            "category", "text",
            ("product category", "product group", "department name", "категория", "номенклатурная группа", "товарная группа", "группа товаров", "категория товара",
             "категорія", "номенклатурна група", "товарна група", "група товарів", "категорія товару"),
        ),
        Column(
            "department", "text",
            ("shop", "store", "store_id", "branch", "outlet", "подразделение", "магазин", "филиал", "точка продаж", "торговая точка", "склад", "салон", "підрозділ",
             "філія", "торгова точка"),
        ),
        Column("channel", "text", ("sales channel", "канал", "канал продаж", "канал продажу", "канал продажів")),
        Column("asset_id", "code", ("vin", "vin код", "vin-код", "автомобиль", "госномер", "автомобіль", "держномер")),
    ),
    required=(
        (("external_id",), ("card",), ("phone",)),
        (("happened_at",),),
        (("amount",), ("unit_price", "quantity")),
    ),
    rules=(
        RowRule("happened_at_t is null", "check-missing", "happened_at"),
        RowRule("amount_t is null and (unit_price_t is null or quantity_t is null)", "check-missing", "amount"),
        RowRule("kind = 'prepayment' and coalesce(amount, unit_price * quantity) < 0", "check-negative-prepayment", "amount"),
        RowRule(
            "amount is null and abs(unit_price::double * quantity) >= 1e13", "check-bad-number", "unit_price",
        ),
    ),
    keyed_by=("card", "phone"),
    fresh_by="happened_at",
)
