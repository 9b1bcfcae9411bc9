"""Whom a refusal has closed stays closed, whatever files are loaded afterwards; and so does what was already sent to somebody."""

from pathlib import Path
from typing import Any

import pytest

from crm_core.jobs import open_house

HEAD = "external_id;full_name;phone;email\n"
SURNAMES = ("Козлов", "Орлов", "Зайцев", "Волков", "Белов", "Серов")
SIX = "".join(f"x{n};{surname} Пётр Ильич;79031111111;x{n}@example.org\n" for n, surname in enumerate(SURNAMES))


def test_a_number_that_becomes_a_placeholder_lets_nobody_out(line: Any) -> None:
    line.load("clients", HEAD + "a;Иванов Иван Петрович;79031111111;ivan@example.org\n")
    assert line("refuse", "--phone", "8 903 111-11-11", "--reason", "не звонить")["clients"] == 1
    name = line.campaign(channel="email")
    assert line.stopped(name, "2026-04-01") == {"refusal": (1, 1)}
    line.load("clients", HEAD + SIX)
    assert line.stopped(name, "2026-04-01") == {"refusal": (1, 1)}, "six strangers with his number do not give him free"
    assert line.why(name, "a", "2026-04-01") == ["refusal"]
    assert {row["external_ids"] for row in line.listed(name, "2026-04-01", "r")} == {f"x{n}" for n in range(6)}


def test_a_duplicate_that_parts_from_its_client_stays_closed(line: Any) -> None:
    cards = "external_id;full_name;phone;email;card\n"
    line.load("clients", cards + "a;Иванов Иван Петрович;79031111111;;777001\nb;Иванов Иван Петрович;;ivan@example.org;777001\n")
    assert line.clients() == [["a", "b"]]
    line("refuse", "--phone", "79031111111", "--reason", "не звонить")
    line.load("clients", cards + "b;Иванов Иван Петрович;;ivan@example.org;777002\n", "--mode", "overwrite")
    assert line.clients() == [["a"], ["b"]]
    name = line.campaign(channel="email")
    assert line.why(name, "b", "2026-04-01") == ["refusal"]


def test_another_surname_frees_nobody_who_was_refused_by_name_and_birth_date(line: Any) -> None:
    dated = "external_id;full_name;phone;birth_date\n"
    line.load("clients", dated + "a;Иванова Анна Петровна;79031111111;01.02.1980\nb;Орлов Олег Ильич;79031111111;05.05.1985\n")
    line.load("refusals", "full_name;birth_date\nИванова Анна Петровна;01.02.1980\n")
    line.load("clients", dated + "a;Сидорова Анна Петровна;79031111111;01.02.1980\n", "--mode", "overwrite")
    name = line.campaign(channel="push")
    assert line.why(name, "a", "2026-04-01") == ["refusal"]
    assert line.why(name, "b", "2026-04-01") == [], "she refused, not the other holder of her phone"


def test_a_duplicate_found_later_does_not_lift_with_its_own_consent(line: Any) -> None:
    line.load("clients", HEAD + "a;Иванов Иван Петрович;79031111111;\nb;Иванов Иван Петрович;79032222222;\n")
    line.load("refusals", "phone;refused_at\n79031111111;2026-01-10\n")
    line.load("consents", "external_id;channel;given_at;evidence\nb;all;2026-02-01;анкета\n")
    name = line.campaign()
    assert line.stopped(name, "2026-04-01") == {"refusal": (1, 1)}
    cards = "external_id;full_name;card\n"
    line.load("clients", cards + "a;Иванов Иван Петрович;777001\nb;Иванов Иван Петрович;777001\n")
    assert line.clients() == [["a", "b"]]
    assert line.stopped(name, "2026-04-01") == {"refusal": (1, 1)}, "a refusal beats a duplicate's consent"
    line.load("consents", "external_id;channel;given_at;evidence\na;all;2026-02-02;анкета\n")
    assert line.stopped(name, "2026-04-01") == {}


