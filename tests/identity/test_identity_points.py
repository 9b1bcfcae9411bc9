"""Phones, e-mails, cards: what real files write, and the bulk way equal to the pure function."""

import duckdb
import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_core.errors import Unknown
from crm_core.i18n import text
from crm_core.identity import (
    KEY_TEXTS_SQL,
    key_texts,
    normalise,
    normalise_card,
    normalise_email,
    normalise_phone,
    read_point,
    register_points,
    split_cell,
)

MOSCOW = "+79161234567"
KYIV = "+380671234567"


@pytest.mark.parametrize(
    "written",
    [
        "+79161234567",
        "79161234567",
        "89161234567",
        "9161234567",
        "+7 (916) 123-45-67",
        "8 916 123 45 67",
        "8-916-123-45-67",
        "8.916.123.45.67",
        "тел. 8(916)123-45-67 доб. 12",
        "моб.: +7 916 1234567",
        "79161234567.0",
        "79161234567,0",
        "7.9161234567E+10",
        "7,9161234567E+10",
        "７９１６１２３４５６７",
        "٨٩١٦١٢٣٤٥٦٧",
        "+7\u00a0916\u00a0123\u202f45\u200967",
        " 8 (916) 123 – 45 – 67 ",
        "+8 916 123 45 67",
        "+7 8 916 123-45-67",
        "007 916 123 45 67",
        "8-10-7-916-123-45-67",
        "89161234567 #15",
        "\ufeff89161234567",
        "(+7) 916 123-45-67",
    ],
)
def test_russian_spellings(written):
    point = normalise_phone(written, country="RU")
    assert (point.value, point.is_valid, point.is_mobile, point.is_personal) == (MOSCOW, True, True, True)


@pytest.mark.parametrize(
    "written", ["0671234567", "+380671234567", "380671234567", "80671234567", "067 123-45-67", "671234567", "+38 (067) 123 45 67"]
)
def test_ukrainian_spellings(written):
    point = normalise_phone(written, country="UA")
    assert (point.value, point.is_valid, point.is_mobile) == (KYIV, True, True)


@pytest.mark.parametrize(
    ("written", "country", "value"),
    [
        ("8-10-380-67-123-45-67", "RU", KYIV),
        ("380671234567", "RU", KYIV),
        ("89161234567", "UA", MOSCOW),
        ("+7 916 123-45-67", "EU", MOSCOW),
        ("0049 30 901820", "EU", "+4930901820"),
        ("+49 (30) 901820", "RU", "+4930901820"),
        ("375291234567", "RU", "+375291234567"),
        ("77011234567", "RU", "+77011234567"),
        ("067 123 45 67", "RU", KYIV),
        ("80671234567", "RU", KYIV),
        ("9161234567", "UA", MOSCOW),
        ("89161234567", "EU", MOSCOW),
        ("8 (916) 123-45-67", "other", MOSCOW),
    ],
)
def test_numbers_of_other_countries(written, country, value):
    point = normalise_phone(written, country=country)
    assert (point.value, point.is_valid) == (value, True)


@pytest.mark.parametrize(
    ("written", "country", "problem", "value"),
    [
        ("7,91E+10", "RU", "identity-phone-rounded", None),
        ("7.91612345E+10", "RU", "identity-phone-rounded", None),
        ("перезвонить", "RU", "identity-phone-no-digits", None),
        ("123-45-67", "RU", "identity-phone-short", None),
        ("8 916 123 45 67 8 916 123 45 68", "RU", "identity-phone-unreadable", None),
        ("0301234567", "EU", "identity-phone-unreadable", None),
        ("+7 016 123-45-67", "RU", "identity-phone-invalid", "+70161234567"),
    ],
)
def test_what_is_no_phone_says_why_and_is_never_valid(written, country, problem, value):
    reading = read_point("phone", written, country=country)
    assert reading.problem == problem
    assert (reading.point.value if reading.point else None) == value
    assert reading.point is None or not reading.point.is_valid


