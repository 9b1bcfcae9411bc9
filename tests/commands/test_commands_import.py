"""What files go in, and what their counts must be."""
# ruff: noqa: E501 — files are shown as they are, a row a line

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter

ONE_C = """Продажи по контрагентам;;;;;;;
Период: 01.01.2026 - 31.03.2026;;;;;;;
Организация: ООО "Ромашка";;;;;;;
;;;;;;;
Дата;Номер;Вид операции;Код контрагента;Контрагент;Номенклатура;Количество;Сумма
12.01.2026 10:00:00;00ЦБ-000001;Реализация товаров и услуг;К-1;Иванов Иван;Масло;1,000;1 000,50
12.01.2026 10:00:00;00ЦБ-000001;Реализация товаров и услуг;К-1;Иванов Иван;Фильтр;2,000;499,50
12.01.2026 18:00:00;00ЦБ-000002;Реализация товаров и услуг;К-1;Иванов Иван;Щётки;1,000;300,00
20.02.2026 09:30:00;00ЦБ-000003;Реализация товаров и услуг;К-2;Петрова Анна;Шина;4,000;20 000,00
21.02.2026 12:00:00;00ЦБ-000004;Реализация товаров и услуг;;Розничный покупатель;Коврик;1,000;700,00
01.03.2026 11:00:00;00ЦБ-000005;Возврат товаров от покупателя;К-2;Петрова Анна;Шина;1,000;5 000,00
32.03.2026 11:00:00;00ЦБ-000006;Реализация товаров и услуг;К-2;Петрова Анна;Шина;1,000;5 000,00
Итого;;;;;;10,000;32 500,00
"""


def test_a_1c_export_in_windows_1251_with_title_rows_and_a_total(line: Any) -> None:
    # 7 rows between the header and "Итого": six good, one with the 32nd of March.
    done = line.load("transactions", ONE_C, encoding="cp1251", source="1c")
    assert (done["rows"], done["loaded"], done["unchanged"], done["quarantined"]) == (7, 6, 0, 1)
    seen = line.facts("2026-03-31")
    assert set(seen) == {"К-1", "К-2"}, "the retail customer is no client"
    # К-1: one day with 1000.50 + 499.50 + 300 = 1800 over two receipts; К-2: 20000 − 5000, the return names no document.
    assert (seen["К-1"]["net_amount"], seen["К-1"]["purchase_days"], seen["К-1"]["receipts"]) == (Decimal(1800), 1, 2)
    assert seen["К-1"]["average_check"] == Decimal(900)
    assert (seen["К-2"]["net_amount"], seen["К-2"]["purchase_days"], seen["К-2"]["receipts"]) == (Decimal(15000), 1, 1)
    assert seen["К-2"]["recency_days"] == 39, "20 February to 31 March"
    again = line.load("transactions", ONE_C, encoding="cp1251", source="1c")
    assert (again["rows"], again["loaded"], again["unchanged"], again["quarantined"]) == (7, 0, 6, 1)
    assert line.facts("2026-03-31") == seen


def test_quarantine_is_written_mended_and_loaded_again(line: Any) -> None:
    done = line.load("transactions", ONE_C, encoding="cp1251", source="1c")
    out = line.folder / "bad.csv"
    assert line("quarantine", done["import_id"], "-o", out)["rows"] == 1
    text = out.read_text("utf-8-sig")
    assert "32.03.2026 11:00:00" in text
    assert "00ЦБ-000006" in text
    out.write_text(text.replace("32.03.2026", "30.03.2026"), "utf-8-sig")
    mended = line("import", out, "--kind", "transactions", "--source", "1c")
    assert (mended["rows"], mended["loaded"], mended["quarantined"]) == (1, 1, 0)
    assert line.facts("2026-03-31")["К-2"]["net_amount"] == Decimal(20000)
    assert line.facts("2026-03-31")["К-2"]["purchase_days"] == 2


