"""A small world of named clients; every number below is worked out by hand."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from crm_core.db import Database, open_base, rows
from crm_core.facts import base_size, keep_facts, purchases, recency_histogram, refresh_days, value_curve

AS_OF = date(2026, 11, 14)
ANNA, BORIS, VERA, GLEB = 1, 2, 3, 4


class World:
    """A base whose lines are put in by hand."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.lines = 0
        with db.write() as con:
            for client, name in ((ANNA, "A-1"), (BORIS, "B-1"), (VERA, "V-1"), (GLEB, "G-1")):
                self.add_client(con, client, name)

    @staticmethod
    def add_client(con, client, name):
        con.execute(
            """insert into record (record_id, client_id, source, external_id, born_import, is_live)
               values ($id, $id, 'till', $name, 1, true)""",
            {"id": client, "name": name},
        )
        con.execute(
            "insert into client (client_id, records, external_ids, deceased, blocked) values ($id, 1, $name, false, false)",
            {"id": client, "name": name},
        )

    def line(self, con, client, day, amount, kind="purchase", *, document=None, returns=None, margin=None, source="till", point=None):
        self.lines += 1
        con.execute(
            """
            insert into transaction_line (import_id, line, source, content_key, occurrence, record_id, point_id, kind, happened_at,
                                          day, amount, margin, document, returns_document)
            values (1, $line, $source, 'k' || $line, 1, $client, $point, $kind, $day::timestamp, $day, $amount, $margin,
                    $document, $returns)
            """,
            {
                "line": self.lines,
                "source": source,
                "client": client,
                "point": point,
                "kind": kind,
                "day": day,
                "amount": Decimal(str(amount)),
                "margin": None if margin is None else Decimal(str(margin)),
                "document": document,
                "returns": returns,
            },
        )
        con.execute("create temp table if not exists dirty_client (client_id bigint)")
        if client is not None:
            con.execute(
                "insert into dirty_client select coalesce((select client_id from merged where record_id = $client), $client)",
                {"client": client},
            )

    def days(self):
        with self.db.read() as con:
            return con.execute(
                "select client_id, day, seen_on, net, margin, purchase_lines, receipts from client_days order by all"
            ).fetchall()

    def facts(self, client, as_of=AS_OF, **options):
        with self.db.read() as con:
            (row,) = rows(con, f"select * from {purchases(con, as_of, **options)} where client_id = $client", {"client": client})
            return row


@pytest.fixture
def world(tmp_path: Path):
    db = open_base(tmp_path / "tact.duckdb")
    yield World(db)
    db.close()


def d(text):
    return date.fromisoformat(text)


def m(text):
    return Decimal(text)


def test_every_fact_of_anna(world):
    with world.db.write() as con:
        world.line(con, ANNA, d("2025-01-10"), 1000, margin=300, document="R1")
        world.line(con, ANNA, d("2026-06-01"), 200, document="R2")
        world.line(con, ANNA, d("2026-06-01"), 300, margin=100, document="R2")
        world.line(con, ANNA, d("2026-06-01"), 50)
        world.line(con, ANNA, d("2026-11-10"), 700, document="R3")
        world.line(con, ANNA, d("2026-11-12"), 5000, "prepayment", document="R4")
        world.line(con, ANNA, d("2026-11-15"), 9999, document="R5")
        refresh_days(con)
    assert world.facts(ANNA) == {
        "client_id": ANNA, "has_purchase": True, "recency_days": 4, "purchase_days": 3, "receipts": 4,
        "net_amount": m("2250"), "margin": m("400"), "average_check": m("562.5"),
        "first_purchase_on": d("2025-01-10"), "last_purchase_on": d("2026-11-10"), "days_since_first": 673,
        "net_amount_30d": m("700"), "purchase_days_30d": 1, "receipts_30d": 1,
        "net_amount_90d": m("700"), "purchase_days_90d": 1, "receipts_90d": 1,
        "net_amount_180d": m("1250"), "purchase_days_180d": 2, "receipts_180d": 3,
        "net_amount_365d": m("1250"), "purchase_days_365d": 2, "receipts_365d": 3, "margin_365d": m("100"),
        "trend": pytest.approx(700 / 550 - 1),
    }  # fmt: skip


