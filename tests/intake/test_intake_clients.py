"""Client files: the fold of rows against a naive one in Python, fill and overwrite, flags, undoing."""

import itertools
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_core.facts import refresh_days
from tests.intake.intake_desk import Desk

BITRIX = """ID;Фамилия;Имя;Отчество;Мобильный телефон;Рабочий телефон;Другой телефон;Рабочий e-mail;Дата рождения;Тип контакта;Источник;Ответственный;Дата создания;Согласие на рассылку;Не беспокоить;Комментарий
1;Иванов;Иван;Петрович;8 (903) 123-45-67, +79031234568;;;ivan@example.org;01.02.1980;Клиент;Сайт;Менеджер 1;10.01.2024 12:30:00;да;нет;
2;Петрова;Анна;;+7 916 000-11-22;84951234567;;anna@example.org;31.02.1990;Клиент;Сайт;Менеджер 1;10.01.2024;нет;да;VIP
3;Сидоров;Пётр;Ильич;abc;;;;12.05.55;Клиент;Звонок;;11.01.2024;да;да;
"""  # noqa: E501


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def test_a_bitrix_file_feeds_clients_consents_and_refusals(desk: Desk) -> None:
    result = desk.load(BITRIX, "clients", encoding="cp1251")
    assert desk.counts(result) == (3, 2, 0, 1, 0)
    ivan, petr = desk.people()
    assert ivan[1:8] == ("1", "Иванов", "Иван", "Петрович", "m", date(1980, 2, 1), None)
    assert ivan[-3:] == (
        "иванов|иван|петрович",
        ["Ответственный=Менеджер 1", "Тип контакта=Клиент"],
        ["email ivan@example.org 1", "phone +79031234567 1", "phone +79031234568 2"],
    )
    assert petr[6] == date(1955, 5, 12)  # two digits of a birth year never lie ahead
    assert petr[-3:] == ("сидоров|петр|ильич", ["Тип контакта=Клиент"], None)
    assert desk.ask("select r.external_id, channel, purpose, evidence from consent join record r using (record_id) order by 1") == [
        ("1", "all", "marketing", None),
        ("3", "all", "marketing", None),
    ]
    assert desk.ask("select subject, channel, scope, source from refusal") == [("record", "all", "campaigns", "shop")] * 2
    assert [n.key for n in result.notices] == [
        "intake-notice-mapping",
        "intake-notice-unread-points",
        "intake-notice-refusals-from-clients",
        "intake-notice-refusals-waiting",
    ]


def test_the_same_client_file_twice_changes_nothing(desk: Desk) -> None:
    desk.load(BITRIX, "clients")
    before = desk.people()
    again = desk.load(BITRIX, "clients")
    assert desk.counts(again) == (3, 0, 2, 1, 0)
    assert desk.people() == before
    assert desk.ask("select count(*) from refusal") == [(2,)]
    assert desk.ask("select count(*) from consent") == [(2,)]


def test_filling_keeps_what_is_there_and_counts_conflicts(desk: Desk) -> None:
    desk.load("ID;Фамилия;Имя;Город;Телефон;Размер\n1;Иванов;Иван;;89031234567;M\n", "clients")
    changed = desk.load("ID;Фамилия;Имя;Город;Телефон;Размер;Цвет\n1;Иванов;Пётр;Тула;89160001122;L;red\n", "clients")
    assert desk.counts(changed) == (1, 1, 0, 0, 1)
    only_conflicts = desk.load("ID;Фамилия;Имя;Город;Телефон;Размер;Цвет\n1;Иванов;Олег;Орёл;;L;\n", "clients")
    assert desk.counts(only_conflicts) == (1, 0, 1, 0, 1)
    (row,) = desk.people()
    assert (row[2], row[3], row[8]) == ("Иванов", "Иван", "Тула")
    assert row[-2:] == (["Размер=M", "Цвет=red"], ["phone +79031234567 1", "phone +79160001122 -"])


