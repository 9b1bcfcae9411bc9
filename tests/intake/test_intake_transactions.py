"""Transactions: 1C's habits, double loads, splitting, order, replaced ids, undoing, mended quarantine, control totals."""

import random
import tempfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_core.db import Progress
from crm_core.errors import Cancelled, Unreadable
from crm_core.intake import control_totals, load_file, quarantined, total_amount, write_quarantine
from tests.intake.intake_desk import Desk

ONE_C = """Отчёт о продажах

Период: 01.01.2024 - 31.12.2024
Дата;Номер;Вид операции;Подразделение;Код контрагента;Контрагент;Дисконтная карта;VIN;Номенклатура;Номенклатурная группа;Количество;Сумма;Сумма скидки;Себестоимость
01.03.2024 12:00:00;00ЦБ-001234;Реализация;Магазин 1;0017;Иванов;;;Масло;Масла;1,000;1 234,50;0,00;1 000,00
01.03.2024 12:00:00;00ЦБ-001234;Реализация;Магазин 1;0017;Иванов;;;Масло;Масла;1,000;1 234,50;0,00;1 000,00
02.03.2024;00ЦБ-001235;Возврат от покупателя;Магазин 1;0017;Иванов;;;Масло;Масла;-1,000;-1 234,50;;-1 000,00
03.03.2024;00ЦБ-001236;Чек ККМ;Магазин 1;000000001;Розничный покупатель;;;Фильтр;;2,000;300;;
04.04.2024;00ЦБ-001237;Реализация;Магазин 1;;Кто-то;000777;;Фильтр;;2,000;300,00;;
32.03.2024;00ЦБ-001238;Реализация;Магазин 1;5;Кто-то;;;Фильтр;;2,000;триста;;
Итого;;;;;;;;;;9;3 069,00;;
"""  # noqa: E501


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def test_a_1c_report_is_read_as_it_is(desk: Desk) -> None:
    result = desk.load(ONE_C, "transactions", encoding="cp1251")
    assert desk.counts(result) == (6, 5, 0, 1, 0)
    oil = (Decimal("1234.5"), Decimal("234.5"))
    assert [(t[0], t[1], t[2], t[3], t[5], t[6], t[8], t[10], t[12]) for t in desk.lines()] == [
        ("0017", None, "purchase", datetime(2024, 3, 1, 12), *oil, 1.0, "00ЦБ-001234", 1),
        ("0017", None, "purchase", datetime(2024, 3, 1, 12), *oil, 1.0, "00ЦБ-001234", 2),
        ("0017", None, "return", datetime(2024, 3, 2), *oil, 1.0, "00ЦБ-001235", 1),
        (None, "000777", "purchase", datetime(2024, 4, 4), Decimal(300), None, 2.0, "00ЦБ-001237", 1),
        (None, None, "purchase", datetime(2024, 3, 3), Decimal(300), None, 2.0, "00ЦБ-001236", 1),
    ]
    with desk.db.read() as con:
        (bad,) = quarantined(con, result.import_id)
        totals = control_totals(con, result.import_id)
    assert [(key, column) for key, column, _ in bad.reasons] == [("check-bad-date", "happened_at"), ("check-bad-number", "amount")]
    assert "триста" in bad.words("ru")
    assert [(t.month, t.is_anonymous, t.rows, t.clients, t.amount) for t in totals] == [
        (date(2024, 3, 1), False, 3, 1, Decimal("1234.5")),
        (date(2024, 3, 1), True, 1, 0, Decimal(300)),
        (date(2024, 4, 1), False, 1, 0, Decimal(300)),
    ]
    assert total_amount(totals) == Decimal("1834.5")


def test_the_same_file_twice_and_its_columns_in_another_order(desk: Desk) -> None:
    desk.load("client_id;date;amount;product\n1;2024-01-02;10,5;a\n1;2024-01-02;10,5;a\n", "transactions")
    before = desk.lines()
    again = desk.load("product;amount;date;client_id\na;10.50;02.01.2024;1\na;10.50;02.01.2024;1\na;10.50;02.01.2024;1\n", "transactions")
    assert desk.counts(again) == (3, 1, 2, 0, 0)  # the third of its kind is new
    assert len(desk.lines()) == len(before) + 1
    assert desk.counts(desk.load("client_id;date;amount;product\n1;2024-01-02;10,5;a\n", "transactions", source="other")) == (1, 1, 0, 0, 0)


