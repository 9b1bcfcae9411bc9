"""The address of a person: the glossary's table, row by row, and everything that must not be said."""

import pytest

from crm_core.db import open_base
from crm_core.errors import CrmError
from crm_core.offers import company_salutation, dative_name, register_salutations, salutation, sex_of_name

# given name, patronymic, sex, then: ru letter, ru sms, uk letter, uk sms, en letter
TABLE = [
    (
        "Иван",
        "Петрович",
        None,
        "Уважаемый Иван Петрович!",
        "Иван Петрович",
        "Шановний Іване Петровичу!",
        "Іване Петровичу",
        "Dear Ivan Petrovich,",
    ),
    (
        "Іван",
        "Петрович",
        None,
        "Уважаемый Іван Петрович!",
        "Іван Петрович",
        "Шановний Іване Петровичу!",
        "Іване Петровичу",
        "Dear Ivan Petrovych,",
    ),
    (
        "Анна",
        "Сергеевна",
        None,
        "Уважаемая Анна Сергеевна!",
        "Анна Сергеевна",
        "Шановна Анно Сергіївно!",
        "Анно Сергіївно",
        "Dear Anna Sergeevna,",
    ),
    (
        "Ганна",
        "Сергіївна",
        None,
        "Уважаемая Ганна Сергіївна!",
        "Ганна Сергіївна",
        "Шановна Ганно Сергіївно!",
        "Ганно Сергіївно",
        "Dear Hanna Serhiivna,",
    ),
    ("Иван", None, "m", "Уважаемый Иван!", "Иван", "Шановний Іване!", "Іване", "Dear Ivan,"),
    ("ИВАН", "", "", "Уважаемый Иван!", "Иван", "Шановний Іване!", "Іване", "Dear Ivan,"),
    ("Олена", None, None, "Уважаемая Олена!", "Олена", "Шановна Олено!", "Олено", "Dear Olena,"),
    ("Женя", None, None, "Здравствуйте, Женя!", "Женя", "Вітаємо!", "", "Dear Zhenya,"),
    ("Клиент", None, None, "Здравствуйте!", "", "Вітаємо!", "", "Hello,"),
    ("И.", "П.", "m", "Здравствуйте!", "", "Вітаємо!", "", "Hello,"),
    (None, "Петрович", "m", "Здравствуйте!", "", "Вітаємо!", "", "Hello,"),
    ("ООО Ромашка", None, None, "Здравствуйте!", "", "Вітаємо!", "", "Hello,"),
    ("123", None, "m", "Здравствуйте!", "", "Вітаємо!", "", "Hello,"),
    ("бнмк", None, None, "Здравствуйте!", "", "Вітаємо!", "", "Hello,"),
    ("ааааа", None, None, "Здравствуйте!", "", "Вітаємо!", "", "Hello,"),
    ("Розничный покупатель", None, None, "Здравствуйте!", "", "Вітаємо!", "", "Hello,"),
    ("АННА-МАРИЯ", None, None, "Уважаемая Анна-Мария!", "Анна-Мария", "Шановна Анно-Маріє!", "Анно-Маріє", "Dear Anna-Mariya,"),
    ("Мамед", "Али оглы", None, "Уважаемый Мамед Али оглы!", "Мамед Али оглы", "Вітаємо!", "", "Dear Mamed Ali ogly,"),
    ("Дем'ян", None, None, "Уважаемый Дем’ян!", "Дем’ян", "Шановний Дем’яне!", "Дем’яне", "Dear Demian,"),
    ("John", None, None, "Здравствуйте, John!", "John", "Вітаємо!", "", "Dear John,"),
]


@pytest.mark.parametrize("row", TABLE, ids=[str(row[0]) for row in TABLE])
def test_the_table_of_the_glossary(row):
    given, father, sex, ru_letter, ru_short, uk_letter, uk_short, en_letter = row
    assert salutation(given, father, sex, language="ru", channel="email") == ru_letter
    assert salutation(given, father, sex, language="ru", channel="sms") == ru_short
    assert salutation(given, father, sex, language="uk", channel="post") == uk_letter
    assert salutation(given, father, sex, language="uk", channel="viber") == uk_short
    assert salutation(given, father, sex, language="en", channel="email") == en_letter
    assert salutation(given, father, sex, language="en", channel="sms") == ("" if en_letter == "Hello," else en_letter[5:-1])


VOCATIVES = {
    "Іван": "Іване",
    "Олександр": "Олександре",
    "Петро": "Петре",
    "Михайло": "Михайле",
    "Сергій": "Сергію",
    "Юрій": "Юрію",
    "Василь": "Василю",
    "Ігор": "Ігорю",
    "Олег": "Олегу",
    "Марк": "Марку",
    "Марко": "Марку",
    "Микола": "Миколо",
    "Олена": "Олено",
    "Ольга": "Ольго",
    "Марія": "Маріє",
    "Наталія": "Наталіє",
    "Софія": "Софіє",
    "Ілля": "Ілле",
    "Наталя": "Наталю",
    "Леся": "Лесю",
    "Любов": "Любове",
    "Леонід": "Леоніде",
    "Гліб": "Глібе",
    "Федір": "Федоре",
    "Яків": "Якове",
    "Антін": "Антоне",
    "Лев": "Леве",
    "Лазар": "Лазарю",
    "Зоя": "Зоє",
}


