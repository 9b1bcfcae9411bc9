import json
import re
from itertools import product
from pathlib import Path

import pytest

from crm_core.errors import CrmError, Unknown
from crm_core.i18n import LANGUAGES, explain, text
from crm_core.rfm import (
    FIELDS,
    GROUP_KEYS,
    GROUP_SETS,
    NO_SCORE,
    NOT_YET,
    SCHEMES,
    Group,
    GroupSet,
    choose_scheme,
    chosen_scheme,
    group_set_from_dict,
    group_set_to_dict,
    group_title,
    list_schemes,
    load_group_set,
    load_scheme,
    save_group_set,
    save_scheme,
    scheme_from_dict,
    scheme_to_dict,
)

DOCS = Path(__file__).parents[2] / "docs" / "rfm-schemes.md"


def examples():
    return [json.loads(block) for block in re.findall(r"```json\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.S)]


def test_the_documented_scheme_is_the_dealers_with_a_filter():
    scheme = scheme_from_dict(examples()[0])
    assert scheme.departments == ("Сервис",)
    assert scheme_from_dict({**examples()[0], "filter": {}}) == SCHEMES["dealer"]


def test_the_documented_groups_can_be_read():
    groups = group_set_from_dict("mine", examples()[1])
    assert [groups.group_of(code, is_new=True) for code in ("541", "511", "215", "333")] == ["champions", "new_clients", "own_1", "other"]
    assert groups.group_of("511", is_new=False) == "other"
    assert group_set_from_dict("mine", group_set_to_dict(groups)) == groups


@pytest.mark.parametrize("name", list(SCHEMES))
def test_a_scheme_comes_back_from_json_as_it_was(name):
    assert scheme_from_dict(json.loads(json.dumps(scheme_to_dict(SCHEMES[name])))) == SCHEMES[name]


def test_a_scheme_whose_best_is_one_is_turned():
    turned = scheme_from_dict(
        {
            "window_days": None,
            "direction": "1_best",
            "cuts": {
                "recency": {"method": "months", "months": [1, 6, 9, 12]},
                "frequency": {"method": "edges", "edges": [5, 4, 3, 2]},
                "monetary": {"method": "edges", "edges": [70000, 50000, 40000, 20000]},
            },
            "group_set": "dealer",
        }
    )
    assert turned == SCHEMES["dealer"]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ([], "rfm-scheme-not-an-object"),
        ({"windw_days": 3}, "rfm-unknown-key"),
        ({"k": 2}, "rfm-scores-out-of-range"),
        ({"k": "5"}, "rfm-not-whole"),
        ({"window_days": 0}, "rfm-window-out-of-range"),
        ({"window_days": "year"}, "rfm-not-whole"),
        ({"direction": "best_5"}, "rfm-unknown-direction"),
        ({"monetary": "revenue"}, "rfm-unknown-monetary"),
        ({"cuts": []}, "rfm-not-an-object"),
        ({"cuts": {"recensy": {}}}, "rfm-unknown-key"),
        ({"cuts": {"recency": "quantile"}}, "rfm-not-an-object"),
        ({"cuts": {"recency": {"method": "quantil"}}}, "rfm-unknown-method"),
        ({"cuts": {"frequency": {"method": "months", "months": [1, 2, 3, 4]}}}, "rfm-months-are-for-recency"),
        ({"cuts": {"monetary": {"method": "edges", "edges": 5}}}, "rfm-edges-not-a-list"),
        ({"cuts": {"monetary": {"method": "edges", "edges": [1, 2, 3]}}}, "rfm-edges-count"),
        ({"cuts": {"monetary": {"method": "edges", "edges": [4, 3, 2, 1]}}}, "rfm-edges-order"),
        ({"direction": "1_best", "cuts": {"monetary": {"method": "edges", "edges": [1, 2, 3, 4]}}}, "rfm-edges-order"),
        ({"cuts": {"frequency": {"method": "edges", "edges": [1, 2, 3, 4.5]}}}, "rfm-edges-whole"),
        ({"cuts": {"monetary": {"method": "edges", "edges": [1, 2, 3, "many"]}}}, "rfm-edge-not-a-number"),
        ({"filter": {"shop": ["A"]}}, "rfm-unknown-key"),
        ({"filter": {"department": "service"}}, "rfm-filter-not-names"),
        ({"k": 4, "group_set": "ten"}, "rfm-groups-need-five"),
    ],
)
def test_a_wrong_scheme_says_what_is_wrong_in_every_language(data, key):
    with pytest.raises(CrmError) as caught:
        scheme_from_dict(data)
    assert caught.value.key == key
    assert all(explain(caught.value, language) for language in LANGUAGES)


