# ruff: noqa: E501
"""Write the corpus of bad and odd files, always the same bytes. Every person in it is made up.

python tests/corpus/make_corpus.py FOLDER
"""

import io
import sys
import zipfile
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

NBSP = "\u00a0"

BITRIX = (
    "ID;Фамилия;Имя;Отчество;Мобильный телефон;Рабочий телефон;Другой телефон;Рабочий e-mail;Дата рождения;Тип контакта;Источник;"
    "Ответственный;Дата создания;Согласие на рассылку;Не беспокоить;Комментарий\n"
    '17;Ершова;Анна;Сергеевна;"+7 916 000-11-22, 8 (926) 000-33-44";;;a.ershova@post.example;03.04.1985;Клиенты;Сайт;Лапина О.;'
    "12.01.2024 10:15:00;Да;;\n"
    "18;Ким;Сергей Тойота;;8 903 000 55 66;84950001122;;;;Клиенты;Звонок;Гусев Д.;15.02.2024 09:00:00;;Да;\n"
    "19;ПАНОВА;Мария;Игоревна;79160001122;;;M.Panova@POST.EXAMPLE;1990-07-21;Клиенты;Выставка;Лапина О.;01.03.2024 12:30:00;Да;Нет;"
    '"Просила ""не звонить"";\nтолько почта"\n'
    ";;;;;;;;;;;;;;;\n"
    "20;Рзаев;Эльдар;Мамед оглы;+7(977)000-77-88;;;;;Клиенты;Сайт;Гусев Д.;05.03.2024 16:45:00;Нет;;\n"
)
SALES_1C = (
    "Продажи;;;;;;;;;;;;;\n"
    "Период: 01.01.2024 - 31.03.2024;;;;;;;;;;;;;\n"
    "Организация: ООО Пример;;;;;;;;;;;;;\n"
    ";;;;;;;;;;;;;\n"
    "Отбор: Подразделение Равно Сервис;;;;;;;;;;;;;\n"
    "Дата;Номер;Вид операции;Подразделение;Код контрагента;Контрагент;Дисконтная карта;VIN;Номенклатура;Номенклатурная группа;Количество;"
    "Сумма;Сумма скидки;Себестоимость\n"
    f"12.01.2024 10:01:05;00ЦБ-001234;Реализация;Сервис;ЦБ-000017;Ершова Анна;2900000000017;;Масло 5W-30;Запчасти;1,000;3{NBSP}990,00;;2{NBSP}100,50\n"
    f"12.01.2024 10:01:05;00ЦБ-001234;Реализация;Сервис;ЦБ-000017;Ершова Анна;2900000000017;;Замена масла;Сервис;1,000;900,00;90,00;\n"
    f"13.01.2024 11:20:00;00ЦБ-001235;Реализация;Сервис;;Розничный покупатель;;;Щётки;Запчасти;2,000;1{NBSP}780,00;;1{NBSP}000,00\n"
    f"14.02.2024 18:00:10;00ЦБ-001301;Возврат товаров от покупателя;Сервис;ЦБ-000017;Ершова Анна;2900000000017;;Масло 5W-30;Запчасти;-1,000;-3{NBSP}990,00;;\n"
    f"Итого;;;;;;;;;;;2{NBSP}680,00;90,00;\n"
)
STOPS = (
    "Дата обращения;ФИО;Дата рождения;Телефон;E-mail;Канал отказа;Вид отказа;Источник;№ обращения;Оператор\n"
    "05.05.2024 10:00;ЕРШОВА АННА СЕРГЕЕВНА;03.04.1985;9160001122;;SMS;Отказ от ЦК;Звонок;ОБР-1;Оператор 2\n"
    "06.05.2024;Ким Сергей;;8-903-000-55-66;;Все;Отзыв согласия;Офис;ОБР-2;Оператор 1\n"
    "07.05.2024;;;;m.panova@post.example;E-mail;Отказ от ЦК;Письмо;ОБР-3;\n"
)
BANK = (
    "CLIENT_ID;ФИО;ФИЛИАЛ;ДОГОВОР;ПРОДУКТ;ДАТА_ОТКР;ДАТА_ЗАКР;ОСТАТОК;ДОХОД_МЕС;ПРЕДОДОБР_ЛИМИТ;СТАВКА;ДЕЙСТВ_ДО\n"
    "0000123;Ершова Анна Сергеевна;Южный;К-77/24;Кредит наличными;2024-01-15;;150000.50;3200.10;500000;0.189;20241231\n"
    "0000124;Ким Сергей;Северный;Д-12/23;Вклад;2023-06-01;2024-06-01;0.00;0.00;;;\n"
)
PLAIN = "ID;Имя;Телефон;Сумма\n1;Анна;+7 916 000-11-22;1500,50\n2;Пётр;8 903 000 55 66;200\n3;Ганна;+380 67 000 11 22;0\n"
UKRAINIAN = (
    "Код;Прізвище;Ім'я;Місто;Сума\n1;Ґалаґан;Дем’ян;Київ;100,00\n2;Шевченко;Наталія;Чернігів;250,50\n3;Їжакевич;Євген;Біла Церква;75,25\n"
    "4;Коваленко;Олена;Запоріжжя;120,00\n"
)
UKRAINIAN_OLD = UKRAINIAN.replace("’", "'")
ENGLISH = (
    "id,name,phone,amount\n1,Anna Smith,+44 20 7946 0001,12.50\n2,José Núñez,+34 600 000 000,1000\n3,Zoë Brontë,+44 20 7946 0002,7.25\n"
)
ENCODINGS = ("cp1251", "koi8-r", "cp866")


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def book(rows: list[list[object]], *, sheets: tuple[str, ...] = ("Лист1",), hidden: tuple[str, ...] = (), on: str | None = None) -> bytes:
    """Return a workbook; the rows lie on `on`, the first sheet by default."""
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd.mm.yyyy", "strings_to_formulas": False})
    made.set_properties({"created": datetime(2024, 1, 1)})
    for name in sheets:
        sheet = made.add_worksheet(name)
        if name in hidden:
            sheet.hide()
        if name == (on or sheets[0]):
            sheet.activate()
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    made.close()
    return out.getvalue()


