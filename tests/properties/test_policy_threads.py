"""The second promise: nobody is contacted above the policy, with eight threads releasing overlapping campaigns at once."""

import csv
import random
import threading
from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest

from crm_core.campaigns import campaign_from_dict, release, save_campaign, write_list
from crm_core.errors import CrmError
from crm_core.hygiene import PRESETS, save_policy
from crm_core.jobs import load, open_house
from tests.properties.conftest import CASES

PEOPLE = 60
# A case is a client whose contacts are counted over every window: 240 a round.
ROUNDS = max(1, CASES // (4 * PEOPLE))
DAYS = [date(2026, 3, 2) + timedelta(days=n) for n in range(0, 40, 4)]


@pytest.mark.parametrize("business", ["bank", "retail", "lottery", "car_dealer"])
@pytest.mark.parametrize("round_", range(ROUNDS))
def test_eight_threads_never_pass_the_caps(round_, business, tmp_path):
    house = open_house(tmp_path / "t.duckdb")
    people = "\n".join(f"C{n};Иванов{chr(1072 + n % 30)};Иван;+7903{n:07d};c{n}@mail.example.com" for n in range(PEOPLE))
    (tmp_path / "clients.csv").write_text(f"external_id;surname;given_name;phone;email\n{people}\n", encoding="utf-8")
    load(house, tmp_path / "clients.csv", kind="clients", source="shop", who="test")
    chance = random.Random(f"{business} {round_}")
    plan = []
    with house.db.write() as con:
        save_policy(con, PRESETS[business], who="test")
        for number in range(24):
            body = {
                "name": f"campaign {number}",
                "segment": {"all": []},
                "class": chance.choice(["development", "retention", "content", "win_back"]),
                "channel": chance.choice(["sms", "email", "phone"]),
                "holdout_share": 0.0,
                "message": "Ждём вас",
            }
            save_campaign(con, campaign=campaign_from_dict(con, body), who="test")
            plan.append((body, chance.choice(DAYS)))
    contacts: dict[str, list[tuple[date, str, str]]] = defaultdict(list)
    lock = threading.Lock()

    def deed(mine):
        for number in mine:
            body, on = plan[number]
            given = release(house.db, body["name"], on=on, request_id=f"r{number}", who="test")
            written = write_list(house.db, given, tmp_path / f"lists-{number}", language="ru")
            with written.path.open(encoding="utf-8-sig", newline="") as file, lock:
                for row in csv.DictReader(file):
                    contacts[row["external_ids"]].append((on, body["class"], body["channel"]))

    threads = [threading.Thread(target=deed, args=(range(first, 24, 8),)) for first in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    house.close()
    assert contacts
    for met in contacts.values():
        assert_within(business, met)


def assert_within(business: str, met: list[tuple[date, str, str]]) -> None:
    """The presets of domain §9, counted by hand over every window."""

    def most(days: int, chosen) -> int:
        on = sorted(day for day, class_, channel in met if chosen(class_, channel))
        return max((sum(1 for other in on if day <= other < day + timedelta(days=days)) for day in on), default=0)

    def of(channel):
        return lambda _, c: c == channel

    if business == "bank":
        assert most(75, lambda class_, _: class_ == "development") <= 1
        assert most(30, lambda *_: True) <= 2
        for channel in ("sms", "email", "phone"):
            assert most(3, of(channel)) <= 1
    elif business == "retail":
        assert most(7, of("email")) <= 2
        assert most(30, of("sms")) <= 4
    elif business == "lottery":
        assert most(7, lambda _, channel: channel in ("email", "push")) <= 3
    else:
        assert most(90, lambda class_, channel: class_ == "development" and channel == "phone") <= 1
        assert most(30, lambda _, channel: channel == "sms") <= 1
        assert most(30, lambda *_: True) <= 3


def test_one_request_from_eight_threads_is_one_list(tmp_path):
    house = open_house(tmp_path / "t.duckdb")
    people = "\n".join(f"C{n};Петров;Иван{chr(1072 + n)};+7903{n:07d}" for n in range(30))
    (tmp_path / "clients.csv").write_text(f"external_id;surname;given_name;phone\n{people}\n", encoding="utf-8")
    load(house, tmp_path / "clients.csv", kind="clients", source="shop", who="test")
    body = {"name": "one", "segment": {"all": []}, "class": "development", "channel": "sms", "holdout_share": 0.1, "message": "Ждём вас"}
    with house.db.write() as con:
        save_campaign(con, campaign=campaign_from_dict(con, body), who="test")
    seen: Counter[tuple[str, int]] = Counter()
    problems: list[CrmError] = []

    def deed(number):
        try:
            given = release(house.db, "one", on=date(2026, 3, 2), request_id="same", who="test")
            written = write_list(house.db, given, tmp_path / f"l{number}", language="ru")
            seen[written.sha256, given.edition] += 1
        except CrmError as problem:
            problems.append(problem)

    threads = [threading.Thread(target=deed, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with house.db.read() as con:
        made = con.execute("select count(*), sum(rows) from release").fetchall()
        ledger = con.execute("select count(*), count(distinct record_id) from contact").fetchall()
    house.close()
    assert problems == []
    assert len(seen) == 1
    assert sum(seen.values()) == 8
    assert made[0][0] == 1
    assert ledger[0] == (made[0][1], made[0][1])
