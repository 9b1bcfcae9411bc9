"""A base filled by hand: clients are numbers, `buy` writes a line, `ready` brings the days up to date."""

from datetime import date
from decimal import Decimal

import pytest

from crm_core.db import open_base
from crm_core.facts import refresh_all_days


class Base:
    def __init__(self, path):
        self.db = open_base(path)
        self.lines, self.clients = [], set()
        self.written = 0

    def buy(self, client, day, amount, kind="purchase", *, margin=None, product=None, document=None, returns=None):
        self.clients.add(client)
        self.lines.append((client, date.fromisoformat(day), amount, kind, margin, product, document, returns))
        return self

    def product(self, name, share, load=1):
        with self.db.write() as con:
            con.execute(
                "insert into product values ($load, 1, 's', $name || $load, 1, $name, null, $share, null)",
                {"load": load, "name": name, "share": share},
            )

    def ready(self):
        with self.db.write() as con:
            for client in sorted(self.clients):
                values = {"id": client, "name": f"C-{client}"}
                con.execute(
                    "insert into record (record_id, client_id, source, external_id, born_import, is_live) "
                    "values ($id, $id, 's', $name, 1, true)",
                    values,
                )
                con.execute(
                    "insert into client (client_id, records, external_ids, deceased, blocked) values ($id, 1, $name, false, false)", values
                )
            for number, (client, day, amount, kind, margin, product, document, returns) in enumerate(self.lines, self.written):
                con.execute(
                    """
                    insert into transaction_line (import_id, line, source, content_key, occurrence, record_id, kind, happened_at, day,
                                                  amount, margin, product, document, returns_document)
                    values (1, $line, 's', 'k' || $line, 1, $client, $kind, $day::timestamp, $day,
                            $amount, $margin, $product, $document, $returns)
                    """,
                    {
                        "line": number, "client": client, "kind": kind, "day": day, "amount": Decimal(str(amount)),
                        "margin": None if margin is None else Decimal(str(margin)), "product": product, "document": document,
                        "returns": returns,
                    },
                )  # fmt: skip
            self.written += len(self.lines)
            self.lines, self.clients = [], set()
            refresh_all_days(con)
        return self.db


@pytest.fixture
def base(tmp_path):
    made = Base(tmp_path / "t.duckdb")
    yield made
    made.db.close()
