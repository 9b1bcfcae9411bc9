"""The deeds that are killed: loads and releases, each by its number, so that one cut off can be done again."""

import json
import os
from datetime import date, timedelta
from pathlib import Path

from crm_core.campaigns import campaign_from_dict, release, save_campaign, write_list
from crm_core.jobs import House, load, open_house
from crm_core.segments import parse_rule, save_segment

FIRST_DAY = date(2026, 1, 1)
PEOPLE = 40


def day_of(number: int) -> date:
    """Return the day of a campaign: far enough from the one before that the policy lets everyone through again."""
    return FIRST_DAY + timedelta(days=100 * number)


def phone(person: int) -> str:
    return f"+7903{person:07d}"


def clients_file(folder: Path, number: int) -> Path:
    path = folder / f"clients-{number}.csv"
    lines = ["external_id;surname;given_name;phone"]
    lines += [f"C{n};Иванов{chr(1072 + n % 30)};Иван;{phone(n)}" for n in range(number * PEOPLE, (number + 1) * PEOPLE)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def sales_file(folder: Path, number: int) -> Path:
    path = folder / f"sales-{number}.csv"
    lines = ["external_id;happened_at;amount"]
    lines += [
        f"C{n % ((number + 1) * PEOPLE)};{FIRST_DAY + timedelta(days=n % 300)};{100 + n}" for n in range(number * 50, number * 50 + 50)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def refusals_file(folder: Path, number: int) -> Path:
    path = folder / f"refusals-{number}.csv"
    path.write_text(f"phone;refused_at\n8 (903) {number * PEOPLE:07d};2026-01-01\n", encoding="utf-8")
    return path


FILES = (("clients", clients_file), ("transactions", sales_file), ("refusals", refusals_file))
A_ROUND = len(FILES) + 1


def work(base: Path, folder: Path, first: int, tell: int) -> None:
    """Do deed after deed from deed `first` on; write one JSON line to `tell` after each is committed. Runs until it is killed."""
    house = open_house(base)
    for deed in range(first, first + 10_000):
        number, which = divmod(deed, A_ROUND)
        if which < len(FILES):
            kind, made = FILES[which]
            done = load(house, made(folder, number), kind=kind, source="shop", who="test")
            say(tell, {"deed": deed, "kind": kind, "import_id": done.import_id, "rows": done.rows})
        else:
            say(tell, {"deed": deed, "kind": "release", "number": number} | listed(house, folder, number))


def listed(house: House, folder: Path, number: int) -> dict[str, object]:
    """Release one more campaign to everyone and write its list; return what tells the list again."""
    name = f"campaign {number}"
    with house.db.write() as con:
        save_segment(con, name="everyone", rule=parse_rule({"all": []}), who="test")
        made_up = {
            "name": name,
            "segment": "everyone",
            "class": "development",
            "channel": "sms",
            "holdout_share": 0.2,
            "message": "Ждём вас",
        }
        save_campaign(con, campaign=campaign_from_dict(con, made_up), who="test")
    given = release(house.db, name, on=day_of(number), request_id=f"request-{number}", acknowledge_stale=True, who="test")
    written = write_list(house.db, given, folder / "lists", language="ru")
    return {"edition": given.edition, "sha256": written.sha256, "rows": written.rows}


def say(tell: int, deed: dict[str, object]) -> None:
    os.write(tell, (json.dumps(deed) + "\n").encode())
