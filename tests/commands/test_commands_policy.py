"""The contact policy from the command line: shown, edited as a file, saved in versions; its limit of names says who is who."""

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from crm_core.hygiene import Cap, Pause, Policy

DOCS = Path(__file__).parents[2] / "docs" / "policy.md"


def example() -> dict[str, Any]:
    (block,) = re.findall(r"```json\n(.+?)```", DOCS.read_text("utf-8"), re.S)
    told: dict[str, Any] = json.loads(block)
    return told


def test_the_example_in_the_docs_is_saved_shown_and_shows_every_key(line: Any) -> None:
    told = example()
    assert line.fail("policy", "save", line.file(json.dumps(told), name="p.json"))["error"].startswith("segments-")
    for name in ("VIP", "Likes New Year"):
        line("segment", "save", name, "--rule", line.file('{"all": []}', name="rule.json"))
    assert line("policy", "show")["version"] == 0
    assert line("policy", "save", line.file(json.dumps(told), name="p.json"))["version"] == 1
    shown = line("policy", "show", "-o", line.folder / "shown.json")
    assert shown["version"] == 1
    assert shown["policy"] == told == json.loads((line.folder / "shown.json").read_text("utf-8"))
    assert line("policy", "save", line.folder / "shown.json")["version"] == 1, "what was not changed keeps its version"
    assert {"form", *(one.name for one in fields(Cap))} == set(told["rules"][0])
    assert {"form", *(one.name for one in fields(Pause))} == set(told["rules"][1])
    assert {one.name for one in fields(Policy)} == set(told)


@pytest.mark.parametrize(
    "wrong", ["[]", "5", '{"rules": 5}', '{"rules": [{"form": "cap", "exceptions": 5}]}', '{"max_names": 0}', '{"caps": []}']
)
def test_a_policy_that_cannot_be_read_changes_nothing(line: Any, wrong: str) -> None:
    assert line.fail("policy", "save", line.file(wrong, name="p.json"))["error"].startswith("hygiene-policy-")
    assert line("policy", "show")["version"] == 0


def test_the_limit_of_names_says_who_is_who_in_the_same_commit(line: Any) -> None:
    line.load(
        "clients",
        "external_id;full_name;phone\na;Иванов Иван;79031111111\nb;Иванов Иван;79031111111\nc;Петрова Анна;79031111111\n",
    )
    line.load("transactions", "external_id;happened_at;amount\na;01.02.2026;100\nb;02.02.2026;50\nc;03.02.2026;7\n")
    together = {"a|b": 150, "c": 7}
    assert {x: row["net_amount"] for x, row in line.facts("2026-03-01").items()} == together
    told = line("policy", "show")["policy"]
    line("policy", "save", line.file(json.dumps(told | {"max_names": 1}), name="p.json"))
    assert {x: row["net_amount"] for x, row in line.facts("2026-03-01").items()} == {"a": 100, "b": 50, "c": 7}
    assert line("verify")["ok"]
    line.load("clients", "external_id;full_name;phone\nd;Иванов Иван;79031111111\n")
    assert line.clients() == [["a"], ["b"], ["c"], ["d"]], "the next load keeps the limit that was saved"
    line("policy", "save", line.file(json.dumps(told | {"max_names": 2}), name="p.json"))
    assert line.clients() == [["a", "b", "d"], ["c"]]
    assert {x: row["net_amount"] for x, row in line.facts("2026-03-01").items()} == {"a|b|d": 150, "c": 7}
    assert line("verify")["ok"]
