# ruff: noqa: E501
"""What must come of every file of the corpus: the rows and their shape, or the sentence."""

from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True)
class Load:
    """What a whole load of the file must count: rows = loaded + unchanged + quarantined."""

    kind: str
    loaded: int
    quarantined: int = 0
    unchanged: int = 0


@dataclass(frozen=True)
class Table:
    """A file that reads: `cells` are some rows by line, whole or from their start."""

    rows: int
    headers: tuple[str, ...] | int | None
    encoding: str | None = "utf-8"
    delimiter: str | None = ";"
    ragged: int = 0
    top: int = 0
    bottom: int = 0
    blank: int = 0
    broken: int = 0
    cells: dict[int, tuple[str, ...]] = field(default_factory=dict)
    options: dict[str, object] = field(default_factory=dict)
    load: Load | None = None


@dataclass(frozen=True)
class Sentence:
    """A file that cannot be read: the key of the sentence. `at_peek` is false where only the whole file shows it."""

    key: str
    at_peek: bool = True
    options: dict[str, object] = field(default_factory=dict)


PLAIN = ("ID", "Имя", "Телефон", "Сумма")
ENGLISH = ("id", "name", "phone", "amount")
UKRAINIAN = ("Код", "Прізвище", "Ім'я", "Місто", "Сума")
ANNA = {2: ("1", "Анна", "+7 916 000-11-22", "1500,50"), 4: ("3", "Ганна", "+380 67 000 11 22", "0")}
BITRIX_CELLS = {
    2: ("17", "Ершова", "Анна", "Сергеевна", "+7 916 000-11-22, 8 (926) 000-33-44", "", "", "a.ershova@post.example", "03.04.1985"),
    4: ("19", "ПАНОВА", "Мария", "Игоревна", "79160001122", "", "", "M.Panova@POST.EXAMPLE", "1990-07-21", "Клиенты", "Выставка", "Лапина О.",
        "01.03.2024 12:30:00", "Да", "Нет", 'Просила "не звонить";\nтолько почта'),
    7: ("20", "Рзаев", "Эльдар", "Мамед оглы"),
}  # fmt: skip
SALES_CELLS = {
    7: ("12.01.2024 10:01:05", "00ЦБ-001234", "Реализация", "Сервис", "ЦБ-000017", "Ершова Анна", "2900000000017", "", "Масло 5W-30", "Запчасти",
        "1,000", "3\u00a0990,00", "", "2\u00a0100,50"),
    10: ("14.02.2024 18:00:10", "00ЦБ-001301", "Возврат товаров от покупателя"),
}  # fmt: skip
STOP_CELLS = {
    2: ("05.05.2024 10:00", "ЕРШОВА АННА СЕРГЕЕВНА", "03.04.1985", "9160001122", "", "SMS", "Отказ от ЦК", "Звонок", "ОБР-1", "Оператор 2")
}
BANK_CELLS = {2: ("0000123", "Ершова Анна Сергеевна", "Южный", "К-77/24", "Кредит наличными", "2024-01-15", "", "150000.50")}

READ_AS = {"utf-8": "utf-8", "utf-8-sig": "utf-8", "cp1251": "cp1251", "koi8-r": "koi8-r", "cp866": "cp866", "utf-16": "utf-16-le"}


def loads(read: str, kind: str, rows: int) -> Load | None:
    """Whole loads take a while: two encodings of each real format are enough."""
    return Load(kind, rows) if read in ("cp1251", "utf-16-le") else None


REAL: Final = {
    f"{name}_{written}.csv": make(read)
    for written, read in READ_AS.items()
    for name, make in (
        ("bitrix", lambda read: Table(4, 16, read, blank=1, cells=BITRIX_CELLS, load=loads(read, "clients", 4))),
        ("1c", lambda read: Table(4, 14, read, top=5, bottom=1, cells=SALES_CELLS, load=loads(read, "transactions", 4))),
        ("stops", lambda read: Table(3, 10, read, cells=STOP_CELLS, load=loads(read, "refusals", 3))),
        ("bank", lambda read: Table(2, 12, read, cells=BANK_CELLS, load=loads(read, "clients", 2))),
        ("plain", lambda read: Table(3, PLAIN, read, cells=ANNA)),
    )
}