def test_overwriting_takes_what_comes_but_never_a_blank(desk: Desk) -> None:
    desk.load("ID;Фамилия;Имя;Город;Телефон\n1;Иванов;Иван;Тула;89031234567\n", "clients")
    result = desk.load("ID;Фамилия;Имя;Город;Телефон\n1;Иванов;Пётр;;89160001122\n", "clients", mode="overwrite")
    assert desk.counts(result) == (1, 1, 0, 0, 0)
    (row,) = desk.people()
    assert (row[3], row[8], row[-1]) == ("Пётр", "Тула", ["phone +79160001122 1", "phone +79031234567 -"])
    assert desk.counts(desk.load("ID;Фамилия;Имя;Город;Телефон\n1;Иванов;Пётр;;89160001122\n", "clients", mode="overwrite")) == (
        1,
        0,
        1,
        0,
        0,
    )


def test_rows_of_one_id_fold_in_order_and_an_overwriting_file_twice_is_unchanged(desk: Desk) -> None:
    content = "ID;Имя;Фамилия;Город\n1;Иван;Иванов;Тула\n1;Иван;Иванов;Орёл\n"
    assert desk.counts(desk.load(content, "clients", mode="overwrite")) == (2, 2, 0, 0, 0)
    assert desk.people()[0][8] == "Орёл"
    assert desk.counts(desk.load(content, "clients", mode="overwrite")) == (2, 0, 2, 0, 0)


def test_neither_way_of_loading_touches_a_refusal(desk: Desk) -> None:
    desk.load("ID;Имя;Не беспокоить\n1;Иван;да\n", "clients")
    desk.load("ID;Имя;Не беспокоить;Согласие\n1;Иван;нет;да\n", "clients", mode="overwrite")
    assert desk.ask("select count(*) from refusal") == [(1,)]
    assert desk.ask("select evidence from consent") == [(None,)]


def test_another_kind_names_a_record_and_a_client_file_fills_it(desk: Desk) -> None:
    desk.load("client_id;date;amount\n7;2024-01-02;10\n", "transactions")
    assert desk.people()[0][1:5] == ("7", None, None, None)
    desk.load("ID;Имя;Фамилия;Отчество\n7;Анна;Орлова;Петровна\n", "clients")
    assert desk.people()[0][1:6] == ("7", "Орлова", "Анна", "Петровна", "f")
    assert desk.ask("select count(*) from record") == [(1,)]


HEADER = "ID;Имя;Фамилия;Город;Телефон;Цвет"
PHONES = ("", "89031234567", "89160001122", "89160001122, 89031234567")
ROW = st.tuples(
    st.sampled_from(["1", "2"]),
    st.sampled_from(["", "Иван", "Анна"]),
    st.sampled_from(["", "Орлов", "Сова"]),
    st.sampled_from(["", "Тула", "Орёл"]),
    st.sampled_from(PHONES),
    st.sampled_from(["", "red", "blue"]),
)
FILES = st.lists(st.tuples(st.booleans(), st.lists(ROW, min_size=1, max_size=4)), min_size=1, max_size=3)


def naive(files: list[tuple[bool, list[tuple[str, ...]]]]) -> dict[str, dict[str, object]]:
    """Go through the rows one at a time, as a careful clerk would."""
    people: dict[str, dict[str, object]] = {}
    for overwrite, rows in files:
        for key, first, surname, city, phones, colour in rows:
            person = people.setdefault(key, {"seen": set()})
            listed = ["+7" + p.strip()[1:] for p in phones.split(",") if p.strip()]
            person["seen"] = {*person["seen"], *listed}  # type: ignore[misc]
            for name, value in (("given", first), ("surname", surname), ("city", city), ("phones", listed), ("colour", colour)):
                if value and (overwrite or not person.get(name)):
                    person[name] = value
    return people


def expected(people: dict[str, dict[str, object]]) -> list[tuple[object, ...]]:
    told = []
    for key, person in sorted(people.items()):
        current = list(person.get("phones") or [])  # type: ignore[call-overload]
        held = [f"phone {p} {n + 1}" for n, p in enumerate(current)] + [f"phone {p} -" for p in sorted(set(person["seen"]) - set(current))]  # type: ignore[call-overload]
        told.append(
            (
                key,
                person.get("surname"),
                person.get("given"),
                person.get("city"),
                [f"Цвет={person['colour']}"] if person.get("colour") else None,
                held or None,
            )
        )
    return told