def test_four_scores_have_no_built_in_groups():
    assert scheme_from_dict({"k": 4}).group_set is None


def test_the_ten_groups_leave_nobody_over():
    codes = ["".join(code) for code in product("12345", repeat=3)]
    assert "other" not in {GROUP_SETS["ten"].group_of(code, is_new=True) for code in codes}


@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("one_visit", "111"), ("vip_gone", "144 145 154 155"), ("vip_leaving", "344 345 354 355"), ("rare_visitors", "323 324 333 334"),
        ("new_clients", "511 512 513 514"), ("vip_active", "444 445 454 455 544 545 554 555"),
    ],
)  # fmt: skip
def test_the_dealers_groups_are_those_of_the_source(group, codes):
    every = ["".join(code) for code in product("12345", repeat=3)]
    assert " ".join(code for code in every if GROUP_SETS["dealer"].group_of(code, is_new=True) == group) == codes


@pytest.mark.parametrize(
    ("groups", "key"),
    [
        ([("loyal", ["5**"]), ("champions", ["55*"])], "rfm-groups-overlap"),
        ([("loyal", ["5*"])], "rfm-bad-pattern"),
        ([("loyal", ["6**"])], "rfm-pattern-beyond-scores"),
        ([("whales", ["5**"])], "rfm-unknown-group"),
        ([("loyal", ["5**"]), ("loyal", ["4**"])], "rfm-group-twice"),
    ],
)
def test_wrong_groups_say_what_is_wrong(groups, key):
    with pytest.raises(CrmError) as caught:
        group_set_from_dict("mine", {"groups": [{"key": name, "patterns": patterns} for name, patterns in groups]})
    assert caught.value.key == key
    assert all(explain(caught.value, language) for language in LANGUAGES)


def test_one_limit_of_the_first_purchase_is_possible():
    with pytest.raises(CrmError, match="rfm-two-first-purchase-limits"):
        GroupSet("mine", (Group("own_1", ("5**",), 30), Group("own_2", ("4**",), 60)))


def test_schemes_and_groups_are_saved_in_versions(base):
    con = base.con
    scheme = scheme_from_dict({"window_days": 90})
    assert save_scheme(con, name="quarter", scheme=scheme, who="anna") == 1
    assert load_scheme(con, "quarter") == scheme
    assert list_schemes(con) == ["default", "dealer", "quarter"]
    assert chosen_scheme(con) == "default"
    choose_scheme(con, name="quarter", who="anna")
    assert chosen_scheme(con) == "quarter"
    groups = GroupSet("mine", (Group("own_1", ("5**",), title="Fresh"),))
    assert save_group_set(con, group_set=groups, who="anna") == 1
    assert load_group_set(con, "mine") == groups
    with pytest.raises(CrmError, match="rfm-name-taken"):
        save_scheme(con, name="dealer", scheme=scheme, who="anna")
    with pytest.raises(Unknown) as caught:
        load_scheme(con, "quartr")
    assert caught.value.details["nearest"] == "quarter"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_and_field_has_a_name(language):
    names = [group_title(key, language) for key in (*GROUP_KEYS, NO_SCORE, NOT_YET)]
    assert len(set(names)) == len(names)
    assert all(text(field.label_key, language) for field in FIELDS)
    assert group_title("own_1", language, "Fresh") == "Fresh"
