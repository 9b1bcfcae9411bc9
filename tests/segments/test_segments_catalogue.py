"""The real catalogue: every field can be asked and said, and the examples of the documentation count."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from crm_core.db import open_base
from crm_core.i18n import LANGUAGES
from crm_core.segments import (
    Condition,
    catalogue,
    choice_label,
    count_rule,
    default_catalogue,
    field_label,
    operators_for,
    parse_rule,
    save_segment,
    sentence,
)

AS_OF = date(2026, 11, 14)
EXAMPLES = re.findall(r"```json\n(.*?)```", (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    db = open_base(tmp_path_factory.mktemp("catalogue") / "tact.duckdb")
    with db.write() as con:
        con.execute(
            "insert into client (client_id, records, external_ids, deceased, blocked, attributes) "
            'values (1, 1, \'C1\', false, false, \'{"Баллы": "120", "Тариф": ""}\'), (2, 1, \'C2\', false, false, null)'
        )
    yield db
    db.close()


@pytest.mark.parametrize("example", EXAMPLES, ids=[str(number) for number in range(len(EXAMPLES))])
def test_the_examples_of_the_documentation_count(db, example):
    rule = parse_rule(json.loads(example))
    with db.write() as con:
        save_segment(con, name="пример", rule=rule, who="мы")
        assert count_rule(con, rule, as_of=AS_OF).clients in (0, 1, 2)
    assert all(sentence(rule, language, currency="RUB") for language in LANGUAGES)


def test_the_documentation_has_its_examples():
    assert len(EXAMPLES) == 5


def test_every_field_can_be_asked_and_said(db):
    with db.read() as con:
        fields = catalogue(con)
        assert {"attribute.Баллы", "attribute.Тариф", "segment", "recency_days", "rfm_group"} <= {field.key for field in fields}
        for field in fields:
            for language in LANGUAGES:
                assert field_label(field, language)
                assert all(choice_label(field, choice, language) for choice in field.choices)
        asked = [field for field in fields if field.key != "segment"]
        for field in asked:
            assert "is_missing" in operators_for(field)
            rule = Condition(field.key, "is_missing")
            assert all(sentence(rule, language) for language in LANGUAGES)
            assert count_rule(con, rule, as_of=AS_OF).clients in (0, 1, 2)


def test_the_facts_a_segment_is_valued_by_exist():
    assert {"net_amount", "margin", "receipts"} <= set(default_catalogue().fields)
