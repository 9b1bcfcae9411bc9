"""The laboratory on six clients: parts, overlap, what-if, size over time, differences; every answer worked out by hand or twice."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from segments_world import AS_OF, PEOPLE, small_catalogue, world

from crm_core.errors import CrmError, Unknown
from crm_core.i18n import LANGUAGES, explain
from crm_core.segments import (
    EVERYONE,
    AllOf,
    AnyOf,
    Combination,
    Condition,
    Difference,
    Example,
    Not,
    NotCompared,
    Part,
    SplitPart,
    difference,
    differences,
    load_segment,
    members,
    month_ends,
    overlaps,
    part_label,
    rule_of_combination,
    rule_of_part,
    save_segment,
    size_on,
    size_over_time,
    split_of,
    split_parts,
    what_if,
    what_if_examples,
)

FRESH = Condition("recency_days", "at_most", 90)  # 1 2 6
RICH = Condition("net_amount", "at_least", 1200)  # 1 2 4
MEN = Condition("sex", "is", "m")  # 2 3
NAMES = ("Свежие", "Ценные", "Мужчины")


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    db = world(tmp_path_factory.mktemp("laboratory"))
    with db.write() as con:
        for name, rule in zip(NAMES, (FRESH, RICH, MEN), strict=True):
            save_segment(con, name=name, rule=rule, who="мы", catalogue=small_catalogue())
    cursor = db.cursor()
    yield cursor
    cursor.close()
    db.close()


def who(con, rule) -> set[int]:
    members(con, rule, as_of=AS_OF, catalogue=small_catalogue())
    return {row[0] for row in con.execute("select client_id from member").fetchall()}


def net(clients) -> Decimal:
    return sum((Decimal(PEOPLE[one][2] or 0) for one in clients), Decimal(0))


SPLITS = [
    ("sex", [("m", 2), ("f", 2), ("–", 2)]),
    ("is_refused", [("yes", 2), ("no", 3), ("–", 1)]),
    ("purchase_days", [("1", 2), ("2", 1), ("3", 1), ("5", 1), ("–", 1)]),
    ("city", [("Москва", 2), ("Киев", 1), ("Королёв", 1), ("–", 2)]),
    ("last_purchase_on", [("2025 Q4", 1), ("2026 Q3", 2), ("2026 Q4", 2), ("–", 1)]),
    ("segment:Свежие", [("in", 3), ("out", 3)]),
]


@pytest.mark.parametrize(("by", "expected"), SPLITS, ids=[by for by, _ in SPLITS])
def test_every_client_is_in_one_part_and_each_part_is_a_rule(lab, by, expected):
    assert split_of(lab, by=by, as_of=AS_OF, catalogue=small_catalogue()) == len(expected)
    assert split_parts(lab) == [SplitPart(part, clients) for part, clients in expected]
    inside = dict(lab.execute("select part, list(client_id order by client_id) from split group by part").fetchall())
    assert sorted(one for clients in inside.values() for one in clients) == sorted(PEOPLE)
    for part, _ in expected:
        assert who(lab, rule_of_part(by, part, list(inside), catalogue=small_catalogue())) == set(inside[part])
        assert all(part_label(part, by=by, language=language, catalogue=small_catalogue()) for language in LANGUAGES)


def test_numbers_are_cut_at_their_quartiles_and_said_shortly(tmp_path):
    db = world(tmp_path)
    with db.write() as con:
        con.execute(
            "insert into client (client_id, records, external_ids, deceased, blocked) "
            "select i, 1, 'D' || i, false, false from range(100, 180) t(i)"
        )
        con.execute(
            "insert into purchases_kept (client_id, recency_days, net_amount) select i, i - 99, (i - 99) * 123.45 from range(100, 180) t(i)"
        )
        found = {}
        for by in ("recency_days", "net_amount"):
            split_of(con, by=by, as_of=AS_OF, catalogue=small_catalogue())
            parts = split_parts(con)
            found[by] = [one.part for one in parts]
            for one in parts:
                rule = rule_of_part(by, one.part, catalogue=small_catalogue())
                assert members(con, rule, as_of=AS_OF, catalogue=small_catalogue()) == one.clients
            assert sum(one.clients for one in parts) == 86
    # 85 known: 1 … 80, 0, 10, 90, 91, 400; the 22nd, 43rd and 64th are 20, 41 and 62. Money: 2345.55, 4938 and 7407, said in three digits.
    assert found["recency_days"] == ["≤ 20", "21–41", "42–62", "> 62", "–"]
    assert found["net_amount"] == ["≤ 2350", "2350 – 4940", "4940 – 7410", "> 7410", "–"]
    said = [part_label(part, by="net_amount", language="ru", currency="RUB", catalogue=small_catalogue()) for part in found["net_amount"]]
    assert said[1:3] == ["2\u00a0350\u00a0₽ – 4\u00a0940\u00a0₽", "4\u00a0940\u00a0₽ – 7\u00a0410\u00a0₽"]
    db.close()


def test_overlap_of_three_segments_worked_out_by_hand(lab):
    seen = overlaps(lab, NAMES, as_of=AS_OF, catalogue=small_catalogue())
    assert seen.combinations == (
        Combination(("Мужчины",), Part(1, Decimal(300))),
        Combination(("Свежие",), Part(1, Decimal(-10))),
        Combination(("Ценные",), Part(1, Decimal(9000))),
        Combination(("Свежие", "Ценные"), Part(1, Decimal(5000))),
        Combination(("Свежие", "Ценные", "Мужчины"), Part(1, Decimal(1200))),
    )
    assert seen.sizes == (Part(3, Decimal(6190)), Part(3, Decimal(15200)), Part(2, Decimal(1500)))
    assert seen.outside == Part(1, Decimal(0))
    for one in seen.combinations:
        assert len(who(lab, rule_of_combination(NAMES, one.inside))) == one.part.clients


@pytest.mark.parametrize("names", [("Свежие",), ("Свежие", "Свежие"), tuple("1234567")])
def test_two_to_six_different_segments_overlap(lab, names):
    with pytest.raises(CrmError, match="segments-overlap-names") as caught:
        overlaps(lab, names, as_of=AS_OF, catalogue=small_catalogue())
    assert all(explain(caught.value, language) for language in LANGUAGES)


def test_an_unknown_segment_names_the_nearest_or_says_there_is_none(lab, con):
    with pytest.raises(Unknown) as near:
        overlaps(lab, ("Свежие", "Цены"), as_of=AS_OF, catalogue=small_catalogue())
    assert near.value.details["nearest"] == "Ценные"
    with pytest.raises(Unknown, match="segments-no-segments") as none:
        load_segment(con, "Цены")
    assert all("–" not in explain(none.value, language) for language in LANGUAGES)


CONDITIONS = (
    FRESH,
    RICH,
    MEN,
    Condition("city", "is", "Москва"),
    Condition("is_refused", "is_missing"),
    Condition("net_amount", "less_than", 0),
)
RULES = st.recursive(
    st.sampled_from(CONDITIONS),
    lambda inner: (
        st.builds(Not, inner) | st.lists(inner, max_size=3).map(tuple).map(AllOf) | st.lists(inner, max_size=3).map(tuple).map(AnyOf)
    ),
    max_leaves=5,
)


@settings(max_examples=40, deadline=None)
@given(RULES, RULES)
def test_what_if_is_what_two_sets_say(lab, before, after):
    """The naive twin: each rule asked alone, the sets held against each other in Python."""
    was, will = who(lab, before), who(lab, after)
    seen = what_if(lab, before, after, as_of=AS_OF, catalogue=small_catalogue())
    sides = (seen.entering, seen.leaving, seen.staying)
    expected = (will - was, was - will, was & will)
    assert sides == tuple(Part(len(one), net(one)) for one in expected)
    examples = what_if_examples(lab, before, after, as_of=AS_OF, most=2, catalogue=small_catalogue())
    for enters, moved in ((True, expected[0]), (False, expected[1])):
        ordered = sorted(moved, key=lambda one: (PEOPLE[one][2] is None, -Decimal(PEOPLE[one][2] or 0), one))
        assert [one.client_id for one in examples if one.enters is enters] == ordered[:2]


def test_examples_carry_the_client_code_and_nothing_to_contact_by(lab):
    found = what_if_examples(lab, FRESH, RICH, as_of=AS_OF, catalogue=small_catalogue())
    assert found == [Example(4, "C4", True, Decimal(9000), None), Example(6, "C6", False, Decimal(-10), None)]


@settings(max_examples=25, deadline=None)
@given(st.lists(RULES, min_size=2, max_size=4))
def test_combinations_and_outside_make_the_base(lab, rules):
    names = tuple(f"Р{place}" for place in range(len(rules)))
    lab.begin()
    try:
        for name, rule in zip(names, rules, strict=True):
            save_segment(lab, name=name, rule=rule, who="мы", catalogue=small_catalogue())
        seen = overlaps(lab, names, as_of=AS_OF, catalogue=small_catalogue())
        sets = [who(lab, rule) for rule in rules]
    finally:
        lab.rollback()
    expected = {}
    for chosen in product((False, True), repeat=len(rules)):
        clients = set(PEOPLE)
        for is_in, inside in zip(chosen, sets, strict=True):
            clients &= inside if is_in else set(PEOPLE) - inside
        if clients and any(chosen):
            expected[tuple(name for name, is_in in zip(names, chosen, strict=True) if is_in)] = (len(clients), net(clients))
    assert {one.inside: (one.part.clients, one.part.net_amount) for one in seen.combinations} == expected
    assert seen.outside.clients + sum(clients for clients, _ in expected.values()) == len(PEOPLE)
    assert seen.outside.net_amount + sum(amount for _, amount in expected.values()) == net(PEOPLE)


def test_month_ends_count_back_from_the_day():
    assert month_ends(date(2026, 11, 14), months=3) == (date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 14))
    assert month_ends(date(2024, 2, 29), months=2) == (date(2024, 1, 31), date(2024, 2, 29))


def test_size_on_a_past_day_leaves_out_who_was_not_yet_a_client(tmp_path):
    db = world(tmp_path)
    with db.write() as con:
        con.execute("update client set registered_at = '2026-11-01' where client_id in (1, 5)")
        con.execute(
            "insert into client_days (client_id, day, seen_on, net, purchase_lines, receipts) "
            "values (1, '2026-01-01', '2026-01-01', 5, 1, 1)"
        )
        # 1 had bought before it registered; 5 came on 1 November; of the others nothing is known.
        october, november = (size_on(con, EVERYONE, day=day, catalogue=small_catalogue()) for day in (date(2026, 10, 31), AS_OF))
        assert (october.clients, october.base, october.share) == (5, 5, 1.0)
        assert (november.clients, november.base) == (6, 6)
        series = size_over_time(con, FRESH, as_of=AS_OF, months=1, catalogue=small_catalogue())
    assert [(one.day, one.clients, one.net_amount) for one in series] == [(date(2026, 10, 31), 3, Decimal(6190)), (AS_OF, 3, Decimal(6190))]
    db.close()


def test_numbers_are_compared_by_pairs_and_the_shared_are_left_out(lab):
    sides, one = difference(lab, FRESH, RICH, field="receipts", as_of=AS_OF, catalogue=small_catalogue())
    # 1 and 2 are in both; 6 (4 receipts) against 4 (1 receipt) alone is too few to say.
    assert (sides.a, sides.b, sides.shared, sides.how) == (1, 1, 2, "without_shared")
    assert isinstance(one, NotCompared)
    assert one.reason == "segments-difference-too-few"
    sides, one = difference(lab, FRESH, None, field="receipts", as_of=AS_OF, catalogue=small_catalogue())
    assert (sides.a, sides.b, sides.shared) == (3, 3, 0)
    assert isinstance(one, Difference)
    # 10, 3 and 4 receipts against 1 and 1 (of the third nothing is known): every pair is won.
    assert (one.a.known, one.a.median, one.b.known, one.b.median) == (3, 4.0, 2, 1.0)
    assert one.effect.estimate == 1.0
    assert one.difference is not None
    assert one.difference.estimate == pytest.approx(17 / 3 - 1)


def test_a_segment_inside_another_is_held_against_the_rest_of_it(lab):
    both = AllOf((FRESH, MEN))  # 2
    sides, _ = difference(lab, both, FRESH, field="receipts", as_of=AS_OF, catalogue=small_catalogue())
    assert (sides.a, sides.b, sides.shared, sides.how) == (1, 2, 1, "a_inside_b")
    sides, _ = difference(lab, FRESH, both, field="receipts", as_of=AS_OF, catalogue=small_catalogue())
    assert (sides.a, sides.b, sides.shared, sides.how) == (2, 1, 1, "b_inside_a")
    sides, _ = difference(lab, FRESH, FRESH, field="receipts", as_of=AS_OF, catalogue=small_catalogue())
    assert (sides.a, sides.b, sides.shared) == (0, 0, 3)


def test_shares_and_choices_carry_newcombes_interval(lab):
    _, flag = difference(lab, MEN, None, field="is_refused", as_of=AS_OF, catalogue=small_catalogue())
    assert isinstance(flag, Difference)
    # One of 2 and 3; one of 1, 5 and 6 (of 4 it is not known).
    assert (flag.a.known, flag.b.known, flag.effect.estimate) == (2, 3, pytest.approx(1 / 2 - 1 / 3))
    assert (flag.effect.lower or 0) < 0 < (flag.effect.upper or 0)
    _, city = difference(lab, FRESH, None, field="city", as_of=AS_OF, catalogue=small_catalogue())
    assert isinstance(city, NotCompared)
    _, sex = difference(lab, RICH, None, field="sex", as_of=AS_OF, catalogue=small_catalogue())
    assert isinstance(sex, NotCompared)


def test_all_facts_are_ranked_and_the_rules_own_facts_marked(lab):
    seen = differences(lab, FRESH, None, as_of=AS_OF, catalogue=small_catalogue())
    fields = set(small_catalogue().fields) - {"segment"}
    assert {one.field for one in seen.found} | {one.field for one in seen.silent} == fields
    assert [one.strength for one in seen.found] == sorted((one.strength for one in seen.found), reverse=True)
    assert {one.field for one in seen.found if one.is_of_rule} == {"recency_days"}
    assert seen.sample is None
    assert differences(lab, FRESH, None, as_of=AS_OF, sample=1, catalogue=small_catalogue()).sample == 1