def test_who_never_bought_has_zeros_and_nothing_known(world):
    row = world.facts(GLEB)
    assert (row["has_purchase"], row["purchase_days"], row["receipts"], row["net_amount"]) == (False, 0, 0, 0)
    assert {row[key] for key in ("recency_days", "average_check", "first_purchase_on", "last_purchase_on", "margin", "trend")} == {None}


def test_a_window_is_the_last_days_including_the_day_itself(world):
    with world.db.write() as con:
        world.line(con, BORIS, d("2026-10-15"), 10)
        world.line(con, BORIS, d("2026-10-16"), 100)
        world.line(con, BORIS, d("2026-11-14"), 1000)
        refresh_days(con)
    row = world.facts(BORIS)
    assert (row["net_amount_30d"], row["net_amount_90d"], row["recency_days"]) == (1100, 1110, 0)


def test_a_return_lowers_the_day_of_its_document_but_is_seen_only_from_its_own(world):
    with world.db.write() as con:
        world.line(con, VERA, d("2026-03-01"), 400, document="R1", margin=80)
        world.line(con, VERA, d("2026-03-20"), 400, "return", returns="R1", margin=80)
        refresh_days(con)
    assert world.days() == [
        (VERA, d("2026-03-01"), d("2026-03-01"), m("400"), m("80"), 1, 1),
        (VERA, d("2026-03-01"), d("2026-03-20"), m("-400"), m("-80"), 0, 0),
    ]
    before, after = world.facts(VERA, d("2026-03-19")), world.facts(VERA, d("2026-03-20"))
    assert (before["purchase_days"], before["net_amount"], before["recency_days"]) == (1, 400, 18)
    assert (after["purchase_days"], after["net_amount"], after["recency_days"], after["margin"]) == (0, 0, None, 0)
    assert world.facts(VERA, d("2026-03-20"), allow_zero=True)["purchase_days"] == 1


def test_a_return_without_a_known_document_lowers_its_own_day(world):
    with world.db.write() as con:
        world.line(con, VERA, d("2026-03-01"), 400, document="R1")
        world.line(con, VERA, d("2026-03-20"), 150, "return")
        world.line(con, VERA, d("2026-03-21"), 50, "return", returns="R-unknown")
        world.line(con, VERA, d("2026-03-21"), 70, document="R2")
        refresh_days(con)
    row = world.facts(VERA)
    assert (row["net_amount"], row["purchase_days"], row["last_purchase_on"], row["receipts"]) == (270, 2, d("2026-03-21"), 2)


def test_a_document_that_comes_after_its_return_corrects_the_day(world):
    for number in range(100, 120):
        with world.db.write() as con:
            world.add_client(con, number, f"N-{number}")
    with world.db.write() as con:
        world.line(con, VERA, d("2026-03-20"), 150, "return", returns="R1")
        refresh_days(con)
    assert world.days() == [(VERA, d("2026-03-20"), d("2026-03-20"), m("-150"), None, 0, 0)]
    with world.db.write() as con:
        con.execute("create or replace temp table dirty_client (client_id bigint)")
        world.line(con, BORIS, d("2026-03-01"), 150, document="R1")
        refresh_days(con)
    assert (VERA, d("2026-03-01"), d("2026-03-20"), m("-150"), None, 0, 0) in world.days()


def test_the_same_document_number_of_another_source_is_another_document(world):
    with world.db.write() as con:
        world.line(con, VERA, d("2026-03-01"), 400, document="R1", source="shop")
        world.line(con, VERA, d("2026-03-05"), 400, document="R1")
        world.line(con, VERA, d("2026-03-20"), 400, "return", returns="R1")
        refresh_days(con)
    row = world.facts(VERA)
    assert (row["last_purchase_on"], row["receipts"]) == (d("2026-03-01"), 2)


