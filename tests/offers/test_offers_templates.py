"""Messages: what may stand in one, how an empty address reads, and the same words from SQL and from sandboxed Jinja."""

import json
from datetime import date

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_core.errors import CrmError, Unknown
from crm_core.i18n import LANGUAGES, explain
from crm_core.offers import Template, compile_template, preview, sms_size

ROW = {
    "salutation": "Иван Петрович", "given_name": "ИВАН", "patronymic": None, "surname": "римский-корсаков", "city": None, "company": "",
    "attributes": {"Баллы": "120", "День": "2026-11-14", "a/b~": "x"},
}  # fmt: skip
CON = duckdb.connect()
CONSTANTS = {"campaign": "Осень", "offer_code": "A-1", "valid_until": date(2026, 11, 30)}


def written(source: str, row: dict, constants: dict) -> str:
    """Write one message by SQL."""
    sql, parameters = compile_template(Template.parse(source), constants, row="client_row")
    columns = ("salutation", "given_name", "patronymic", "surname", "city", "company")
    given_row = ", ".join(f"$r_{name}::varchar as {name}" for name in columns) + ", $r_attributes::json as attributes"
    values = {f"r_{name}": row.get(name) for name in columns} | {"r_attributes": json.dumps(row.get("attributes") or {})}
    return CON.execute(f"select {sql} from (select {given_row}) as client_row", parameters | values).fetchall()[0][0]


CASES = [
    ("{{ salutation }}, скидка!", "Иван Петрович, скидка!"),
    ("{{ given_name | title }} {{ surname | title }}", "Иван Римский-Корсаков"),
    ("{{ given_name | lower }}{{ city | default('ваш город') | upper }}", "иванВАШ ГОРОД"),
    ("до {{ valid_until }}, код {{ offer_code }} ({{ campaign }})", "до 30.11.2026, код A-1 (Осень)"),
    ("до {{ valid_until | date }}", "до 30.11.2026"),
    ('{{ full_name }}|{{ patronymic }}|{{ company | default("–") }}', "римский-корсаков ИВАН||–"),
    ("{{ attribute.Баллы }} {{ attribute['День'] | date }} {{ attribute['a/b~'] }}{{ attribute.нет }}", "120 14.11.2026 x"),
    ("строка 1\nстрока 2\n", "строка 1\nстрока 2\n"),
    ("100 % $v0 {x} 'кавычки' \"", "100 % $v0 {x} 'кавычки' \""),
    ("", ""),
]


@pytest.mark.parametrize(("source", "expected"), CASES, ids=[str(number) for number in range(len(CASES))])
def test_a_message_is_written(source, expected):
    assert written(source, ROW, CONSTANTS) == expected
    assert preview(Template.parse(source), ROW | CONSTANTS) == expected


AROUND = [
    ("", "{{ salutation }}, скидка 20 %", "Скидка 20 %"),
    ("", "{{ salutation }}! Приходите", "Приходите"),
    ("", "  {{ salutation }}, ёлка", "  Ёлка"),
    ("", "{{ salutation }} — мы рады", "Мы рады"),
    ("", "{{ salutation }}, -20 % на всё", "-20 % на всё"),
    ("", "{{ salutation }} -20 % на всё", "-20 % на всё"),
    ("", "Здравствуйте, {{ salutation }}! Скидка", "Здравствуйте! Скидка"),
    ("", "Скидка! {{ salutation }}, приходите", "Скидка! Приходите"),
    ("", "{{ salutation }}, {{ city | default('скидка') }}", "Скидка"),
    ("", "{{ salutation }}", ""),
    ("Уважаемая Анна!", "{{ salutation }}, мы рады", "Уважаемая Анна! Мы рады"),
    ("Уважаемая Анна!", "{{ salutation }}\n\nМы рады", "Уважаемая Анна!\n\nМы рады"),
    ("Dear Anna,", "{{ salutation }}, we are glad", "Dear Anna, we are glad"),
    ("Dear Anna,", "{{ salutation }}\nwe", "Dear Anna,\nwe"),
    ("Анна", "{{ salutation }}, скидка", "Анна, скидка"),
    ("Анна", "Здравствуйте, {{ salutation }}! Скидка", "Здравствуйте, Анна! Скидка"),
]


@pytest.mark.parametrize(("said", "source", "expected"), AROUND, ids=[str(number) for number in range(len(AROUND))])
def test_the_text_around_an_address_reads_well(said, source, expected):
    assert written(source, {"salutation": said}, {}) == expected
    assert preview(Template.parse(source), {"salutation": said}) == expected


@pytest.mark.parametrize(
    "source", ["{{ salutation }}, скидка {{ city }}", "Здравствуйте, {{ salutation }}! Скидка", "{{ city }}. {{ salutation }} приходите"]
)
def test_a_text_that_settles_the_matter_is_not_looked_at_for_every_client(source):
    sql, parameters = compile_template(Template.parse(source), CONSTANTS)
    assert "regexp" not in sql
    assert all(f"${name}" in sql for name in parameters)