def test_returns_are_the_same_with_minus_and_plus(desk: Desk) -> None:
    desk.load(
        "client_id;date;kind;amount;quantity;margin\n1;2024-01-01;Возврат товара;100;1;30\n"
        "1;2024-01-02;return;-100;-1;-30\n1;2024-01-03;;-100;1;-30\n"
        "1;2024-01-04;;100;-1;\n1;2024-01-05;Реализация;-100;;\n1;2024-01-06;Аванс;50;;\n1;2024-01-07;Аванс;-50;;\n1;2024-01-08;;0;;\n1;2024-01-09;непонятно;1;;\n",
        "transactions",
    )
    assert [(t[2], t[5], t[6], t[8]) for t in sorted(desk.lines(), key=lambda t: t[3])] == [
        *[("return", Decimal(100), Decimal(30), 1.0)] * 3,
        ("return", Decimal(100), None, 1.0),
        ("return", Decimal(100), None, None),
        ("prepayment", Decimal(50), None, None),
        ("purchase", Decimal(0), None, None),
    ]


def test_a_known_id_with_other_content_replaces_the_row_and_undo_brings_it_back(desk: Desk) -> None:
    head = "transaction_id;client_id;date;amount\n"
    desk.load(head + "a;1;2024-01-01;10\nb;1;2024-01-02;20\n", "transactions")
    original = desk.lines()
    second = desk.load(head + "a;1;2024-01-01;10\nb;1;2024-01-02;25\n", "transactions")
    assert desk.counts(second) == (2, 1, 1, 0, 0)
    assert [(t[9], t[5]) for t in desk.lines()] == [("a", Decimal(10)), ("b", Decimal(25))]
    third = desk.load(head + "b;2;2024-01-02;30\n", "transactions")
    desk.undo(second)  # the middle version goes; the latest one still stands
    assert [(t[0], t[9], t[5]) for t in desk.lines()] == [("1", "a", Decimal(10)), ("2", "b", Decimal(30))]
    desk.undo(third)
    assert desk.lines() == original
    assert [p[1] for p in desk.people()] == ["1"]


def test_one_id_twice_in_a_file_the_last_row_counts_and_it_is_said(desk: Desk) -> None:
    content = "transaction_id;client_id;date;amount\na;1;2024-01-01;10\na;1;2024-01-01;12\n"
    result = desk.load(content, "transactions")
    assert desk.counts(result) == (2, 2, 0, 0, 0)
    assert ("intake-notice-repeated-ids", 1) in [(n.key, n.details.get("count")) for n in result.notices]
    assert [t[5] for t in desk.lines()] == [Decimal(12)]
    assert desk.counts(desk.load(content, "transactions")) == (2, 0, 2, 0, 0)


def test_a_row_without_a_key_is_an_anonymous_sale_but_a_file_without_one_is_not_read(desk: Desk) -> None:
    assert desk.counts(desk.load("card;date;amount\n;2024-01-01;10\n0000;2024-01-01;11\n55;2024-01-01;12\n", "transactions")) == (
        3,
        3,
        0,
        0,
        0,
    )
    assert [(t[1], t[5]) for t in desk.lines()] == [("55", Decimal(12)), (None, Decimal(10)), (None, Decimal(11))]
    with pytest.raises(Unreadable) as problem:
        desk.load("date;amount\n2024-01-01;10\n", "transactions", name="nokey.csv")
    assert problem.value.key == "intake-no-key"
    assert desk.ask("select count(*) from load") == [(1,)]


def test_a_card_beside_a_nobodys_name_tells_whose_the_sale_is(desk: Desk) -> None:
    """A till of 1C writes «Розничный покупатель» beside every card: the card is the client, an unknown one makes none."""
    sales = "Код;Контрагент;Карта;Дата;Сумма\n"
    sales += (
        "001;Розничный покупатель;2200123;01.02.2026;10\n001;Розничный покупатель;;02.02.2026;20\n;Кінцевий споживач;555;03.02.2026;30\n"
    )
    assert desk.counts(desk.load(sales, "transactions")) == (3, 3, 0, 0, 0)
    assert desk.people() == [], "no client is made of a nobody's code, nor of a card alone"
    desk.load("Код;ФИО;Карта\nA-1;Орлова Анна;2200123\n", "clients", source="crm")
    held = "select p.value, h.sole_client_id from point_holder as h join point as p using (point_id) where h.sole_client_id is not null"
    assert desk.ask(held) == [("2200123", 1)]
    assert sorted((t[1] or "", t[5]) for t in desk.lines()) == [("", Decimal(20)), ("2200123", Decimal(10)), ("555", Decimal(30))]
    assert desk.counts(desk.load(sales, "transactions")) == (3, 0, 3, 0, 0)


