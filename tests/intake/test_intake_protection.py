"""Refusals, consents, contacts, exclusions and seeds as files bring them."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from crm_core.intake import mapping_from, write_quarantine
from tests.intake.intake_desk import Desk

STOP = """Дата обращения;ФИО;Дата рождения;Телефон;E-mail;Канал отказа;Вид отказа;Источник;№ обращения;Оператор
01.11.2024 10:00;Иванов Иван Петрович;01.02.1980;+79031234567;;Все каналы;Отказ от ЦК;КЦ;1;Оп
02.11.2024;Кто-то;;;x@example.org;СМС;Полный отказ;КЦ;2;Оп
03.11.2024;Никто;;123;;звонок;;КЦ;3;Оп
32.13.2026;;;+79031234599;;голубь;непонятно;;4;Оп
05.11.2024;Орлова Анна;03.03.1990;нет;;;;;5;Оп
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def test_a_stop_list_is_read_in_the_most_protective_sense(desk: Desk) -> None:
    result = desk.load(STOP, "refusals", encoding="cp1251")
    assert desk.counts(result) == (5, 4, 0, 1, 0)
    told = desk.ask(
        "select subject, channel, scope, source, case when refused_at < timestamp '2025-01-01' then refused_at end "
        "from refusal order by refused_at"
    )
    assert told == [
        ("point", "all", "campaigns", "КЦ", datetime(2024, 11, 1, 10)),
        ("point", "sms", "everything", "КЦ", datetime(2024, 11, 2)),
        ("point", "all", "campaigns", "shop", datetime(2024, 11, 5)),
        ("point", "all", "everything", "shop", None),
    ]
    assert desk.ask("select kind, count(*) from refusal_key where named group by kind order by kind") == [
        ("email", 1),
        ("person", 2),
        ("phone", 2),
    ]
    assert {n.key: n.details["count"] for n in result.notices if "count" in n.details} == {
        "intake-notice-refusals-no-channel": 2,
        "intake-notice-refusals-no-scope": 1,
        "intake-notice-refusals-unread-scope": 1,
        "intake-notice-refusals-unread-date": 1,
    }
    assert desk.counts(desk.load(STOP, "refusals")) == (5, 0, 4, 1, 0)


def test_undoing_a_stop_list_keeps_its_refusals(desk: Desk) -> None:
    result = desk.load("client_id;reason\n7;устал\n", "refusals")
    undone = desk.undo(result)
    assert (undone.withdrawn, undone.refusals_kept) == (0, 1)
    assert desk.ask("select count(*) from refusal") == [(1,)]
    assert [p[1] for p in desk.people()] == ["7"]
    assert desk.counts(desk.load("client_id;reason\n7;устал\n", "refusals")) == (1, 0, 1, 0, 0)


@pytest.mark.parametrize("mode", ["fill", "overwrite"])
def test_a_flag_that_is_new_makes_its_row_loaded_and_a_no_against_it_is_a_conflict(desk: Desk, mode: str) -> None:
    head = "external_id;surname;refuse_all;refuse_sms;consent_sms\n"
    desk.load(head + "1;Иванов;;;\n2;Петров;;;\n3;Белов;да;;\n4;Орлов;;;да\n5;Юдин;;;\n", "clients")
    later = head + "1;Иванов;да;нет;\n2;Петров;;;да\n3;Белов;нет;;\n4;Орлов;;;нет\n5;Юдин;нет;нет;нет\n"
    # 1 refuses and 2 consents, which is news; what 3 and 4 take back stands; 5 denies what nobody said.
    assert desk.counts(desk.load(later, "clients", mode=mode)) == (5, 2, 3, 0, 2)
    assert desk.counts(desk.load(later, "clients", mode=mode)) == (5, 0, 5, 0, 2)
    assert desk.ask("select count(*) from refusal") == [(2,)]
    assert desk.ask("select channel from consent where withdrawn_by is null") == [("sms",), ("sms",)]


def test_consents_name_a_client_or_a_point(desk: Desk) -> None:
    content = "Код клиента;Телефон;Канал;Дата согласия;Подтверждение\n1;;смс;01.02.2024;анкета\n;89031234567;Все;;\n;;смс;;\n1;;голубь;;\n"
    result = desk.load(content, "consents")
    assert desk.counts(result) == (4, 2, 0, 2, 0)
    assert desk.ask(
        "select r.external_id, p.value, channel, purpose, given_at, evidence "
        "from consent left join record r using (record_id) left join point p using (point_id) order by 3"
    ) == [(None, "+79031234567", "all", "marketing", None, None), ("1", None, "sms", "marketing", datetime(2024, 2, 1), "анкета")]
    assert desk.counts(desk.load(content, "consents")) == (4, 0, 2, 2, 0)
    desk.undo(result)
    assert desk.counts(desk.load(content, "consents")) == (4, 2, 0, 2, 0)


