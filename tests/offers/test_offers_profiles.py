"""Lists as files: read back with other programs' readers, whole rows compared."""

import csv
import io
import re
import sys
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from crm_core.db import open_base
from crm_core.errors import CrmError, Unknown
from crm_core.i18n import LANGUAGES, explain
from crm_core.offers import PROFILES, Profile, list_profiles, load_profile, render, sample_lines, save_profile

CONSTANTS = {
    "campaign": "Осень", "step": 1, "class": "development", "channel": "sms", "offer_code": "=A1", "valid_until": date(2026, 11, 30),
}  # fmt: skip
COLUMNS = "client_id, external_ids, contact_point, reserve_point, surname, given_name, patronymic, salutation, message, is_seed"
# client, codes, point, reserve, surname, given name, patronymic, salutation, message, seed
ROWS = [
    (12, "00ЦБ-001|7", "+79031234567", "+74951234567", "Иванов", "Иван", "Петрович", "Иван Петрович", "Иван, скидка; до 30 %", False),
    (3, "C3", "+380671234567", None, "Іваненко", "Ольга", "Іванівна", "Ольго Іванівно", 'Ольго Іванівно, "ціна" 100 ₴\nдиво 😀', False),
    (20, None, "+79031234567", None, None, None, None, "", "-20 % на всё", False),
    (21, "-5", "anna@example.org", None, "=cmd|' /C calc'!A0", "+7", "\tтаб", "@x", "-12,5", False),
    (0, None, "+79990000001", None, "Проверка", None, None, "", "Проверка", True),
]


@pytest.fixture(scope="module")
def con(tmp_path_factory):
    db = open_base(tmp_path_factory.mktemp("offers") / "tact.duckdb")
    with db.read() as cursor:
        cursor.execute("create temp table listed as select * from release_row")
        put(cursor, ROWS)
        yield cursor
    db.close()


def put(con, rows):
    con.execute("delete from listed")
    for row in rows:
        con.execute(f"insert into listed (release_id, {COLUMNS}) values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", list(row))


def file_of(con, profile, **options) -> bytes:
    return b"".join(render(con, profile, source="listed", constants=CONSTANTS, **options))


def read(data: bytes, profile: Profile) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(profile.encoding), newline=""), delimiter=profile.delimiter))


def test_the_gateway_gets_number_and_text(con):
    data = file_of(con, PROFILES["sms_gateway"])
    assert data.decode("windows-1251").split("\r\n") == [
        "79990000001;Проверка",
        '380671234567;"Ольго Іванівно, ""ціна"" 100 грн диво "',
        '79031234567;"Иван, скидка; до 30 %"',
        "anna@example.org;-12,5",
        "",
    ]


def test_the_full_list(con):
    data = file_of(con, PROFILES["full"])
    constants = ["Осень", "1", "development", "sms"]
    after = ["'=A1", "30.11.2026"]
    assert read(data, PROFILES["full"]) == [
        [
            "client_id", "external_ids", "campaign", "step", "class", "channel", "contact_point", "reserve_point", "surname", "given_name",
            "patronymic", "salutation", "message", "offer_code", "valid_until",
        ],
        ["0", "", *constants, "+79990000001", "", "Проверка", "", "", "", "Проверка", *after],
        ["3", "C3", *constants, "+380671234567", "", "Іваненко", "Ольга", "Іванівна", "Ольго Іванівно", ROWS[1][8], *after],
        ["12", "00ЦБ-001|7", *constants, "+79031234567", "+74951234567", "Иванов", "Иван", "Петрович", "Иван Петрович", ROWS[0][8], *after],
        ["20", "", *constants, "+79031234567", "", "", "", "", "", "'-20 % на всё", *after],
        ["21", "-5", *constants, "anna@example.org", "", "'=cmd|' /C calc'!A0", "'+7", "'\tтаб", "'@x", "-12,5", *after],
    ]  # fmt: skip
    assert data == file_of(con, PROFILES["full"])


def test_the_call_centre(con):
    found = read(file_of(con, PROFILES["call_centre"]), PROFILES["call_centre"])
    assert [row[3:7] for row in found] == [
        ["contact_point", "reserve_point", "full_name", "time_zone"],
        ["89990000001", "", "Проверка", ""],
        ["380671234567", "", "Іваненко Ольга Іванівна", "Europe/Kyiv"],
        ["89031234567", "84951234567", "Иванов Иван Петрович", ""],
        ["89031234567", "", "", ""],
        ["anna@example.org", "", "'=cmd|' /C calc'!A0 +7 \tтаб", ""],
    ]