def test_a_phone_that_cannot_be_read_is_no_anonymous_sale(desk: Desk) -> None:
    assert desk.counts(desk.load("phone;date;amount\n89031234567;2024-01-01;10\nпозже;2024-01-01;11\n", "transactions")) == (2, 1, 0, 1, 0)


def test_all_reasons_of_a_row_at_once_and_the_mended_file_loads(desk: Desk, tmp_path: Path) -> None:
    content = "Код клиента;Дата;Сумма;Колонка\n1;2024-01-01;10;a\n2;1850-01-01;много;b\n3;2099-01-01;5;c\n4;;;d\n5;2024-01-01;10;e;f\n"
    result = desk.load(content, "transactions")
    assert desk.counts(result) == (5, 1, 0, 4, 0)
    with desk.db.read() as con:
        told = {q.line: [key for key, _, _ in q.reasons] for q in quarantined(con, result.import_id)}
        assert write_quarantine(con, result.import_id, tmp_path / "q.csv", language="uk") == 4
    assert told == {
        3: ["check-early-date", "check-bad-number"],
        4: ["check-future-date"],
        5: ["check-missing", "check-missing"],
        6: ["check-ragged"],
    }
    written = (tmp_path / "q.csv").read_bytes().decode("utf-8-sig")
    assert written.splitlines()[0] == "line;reason;Код клиента;Дата;Сумма;Колонка"
    # Unmended it changes nothing; mended it loads.
    assert desk.counts(desk.load(written, "transactions", name="q.csv"))[:2] == (4, 0)
    mended = (
        written.replace("1850-01-01", "2024-02-01")
        .replace(";много;", ";7;")
        .replace("2099-01-01", "2024-02-02")
        .replace(";4;;;d", ";4;2024-02-03;8;d")
    )
    mended = mended.replace(";e;f", ";e")
    assert desk.counts(desk.load(mended, "transactions", name="q.csv")) == (4, 4, 0, 0, 0)
    assert sum(t[5] for t in desk.lines()) == Decimal(40)


LINE = st.tuples(
    st.sampled_from(["1", "2", ""]),
    st.dates(date(2024, 1, 1), date(2024, 1, 3)),
    st.sampled_from(["10", "-10", "10,50", "x"]),
    st.sampled_from(["", "a"]),
)


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINE, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_order_and_undo_leave_the_same_base(lines: list[tuple[str, date, str, str]], chance: random.Random) -> None:
    def text(rows: list[tuple[str, date, str, str]]) -> str:
        return "client_id;date;amount;product\n" + "".join(f"{k};{d.isoformat()};{a};{p}\n" for k, d, a, p in rows)

    mixed = chance.sample(lines, len(lines))
    with tempfile.TemporaryDirectory() as folder:
        one, other = Desk(Path(folder) / "one"), Desk(Path(folder) / "other")
        first = one.load(text(lines), "transactions")
        other.load(text(mixed[: len(mixed) // 2]), "transactions", name="a.csv") if len(mixed) > 1 else None
        other.load(text(mixed), "transactions", name="b.csv")
        assert one.lines() == other.lines()
        again = one.load(text(mixed), "transactions")
        assert (again.loaded, again.unchanged) == (0, first.loaded)
        one.undo(first)
        assert one.lines() == []
        assert one.people() == []
        assert one.load(text(lines), "transactions").loaded == first.loaded
        one.close()
        other.close()


@pytest.mark.parametrize("stage", ["intake-stage-check", "intake-stage-save", "intake-stage-facts", "intake-stage-commit"])
def test_a_load_stopped_at_any_stage_changes_nothing(desk: Desk, stage: str) -> None:
    class Stopped(Progress):
        def tell(self, told: str, done: int = 0, total: int | None = None) -> None:
            if told == stage:
                self.cancel()
            super().tell(told, done, total)

    path = desk.folder / "f.csv"
    path.write_text("client_id;date;amount\n1;2024-01-01;5\n", encoding="utf-8")
    with pytest.raises(Cancelled):
        load_file(desk.db, path, kind="transactions", source="shop", who="ann", progress=Stopped())
    assert desk.ask("select (select count(*) from load), (select count(*) from transaction_line), (select count(*) from record)") == [
        (0, 0, 0)
    ]
