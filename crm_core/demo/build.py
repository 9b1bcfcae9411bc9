"""Put the drawn people and their history into an empty base, through the same identity, protection and facts as any load."""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np

from crm_core.audit import record_deed
from crm_core.db import Connection, Database, Progress, facts_changed, load_settings, rebuilt, save_settings, statement
from crm_core.demo import contacts, people, purchases
from crm_core.demo.examples import save_examples
from crm_core.demo.further import add_further, add_products, draw_further
from crm_core.demo.names import CATEGORIES, CITIES, ORIGINS, STORES, name_rows
from crm_core.demo.protect import protect_people
from crm_core.demo.told import CLIENTS, CONTACTS, FURTHER, SALES, count, tell_load
from crm_core.demo.truth import TRUTH, Truth
from crm_core.errors import CrmError
from crm_core.facts import refresh_days
from crm_core.hygiene import key_new, protection_of
from crm_core.identity import resolve_clients

CHUNK: Final = 250_000
Step = Callable[[str, int, int | None], None]


@dataclass(frozen=True, slots=True)
class Demo:
    """How large the made base is, and where its truth lies."""

    clients: int
    records: int
    transactions: int
    contacts: int
    truth: str


def make_demo(
    db: Database, *, clients: int, seed: int, who: str, until: date, progress: Progress | None = None, truth: Truth = TRUTH
) -> Demo:
    """Fill an empty base; the same clients, seed and last day give the same base. Its truth is stored beside it."""
    told = progress or Progress()
    protection = protection_of(db)
    with db.read() as con:
        _check_empty(con)
    with rebuilt(db) as made, closing(made.cursor()) as con:
        # Many commits: what is not committed yet stays in memory.
        with told.stopping(con):
            with made.write(con):
                _begin(con, who=who)
                _people(con, truth, clients=clients, seed=seed, until=until, tell=told.tell)
            _history(made, con, truth, clients=clients, seed=seed, until=until, tell=told.tell)
            told.tell("demo-stage-linking")
            with made.write(con):
                resolve_clients(con, everything=True)
            told.tell("demo-stage-protecting")
            with made.write(con):
                key_new(con, protection)
            told.tell("demo-stage-facts")
            with made.write(con):
                con.execute("create or replace temp table dirty_client as select client_id from client")
                refresh_days(con)
        with made.write(con):
            for told_load in (CLIENTS, SALES, CONTACTS, *FURTHER):
                tell_load(con, told_load, until=until, who=who)
            facts_changed(con)
            record_deed(con, who=who, action="demo", clients=clients, seed=seed, until=until)
            save_examples(con, who=who)
            protect_people(con, protection, until=until, who=who)
            counted = [count(con, table) for table in ("record", "transaction_line", "contact")]
    path = db.path.with_name(db.path.name + ".truth.json")
    told_truth = truth.as_dict() | {"clients": clients, "seed": seed, "until": until.isoformat()}
    path.write_text(json.dumps(told_truth, ensure_ascii=False, indent=1), encoding="utf-8")
    return Demo(clients, counted[0], counted[1], counted[2], str(path))


def _check_empty(con: Connection) -> None:
    if con.execute("select count(*) from record").fetchall()[0][0]:
        raise CrmError("demo-base-not-empty")


def _begin(con: Connection, *, who: str) -> None:
    _check_empty(con)
    settings = load_settings(con)
    if not settings.answered:
        save_settings(con, business="retail", country="RU", currency="RUB", who=who)


def _people(con: Connection, truth: Truth, *, clients: int, seed: int, until: date, tell: Step) -> None:
    con.execute("create or replace temp table demo_name (part varchar, language varchar, sex varchar, number smallint, name varchar)")
    con.executemany("insert into demo_name values (?, ?, ?, ?, ?)", name_rows())
    sql = statement(__package__, "records")
    values = {"until": until, "cities_ru": list(CITIES["ru"]), "cities_uk": list(CITIES["uk"]), "origins": list(ORIGINS)}
    for number, first in enumerate(range(1, clients + 1, CHUNK)):
        tell("demo-stage-people", first - 1, clients)
        count = min(CHUNK, clients + 1 - first)
        drawn = people.draw_people(np.random.default_rng([seed, 1, number]), truth, first=first, count=count)
        con.register("demo_draw", people.as_table(drawn))
        con.execute(f"insert into demo_record {sql}" if number else f"create or replace temp table demo_record as {sql}", values)
        con.unregister("demo_draw")
    con.execute(f"insert into demo_record {statement(__package__, 'duplicates')}", {"clients": clients})
    con.execute(f"insert into point {statement(__package__, 'points')}")
    con.execute(f"create or replace temp table demo_record_point as {statement(__package__, 'record_points')}")
    for name in ("insert_records", "insert_client_rows", "insert_holdings"):
        con.execute(statement(__package__, name))
    con.execute("drop table demo_record_point")


def _history(db: Database, con: Connection, truth: Truth, *, clients: int, seed: int, until: date, tell: Step) -> None:
    documents = 0
    for number, first in enumerate(range(1, clients + 1, CHUNK)):
        tell("demo-stage-history", first - 1, clients)
        some = {"number": number, "first": first, "count": min(CHUNK, clients + 1 - first)}
        with db.write(con):
            documents += _happened(con, truth, seed=seed, until=until, first_document=documents, **some)
    with db.write(con):
        add_products(con)
        con.execute(
            f"insert into transaction_line {statement(__package__, 'anonymous_lines')}",
            {"until": until, "import_id": SALES.import_id, "first_line": 10**12, "count": clients // 3, "seed": seed},
        )


def _happened(con: Connection, truth: Truth, *, number: int, first: int, count: int, seed: int, until: date, first_document: int) -> int:
    """Insert what happened to one range of clients; return how many receipts it has."""

    def rng(*what: int) -> np.random.Generator:
        return np.random.default_rng([seed, what[0], number, *what[1:]])

    sales = _inserter(con, "transaction_line")
    listed = {"until": until, "import_id": SALES.import_id, "categories": list(CATEGORIES), "stores": list(STORES)}
    _, bought = purchases.draw_purchases(rng(2), truth, first=first, count=count)
    sales("purchase_lines", bought, listed | {"first_document": first_document})
    met = contacts.draw_contacts(rng(3), truth, first=first, count=count)
    _inserter(con, "contact")("contact_rows", met, {"until": until, "import_id": CONTACTS.import_id, "first_line": first * 100})
    add_further(con, draw_further(rng(5), first=first, count=count), until=until)
    for order, campaign in enumerate(truth.campaigns):
        arms = contacts.draw_arms(rng(4, order), campaign, first=first, count=count)
        common = {"until": until, "campaign": campaign.name, "days_ago": campaign.days_ago, "first_line": 10**10 * (order + 1) + first}
        said = {"channel": campaign.channel, "class": campaign.class_, "import_id": CONTACTS.import_id}
        _inserter(con, "contact")("campaign_contacts", arms, common | said)
        sales("added_purchases", arms, common | {"import_id": SALES.import_id})
        drawn = until - timedelta(days=campaign.days_ago)
        _inserter(con, "arm")("campaign_arms", arms, {"campaign": campaign.name, "drawn": drawn})
    return len(bought["person_id"])


def _inserter(con: Connection, table: str) -> Callable[[str, people.Columns, dict[str, object]], None]:
    def insert(name: str, drawn: people.Columns, values: dict[str, object]) -> None:
        con.register("demo_draw", people.as_table(drawn))
        con.execute(f"insert into {table} {statement(__package__, name)}", values)
        con.unregister("demo_draw")

    return insert