BITRIX = """ID;Фамилия;Имя;Отчество;Мобильный телефон;Рабочий телефон;Рабочий e-mail;Дата рождения;Тип контакта;Дата создания;Согласие на рассылку;Не беспокоить;Комментарий
1;ИВАНОВ;Сергей Тойота;Петрович;+7 903 111-11-11, 8 (903) 111-11-12;;sergey@example.org;01.02.1980;Клиент;10.01.2025;Да;Нет;любит кофе
2;Петрова;Анна;Сергеевна;8-903-222-22-22; 74951234567;"Anna P <ANNA@Example.org>";;Клиент;11.01.2025;Да;Да;
3;Сидоров;Пётр;;79033333333;;;;Клиент;12.01.2025;Нет;;
;Безномерный;Олег;;79034444444;;;;Клиент;12.01.2025;;;
5;;;;нет;;n/a;;;;;;
"""


def test_bitrix_clients_with_flags_feed_consents_and_refusals(line: Any) -> None:
    line("settings", "--country", "RU", "--business", "retail")
    done = line.load("clients", BITRIX, source="bitrix")
    assert (done["rows"], done["loaded"], done["quarantined"]) == (5, 4, 1), "the row without an ID waits"
    seen = line.facts("2026-03-31")
    assert set(seen) == {"1", "2", "3", "5"}
    assert [seen[n]["is_refused_sms"] for n in ("1", "2", "3", "5")] == [False, True, False, False]
    assert [seen[n]["has_consent_sms"] for n in ("1", "2", "3")] == [True, True, False]
    line.campaign("c", class_="content")
    # 2 refused; 3 and 5 gave no consent, 5 has no phone either: gates in order, causes by hand.
    assert line.stopped("c", "2026-04-01") == {"refusal": (1, 1), "consent": (2, 1)}
    (row,) = line.listed("c", "2026-04-01", "r")
    assert (row["external_ids"], row["contact_point"], row["reserve_point"]) == ("1", "+79031111111", "+79031111112")


def test_refusals_in_a_contact_centres_stop_list(line: Any) -> None:
    line.load(
        "clients",
        "external_id;full_name;birth_date;phone;email\n"
        + "\n".join(
            [
                "a;Иванов Иван Иванович;01.02.1980;79031111111;a@example.org",
                "b;Петров Пётр;;79032222222;b@example.org",
                "c;Сидорова Анна Петровна;05.05.1990;79033333333;c@example.org",
                "d;Кузнецов Олег;;79034444444;d@example.org",
            ]
        ),
    )
    stop = """Дата обращения;ФИО;Дата рождения;Телефон;E-mail;Канал отказа;Вид отказа;Источник;№ обращения;Оператор
01.03.2026 10:00;Сидорова Анна Петровна;05.05.1990;;;Все;Отказ от ЦК;горячая линия;1;Оля
02.03.2026 10:00;;;8 903 222 22 22;;SMS;Отказ от ЦК;горячая линия;2;Оля
03.03.2026 10:00;;;;D@example.org;все каналы;Полный отказ;сайт;3;Оля
04.03.2026 10:00;;;;;Все;Отказ от ЦК;горячая линия;4;Оля
"""
    done = line.load("refusals", stop, source="stop", encoding="cp1251")
    assert (done["rows"], done["loaded"], done["quarantined"]) == (4, 3, 1), "a row that names nobody waits"
    assert line.load("refusals", stop, source="stop", encoding="cp1251")["unchanged"] == 3
    line.campaign("sms", class_="content")
    line.campaign("mail", class_="content", channel="email")
    line.campaign("service", class_="notification")
    assert line.stopped("sms", "2026-04-01") == {"refusal": (3, 3)}, "b by SMS, c by name and birth date, d by e-mail on every channel"
    assert line.stopped("mail", "2026-04-01") == {"refusal": (2, 2)}, "b refused SMS only"
    assert line.stopped("service", "2026-04-01") == {"refusal": (1, 1)}, "only d refused everything"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "cp866"])
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_every_encoding_and_delimiter_gives_the_same_base(line: Any, encoding: str, delimiter: str) -> None:
    rows = [
        ("Код клиента", "Дата", "Сумма", "Подразделение"),
        ("К1", "31.01.2026", "1 234,56", "Северный магазин"),
        ("К2", "01.02.2026", "-10,5", "Южный магазин"),
        ("К1", "02.02.2026", "0,44", "Северный магазин"),
    ]
    done = line.load("transactions", "\n".join(delimiter.join(row) for row in rows) + "\n", encoding=encoding)
    assert (done["loaded"], done["quarantined"]) == (3, 0)
    seen = line.facts("2026-02-28")
    assert seen["К1"]["net_amount"] == Decimal(1235)
    assert seen["К2"]["net_amount"] == Decimal("-10.5")
    assert seen["К2"]["purchase_days"] == 0 and seen["К2"]["recency_days"] is None, "a return alone is no purchase day"