def test_contacts_exclusions_and_seeds(desk: Desk) -> None:
    contacts = (
        "client_id,phone,date,channel,class,direction,status,campaign\n"
        "1,,2024-05-01,СМС,Развитие,исх,доставлено,A\n"
        ",89031234567,2024-05-01 10:00,звонок,,вх,,\n1,,2024-05-01,голубь,,,,\n,,2024-05-01,sms,,,,\n"
    )
    result = desk.load(contacts, "contacts")
    assert desk.counts(result) == (4, 2, 0, 2, 0)
    assert desk.ask(
        "select r.external_id, p.value, day, channel, direction, class, status, campaign, release_id "
        "from contact left join record r using (record_id) left join point p using (point_id) order by line"
    ) == [
        ("1", None, date(2024, 5, 1), "sms", "out", "development", "delivered", "A", None),
        (None, "+79031234567", date(2024, 5, 1), "phone", "in", "development", "sent", None, None),
    ]
    assert desk.counts(desk.load(contacts, "contacts")) == (4, 0, 2, 2, 0)
    exclusions = "ID;Причина;До\n1;Жалоба;31.12.2026\n99;Долг;\n;x;\n2;;\n"
    assert desk.counts(desk.load(exclusions, "exclusions")) == (4, 2, 0, 2, 0)
    assert desk.counts(desk.load(exclusions, "exclusions")) == (4, 0, 2, 2, 0)
    seeds = "name,phone,email\nАня,8 (903) 111-22-33,Anna@Example.org\nБоб,zzz,\nНикто,,\n"
    assert desk.counts(desk.load(seeds, "seeds")) == (3, 1, 0, 2, 0)
    assert desk.ask("select name, phone, email from seed") == [("Аня", "+79031112233", "anna@example.org")]
    desk.undo(result)
    assert desk.ask("select count(*) from contact where withdrawn_by is null") == [(0,)]
    assert [p[1] for p in desk.people()] == ["1", "99"]


def test_card_and_loyalty_points_of_transactions_meet_the_client(desk: Desk) -> None:
    desk.load("card;date;amount\n000777;2024-01-01;10\n", "transactions")
    desk.load("ID;Имя;Фамилия;Дисконтная карта\n5;Анна;Орлова;000777\n", "clients")
    assert desk.ask(
        "select h.sole_client_id = r.client_id from point_holder h join point using (point_id), record r where kind = 'card'"
    ) == [(True,)]


def test_a_mended_stop_list_with_a_reason_of_its_own_loads(desk: Desk, tmp_path: Path) -> None:
    result = desk.load("phone;reason\nпозже;устал\n89031234567;зол\n", "refusals")
    assert desk.counts(result) == (2, 1, 0, 1, 0)
    with desk.db.read() as con:
        write_quarantine(con, result.import_id, tmp_path / "q.csv", language="en")
    written = (tmp_path / "q.csv").read_text(encoding="utf-8-sig")
    assert written.splitlines()[0] == "quarantine_line;quarantine_reason;phone;reason"
    assert desk.counts(desk.load(written.replace("позже;устал", "89160001122;устал"), "refusals")) == (1, 1, 0, 0, 0)
    assert [r for (r,) in desk.ask("select reason from refusal order by 1")] == ["зол", "устал"]


def test_a_mended_file_without_headers_loads(desk: Desk, tmp_path: Path) -> None:
    mapping = mapping_from({"header": False, "external_id": 0, "happened_at": 1, "amount": 2}, kind="transactions")
    result = desk.load("1;2024-01-01;10\n2;вчера;20\n3;2024-01-03;5\n", "transactions", mapping=mapping)
    assert desk.counts(result) == (3, 2, 0, 1, 0)
    with desk.db.read() as con:
        write_quarantine(con, result.import_id, tmp_path / "q.csv", language="ru")
    written = (tmp_path / "q.csv").read_text(encoding="utf-8-sig")
    assert desk.counts(desk.load(written.replace(";вчера;", ";2024-01-02;"), "transactions")) == (1, 1, 0, 0, 0)
    assert desk.counts(desk.load("4;2024-01-01;10\n5;2024-01-02;10\n", "transactions")) == (2, 2, 0, 0, 0)
