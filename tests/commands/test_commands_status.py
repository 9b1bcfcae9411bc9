"""Statuses from files, at the command line: who stands where and why, marks, flows, limits."""

import csv

CLIENTS = "external_id;surname;given_name;registered_at\nA;Иванова;Анна;2024-01-10\nB;Петров;Пётр;2024-01-10\nC;Сидоров;Олег;2026-11-01\n"
LINES = (
    "external_id;happened_at;amount;kind\n"
    "A;2026-05-01;100;purchase\nA;2026-06-01;100;purchase\nB;2026-03-01;50;предоплата\nD;2026-11-10;10;purchase\n"
)


def loaded(line):
    line.load("clients", CLIENTS)
    line.load("transactions", LINES)
    return line


def table(path):
    with path.open(encoding="utf-8") as file:
        return {row["external_ids"]: row for row in csv.DictReader(file)}


def test_statuses_are_written_with_their_reasons(line):
    loaded(line)
    said = line("status", "--as-of", "2026-11-14", "-o", "s.csv")
    assert (said["rows"], said["statuses"]) == (4, {"attracted": 1, "potential": 1, "real": 1, "regular": 1})
    assert (said["elite_by"], said["life_cycle"]) == ("net", {}) and said["life_cycle_missing"]
    found = table(line.folder / "s.csv")
    assert [(found[code]["status"], found[code]["behaviour"], found[code]["status_sentence"]) for code in "ABCD"] == [
        ("regular", "active", "2 purchase days in the last 365 days."),
        ("attracted", "sleeping", "Paid in advance 258 days ago, has not bought yet."),
        ("potential", "sleeping", "In the base for 13 days, no conversation yet."),
        ("real", "new", "1 purchase day in the last 365 days."),
    ]
    ukrainian = line.run("status", "--as-of", "14.11.2026", "-o", "u.csv", language="uk")
    assert ukrainian.exit == 0
    assert table(line.folder / "u.csv")["A"]["status_sentence"] == "2 дні з покупкою за останні 365 днів."


def test_a_mark_wins_and_its_removal_restores(line):
    loaded(line)
    client = table_id(line, "A")
    marked = line("status", "mark", client, "--status", "lost", "--reason", "Анна поссорилась с кассиром")
    assert marked["since"] == "2026-11-10"  # the last day the base knows of
    line("status", "--as-of", "2026-11-14", "-o", "s.csv")
    row = table(line.folder / "s.csv")["A"]
    assert (row["status"], row["status_reason"], row["mark_reason"]) == ("lost", "marked", "Анна поссорилась с кассиром")
    assert line("status", "--as-of", "2026-11-09", "-o", "s.csv")["statuses"]["regular"] == 1
    line("status", "unmark", client)
    assert line("status", "--as-of", "2026-11-14", "-o", "s.csv")["statuses"]["regular"] == 1
    assert line.fail("status", "unmark", client)["error"] == "status-not-marked"
    assert line.fail("status", "mark", client, "--status", "real", "--reason", "x")["error"] == "status-not-markable"
    assert line.fail("status", "mark", client, "--reason", " ")["error"] == "status-reason-missing"
    line("status", "mark", client, "--reason", "Анна ушла")
    line("erase", client, "--reason", "asked")
    with line.house.db.read() as con:
        assert con.execute("select distinct reason from status_mark").fetchall() == [("–",)]


def table_id(line, code):
    line("status", "--as-of", "2026-11-14", "-o", "ids.csv")
    return table(line.folder / "ids.csv")[code]["client_id"]


def test_flows_limits_and_what_is_wrong_with_them(line):
    loaded(line)
    said = line("status", "flows", "--from", "2026-10-31", "--to", "2026-11-14", "-o", "f.csv")
    assert said["clients"] == 4 == sum(said["before"].values()) == sum(said["after"].values())
    assert said["before"]["not_yet"] == 2
    with (line.folder / "f.csv").open(encoding="utf-8") as file:
        assert sum(int(row["clients"]) for row in csv.DictReader(file)) == 4
    assert line.fail("status", "flows", "--from", "2026-11-14", "--to", "2026-11-14", "-o", "f.csv")["error"] == "status-dates-upside-down"
    assert line("status", "limits")["version"] == 0
    line.file('{"period_days": 100}', name="limits.json")
    assert line("status", "limits", "limits.json")["period_days"] == 100
    assert line("status", "--as-of", "2026-11-14", "-o", "s.csv")["statuses"] == {"attracted": 1, "lost": 1, "potential": 1, "real": 1}
    line.file('{"period": 100}', name="wrong.json")
    assert line.fail("status", "limits", "wrong.json")["error"] == "status-unknown-limit"
    line.file('{"elite_share": 1}', name="wrong.json")
    assert line.fail("status", "limits", "wrong.json")["error"] == "status-share-out-of-range"
    assert line.fail("status")["error"] == "status-needs-day-and-file"


def test_a_segment_may_ask_for_statuses(line):
    loaded(line)
    parts = ('{"field": "status", "operator": "is", "value": "regular"}', '{"field": "behaviour", "operator": "is", "value": "active"}')
    line.file(f'{{"all": [{", ".join(parts)}]}}', name="r.json")
    line("segment", "save", "r", "--rule", "r.json")
    assert line("segment", "count", "r", "--as-of", "2026-11-14")["clients"] == 1
    line.file('{"field": "status_1m_ago", "operator": "is", "value": "not_yet"}', name="n.json")
    line("segment", "save", "n", "--rule", "n.json")
    assert line("segment", "count", "n", "--as-of", "2026-11-14")["clients"] == 2