ENCODED: Final = {
    "plain_utf-16-le_no_mark.csv": Table(3, PLAIN, "utf-16-le", cells=ANNA),
    "plain_utf-16-be_no_mark.csv": Table(3, PLAIN, "utf-16-be", cells=ANNA),
    "plain_utf-16-be.csv": Table(3, PLAIN, "utf-16-be", cells=ANNA),
    "ukrainian_utf-8.csv": Table(4, UKRAINIAN, cells={2: ("1", "Ґалаґан", "Дем’ян", "Київ", "100,00")}),
    "ukrainian_cp1251.csv": Table(4, UKRAINIAN, "cp1251", cells={2: ("1", "Ґалаґан", "Дем’ян", "Київ", "100,00")}),
    "ukrainian_utf-16.csv": Table(4, UKRAINIAN, "utf-16-le", cells={4: ("3", "Їжакевич", "Євген", "Біла Церква", "75,25")}),
    "ukrainian_koi8-u.csv": Table(4, UKRAINIAN, "koi8-u", cells={4: ("3", "Їжакевич", "Євген", "Біла Церква", "75,25")}),
    "ukrainian_cp1125.csv": Table(4, UKRAINIAN, "cp1125", cells={4: ("3", "Їжакевич", "Євген", "Біла Церква", "75,25")}),
    "english_utf-8.csv": Table(3, ENGLISH, delimiter=",", cells={3: ("2", "José Núñez", "+34 600 000 000", "1000")}),
    "english_cp1252.csv": Table(3, ENGLISH, "cp1252", ",", cells={3: ("2", "José Núñez", "+34 600 000 000", "1000")}),
    "english_utf-16.csv": Table(3, ENGLISH, "utf-16-le", ",", cells={4: ("3", "Zoë Brontë")}),
    **{f"one_name_{name}.csv": Table(1, ("ID", "Имя"), name, cells={2: ("1", "Анна")}) for name in ("cp1251", "koi8-r", "cp866")},
    **{
        f"capitals_{name}.csv": Table(3, ("ID", "ФИО"), name, cells={2: ("1", "ЕРШОВА АННА СЕРГЕЕВНА")})
        for name in ("cp1251", "koi8-r", "cp866")
    },
    "late_cyrillic_cp1251.csv": Table(16001, ("ID", "Name", "Sum"), "cp1251", cells={16002: ("99999", "Анна Ершова", "5")}),
    "late_cyrillic_utf-8.csv": Table(16001, ("ID", "Name", "Sum"), cells={16002: ("99999", "Анна Ершова", "5")}),
    "cut_in_mid_letter_utf-8.csv": Table(4, PLAIN, broken=1, cells={5: ("4", "Анна", "1", "Юли\ufffd")}),
    "one_broken_byte_utf-8.csv": Table(31, PLAIN, broken=1, cells={4: ("3", "Ган\ufffdа")}),
    "undefined_byte_cp1251.csv": Table(3, PLAIN, "cp1251", broken=1, cells={3: ("2", "Пётр")}),
    "dos_end_mark_cp866.csv": Table(3, PLAIN, "cp866", cells=ANNA),
}

