"""The commands of churn: define, curve, cohorts; files that add up, problems in words."""

import csv
from datetime import date

import pytest
from churn_days import Days

from crm_core.commands import run_command
from crm_core.db import facts_changed
from crm_core.jobs import open_house


@pytest.fixture
def run(tmp_path):
    house = open_house(tmp_path / "base.duckdb")
    with house.db.write() as con:
        base = Days(con)
        base.add(1, 2, source="сайт")
        base.add(3, 4, source="=магазин")
        base.buy(1, date(2026, 1, 1), date(2026, 1, 31), date(2026, 3, 1))
        base.buy(2, date(2026, 1, 1))
        base.buy(3, date(2026, 6, 1), date(2026, 6, 20))
        facts_changed(con)

    def command(*argv, language="en"):
        said = []
        answer = run_command(house, {"argv": [*argv], "cwd": str(tmp_path), "language": language, "who": "вера"}, said.append)
        return answer["exit"], answer["result"], " ".join(said)

    yield command
    house.close()


def table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_limit_is_shown_asked_for_and_saved(run):
    code, shown, said = run("churn", "define", "--as-of", "2026-06-30")
    assert (code, shown["inactivity_days"], shown["how"], shown["saved"], shown["version"]) == (0, None, "ask", False, 0)
    assert "only 60%" in said
    assert shown["proposal"]["gaps"] == 3
    code, answer, said = run("churn", "define", "--propose", language="ru")
    assert (code, answer["error"]) == (1, "churn-gaps-not-reached")
    assert "Задайте порог сами" in said and "churn define --days N" in said
    assert run("churn", "define", "--propose", "--days", "5")[0] == 1
    assert run("churn", "define", "--days", "0")[1]["error"] == "churn-bad-days"
    code, saved, said = run("churn", "define", "--days", "60", language="uk")
    assert (code, saved["inactivity_days"], saved["how"], saved["version"]) == (0, 60, "set", 1)
    assert said.startswith("Клієнт неактивний після 60 днів")


def test_curves_and_cohorts_are_written(run, tmp_path):
    _, asked, said = run("churn", "curve", "-o", "c.csv")
    assert asked["error"] == "churn-gaps-not-reached"
    assert "“churn curve --days N”" in said
    code, whole, _ = run("churn", "curve", "--days", "60", "--as-of", "2026-06-30", "-o", "c.csv")
    assert (code, whole["clients"], whole["gone"], whole["median"], whole["logrank"]) == (0, 3, 2, 60, None)  # exactly one half is left
    assert [(row["part"], row["time"], row["at_risk"], row["events"]) for row in table(tmp_path / "c.csv")] == [
        ("all", "0", "3", "0"),
        ("all", "60", "2", "1"),
        ("all", "119", "1", "1"),
    ]
    code, split, _ = run("churn", "curve", "--by", "acquired_from", "--days", "60", "--as-of", "2026-06-30", "-o", "c.csv")
    assert {one["part"]: (one["clients"], one["gone"]) for one in split["parts"]} == {"сайт": (2, 2), "=магазин": (1, 0)}
    assert split["logrank"]["reason"] == "survival-nothing-to-compare"
    assert {row["part"] for row in table(tmp_path / "c.csv")} == {"сайт", "'=магазин"}  # no formula in a spreadsheet
    assert run("churn", "curve", "--by", "acquired", "--days", "60", "-o", "c.csv")[1]["error"] == "segments-unknown-field"
    code, made, _ = run("cohorts", "--as-of", "2026-06-30", "-o", "cohorts.csv")
    assert (code, made["cohorts"], made["clients"], made["without_purchase"]) == (0, 2, 3, 1)
    rows = table(tmp_path / "cohorts.csv")
    assert [(row["cohort"], row["since"], row["active"], row["revenue_per_head"]) for row in rows[:3]] == [
        ("2026-01", "0", "2", "150.00"),
        ("2026-01", "1", "0", "150.00"),
        ("2026-01", "2", "1", "200.00"),
    ]
    assert len(rows) == made["rows"] == 7
    assert run("cohorts", "-o", "cohorts.xml")[1]["error"] == "facts-unknown-format"
