"""Surveys, things owned, contracts, terms, referrals, baskets: hand-worked on a small world, and a second implementation in pandas."""

from datetime import date, timedelta
from importlib.resources import files

import duckdb
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_core.db import rows
from crm_core.facts import FIELDS, RELATIONS, margin_lines
from crm_core.facts.fields import FURTHER_FIELDS

AS_OF = date(2026, 11, 14)
ANNA, BORIS, VERA, GLEB = 1, 2, 3, 5  # record 4 is Anna's second one
NEW = ("surveys", "assets", "contracts", "terms", "referrals", "baskets")
TABLES = ("survey_answer", "asset", "contract", "preferential_term", "product", "transaction_line")


def d(text):
    return date.fromisoformat(text)


@pytest.fixture(scope="module")
def base():
    made = duckdb.connect()
    for step in ("0001_base.sql", "0002_further_kinds.sql"):
        for one in duckdb.extract_statements((files("crm_core.db") / "schema" / step).read_text(encoding="utf-8")):
            made.execute(one)
    made.execute(
        """
        insert into record (record_id, client_id, source, external_id, born_import, is_live, surname, given_name, patronymic, registered_at,
                            referred_by) values
            (1, 1, 'shop', 'A-1', 1, true, 'Ершова', 'Анна', 'Сергеевна', date '2020-01-01', null),
            (2, 2, 'shop', 'B-1', 1, true, 'Ким', 'Борис', null, date '2026-01-01', 'A-1'),
            (3, 3, 'shop', 'V-1', 1, true, 'Ким', 'Вера', null, null, ' сергей  ПУХОВ '),
            (4, 1, 'till', 'B-1', 1, true, null, null, null, null, null),
            (5, 5, 'shop', 'G-1', 1, true, 'Пухов', 'Сергей', null, date '2026-12-01', 'анна ершова'),
            (6, 6, 'bank', 'X-1', 1, true, null, null, null, null, 'B-1'),
            (7, 7, 'bank', 'X-2', 1, true, null, null, null, null, 'V-1'),
            (8, 8, 'bank', 'X-3', 1, true, null, null, null, null, 'X-3')
        """
    )
    made.execute("insert into merged values (4, 1)")
    made.execute(
        """
        insert into client (client_id, records, external_ids, surname, given_name, patronymic, deceased, blocked)
        select client_id, count(*), string_agg(external_id, '|'), any_value(surname), any_value(given_name),
               any_value(patronymic), false, false
        from record group by client_id
        """
    )
    made.execute(
        "insert into point values (11, 'phone', '+79031234567', true, true, true), (12, 'phone', '+79037654321', true, true, true)"
    )
    made.execute("insert into point_holder values (11, 1, 1, false, 2), (12, 2, 2, false, null)")
    yield made
    made.close()


@pytest.fixture
def con(base):
    for table in TABLES:
        base.execute(f"delete from {table}")
    return base


def put(con, table, number, withdrawn=None, source="shop", **values):
    columns = {
        "import_id": number, "line": 1, "source": source, "content_key": f"k{number}", "occurrence": 1, "withdrawn_by": withdrawn, **values
    }  # fmt: skip
    con.execute(f"insert into {table} ({', '.join(columns)}) values ({', '.join('$' + name for name in columns)})", columns)


def fact(con, relation, client, as_of=AS_OF):
    (row,) = rows(con, f"select * exclude (client_id) from {RELATIONS[relation](con, as_of)} where client_id = $client", {"client": client})
    return row


def known(con, relation, client, as_of=AS_OF):
    return tuple(fact(con, relation, client, as_of).values())


def test_nothing_loaded_is_nothing_known(con):
    for relation in NEW:
        found = fact(con, relation, VERA)
        assert set(found) == {field.key for field in FIELDS if field.relation == relation}
        if relation != "referrals":
            assert set(found.values()) <= {None, 0}


