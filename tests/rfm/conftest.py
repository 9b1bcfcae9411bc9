"""A base in memory, filled by hand: clients and their transactions."""

from decimal import Decimal
from importlib.resources import files

import duckdb
import pytest

from crm_core.facts import refresh_all_days


class Base:
    """Clients are numbers; `buy` writes a line, `ready` brings the days up to date."""

    def __init__(self) -> None:
        self.con = duckdb.connect()
        for one in duckdb.extract_statements((files("crm_core.db") / "schema" / "0001_base.sql").read_text(encoding="utf-8")):
            self.con.execute(one)
        self.lines = 0

    def add(self, *clients, registered_at=None):
        for client in clients:
            values = {"id": client, "name": f"C-{client}", "registered_at": registered_at}
            self.con.execute(
                "insert into record (record_id, client_id, source, external_id, born_import, is_live) "
                "values ($id, $id, 's', $name, 1, true)",
                {"id": client, "name": f"C-{client}"},
            )
            self.con.execute(
                "insert into client (client_id, records, external_ids, deceased, blocked, registered_at) "
                "values ($id, 1, $name, false, false, $registered_at)",
                values,
            )

    def buy(self, client, day, amount, kind="purchase", *, margin=None, category=None, department=None, document=None):
        self.lines += 1
        self.con.execute(
            """
            insert into transaction_line (import_id, line, source, content_key, occurrence, record_id, kind, happened_at, day,
                                          amount, margin, category, department, document)
            values (1, $line, 's', 'k', 1, $client, $kind, $day::timestamp, $day, $amount, $margin, $category, $department, $document)
            """,
            {
                "line": self.lines, "client": client, "kind": kind, "day": day, "amount": Decimal(str(amount)), "margin": margin,
                "category": category, "department": department, "document": document,
            },
        )  # fmt: skip

    def ready(self):
        refresh_all_days(self.con)
        return self.con


@pytest.fixture
def base():
    made = Base()
    yield made
    made.con.close()
