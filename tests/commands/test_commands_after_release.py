"""Asked after its release, a campaign tells what its list was made of; it is not stopped by its own contacts."""

from typing import Any

HEAD = "external_id;full_name;phone\n"
FOUR = HEAD + "a;Иванов Иван;79031111111\nb;Петрова Анна;79032222222\nc;Сидоров Олег;79033333333\nd;Котов Глеб;\n"
ON, NEXT = "2026-04-01", "2026-04-02"


def test_the_stored_waterfall_is_told_and_says_so(line: Any) -> None:
    line.load("clients", FOUR)
    name = line.campaign("spring", class_="development")
    before = line("campaign", "audience", name, "--on", ON)
    assert (before["target"], before["stopped"]["contact_point"]["first"]) == (3, 1)
    line.release(name, ON, "r1")
    line.load("clients", HEAD + "e;Новиков Пётр;79034444444\n")
    after = line("campaign", "audience", name, "--on", ON)
    released = after.pop("released")
    assert after == before
    assert {key: released[key] for key in ("request", "edition", "on", "removed")} == {
        "request": "r1", "edition": 1, "on": ON, "removed": 0,
    }  # fmt: skip
    assert any("r1" in one for one in line.run("campaign", "audience", name, "--on", ON).said)
    other_day = line("campaign", "audience", name, "--on", NEXT)
    assert "released" not in other_day
    assert other_day["stopped"]["policy"]["first"] == 3, "on another day its contacts count like any others"


def test_why_tells_the_arm_that_was_drawn_and_what_stops_by_now(line: Any) -> None:
    line.load("clients", FOUR)
    name = line.campaign("spring", class_="development")
    line.release(name, ON, "r1")
    told = line("why", name, line.client("a"), "--on", ON)
    assert (told["in_audience"], told["arm"], told["stopped"]) == (True, "target", [])
    assert told["released"]["request"] == "r1"
    line("refuse", "--phone", "79031111111", "--reason", "просил")
    told = line("why", name, line.client("a"), "--on", ON)
    assert (told["arm"], [stop["gate"] for stop in told["stopped"]]) == ("target", ["refusal"])
    told = line("why", name, line.client("d"), "--on", ON)
    assert (told["arm"], [stop["gate"] for stop in told["stopped"]]) == (None, ["contact_point"])
    assert line.why(name, "b", NEXT) == ["policy"]
    line("campaign", "void", name, "--reason", "не отправили")
    told = line("why", name, line.client("b"), "--on", ON)
    assert "released" not in told
    assert (told["arm"], told["stopped"]) == ("target", [])
    other = line.campaign("summer", class_="development")
    line.release(other, ON, "r2")
    assert line.why(name, "b", ON) == ["policy"], "another campaign's contacts count"


TWO = "external_id;full_name;phone\n{};Иванов Иван;79031111111\n"


def numbers(line: Any, sql: str) -> list[tuple[Any, ...]]:
    with line.house.db.read() as con:
        found: list[tuple[Any, ...]] = con.execute(sql).fetchall()
    return found


def test_undoing_one_of_two_files_leaves_the_contact_with_the_person(line: Any) -> None:
    first = line.load("clients", TWO.format("a"), source="crm")
    line.load("clients", TWO.format("b"), source="shop")
    line.campaign("spring", class_="development")
    made = line.release("spring", ON, "r1")
    line("undo", first["import_id"])
    line.campaign("summer", class_="development")
    assert line.why("summer", "b", NEXT) == ["policy"], "who was contacted is the same person, now known by one file"
    assert line("why", "spring", line.client("b"), "--on", ON)["arm"] == "target"
    assert line("verify")["ok"]
    again = line.release("spring", ON, "r1")
    assert (again["sha256"], again["edition"]) == (made["sha256"], 1), "the list that left stays what it was"
    line("refuse", "--phone", "79031111111", "--reason", "просил")
    assert line.release("spring", ON, "r1")["rows"] == 0
    line.load("clients", TWO.format("a"), source="crm")
    assert line.clients() == [["a", "b"]]
    assert numbers(line, "select count(*) from contact") == [(1,)]


def test_undoing_one_of_two_files_leaves_the_control_group_alone(line: Any) -> None:
    first = line.load("clients", TWO.format("a"), source="crm")
    line.load("clients", TWO.format("b"), source="shop")
    line.campaign("spring", class_="development", holdout_share=0.9)
    line.release("spring", ON, "r1")
    drawn = numbers(line, "select arm from arm")
    line("undo", first["import_id"])
    assert numbers(line, f"select arm from arm where client_id = {line.client('b')}") == drawn