def test_the_last_answer_counts_and_the_worse_of_one_day(con):
    put(con, "survey_answer", 1, record_id=ANNA, kind="nps", score=10, answered_on=d("2026-01-10"))
    put(con, "survey_answer", 2, record_id=4, kind="nps", score=6, answered_on=d("2026-06-01"))
    put(con, "survey_answer", 3, record_id=ANNA, kind="nps", score=9, answered_on=d("2026-06-01"))
    put(con, "survey_answer", 4, record_id=ANNA, kind="csi", score=4, answered_on=d("2026-11-10"))
    put(con, "survey_answer", 5, record_id=ANNA, kind="nps", score=0, answered_on=d("2026-11-15"))
    put(con, "survey_answer", 6, record_id=ANNA, kind="nps", score=1, answered_on=d("2026-11-01"), withdrawn=9)
    put(con, "survey_answer", 7, point_id=11, kind="nps", score=7, answered_on=AS_OF)
    put(con, "survey_answer", 8, point_id=12, kind="nps", score=9, answered_on=AS_OF)
    assert known(con, "surveys", ANNA) == (6, "detractor", 4, 4)
    assert known(con, "surveys", ANNA, d("2026-02-01")) == (10, "promoter", None, 22)
    assert known(con, "surveys", BORIS) == (7, "passive", None, 0)
    assert known(con, "surveys", VERA) == (None, None, None, None)


def test_a_thing_belongs_to_who_bought_it_last(con):
    car = {"asset_id": "V1", "model": "Camry"}
    put(con, "asset", 1, record_id=ANNA, bought_on=d("2020-05-01"), mileage=10_000, serviced_on=d("2021-05-01"), **car)
    put(con, "asset", 2, record_id=4, mileage=30_000, serviced_on=d("2026-10-15"), **car)
    put(con, "asset", 3, record_id=ANNA, mileage=35_000, serviced_on=d("2026-11-20"), **car)
    put(con, "asset", 4, record_id=ANNA, asset_id="V2", model="RAV4", bought_on=d("2026-01-01"), sold_on=d("2026-11-14"))
    put(con, "asset", 5, record_id=VERA, asset_id="V2", model="RAV4", bought_on=d("2026-11-14"))
    assert known(con, "assets", ANNA) == (1, "Camry", 30, 30_000)
    assert known(con, "assets", ANNA, d("2026-11-13")) == (2, "RAV4", 29, 30_000)
    assert known(con, "assets", ANNA, d("2026-10-01")) == (2, "RAV4", 1979, 10_000)
    assert known(con, "assets", VERA) == (1, "RAV4", None, None)
    assert known(con, "assets", VERA, d("2026-11-13")) == (0, None, None, None)
    put(con, "asset", 6, record_id=BORIS, bought_on=d("2026-11-01"), **car)  # bought from Anna; nobody said that she sold it
    assert known(con, "assets", ANNA) == (0, None, None, None)
    assert known(con, "assets", BORIS) == (1, "Camry", None, None)


def test_contracts_open_and_closed(con):
    put(con, "contract", 1, record_id=ANNA, contract_id="1", product="loan", opened_on=d("2024-01-01"), monthly_margin=100)
    put(
        con,
        "contract",
        2,
        record_id=4,
        contract_id="1",
        product="loan",
        opened_on=d("2025-01-01"),
        closed_on=d("2999-12-31"),
        source="till",
    )
    put(con, "contract", 3, record_id=ANNA, contract_id="3", product="card", opened_on=d("2025-01-01"), monthly_margin=-30.5)
    put(con, "contract", 4, record_id=ANNA, contract_id="4", product="deposit", opened_on=d("2020-01-01"), closed_on=d("2026-11-04"))
    put(con, "contract", 5, record_id=ANNA, contract_id="5", product="car", opened_on=d("2026-11-15"), monthly_margin=9)
    put(con, "contract", 6, record_id=VERA, contract_id="6", closed_on=AS_OF, monthly_margin=5)
    assert known(con, "contracts", ANNA) == (3, 2, 69.5, 10)
    assert known(con, "contracts", VERA) == (0, 0, None, 0)
    assert known(con, "contracts", VERA, d("2026-11-13")) == (1, 0, 5, None)


