"""Mappings: proposed by names, synonyms and values; written by hand; remembered for a source."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_core.errors import Unreadable
from crm_core.i18n import LANGUAGES, explain
from crm_core.intake import KINDS, Mapping, load_mapping, mapping_from, peek_file, propose_mapping, remembered
from crm_core.intake.proposal import propose
from tests.intake.intake_desk import Desk

ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def test_canonical_names_work_in_every_kind_without_a_mapping() -> None:
    for kind in KINDS.values():
        assert dict(propose(kind, kind.names, []).columns) == {name: name for name in kind.names}
        assert dict(propose(kind, [n.upper() for n in kind.names], []).columns) == {name.upper(): name for name in kind.names}


def test_every_synonym_finds_its_column() -> None:
    for kind in KINDS.values():
        for column in kind.columns:
            for header in column.synonyms:
                (found,) = propose(kind, [header], []).columns
                first = next(c.name for c in kind.columns if header in c.synonyms or header == c.name)
                assert found[1] == first, (kind.name, header)


@pytest.mark.parametrize(
    ("header", "canonical"),
    [
        ("Запрет на SMS", "refuse_sms"),
        ("Do not text", "refuse_sms"),
        ("Не писать на почту", "refuse_email"),
        ("Заборона дзвінків", "refuse_phone"),
        ("Отказался от рассылок", "refuse_all"),
        ("Запрет рассылок", "refuse_all"),
        ("Заборона розсилки", "refuse_all"),
    ],
)
def test_a_refusal_is_not_taken_for_an_attribute(header: str, canonical: str) -> None:
    assert propose(KINDS["clients"], [header], []).columns == ((header, canonical),)


def test_values_tell_what_headers_do_not() -> None:
    rows = [["17", "01.02.2024", "1 234,50", "x"], ["18", "03.02.2024", "-5", "y"]]
    assert propose(KINDS["transactions"], ["Klient ID", "Kogda", "Skolko", "Chto"], rows).columns == (
        ("Klient ID", "external_id"),
        ("Kogda", "happened_at"),
        ("Skolko", "amount"),
    )
    people = [["1", "+7 903 123-45-67", "a@example.org"], ["2", "89160001122", ""]]
    assert propose(KINDS["clients"], ["ID", "Связь", "Ящик"], people).columns == (
        ("ID", "external_id"),
        ("Связь", "phone"),
        ("Ящик", "email"),
    )


def test_of_several_numbers_the_one_with_decimals_is_the_money_and_no_number_of_something() -> None:
    rows = [["17", "3", "1500,50", "4510123456"], ["18", "1", "7", "4611654321"]]
    assert propose(KINDS["transactions"], ["client", "items", "how much", "passport"], rows).columns == (("how much", "amount"),)
    whole = [["17", "3"], ["18", "1"]]
    assert propose(KINDS["transactions"], ["till number", "how much"], whole).columns == (("how much", "amount"),)
    people = [["17", "4510123456", "0441234567"], ["18", "4611654321", "067 123 45 67"]]
    assert propose(KINDS["clients"], ["ID", "passport", "calls"], people).columns == (("ID", "external_id"), ("calls", "phone"))


def test_a_file_without_headers_is_told_how_its_columns_are_named(desk: Desk) -> None:
    with pytest.raises(Unreadable) as problem:
        desk.load("17;01.02.2024;1 500,50\n18;02.02.2024;7\n", "transactions")
    assert (problem.value.key, problem.value.details["headers"]) == ("intake-no-key", "c0, c1, c2")


def test_two_columns_of_one_name_and_no_name() -> None:
    mapping = propose(KINDS["clients"], ["ID", "Телефон", "Телефон", ""], [])
    assert mapping.columns == (("ID", "external_id"), ("Телефон", "phone"), ("c2", "phone"))


def test_a_mapping_written_by_hand_in_every_form(tmp_path: Path) -> None:
    told = (
        'date_order = "mdy"\n[columns]\nexternal_id = "Код"\nphone = ["Тел 1", "Тел 2"]\n"Комментарий" = "-"\n[defaults]\nlanguage = "ru"\n'
    )
    path = tmp_path / "map.toml"
    path.write_text(told, encoding="utf-8")
    mapping = load_mapping(path, kind="clients")
    assert mapping.columns == (("Код", "external_id"), ("Тел 1", "phone"), ("Тел 2", "phone"), ("Комментарий", "-"))
    assert (mapping.date_order, mapping.defaults) == ("mdy", (("language", "ru"),))
    assert Mapping.from_json(mapping.as_json()) == mapping
    flat = mapping_from({"external_id": 0, "happened_at": "c2", "Sum": "amount", "header": False}, kind="transactions")
    assert flat.columns == (("c0", "external_id"), ("c2", "happened_at"), ("Sum", "amount"))


def test_what_is_wrong_with_a_mapping_is_said_with_the_nearest_name(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as unknown:
        mapping_from({"columns": {"amuont": "Сумма"}}, kind="transactions")
    assert (unknown.value.key, unknown.value.details["nearest"]) == ("intake-unknown-column", "amount")
    with pytest.raises(Unreadable) as absent:
        desk.load("ID;Имя\n1;Анна\n", "clients", mapping=mapping_from({"external_id": "ИД"}, kind="clients"))
    assert absent.value.key == "intake-map-no-column"
    (tmp_path / "bad.toml").write_text("= 1", encoding="utf-8")
    with pytest.raises(Unreadable) as broken:
        load_mapping(tmp_path / "bad.toml", kind="clients")
    for problem in (unknown.value, absent.value, broken.value):
        assert all(explain(problem, language) for language in LANGUAGES)


def test_a_source_remembers_its_mapping_and_new_columns_are_proposed(desk: Desk) -> None:
    by_hand = mapping_from({"external_id": "A", "city": "B"}, kind="clients")
    desk.load("A;B\n1;Тула\n", "clients", mapping=by_hand)
    desk.load("B;A;Согласие на sms\nОрёл;2;да\n", "clients")
    assert [(p[1], p[8]) for p in desk.people()] == [("1", "Тула"), ("2", "Орёл")]
    assert desk.ask("select channel from consent") == [("sms",)]
    with desk.db.read() as con:
        found = remembered(con, source="shop", kind="clients")
    assert found is not None
    assert found.columns == (("A", "external_id"), ("B", "city"), ("Согласие на sms", "consent_sms"))


def test_a_default_stands_where_a_cell_is_empty(desk: Desk) -> None:
    mapping = mapping_from({"external_id": "id", "happened_at": "d", "defaults": {"channel": "sms", "class": "Опрос"}}, kind="contacts")
    desk.load("id;d\n1;2024-01-01\n", "contacts", mapping=mapping)
    assert desk.ask("select channel, class from contact") == [("sms", "survey")]


def test_a_peeked_file_gives_the_mapping_the_screen_shows(tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    path.write_bytes("Код клиента;Дата;Сумма\n1;01.01.2024;5\n".encode("cp1251"))
    mapping = propose_mapping(peek_file(path, work_dir=tmp_path / "work"), "transactions")
    assert mapping.columns == (("Код клиента", "external_id"), ("Дата", "happened_at"), ("Сумма", "amount"))
    assert mapping.missing() == []


def test_the_examples_of_the_page_about_mappings_are_read() -> None:
    page = (ROOT / "docs" / "mapping.md").read_text(encoding="utf-8")
    examples = re.findall(r"```toml\n# kind: (\w+)\n(.*?)```", page, flags=re.DOTALL)
    assert len(examples) >= 3
    for number, (kind, body) in enumerate(examples):
        mapping = mapping_from(tomllib.loads(body), kind=kind)
        assert mapping.missing() == [], number
