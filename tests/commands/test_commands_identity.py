"""Who is who: the same key and an agreeing name."""
# ruff: noqa: E501 — files are shown as they are, a row a line

from typing import Any

HEAD = "external_id;full_name;phone;email;card\n"


def test_spellings_of_a_phone_and_of_a_name_are_one_client(line: Any) -> None:
    line.load(
        "clients", HEAD + "a;Семёнов Пётр Ильич;+7 (903) 111-11-11;;\nb;СЕМЕНОВ ПЕТР;89031111111;;\nc;Пётр Ильич Семёнов;9031111111;;\n"
    )
    assert line.clients() == [["a", "b", "c"]]


def test_a_missing_patronymic_agrees_with_one_patronymic_not_with_two(line: Any) -> None:
    line.load("clients", HEAD + "a;Семёнов Пётр Ильич;79031111111;;\nb;Семенов Петр;79031111111;;\n")
    assert line.clients() == [["a", "b"]]
    line.load("clients", HEAD + "d;Семенов Петр Иванович;79031111111;;\n")
    assert line.clients() == [["a"], ["b"], ["d"]], "b may be either: father and son are not joined through him"


def test_the_oldest_number_survives_and_the_younger_stays_an_alias(line: Any) -> None:
    line.load("clients", HEAD + "a;Иванов Иван;79031111111;;\nb;Иванов Иван;;i@example.org;\n")
    assert line.clients() == [["a"], ["b"]]
    old, young = line.client("a"), line.client("b")
    assert (old, young) == (1, 2)
    line.load("clients", HEAD + "c;Иванов Иван;79031111111;i@example.org;\n")
    assert line.clients() == [["a", "b", "c"]]
    assert line.client("a") == line.client("b") == old
    line.campaign("c")
    assert line("why", "c", young, "--on", "2026-01-01")["client_id"] == old


def test_other_names_on_one_phone_are_other_clients_and_the_phone_is_shared(line: Any) -> None:
    line.load("clients", HEAD + "a;Иванов Иван;79031111111;;\nb;Иванова Мария;79031111111;;\nc;Петров Олег;79032222222;;\n")
    assert line.clients() == [["a"], ["b"], ["c"]]
    line.campaign("c", class_="content")
    assert line.stopped("c", "2026-01-01") == {"contact_point": (2, 2)}
    line.campaign("shared", class_="content", allow_shared_points=True)
    assert line.stopped("shared", "2026-01-01") == {"same_point": (1, 1)}
    assert line.why("shared", "b", "2026-01-01") == ["same_point"], "the oldest client stays"


def test_a_nameless_record_joins_the_only_named_holder_and_nobody_of_two(line: Any) -> None:
    line.load("clients", HEAD + "a;Иванов Иван;79031111111;;\nn;;79031111111;;\n")
    assert line.clients() == [["a", "n"]]
    line.load("clients", HEAD + "b;Петров Олег;79031111111;;\n")
    assert line.clients() == [["a"], ["b"], ["n"]], "now two named clients hold the phone: whose record is it?"


def test_nameless_holders_of_one_key_are_one_client(line: Any) -> None:
    line.load("clients", HEAD + "a;;79031111111;;\nb;;;;777\nc;;79031111111;;777\n")
    assert line.clients() == [["a", "b", "c"]]


def test_a_number_under_more_than_five_names_links_nobody(line: Any) -> None:
    five = [f"p{n};Человек{chr(1072 + n)}ов Иван;79031111111;;" for n in range(5)]
    twin = "t;Человекаов Иван;79031111111;;"
    line.load("clients", HEAD + "\n".join([*five, twin]) + "\n")
    assert ["p0", "t"] in line.clients(), "five names: still a key"
    line.load("clients", HEAD + "p5;Шестой Иван;79031111111;;\n")
    assert line.clients() == [[x] for x in ("p0", "p1", "p2", "p3", "p4", "p5", "t")], "six names: a placeholder number"


def test_email_and_card_are_keys_too(line: Any) -> None:
    line.load(
        "clients",
        HEAD
        + 'a;Иванов Иван;;"Ivan <IVAN@Example.ORG>";\nb;Иванов Иван;; ivan@example.org ;\nc;Петрова Анна;;;290-001\nd;Петрова Анна Ивановна;;;290001\n',
    )
    assert line.clients() == [["a", "b"], ["c", "d"]]


def test_no_key_no_merge_whatever_the_names(line: Any) -> None:
    line.load("clients", HEAD + "a;Иванов Иван Иванович;;;\nb;Иванов Иван Иванович;;;\nc;;+7 000 000-00-00;;\nd;;+7 000 000-00-00;;\n")
    assert line.clients() == [["a"], ["b"], ["c"], ["d"]], "a number that cannot exist is no key"


def test_undo_of_the_joining_record_parts_the_two_again(line: Any) -> None:
    line.load("clients", HEAD + "a;Иванов Иван;79031111111;;\nb;Иванов Иван;;i@example.org;\n")
    joined = line.load("clients", HEAD + "c;Иванов Иван;79031111111;i@example.org;\n")
    assert line.clients() == [["a", "b", "c"]]
    line("undo", joined["import_id"])
    assert line.clients() == [["a"], ["b"]]


def test_a_row_of_another_kind_creates_the_record_and_a_client_file_fills_it(line: Any) -> None:
    line.load("transactions", "external_id;happened_at;amount\nx;2026-01-01;10\n")
    number = line.client("x")
    assert line.load("clients", HEAD + "x;Иванов Иван;79031111111;;\n")["loaded"] == 1
    assert line.client("x") == number
    line.load("contacts", "external_id;happened_at;channel\ny;2026-01-01;sms\n")
    line.load("exclusions", "external_id;reason\nz;долг\n")
    assert line.clients() == [["x"], ["y"], ["z"]]
