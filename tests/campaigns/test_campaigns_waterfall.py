from datetime import date

import pytest
from campaigns_world import ON, Person, add_people, contacted, exclude_until, new_base, refuse_phone, save

from crm_core.campaigns import GateCount, Waterfall, load_campaign, waterfall, why_not


@pytest.fixture
def db(tmp_path):
    """Fourteen clients, the reasons of each worked out by hand."""
    db = new_base(tmp_path)
    add_people(
        db,
        [
            Person("Петров Иван Сергеевич", ("+79161111101",)),  # 1 gets the message
            Person("Сидорова Анна Петровна", ("+79161111102",), extra={"blocked": True}),  # 2 blocked, and excluded
            Person("Орлов Пётр Ильич", ("+79161111103",)),  # 3 excluded alone
            Person("Белова Ольга", ("+79161111104",)),  # 4 refused by phone
            Person("Крылов Юрий", (), ("yura@mail.ru",)),  # 5 no phone
            Person("Зайцева Нина", ("+74951234567",)),  # 6 no mobile
            Person("Громов Олег", ("+79161111107",)),  # 7 shares a mobile with 8
            Person("Жукова Вера", ("+79161111107",)),  # 8
            Person("Котов Глеб", ("+79161111109",), extra={"company": "ООО Ромашка"}),  # 9 a company's contact person
            Person("Лисин Денис", ("+79161111110",)),  # 10 four messages in the last 30 days
            Person("Мухин Артём", (), extra={"deceased": True}),  # 11 deceased, and no phone
            Person("Носова Инна", ("+79161111112", "+79161111122")),  # 12 gets the message, with a number in reserve
            Person(None, ("+79161111113",)),  # 13 no name, but the message needs one
            Person("Попов Лев", ("+79161111114", "+79161111124")),  # 14 the first number refused, the second serves
        ],
    )
    exclude_until(db, 2, date(2026, 12, 1))
    exclude_until(db, 3, ON)
    refuse_phone(db, "+79161111104")
    for day in (20, 25, 30):
        contacted(db, 10, date(2026, 10, day))
    contacted(db, 10, date(2026, 11, 10))
    save(db, message="{{ given_name }}, скидка 10 %")
    return db


def test_first_and_only_causes_worked_out_by_hand(db):
    with db.read() as con:
        found = waterfall(con, load_campaign(con, "autumn"), on=ON)
    assert found == Waterfall(
        audience=14,
        records=14,
        stops=(
            GateCount("blocked", 2, 0),  # 2 is excluded too, 11 has no phone either
            GateCount("excluded", 1, 1),  # 3
            GateCount("refusal", 1, 1),  # 4
            GateCount("consent", 0, 0),
            GateCount("contact_point", 5, 5),  # 5 6 7 8 9
            GateCount("name", 1, 1),  # 13
            GateCount("policy", 1, 1),  # 10
            GateCount("same_point", 0, 0),
        ),
        never_withheld=0,
        target=3,  # 1 12 14
        control=0,
    )
    assert found.audience == found.stopped + found.passed


@pytest.mark.parametrize(
    ("client_id", "expected"),
    [
        (1, []),
        (2, ["blocked", "excluded"]),
        (3, ["excluded"]),
        (4, ["refusal"]),
        (5, ["contact_point"]),
        (6, ["contact_point"]),
        (7, ["contact_point"]),
        (8, ["contact_point"]),
        (9, ["contact_point"]),
        (10, ["policy"]),
        (11, ["blocked", "contact_point"]),
        (12, []),
        (13, ["name"]),
        (14, []),
    ],
)
def test_why_not_says_what_the_waterfall_counted(db, client_id, expected):
    with db.read() as con:
        said = why_not(con, load_campaign(con, "autumn"), client_id, on=ON)
    assert [stop.key for stop in said.stopped] == expected
    assert said.in_audience
    assert said.arm == (None if expected else "target")
