"""Write a load that the demo base shows in its history, with counts that add up."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.db import Connection, now, statement

INSERT_LOAD: Final = statement(__package__, "insert_load")


@dataclass(frozen=True, slots=True)
class Told:
    """One load of the demo base: what it filled, and from which made-up system."""

    import_id: int
    kind: str
    source: str
    table: str


CLIENTS: Final = Told(1, "clients", "Битрикс", "client_row")
SALES: Final = Told(2, "transactions", "Кассы", "transaction_line")
CONTACTS: Final = Told(3, "contacts", "Рассылки", "contact")
REFUSALS: Final = Told(4, "refusals", "Контакт-центр", "refusal")
CONSENTS: Final = Told(5, "consents", "Анкеты", "consent")
ANSWERS: Final = Told(6, "survey_answers", "Опросы", "survey_answer")
ASSETS: Final = Told(7, "assets", "Автосалон", "asset")
CONTRACTS: Final = Told(8, "contracts", "Договоры", "contract")
TERMS: Final = Told(9, "preferential_terms", "Тарифы", "preferential_term")
PRODUCTS: Final = Told(10, "products", "Номенклатура", "product")
FURTHER: Final = (ANSWERS, ASSETS, CONTRACTS, TERMS, PRODUCTS)


def tell_load(con: Connection, told: Told, *, until: date, who: str) -> None:
    """Record a load with the rows that its table holds."""
    con.execute(
        INSERT_LOAD,
        {
            "import_id": told.import_id,
            "kind": told.kind,
            "source": told.source,
            "rows": count(con, told.table),
            "until": until,
            "loaded_at": now(),
            "who": who,
        },
    )


def count(con: Connection, table: str) -> int:
    """Return how many rows a table has."""
    return int(con.execute(f"select count(*) from {table}").fetchall()[0][0])
