"""Conditions on six clients, every answer worked out by hand; and the errors in words."""

import pytest
from segments_world import AS_OF, small_catalogue

from crm_core.errors import CrmError, Unknown
from crm_core.i18n import LANGUAGES, explain
from crm_core.segments import EVERYONE, NOBODY, Not, members, parse_rule, rule_data

EVERYBODY = [1, 2, 3, 4, 5, 6]


def who(con, rule) -> list[int]:
    members(con, parse_rule(rule) if isinstance(rule, dict) else rule, as_of=AS_OF, catalogue=small_catalogue())
    return [row[0] for row in con.execute("select client_id from member order by client_id").fetchall()]


def c(field, operator, *value):
    return {"field": field, "operator": operator} | ({"value": value[0]} if value else {})


CASES = [
    (c("recency_days", "at_most", 90), [1, 2, 6]),
    (c("recency_days", "<=", 90), [1, 2, 6]),
    (c("recency_days", "less_than", 90), [1, 6]),
    (c("recency_days", "at_least", 91), [3, 4]),
    (c("recency_days", ">", 91), [4]),
    (c("recency_days", "=", 0), [6]),
    (c("recency_days", "!=", 0), [1, 2, 3, 4]),
    (c("recency_days", "between", [10, 91]), [1, 2, 3]),
    (c("recency_days", "in", [10, 400, 7]), [1, 4]),
    (c("recency_days", "not_in", [10, 400]), [2, 3, 6]),
    (c("recency_days", "in", []), []),
    (c("recency_days", "not_in", []), [1, 2, 3, 4, 6]),
    (c("recency_days", "is_missing"), [5]),
    (c("recency_days", "is_present"), [1, 2, 3, 4, 6]),
    (c("net_amount", "at_least", 1200.0), [1, 2, 4]),
    (c("net_amount", "less_than", 0), [6]),
    (c("net_amount", "is", 300), [3]),
    (c("last_purchase_on", "is", "2026-08-16"), [2]),
    (c("last_purchase_on", "before", "2026-08-16"), [3, 4]),
    (c("last_purchase_on", "<", "2026-08-16"), [3, 4]),
    (c("last_purchase_on", "on_or_before", "2026-08-16"), [2, 3, 4]),
    (c("last_purchase_on", "after", "2026-08-16"), [1, 6]),
    (c("last_purchase_on", "on_or_after", "2026-08-16"), [1, 2, 6]),
    (c("last_purchase_on", "between", ["2026-08-15", "2026-08-16"]), [2, 3]),
    (c("last_purchase_on", "one_of", ["2026-08-15", "2026-11-04"]), [1, 3]),
    # The last day of 11 days ending on 14.11 is 4.11.
    (c("last_purchase_on", "in_last_days", 11), [1, 6]),
    (c("last_purchase_on", "in_last_days", 10), [6]),
    (c("last_purchase_on", "not_in_last_days", 10), [1, 2, 3, 4]),
    (c("sex", "is", "f"), [1, 4]),
    (c("sex", "is_not", "f"), [2, 3]),
    (c("sex", "one_of", ["f", "m"]), [1, 2, 3, 4]),
    (c("sex", "is_missing"), [5, 6]),
    (c("city", "is", "МОСКВА"), [1, 2]),
    (c("city", "is", "королев"), [3]),
    (c("city", "none_of", ["москва"]), [3, 6]),
    (c("city", "contains", "ОС"), [1, 2]),
    (c("city", "starts_with", "к"), [3, 6]),
    (c("city", "is_missing"), [4, 5]),
    (c("is_refused", "is_true"), [3, 6]),
    (c("is_refused", "is_false"), [1, 2, 5]),
    (c("is_refused", "is", True), [3, 6]),
    (c("is_refused", "is_not", True), [1, 2, 5]),
    (c("attribute.Тариф", "is", "золотой"), [1]),
    (c("attribute.Тариф", "is_missing"), [3, 4, 5, 6]),
    (c("attribute.Баллы", "at_least", 90.5), [1, 2]),
    (c("attribute.Баллы", "in", [120, 5]), [1]),
    (c("attribute.Дата/визита~", "before", "2026-01-06"), [1]),
    (c("attribute.Дата/визита~", "in_last_days", 365), [1]),
    (c('attribute.a "b" \\c', "is", "x"), [4]),
    ({"all": []}, EVERYBODY),
    ({"any": []}, []),
    ({"not": {"all": []}}, []),
    ({"not": {"any": []}}, EVERYBODY),
    ({"not": c("recency_days", "at_most", 90)}, [3, 4, 5]),
    ({"all": [c("recency_days", "at_most", 90), c("sex", "is", "m")]}, [2]),
    ({"any": [c("recency_days", "at_most", 0), {"not": c("sex", "is_present")}]}, [5, 6]),
    ({"all": [{"any": [c("sex", "is", "m"), c("sex", "is", "f")]}, {"not": c("is_refused", "is_true")}]}, [1, 2, 4]),
]


