"""A base of clients and their purchase days, put in by hand."""

from datetime import date, timedelta
from importlib.resources import files

import duckdb

AS_OF = date(2026, 6, 30)


class Days:
    """Clients are numbers; `buy` puts a purchase day in, `net` may be below zero (a return)."""

    def __init__(self, con: duckdb.DuckDBPyConnection | None = None) -> None:
        self.con = con or duckdb.connect()
        if con is None:
            for step in sorted((files("crm_core.db") / "schema").iterdir(), key=lambda file: file.name):
                for one in duckdb.extract_statements(step.read_text(encoding="utf-8")):
                    self.con.execute(one)

    def add(self, *clients: int, source: str | None = None) -> None:
        for client in clients:
            self.con.execute(
                "insert into client (client_id, records, external_ids, deceased, blocked, acquired_from) values (?, 1, ?, false, false, ?)",
                [client, f"C-{client}", source],
            )

    def buy(self, client: int, *days: date, net: int = 100, margin: int | None = None, seen_on: date | None = None) -> None:
        for day in days:
            self.con.execute(
                "insert into client_days values (?, ?, ?, ?, ?, ?, 1)", [client, day, seen_on or day, net, margin, int(seen_on is None)]
            )


def day(number: int) -> date:
    """Return the day so many days before the day looked at."""
    return AS_OF - timedelta(days=number)