def test_a_document_counts_once_on_its_first_day(world):
    with world.db.write() as con:
        world.line(con, VERA, d("2026-03-02"), 10, document="R1")
        world.line(con, VERA, d("2026-03-01"), 10, document="R1")
        refresh_days(con)
    assert [(day[1], day[-1]) for day in world.days()] == [(d("2026-03-01"), 1), (d("2026-03-02"), 0)]


def test_withdrawn_anonymous_and_shared_lines_are_nobodys_and_merged_ones_are_the_survivors(world):
    with world.db.write() as con:
        con.execute("insert into point_holder values (71, 1, 1, false, $gleb), (72, 2, 2, false, null)", {"gleb": GLEB})
        con.execute("insert into merged values ($vera, $anna)", {"vera": VERA, "anna": ANNA})
        world.line(con, None, d("2026-03-01"), 1)
        world.line(con, None, d("2026-03-01"), 2, point=71)
        world.line(con, None, d("2026-03-01"), 4, point=72)
        world.line(con, VERA, d("2026-03-01"), 8)
        world.line(con, ANNA, d("2026-03-01"), 16)
        con.execute("update transaction_line set withdrawn_by = 1 where amount = 16")
        con.execute("insert into dirty_client values ($gleb)", {"gleb": GLEB})
        refresh_days(con)
    assert [(day[0], day[3]) for day in world.days()] == [(ANNA, 8), (GLEB, 2)]


def test_only_clients_that_changed_are_made_anew(world):
    with world.db.write() as con:
        for number in range(100, 120):
            world.add_client(con, number, f"N-{number}")
            world.line(con, number, d("2026-03-01"), number)
        refresh_days(con)
    with world.db.write() as con:
        con.execute("update client_days set net = 0 where client_id = 101")
        con.execute("create or replace temp table dirty_client (client_id bigint)")
        world.line(con, 100, d("2026-03-01"), 1)
        refresh_days(con)
    assert [(day[0], day[3]) for day in world.days()][:3] == [(100, 101), (101, 0), (102, 102)]


def test_trend_is_nothing_where_there_is_nothing_to_compare_with(world):
    with world.db.write() as con:
        world.line(con, ANNA, d("2026-11-01"), 100)
        world.line(con, BORIS, d("2026-06-01"), 100)
        world.line(con, BORIS, d("2026-06-02"), 100, "return")
        world.line(con, BORIS, d("2026-11-02"), 100)
        world.line(con, VERA, d("2026-06-02"), 100)
        refresh_days(con)
    assert [world.facts(client)["trend"] for client in (ANNA, BORIS, VERA)] == [None, None, -1]


def test_three_dates_are_kept_and_a_changed_base_makes_them_anew(world):
    with world.db.write() as con:
        world.line(con, ANNA, d("2026-11-01"), 100)
        refresh_days(con)
    dates = [d("2026-11-11"), d("2026-11-12"), d("2026-11-13"), d("2026-11-14")]
    for day in dates:
        keep_facts(world.db, day)
    with world.db.read() as con:
        assert [purchases(con, day).startswith("kept_") for day in dates] == [False, True, True, True]
    with world.db.write() as con:
        world.line(con, ANNA, d("2026-11-02"), 11)
        refresh_days(con)
    with world.db.read() as con:
        assert not purchases(con, dates[3]).startswith("kept_")
    keep_facts(world.db, dates[3])
    with world.db.read() as con:
        name = purchases(con, dates[3])
        assert name.startswith("kept_")
        assert con.execute(f"select net_amount from {name} where client_id = 1").fetchall() == [(111,)]


def test_the_overview_counts_everyone(world):
    with world.db.write() as con:
        world.line(con, ANNA, d("2026-11-01"), 300)
        world.line(con, BORIS, d("2026-09-01"), 100)
        refresh_days(con)
    with world.db.read() as con:
        assert (base_size(con).clients, base_size(con).records) == (4, 4)
        assert [(bar.months, bar.clients) for bar in recency_histogram(con, as_of=AS_OF)] == [(0, 1), (2, 1), (None, 2)]
        assert [(p.clients, p.share_of_clients, p.share_of_net) for p in value_curve(con, as_of=AS_OF)] == [(1, 0.5, 0.75), (2, 1.0, 1.0)]