def test_his_own_consent_frees_who_was_closed_by_a_number(line: Any) -> None:
    line.load("clients", HEAD + "a;Иванов Иван Петрович;79031111111;ivan@example.org\n")
    line.load("refusals", "phone;refused_at\n79031111111;2026-01-10\n")
    line.load("clients", HEAD + SIX)
    name = line.campaign(channel="email")
    assert line.stopped(name, "2026-04-01") == {"refusal": (1, 1)}
    line.load("consents", "external_id;channel;given_at;evidence\na;all;2026-02-01;анкета\n")
    assert line.stopped(name, "2026-04-01") == {}


def test_who_was_closed_by_a_number_is_closed_after_erasure_and_replay(line: Any) -> None:
    line.load("clients", HEAD + "a;Иванов Иван Петрович;79031111111;ivan@example.org\n")
    line("backup", line.folder / "before")
    line("refuse", "--phone", "79031111111", "--reason", "не звонить")
    line.load("clients", HEAD + SIX)
    line("restore", line.folder / "before")
    line.load("clients", HEAD + SIX)
    name = line.campaign(channel="email")
    assert line.why(name, "a", "2026-04-01") == ["refusal"], "the journal knows whom it closed"
    line("erase", line.client("a"), "--reason", "просьба")
    line.load("clients", HEAD + "z;Иванов Иван Петрович;;ivan@example.org\n", source="another")
    assert line.why(name, "z", "2026-04-01") == ["refusal"]


def test_a_load_undone_for_its_shifted_numbers_closes_nobody(line: Any) -> None:
    shifted = line.load(
        "clients", HEAD + "a;Иванов Иван Петрович;79032222222;a@example.org\nb;Петров Пётр Ильич;79031111111;b@example.org\n"
    )
    line("refuse", "--phone", "79032222222", "--reason", "не звонить")
    line("undo", shifted["import_id"])
    line.load("clients", HEAD + "a;Иванов Иван Петрович;79031111111;a@example.org\nb;Петров Пётр Ильич;79032222222;b@example.org\n")
    name = line.campaign(channel="email")
    assert line.why(name, "a", "2026-04-01") == []
    assert line.why(name, "b", "2026-04-01") == ["refusal"]


def test_a_new_number_makes_nobody_less_contacted(line: Any) -> None:
    line("settings", "--country", "other", "--business", "bank")
    line.load("clients", HEAD + "a;Иванов Иван Петрович;79031111111;ivan@example.org\n")
    line.load("contacts", "phone;happened_at;channel;class\n79031111111;2026-03-30;sms;development\n")
    name = line.campaign(channel="email")
    assert line.stopped(name, "2026-04-01") == {"policy": (1, 1)}
    line.load("clients", HEAD + "a;Иванов Иван Петрович;79032222222;ivan@example.org\n", "--mode", "overwrite")
    assert line.stopped(name, "2026-04-01") == {"policy": (1, 1)}
    assert line.facts("2026-04-01")["a"]["contacts_30d"] == 1


def test_an_older_backup_makes_nobody_less_contacted(line: Any) -> None:
    line("settings", "--country", "other", "--business", "bank")
    line.load("clients", HEAD + "a;Иванов Иван Петрович;79031111111;ivan@example.org\n")
    first, second, voided = line.campaign("first"), line.campaign("second"), line.campaign("voided", channel="email")
    line.release(voided, "2026-01-01", "r0")
    line("campaign", "void", voided, "--reason", "не отправлен")
    line("backup", line.folder / "before")
    line.load("clients", HEAD + "b;Петрова Анна Сергеевна;79032222222;anna@example.org\n")
    assert line.release(first, "2026-04-01", "r1")["rows"] == 2
    back = line("restore", line.folder / "before")
    assert back["contacts"] == 2
    assert len(back.said) == 1
    assert line.stopped(second, "2026-04-02")["policy"] == (1, 1), "what was sent was sent"
    line.load("clients", HEAD + "b;Петрова Анна Сергеевна;79032222222;anna@example.org\n")
    assert line.stopped(second, "2026-04-02") == {"policy": (2, 2)}, "also to whom the backup does not know"
    assert line("restore", line.folder / "before")["contacts"] == 2, "and through a second restore"
    assert line.stopped(second, "2026-04-02")["policy"] == (1, 1)
    line("backup", line.folder / "after")
    assert line("restore", line.folder / "after")["contacts"] == 0
    assert line.facts("2026-04-02")["a"]["contacts_30d"] == 1
    assert line("verify")["ok"]


