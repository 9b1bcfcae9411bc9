"""Whoever refused is never listed: every key, spelling, channel, scope and order of events."""
# ruff: noqa: E501 — files are shown as they are, a row a line

import json
from typing import Any

import pytest

HEAD = "external_id;full_name;birth_date;phone;email\n"
THREE = HEAD + (
    "a;Иванов Иван Петрович;01.02.1980;79031111111;ivan@example.org\n"
    "b;Петрова Анна Сергеевна;03.04.1985;79032222222;anna@example.org\n"
    "c;Сидоров Олег Ильич;05.06.1990;79033333333;oleg@example.org\n"
)
ON = "2026-04-01"


def stops(line: Any, **keys: Any) -> dict[str, list[str]]:
    name = line.campaign("probe", **({"class_": "content"} | keys))
    return {x: found for x in "abc" if (found := line.why(name, x, ON))}


@pytest.mark.parametrize(
    "spelling", ["79031111111", "+7 (903) 111-11-11", "8 903 111 11 11", "9031111111", "тел. 8-903-111-11-11", "007 903 1111111"]
)
def test_every_spelling_of_a_phone(line: Any, spelling: str) -> None:
    line.load("clients", THREE)
    assert line("refuse", "--phone", spelling, "--reason", "просил")["clients"] == 1
    assert stops(line) == {"a": ["refusal"]}
    assert stops(line, channel="email") == {"a": ["refusal"]}, "a refused phone closes every channel of its holder"
    assert stops(line, class_="notification") == {}, "service messages remain"


@pytest.mark.parametrize("spelling", ["ANNA@example.org", " anna@EXAMPLE.org ", "Анна <anna@example.org>", "anna+news@example.org"])
def test_every_spelling_of_an_email(line: Any, spelling: str) -> None:
    line.load("clients", THREE)
    line("refuse", "--email", spelling, "--reason", "просил")
    assert stops(line) == {"b": ["refusal"]}


def test_channel_and_scope(line: Any) -> None:
    line.load("clients", THREE)
    line("refuse", "--client", line.client("a"), "--channel", "sms", "--reason", "x")
    line("refuse", "--client", line.client("b"), "--scope", "everything", "--reason", "x")
    assert stops(line) == {"a": ["refusal"], "b": ["refusal"]}
    assert stops(line, channel="email") == {"b": ["refusal"]}
    assert stops(line, class_="survey", channel="email") == {"b": ["refusal"]}
    assert stops(line, class_="notification") == {"b": ["refusal"]}


def test_a_refusal_by_name_and_birth_date_before_and_after_the_client_came(line: Any) -> None:
    line.load(
        "refusals",
        "full_name;birth_date\nСидоров Олег Ильич;05.06.1990\nИванов Иван;01.02.1980\nПетрова Анна Сергеевна;04.04.1985\n",
        source="stop",
    )
    line.load("clients", THREE)
    assert stops(line) == {"a": ["refusal"], "c": ["refusal"]}, "b was born on another day; a's patronymic is missing in the stop list"
    line.load("clients", HEAD + "d;СИДОРОВ ОЛЕГ ИЛЬИЧ;1990-06-05;79034444444;\n", source="other")
    line.load("clients", HEAD + "e;Новиков Олег;;79035555555;\n")
    line.load("refusals", "full_name;birth_date\nНовиков Олег;07.07.1977\n", source="stop")
    assert line.why("probe", "e", ON) == [], "no birth date is known: nobody knows that it is he"
    line.load("clients", HEAD + "e;Новиков Олег;07.07.1977;79035555555;\n")
    assert line.why("probe", "d", ON) == ["refusal"]
    assert line.why("probe", "e", ON) == ["refusal"]
    assert line("verify")["ok"]


def test_a_refusal_by_name_and_birth_date_is_the_clients_own_and_closes_his_phone_for_others(line: Any) -> None:
    line.load("clients", THREE + "m;Иванова Мария;;79031111111;maria@example.org\n")
    line.load("refusals", "full_name;birth_date\nИванов Иван Петрович;01.02.1980\n", source="stop")
    line.campaign("shared", class_="content", allow_shared_points=True)
    assert line.why("shared", "m", ON) == ["refusal"], "her only phone is the refuser's"
    line.campaign("mail", class_="content", channel="email")
    assert line.why("mail", "m", ON) == []


def test_a_refusal_by_name_and_birth_date_is_lifted_by_the_persons_later_consent(line: Any) -> None:
    line.load("clients", THREE)
    line.load("refusals", "full_name;birth_date;refused_at\nИванов Иван Петрович;01.02.1980;2026-01-10\n", source="stop")
    line.load("consents", "external_id;channel;given_at;evidence\na;sms;2026-01-05;анкета\nb;all;2026-02-05;анкета\n")
    assert stops(line) == {"a": ["refusal"]}
    line.load("consents", "external_id;channel;given_at;evidence\na;sms;2026-02-05;анкета 2\n")
    assert stops(line) == {}
    assert stops(line, channel="email") == {"a": ["refusal"]}


