"""A second, naive implementation of the law of purchases, on random histories: any order of loading, bit by bit or at once."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from importlib.resources import files

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_core.db import rows
from crm_core.facts import purchases, refresh_all_days, refresh_days

START = date(2026, 1, 1)
CLIENTS = (1, 2, 3)
OTHERS = range(100, 130)

lines = st.lists(
    st.fixed_dictionaries(
        {
            "client": st.sampled_from([*CLIENTS, 4, None]),  # 4 was merged into 1
            "source": st.sampled_from(["till", "shop"]),
            "kind": st.sampled_from(["purchase", "purchase", "purchase", "return", "return", "prepayment"]),
            "day": st.integers(0, 6),
            "amount": st.integers(0, 4),
            "margin": st.one_of(st.none(), st.integers(-3, 3)),
            "document": st.one_of(st.none(), st.sampled_from(["A", "B", "C"])),
            "is_live": st.sampled_from([True, True, True, False]),
        }
    ),
    max_size=14,
)


@pytest.fixture(scope="module")
def con():
    made = duckdb.connect()
    for one in duckdb.extract_statements((files("crm_core.db") / "schema" / "0001_base.sql").read_text(encoding="utf-8")):
        made.execute(one)
    made.execute(
        "insert into record (record_id, client_id, source, external_id, born_import, is_live) "
        "select i, case i when 4 then 1 else i end, 's', 'C-' || i, 1, true from (from range(1, 5) union all from range(100, 130)) as t(i)"
    )
    made.execute("insert into merged values (4, 1)")
    made.execute(
        "insert into client (client_id, records, external_ids, deceased, blocked) "
        "select client_id, count(*), string_agg(external_id, '|'), false, false from record group by client_id"
    )
    yield made
    made.close()


def put(con, number, line):
    is_return = line["kind"] == "return"
    con.execute(
        """
        insert into transaction_line (import_id, line, source, content_key, occurrence, record_id, kind, happened_at, day,
                                      amount, margin, document, returns_document, withdrawn_by)
        values (1, $number, $source, 'k', 1, $client, $kind, $day::timestamp, $day, $amount, $margin, $document, $returns, $withdrawn)
        """,
        {
            "number": number, "source": line["source"], "client": line["client"], "kind": line["kind"],
            "day": START + timedelta(line["day"]), "amount": line["amount"], "margin": line["margin"],
            "document": None if is_return else line["document"], "returns": line["document"] if is_return else None,
            "withdrawn": None if line["is_live"] else 1,
        },
    )  # fmt: skip


def naive_days(history):
    """The law, line by line: {(client, day, seen_on): [net, margin, purchase lines, receipts]}."""
    live = [dict(line, client=1 if line["client"] == 4 else line["client"]) for line in history if line["is_live"] and line["client"]]
    bought = [line for line in live if line["kind"] == "purchase"]
    found = defaultdict(lambda: [Decimal(0), None, 0, 0])

    def add(key, sign, line):
        cell = found[key]
        cell[0] += sign * line["amount"]
        if line["margin"] is not None:
            cell[1] = (cell[1] or 0) + sign * line["margin"]

    for line in bought:
        key = (line["client"], line["day"], line["day"])
        add(key, 1, line)
        found[key][2] += 1
        if line["document"] is None:
            found[key][3] += 1
    for client, source, document in {(o["client"], o["source"], o["document"]) for o in bought if o["document"]}:
        first = min(o["day"] for o in bought if (o["client"], o["source"], o["document"]) == (client, source, document))
        found[client, first, first][3] += 1
    for line in live:
        if line["kind"] == "return":
            same = [o for o in bought if line["document"] and (o["source"], o["document"]) == (line["source"], line["document"])]
            own = [o["day"] for o in same if o["client"] == line["client"]]
            day = min(own or [o["day"] for o in same] or [line["day"]])
            add((line["client"], day, max(day, line["day"])), -1, line)
    return {key: tuple(cell) for key, cell in found.items()}


def found_days(con):
    return {
        (client, (day - START).days, (seen - START).days): tuple(rest)
        for client, day, seen, *rest in con.execute("select * from client_days where client_id < 100").fetchall()
    }


def reset(con):
    con.execute("delete from transaction_line")
    con.execute("delete from client_days")


@settings(max_examples=60, deadline=None)
@given(lines, st.integers(0, 2**32), st.integers(0, 3))
def test_days_are_what_the_law_says_in_any_order_of_loading(con, history, seed, parts):
    expected = naive_days(history)
    reset(con)
    order = sorted(range(len(history)), key=lambda i: hash((seed, i)))
    step = max(1, -(-len(order) // (parts + 1)))
    for start in range(0, len(order), step):
        batch = order[start : start + step]
        for number in batch:
            put(con, number, history[number])
        dirty = {1 if c == 4 else c for c in (history[number]["client"] for number in batch) if c}
        con.execute("create or replace temp table dirty_client (client_id bigint)")
        for client in dirty:
            con.execute("insert into dirty_client values ($client)", {"client": client})
        refresh_days(con)
    assert found_days(con) == expected
    refresh_all_days(con)
    assert found_days(con) == expected


@settings(max_examples=60, deadline=None)
@given(lines, st.integers(0, 8), st.booleans())
def test_purchase_facts_are_what_the_law_says(con, history, when, allow_zero):
    reset(con)
    for number, line in enumerate(history):
        put(con, number, line)
    refresh_all_days(con)
    as_of = START + timedelta(when)
    con.execute(f"drop table if exists temp.{purchases(con, as_of, allow_zero=allow_zero)}")
    table = purchases(con, as_of, allow_zero=allow_zero)
    facts = {row["client_id"]: row for row in rows(con, f"select * from {table} where client_id < 100")}
    visible = {key: cell for key, cell in naive_days(history).items() if key[1] <= when and key[2] <= when}
    assert set(facts) == set(CLIENTS)
    for client, row in facts.items():
        mine = {key: cell for key, cell in visible.items() if key[0] == client}
        nets, bought = defaultdict(Decimal), defaultdict(int)
        for (_, day, _), cell in mine.items():
            nets[day] += cell[0]
            bought[day] += cell[2]
        days = sorted(day for day, net in nets.items() if bought[day] and (net > 0 or (allow_zero and net == 0)))
        receipts = sum(cell[3] for cell in mine.values())
        margins = [cell[1] for cell in mine.values() if cell[1] is not None]
        assert row["purchase_days"] == row["purchase_days_30d"] == len(days)
        assert row["net_amount"] == row["net_amount_365d"] == sum(nets.values())
        assert row["receipts"] == row["receipts_90d"] == receipts
        assert row["margin"] == (sum(margins) if margins else None)
        assert row["recency_days"] == (when - days[-1] if days else None)
        assert row["days_since_first"] == (when - days[0] if days else None)
        assert row["has_purchase"] == bool(days)
        expected = None if not receipts else sum(nets.values()) / receipts
        assert row["average_check"] == (None if expected is None else pytest.approx(expected, abs=Decimal("0.00005")))