def test_excel_with_serial_dates_and_a_parquet(line: Any) -> None:
    book = line.folder / "sales.xlsx"
    with xlsxwriter.Workbook(book) as made:
        sheet = made.add_worksheet("Лист1")
        sheet.write_row(0, 0, ["Отчёт о продажах"])
        sheet.write_row(2, 0, ["Код клиента", "Дата", "Сумма", "Телефон"])
        sheet.write_row(3, 0, [1001, 46054, 150.25, 79031234567])  # 46023 is 1 January 2026, so 46054 is 1 February
        sheet.write_row(4, 0, [1002, 46055, "1 200,75", "8 903 123 45 68"])
        sheet.write_row(5, 0, ["Итого", "", 1351, ""])
    done = line("import", book, "--kind", "transactions", "--source", "xl")
    assert (done["rows"], done["loaded"]) == (2, 2)
    seen = line.facts("2026-02-28")
    assert seen["1001"]["last_purchase_on"] == date(2026, 2, 1)
    assert seen["1001"]["net_amount"] == Decimal("150.25")
    assert seen["1002"]["net_amount"] == Decimal("1200.75")
    table = line.folder / "more.parquet"
    pq.write_table(pa.table({"customer_id": [1001, None], "happened_at": [date(2026, 2, 5)] * 2, "amount": [1.5, 2.5]}), table)
    more = line("import", table, "--kind", "transactions", "--source", "pq")
    assert (more["rows"], more["loaded"]) == (2, 2)
    assert line.clients() == [["1001"], ["1001"], ["1002"]], "the same number in two systems may be two people"


def test_a_mapping_for_a_file_without_headers(line: Any) -> None:
    mapping = line.file("header = false\n[columns]\nexternal_id = 0\nhappened_at = 2\nquantity = 3\namount = 4\n", name="m.toml")
    done = line.load(
        "transactions", " 00004  1 19970101 2   29.33\n 00004  1 19970118 2   29.73\n 00021  2 19970101 3   63.34\n", "--map", mapping
    )
    assert done["loaded"] == 3
    seen = line.facts("1997-12-31")
    assert seen["00004"]["net_amount"] == Decimal("59.06")
    assert seen["00021"]["recency_days"] == 364


def test_two_equal_purchases_of_one_day_are_two_and_the_file_again_is_none(line: Any) -> None:
    text = "external_id;happened_at;amount\na;2026-01-01;100\na;2026-01-01;100\n"
    assert line.load("transactions", text)["loaded"] == 2
    assert line.load("transactions", text)["unchanged"] == 2
    three = line.load("transactions", text + "a;2026-01-01;100\n")
    assert (three["loaded"], three["unchanged"]) == (1, 2), "the third time it occurs it is new"
    assert line.load("transactions", text, source="other")["loaded"] == 2, "another source knows its own rows"
    assert sorted(row["net_amount"] for row in line.facts_rows("2026-02-01")) == [Decimal(200), Decimal(300)]