def test_the_time_zone_is_said_only_where_there_is_one(con):
    put(con, [(1, None, "+74951234567", *[None] * 5, "м", False), (2, None, "+73812555555", *[None] * 5, "м", False)])
    found = read(file_of(con, PROFILES["call_centre"]), PROFILES["call_centre"])
    put(con, ROWS)
    assert [row[6] for row in found[1:]] == ["Europe/Moscow", "Asia/Omsk"]


def test_the_envelope(con):
    found = read(file_of(con, PROFILES["post"], language="uk"), PROFILES["post"])
    assert found[0][3:5] == ["dative_name", "address"]
    assert found[2][3] == "Іваненко Ользі Іванівні"
    assert read(file_of(con, PROFILES["post"], language="ru"), PROFILES["post"])[3][3] == "Иванову Ивану Петровичу"


def test_every_list_but_the_gateways_carries_what_the_business_needs():
    needed = {"external_ids", "campaign", "step", "contact_point", "salutation", "message", "offer_code", "valid_until"}
    assert {name for name, profile in PROFILES.items() if not needed <= set(profile.columns)} == {"sms_gateway"}


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("7", ["79031234567", "380671234567"]), ("+7", ["+79031234567", "+380671234567"]),
        ("8", ["89031234567", "380671234567"]), ("380", ["79031234567", "380671234567"]),
    ],
)  # fmt: skip
def test_phone_formats(con, form, expected):
    profile = replace(PROFILES["full"], columns=("client_id", "contact_point"), phone_format=form)
    found = {row[0]: row[1] for row in read(file_of(con, profile), profile)}
    assert [found["12"], found["3"]] == expected


def test_a_workbook_holds_texts_only(con):
    profile = replace(PROFILES["full"], format="xlsx")
    data = file_of(con, profile)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    assert sheet[0] == list(profile.columns)
    assert sheet[3][:2] == ["12", "00ЦБ-001|7"]
    assert sheet[3][6] == "+79031234567"
    assert sheet[5][8] == "=cmd|' /C calc'!A0"
    assert b"<f>" not in data
    assert data == file_of(con, profile)


def test_a_workbook_of_too_many_rows_is_refused(con, monkeypatch):
    monkeypatch.setattr("crm_core.offers.workbook.MOST_ROWS", 4)
    with pytest.raises(CrmError, match="offers-workbook-too-long") as caught:
        file_of(con, replace(PROFILES["full"], format="xlsx"))
    assert all(explain(caught.value, language) for language in LANGUAGES)


def test_a_long_list_is_written_in_pieces_and_nobody_is_lost_or_twice(con, monkeypatch):
    numbers = [-3, -1, *range(1, 40), 4096, 4097, 9000, 9001, 50_000]
    put(
        con,
        [(one, f"C{one}", f"+7903000{one % 7:04}", None, "Иванов", None, None, None, f"текст {one}", one < 0) for one in reversed(numbers)],
    )
    for name in ("full", "sms_gateway", "call_centre"):
        whole = file_of(con, PROFILES[name])
        monkeypatch.setattr(sys.modules[render.__module__], "AT_A_TIME", 2)
        pieces = list(render(con, PROFILES[name], source="listed", constants=CONSTANTS))
        monkeypatch.undo()
        assert len(pieces) > 3
        assert b"".join(pieces) == whole
        found = read(whole, PROFILES[name])
        if name == "full":
            assert [int(row[0]) for row in found[1:]] == numbers
        if name == "sms_gateway":
            # Seven numbers, each with the text of the first client who has it.
            assert {row[1] for row in found} == {f"текст {min(one for one in numbers if one % 7 == rest)}" for rest in range(7)}
    put(con, ROWS)


