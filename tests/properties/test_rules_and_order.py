"""A rule and its negation make the base; append-only kinds in any order, and twice, give the same base."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_core.db import rows
from crm_core.jobs import load, open_house
from crm_core.segments import count_rule, parse_rule
from tests.properties.conftest import CASES
from tests.properties.test_refused import empty, opened  # noqa: F401
from tests.properties.worlds import digits

AS_OF = date(2026, 11, 1)
NUMBERS = ("recency_days", "purchase_days", "receipts", "net_amount", "average_check", "net_amount_90d", "trend", "contacts_90d", "age")
conditions = st.one_of(
    st.builds(
        lambda field, operator, value: {"field": field, "operator": operator, "value": value},
        st.sampled_from(NUMBERS),
        st.sampled_from(("is", "is_not", "at_least", "at_most", "more_than", "less_than")),
        st.integers(-5, 20_000),
    ),
    st.builds(
        lambda field, operator: {"field": field, "operator": operator},
        st.sampled_from((*NUMBERS, "city", "sex")),
        st.sampled_from(("is_missing", "is_present")),
    ),
    st.builds(
        lambda operator, value: {"field": "city", "operator": operator, "value": value},
        st.sampled_from(("is", "is_not", "contains")),
        st.sampled_from(("Москва", "Київ", "а")),
    ),
)
rules = st.recursive(
    conditions,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: {"all": parts}),
        st.lists(inner, max_size=3).map(lambda parts: {"any": parts}),
        inner.map(lambda part: {"not": part}),
    ),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    from crm_core.demo import make_demo

    house = open_house(tmp_path_factory.mktemp("demo") / "t.duckdb")
    make_demo(house.db, clients=1000, seed=5, who="test", until=AS_OF)
    con = house.db.cursor()
    yield con
    con.close()
    house.close()


@pytest.fixture(scope="module")
def everyone(demo):
    return count_rule(demo, parse_rule({"all": []}), as_of=AS_OF)


@settings(max_examples=CASES)
@given(rule=rules)
def test_a_rule_and_its_negation_make_the_base(demo, everyone, rule):
    inside = count_rule(demo, parse_rule(rule), as_of=AS_OF)
    outside = count_rule(demo, parse_rule({"not": rule}), as_of=AS_OF)
    assert inside.clients + outside.clients == everyone.clients
    assert (inside.net_amount or 0) + (outside.net_amount or 0) == (everyone.net_amount or 0)


PARTS = 100  # independent small histories in one base; each counts as a case
entries = st.lists(
    st.tuples(
        st.sampled_from(("transactions", "contacts", "refusals", "consents", "exclusions")),
        st.integers(0, 2),
        st.integers(1, 28),
        st.integers(0, 3),
    ),
    min_size=1,
    max_size=5,
)
HEADERS = {
    "transactions": "external_id;happened_at;amount;document;kind",
    "contacts": "external_id;happened_at;channel;class",
    "refusals": "phone;channel;scope;refused_at",
    "consents": "external_id;channel;given_at;evidence",
    "exclusions": "external_id;reason;until",
}


def line(part: int, entry: tuple[str, int, int, int]) -> str:
    kind, who, day, what = entry
    code = f"H{part}C{who}"
    document = f"D{day}" if what % 2 else ""
    channel = ("all", "sms", "email", "phone")[what]
    class_ = ("development", "content", "survey", "retention")[what]
    return {
        "transactions": f"{code};2026-05-{day:02d};{what * 100};{document};{'return' if what == 3 else 'purchase'}",
        "contacts": f"{code};2026-06-{day:02d};{('sms', 'email', 'phone', 'push')[what]};{class_}",
        "refusals": f"{digits(part, who)};{channel};campaigns;2026-07-{day:02d}",
        "consents": f"{code};{channel};2026-07-{day:02d};{'form' if what else ''}",
        "exclusions": f"{code};reason {what};2026-12-{day:02d}",
    }[kind]


# What the base says, without its ids: those are given in the order of loading.
SAID = (
    "select r.external_id, t.day, t.kind, t.amount, t.document from transaction_line t "
    "join record r using (record_id) where t.withdrawn_by is null",
    "select r.external_id, d.day, d.seen_on, d.net, d.purchase_lines, d.receipts from client_days d "
    "join record r on r.record_id = d.client_id",
    "select r.external_id, c.day, c.channel, c.class from contact c join record r using (record_id) where c.withdrawn_by is null",
    "select refusal.channel, refusal.scope, refusal.refused_at, count(*) over () as many from refusal",
    "select r.external_id, c.channel, c.given_at, c.evidence from consent c join record r using (record_id) where c.withdrawn_by is null",
    "select r.external_id, e.reason, e.until from exclusion e join record r using (record_id) where e.withdrawn_by is null",
    "select external_ids from client",
)


def said(house) -> list[list[str]]:
    with house.db.read() as con:
        return [sorted(str(sorted(row.items())) for row in rows(con, sql)) for sql in SAID]


@settings(max_examples=max(1, CASES // PARTS))
@given(history=st.tuples(*[entries] * PARTS), order=st.randoms(use_true_random=False))
def test_append_only_kinds_in_any_order_and_twice_give_the_same_base(empty, history, order):  # noqa: F811
    lines: dict[str, list[str]] = {}
    for part, made in enumerate(history):
        for entry in dict.fromkeys(made):
            lines.setdefault(entry[0], []).append(line(part, entry))
    files = [(kind, half) for kind, found in lines.items() for half in (found[::2], found[1::2]) if half]
    # Two equal rows in one file are two; the halves share none, so that only order and repetition differ.
    files = [(kind, list(dict.fromkeys(half))) for kind, half in files]
    answers = []
    for plan in (files, order.sample(files, len(files)) + order.sample(files, len(files))):
        with tempfile.TemporaryDirectory() as name:
            house = opened(empty, Path(name))
            for number, (kind, found) in enumerate(plan):
                path = Path(name) / f"{number}.csv"
                path.write_text("\n".join([HEADERS[kind], *found]) + "\n", encoding="utf-8")
                load(house, path, kind=kind, source="shop", who="test")
            answers.append(said(house))
            house.close()
    assert answers[0] == answers[1]