@pytest.mark.parametrize(("name", "called"), VOCATIVES.items())
def test_vocatives(name, called):
    assert salutation(name, None, None, language="uk", channel="sms") == called


@pytest.mark.parametrize(
    ("name", "father", "called"),
    [
        ("Сергій", "Сергійович", "Сергію Сергійовичу"),
        ("Ілля", "Ілліч", "Ілле Іллічу"),
        ("Олена", "Іллівна", "Олено Іллівно"),
        ("Петро", "Миколайович", "Петре Миколайовичу"),
        ("Юлія", "Юріївна", "Юліє Юріївно"),
        ("Анна", "Антонівна", "Анно Антонівно"),
        ("Світлана", "Яківна", "Світлано Яківно"),
        ("Олександра", "Львівна", "Олександро Львівно"),
        ("Юрій", "Григорович", "Юрію Григоровичу"),
    ],
)
def test_patronymics_in_the_vocative(name, father, called):
    assert salutation(name, father, None, language="uk", channel="sms") == called


@pytest.mark.parametrize(
    ("russian", "father", "called"),
    [
        ("Сергей", None, "Сергію"),
        ("Дмитрий", "Сергеевич", "Дмитре Сергійовичу"),
        ("Елена", "Николаевна", "Олено Миколаївно"),
        ("Никита", "Ильич", "Микито Іллічу"),
        ("Виталий", "Витальевич", "Віталію Віталійовичу"),
        ("Пётр", "Михайлович", "Петре Михайловичу"),
        # Not in the table: never by rule.
        ("Серафим", None, ""),
        ("Агафья", None, ""),
        ("Снежанна", None, ""),
        ("Сергей", "Иннокентьевич", ""),
        ("Фирс", None, ""),
        ("Эдита", None, ""),
    ],
)
def test_a_russian_spelling_is_turned_only_by_the_table(russian, father, called):
    assert salutation(russian, father, "f" if russian[-1] in "аья" and called == "" else None, language="uk", channel="sms") == called


def test_sex_comes_from_the_patronymic_first_then_the_field_then_the_name():
    assert salutation("Саша", "Петровна", "m", language="ru", channel="email") == "Уважаемая Саша Петровна!"
    assert salutation("Саша", None, "f", language="ru", channel="email") == "Уважаемая Саша!"
    assert [sex_of_name(name) for name in ("Ольга", "Фёдор", "Анна-Мария", "Женя", "Анна-Пётр")] == [
        "f",
        "m",
        "f",
        None,
        None,
    ]


def test_several_people_and_an_unknown_language():
    assert company_salutation(language="uk", channel="email") == "Шановні колеги!"
    assert company_salutation(language="ru", channel="sms") == ""
    with pytest.raises(CrmError, match="offers-unknown-language"):
        salutation("Иван", None, None, language="de", channel="sms")


def test_in_bulk_the_same_as_one_by_one(tmp_path):
    db = open_base(tmp_path / "tact.duckdb")
    with db.read() as con:
        con.execute("create temp table raw_salutation (given_name varchar, patronymic varchar, sex varchar)")
        people = [row[:3] for row in TABLE] * 2
        con.executemany("insert into raw_salutation values (?, ?, ?)", [list(one) for one in people])
        register_salutations(con, language="uk", channel="email")
        found = con.execute("select * from known_salutation").fetchall()
        assert sorted(map(str, found)) == sorted(str((*one, salutation(*one, language="uk", channel="email"))) for one in set(people))
    db.close()


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        (("Иванов", "Иван", "Петрович"), "ru", "Иванову Ивану Петровичу"),
        (("Иванова", "Анна", "Сергеевна"), "ru", "Ивановой Анне Сергеевне"),
        (("Шевченко", "Пётр", None), "ru", "Шевченко Петру"),
        (("Алиев", "Мамед", "Али оглы"), "ru", "Алиеву Мамеду Али оглы"),
        (("Ким", "Женя", None), "ru", "Ким Женя"),
        (("Іваненко", "Іван", "Петрович"), "uk", "Іваненку Івану Петровичу"),
        (("Іваненко", "Ольга", "Іванівна"), "uk", "Іваненко Ользі Іванівні"),
        (("Ковальська", "Марія", "Юріївна"), "uk", "Ковальській Марії Юріївні"),
        (("Ковальський", "Ілля", "Ілліч"), "uk", "Ковальському Іллі Іллічу"),
        (("Мельник", "Микола", None), "uk", "Мельнику Миколі"),
        (("Мельник", "Любов", None), "uk", "Мельник Любові"),
        (("Кравець", "Іван", None), "uk", "Кравець Іван"),
        ((None, None, None), "uk", ""),
    ],
)
def test_the_dative_of_an_envelope(name, language, expected):
    assert dative_name(*name, language=language) == expected