DIALECTS: Final = {
    "comma.csv": Table(2, ("id", "name", "amount"), delimiter=",", cells={3: ("2", "Pyotr", "20")}),
    "tab.tsv": Table(3, PLAIN, delimiter="\t", cells=ANNA),
    "pipe.txt": Table(3, PLAIN, delimiter="|", cells=ANNA),
    "comma_decimal_commas_quoted.csv": Table(2, ("id", "name", "amount"), delimiter=",", cells={2: ("1", "Анна", "10,5")}),
    "semicolon_decimal_commas.csv": Table(3, ("сумма", "скидка"), cells={2: ("10,5", "1,25")}),
    "semicolon_no_header_decimals.csv": Table(3, None, cells={1: ("2,5", "3,5")}),
    "pipe_tags_in_comma.csv": Table(20, ("id", "name", "tags"), delimiter=",", cells={2: ("0", "Client0", "a|b|c")}),
    "commas_in_tab_names.tsv": Table(2, ("id", "name"), delimiter="\t", cells={2: ("1", "Ershova, Anna")}),
    "only_commas_integers.csv": Table(3, None, delimiter=",", cells={3: ("7", "8", "9")}),
    "one_column_phones.txt": Table(2, ("Телефон",), delimiter=None, cells={2: ("+7 916 000-11-22",)}),
    "one_column_no_header.txt": Table(3, None, delimiter=None, cells={1: ("79160001122",)}),
    "one_column_emails.txt": Table(2, None, delimiter=None, cells={2: ("b@post.example",)}),
    "aligned_spaces.txt": Table(
        3, ("customer_id", "date", "cds", "dollars"), delimiter=" ", cells={3: ("00002", "19970112", "12", "77.00")}
    ),
    "aligned_spaces_no_header.txt": Table(3, None, delimiter=" ", cells={2: ("00004", "0001", "19970118", "12", "129.73")}),
    "wide_spaces_with_names.txt": Table(3, ("id", "name", "sum"), delimiter="  ", cells={3: ("2", "Sergey B Kim", "20")}),
    "sep_line.csv": Table(2, ("id", "name,full"), top=1, cells={3: ("1", "Ершова, Анна")}),
    "sep_line_comma.csv": Table(2, ("id", "name"), delimiter=",", top=1, cells={4: ("2", "b")}),
    "crlf.csv": Table(3, PLAIN, cells=ANNA),
    "old_mac.csv": Table(3, PLAIN, cells=ANNA),
    "mixed_line_ends.csv": Table(3, PLAIN, cells=ANNA),
    "no_last_line_end.csv": Table(3, PLAIN, cells=ANNA),
    "many_blank_lines.csv": Table(3, PLAIN, blank=11, cells={4: ("1", "Анна"), 7: ("2", "Пётр"), 10: ("3", "Ганна")}),
    "delimiters_only_lines.csv": Table(3, PLAIN, blank=3, cells={4: ("2", "Пётр")}),
    "nbsp_around_cells.csv": Table(2, ("ID", "Имя", "Сумма"), cells={2: ("1", "Анна", "1\u00a0500,50 ₽"), 3: ("2", "Пётр", "20\u00a0₽")}),
    "trailing_delimiter.csv": Table(2, ("id", "name", "(3)"), cells={2: ("1", "Анна", "")}),
    "trailing_delimiter_rows_only.csv": Table(3, ("id", "name", "(3)"), cells={4: ("3", "Яна", "")}),
    "trailing_delimiter_header_only.csv": Table(3, ("id", "name"), cells={4: ("3", "Яна")}),
    "quoted_all.csv": Table(2, ("id", "name"), delimiter=",", cells={3: ("2", "Пётр")}),
    "quoted_delimiters.csv": Table(2, ("id", "name", "note"), cells={2: ("1", "Анна", "а;б;в")}),
    "quoted_doubled.csv": Table(3, ("id", "name"), cells={2: ("1", 'ООО "Ромашка"'), 3: ("2", '"'), 4: ("3", "")}),
    "quoted_newlines.csv": Table(
        3,
        ("id", "note", "sum"),
        cells={2: ("1", "строка\nвторая\n\nчетвёртая", "10"), 6: ("2", "ничего", "20"), 7: ("3", "ещё\nодна", "30")},
    ),
    "quoted_newlines_crlf.csv": Table(2, ("id", "note", "sum"), cells={2: ("1", "строка\nвторая", "10"), 4: ("2", "ничего", "20")}),
    "quoted_header_newline.csv": Table(2, ("№ п/п", "ФИО клиента", "Сумма"), cells={4: ("1", "Анна", "10")}),
    "stray_quotes_inside.csv": Table(
        3, ("id", "firm", "size"), cells={2: ("1", 'ООО "Ромашка"', '16"'), 3: ("2", 'Диск 15"', "17"), 4: ("3", '"Лилия" ООО', '18"')}
    ),
    "stray_opening_quote.csv": Table(3, ("id", "name", "sum"), cells={2: ("1", '"Анна', "10"), 3: ("2", "Пётр", "20")}),
    "stray_opening_quote_far_close.csv": Table(4, ("id", "name", "sum"), cells={2: ("1", '"Анна', "10"), 4: ("3", "Яна", "30")}),
    "unclosed_quote_at_end.csv": Table(2, ("id", "name", "sum"), cells={3: ("2", "Пётр", '"20')}),
    "spaces_before_quotes.csv": Table(2, ("id", "name", "note"), delimiter=",", cells={2: ("1", "Ершова, Анна", "да")}),
    "mixed_quoting.csv": Table(3, ("id", "firm", "note"), cells={2: ("1", "а;б", 'ООО "Ромашка"'), 4: ("3", '"д"е', "ж")}),
    "apostrophes.csv": Table(2, ("id", "name"), cells={2: ("1", "Дем'ян")}),
    "backslashes.csv": Table(3, ("id", "path"), ragged=1, cells={2: ("1", "C:\\temp\\"), 3: ("2", "\\N")}),
    "formulas.csv": Table(4, ("id", "name"), cells={2: ("1", "=CMD()"), 5: ("4", "-5")}),
    "words_null.csv": Table(3, ("id", "name"), cells={2: ("1", "NULL"), 4: ("3", "N/A")}),
    "comment_like.csv": Table(2, ("id", "name"), cells={2: ("#1", "а")}),
    "own_signs.csv": Table(2, ("id", "name"), cells={2: ("1", "a b c d")}),
    "form_feed.csv": Table(2, ("id", "name"), cells={2: ("1", "а\x0cб"), 3: ("2", "в\x85г\u2028д")}),
    "zero_width_header.csv": Table(2, ("id", "name"), cells={2: ("1", "а")}),
    "emoji.csv": Table(2, ("id", "name"), cells={2: ("1", "Анна 🌸"), 3: ("2", "👩‍👩‍👧")}),
    "wide_300_columns.csv": Table(1, 300),
    "single_row_no_header.csv": Table(1, None, cells={1: ("1", "79160001122", "10.5")}),
    "leading_zeros.csv": Table(2, ("code", "card"), cells={2: ("00017", "0000000290001")}),
    "long_cell_100k.csv": Table(2, ("id", "note"), cells={2: ("1", "я" * 100_000)}),
}

