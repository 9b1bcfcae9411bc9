"""Names: what real files write, and the bulk way equal to the pure function."""

import duckdb
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crm_core.identity import PersonName, parse_name, register_names, surname_stem
from crm_core.identity.name_words import BESIDE_NAMES, COMPANY_WORDS, GIVEN_NAMES, NOT_NAMES

IVANOV = PersonName("Иванов", "Иван", "Петрович", "m", "иванов|иван|петрович")


@pytest.mark.parametrize(
    "full",
    [
        "Иванов Иван Петрович",
        "Иван Петрович Иванов",
        "ИВАНОВ ИВАН ПЕТРОВИЧ",
        "иванов иван петрович",
        " Иванов  Иван\u00a0Петрович ",
        "Иванов, Иван Петрович",
        "Иванов Иван Петрович (муж)",
        "Ивaнов Иван Петрович",
        "Иванов Иван Петрович Тойота",
        "Иванов.Иван.Петрович".replace(".", " "),
        "«Иванов Иван Петрович»",
    ],
)
def test_one_man(full):
    assert parse_name(full) == IVANOV


@pytest.mark.parametrize(
    ("full", "expected"),
    [
        ("Якубович Леонид Аркадьевич", ("Якубович", "Леонид", "Аркадьевич", "m")),
        ("Леонид Аркадьевич Якубович", ("Якубович", "Леонид", "Аркадьевич", "m")),
        ("Иван Иванов", ("Иванов", "Иван", None, None)),
        ("Иванов Иван", ("Иванов", "Иван", None, None)),
        ("Ковальська Олена", ("Ковальська", "Олена", None, None)),
        ("Анна-Мария Шмидт", ("Шмидт", "Анна-Мария", None, None)),
        ("ПЕТРОВА - СИДОРОВА АННА ИЛЬИНИЧНА", ("Петрова-Сидорова", "Анна", "Ильинична", "f")),
        ("Алиев Вагиф Гейдар оглы", ("Алиев", "Вагиф", "Гейдар оглы", "m")),
        ("Алиева Севда Гейдар Кызы", ("Алиева", "Севда", "Гейдар кызы", "f")),
        ("Алиев Вагиф Гейдар-оглы", ("Алиев", "Вагиф", "Гейдар оглы", "m")),
        ("Алиев Вагиф Гейдароглы", ("Алиев", "Вагиф", "Гейдар оглы", "m")),
        ("Севда Гейдаркызы Алиева", ("Алиева", "Севда", "Гейдар кызы", "f")),
        ("Кёроглы Вагиф", ("Кёроглы", "Вагиф", None, None)),
        ("Каримов Тимур Рустам ўғли", ("Каримов", "Тимур", "Рустам ўғли", "m")),
        ("Aliyev Vagif Heydar oglu", ("Aliyev", "Vagif", "Heydar oglu", "m")),
        ("Асанов Азамат Бакыт уулу", ("Асанов", "Азамат", "Бакыт уулу", "m")),
        ("Дем'яненко Дем`ян Сергійович", ("Дем’яненко", "Дем’ян", "Сергійович", "m")),
        ("Шевченко Ганна Юріївна", ("Шевченко", "Ганна", "Юріївна", "f")),
        ("Семёнов Пётр Фёдорович", ("Семёнов", "Пётр", "Фёдорович", "m")),
        ("Ильин Илья Ильич", ("Ильин", "Илья", "Ильич", "m")),
        ("John Smith", ("Smith", "John", None, None)),
        ("Ivanov Ivan Petrovich", ("Ivanov", "Ivan", "Petrovich", "m")),
        ("O'Connor John", ("O’Connor", "John", None, None)),
        ("Иван Петрович", (None, "Иван", "Петрович", "m")),
        ("Иванов Петрович", ("Иванов", None, "Петрович", "m")),
        ("Анна", (None, "Анна", None, None)),
        ("Иванов", ("Иванов", None, None, None)),
        ("ИВАНОВ И.П.", ("Иванов", None, None, None)),
        ("И. П. Иванов", ("Иванов", None, None, None)),
        ("Ким Чен Ир", ("Ким", "Чен", "Ир", None)),
        ("Роман Абрамович", (None, "Роман", "Абрамович", "m")),
    ],
)
def test_full_names(full, expected):
    name = parse_name(full)
    assert (name.surname, name.given_name, name.patronymic, name.sex) == expected


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"surname": "Иванов", "given_name": "Иван", "patronymic": "Петрович"}, ("Иванов", "Иван", "Петрович")),
        ({"surname": "Сергей", "given_name": "Иванов"}, ("Иванов", "Сергей", None)),
        ({"given_name": "Сергей Тойота"}, (None, "Сергей", None)),
        ({"surname": "Петров", "given_name": "Сергей Тойота"}, ("Петров", "Сергей", None)),
        ({"surname": "Тойота", "given_name": "Сергей"}, (None, "Сергей", None)),
        ({"surname": "Сидоров", "given_name": "Иван Петрович"}, ("Сидоров", "Иван", "Петрович")),
        ({"surname": "Иванов Иван Петрович"}, ("Иванов", "Иван", "Петрович")),
        ({"given_name": "Иван Иванов"}, ("Иванов", "Иван", None)),
        ({"surname": "Иванов", "given_name": "Петрович", "patronymic": "Иван"}, ("Иванов", "Иван", "Петрович")),
        ({"surname": "Шмидт", "given_name": "Анна Мария"}, ("Шмидт", "Анна Мария", None)),
        ({"surname": "Клиент", "given_name": "Тест"}, (None, None, None)),
        ({"given_name": "Гульшания"}, (None, "Гульшания", None)),
        ({"surname": "Иванов", "given_name": "И."}, ("Иванов", None, None)),
        ({"full": "Иванов Иван", "surname": "", "given_name": " "}, ("Иванов", "Иван", None)),
        ({"surname": "Алиев", "given_name": "Вагиф", "patronymic": "Гейдар оглы"}, ("Алиев", "Вагиф", "Гейдар оглы")),
        ({"surname": "Алиев", "given_name": "Вагиф", "patronymic": "Гейдароглы"}, ("Алиев", "Вагиф", "Гейдар оглы")),
    ],
)
def test_names_in_columns(columns, expected):
    name = parse_name(columns.get("full"), **{key: value for key, value in columns.items() if key != "full"})
    assert (name.surname, name.given_name, name.patronymic) == expected