WRONG = [
    ("{{ salutaton }}", "offers-template-unknown-field", {"given": "salutaton", "nearest": "salutation"}),
    ("{{ city | uper }}", "offers-template-unknown-filter", {"given": "uper", "nearest": "upper"}),
    ("{{ city | default }}", "offers-template-filter-arguments", {"filter": "default"}),
    ("{{ city | default(5) }}", "offers-template-filter-arguments", {}),
    ("{{ city | default(city) }}", "offers-template-filter-arguments", {}),
    ("{{ city | upper('x') }}", "offers-template-filter-arguments", {}),
    ("{{ city | default('x', boolean=true) }}", "offers-template-filter-arguments", {}),
    ("{{ city | default(*x) }}", "offers-template-filter-arguments", {}),
    ("{% if city %}x{% endif %}", "offers-template-only-fields", {}),
    ("{% raw %}{{ x }}{% endraw %}", "offers-template-only-fields", {}),
    ("{# a note #}", "offers-template-only-fields", {}),
    ("{{ 2 * 2 }}", "offers-template-only-fields", {}),
    ("{{ 'text' }}", "offers-template-only-fields", {}),
    ("{{ city.__class__ }}", "offers-template-only-fields", {}),
    ("{{ city() }}", "offers-template-only-fields", {}),
    ("{{ city ~ city }}", "offers-template-only-fields", {}),
    ("{{ attribute['a']['b'] }}", "offers-template-only-fields", {}),
    ("{{ attribute[0] }}", "offers-template-only-fields", {}),
    ("{{ attribute.x() }}", "offers-template-only-fields", {}),
    ("{{ city if city else 'x' }}", "offers-template-only-fields", {}),
    ("строка\n{{ city", "offers-template-syntax", {"line": 2}),
    ("{{ }}", "offers-template-syntax", {}),
    ("{{ salutation }} {{ salutation }}", "offers-salutation-twice", {}),
    ("x" * 20_001, "offers-template-too-long", {"most": 20_000}),
]


@pytest.mark.parametrize(("source", "key", "details"), WRONG, ids=[f"{number}-{case[1]}" for number, case in enumerate(WRONG)])
def test_anything_else_is_refused_with_a_sentence(source, key, details):
    with pytest.raises(CrmError) as caught:
        Template.parse(source)
    assert caught.value.key == key
    assert isinstance(caught.value, Unknown) == ("unknown" in key)
    assert details.items() <= caught.value.details.items()
    assert all(explain(caught.value, language) for language in LANGUAGES)


def test_the_fields_of_a_message_are_known():
    template = Template.parse("{{ salutation }} {{ city | upper }} {{ city }} {{ attribute.Баллы }}")
    assert template.fields == ("salutation", "city", "attribute.Баллы")


LETTERS = "abzАБЯЁёїЄґ’'\"-—,!.…:;? \n\t%${}|#0159\u00a0😀\\"
TEXT = st.text(st.sampled_from(LETTERS), max_size=12)
BLANKS = st.builds(
    lambda field, filters: "{{ " + " | ".join([field, *filters]) + " }}",
    st.sampled_from(["given_name", "patronymic", "surname", "full_name", "city", "company", "offer_code", "valid_until", "attribute.x"]),
    st.lists(st.sampled_from(["upper", "lower", "title", "date", "default('a \\'quoted\\' Б-б')"]), max_size=3),
)
DAY = st.just("2026-02-28")
LITERALS = TEXT.map(lambda text: text.replace("{", "(").replace("}", ")"))


@settings(max_examples=120, deadline=None)
@given(
    st.lists(BLANKS | LITERALS, max_size=4),
    st.lists(BLANKS | LITERALS, max_size=4),
    st.booleans(),
    st.fixed_dictionaries(dict.fromkeys(("given_name", "patronymic", "surname", "city", "company"), st.none() | TEXT | DAY)),
    st.sampled_from(["", "Анна", "Уважаемая Анна!", "Dear Anna,"]),
    st.none() | TEXT | st.just("2026-02-30"),
)
def test_sql_and_sandboxed_jinja_write_the_same(before, after, addressed, values, said, attribute):
    source = "".join([*before, *(["{{ salutation }}"] if addressed else []), *after])
    row = values | {"salutation": said, "attributes": {"x": attribute}}
    assert written(source, row, CONSTANTS) == preview(Template.parse(source), row | CONSTANTS)


@pytest.mark.parametrize(
    ("text", "alphabet", "length", "parts"),
    [
        ("", "GSM-7", 0, 0), ("a" * 160, "GSM-7", 160, 1), ("a" * 161, "GSM-7", 161, 2), ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3), ("€" * 80, "GSM-7", 160, 1), ("€" * 81, "GSM-7", 162, 2),
        # 152 letters leave one free place, and a sign of two does not fit into it.
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3), ("я" * 70, "UCS-2", 70, 1), ("я" * 71, "UCS-2", 71, 2),
        ("я" * 134, "UCS-2", 134, 2),
        ("я" * 135, "UCS-2", 135, 3), ("😀" * 35, "UCS-2", 70, 1), ("a" * 69 + "😀", "UCS-2", 71, 2),
    ],
)  # fmt: skip
def test_the_length_of_an_sms(text, alphabet, length, parts):
    size = sms_size(text)
    assert (size.alphabet, size.length, size.parts) == (alphabet, length, parts)
