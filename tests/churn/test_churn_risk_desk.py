"""The risk through the command line, as facts of segments, and in words."""

import json
from datetime import date

import pytest

from crm_core.commands import run_command
from crm_core.demo import make_demo
from crm_core.i18n import LANGUAGES
from crm_core.jobs import open_house
from crm_core.segments import count_rule, parse_rule, sentence

UNTIL = date(2026, 11, 14)
RISKY = {
    "all": [
        {"field": "churn_risk_decile", "operator": "at_most", "value": 2},
        {"field": "churn_risk", "operator": "at_least", "value": 0.5},
    ]
}


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    opened = open_house(tmp_path_factory.mktemp("desk") / "b.duckdb")
    make_demo(opened.db, clients=2500, seed=7, who="test", until=UNTIL)
    yield opened
    opened.db.close()


def run(house, *words, language="en"):
    said = []
    answer = run_command(house, {"argv": list(words), "cwd": ".", "language": language}, said.append)
    return answer["exit"], json.loads(json.dumps(answer["result"], allow_nan=False)), said


def test_before_a_fit_nobody_has_a_risk(house):
    with house.db.read() as con:
        assert count_rule(con, parse_rule({"field": "churn_risk", "operator": "is_present"}), as_of=UNTIL).clients == 0


def test_fit_tells_what_was_fitted_and_how_it_did(house):
    code, found, said = run(house, "churn", "risk", "fit", "--as-of", "2026-11-14", "--horizon", "60", "--seed", "3")
    assert code == 0
    assert (found["trained_on"], found["tested_on"], found["horizon_days"], found["seed"]) == ("2026-07-17", "2026-09-15", 60, 3)
    assert found["verdict"] in ("better", "recency_alone")
    assert (found["model"] == "recency") == (found["verdict"] == "recency_alone")
    assert set(found["candidates"]) == {"constant", "recency", "logistic", "boosting"}
    assert found["auc_interval"][0] < found["auc"] < found["auc_interval"][1]
    assert [one["decile"] for one in found["lift"]] == list(range(1, 11))
    assert found["log_loss"] <= found["log_loss_recency"] and 0 < found["brier"] < 0.25
    assert said[0].startswith("The base has no limit of inactivity: who bought within 180 days counts as active") and len(said) == 2
    run(house, "churn", "define", "--days", "90")
    assert len(run(house, "churn", "risk", "fit", "--as-of", "2026-11-14", "--horizon", "60", "--seed", "3")[2]) == 1
    with house.db.read() as con:
        risky = count_rule(con, parse_rule(RISKY), as_of=UNTIL).clients
        assert con.execute("select count(*) from risk_score where churn_risk_decile <= 2 and churn_risk >= 0.5").fetchall() == [(risky,)]
        assert risky > 0


def test_a_day_the_base_does_not_reach_is_refused_in_words(house):
    for language in LANGUAGES:
        code, found, said = run(house, "churn", "risk", "fit", "--as-of", "2027-03-01", language=language)
        assert (code, found["verdict"], found["reason"], found["model"]) == (0, "cannot_be_said", "risk-data-ends", None)
        assert said == [found["message"]]
        assert ".11.2026" in found["message"]


def test_a_rule_over_the_risk_is_said_in_words():
    cause = parse_rule({"field": "churn_cause", "operator": "is", "value": "gaps_grown"})
    assert sentence(cause, "en") == "main cause of the churn risk is Gaps between purchases have grown"
    assert sentence(cause, "ru") == "главная причина риска оттока — Паузы между покупками выросли"
    assert "50" in sentence(parse_rule(RISKY), "uk")