@pytest.mark.parametrize(
    "full",
    [
        "Клиент",
        "ТЕСТ",
        "тест тест",
        "Физлицо",
        "Частное лицо",
        "Розничный покупатель",
        "Кінцевий споживач",
        "ООО «Ромашка»",
        "ИП Иванов Иван Петрович",
        "ТОВ Лютік",
        "ФОП Шевченко Т. Г.",
        "А",
        "12345",
        "---",
        "ааа",
        "",
        None,
        "???",
        "+7 916 123-45-67",
    ],
)
def test_what_is_not_a_name(full):
    assert parse_name(full) == PersonName()


@pytest.mark.parametrize(
    ("given_sex", "sex"),
    [
        ("м", "m"),
        ("Ж", "f"),
        ("муж.", "m"),
        ("Женский", "f"),
        ("ч", "m"),
        ("чоловік", "m"),
        ("female", "f"),
        ("1", None),
        ("", None),
        (None, None),
    ],
)
def test_sex_from_its_own_column(given_sex, sex):
    assert parse_name("Женя", sex=given_sex).sex == sex
    assert parse_name("Иванов Иван Петрович", sex=given_sex).sex == "m"


def test_the_key_needs_a_surname_and_a_given_name_and_takes_yo_for_ye():
    assert parse_name("Семёнов Пётр Фёдорович").key == parse_name("СЕМЕНОВ ПЕТР ФЕДОРОВИЧ").key == "семенов|петр|федорович"
    assert parse_name("Семёнов Пётр").key == "семенов|петр|"
    assert parse_name("Пётр Фёдорович").key is None
    assert parse_name("Семёнов").key is None


@pytest.mark.parametrize(
    ("his", "hers"),
    [
        ("Иванов", "Иванова"),
        ("Ковальський", "Ковальська"),
        ("Достоевский", "Достоевская"),
        ("Толстой", "Толстая"),
        ("Белый", "Белая"),
        ("Шевченко", "Шевченко"),
        ("Пушкин", "ПУШКИНА"),
        ("Соловьёв", "Соловьева"),
        ("Синій", "Синя"),
    ],
)
def test_wife_and_husband_have_one_stem(his, hers):
    assert surname_stem(his) == surname_stem(hers)