PHONE = "+79031234567"
NUMBER = re.compile(r"-[0-9]+([.,][0-9]+)?")
NASTY = st.text(st.sampled_from("=+-@\t\r\n;,|\"' 0159аЯїab.😀"), max_size=8)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(NASTY, NASTY, NASTY), max_size=5),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]),
)
def test_every_text_comes_back_and_none_is_a_formula(con, texts, delimiter, encoding):
    put(con, [(number, codes, PHONE, None, surname, None, None, None, text, False) for number, (codes, surname, text) in enumerate(texts)])
    profile = Profile("own", ("client_id", "external_ids", "contact_point", "surname", "message"), delimiter=delimiter, encoding=encoding)
    found = read(file_of(con, profile), profile)[1:]
    put(con, ROWS)
    assert len(found) == len(texts)
    for row, said in zip(found, texts, strict=True):
        for cell, text in zip([row[1], row[3], row[4]], said, strict=True):
            is_formula = text[:1] in {"=", "+", "-", "@", "\t", "\r"} and not NUMBER.fullmatch(text)
            assert cell == ("'" + text if is_formula else text)


@pytest.mark.parametrize(
    ("encoding", "text", "expected"),
    [
        ("windows-1251", "₽ ₴ − “ё” і № — é 😀→", 'руб. грн - “ё” і № — e >'),
        ("windows-1251", "−20 %", "'-20 %"),
        ("windows-1251", "＝1＋1；＂x", "11x"),
        ("koi8-u", "«Їжак» №1 — 5…", '"Їжак" No1 - 5...'),
        ("cp866", "цена €5, ґанок", "цена EUR5, ганок"),
    ],
)  # fmt: skip
def test_what_an_encoding_lacks_is_said_otherwise(con, encoding, text, expected):
    put(con, [(1, None, "+79031234567", None, None, None, None, None, text, False)])
    profile = Profile("own", ("contact_point", "message"), encoding=encoding, delimiter="|", header=False)
    found = read(file_of(con, profile), profile)
    put(con, ROWS)
    assert found == [["+79031234567", expected]]


def test_profiles_are_edited_in_versions(tmp_path):
    db = open_base(tmp_path / "tact.duckdb")
    own = replace(PROFILES["full"], delimiter=";", titles=(("client_id", "Клиент"),))
    with db.write() as con:
        assert save_profile(con, own, who="мы").version == 1
        assert save_profile(con, own, who="мы").version == 1
        save_profile(con, replace(own, name="наш"), who="мы")
    with db.read() as con:
        assert load_profile(con, "full") == replace(own, version=1)
        assert load_profile(con, "full", version=0) == PROFILES["full"]
        assert load_profile(con, "sms_gateway") == PROFILES["sms_gateway"]
        assert [one.name for one in list_profiles(con)] == [*PROFILES, "наш"]
        with pytest.raises(Unknown) as caught:
            load_profile(con, "sms")
        assert caught.value.details["nearest"] == "sms_gateway"
        assert con.execute("select count(*) from audit where action = 'profile-saved'").fetchone() == (2,)
    db.close()


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"columns": ()}, "offers-profile-columns"), ({"columns": ("client_id",)}, "offers-profile-columns"),
        ({"columns": ("contact_point", "contact_point")}, "offers-profile-columns"),
        ({"columns": ("contact_point", "mesage")}, "offers-profile-unknown-column"), ({"delimiter": "/"}, "offers-profile-setting"),
        ({"encoding": "latin-1"}, "offers-profile-setting"), ({"phone_format": "+380"}, "offers-profile-setting"),
        ({"guard": ""}, "offers-profile-setting"),
    ],
)  # fmt: skip
def test_a_wrong_profile_is_refused_with_a_sentence(changed, key):
    with pytest.raises(CrmError, match=key) as caught:
        replace(PROFILES["full"], **changed)
    assert all(explain(caught.value, language) for language in LANGUAGES)


@pytest.mark.parametrize("language", ["en", "ru", "uk"])
def test_a_preview_shows_every_profile_with_invented_people(tmp_path, language):
    db = open_base(tmp_path / "t.duckdb")
    with db.read() as con:
        for profile in PROFILES.values():
            lines = sample_lines(con, profile, language=language)
            assert len(lines) == 2 + profile.header
            assert all(len(line.split(profile.delimiter)) >= len(profile.columns) for line in lines)
        gateway = sample_lines(con, PROFILES["sms_gateway"], language=language)
        assert [line.split(";")[0] for line in gateway] == ["79000000001", "79000000002"]
        workbook = replace(PROFILES["full"], format="xlsx", phone_format="8")
        assert "89000000001" in sample_lines(con, workbook, language=language)[1]
    db.close()