def test_a_refusal_before_the_client_exists_waits_for_him(line: Any) -> None:
    line.load("refusals", "phone;email;external_id\n8 903 111-11-11;;\n;ANNA@example.org;\n;;c\n")
    line.load("clients", THREE)
    assert set(stops(line)) == {"a", "b", "c"}


def test_a_clients_own_refusal_closes_each_of_its_points_for_everyone(line: Any) -> None:
    line.load("clients", THREE + "m;Иванова Мария;;79031111111, 79037777777;maria@example.org\nn;Иванова Нина;;79031111111;\n")
    line("refuse", "--client", line.client("a"), "--reason", "x")
    line.campaign("shared", class_="content", allow_shared_points=True)
    assert line.why("shared", "m", ON) == []
    assert line.why("shared", "n", ON) == ["refusal"]
    (row,) = [r for r in line.listed("shared", ON, "r") if r["external_ids"] == "m"]
    assert (row["contact_point"], row["reserve_point"]) == ("+79037777777", ""), "his number is in no list, not even in reserve"


def test_a_refused_shared_point_closes_all_its_holders_and_says_how_many(line: Any) -> None:
    line.load("clients", THREE + "m;Иванова Мария;;79031111111;maria@example.org\n")
    assert line("refuse", "--phone", "79031111111", "--reason", "x")["clients"] == 2
    line.campaign("mail", class_="content", channel="email")
    assert line.why("mail", "m", ON) == ["refusal"]
    assert line.why("mail", "a", ON) == ["refusal"]


def test_a_refused_placeholder_number_closes_the_number_and_the_refuser_only(line: Any) -> None:
    people = "".join(f"p{n};Человек{chr(1072 + n)}ов Иван;;79039990000;p{n}@example.org\n" for n in range(6))
    line.load("clients", HEAD + people)
    assert line("refuse", "--phone", "79039990000", "--reason", "магазин")["clients"] == 0
    line.campaign("mail", class_="content", channel="email")
    assert line.stopped("mail", ON) == {}
    line.campaign("sms", class_="content", allow_shared_points=True)
    assert line("campaign", "audience", "sms", "--on", ON)["target"] == 0, "the number is closed everywhere"
    line("refuse", "--client", line.client("p3"), "--reason", "x")
    assert line.why("mail", "p3", ON) == ["refusal"]
    assert line.why("mail", "p4", ON) == []


def test_a_former_phone_still_closes_who_held_it(line: Any) -> None:
    line.load("clients", HEAD + "a;Иванов Иван;;79031111111;ivan@example.org\n")
    line.load("clients", HEAD + "a;Иванов Иван;;79038888888;ivan@example.org\n", "--mode", "overwrite")
    line("refuse", "--phone", "79031111111", "--reason", "x")
    line.campaign("mail", class_="content", channel="email")
    assert line.why("mail", "a", ON) == ["refusal"]


def test_a_refusal_beats_a_duplicates_consent_and_holds_after_the_merge(line: Any) -> None:
    line("settings", "--country", "RU", "--business", "retail")
    line.load(
        "clients",
        "external_id;full_name;phone;email;consent_all;refuse_all\nx;Иванов Иван;79031111111;;да;нет\ny;Иванов Иван;;i@example.org;;да\n",
    )
    line.campaign("c", class_="content")
    assert line.why("c", "x", ON) == []
    line.load("clients", "external_id;full_name;phone;email\nz;Иванов Иван;79031111111;i@example.org\n")
    assert line.clients() == [["x", "y", "z"]]
    assert line.why("c", "x", ON)[0] == "refusal"
    line.load("consents", "external_id;channel;given_at;evidence\nz;all;2026-11-21;анкета\n", source="crm")
    assert line.why("c", "x", ON)[0] == "refusal", "the duplicate's record lifts nothing that y's record refused"


def test_only_a_later_consent_with_evidence_lifts(line: Any) -> None:
    line.load("clients", THREE)
    line.load("refusals", "external_id;phone;refused_at\na;;2026-01-10\n;79032222222;2026-01-10\n")
    for given, evidence in (("2026-02-01", ""), ("2026-01-09", "анкета 1"), ("2027-02-01", "анкета 2"), ("", "анкета 3")):
        line.load(
            "consents", f"external_id;phone;channel;given_at;evidence\na;;all;{given};{evidence}\n;79032222222;all;{given};{evidence}\n"
        )
        assert stops(line) == {"a": ["refusal"], "b": ["refusal"]}, (given, evidence)
    line.load(
        "consents", "external_id;phone;channel;given_at;evidence\na;;email;2026-02-01;анкета 4\n;79032222222;sms;2026-02-01;анкета 5\n"
    )
    assert stops(line) == {"a": ["refusal"]}, "each channel for itself"
    assert stops(line, channel="email") == {"b": ["refusal"]}
    line.load("refusals", "external_id;refused_at\nb;2026-03-01\n", source="crm")
    assert stops(line) == {"a": ["refusal"], "b": ["refusal"]}, "and a still later refusal stands"