def test_preferential_terms_hold_on_their_last_day(con):
    put(con, "preferential_term", 1, record_id=ANNA, starts_on=d("2026-01-01"), ends_on=d("2026-10-15"))
    put(con, "preferential_term", 2, record_id=ANNA, starts_on=d("2026-10-01"), ends_on=AS_OF)
    put(con, "preferential_term", 3, record_id=VERA, starts_on=d("2026-11-15"), ends_on=d("2027-01-01"))
    assert known(con, "terms", ANNA) == (True, 0, 30)
    assert known(con, "terms", ANNA, d("2026-11-15")) == (False, None, 1)
    assert known(con, "terms", VERA) == (False, None, None)


def test_who_referred_whom(con):
    """Boris names Anna's code. Vera names a name in another case; a code two sources have is nobody's but the source's own."""
    assert [known(con, "referrals", one) for one in (ANNA, BORIS, VERA, GLEB, 6, 7, 8)] == [
        (False, 1), (True, 0), (True, 1), (False, 1), (True, 0), (True, 0), (True, 0)
    ]  # fmt: skip
    assert known(con, "referrals", ANNA, d("2026-12-01")) == (False, 2)
    assert known(con, "referrals", ANNA, d("2025-12-31")) == (False, 0)


def line(con, number, client, day, amount, kind="purchase", **values):
    at = {"happened_at": f"{day} 10:{number % 60:02}:00", "day": d(day)} if isinstance(day, str) else {"happened_at": day, "day": day}
    put(con, "transaction_line", number, record_id=client, amount=amount, kind=kind, **at, **values)


def test_baskets_of_anna(con):
    put(con, "product", 90, product="Масло", category="Запчасти", margin_share=0.25)
    put(con, "product", 91, product="масло ", category=None, margin_share=0.5)
    line(con, 1, ANNA, "2026-01-01", 1000, category="Авто", department="Салон", margin=100)
    line(con, 2, 4, "2026-01-01", 400, product="МАСЛО", department="Сервис")
    line(con, 3, ANNA, "2026-02-01", 900, category="Авто", department="Сервис", product="Шина")
    line(con, 4, ANNA, "2026-03-01", 100, kind="return", product="Масло", department="Склад")
    line(con, 5, ANNA, "2026-03-02", 50, department="Салон")
    line(con, 6, ANNA, "2026-11-15", 9999, category="Яхты", department="Порт")
    line(con, 7, ANNA, "2026-03-03", 9999, category="Яхты", department="Порт", withdrawn=9)
    line(con, 8, BORIS, "2026-01-01", 70, kind="return")
    shares = (100 / 2350, (100 + 0.5 * 400 - 0.5 * 100) / (1000 + 400 - 100))
    assert known(con, "baskets", ANNA) == (2, "Авто", 2, "Салон", "Салон", "Салон → Сервис", *map(pytest.approx, shares))
    assert known(con, "baskets", ANNA, d("2026-02-15"))[:6] == (2, "Авто", 2, "Салон", "Сервис", "Салон → Сервис")
    assert known(con, "baskets", BORIS) == (0, None, 0, None, None, None, None, None)
    found = con.execute(f"select margin from ({margin_lines('transaction_line')}) where line = 1 order by import_id").fetchall()
    assert [None if one is None else float(one) for (one,) in found] == [100, 200, None, 50, None, None, None, None]


def test_a_long_path_is_cut(con):
    for number in range(12):
        line(con, number, ANNA, "2026-01-01", 1, department=f"{number:02}")
    assert fact(con, "baskets", ANNA)["department_path"] == " → ".join(f"{n:02}" for n in range(10)) + " → …"


START = date(2026, 1, 1)
history = st.lists(
    st.fixed_dictionaries(
        {
            "client": st.sampled_from([ANNA, BORIS, 4, None]),
            "kind": st.sampled_from(["purchase", "purchase", "return", "prepayment"]),
            "day": st.integers(0, 9),
            "amount": st.integers(0, 4),
            "margin": st.one_of(st.none(), st.integers(-3, 3)),
            "category": st.sampled_from([None, "a", "b"]),
            "department": st.sampled_from([None, "x", "y", "z"]),
            "product": st.sampled_from([None, "P", "q"]),
        }
    ),
    max_size=12,
)