@pytest.mark.parametrize("written", ["", "  ", "-", "нет", "0", "00000000000", "#Н/Д", "немає", "NULL"])
@pytest.mark.parametrize("kind", ["phone", "card"])
def test_nothing_is_nothing(kind, written):
    reading = read_point(kind, written, country="RU")
    assert (reading.point, reading.problem) == (None, None)


def test_numbers_at_which_no_one_person_answers():
    assert not normalise_phone("8 800 200 00 00", country="RU").is_personal
    assert not normalise_phone("8 495 123-45-67", country="RU").is_mobile
    assert normalise_phone("8 495 123-45-67", country="RU").is_personal


@pytest.mark.parametrize(
    ("cell", "pieces"),
    [
        ("8 916 123 45 67", ["8 916 123 45 67"]),
        ("89161234567, 89261234567", ["89161234567", "89261234567"]),
        ("89161234567;89261234567|89361234567", ["89161234567", "89261234567", "89361234567"]),
        ("89161234567\n89261234567", ["89161234567", "89261234567"]),
        ("8(495)123-45-67/68", ["8(495)123-45-67"]),
        ("8 916 123 45 67 8 926 123 45 67", ["8 916 123 45 67", "8 926 123 45 67"]),
        ("+79161234567+79261234567", ["+79161234567", "+79261234567"]),
        ("89161234567 мама 89261234567 папа", ["89161234567", "89261234567"]),
        ("8(495)123-45-67 доб. 12, 89161234567", ["8(495)123-45-67", "89161234567"]),
        ("7,91E+10", ["7,91E+10"]),
        ("79161234567.0", ["79161234567"]),
        ("0671234567 та 0501234567", ["0671234567", "0501234567"]),
        ("нет", []),
    ],
)
def test_several_phones_in_a_cell(cell, pieces):
    assert split_cell("phone", cell) == pieces


def test_several_emails_in_a_cell():
    assert split_cell("email", "a@b.ru, c@d.ru; Иван <e@f.ru>") == ["a@b.ru", "c@d.ru", "Иван <e@f.ru>"]
    assert split_cell("email", "a@b.ru c@d.ru") == ["a@b.ru", "c@d.ru"]
    assert split_cell("email", "Иванов, Иван <e@f.ru>") == ["Иванов, Иван <e@f.ru>"]
    assert split_cell("card", "12 34") == ["12 34"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("Anna@Example.ORG ", "anna@example.org"),
        ("Анна <ANNA@example.org>", "anna@example.org"),
        ("mailto:anna@example.org?subject=1", "anna@example.org"),
        ("e-mail: anna@example.org.", "anna@example.org"),
        ("anna @ example.org", "anna@example.org"),
        ("anna@Почта.РФ", "anna@xn--80a1acny.xn--p1ai"),
        ("anna+shop@example.org", "anna+shop@example.org"),
        ("Anna@Straße.DE", "anna@xn--strae-oqa.de"),
        ("anna@example.org; нет", "anna@example.org"),
        ("«anna@example.org»", "anna@example.org"),
    ],
)
def test_emails(written, value):
    point = normalise_email(written)
    assert (point.value, point.is_valid, point.is_personal) == (value, True, True)


@pytest.mark.parametrize(
    "written",
    [
        "info@x.ru",
        "buh@x.ru",
        "Sales2@x.com",
        "office.kiev@x.ua",
        "no-reply@x.ru",
        "zakaz-spb@x.ru",
        "admin+1@x.ru",
        "prodazhi@x.ua",
    ],
)
def test_addresses_of_a_post_are_not_personal(written):
    point = normalise_email(written)
    assert point.is_valid
    assert not point.is_personal


