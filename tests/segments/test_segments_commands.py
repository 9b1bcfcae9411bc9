"""Overlap, difference and what-if as commands, on three clients."""

import json

import pytest

from crm_core.commands import run_command
from crm_core.jobs import open_house

RULES = {
    "Москва": {"field": "city", "operator": "is", "value": "москва"},
    "Женщины": {"field": "sex", "operator": "is", "value": "f"},
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    folder = tmp_path_factory.mktemp("commands")
    house = open_house(folder / "b.duckdb")
    with house.db.write() as con:
        con.execute(
            "insert into client (client_id, records, external_ids, deceased, blocked, city, sex) values "
            "(1, 1, 'C1', false, false, 'Москва', 'f'), (2, 1, 'C2', false, false, 'Москва', 'm'), (3, 1, 'C3', false, false, 'Тверь', 'f')"
        )

    def run(*words):
        done = run_command(house, {"argv": [*words], "cwd": str(folder), "language": "en", "who": "t"}, lambda said: None)
        return done["exit"], done["result"]

    assert run("segment", "overlap", "Москва", "Женщины", "--as-of", "2026-11-14")[1]["error"] == "segments-no-segments"
    for name, rule in RULES.items():
        (folder / f"{name}.json").write_text(json.dumps(rule), encoding="utf-8")
        assert run("segment", "save", name, "--rule", f"{name}.json")[0] == 0
    run.folder = folder
    yield run
    house.close()


def size(clients):
    return {"clients": clients, "net_amount": 0.0, "value": None}


def test_overlap_gives_every_combination_and_a_file(ask):
    code, seen = ask("segment", "overlap", "Москва", "Женщины", "--as-of", "2026-11-14", "-o", "o.csv")
    assert code == 0
    assert seen["segments"] == {"Москва": size(2), "Женщины": size(2)}
    inside = [["Женщины"], ["Москва"], ["Москва", "Женщины"]]
    assert seen["combinations"] == [{"inside": one, **size(1)} for one in inside]
    assert seen["outside"] == size(0)
    lines = (ask.folder / "o.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "inside,clients,net_amount,value"
    assert [line.split(",")[:2] for line in lines[1:4]] == [["Женщины", "1"], ["Москва", "1"], ["Москва + Женщины", "1"]]


def test_what_if_and_difference(ask):
    assert ask("segment", "what-if", "Москва", "--rule", "Женщины.json", "--as-of", "14.11.2026") == (
        0,
        {"as_of": "2026-11-14", "entering": size(1), "leaving": size(1), "staying": size(1)},
    )
    code, seen = ask("segment", "diff", "Москва", "--as-of", "2026-11-14", "--field", "sex")
    assert (code, seen["a"], seen["b"], seen["shared"]) == (0, 2, 1, 0)
    assert seen["facts"][0]["cannot_say"].startswith("A comparison needs at least two clients")


def test_a_wrong_name_says_the_nearest(ask):
    code, seen = ask("segment", "diff", "Моска", "--as-of", "2026-11-14")
    assert (code, seen["error"]) == (1, "segments-unknown-segment")
    assert "Москва" in seen["message"]
    assert "recency_days" in ask("segment", "diff", "Москва", "--as-of", "2026-11-14", "--field", "recency_day")[1]["message"]
