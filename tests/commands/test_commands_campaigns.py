"""Policy, lists, editions, arms, seeds and profiles, seen from the command line."""

import csv
import hashlib
import json
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from crm_core.db import now

HEAD = "external_id;full_name;phone;email\n"
PEOPLE = HEAD + (
    "a;Иванов Иван Петрович;79031111111;ivan@example.org\n"
    "b;Петрова Анна Сергеевна;79032222222;anna@example.org\n"
    "c;Сидоров Олег Ильич;79033333333;oleg@example.org\n"
)
CONTACTS = "external_id;happened_at;channel;class;direction;status\n"


def free_from(line: Any, external_id: str, days: list[str], **keys: Any) -> list[bool]:
    """Return for each day whether the policy lets the client through."""
    name = line.campaign("probe", **keys)
    return ["policy" not in line.why(name, external_id, day) for day in days]


def test_once_in_three_days_after_monday_is_thursday(line: Any) -> None:
    line("settings", "--country", "other", "--business", "bank")
    line.load("clients", PEOPLE)
    line.load("contacts", CONTACTS + "a;2026-03-02 10:00;sms;content;;\n")  # a Monday
    assert free_from(line, "a", ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"], class_="content") == [False, False, False, True]
    assert free_from(line, "a", ["2026-03-03"], class_="content", channel="email") == [True], "one in three days is for each channel"
    assert free_from(line, "a", ["2026-03-03"], class_="notification") == [True]
    assert free_from(line, "a", ["2026-03-03"], class_="survey") == [True]


def test_development_once_in_75_days_and_a_planned_contact_counts_backwards(line: Any) -> None:
    line("settings", "--country", "other", "--business", "bank")
    line.load("clients", PEOPLE)
    line.load(
        "contacts",
        CONTACTS + "a;2026-06-15;phone;development;;planned\nb;2026-06-15;phone;development;in;\nc;2026-06-15;phone;notification;;\n",
    )
    day = date(2026, 6, 15)
    asked = [(day + timedelta(days=n)).isoformat() for n in (-75, -74, 0, 74, 75)]
    assert free_from(line, "a", asked) == [True, False, False, False, True]
    assert free_from(line, "b", asked) == [True] * 5, "an inbound contact spends nothing"
    assert free_from(line, "c", asked) == [True] * 5, "a service message neither"


def test_two_marketing_contacts_in_thirty_days_over_all_channels(line: Any) -> None:
    line("settings", "--country", "other", "--business", "bank")
    line.load("clients", PEOPLE)
    line.load("contacts", CONTACTS + "a;2026-03-01;sms;content;;\na;2026-03-20;email;win_back;;\nb;2026-03-01;sms;content;;\n")
    # every window of 30 days that holds the day: 1, 20 March and the day; free when 1 March has left, on the 31st.
    days = ["2026-03-10", "2026-03-30", "2026-03-31", "2026-04-10"]
    assert free_from(line, "a", days, class_="content", channel="phone") == [False, False, True, True]
    assert free_from(line, "b", days, class_="content", channel="phone") == [True] * 4


@pytest.mark.parametrize(
    ("business", "channel", "limit", "days"),
    [("retail", "email", 2, 7), ("retail", "sms", 4, 30), ("lottery", "push", 3, 7), ("car_dealer", "sms", 1, 30)],
)
def test_presets_of_the_businesses(line: Any, business: str, channel: str, limit: int, days: int) -> None:
    line("settings", "--country", "other", "--business", business)
    line.load("clients", PEOPLE)
    first = date(2026, 5, 4)
    line.load(
        "contacts",
        CONTACTS
        + "".join(f"a;{first};{channel};content;;delivered\n" for _ in range(limit))
        + f"b;{first};{channel};content;;\n" * (limit - 1),
    )
    last = (first + timedelta(days=days - 1)).isoformat()
    after = (first + timedelta(days=days)).isoformat()
    assert free_from(line, "a", [last, after], class_="content", channel=channel) == [False, True]
    assert free_from(line, "b", [last], class_="content", channel=channel) == [True]


def test_no_to_a_card_is_quiet_for_180_days_and_not_reached_for_three(line: Any) -> None:
    line("settings", "--country", "other", "--business", "bank")
    line.load("clients", PEOPLE)
    line.load(
        "contacts",
        "external_id;happened_at;channel;class;category;outcome\na;2026-01-01;phone;content;карта;отказ\nb;2026-01-01;phone;content;карта;недозвон\n",
    )
    assert free_from(line, "a", ["2026-06-29", "2026-06-30"], class_="content", channel="email", category="карта") == [False, True]
    assert free_from(line, "a", ["2026-02-15"], class_="content", channel="email", category="вклад") == [True]
    assert free_from(line, "b", ["2026-01-03", "2026-01-04"], class_="content", channel="email", category="карта") == [False, True]


def test_a_release_spends_attention_and_a_void_gives_it_back(line: Any) -> None:
    line("settings", "--country", "other", "--business", "bank")
    line.load("clients", PEOPLE)
    line.campaign("first")
    line.campaign("second", channel="phone")
    assert line.release("first", "2026-04-01", "r1")["rows"] == 3
    assert line.stopped("second", "2026-05-01") == {"policy": (3, 3)}
    seen = line.facts("2026-04-30")["a"]
    assert (seen["contacts_30d"], seen["contacts_90d_development"], seen["last_contact_on"]) == (1, 1, date(2026, 4, 1))
    line("campaign", "void", "first", "--reason", "не отправлен")
    assert line.stopped("second", "2026-05-01") == {}
    assert line.facts("2026-04-30")["a"]["contacts_30d"] == 0
    assert line.release("first", "2026-04-02", "r2")["rows"] == 3
    line.fail("campaign", "void", "second", "--reason", "x")
    line.fail("campaign", "void", "fist", "--reason", "x")


def test_the_same_request_gives_the_same_bytes_and_a_refusal_the_next_edition(line: Any) -> None:
    line.load("clients", PEOPLE)
    line.campaign("c")
    first = line.release("c", "2026-04-01", "r1")
    bytes_ = Path(first["list"]).read_bytes()
    assert line.release("c", "2026-04-01", "r1") == first
    assert Path(first["list"]).read_bytes() == bytes_
    assert first["edition"] == 1
    assert first["rows"] == 3
    line.load("clients", HEAD + "d;Новый Клиент Иванович;79034444444;\n")
    assert line.release("c", "2026-04-01", "r1") == first, "who came later is not on it"
    line("refuse", "--email", "anna@example.org", "--reason", "x")
    second = line.release("c", "2026-04-01", "r1")
    assert (second["edition"], second["rows"]) == (2, 2)
    text = Path(second["list"]).read_text("utf-8-sig")
    assert "79032222222" not in text
    removals = Path(second["removals"]).read_text("utf-8-sig")
    assert "b" in removals
    assert "refusal" in removals
    assert "79032222222" not in removals
    again = line.release("c", "2026-04-01", "r1")
    assert (again["edition"], again["sha256"]) == (2, second["sha256"])
    line.fail("campaign", "release", "c", "--on", "2026-04-01", "--request", "r2", "-o", line.folder / "x")
    assert line("verify")["ok"]


def test_one_request_is_one_campaign_and_one_profile(line: Any) -> None:
    line.load("clients", PEOPLE)
    line.campaign("c")
    line.campaign("d", class_="notification")
    line.release("c", "2026-04-01", "r1")
    line.fail("campaign", "release", "d", "--on", "2026-04-01", "--request", "r1", "-o", line.folder / "x")
    line.fail("campaign", "release", "c", "--on", "2026-04-01", "--request", "r1", "--profile", "call_centre", "-o", line.folder / "x")
    assert not (line.folder / "x").exists() or not list((line.folder / "x").iterdir())


def test_arms_are_stable_and_control_is_never_listed(line: Any) -> None:
    line.load("clients", HEAD + "".join(f"k{n};Человек{n % 7} Иван;{79030000000 + n};\n" for n in range(400)))
    line.campaign("c", holdout_share=0.25)
    seen = line("campaign", "audience", "c", "--on", "2026-04-01")
    assert seen["audience"] == 400 == seen["target"] + seen["control"]
    assert 60 <= seen["control"] <= 140, "a quarter of 400, give or take"
    arms = {f"k{n}": line("why", "c", line.client(f"k{n}"), "--on", "2026-04-01")["arm"] for n in range(12)}
    listed = {row["external_ids"] for row in line.listed("c", "2026-04-01", "r1")}
    assert len(listed) == seen["target"]
    assert {name for name, arm in arms.items() if arm == "target"} == listed & set(arms)
    assert set(arms.values()) == {"target", "control"}
    line("campaign", "void", "c", "--reason", "x")
    assert {row["external_ids"] for row in line.listed("c", "2026-04-05", "r2")} == listed, "drawn once, for ever"


def test_never_withheld_count_as_target(line: Any) -> None:
    line.load("clients", HEAD + "".join(f"k{n};Человек{n % 7} Иван;{79030000000 + n};\n" for n in range(200)))
    line.campaign("c", holdout_share=0.5, never_withhold={"all": []})
    seen = line("campaign", "audience", "c", "--on", "2026-04-01")
    assert (seen["target"], seen["control"]) == (200, 0)


def test_seeds_are_listed_and_never_counted(line: Any) -> None:
    line.load("clients", PEOPLE)
    line.load("seeds", "name;phone;email\nПроверка;79039999999;check@example.org\n")
    line.campaign("c")
    seen = line("campaign", "audience", "c", "--on", "2026-04-01")
    assert (seen["audience"], seen["target"]) == (3, 3)
    done = line.release("c", "2026-04-01", "r1")
    rows = list(csv.DictReader(Path(done["list"]).read_text("utf-8-sig").splitlines()))
    assert [row["contact_point"] for row in rows if row["contact_point"].endswith("9999999")] == ["+79039999999"]
    assert len(rows) == 4
    assert len(line.facts("2026-05-01")) == 3
    assert sum(r["contacts_30d"] for r in line.facts("2026-04-15").values()) == 3
    line("campaign", "void", "c", "--reason", "x")
    line.campaign("c", seeds=False)
    assert len(line.listed("c", "2026-04-01", "r2")) == 3


def test_a_refused_seed_is_not_listed(line: Any) -> None:
    line.load("clients", PEOPLE)
    line.load("seeds", "name;phone\nПроверка;79039999999\n")
    line("refuse", "--phone", "79039999999", "--reason", "уволился")
    line.campaign("c")
    assert len(line.listed("c", "2026-04-01", "r")) == 3


def test_the_sms_gateway_in_windows_1251(line: Any) -> None:
    line.load("clients", HEAD + "a;Иванов Иван Петрович;+7 903 111-11-11;\nb;Петрова Анна Сергеевна;79032222222;\n")
    line.campaign("c", message="{{ salutation }}, скидка; код {{ offer_code }}", offer_code="А-1", language="ru")
    done = line.release("c", "2026-04-01", "r1", "--profile", "sms_gateway")
    assert Path(
        done["list"]
    ).read_bytes() == '79031111111;"Иван Петрович, скидка; код А-1"\r\n79032222222;"Анна Сергеевна, скидка; код А-1"\r\n'.encode("cp1251")
    assert done["rows"] == 2


def test_no_formula_leaves_in_a_list_and_phones_stay_whole(line: Any) -> None:
    line.load(
        "clients",
        'external_id;given_name;surname;phone;city\n=1+1;Иван;=HYPERLINK("http://x");79031111111;@x\n-5;Анна;+Плюс;79032222222;\n',
    )
    line.campaign("c", message="=cmd|calc")
    path = line.release("c", "2026-04-01", "r1")["list"]
    for row in csv.reader(Path(path).read_text("utf-8-sig").splitlines()[1:]):
        for cell in row:
            assert not cell.startswith(("=", "@", "\t", "\r")), cell
        assert any(cell.startswith("+7903") for cell in row)


@pytest.mark.parametrize("profile", ["full", "call_centre", "email_platform", "post", "sms_gateway"])
def test_every_profile_writes_a_file(line: Any, profile: str) -> None:
    channel = {"email_platform": "email", "call_centre": "phone", "post": "post"}.get(profile, "sms")
    line.load("clients", "external_id;full_name;phone;email;address\na;Иванов Иван Петрович;79031111111;a@example.org;Москва, Тверская 1\n")
    line.campaign("c", channel=channel)
    done = line.release("c", "2026-04-01", "r1", "--profile", profile)
    assert done["rows"] == 1
    assert Path(done["list"]).stat().st_size > 0
    assert hashlib.sha256(Path(done["list"]).read_bytes()).hexdigest() == done["sha256"]


def test_unknown_names_tell_the_nearest(line: Any) -> None:
    line.load("clients", PEOPLE)
    line.campaign("Осень")
    assert "Осень" in line.fail("campaign", "audience", "Осенъ", "--on", "2026-04-01")["message"]
    assert "Осень" in line.fail("why", "осень", "1", "--on", "2026-04-01")["message"]
    assert (
        "sms_gateway"
        in line.fail("campaign", "release", "Осень", "--on", "2026-04-01", "--request", "r", "--profile", "sms_gate", "-o", "x")["message"]
    )
    body = {"name": "x", "segment": {"all": []}, "class": "developement", "channel": "sms", "message": "hi"}
    assert "development" in line.fail("campaign", "save", line.file(json.dumps(body)))["message"]
    assert (
        "holdout_share"
        in line.fail("campaign", "save", line.file(json.dumps(body | {"class": "development", "holdout_shar": 0.1})))["message"]
    )
    assert "sms" in line.fail("campaign", "save", line.file(json.dumps(body | {"class": "development", "channel": "smss"})))["message"]
    assert (
        "salutation"
        in line.fail("campaign", "save", line.file(json.dumps(body | {"class": "development", "message": "{{ salutatoin }}"})))["message"]
    )
    line("segment", "save", "VIP", "--rule", line.file('{"all": []}'))
    assert "VIP" in line.fail("campaign", "save", line.file(json.dumps(body | {"class": "development", "segment": "VPI"})))["message"]
    line.fail("why", "Осень", "99", "--on", "2026-04-01")
    line.fail("campaign", "audience", "Осень", "--on", "2026-13-01")


def test_a_stale_stop_list_asks_for_an_acknowledgement(line: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    line.load("clients", PEOPLE)
    line.load("refusals", "phone;refused_at\n79030000001;2026-01-10\n", source="hotline")
    line.campaign("c")
    words = ("campaign", "release", "c", "--on", "2026-11-22", "--request", "r", "-o", line.folder / "x")
    monkeypatch.setattr(import_module("crm_core.campaigns.release"), "now", lambda: now() + timedelta(days=4))
    assert "hotline" in line.fail(*words)["message"], "loaded four days ago; the policy allows three"
    assert line(*words, "--acknowledge-stale")["rows"] == 3


def test_a_past_and_a_future_day_are_allowed(line: Any) -> None:
    line.load("clients", PEOPLE)
    line.campaign("past")
    line.campaign("future", class_="notification")
    assert line.release("past", "2020-01-01", "r1")["rows"] == 3
    assert line.release("future", "2031-01-01", "r2")["rows"] == 3


def test_a_category_is_heard_in_any_spelling_and_in_the_topic(line: Any) -> None:
    line("settings", "--country", "other", "--business", "bank")
    line.load("clients", PEOPLE)
    line.load(
        "contacts",
        "external_id;happened_at;channel;class;category;topic;outcome\n"
        "a;2026-01-01;phone;content; КАРТА ;;отказ\nb;2026-01-01;phone;content;;Карта;отказ\n"
        "c;2026-01-01;phone;content;вклад;карта;отказ\n",
    )
    name = line.campaign("probe", class_="content", channel="email", category="карта")
    assert [line.why(name, one, "2026-06-29") for one in "abc"] == [["policy"], ["policy"], []]
    assert line.stopped(name, "2026-06-29") == {"policy": (2, 2)}