def test_short_and_other_surnames_keep_apart():
    assert surname_stem("Цой") == "цой"
    assert surname_stem("Иванов") != surname_stem("Иваненко")


# The bulk way ----------------------------------------------------------------------------------------------------
def bulk(rows):
    with duckdb.connect() as con:
        con.execute("create temp table raw_name (full_name varchar, surname varchar, given_name varchar, patronymic varchar, sex varchar)")
        columns = [list(column) for column in zip(*rows, strict=True)]
        con.execute(
            "insert into raw_name select " + ", ".join(f"unnest($c{n}::varchar[])" for n in range(5)),
            {f"c{n}": columns[n] for n in range(5)},
        )
        register_names(con)
        found = con.execute("select * from known_name").fetchall()
    return {row[:5]: PersonName(*row[5:]) for row in found}


def one_by_one(rows):
    return {row: parse_name(row[0], surname=row[1], given_name=row[2], patronymic=row[3], sex=row[4]) for row in rows}


SURNAMES = [
    "Иванов",
    "ПЕТРОВА",
    "Абрамович",
    "Ким",
    "семёнов",
    "Дем’яненко",
    "Цой",
    "Сергей",
    "Клиент",
    "Тойота",
    "Smith",
    "Петрова-Водкина",
    "ааа",
    "Оглы",
]
GIVENS = ["Иван", "АННА", "пётр", "Иванов", "Гульшания", "Дем'ян", "Анна-Мария", "Тест", "И.", "Петрович", "Юрий", "ии", "ООО", "John"]
PATRONYMICS = [
    "Петрович",
    "ИЛЬИНИЧНА",
    "фёдорович",
    "Ильич",
    "Юріївна",
    "Гейдар оглы",
    "Гейдароглы",
    "Сергійович",
    "Петров",
    "кызы",
    "Савич",
]
maybe = st.none() | st.just("")
NAME = st.one_of(
    st.tuples(
        st.lists(st.sampled_from(SURNAMES + GIVENS + PATRONYMICS), max_size=4).map(" ".join),
        st.none(),
        st.none(),
        st.none(),
        st.sampled_from([None, "м", "Ж", "?"]),
    ),
    st.tuples(
        st.none(),
        st.sampled_from(SURNAMES) | maybe,
        st.sampled_from(GIVENS) | maybe,
        st.sampled_from(PATRONYMICS) | maybe,
        st.sampled_from([None, "female", "ч"]),
    ),
    st.tuples(st.sampled_from(GIVENS) | maybe, st.sampled_from(SURNAMES) | maybe, st.sampled_from(GIVENS) | maybe, st.none(), st.none()),
    st.tuples(st.text("Иваёновчпй ич’-Aa.", max_size=24), st.none(), st.none(), st.none(), st.none()),
)


@settings(max_examples=20, deadline=None)
@given(rows=st.lists(NAME, min_size=1, max_size=60))
def test_any_name_reads_the_same_in_bulk(rows):
    assert bulk(rows) == one_by_one(rows)


def test_every_known_word_reads_the_same_in_bulk():
    words = sorted(GIVEN_NAMES | NOT_NAMES | COMPANY_WORDS | BESIDE_NAMES)
    rows = [(f"{word} Иван Петрович", None, None, None, None) for word in words] + [
        (f"Иванов {word}", None, None, None, None) for word in words
    ]
    rows += [(f"{word} {word}", None, None, None, None) for word in words] + [(None, word, "Анна", None, "ж") for word in words]
    rows += [(None, "Петрова", word, "Сергеевна", None) for word in words] + [(f"{word} Анна", None, None, None, "ж") for word in words]
    assert bulk(rows) == one_by_one(rows)


@settings(max_examples=200, deadline=None)
@given(full=st.text(max_size=40))
@example("AB_CLIENT")
def test_any_text_is_read_without_an_error_and_a_name_reads_as_itself(full):
    name = parse_name(full)
    assert (name.key is not None) == bool(name.surname and name.given_name)
    if name.key:
        again = parse_name(surname=name.surname, given_name=name.given_name, patronymic=name.patronymic)
        assert again.key is not None