HEADERS: Final = {
    "header_repeated.csv": Table(2, ("ID", "Телефон", "Телефон (2)", "телефон (3)"), cells={3: ("2", "", "79030005566", "")}),
    "header_blank.csv": Table(2, ("ID", "(2)", "Имя", "(4)"), cells={2: ("1", "x", "Анна", "5")}),
    "header_two_titles.csv": Table(2, ("ID", "Имя", "Сумма"), top=2, cells={4: ("1", "Анна", "10")}),
    "header_six_titles.csv": Table(2, ("ID", "Имя", "Сумма"), top=6, cells={8: ("1", "Анна", "10")}),
    "header_years.csv": Table(2, ("Клиент", "2023", "2024"), cells={2: ("Анна", "1000", "2000")}),
    "header_text_only.csv": Table(3, ("Имя", "Город"), cells={2: ("Анна", "Москва")}),
    "no_header_text_repeats.csv": Table(3, None, cells={1: ("Анна", "Москва")}),
    "no_header_dates.csv": Table(2, None, cells={1: ("00017", "12.01.2024", "500,00")}),
    "header_underlined.csv": Table(2, ("id", "name"), cells={3: ("1", "a")}),
    "header_page_break.csv": Table(3, ("ID", "Имя"), cells={3: ("ID", "Имя"), 4: ("2", "Пётр")}),
    "total_ru.csv": Table(3, PLAIN, bottom=1, cells=ANNA),
    "total_uk.csv": Table(3, PLAIN, bottom=1, cells=ANNA),
    "total_uk_razom.csv": Table(3, PLAIN, bottom=1, blank=1, cells=ANNA),
    "total_en.csv": Table(2, ("id", "name", "amount"), delimiter=",", bottom=1),
    "total_second_column.csv": Table(3, PLAIN, bottom=1, cells=ANNA),
    "total_and_signature.csv": Table(3, PLAIN, bottom=3, blank=1, cells=ANNA),
    "total_and_vat.csv": Table(3, PLAIN, bottom=2, cells=ANNA),
    "total_two_columns.csv": Table(2, ("Имя", "Сумма"), bottom=1),
    "total_word_in_the_middle.csv": Table(4, ("Имя", "Сумма", "Дата"), cells={3: ("Итого", "10", "")}),
    "total_like_a_name.csv": Table(2, ("Клиент", "Город", "Сумма"), cells={3: ("Всего хорошего ООО", "Тверь", "20")}),
    "rows_affected.csv": Table(2, ("id", "name"), bottom=1, blank=1),
    "ragged_few.csv": Table(6, PLAIN, ragged=2, cells={7: ("6", "Эмма", "79160000000", "10")}),
    "ragged_short_at_end.csv": Table(4, PLAIN, ragged=1),
    "ragged_quoted.csv": Table(6, ("id", "name", "note"), ragged=2, cells={5: ("4", "з", "и")}),
    "ragged_odd_quotes.csv": Table(5, ("id", "name", "note"), ragged=1, cells={2: ("1", 'ООО "А"', "x"), 4: ("3", '"Г"Д', "y")}),
    "header_short.csv": Table(3, ("id", "name", "(3)"), cells={4: ("3", "Яна", "30")}),
}