@pytest.mark.parametrize(("rule", "expected"), CASES, ids=[str(number) for number in range(len(CASES))])
def test_each_condition_means_these_clients(con, rule, expected):
    assert who(con, rule) == expected
    assert who(con, Not(parse_rule(rule))) == [one for one in EVERYBODY if one not in expected]
    assert parse_rule(rule_data(parse_rule(rule))) == parse_rule(rule)


def test_everyone_and_nobody(con):
    assert who(con, EVERYONE) == EVERYBODY
    assert who(con, NOBODY) == []


def test_only_the_relations_of_the_rule_are_prepared(con):
    used: list[str] = []
    members(con, parse_rule(c("city", "is", "Москва")), as_of=AS_OF, catalogue=small_catalogue(used))
    assert used == ["card"]
    used.clear()
    members(con, EVERYONE, as_of=AS_OF, catalogue=small_catalogue(used))
    assert used == []


def test_a_value_never_enters_the_text(con):
    nasty = "'); drop table client; --"
    assert who(con, c("city", "is", nasty)) == []
    assert who(con, c("attribute." + nasty, "is", nasty)) == []
    assert con.execute("select count(*) from client").fetchone() == (6,)


ERRORS = [
    (c("recensy", "at_most", 90), "segments-unknown-field", {"given": "recensy", "nearest": "recency_days"}),
    (c("recency_days", "atmost", 90), "segments-unknown-operator", {"given": "atmost", "nearest": "at_most"}),
    (c("sex", "is", "female"), "segments-unknown-choice", {"given": "female", "nearest": "f"}),
    (c("recency_days", "at_most", "90"), "segments-expects-number", {"field": "recency_days", "given": "90"}),
    (c("recency_days", "at_most", True), "segments-expects-number", {"given": "True"}),
    (c("recency_days", "at_most", float("nan")), "segments-expects-number", {}),
    (c("recency_days", "at_most"), "segments-expects-number", {}),
    (c("last_purchase_on", "after", "14.11.2026"), "segments-expects-date", {"given": "14.11.2026"}),
    (c("last_purchase_on", "in_last_days", 0), "segments-expects-days", {}),
    (c("city", "is", 5), "segments-expects-text", {}),
    (c("city", "is", " "), "segments-expects-text", {}),
    (c("is_refused", "is", "yes"), "segments-expects-flag", {}),
    (c("recency_days", "between", [5]), "segments-expects-pair", {}),
    (c("recency_days", "between", [9, 5]), "segments-pair-upside-down", {"low": "9", "high": "5"}),
    (c("recency_days", "one_of", 5), "segments-expects-list", {}),
    (c("recency_days", "contains", "5"), "segments-wrong-operator", {"field": "recency_days"}),
    (c("city", "at_least", "Б"), "segments-wrong-operator", {}),
    (c("city", "is_missing", "Б"), "segments-value-not-needed", {}),
    (c("segment", "at_least", "x"), "segments-wrong-operator", {}),
    (c("segment", "in_segment", 5), "segments-expects-text", {}),
    ({}, "segments-not-a-rule", {}),
    ({"all": [], "any": []}, "segments-not-a-rule", {}),
    ({"all": {}}, "segments-not-a-list", {"word": "all"}),
    ({"not": []}, "segments-not-a-rule", {}),
    ({"field": "city"}, "segments-not-a-rule", {}),
    ({"field": 5, "operator": "is", "value": 1}, "segments-not-a-rule", {}),
    ({"all": [c("city", "is_missing")] * 1001}, "segments-too-many-conditions", {"most": 1000}),
    (c("city", "in", ["x"] * 10001), "segments-too-many-values", {}),
]


@pytest.mark.parametrize(("rule", "key", "details"), ERRORS, ids=[f"{number}-{case[1]}" for number, case in enumerate(ERRORS)])
def test_what_is_wrong_is_said(con, rule, key, details):
    with pytest.raises(CrmError) as caught:
        who(con, rule)
    assert caught.value.key == key
    assert isinstance(caught.value, Unknown) == key.startswith("segments-unknown")
    assert details.items() <= caught.value.details.items()
    assert all(explain(caught.value, language) for language in LANGUAGES)


def test_a_rule_nested_too_deep_is_refused():
    rule: dict = {"all": []}
    for _ in range(21):
        rule = {"not": rule}
    with pytest.raises(CrmError, match="segments-too-deep"):
        parse_rule(rule)