def test_a_restore_killed_in_the_middle_is_finished_at_the_next_start(line: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    line("settings", "--country", "other", "--business", "bank")
    line.load("clients", HEAD + "a;Иванов Иван Петрович;79031111111;ivan@example.org\n")
    first, second = line.campaign("first"), line.campaign("second")
    line("backup", line.folder / "before")
    line.release(first, "2026-04-01", "r1")

    def killed(*_: object) -> int:
        raise RuntimeError

    monkeypatch.setattr("crm_core.jobs.keeping.carry_ledger", killed)
    with pytest.raises(RuntimeError):
        line("restore", line.folder / "before")
    monkeypatch.undo()
    line.close()
    # Opened once without the secret, nothing can be carried yet; the contacts wait for it.
    secret = Path(f"{line.base}.secret")
    secret.rename(secret.with_suffix(".away"))
    open_house(line.base).close()
    secret.with_suffix(".away").rename(secret)
    line.house = open_house(line.base)
    assert line.stopped(second, "2026-04-02") == {"policy": (1, 1)}
    assert not (line.house.db.work_dir / "ledger.parquet").exists()


def test_an_offer_does_not_pass_as_a_service_message(line: Any) -> None:
    line("settings", "--country", "other", "--business", "bank")
    line.load("clients", HEAD + "a;Иванов Иван Петрович;79031111111;\nb;Петрова Анна Сергеевна;79032222222;\n")
    line("refuse", "--phone", "79031111111", "--reason", "не звонить")
    line.load("contacts", "external_id;happened_at;channel;class\nb;2026-03-30;email;development\n")
    assert line.stopped(line.campaign("service", class_="notification"), "2026-04-01") == {}
    said = line("campaign", "save", line.file(OFFER, name="o.json")).said
    assert len(said) == 1, "who saves it is told"
    assert line.stopped("offer", "2026-04-01") == {"refusal": (1, 1), "policy": (1, 1)}
    for number, keys in enumerate(({"message": "Код {{ offer_code }}"}, {"incentive": 100}, {"incentive_share": 0.1})):
        name = line.campaign(f"hidden {number}", class_="notification", **keys)
        assert line.stopped(name, "2026-04-01") == {"refusal": (1, 1), "policy": (1, 1)}


def test_a_refusal_that_closes_nobody_says_so(line: Any) -> None:
    line.load("clients", HEAD + "00123;Иванов Иван Петрович;79031111111;\n")
    assert strangers(line.load("refusals", "external_id;phone\n00123;\n7;79031111111\n")) == []
    assert strangers(line.load("refusals", "external_id\n123\n00123\n")) == ["1 refusal names a code"]
    assert strangers(line.load("refusals", "external_id\n123\n00123\n")) == []
    assert strangers(line.load("refusals", "external_id\n00123\n00124\n", source="another")) == ["2 refusals name codes"]


def strangers(answer: Any) -> list[str]:
    """Return the beginning of the notice about codes nobody knows."""
    return [said.partition(" that this source")[0] for said in answer.said if "closes nobody yet" in said or "close nobody yet" in said]


OFFER = (
    '{"name": "offer", "segment": {"all": []}, "class": "notification", "channel": "sms", "holdout_share": 0, "message": "Hi", '
    '"offer_code": "AUTUMN10"}'
)