@pytest.mark.parametrize("written", ["infanta@x.ru", "salesov@x.ru", "itkin@x.ru", "olga.info@x.ru"])
def test_addresses_of_people_that_look_like_a_post(written):
    assert normalise_email(written).is_personal


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("anna.example.org", "identity-email-no-at"),
        ("a@@b", "identity-email-unreadable"),
        ("anna@localhost", "identity-email-invalid"),
        ("иван@example.org", "identity-email-invalid"),
        ("anna@mail..ru", "identity-email-invalid"),
    ],
)
def test_what_is_no_email_says_why(written, problem):
    assert read_point("email", written, country="RU").problem == problem


def test_cards():
    assert normalise_card(" 0012 345-678 ").value == "0012345678"
    assert normalise_card("ab12").value == "AB12"
    assert normalise_card("1234567.0").value == "1234567"
    assert read_point("card", "2,2E+12", country="RU").problem == "identity-card-rounded"
    assert normalise("card", "00000", country="RU") is None


def test_persons():
    full = normalise("person", "ИВАНОВ Иван Петрович|02.01.1980", country="RU")
    parts = normalise("person", "иванов|иван|петрович|1980-01-02", country="RU")
    assert full.value == parts.value == "иванов|иван|петрович|1980-01-02"
    assert read_point("person", "Иванов|02.01.1980", country="RU").problem == "identity-person-no-name"
    assert read_point("person", "Иванов Иван|", country="RU").problem == "identity-person-no-birth-date"


def test_an_unknown_kind_names_the_known_ones():
    with pytest.raises(Unknown) as problem:
        normalise("fax", "1", country="RU")
    assert "phone" in text(problem.value.key, "ru", **problem.value.details)


def test_key_texts():
    assert key_texts("phone", MOSCOW) == ("phone:+79161234567", "phone~9161234567")
    assert key_texts("email", "anna+shop@example.org") == ("email:anna+shop@example.org", "email~anna@example.org")
    assert key_texts("person", "иванов|иван|петрович|1980-01-02")[1] == "person~иванов|иван|1980-01-02"
    assert key_texts("card", "001") == ("card:001", "card~001")
    assert key_texts("record", "crm|7") == ("record:crm|7", "record~crm|7")


@settings(max_examples=15, deadline=None)
@given(
    found=st.lists(
        st.tuples(st.sampled_from(["phone", "email", "card", "person"]), st.text("ab+@.|01239ИяЁ-", min_size=1, max_size=20)), max_size=60
    )
)
def test_key_texts_in_sql_are_the_same(found):
    pairs = [(kind, value.replace("@", "") + "@b.ru" if kind == "email" else value) for kind, value in found]
    with duckdb.connect() as con:
        kinds, values = [kind for kind, _ in pairs], [value for _, value in pairs]
        given_ = "select unnest($kinds::varchar[]) as kind, unnest($values::varchar[]) as value"
        read = con.execute(f"select kind, value, {KEY_TEXTS_SQL} from ({given_})", {"kinds": kinds, "values": values}).fetchall()
    assert sorted(read) == sorted((kind, value, *key_texts(kind, value)) for kind, value in pairs)


# The bulk way ----------------------------------------------------------------------------------------------------
def bulk(cells, country):
    with duckdb.connect() as con:
        con.execute(
            "create table point (point_id bigint, kind varchar, value varchar, is_valid boolean, is_mobile boolean, is_personal boolean)"
        )
        con.execute("create temp table raw_point (kind varchar, raw varchar)")
        con.execute(
            "insert into raw_point select unnest($kinds::varchar[]), unnest($raws::varchar[])",
            {"kinds": [kind for kind, _ in cells], "raws": [raw for _, raw in cells]},
        )
        register_points(con, country=country)
        found = con.execute("""
            select k.kind, k.raw, p.value, p.is_valid, p.is_mobile, p.is_personal, k.problem
            from known_point as k left join point as p using (point_id) order by k.kind, k.raw, k.ordinal
        """).fetchall()
        twice = con.execute("select count(*) - count(distinct (kind, value)) from point").fetchall()[0][0]
        assert twice == 0
        register_points(con, country=country)
        again = con.execute("select count(*) - count(distinct (kind, value)) from point").fetchall()[0][0]
        assert again == 0
        return found