def parquet(columns: dict[str, pa.Array]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def archive(parts: dict[str, bytes], *, packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as made:
        for name, content in parts.items():
            made.writestr(zipfile.ZipInfo(name), content, compress_type=packed)
    return out.getvalue()


def compound(*streams: str) -> bytes:
    """Return what an OLE file begins with, and the names of its streams where they stand."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)


def encodings() -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    for name, text in (("bitrix", BITRIX), ("1c", SALES_1C), ("stops", STOPS), ("bank", BANK), ("plain", PLAIN)):
        for encoding in ("utf-8", "utf-8-sig", "cp1251", "koi8-r", "cp866", "utf-16"):
            if encoding == "koi8-r" and name == "stops":
                text = text.replace("№", "N")
            made[f"{name}_{encoding}.csv"] = crlf(text).encode(encoding)
    for encoding in ("utf-16-le", "utf-16-be"):
        made[f"plain_{encoding}_no_mark.csv"] = PLAIN.encode(encoding)
    made["plain_utf-16-be.csv"] = b"\xfe\xff" + PLAIN.encode("utf-16-be")
    for encoding in ("utf-8", "cp1251", "utf-16"):
        made[f"ukrainian_{encoding}.csv"] = UKRAINIAN.encode(encoding)
    made["ukrainian_koi8-u.csv"] = UKRAINIAN_OLD.encode("koi8-u")
    made["ukrainian_cp1125.csv"] = UKRAINIAN_OLD.encode("cp1125")
    for encoding in ("utf-8", "cp1252", "utf-16"):
        made[f"english_{encoding}.csv"] = ENGLISH.encode(encoding)
    made["one_name_cp1251.csv"] = "ID;Имя\n1;Анна\n".encode("cp1251")
    made["one_name_koi8-r.csv"] = "ID;Имя\n1;Анна\n".encode("koi8-r")
    made["one_name_cp866.csv"] = "ID;Имя\n1;Анна\n".encode("cp866")
    made["capitals_cp1251.csv"] = "ID;ФИО\n1;ЕРШОВА АННА СЕРГЕЕВНА\n2;КИМ СЕРГЕЙ\n3;ПЕТРОВ ИВАН ИЛЬИЧ\n".encode("cp1251")
    made["capitals_cp866.csv"] = "ID;ФИО\n1;ЕРШОВА АННА СЕРГЕЕВНА\n2;КИМ СЕРГЕЙ\n3;ПЕТРОВ ИВАН ИЛЬИЧ\n".encode("cp866")
    made["capitals_koi8-r.csv"] = "ID;ФИО\n1;ЕРШОВА АННА СЕРГЕЕВНА\n2;КИМ СЕРГЕЙ\n3;ПЕТРОВ ИВАН ИЛЬИЧ\n".encode("koi8-r")
    late = "ID;Name;Sum\n" + "".join(f"{number};Client {number};{number * 3}\n" for number in range(16_000)) + "99999;Анна Ершова;5\n"
    made["late_cyrillic_cp1251.csv"] = late.encode("cp1251")
    made["late_cyrillic_utf-8.csv"] = late.encode("utf-8")
    made["cut_in_mid_letter_utf-8.csv"] = (PLAIN + "4;Анна;1;Юлия").encode("utf-8")[:-1]
    made["one_broken_byte_utf-8.csv"] = (PLAIN * 8).encode("utf-8").replace("Ганна".encode(), "Ган".encode() + b"\xff" + "а".encode(), 1)
    made["undefined_byte_cp1251.csv"] = PLAIN.encode("cp1251").replace("Анна".encode("cp1251"), "Ан".encode("cp1251") + b"\x98", 1)
    made["dos_end_mark_cp866.csv"] = crlf(PLAIN).encode("cp866") + b"\x1a"
    return made


def dialects() -> dict[str, bytes]:
    made: dict[str, str] = {
        "comma.csv": "id,name,amount\n1,Anna,10.5\n2,Pyotr,20\n",
        "tab.tsv": PLAIN.replace(";", "\t"),
        "pipe.txt": PLAIN.replace(";", "|"),
        "comma_decimal_commas_quoted.csv": 'id,name,amount\n1,Анна,"10,5"\n2,Пётр,"20,75"\n',
        "semicolon_decimal_commas.csv": "сумма;скидка\n10,5;1,25\n20,5;0,75\n30,1;0,10\n",
        "semicolon_no_header_decimals.csv": "2,5;3,5\n2,6;3,6\n2,7;3,7\n",
        "pipe_tags_in_comma.csv": "id,name,tags\n" + "".join(f"{n},Client{n},a|b|c\n" for n in range(20)),
        "commas_in_tab_names.tsv": "id\tname\n1\tErshova, Anna\n2\tKim, Sergey\n",
        "only_commas_integers.csv": "1,2,3\n4,5,6\n7,8,9\n",
        "one_column_phones.txt": "Телефон\n+7 916 000-11-22\n8 903 000 55 66\n",
        "one_column_no_header.txt": "79160001122\n79030005566\n79770007788\n",
        "one_column_emails.txt": "a@post.example\nb@post.example\n",
        "aligned_spaces.txt": " customer_id  date      cds  dollars\n 00001  19970101  1   11.77\n 00002  19970112  12  77.00\n 00003  19970203  1    9.10\n",
        "aligned_spaces_no_header.txt": " 00004 0001 19970101  2   29.33\n 00004 0001 19970118 12  129.73\n 00005 0002 19970802  1   14.96\n",
        "wide_spaces_with_names.txt": "id    name            sum\n1     Anna Ershova    10\n2     Sergey B Kim    20\n3     Li              30\n",
        "sep_line.csv": "sep=;\nid;name,full\n1;Ершова, Анна\n2;Ким, Сергей\n",
        "sep_line_comma.csv": "sep=,\nid,name\n1,a\n2,b\n",
        "crlf.csv": crlf(PLAIN),
        "old_mac.csv": PLAIN.replace("\n", "\r"),
        "mixed_line_ends.csv": PLAIN.replace("\n", "\r\n", 2),
        "no_last_line_end.csv": PLAIN.rstrip("\n"),
        "many_blank_lines.csv": PLAIN.replace("\n", "\n\n\n") + "\n \n\t\n",
        "delimiters_only_lines.csv": PLAIN.replace("\n2;", "\n;;;\n2;") + ";;;\n;;;\n",
        "nbsp_around_cells.csv": f"ID; Имя ;Сумма\n1;{NBSP}Анна{NBSP};1{NBSP}500,50 ₽\n2;\tПётр ; 20{NBSP}₽\n",
        "trailing_delimiter.csv": "id;name;\n1;Анна;\n2;Пётр;\n",
        "trailing_delimiter_rows_only.csv": "id;name\n1;Анна;\n2;Пётр;\n3;Яна;\n",
        "trailing_delimiter_header_only.csv": "id;name;\n1;Анна\n2;Пётр\n3;Яна\n",
        "quoted_all.csv": '"id","name"\n"1","Анна"\n"2","Пётр"\n',
        "quoted_delimiters.csv": 'id;name;note\n1;Анна;"а;б;в"\n2;Пётр;"г;д"\n',
        "quoted_doubled.csv": 'id;name\n1;"ООО ""Ромашка"""\n2;""""\n3;""\n',
        "quoted_newlines.csv": 'id;note;sum\n1;"строка\nвторая\n\nчетвёртая";10\n2;ничего;20\n3;"ещё\nодна";30\n',
        "quoted_newlines_crlf.csv": crlf('id;note;sum\n1;"строка\nвторая";10\n2;ничего;20\n'),
        "quoted_header_newline.csv": '"№\nп/п";"ФИО\nклиента";Сумма\n1;Анна;10\n2;Пётр;20\n',
        "stray_quotes_inside.csv": 'id;firm;size\n1;ООО "Ромашка";16"\n2;Диск 15";17\n3;"Лилия" ООО;18"\n',
        "stray_opening_quote.csv": 'id;name;sum\n1;"Анна;10\n2;Пётр;20\n3;Яна;30\n',
        "stray_opening_quote_far_close.csv": 'id;name;sum\n1;"Анна;10\n2;Пётр;20\n3;"Яна";30\n4;Ия;40\n',
        "unclosed_quote_at_end.csv": 'id;name;sum\n1;Анна;10\n2;Пётр;"20\n',
        "spaces_before_quotes.csv": 'id, name, note\n1, "Ершова, Анна", "да"\n2, "Ким, Сергей", "нет"\n',
        "mixed_quoting.csv": 'id;firm;note\n1;"а;б";ООО "Ромашка"\n2;в;"г"\n3;"д"е;ж\n',
        "apostrophes.csv": "id;name\n1;Дем'ян\n2;О'Ніл\n",
        "backslashes.csv": "id;path\n1;C:\\temp\\\n2;\\N\n3;a\\;b\n",
        "formulas.csv": "id;name\n1;=CMD()\n2;+7916\n3;@x\n4;-5\n",
        "words_null.csv": "id;name\n1;NULL\n2;null\n3;N/A\n",
        "comment_like.csv": "id;name\n#1;а\n#2;б\n",
        "own_signs.csv": "id;name\n1;a\x1fb\x1ec\x1dd\x1c\n2;z\n",
        "form_feed.csv": "id;name\n1;а\x0cб\n2;в\x85г\u2028д\n",
        "zero_width_header.csv": "\u200bid;\ufeffname\n1;а\n2;б\n",
        "emoji.csv": "id;name\n1;Анна 🌸\n2;👩‍👩‍👧\n",
        "wide_300_columns.csv": ";".join(f"c{n}" for n in range(300)) + "\n" + ";".join("1" for _ in range(300)) + "\n",
        "single_row_no_header.csv": "1;79160001122;10.5\n",
        "leading_zeros.csv": "code;card\n00017;0000000290001\n00018;0000000290002\n",
        "long_cell_100k.csv": f"id;note\n1;{'я' * 100_000}\n2;к\n",
    }
    return {name: text.encode("utf-8") for name, text in made.items()}


def headers() -> dict[str, bytes]:
    made: dict[str, str] = {
        "header_repeated.csv": "ID;Телефон;Телефон;телефон\n1;79160001122;;\n2;;79030005566;\n",
        "header_blank.csv": "ID;;Имя;\n1;x;Анна;5\n2;y;Пётр;6\n",
        "header_two_titles.csv": "Отчёт по клиентам\nза март 2024\nID;Имя;Сумма\n1;Анна;10\n2;Пётр;20\n",
        "header_six_titles.csv": "Отчёт\n\nПериод: март\nОтбор: нет\nВалюта: руб.\n\nID;Имя;Сумма\n1;Анна;10\n2;Пётр;20\n",
        "header_years.csv": "Клиент;2023;2024\nАнна;1000;2000\nПётр;1500;1700\n",
        "header_text_only.csv": "Имя;Город\nАнна;Москва\nПётр;Тверь\nЯна;Москва\n",
        "no_header_text_repeats.csv": "Анна;Москва\nПётр;Тверь\nЯна;Москва\n",
        "no_header_dates.csv": "00017;12.01.2024;500,00\n00018;13.01.2024;700,00\n",
        "header_underlined.csv": "id;name\n--;----\n1;a\n2;b\n",
        "header_page_break.csv": "ID;Имя\n1;Анна\nID;Имя\n2;Пётр\n",
        "total_ru.csv": PLAIN + "Итого:;;;1700,50\n",
        "total_uk.csv": PLAIN + "Всього;;;1700,50\n",
        "total_uk_razom.csv": PLAIN + "\nРазом за період;;;1700,50\n",
        "total_en.csv": "id,name,amount\n1,Anna,10\n2,Kim,20\nTotal,,30\n",
        "total_second_column.csv": PLAIN + ";ИТОГО;;1700,50\n",
        "total_and_signature.csv": PLAIN + "Итого;;;1700,50\n\nГлавный бухгалтер ____________\nВсего строк: 3\n",
        "total_and_vat.csv": PLAIN + "Итого;;;1700,50\nВ том числе НДС;;;283,42\n",
        "total_two_columns.csv": "Имя;Сумма\nАнна;10\nПётр;20\nИтого;30\n",
        "total_word_in_the_middle.csv": "Имя;Сумма;Дата\nАнна;10;01.01.2024\nИтого;10;\nПётр;20;02.01.2024\nЯна;5;03.01.2024\n",
        "total_like_a_name.csv": "Клиент;Город;Сумма\nТотал Ойл;Москва;10\nВсего хорошего ООО;Тверь;20\n",
        "rows_affected.csv": "id;name\n1;a\n2;b\n\n(2 rows affected)\n",
        "ragged_few.csv": PLAIN + "4;Яна\n5;Ия;1;2;3\n6;Эмма;79160000000;10\n",
        "ragged_short_at_end.csv": PLAIN + "4;Яна;7916\n",
        "ragged_quoted.csv": 'id;name;note\n1;"а";"б"\n2;"в;г"\n3;"д";"е";"ж"\n4;"з";"и"\n5;к;л\n6;м;н\n',
        "ragged_odd_quotes.csv": 'id;name;note\n1;ООО "А";x\n2;"Б"В\n3;"Г"Д;y\n4;е;ж\n5;з;и\n',
        "header_short.csv": "id;name\n1;Анна;10\n2;Пётр;20\n3;Яна;30\n",
    }
    return {name: text.encode("utf-8") for name, text in made.items()}


def workbooks() -> dict[str, bytes]:
    table: list[list[object]] = [
        ["ID", "Имя", "Телефон", "Дата", "Сумма", "Доля"], [1, "Анна", 79161234567, datetime(2024, 1, 5), 1500.5, 0.1],
        ["00018", "Пётр", "8 903 000 55 66", datetime(2024, 1, 6, 10, 5), 12345678901.25, 1e-7], [3, "Яна\nМария", None, date(2024, 2, 29), -3, 1e15],
    ]  # fmt: skip
    plain = book([["ID", "Имя"], [1, "Анна"], [2, "Пётр"]])
    with zipfile.ZipFile(io.BytesIO(plain)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    row = b'<row><c t="inlineStr"><is><t>' + b"a" * 1000 + b"</t></is></c></row>"
    bomb = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        + row * 100_000
        + b"</sheetData></worksheet>"
    )
    return {
        "book.xlsx": book(table),
        "book_named_csv.csv": plain,
        "book_titles.xlsx": book(
            [["Отчёт по клиентам"], ["Период: март"], [], ["ID", "Имя", "Сумма"], [1, "Анна", 10], [], [2, "Пётр", 20], ["Итого", None, 30]]
        ),
        "book_sheets.xlsx": book([["ID", "Имя"], [1, "Анна"]], sheets=("Пусто", "Данные"), on="Данные"),
        "book_hidden.xlsx": book([["ID", "Имя"], [1, "Анна"]], sheets=("Скрыт", "Виден"), hidden=("Скрыт",), on="Виден"),
        "book_asked_sheet.xlsx": book([["ID", "Имя"], [1, "Анна"], [2, "Ия"]], sheets=("А", "Б"), on="Б"),
        "book_shifted.xlsx": book([[], [], [None, "ID", "Имя"], [None, 7, "Анна"], [None, 8, "Ия"]]),
        "book_numbers_only.xlsx": book([[1, 79160001122, 10.5], [2, 79160001123, 11]]),
        "book_booleans.xlsx": book([["ID", "Согласие"], [1, True], [2, False]]),
        "book_blank_rows.xlsx": book([["ID", "Имя"], [], [1, "Анна"], [], [], [2, "Ия"]]),
        "book_empty.xlsx": book([]),
        "book_headers_only.xlsx": book([["ID", "Имя"]]),
        "book_no_such_sheet.xlsx": plain,
        "book_bomb.xlsx": archive({**parts, "xl/worksheets/sheet1.xml": bomb}),
        "book_cut.xlsx": plain[: len(plain) // 2],
        "book_bad_sheet.xlsx": archive({**parts, "xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row><c r="}),
        "book_no_parts.xlsx": archive({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"nonsense"}),
        "book_password.xlsx": compound("Root Entry", "EncryptionInfo", "EncryptedPackage"),
        "book_broken.xls": compound("Root Entry", "Workbook"),
        "word.doc": compound("Root Entry", "WordDocument"),
        "some.zip": archive({"readme.txt": b"hello"}),
        "csv_in_zip.csv": archive({"clients.csv": PLAIN.encode()}),
        "zip_empty.zip": archive({}),
        "zip_many_parts.xlsx": archive(
            {"xl/workbook.xml": b"<workbook/>", **{f"x/{n}": b"" for n in range(10_001)}}, packed=zipfile.ZIP_STORED
        ),
    }


def parquets() -> dict[str, bytes]:
    good = parquet({
        "id": pa.array([1, 2, None], pa.int64()), "Имя": pa.array([" Анна ", None, "Ия"]), "when": pa.array([datetime(2024, 1, 5, 10), None, datetime(2024, 1, 6)]),
        "day": pa.array([date(2024, 1, 5), None, None]), "amount": pa.array([1e20, 0.1, 1e-7]), "whole": pa.array([79161234567.0, None, 3.0]),
        "flag": pa.array([True, False, None]),
    })  # fmt: skip
    return {
        "table.parquet": good,
        "table_nulls.parquet": parquet({"a": pa.array([None, 1, None], pa.int32()), "b": pa.array([None, None, None], pa.string())}),
        "table_empty.parquet": parquet({"a": pa.array([], pa.int32())}),
        "table_repeated.parquet": parquet({"Phone": pa.array(["1"]), "phone ": pa.array(["2"])}),
        "table_cut.parquet": good[:-20],
        "table_named_csv.csv": good,
    }


def wrong() -> dict[str, bytes]:
    return {
        "empty.csv": b"",
        "blank.csv": b" \r\n\t\r\n\r\n",
        "mark_only.csv": b"\xef\xbb\xbf",
        "mark_only_utf-16.csv": b"\xff\xfe",
        "delimiters_only.csv": b";;;\n;;;\n",
        "headers_only.csv": "ID;Имя;Телефон\n".encode(),
        "headers_only_cp1251.csv": "ID;Имя;Телефон".encode("cp1251"),
        "headers_and_total.csv": "ID;Имя;Сумма\nИтого;;0\n".encode(),
        "titles_and_headers.csv": "Отчёт за март\n\nID;Имя;Сумма\n".encode(),
        "program.exe": b"MZ\x90\x00" + bytes(range(256)) * 8,
        "program_named_csv.csv": b"MZ\x90\x00" + bytes(range(256)) * 8,
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        "photo.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)),
        "paper.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
        "packed.csv.gz": b"\x1f\x8b\x08\x00\x00\x00\x00\x00" + bytes(range(200)),
        "packed.rar": b"Rar!\x1a\x07\x00" + bytes(100),
        "packed.7z": b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(100),
        "base.sqlite": b"SQLite format 3\x00" + bytes(100),
        "letter.rtf": b"{\\rtf1\\ansi hello}",
        "page_named_xls.xls": "<html><body><table><tr><td>ID</td></tr></table></body></html>".encode("utf-16"),
        "page.xls": b"<html><body><table><tr><td>ID</td></tr></table></body></html>",
        "sheet_xml.xls": b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
        "data.json": b'[{"id": 1, "name": "Anna"}]',
        "zero_bytes.csv": b"id;name\n1;An\0na\n2;Kim\n",
        "zero_bytes_late.csv": b"id;name\n" + b"1;Anna\n" * 100_000 + b"2;\0\n",
        "control_characters.csv": bytes((n * 7) % 32 or 1 for n in range(5000)),
        "random_bytes.csv": bytes((n * n * 31 + n * 17) % 255 + 1 for n in range(5000)),
        "long_field.csv": b"id;note\n1;" + b"x" * 10_000_000 + b"\n",
        "long_field_later.csv": b"id;note\n" + b"1;a\n" * 200_000 + b"2;" + b"x" * 10_000_000 + b"\n",
        "long_quoted_field.csv": b'id;note\n1;"' + b"x" * 10_000_000 + b'"\n2;b\n',
        "one_long_line.txt": b"y" * 3_000_000,
        "ragged_each_otherwise.csv": b"id;day;sum\n1;2024-01-01\n2;2024-01-02;6;7;8\n3;2024-01-02;6\n",
        "commas_everywhere.csv": b"id,day,sum\n1,2024-01-01,1 234,50\n2,2024-01-02,15,00\n3,2024-01-03,7,25\n",
        "ragged_mostly.csv": ("a;b;c;d\n" + "".join(";".join("x" * (n % 7 + 1)) + "\n" for n in range(60))).encode(),
        "prose.txt": ("Дорогие друзья, приглашаем вас на праздник.\nБудет весело; приходите все, кто может, и зовите друзей, родных, соседей!\n"
                      "Начало в 12:00.\nАдрес: улица Примерная, 1\nС уважением, магазин\nP.S.: вход свободный, дети, животные, все\n").encode(),
        "too_wide.csv": (";".join("c" for _ in range(2500)) + "\n" + ";".join("1" for _ in range(2500)) + "\n").encode(),
    }  # fmt: skip


def further() -> dict[str, bytes]:
    """Files of the kinds that tell more of known clients, as the systems they come from write them."""
    return {
        "nps_tool.csv": (
            "Respondent,Client ID,Phone,Survey date,NPS,CSAT,Comment\n"
            '1,17,+7 916 000-11-22,2024-03-01T10:15:00Z,10,5,"Fine, thanks"\n2,,8 903 000 55 66,2024-03-02T09:00:00Z,11,,\n'
            '3,19,,2024-03-02T11:00:00Z,3,,"Ждала час,\nбольше не приду"\n'
        ).encode("utf-8-sig"),
        "dealer_cars.csv": crlf(
            "Автомобили клиентов;;;;;;\nОтбор: все;;;;;;\nVIN;Код контрагента;Модель;Дата продажи;Дата выбытия;Пробег, км;Дата последнего ТО\n"
            f"XW7BF4FK70S000001;ЦБ-000017;Camry;12.01.2020;;48{NBSP}120;05.02.2024\nXW7BF4FK70S000002;ЦБ-000018;RAV4;03.03.2021;01.02.2024;31000;\n"
            "XW7BF4FK70S000003;ЦБ-000019;RAV4;03.03.2021;01.02.2020;;\n"
        ).encode("cp1251"),
        "bank_contracts.csv": crlf(BANK.replace("2024-06-01", "31.12.9999")).encode("cp1251"),
        "tariff_terms.csv": "ID клиента\tЛьготный период\tДействует с\tДействует до\n17\tПервый год\t01.01.2024\t31.12.2024\n18\t\t01.02.2024\t\n".encode(),
        "goods_1c.csv": crlf("Номенклатура;Номенклатурная группа;Маржинальность\nМасло 5W-30;Запчасти;46,5%\nЩётки;Запчасти;0,4\nЧехол;;140%\n").encode("cp866"),
        "campaign_arms.csv": (
            "Кампанія;ID клієнта;Група;Варіант;Дата контакту;Канал;Вартість контакту\n"
            "Весна;17;цільова;А;01.03.2024;смс;1,20\nВесна;18;контрольна;;;;\nВесна;19;третя;;;;\n"
        ).encode("utf-16"),
        "sms_report.csv": (
            "campaign;Телефон;Статус;Дата события\nВесна;79160001122;доставлено;01.03.2024 12:00\nВесна;79030005566;не доставлено;01.03.2024 12:00\n"
            "Весна;79770007788;СТОП;01.03.2024 12:05\nВесна;79030005567;перешел;01.03.2024 12:07\n"
        ).encode("cp1251"),
    }  # fmt: skip


def make_corpus() -> dict[str, bytes]:
    """Return every file of the corpus by its name."""
    made: dict[str, bytes] = {}
    for part in (encodings(), dialects(), headers(), workbooks(), parquets(), wrong(), further()):
        assert not set(made) & set(part)
        made |= part
    return made


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in make_corpus().items():
        (folder / name).write_bytes(content)