def seen(desk: Desk) -> list[tuple[object, ...]]:
    return [(p[1], p[2], p[3], p[8], p[-2], p[-1]) for p in desk.people()]


def as_text(rows: list[tuple[str, ...]]) -> str:
    return "\n".join([HEADER, *(";".join(row) for row in rows)]) + "\n"


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(FILES)
def test_a_record_is_the_fold_a_careful_clerk_would_make(files: list[tuple[bool, list[tuple[str, ...]]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        results = [desk.load(as_text(rows), "clients", mode="overwrite" if overwrite else "fill") for overwrite, rows in files]
        assert seen(desk) == expected(naive(files))
        last = desk.load(as_text(files[-1][1]), "clients", mode="overwrite" if files[-1][0] else "fill")
        assert last.loaded == 0
        # Undoing any load gives the base that never had it.
        desk.undo(results[0])
        assert seen(desk) == expected(naive(files[1:]))
        desk.close()


def test_undo_and_load_again(desk: Desk) -> None:
    first = desk.load(BITRIX, "clients")
    before = desk.people()
    undone = desk.undo(first)
    assert (undone.withdrawn, undone.refusals_kept) == (4, 2)  # two client rows, two consents
    assert [p[1] for p in desk.people()] == ["3"]  # who refused is still known by the number
    assert desk.people()[0][2:5] == (None, None, None)
    again = desk.load(BITRIX, "clients")
    assert desk.counts(again) == (3, 2, 0, 1, 0)
    assert desk.people() == before
    assert desk.ask("select count(*) from refusal") == [(2,)]


def test_every_order_of_flags_gives_the_same_channels(desk: Desk) -> None:
    flags = ("consent_all", "consent_sms", "consent_email", "consent_phone", "refuse_sms", "refuse_email", "refuse_phone", "refuse_all")
    rows = [f"{n};{';'.join('yes' if f == flag else 'no' for f in flags)}" for n, flag in enumerate(flags)]
    desk.load("external_id;" + ";".join(flags) + "\n" + "\n".join(rows) + "\n", "clients")
    assert [c for (c,) in desk.ask("select channel from consent order by 1")] == ["all", "email", "phone", "sms"]
    assert [c for (c,) in desk.ask("select channel from refusal order by 1")] == ["all", "email", "phone", "sms"]
    assert list(itertools.chain(*desk.ask("select distinct scope from refusal"))) == ["campaigns"]


def test_a_retail_buyer_of_a_client_file_is_nobody_and_sales_under_its_code_are_anonymous(desk):
    people = "Код;Наименование;Телефон\n000000001;Розничный покупатель;\n000000002;Клиент;+79161234567\n000000003;Анна Петрова;\n"
    told = desk.load(people, "clients")
    assert desk.counts(told) == (3, 2, 0, 1, 0)
    assert [one[1] for one in desk.people()] == ["000000002", "000000003"]  # who can be reached is somebody
    (reasons,) = desk.ask("select reasons::varchar from quarantine")[0]
    assert "check-nobody" in reasons and "Розничный покупатель" in reasons
    sales = "Код;Дата;Сумма\n000000001;01.02.2026;100\n000000003;02.02.2026;50\n"
    assert desk.counts(desk.load(sales, "transactions")) == (2, 2, 0, 0, 0)
    assert [(one[0], one[5]) for one in desk.lines()] == [("000000003", 50), (None, 100)]
    assert desk.ask("select count(*) from client") == [(2,)]
    # The same code of another source is a code like any other, and the same file again changes nothing.
    desk.load(sales, "transactions", source="other")
    assert desk.ask("select external_id from record where source = 'other' order by 1") == [("000000001",), ("000000003",)]
    assert desk.counts(desk.load(people, "clients")) == (3, 0, 2, 1, 0)
    assert desk.ask("select distinct source, external_id from nobody_code") == [("shop", "000000001")]
    # Told by two files, the code stays nobody's when one of them is undone.
    again = desk.load(people, "clients", name="again.csv")
    desk.undo(told)
    assert desk.ask("select distinct source, external_id from nobody_code") == [("shop", "000000001")]
    desk.undo(again)
    assert len(desk.ask("select * from nobody_code")) == 1  # that of the load in between


NOBODY_FILE = "Код;Наименование\n1;Покупатель\n"


def test_a_code_that_is_somebodys_is_never_made_nobodys(desk):
    desk.load("Код;Наименование;Телефон\n1;Анна Петрова;+79161234567\n", "clients")
    assert desk.counts(desk.load(NOBODY_FILE, "clients"))[3] == 0
    desk.load("Код;Дата;Сумма\n1;01.02.2026;100\n", "transactions")
    assert [one[0] for one in desk.lines()] == ["1"]


def test_a_code_is_somebodys_again_once_a_row_names_a_person(desk):
    assert desk.counts(desk.load(NOBODY_FILE, "clients"))[3] == 1
    desk.load("Код;Наименование;Телефон\n1;Анна Петрова;+79161234567\n", "clients")
    desk.load("Код;Дата;Сумма\n1;01.02.2026;100\n", "transactions")
    assert [one[0] for one in desk.lines()] == ["1"]


NOBODYS_SALES = "Код;Дата;Сумма\n1;01.02.2026;100\n2;02.02.2026;50\n1;03.02.2026;70\n"
SOMEBODYS = "Код;Наименование;Телефон\n1;Анна Петрова;+79161234567\n"


@pytest.fixture
def till(desk):
    """A desk that keeps the days of clients up after every load."""
    desk.then = (refresh_days,)
    return desk


def _owners(desk):
    """Return whose each sale is, the clients' codes and whose days they make."""
    days = desk.ask(
        "select r.external_id, d.day::varchar, d.net::integer "
        "from client_days as d join record as r on r.record_id = d.client_id order by all"
    )
    return [(one[0], one[5]) for one in desk.lines()], [code for (code,) in desk.ask("select external_ids from client order by 1")], days


@pytest.mark.parametrize("order", [("transactions", "clients"), ("clients", "transactions")])
def test_sales_under_a_nobodys_code_are_anonymous_in_whatever_order_they_come(till, order):
    told = {kind: till.load({"transactions": NOBODYS_SALES, "clients": NOBODY_FILE}[kind], kind) for kind in order}
    sales, people, days = _owners(till)
    assert sorted(sales, key=str) == [("2", 50), (None, 100), (None, 70)]
    assert people == ["2"] and days == [("2", "2026-02-02", 50)]
    assert till.counts(till.load(NOBODYS_SALES, "transactions"))[1:3] == (0, 3), "the same file again changes nothing"
    assert till.counts(till.load(NOBODY_FILE, "clients"))[3] == 1
    till.undo(told["clients"])
    assert _owners(till)[1] == ["2"], "the second load of the file still says so"


@pytest.mark.parametrize("order", [("transactions", "clients"), ("clients", "transactions")])
@pytest.mark.parametrize("by_undo", [True, False])
def test_a_code_that_is_nobodys_no_longer_has_its_sales_again(till, order, by_undo):
    told = {kind: till.load({"transactions": NOBODYS_SALES, "clients": NOBODY_FILE}[kind], kind) for kind in order}
    if by_undo:
        till.undo(told["clients"])
    else:
        till.load(SOMEBODYS, "clients")
    sales, people, days = _owners(till)
    assert sorted(sales) == [("1", 70), ("1", 100), ("2", 50)] and people == ["1", "2"]
    assert days == [("1", "2026-02-01", 100), ("1", "2026-02-03", 70), ("2", "2026-02-02", 50)]
    assert till.ask("select * from nobody_sale") == []
    assert till.counts(till.load(NOBODYS_SALES, "transactions"))[1:3] == (0, 3)


@pytest.mark.parametrize(
    "order", [("transactions", "nobody", "person"), ("nobody", "transactions", "person"), ("nobody", "person", "transactions")]
)
def test_a_nobodys_code_is_nobodys_again_when_the_file_that_named_a_person_is_undone(till, order):
    files = {"transactions": (NOBODYS_SALES, "transactions"), "nobody": (NOBODY_FILE, "clients"), "person": (SOMEBODYS, "clients")}
    told = {name: till.load(*files[name]) for name in order}
    assert _owners(till)[1] == ["1", "2"]
    till.undo(told["person"])
    sales, people, days = _owners(till)
    assert sorted(sales, key=str) == [("2", 50), (None, 100), (None, 70)], "as if the file had never been loaded"
    assert people == ["2"] and days == [("2", "2026-02-02", 50)]
    till.load(SOMEBODYS, "clients")
    assert _owners(till)[1] == ["1", "2"] and ("1", 100) in _owners(till)[0]
    till.undo(told["nobody"])
    assert ("1", 100) in _owners(till)[0] and till.ask("select * from nobody_sale") == []


@pytest.mark.parametrize("order", [("transactions", "clients"), ("clients", "transactions")])
def test_cards_on_receipts_make_no_client_of_a_nobodys_code(till, order):
    files = {
        "transactions": "Код;Карта;Дата;Сумма\n1;2900001;01.02.2026;100\n1;2900002;02.02.2026;70\n2;2900003;02.02.2026;50\n",
        "clients": "Код;Наименование;Карта\n1;Покупатель;\n2;Анна Петрова;\n3;Олег Иванов;2900001\n",
    }
    told = {kind: till.load(files[kind], kind) for kind in order}
    assert till.counts(told["clients"])[3] == 1
    sales, people, days = _owners(till)
    assert sorted(sales, key=str) == [("2", 50), (None, 100), (None, 70)]
    assert people == ["2", "3"] and days == [("2", "2026-02-02", 50)]


def test_sales_withdrawn_meanwhile_make_nobody_a_client_again(till):
    sold = till.load(NOBODYS_SALES, "transactions")
    told = till.load(NOBODY_FILE, "clients")
    till.undo(sold)
    till.undo(told)
    assert _owners(till) == ([], [], [])


@pytest.mark.parametrize(
    ("kind", "file"),
    [("contacts", "Код;Дата;Канал\n1;01.03.2026;sms\n"), ("refusals", "Код;Канал\n1;all\n"), ("clients", SOMEBODYS)],
)
def test_a_code_that_anything_but_a_sale_names_stays_somebodys(till, kind, file):
    till.load(NOBODYS_SALES, "transactions")
    till.load(file, kind)
    assert till.counts(till.load(NOBODY_FILE, "clients"))[3] == 0
    assert ("1", 100) in _owners(till)[0]


@pytest.mark.parametrize(
    ("name", "is_somebody"),
    [
        ("Розничный покупатель", False),
        ("Роздрібний покупець (магазин 2)", False),
        ("Кінцевий споживач", False),
        ("Физ. лицо", False),
        ("Частное лицо", False),
        ("Walk-in customer", False),
        ("Неизвестный клиент", False),
        ("Неизвестных Анна", True),
        ("Неизвестных", True),
        ("Анонимов Пётр", True),
        ("Невідомська Олена", True),
        ("Клиентов Иван", True),
        ("Частнова Анна Ивановна", True),
    ],
)
def test_names_like_nobodys_are_somebodys(desk, name, is_somebody):
    assert desk.counts(desk.load(f"Код;Наименование\n1;{name}\n", "clients"))[3] == (not is_somebody)


def test_who_is_told_from_others_by_birth_date_or_address_is_somebody(desk):
    people = "Код;Наименование;Дата рождения;Адрес\n1;Клиент;01.02.1980;\n2;Клиент;;Москва, Ленина 1\n3;Клиент;;\n"
    assert desk.counts(desk.load(people, "clients"))[1:4] == (2, 0, 1)


def test_a_nobodys_code_says_nothing_of_a_card_of_the_same_digits(desk):
    desk.load("Код;Наименование;Карта\n7;Анна Петрова;1\n", "clients")
    desk.load(NOBODY_FILE, "clients")
    desk.load("Карта;Дата;Сумма\n1;01.02.2026;100\n", "transactions")
    assert desk.ask("select count(*) from transaction_line where record_id is null and point_id is null") == [(0,)]
