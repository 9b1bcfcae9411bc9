"""Segments saved, counted, compared and said; whole results on six clients."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from segments_world import AS_OF, FIELDS, small_catalogue, world

from crm_core.errors import CrmError, Unknown
from crm_core.i18n import LANGUAGES, explain
from crm_core.segments import (
    EVERYONE,
    OPERATORS,
    AllOf,
    AnyOf,
    Condition,
    Not,
    Overlap,
    Part,
    SegmentSize,
    WhatIf,
    count_rule,
    list_segments,
    load_segment,
    members,
    operator_label,
    overlap,
    parse_rule,
    rule_from_cells,
    save_segment,
    segment_versions,
    sentence,
    what_if,
)

FRESH = Condition("recency_days", "at_most", 90)
RICH = Condition("net_amount", "at_least", 1200)


def test_a_segment_is_counted_and_valued(con):
    found = count_rule(con, FRESH, as_of=AS_OF, catalogue=small_catalogue())
    # 5000 + 1200 − 10 of six clients' three; 10 + 3 + 4 receipts.
    assert found == SegmentSize(3, 0.5, Decimal(6190), Decimal(1090), Decimal(6190) / 17)
    nobody = count_rule(con, AnyOf(), as_of=AS_OF, catalogue=small_catalogue())
    assert nobody == SegmentSize(0, 0.0, Decimal(0), None, None)


def test_what_if_and_overlap(con):
    assert what_if(con, FRESH, RICH, as_of=AS_OF, catalogue=small_catalogue()) == WhatIf(
        entering=Part(1, Decimal(9000)), leaving=Part(1, Decimal(-10)), staying=Part(2, Decimal(6200))
    )
    assert overlap(con, FRESH, RICH, as_of=AS_OF, catalogue=small_catalogue()) == Overlap(
        only_a=Part(1, Decimal(-10)), both=Part(2, Decimal(6200)), only_b=Part(1, Decimal(9000))
    )


def test_cells_of_the_grid_become_a_rule():
    assert rule_from_cells([(5, 4)]) == AllOf((Condition("rfm_r", "is", 5), Condition("rfm_f", "is", 4)))
    assert len(rule_from_cells([(5, 4), (5, 4), (5, 5, 1)]).parts) == 2
    assert rule_from_cells([]) == AnyOf()
    with pytest.raises(CrmError, match="segments-not-a-cell"):
        rule_from_cells([(6, 1)])


def test_segments_are_kept_in_versions_and_may_stand_in_each_other(tmp_path):
    db = world(tmp_path)
    catalogue = small_catalogue()
    with db.write() as con:
        assert save_segment(con, name=" Свежие ", rule=FRESH, who="мы", catalogue=catalogue).version == 1
        assert save_segment(con, name="Свежие", rule=FRESH, who="мы", catalogue=catalogue).version == 1
        inside = AllOf((Condition("segment", "in_segment", "Свежие"), RICH))
        save_segment(con, name="Свежие и ценные", rule=inside, who="мы", catalogue=catalogue)
        assert members(con, inside, as_of=AS_OF, catalogue=catalogue) == 2
        assert members(con, Not(Condition("segment", "is", "Свежие")), as_of=AS_OF, catalogue=catalogue) == 3
        assert members(con, Condition("segment", "is_not", "Свежие"), as_of=AS_OF, catalogue=catalogue, into="others") == 3
        with pytest.raises(CrmError, match="segments-cycle") as caught:
            save_segment(con, name="Свежие", rule=Condition("segment", "in_segment", "Свежие и ценные"), who="мы", catalogue=catalogue)
        assert caught.value.details["path"] == "Свежие → Свежие и ценные → Свежие"
        with pytest.raises(CrmError, match="segments-cycle"):
            save_segment(con, name="Новый", rule=Condition("segment", "in_segment", "Новый"), who="мы", catalogue=catalogue)
        with pytest.raises(Unknown) as unknown:
            save_segment(con, name="Ещё", rule=Condition("segment", "in_segment", "Свежи"), who="мы", catalogue=catalogue)
        assert unknown.value.details == {"given": "Свежи", "nearest": "Свежие"}
        with pytest.raises(CrmError, match="segments-no-name"):
            save_segment(con, name=" ", rule=FRESH, who="мы", catalogue=catalogue)
        save_segment(con, name="Свежие", rule=RICH, who="мы", catalogue=catalogue)
    with db.read() as con:
        assert load_segment(con, "Свежие").rule == RICH
        assert load_segment(con, "Свежие", version=1).rule == FRESH
        assert [one.version for one in segment_versions(con, "Свежие")] == [2, 1]
        assert {one.name for one in list_segments(con)} == {"Свежие", "Свежие и ценные"}
        assert con.execute("select count(*) from audit where action = 'segment-saved'").fetchone() == (3,)
        for language in LANGUAGES:
            assert explain(caught.value, language)
    db.close()


VALUES = {
    "number": st.integers(-5, 500) | st.floats(-5, 500),
    "money": st.integers(-50, 9000),
    "date": st.dates(AS_OF.replace(year=2025), AS_OF).map(str),
    "text": st.sampled_from(["Москва", "королёв", "к", "x"]),
    "choice": st.sampled_from(["m", "f"]),
    "flag": st.booleans(),
}
KINDS = {"integer": "number", "boolean": "flag"}


@st.composite
def a_condition(draw):
    field = draw(st.sampled_from(FIELDS))
    kind = KINDS.get(field.type, field.type)
    operator = draw(st.sampled_from([one for one in OPERATORS.values() if kind in one.types]))
    value = VALUES[kind]
    made = {
        "nothing": st.none(), "one": value, "pair": st.tuples(value, value).map(sorted), "many": st.lists(value, max_size=3),
        "days": st.integers(1, 400),
    }[operator.takes]  # fmt: skip
    return {"field": field.key, "operator": operator.key} | ({} if operator.takes == "nothing" else {"value": draw(made)})


RULES = st.recursive(
    a_condition(),
    lambda inner: (
        st.fixed_dictionaries({"not": inner})
        | st.fixed_dictionaries({"all": st.lists(inner, max_size=3)})
        | st.fixed_dictionaries({"any": st.lists(inner, max_size=3)})
    ),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(RULES)
def test_a_rule_and_its_negation_make_the_base(con, data):
    rule = parse_rule(data)
    inside = members(con, rule, as_of=AS_OF, catalogue=small_catalogue())
    outside = members(con, Not(rule), as_of=AS_OF, catalogue=small_catalogue(), into="others")
    assert inside + outside == 6
    assert con.execute("select count(*) from member semi join others using (client_id)").fetchone() == (0,)
    sides = overlap(con, rule, EVERYONE, as_of=AS_OF, catalogue=small_catalogue())
    assert (sides.only_a.clients, sides.both.clients, sides.only_b.clients) == (0, inside, outside)
    for language in LANGUAGES:
        assert sentence(rule, language, catalogue=small_catalogue())


def c(field, operator, *value):
    return {"field": field, "operator": operator} | ({"value": value[0]} if value else {})


WOMEN = c("sex", "is", "f")
SENTENCES = [
    ({"all": []}, "everyone", "вся база", "уся база"),
    ({"any": []}, "nobody", "никто", "ніхто"),
    (c("recency_days", "at_most", 21), "recency at most 21 days", "давность не больше 21 дня", "давність не більше 21 дня"),
    (c("recency_days", "is", 21), "recency is 21 days", "давность — 21 день", "давність — 21 день"),
    (c("recency_days", "is", 3), "recency is 3 days", "давность — 3 дня", "давність — 3 дні"),
    (c("recency_days", "between", [30, 90]), "recency from 30 to 90 days", "давность от 30 до 90 дней", "давність від 30 до 90 днів"),
    (
        {"all": [c("recency_days", "<=", 90), {"any": [WOMEN, c("city", "in", ["Москва", "Киев"])]}]},
        "recency at most 90 days and (sex is female or city is “Москва” or “Киев”)",
        "давность не больше 90 дней и (пол — женский или город — «Москва» или «Киев»)",
        "давність не більше 90 днів і (стать — жіноча або місто — «Москва» або «Киев»)",
    ),
    ({"not": WOMEN}, "everyone except: sex is female", "вся база, кроме: пол — женский", "уся база, крім: стать — жіноча"),
    (
        {"all": [WOMEN, {"not": c("segment", "in_segment", "ВИП")}]},
        "sex is female and not (in the segment “ВИП”)",
        "пол — женский и не (входит в сегмент «ВИП»)",
        "стать — жіноча і не (входить до сегмента «ВИП»)",
    ),
    (
        c("last_purchase_on", "in_last_days", 21),
        "last purchase is in the last 21 days",
        "последняя покупка за последний 21 день",
        "остання покупка за останній 21 день",
    ),
    (
        c("last_purchase_on", ">=", "2026-11-14"),
        "last purchase is on or after 14.11.2026",
        "последняя покупка не раньше 14.11.2026",
        "остання покупка не раніше 14.11.2026",
    ),
    (
        c("net_amount", "more_than", 1234.5),
        "net amount, all time more than ₴1,234.50",
        "сумма покупок за всё время больше 1\u00a0234,50\u00a0₴",
        "сума покупок за весь час більше 1\u00a0234,50\u00a0₴",
    ),
    (c("attribute.Баллы", ">", 5), "“Баллы” more than 5", "«Баллы» больше 5", "«Баллы» більше 5"),
]


@pytest.mark.parametrize(("rule", "en", "ru", "uk"), SENTENCES, ids=[str(number) for number in range(len(SENTENCES))])
def test_a_rule_is_said(rule, en, ru, uk):
    said = [sentence(parse_rule(rule), language, currency="UAH", catalogue=small_catalogue()) for language in ("en", "ru", "uk")]
    assert said == [en, ru, uk]


def test_operators_have_names():
    assert all(operator_label(operator, language) for operator in OPERATORS for language in LANGUAGES)