def test_a_known_transaction_id_with_other_content_replaces_the_row(line: Any) -> None:
    head = "external_id;happened_at;amount;transaction_id\n"
    line.load("transactions", head + "a;2026-01-01;100;t1\na;2026-01-02;50;t2\n")
    done = line.load("transactions", head + "a;2026-01-03;70;t1\na;2026-01-02;50;t2\n")
    assert (done["loaded"], done["unchanged"]) == (1, 1)
    seen = line.facts("2026-02-01")["a"]
    assert (seen["net_amount"], seen["first_purchase_on"]) == (Decimal(120), date(2026, 1, 2))
    line("undo", done["import_id"])
    assert line.facts("2026-02-01")["a"]["net_amount"] == Decimal(150), "the old version stands again"


def test_fill_keeps_what_is_known_and_counts_conflicts_overwrite_takes_the_new(line: Any) -> None:
    line.load("clients", "external_id;full_name;city;phone\na;Иванов Иван;;79031111111\nb;Петров Пётр;Тула;\n")
    new = "external_id;full_name;city;phone\na;Иванов Иван;Москва;79031111111\nb;Петров Пётр;Рязань;79032222222\n"
    filled = line.load("clients", new)
    assert (filled["loaded"], filled["unchanged"], filled["conflicts"]) == (2, 0, 1), "Рязань against Тула"
    rule = {"field": "city", "operator": "is", "value": "Тула"}
    line("segment", "save", "tula", "--rule", line.file(json.dumps(rule)))
    assert line("segment", "count", "tula", "--as-of", "2026-01-01")["clients"] == 1
    over = line.load("clients", new, "--mode", "overwrite")
    assert over["conflicts"] == 0
    assert line("segment", "count", "tula", "--as-of", "2026-01-01")["clients"] == 0


def test_neither_mode_touches_a_refusal(line: Any) -> None:
    line.load("clients", "external_id;full_name;phone;refuse_all\na;Иванов Иван;79031111111;да\n")
    line.campaign("c", class_="content")
    for mode in ("fill", "overwrite"):
        line.load("clients", "external_id;full_name;phone;refuse_all;consent_all\na;Иванов Иван;79031111112;нет;нет\n", "--mode", mode)
        assert line.stopped("c", "2026-04-01") == {"refusal": (1, 1)}


def test_undo_withdraws_rows_and_keeps_refusals(line: Any) -> None:
    first = line.load("clients", "external_id;full_name;phone\na;Иванов Иван;79031111111\n")
    sales = line.load("transactions", "external_id;happened_at;amount\na;2026-01-01;100\nb;2026-01-01;5\n")
    stop = line.load("refusals", "phone\n79031111111\n", source="stop")
    line("undo", sales["import_id"])
    assert set(line.facts("2026-02-01")) == {"a"}
    assert line.facts("2026-02-01")["a"]["net_amount"] == 0
    assert line.load("transactions", "external_id;happened_at;amount\na;2026-01-01;100\n")["loaded"] == 1, (
        "what was undone can be loaded again"
    )
    line("undo", stop["import_id"])
    line.campaign("c", class_="content")
    assert line.stopped("c", "2026-04-01") == {"refusal": (1, 1)}
    line.fail("undo", 99)
    line.fail("undo", sales["import_id"])
    line("undo", first["import_id"])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("headers.csv", b"external_id;happened_at;amount\n"),
        ("binary.csv", bytes(range(256)) * 20),
        ("nokey.csv", "Цвет;Размер\nкрасный;XL\n".encode()),
        ("broken.xlsx", b"PK\x03\x04 not a zip"),
        ("fake.parquet", b"PAR1 no"),
    ],
)
def test_files_that_are_wrong_end_with_2_one_sentence_and_change_nothing(line: Any, name: str, content: bytes) -> None:
    line.load("transactions", "external_id;happened_at;amount\na;2026-01-01;100\n")
    before = line.facts("2026-02-01")
    path = line.file(content, name=name)
    said = line.fail("import", path, "--kind", "transactions", "--source", "x", exit=2)
    assert "Traceback" not in said["message"]
    assert said["message"].strip()
    assert line.facts("2026-02-01") == before
    assert line.load("transactions", "external_id;happened_at;amount\na;2026-01-02;100\n")["import_id"] == 2, "no number was spent"