def test_an_exclusion_holds_through_its_last_day(line: Any) -> None:
    line.load("clients", THREE)
    line.load("exclusions", "external_id;reason;until\na;жалоба;2026-04-01\nb;долг;2026-03-31\nc;сотрудник;\n")
    assert stops(line) == {"a": ["excluded"], "c": ["excluded"]}


def test_protection_ignores_the_date_of_the_list(line: Any) -> None:
    line.load("clients", THREE)
    line.load("refusals", "external_id;refused_at\na;2026-03-20\n")
    line.campaign("c", class_="content")
    for on in ("2020-01-01", "2026-03-19", "2026-04-01", "2030-01-01"):
        assert line.why("c", "a", on) == ["refusal"], on


def test_consent_is_asked_only_where_the_country_asks(line: Any) -> None:
    line.load("clients", THREE)
    line.load("consents", "external_id;channel;purpose;given_at;evidence\na;sms;;2026-01-01;анкета\nb;email;;2026-01-01;анкета\n")
    assert stops(line) == {}
    line("settings", "--country", "other")
    assert stops(line) == {}
    line("settings", "--country", "RU")
    assert stops(line) == {"b": ["consent"], "c": ["consent"]}
    assert stops(line, class_="survey") == {}
    assert stops(line, class_="notification") == {}


def test_first_and_only_cause_by_hand(line: Any) -> None:
    # RU, bank. a: no consent; b: consent, refused; c: consent, blocked and refused; d: no consent, no phone, no name;
    # e: consent, phone, no patronymic; f: all well.
    line("settings", "--country", "RU", "--business", "bank")
    line.load(
        "clients",
        "external_id;full_name;phone;consent_all;refuse_all;blocked\na;Иванов Иван Иванович;79031111111;;;\nb;Петров Пётр Петрович;79032222222;да;;\n"
        "c;Сидоров Олег Ильич;79033333333;да;;да\nd;;;;;\ne;Новиков Олег;79035555555;да;;\nf;Фомин Фома Фомич;79036666666;да;;\n",
    )
    line.load("refusals", "external_id\nb\nc\n")
    line.campaign("c")
    assert line.stopped("c", ON) == {"blocked": (1, 0), "refusal": (1, 1), "consent": (2, 1), "name": (1, 1)}
    # d is stopped by consent first, and by contact_point and name as well: only nobody.
    assert line.why("c", "d", ON) == ["consent", "contact_point", "name"]
    assert line.why("c", "c", ON) == ["blocked", "refusal"]
    assert [r["external_ids"] for r in line.listed("c", ON, "r")] == ["f"]


def test_role_addresses_and_contact_persons_of_companies_are_not_personal(line: Any) -> None:
    line.load(
        "clients",
        "external_id;full_name;company;phone;email\na;Иванов Иван;ООО «Ромашка»;79031111111;ivan@romashka.ru\n"
        "b;Петрова Анна;;79032222222;info@example.org\nc;Сидоров Олег;;74951234567;oleg@example.org\n",
    )
    assert stops(line) == {"a": ["contact_point"], "c": ["contact_point"]}
    assert stops(line, channel="email") == {"a": ["contact_point"], "b": ["contact_point"]}
    assert stops(line, channel="phone") == {"a": ["contact_point"]}


def test_a_segment_knows_who_refused(line: Any) -> None:
    line.load("clients", THREE)
    line("refuse", "--phone", "79031111111", "--reason", "x")
    line("segment", "save", "free", "--rule", line.file(json.dumps({"not": {"field": "is_refused_sms", "operator": "is_true"}})))
    assert line("segment", "count", "free", "--as-of", "2020-01-01")["clients"] == 2


def test_words_that_name_nobody_are_an_error_and_write_nothing(line: Any) -> None:
    line.load("clients", THREE)
    line.fail("refuse", "--phone", "нет", "--reason", "x")
    line.fail("refuse", "--client", "99", "--reason", "x")
    line.fail("refuse", "--phone", "79031111111", "--reason", " ")
    line.fail("refuse", "--phone", "79031111111", "--client", "1", "--reason", "x", exit=2)
    line.fail("refuse", "--phone", "79031111111", "--scope", "all", "--reason", "x", exit=2)
    line.fail("refuse", "--phone", "79031111111", "--channel", "smss", "--reason", "x")
    assert stops(line) == {}