def one_by_one(cells, country):
    found = []
    for kind, raw in sorted(set(cells)):
        seen = set()
        for piece in split_cell(kind, raw):
            reading = read_point(kind, piece, country=country)
            p = reading.point
            if p is None and reading.problem:
                found.append((kind, raw, None, None, None, None, reading.problem))
            elif p is not None and p.value not in seen:
                seen.add(p.value)
                found.append((kind, raw, p.value, p.is_valid, p.is_mobile, p.is_personal, reading.problem))
    return found


@pytest.mark.parametrize("country", ["RU", "UA", "EU", "other"])
def test_every_range_of_numbers_reads_the_same_in_bulk(country):
    forms = ("+7{}1234567", "8{}1234567", "7{}4000000", "{}1234567", "+380{}123456", "380{}123456", "0{}123456", "80{}123456", "{}123456")
    cells = []
    for prefix in range(0 if country in ("RU", "UA") else 3, 1000, 3 if country == "RU" else 7):
        cells += [("phone", form.format(f"{prefix:03}")) for form in forms]
    # The part of the range that phonenumbers cuts finely.
    cells += [("phone", f"8{deep}123") for deep in range(9_300_000, 9_400_000, 397)]
    assert bulk(cells, country) == one_by_one(cells, country)


def test_the_patterns_are_those_of_phonenumbers():
    assert phonenumbers.number_type(phonenumbers.parse("+79300000000")) is not None
    assert bulk([("phone", "89300000000"), ("phone", "89300005000")], "RU") == one_by_one(
        [("phone", "89300000000"), ("phone", "89300005000")], "RU"
    )


PHONE_TEXT = st.one_of(
    st.text("+0123456789 ()-.,;/\u00a0", max_size=26),
    st.builds(
        lambda head, body, tail: head + body + tail,
        st.sampled_from(["+7", "8", "7", "", "+380", "380", "0", "8-10-380-", "+7 ", "(8)", "00"]),
        st.text("0123456789 -", min_size=7, max_size=13),
        st.sampled_from(["", ".0", " ", " доб. 5", ",", " мама"]),
    ),
)
EMAIL_TEXT = st.one_of(
    st.text("abИ@.+-_<> ,019", max_size=20),
    st.builds(
        lambda local, domain, end: f"{local}@{domain}.{end}",
        st.text("aInfo.+-_1", max_size=9),
        st.text("ab-.x1", max_size=9),
        st.sampled_from(["ru", "COM", "test", "1a", "ua.", "local"]),
    ),
)
CARD_TEXT = st.text("0123eEaZ .-№", max_size=9)


@settings(max_examples=15, deadline=None)
@given(
    phones=st.lists(PHONE_TEXT, max_size=60),
    emails=st.lists(EMAIL_TEXT, max_size=60),
    cards=st.lists(CARD_TEXT, max_size=30),
    country=st.sampled_from(["RU", "UA", "EU"]),
)
def test_any_cell_reads_the_same_in_bulk(phones, emails, cards, country):
    cells = [("phone", raw) for raw in phones] + [("email", raw) for raw in emails] + [("card", raw) for raw in cards]
    assert bulk(cells, country) == one_by_one(cells, country)


@settings(max_examples=200, deadline=None)
@given(kind=st.sampled_from(["phone", "email", "card", "person"]), written=st.text(max_size=30))
def test_any_text_is_read_without_an_error_and_a_value_reads_as_itself(kind, written):
    for piece in split_cell(kind, written):
        reading = read_point(kind, piece, country="RU")
        if reading.problem:
            assert all(text(reading.problem, language) for language in ("en", "ru", "uk"))
        if reading.point and reading.point.is_valid:
            assert read_point(kind, reading.point.value, country="RU").point == reading.point