def twin(told, as_of_day):
    """The same facts, line by line in pandas."""
    frame = pd.DataFrame(told, columns=["client", "kind", "day", "amount", "margin", "category", "department", "product"], dtype=object)
    frame = frame[(frame.day <= as_of_day) & frame.client.notna() & (frame.kind != "prepayment")].copy()
    frame["client"] = frame.client.replace({4: ANNA})
    frame["margin"] = [
        m if m is not None else (0.25 * a if p == "P" else None)
        for m, a, p in zip(frame.margin, frame.amount, frame["product"], strict=True)
    ]
    frame["category"] = [c or ("c" if p == "P" else None) for c, p in zip(frame.category, frame["product"], strict=True)]
    frame["sign"] = frame.kind.map({"purchase": 1, "return": -1})
    found = {}
    for client, mine in frame.groupby("client"):
        bought = mine[mine.kind == "purchase"]
        categories = sorted(bought.category.dropna().unique())
        spent = {c: (mine.amount * mine.sign)[mine.category == c].sum() for c in categories}
        first, last = (bought.groupby("department").day.agg(which) for which in ("min", "max"))
        path = sorted(first.index, key=lambda one, first=first: (first[one], one))
        gross, returned = bought.amount.sum(), mine.amount[mine.kind == "return"].sum()
        priced = mine[mine.margin.notna()]
        net = (priced.amount * priced.sign).sum()
        found[client] = (
            len(categories),
            min(categories, key=lambda one, spent=spent: (-spent[one], one)) if categories else None,
            len(path),
            path[0] if path else None,
            max(last.index, key=lambda one, last=last: (last[one], one)) if path else None,
            " → ".join(path) or None,
            pytest.approx(returned / gross) if gross else None,
            pytest.approx((priced.margin * priced.sign).sum() / net) if net > 0 else None,
        )
    return found


@settings(max_examples=40, deadline=None)
@given(history, st.integers(0, 9))
def test_baskets_are_what_the_twin_says(base, told, as_of_day):
    for table in TABLES:
        base.execute(f"delete from {table}")
    put(base, "product", 99, product="p", category="c", margin_share=0.25)
    for number, one in enumerate(told):
        values = {key: one[key] for key in ("margin", "category", "department", "product")}
        line(base, number, one["client"], START + timedelta(one["day"]), one["amount"], one["kind"], **values)
    relation = RELATIONS["baskets"](base, START + timedelta(as_of_day))
    found = {row[0]: row[1:] for row in base.execute(f"from {relation}").fetchall() if row[1] or row[3] or row[7] is not None}
    expected = {client: row for client, row in twin(told, as_of_day).items() if row[0] or row[2] or row[6] is not None}
    assert found == expected


days = st.integers(1, 40)
owners = st.sampled_from([ANNA, BORIS, VERA, 4])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(owners, days, days, st.integers(0, 5), st.sampled_from("abc")), max_size=6), st.integers(0, 20))
def test_rows_dated_later_change_nothing(base, told, cut):
    """Facts as of a day, before and after rows of later days are loaded."""
    for table in TABLES:
        base.execute(f"delete from {table}")

    def load(ones, first):
        for number, (owner, begin, length, size, word) in enumerate(ones, first):
            starts, ends = START + timedelta(begin), START + timedelta(begin + length)
            put(base, "survey_answer", number, record_id=owner, kind="nps", score=size, answered_on=starts)
            given_on = {"bought_on": starts} if size else {}
            put(base, "asset", number, record_id=owner, asset_id=word, model=word, mileage=size, serviced_on=ends, **given_on)
            put(base, "contract", number, record_id=owner, contract_id=str(number), product=word, opened_on=starts, closed_on=ends)
            put(base, "preferential_term", number, record_id=owner, starts_on=starts, ends_on=ends)
            line(base, number, owner, starts, size, "purchase" if length % 3 else "return", category=word, department=word)

    def whole():
        as_of = START + timedelta(cut)
        return {name: base.execute(f"from {RELATIONS[name](base, as_of)} order by client_id").fetchall() for name in NEW}

    load([one for one in told if one[1] <= cut], 1)
    before = whole()
    load([one for one in told if one[1] > cut], 100)
    assert whole() == before


def test_the_new_fields_are_of_the_new_relations():
    assert {field.relation for field in FURTHER_FIELDS} == set(NEW)