BOOKS: Final = {
    "book.xlsx": Table(3, ("ID", "Имя", "Телефон", "Дата", "Сумма", "Доля"), None, None, cells={
        2: ("1", "Анна", "79161234567", "2024-01-05", "1500.5", "0.1"),
        3: ("00018", "Пётр", "8 903 000 55 66", "2024-01-06 10:05:00", "12345678901.25", "0.0000001"),
        4: ("3", "Яна\nМария", "", "2024-02-29", "-3", "1000000000000000"),
    }),
    "book_named_csv.csv": Table(2, ("ID", "Имя"), None, None, cells={3: ("2", "Пётр")}),
    "book_titles.xlsx": Table(2, ("ID", "Имя", "Сумма"), None, None, top=3, bottom=1, blank=1, cells={7: ("2", "Пётр", "20")}),
    "book_sheets.xlsx": Table(1, ("ID", "Имя"), None, None, cells={2: ("1", "Анна")}),
    "book_hidden.xlsx": Table(1, ("ID", "Имя"), None, None, cells={2: ("1", "Анна")}),
    "book_asked_sheet.xlsx": Table(2, ("ID", "Имя"), None, None, cells={3: ("2", "Ия")}, options={"sheet": "Б"}),
    "book_shifted.xlsx": Table(2, ("ID", "Имя"), None, None, top=2, cells={5: ("8", "Ия")}),
    "book_numbers_only.xlsx": Table(2, None, None, None, cells={1: ("1", "79160001122", "10.5")}),
    "book_booleans.xlsx": Table(2, ("ID", "Согласие"), None, None, cells={2: ("1", "true"), 3: ("2", "false")}),
    "book_blank_rows.xlsx": Table(2, ("ID", "Имя"), None, None, blank=3, cells={6: ("2", "Ия")}),
    "book_empty.xlsx": Sentence("intake-file-blank"),
    "book_headers_only.xlsx": Sentence("intake-file-headers-only"),
    "book_no_such_sheet.xlsx": Sentence("intake-file-no-sheet", options={"sheet": "Март"}),
    "book_bomb.xlsx": Sentence("intake-file-too-big-unpacked"),
    "book_cut.xlsx": Sentence("intake-file-broken-archive"),
    "book_bad_sheet.xlsx": Sentence("intake-file-broken-workbook"),
    "book_no_parts.xlsx": Sentence("intake-file-broken-workbook"),
    "book_password.xlsx": Sentence("intake-file-password"),
    "book_broken.xls": Sentence("intake-file-broken-workbook"),
    "word.doc": Sentence("intake-file-foreign"),
    "some.zip": Sentence("intake-file-foreign"),
    "csv_in_zip.csv": Sentence("intake-file-foreign"),
    "zip_empty.zip": Sentence("intake-file-foreign"),
    "zip_many_parts.xlsx": Sentence("intake-file-too-big-unpacked"),
}  # fmt: skip

