"""Responses joined: each is judged once, nothing counts twice, and what was sent adds up whatever the files hold."""

import os
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from crm_core.effect import view

START = date(2026, 9, 1)
WINDOW = 10
ON = date(2026, 12, 1)


def judged(desk, campaign):
    with desk.house.db.read() as con:
        seen = view(con, campaign, as_of=ON, window_days=WINDOW)
    return seen, {(one.verdict, one.outcome): one.responses for one in seen.responses}


def test_each_kind_of_response_is_counted_and_explained(desk):
    desk.members(*(f"A,t{i},target,,2026-09-01" for i in range(6)), *(f"A,c{i},control,," for i in range(3)))
    desk.load("clients", "external_id,full_name,phone\n", ["t5,Анна Петрова,+79161234567", "z,Олег Смирнов,+79161234568"])
    file = [
        "A,t0,,,positive,2026-09-02 10:00",
        "A,t0,,,positive,2026-09-03 10:00",  # again the same
        "A,t1,,,negative,2026-09-02 10:30",
        "A,t2,,,undelivered,2026-09-01 09:00",
        "A,t3,,,positive,2026-09-11 00:00",  # the eleventh day: late
        "A,t3,,,positive,2026-08-31 23:00",  # before the contact
        "A,t4,,,opened,2026-09-02 11:00",
        "A,,+79161234567,,positive,2026-09-02 10:59",  # by the phone of t5
        "A,c0,,,positive,2026-09-02 12:00",  # control answered
        "A,z,,,positive,2026-09-02 12:00",  # foreign
        "B,t0,,,positive,2026-09-02 12:00",  # nobody sent B
    ]
    head = "campaign,external_id,phone,step,outcome,answered_at\n"
    desk.load("responses", head, file)
    seen, counts = judged(desk, "A")
    assert counts == {
        ("counted", "positive"): 2,
        ("duplicate", "positive"): 1,
        ("counted", "negative"): 1,
        ("undelivered", "undelivered"): 1,
        ("late", "positive"): 1,
        ("early", "positive"): 1,
        ("counted", "opened"): 1,
        ("control", "positive"): 1,
        ("foreign", "positive"): 1,
    }
    whole = seen.whole
    assert (whole.targeted, whole.delivered, whole.undelivered, whole.unknown, whole.said_yes, whole.said_no) == (6, 5, 1, 0, 2, 1)
    assert seen.peak == (datetime(2026, 9, 2, 10), 3)
    # The same file again changes nothing; unknown campaigns show where all are judged.
    again = desk("import", desk.folder / "file3.csv", "--kind", "responses", "--source", "crm")
    assert (again["loaded"], again["unchanged"]) == (0, 11)
    assert judged(desk, "A")[1] == counts
    said = desk("effect", "A", "--metric", "response", "--window", WINDOW, "--as-of", ON)
    assert (said["target"]["mean"], said["control"]["mean"], said["naive"]) == (pytest.approx(2 / 6), pytest.approx(1 / 3), 2)


OUTCOMES = ("positive", "negative", "opened", "clicked", "undelivered", "opt_out")
one_response = some.tuples(
    some.sampled_from(["A", "B"]), some.integers(1, 12), some.sampled_from([None, 1, 2]), some.sampled_from(OUTCOMES), some.integers(-3, 14)
)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """Ten clients of campaign A (seven contacted, three held back), their ledger, and two strangers."""
    from crm_core.jobs import open_house

    house = open_house(tmp_path_factory.mktemp("responses") / "t.duckdb")
    with house.db.write() as con:
        con.execute(
            "insert into arm select 'A', 1, i, case when i > 7 then 'control' else 'target' end, 0, $start from range(1, 11) as r(i)",
            {"start": START},
        )
        con.execute(
            "insert into contact (import_id, line, source, content_key, occurrence, record_id, happened_at, day, channel, direction, "
            "class, status, campaign) "
            "select 1, i, 's', i::varchar, 1, i, $start::timestamp, $start, 'sms', 'out', 'development', "
            "(['sent', 'delivered', 'undelivered'])[1 + i % 3], 'A' from range(1, 7) as r(i)",
            {"start": START},
        )
    yield house
    house.close()


@settings(max_examples=int(os.environ.get("TACT_CASES", "40")), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.lists(one_response, max_size=40))
def test_no_random_file_counts_anybody_twice(world, file):
    """Against a naive second implementation in Python."""
    with world.db.cursor() as con:
        con.begin()
        for line, (campaign, client, step, outcome, days) in enumerate(file):
            at = datetime(START.year, START.month, START.day, 12) + timedelta(days=days)
            con.execute(
                "insert into response (import_id, line, source, content_key, occurrence, campaign, step, record_id, outcome, answered_at) "
                "values (2, $line, 's', $line::varchar, 1, $campaign, $step, $client, $outcome, $at)",
                {"line": line, "campaign": campaign, "step": step, "client": client, "outcome": outcome, "at": at},
            )
        seen = view(con, "A", as_of=ON, window_days=WINDOW)
        con.rollback()
    mine = [one for one in file if one[0] == "A"]
    inside = [one for one in mine if one[1] <= 10 and 0 <= one[4] < WINDOW]
    steps = {(client, step or 1, outcome) for _, client, step, outcome, _ in inside if outcome not in ("undelivered", "opt_out")}
    counts: dict[str, int] = {}
    for one in seen.responses:
        counts[one.verdict] = counts.get(one.verdict, 0) + one.responses
    assert sum(counts.values()) == len(mine)
    assert counts.get("counted", 0) + counts.get("control", 0) == len(steps)
    assert counts.get("foreign", 0) == sum(one[1] > 10 for one in mine)
    whole = seen.whole
    assert whole.targeted == 7 == whole.delivered + whole.undelivered + whole.unknown
    assert whole.said_yes == len({client for client, _, outcome in steps if outcome == "positive" and client <= 7})
    target = seen.answers["response"].target
    if counts.get("control", 0) and any(one.verdict == "control" and one.outcome == "positive" for one in seen.responses):
        assert round(target.mean * target.n) == whole.said_yes