def test_one_bad_row_never_costs_a_good_one(line: Any) -> None:
    text = "external_id;happened_at;amount;kind\na;2026-01-01;100;purchase\nb;yesterday;5;\nc;2026-01-02;abc;\nd;;;\n;2026-01-05;7;\ne;2026-01-05;7;полёт\n"
    done = line.load("transactions", text)
    # a and the anonymous sale of the 5th are good; b, c, d are not; an unknown kind cannot be guessed.
    assert (done["rows"], done["loaded"], done["quarantined"]) == (6, 2, 4)


def test_contacts_consents_exclusions_and_seeds(line: Any) -> None:
    line.load("clients", "external_id;full_name;phone\na;Иванов Иван;79031111111\n")
    contacts = "external_id;happened_at;channel;class;status\na;2026-03-01;SMS;развитие;доставлено\na;2026-03-05;звонок;;\nzz;2026-03-05;голубь;;\n"
    assert line.load("contacts", contacts)["loaded"] >= 2
    assert line.load("consents", "external_id;channel;given_at;evidence\na;sms;2026-01-01;анкета №1\n")["loaded"] == 1
    assert line.load("exclusions", "external_id;reason;until\na;жалоба;2026-04-10\n")["loaded"] == 1
    assert line.load("seeds", "name;phone\nПроверка;79039999999\n")["loaded"] == 1
    seen = line.facts("2026-03-31")["a"]
    assert (seen["contacts_90d"], seen["contacts_90d_sms"], seen["contacts_90d_phone"], seen["contacts_90d_development"]) == (2, 1, 1, 2)
    assert seen["has_consent_sms"]
    assert seen["is_excluded"]


def test_the_mapping_is_said_and_stdout_holds_only_the_result(line: Any) -> None:
    done = line.load("transactions", "Код клиента;Дата;Сумма\na;01.01.2026;5\n")
    assert any("external_id" in said for said in done.said)
    assert set(done) == {"import_id", "rows", "loaded", "unchanged", "quarantined", "conflicts"}


def test_a_card_and_a_phone_key_belong_to_the_client_who_holds_them(line: Any) -> None:
    line.load(
        "clients", "external_id;full_name;phone;card\na;Иванов Иван;79031111111;2900000000017\nb;Петров Пётр;79032222222;2900000000024\n"
    )
    line.load(
        "transactions", "card;happened_at;amount\n2900000000017;2026-01-01;100\n;2026-01-01;9\n9999999999;2026-01-02;1\n", source="till"
    )
    line.load("transactions", "phone;happened_at;amount\n8 (903) 222-22-22;2026-01-03;50\n", source="site")
    seen = line.facts("2026-02-01")
    assert set(seen) == {"a", "b"}
    assert (seen["a"]["net_amount"], seen["b"]["net_amount"]) == (Decimal(100), Decimal(50))
    line.load("clients", "external_id;full_name;card\nc;Сидоров Олег;9999999999\n")
    assert line.facts("2026-02-01")["c"]["net_amount"] == Decimal(1), "the card's owner came later than the sale"


def test_samples_of_the_tour(line: Any) -> None:
    samples = Path(__file__).parents[2] / "data" / "samples"
    for kind, name, source in (
        ("clients", "bitrix_clients.csv", "bitrix"),
        ("transactions", "1c_sales.csv", "1c"),
        ("refusals", "stop_list.csv", "stop"),
    ):
        done = line("import", samples / name, "--kind", kind, "--source", source)
        assert done["rows"] == done["loaded"] + done["unchanged"] + done["quarantined"]
        assert done["loaded"] > 0
        again = line("import", samples / name, "--kind", kind, "--source", source)
        assert (again["loaded"], again["quarantined"]) == (0, done["quarantined"]), name
    assert line("verify")["ok"]