PARQUET_HEADERS = ("id", "Имя", "when", "day", "amount", "whole", "flag")
PARQUET_CELLS = {
    1: ("1", "Анна", "2024-01-05 10:00:00", "2024-01-05", "100000000000000000000", "79161234567", "true"),
    2: ("2", "", "", "", "0.1", "", "false"),
    3: ("", "Ия", "2024-01-06", "", "0.0000001", "3", ""),
}
PARQUETS: Final = {
    "table.parquet": Table(3, PARQUET_HEADERS, None, None, cells=PARQUET_CELLS),
    "table_named_csv.csv": Table(3, PARQUET_HEADERS, None, None, cells=PARQUET_CELLS),
    "table_nulls.parquet": Table(1, ("a", "b"), None, None, blank=2, cells={2: ("1", "")}),
    "table_empty.parquet": Sentence("intake-file-headers-only"),
    "table_repeated.parquet": Table(1, ("Phone", "phone (2)"), None, None, cells={1: ("1", "2")}),
    "table_cut.parquet": Sentence("intake-file-broken-parquet"),
}

FOREIGN = (
    "program.exe", "program_named_csv.csv", "picture.png", "photo.jpg", "paper.pdf", "packed.csv.gz", "packed.rar", "packed.7z", "base.sqlite",
    "letter.rtf", "page_named_xls.xls", "page.xls", "sheet_xml.xls", "data.json",
)  # fmt: skip
WRONG: Final = {
    **{name: Sentence("intake-file-foreign") for name in FOREIGN},
    "empty.csv": Sentence("intake-file-empty"),
    "blank.csv": Sentence("intake-file-blank"),
    "mark_only.csv": Sentence("intake-file-blank"),
    "mark_only_utf-16.csv": Sentence("intake-file-blank"),
    "delimiters_only.csv": Sentence("intake-file-blank"),
    "headers_only.csv": Sentence("intake-file-headers-only"),
    "headers_only_cp1251.csv": Sentence("intake-file-headers-only"),
    "headers_and_total.csv": Sentence("intake-file-headers-only", at_peek=False),
    "titles_and_headers.csv": Sentence("intake-file-headers-only"),
    "zero_bytes.csv": Sentence("intake-file-zero-bytes"),
    "zero_bytes_late.csv": Sentence("intake-file-zero-bytes", at_peek=False),
    "control_characters.csv": Sentence("intake-file-binary"),
    "random_bytes.csv": Sentence("intake-file-binary"),
    "long_field.csv": Sentence("intake-file-long-line"),
    "long_field_later.csv": Sentence("intake-file-long-line", at_peek=False),
    "long_quoted_field.csv": Sentence("intake-file-long-line"),
    "one_long_line.txt": Sentence("intake-file-long-line"),
    "ragged_each_otherwise.csv": Sentence("intake-file-ragged", at_peek=False),
    "commas_everywhere.csv": Sentence("intake-file-commas"),
    "ragged_mostly.csv": Sentence("intake-file-ragged", at_peek=False),
    "prose.txt": Sentence("intake-file-ragged", at_peek=False),
    "too_wide.csv": Sentence("intake-file-too-wide"),
}

FURTHER: Final = {
    "nps_tool.csv": Table(3, 7, delimiter=",", cells={2: ("1", "17")}, load=Load("survey_answers", 2, 1)),
    "dealer_cars.csv": Table(3, 7, "cp1251", top=2, cells={4: ("XW7BF4FK70S000001", "ЦБ-000017", "Camry")}, load=Load("assets", 2, 1)),
    "bank_contracts.csv": Table(2, 12, "cp1251", cells=BANK_CELLS, load=Load("contracts", 2)),
    "tariff_terms.csv": Table(2, 4, delimiter="\t", cells={2: ("17", "Первый год")}, load=Load("preferential_terms", 1, 1)),
    "goods_1c.csv": Table(3, 3, "cp866", cells={2: ("Масло 5W-30", "Запчасти", "46,5%")}, load=Load("products", 2, 1)),
    "campaign_arms.csv": Table(3, 7, "utf-16-le", cells={2: ("Весна", "17", "цільова")}, load=Load("campaign_members", 2, 1)),
    "sms_report.csv": Table(4, 4, "cp1251", cells={2: ("Весна", "79160001122", "доставлено")}, load=Load("responses", 3, 1)),
}

EXPECTED: Final[dict[str, Table | Sentence]] = {**REAL, **ENCODED, **DIALECTS, **HEADERS, **BOOKS, **PARQUETS, **WRONG, **FURTHER}
