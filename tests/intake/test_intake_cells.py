"""How cells are read: numbers, dates, words; by whole columns where a value alone does not tell."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from crm_core.intake import load_file, peek_file
from crm_core.intake.words import understand
from tests.intake.intake_desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def amounts(desk: Desk, *cells: str) -> list[Decimal | None]:
    """Load one purchase a cell and return signed amounts in the order of the file; None where it was quarantined."""
    rows = "".join(f"1\t2024-01-01\t{cell}\n" for cell in cells)
    result = desk.load("client_id\tdate\tamount\n" + rows, "transactions", source=str(cells))
    found = dict(
        desk.ask(
            "select line, case kind when 'return' then -amount else amount end from transaction_line where import_id = $i",
            i=result.import_id,
        )
    )
    return [found.get(line + 2) for line in range(len(cells))]


def test_numbers_of_every_spelling(desk: Desk) -> None:
    cells = ("1234.5", "1 234,56", "1\u00a0234,56 ₽", "1\u202f234.50 грн.", "-5", "−5", "5-", "(1,50)", "$12", "€ 3,5", "7 руб.", "0")
    assert amounts(desk, *cells) == [
        Decimal(x) for x in ("1234.5", "1234.56", "1234.56", "1234.5", "-5", "-5", "-5", "-1.5", "12", "3.5", "7", "0")
    ]
    assert amounts(desk, "1 234,5 р", "1,5E+3", "7,25") == [Decimal("1234.5"), Decimal(1500), Decimal("7.25")]
    assert amounts(desk, "12-34", "abc", "1.2.3,4,5", "1", "-") == [None, None, None, Decimal(1), None]


def test_spaces_in_a_number_part_thousands_and_nothing_else(desk: Desk) -> None:
    good = ("12 345 678", "1\u00a0234\u202f567,50 ₽", "- 1 234", "1’234.50", "1  234", "1_000")
    assert amounts(desk, *good) == [Decimal(x) for x in ("12345678", "1234567.5", "-1234", "1234.5", "1234", "1000")]
    assert amounts(desk, "10 20", "8 903 123 45 67", "1 2345", "12 34,5", "1234 567", "0,123 456", "1 234,50 5") == [None] * 7


def test_thousands_and_decimals_are_told_apart_by_the_column(desk: Desk) -> None:
    assert amounts(desk, "1.234", "5,50") == [Decimal(1234), Decimal("5.5")]
    assert amounts(desk, "1,234", "5.50") == [Decimal(1234), Decimal("5.5")]
    assert amounts(desk, "1,000", "2,500") == [Decimal(1), Decimal("2.5")]
    assert amounts(desk, "1,234,567", "1.234.567,89") == [Decimal(1234567), Decimal("1234567.89")]


def moments(desk: Desk, *cells: str) -> list[datetime | None]:
    rows = "".join(f"1\t{cell}\t1\n" for cell in cells)
    result = desk.load("client_id\tdate\tamount\n" + rows, "transactions", source=str(cells))
    found = dict(desk.ask("select line, happened_at from transaction_line where import_id = $i", i=result.import_id))
    return [found.get(line + 2) for line in range(len(cells))]


def test_dates_of_every_spelling(desk: Desk) -> None:
    day = datetime(2024, 3, 5)
    cells = (
        "05.03.2024",
        "5.3.24",
        "2024-03-05",
        "20240305",
        "45356",
        "45356,5",
        "05.03.2024 г.",
        "2024/03/05",
        "05-03-2024",
        "2024-03-05T10:30:00",
        "05.03.2024 9:05",
    )
    assert moments(desk, *cells) == [
        day,
        day,
        day,
        day,
        day,
        day.replace(hour=12),
        day,
        day,
        day,
        day.replace(hour=10, minute=30),
        day.replace(hour=9, minute=5),
    ]
    bad = ("32.13.2026", "31.02.2024", "2023-02-29", "2024", "вчера", "01.01.1899", "00.00.0000")
    assert moments(desk, *bad) == [None] * len(bad)


def test_an_empty_date_of_another_system_is_no_date(desk: Desk) -> None:
    born = ("01.01.0001 0:00:00", "0001-01-01", "0000-00-00", "00.00.0000", "05.03.1980")
    rows = "".join(f"{number};{cell};{cell}\n" for number, cell in enumerate(born))
    assert desk.counts(desk.load("external_id;birth_date;refuse_sms\n" + rows, "clients")) == (5, 5, 0, 0, 0)
    assert desk.ask("select external_id, birth_date from record where birth_date is not null") == [("4", date(1980, 3, 5))]
    assert desk.ask("select count(*) from refusal") == [(1,)]
    assert moments(desk, "01.01.0001", "05.03.2024") == [None, datetime(2024, 3, 5)], "a sale needs its day"


def test_a_month_may_be_a_word(desk: Desk) -> None:
    cells = (
        "5 марта 2024",
        "5 марта 2024 г.",
        "05 мар. 2024, 10:30",
        "5 МАЯ 2024",
        "5 березня 2024 р.",
        "5 лют 2024",
        "5 March 2024",
        "March 5, 2024",
    )
    day = datetime(2024, 3, 5)
    assert moments(desk, *cells) == [day, day, day.replace(hour=10, minute=30), datetime(2024, 5, 5), day, datetime(2024, 2, 5), day, day]
    assert moments(desk, "31 февраля 2024", "5 мартобря", "5 мар 24", "марта 5 2024") == [None] * 4


def test_a_moment_with_a_zone_is_told_in_the_zone_of_the_business(desk: Desk) -> None:
    assert moments(desk, "2024-03-05T22:30:00Z", "2024-03-05 10:00:00+0500", "2024-03-05T10:00:00.500+03:00") == [
        datetime(2024, 3, 6, 1, 30),
        datetime(2024, 3, 5, 8),
        datetime(2024, 3, 5, 10, 0, 0, 500_000),
    ]


def test_a_moment_of_the_world_in_parquet_is_told_in_the_zone_of_the_business(desk: Desk) -> None:
    late = datetime(2024, 3, 5, 22, 30)
    table = {
        "external_id": ["1", "2", "3"],
        "amount": [1, 2, 3],
        "happened_at": pa.array(
            [late.replace(tzinfo=UTC), late.replace(hour=10, microsecond=5, tzinfo=UTC), None], pa.timestamp("us", "UTC")
        ),
    }
    path = desk.folder / "moments.parquet"
    pq.write_table(pa.table(table), path)
    result = load_file(desk.db, path, kind="transactions", source="shop", who="ann")
    assert desk.counts(result) == (3, 2, 0, 1, 0)
    assert desk.ask("select happened_at, day from transaction_line order by amount") == [
        (datetime(2024, 3, 6, 1, 30), date(2024, 3, 6)),
        (datetime(2024, 3, 5, 13, 30, 0, 5), date(2024, 3, 5)),
    ]
    assert peek_file(path, work_dir=desk.folder / "work").sample[0] == ["1", "1", "2024-03-05 22:30:00Z"]


def test_day_or_month_first_is_decided_by_the_whole_column(desk: Desk) -> None:
    assert moments(desk, "03/04/2024", "13/04/2024") == [datetime(2024, 4, 3), datetime(2024, 4, 13)]
    assert moments(desk, "3/4/2024 8:26 PM", "12/4/2024 8:26 AM") == [datetime(2024, 3, 4, 20, 26), datetime(2024, 12, 4, 8, 26)]
    assert moments(desk, "3/4/2024 8:26 PM", "13/4/2024 8:26 AM") == [datetime(2024, 4, 3, 20, 26), datetime(2024, 4, 13, 8, 26)]
    assert moments(desk, "3/4/2024 8:26", "3/14/2024 8:26") == [datetime(2024, 3, 4, 8, 26), datetime(2024, 3, 14, 8, 26)]


def test_a_day_far_ahead_is_an_error_but_next_month_is_not(desk: Desk) -> None:
    soon, late = (datetime.now(UTC) + timedelta(days=days) for days in (30, 400))
    assert [m is not None for m in moments(desk, f"{soon:%d.%m.%Y}", f"{late:%d.%m.%Y}")] == [True, False]


@pytest.mark.parametrize(
    ("choice", "told", "meaning"),
    [
        ("channel", "СМС", "sms"),
        ("channel", "звонок", "phone"),
        ("channel", "Все каналы", "all"),
        ("channel", "всё", "all"),
        ("channel", "E-mail", "email"),
        ("channel", "дзвінок", "phone"),
        ("channel", "Вайбер", "viber"),
        ("channel", "Почта", "post"),
        ("channel", "Электронная почта", "email"),
        ("channel", "голубь", None),
        ("refusal_flag", "12.05.2024", "true"),
        ("refusal_flag", "2024-05-12 10:00:00", "true"),
        ("refusal_flag", "01.01.0001 0:00:00", "false"),
        ("flag", "12.05.2024 г.", "true"),
        ("flag", "0000-00-00", "false"),
        ("flag", "12.05", None),
        ("transaction", "Реализация товаров", "purchase"),
        ("transaction", "Возврат товаров от клиента", "return"),
        ("transaction", "Аванс", "prepayment"),
        ("transaction", "Повернення", "return"),
        ("transaction", "Чек ККМ", "purchase"),
        ("scope", "Отказ от ЦК", "campaigns"),
        ("scope", "Полный отказ", "everything"),
        ("scope", "Отзыв согласия на обработку ПД", "everything"),
        ("class", "Развитие", "development"),
        ("class", "сервисное сообщение", "notification"),
        ("status", "Не доставлено", "undelivered"),
        ("status", "Доставлено", "delivered"),
        ("direction", "Входящий", "in"),
        ("direction", "вихідний", "out"),
        ("flag", "Да", "true"),
        ("flag", "отказ", "false"),
        ("refusal_flag", "отказ", "true"),
        ("flag", "ні", "false"),
    ],
)
def test_words_mean_the_same_in_three_languages(choice: str, told: str, meaning: str | None) -> None:
    assert understand(choice, told) == meaning
