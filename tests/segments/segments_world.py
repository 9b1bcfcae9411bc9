"""Six named clients, and a catalogue small enough to work every answer out by hand."""

import json
from datetime import date
from pathlib import Path

from crm_core.db import Connection, Database, open_base
from crm_core.segments import Catalogue, make_catalogue
from crm_core.segments.fields import OwnField

AS_OF = date(2026, 11, 14)

# name: (recency, purchase days, net amount, margin, receipts, last purchase, sex, city, refused, attributes)
PEOPLE = {
    1: (10, 5, 5000, 900, 10, "2026-11-04", "f", "Москва", False, {"Тариф": "Золотой", "Баллы": "120", "Дата/визита~": "2026-01-05"}),
    2: (90, 2, 1200, 200, 3, "2026-08-16", "m", " москва ", False, {"Тариф": "Серебро", "Баллы": "90,5"}),
    3: (91, 1, 300, -50, 1, "2026-08-15", "m", "Королёв", True, {"Баллы": "много"}),
    4: (400, 1, 9000, 3000, 1, "2025-10-10", "f", "", None, {'a "b" \\c': "x"}),
    5: (None, 0, None, None, None, None, None, None, False, None),
    6: (0, 3, -10, -10, 4, "2026-11-14", None, "Киев", True, {}),
}

FIELDS = (
    OwnField("recency_days", "integer", "day", "purchases"),
    OwnField("purchase_days", "integer", "day", "purchases"),
    OwnField("net_amount", "money", "currency", "purchases"),
    OwnField("margin", "money", "currency", "purchases"),
    OwnField("receipts", "integer", "receipt", "purchases"),
    OwnField("last_purchase_on", "date", None, "purchases"),
    OwnField("sex", "choice", None, "card", ("m", "f")),
    OwnField("city", "text", None, "card"),
    OwnField("is_refused", "boolean", None, "protection"),
)


def world(folder: Path) -> Database:
    """Return a base of the six clients with their facts in three plain tables."""
    db = open_base(folder / "world.duckdb")
    with db.write() as con:
        for client_id, (_, _, _, _, _, _, _, _, _, attributes) in PEOPLE.items():
            plain = None if attributes is None else json.dumps(attributes, ensure_ascii=False)
            con.execute(
                "insert into client (client_id, records, external_ids, deceased, blocked, attributes) values (?, 1, ?, false, false, ?)",
                [client_id, f"C{client_id}", plain],
            )
        con.execute(
            "create table purchases_kept (client_id bigint, recency_days integer, purchase_days integer, net_amount decimal(18, 4), "
            "margin decimal(18, 4), receipts integer, last_purchase_on date)"
        )
        con.execute("create table card_kept (client_id bigint, sex varchar, city varchar)")
        con.execute("create table protection_kept (client_id bigint, is_refused boolean)")
        for client_id, (recency, days, net, margin, receipts, last, sex, city, refused, _) in PEOPLE.items():
            if recency is not None:
                bought = [client_id, recency, days, net, margin, receipts, last]
                con.execute("insert into purchases_kept values (?, ?, ?, ?, ?, ?, ?)", bought)
            con.execute("insert into card_kept values (?, ?, ?)", [client_id, sex, city])
            con.execute("insert into protection_kept values (?, ?)", [client_id, refused])
    return db


def small_catalogue(used: list[str] | None = None) -> Catalogue:
    """Return the catalogue; `used` collects the relations that were really prepared."""

    def kept(name: str):
        def prepare(con: Connection, as_of: date) -> str:
            if used is not None:
                used.append(name)
            return f"{name}_kept"

        return prepare

    return make_catalogue(FIELDS, {name: kept(name) for name in ("purchases", "card", "protection")})
