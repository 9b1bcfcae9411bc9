"""Write the three sample files of the tour: clients as from Bitrix24, sales as from 1C, a contact centre's stop list. Always the same.

Every person is made up. The phones are plausible and made up too.

    python data/samples/make_samples.py [FOLDER]
"""

import csv
import io
import random
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

SEED: Final = 20261114
CLIENTS: Final = 138
LAST_DAY: Final = date(2026, 11, 14)
FIRST_DAY: Final = date(2025, 5, 15)
OFFICE_PHONE: Final = "+7 495 555-01-01"

MEN: Final = (
    "Александр", "Алексей", "Андрей", "Артём", "Борис", "Вадим", "Виктор", "Владимир", "Дмитрий", "Евгений", "Иван", "Игорь", "Илья",
    "Кирилл", "Максим", "Михаил", "Никита", "Николай", "Олег", "Павел", "Пётр", "Роман", "Сергей", "Степан", "Юрий", "Фёдор",
)  # fmt: skip
WOMEN: Final = (
    "Алина", "Анастасия", "Анна", "Валентина", "Вера", "Галина", "Дарья", "Екатерина", "Елена", "Жанна", "Ирина", "Ксения", "Лариса",
    "Любовь", "Людмила", "Марина", "Мария", "Надежда", "Наталья", "Оксана", "Ольга", "Полина", "Светлана", "София", "Татьяна", "Юлия",
)  # fmt: skip
SURNAMES: Final = (
    "Абрамов", "Алексеев", "Белов", "Беляев", "Богданов", "Васильев", "Виноградов", "Волков", "Воробьёв", "Гаврилов", "Голубев", "Громов",
    "Давыдов", "Егоров", "Ершов", "Жуков", "Зайцев", "Зуев", "Калинин", "Карпов", "Киселёв", "Козлов", "Комаров", "Коновалов", "Королёв",
    "Крылов", "Кузнецов", "Лебедев", "Макаров", "Медведев", "Мельников", "Миронов", "Морозов", "Никитин", "Орлов", "Осипов", "Панов",
    "Поляков", "Рябов", "Савельев", "Семёнов", "Сидоров", "Соболев", "Соколов", "Сорокин", "Тихонов", "Филиппов", "Фролов", "Чернов", "Щукин",
)  # fmt: skip
FATHERS: Final = (
    ("Александрович", "Александровна"), ("Алексеевич", "Алексеевна"), ("Андреевич", "Андреевна"), ("Борисович", "Борисовна"),
    ("Викторович", "Викторовна"), ("Владимирович", "Владимировна"), ("Дмитриевич", "Дмитриевна"), ("Иванович", "Ивановна"),
    ("Игоревич", "Игоревна"), ("Ильич", "Ильинична"), ("Михайлович", "Михайловна"), ("Николаевич", "Николаевна"), ("Олегович", "Олеговна"),
    ("Павлович", "Павловна"), ("Петрович", "Петровна"), ("Сергеевич", "Сергеевна"), ("Юрьевич", "Юрьевна"), ("Фёдорович", "Фёдоровна"),
)  # fmt: skip
LATIN: Final = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", (
    "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh",
    "sch", "", "y", "", "e", "yu", "ya",
), strict=True))  # fmt: skip
SOURCES: Final = ("Сайт", "Звонок", "Рекомендация", "Выставка", "Яндекс Директ", "Салон")
MANAGERS: Final = ("Лапина Ольга", "Гусев Денис", "Нестерова Инна")
WORKS: Final = (
    ("Замена масла и фильтра", "Сервис", 4_900), ("ТО-15 000", "Сервис", 12_400), ("ТО-30 000", "Сервис", 18_700),
    ("Шиномонтаж", "Сервис", 3_600), ("Диагностика ходовой", "Сервис", 2_500), ("Замена тормозных колодок", "Сервис", 7_800),
    ("Мойка комплексная", "Сервис", 1_450), ("Масло моторное 5W-30, 4 л", "Запчасти", 3_990), ("Фильтр салонный", "Запчасти", 1_190),
    ("Колодки тормозные, компл.", "Запчасти", 5_350), ("Щётки стеклоочистителя", "Запчасти", 1_780), ("Шина 205/55 R16", "Шины", 6_900),
    ('Диск литой 16"', "Шины", 8_300), ("Коврики в салон", "Аксессуары", 3_200), ("Автосигнализация", "Аксессуары", 14_500),
)  # fmt: skip
DEPARTMENTS: Final = ("Сервис Юг", "Сервис Север", "Магазин запчастей")


@dataclass(frozen=True)
class Person:
    """One made-up client as Bitrix24 knows it."""

    id: int
    surname: str
    given: str
    patronymic: str
    born: date
    phone: str
    email: str
    card: str
    code: str
    vin: str
    pace_days: float
    starts: date
    stops: date


def spelled(digits: str, chance: random.Random) -> str:
    """Write ten digits the way people do."""
    code, a, b, c = digits[:3], digits[3:6], digits[6:8], digits[8:]
    return chance.choice((
        f"+7 ({code}) {a}-{b}-{c}", f"8 {code} {a} {b} {c}", f"8({code}){a}-{b}-{c}", f"+7{digits}", f"8{digits}", f"7{digits}",
        f"{code} {a}-{b}-{c}", f"+7 {code} {a}{b}{c}",
    ))  # fmt: skip


def latin(word: str) -> str:
    return "".join(LATIN.get(letter, letter) for letter in word.lower())


def money(amount: float) -> str:
    """Write money as 1C does: a no-break space between thousands, a decimal comma."""
    return f"{amount:,.2f}".replace(",", "\u00a0").replace(".", ",")


def people(chance: random.Random) -> list[Person]:
    """Make the clients: some buy often, some seldom, some have gone."""
    made: list[Person] = []
    for number in range(CLIENTS):
        is_woman = chance.random() < 0.48
        surname, father = chance.choice(SURNAMES), chance.choice(FATHERS)
        given = chance.choice(WOMEN if is_woman else MEN)
        surname = surname + "а" if is_woman else surname
        digits = f"9{chance.choice(('03', '05', '09', '16', '25', '26', '51', '62', '77', '85'))}{chance.randrange(10**7):07d}"
        starts = FIRST_DAY + timedelta(days=int(chance.triangular(0, 500, 30)))
        stops = LAST_DAY if chance.random() < 0.62 else starts + timedelta(days=chance.randrange(20, 400))
        born = date(1955, 1, 1) + timedelta(days=chance.randrange(365 * 48))
        email = f"{latin(given)[0]}.{latin(surname)}{chance.randrange(60, 99)}@{chance.choice(('mail.example', 'post.example', 'box.example'))}"
        made.append(Person(
            1001 + number * 3 + chance.randrange(3), surname, given, father[is_woman], born, digits, email,
            f"{2900000000000 + chance.randrange(10**9)}", f"ЦБ-{chance.randrange(10**6):06d}",
            "XW8" + "".join(chance.choice("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(14)),
            chance.choice((12, 25, 40, 60, 90, 150)), starts, min(stops, LAST_DAY),
        ))  # fmt: skip
    return made


def client_rows(everyone: list[Person], chance: random.Random) -> list[list[str]]:
    """Bitrix24's habits: several phones in a cell, cars as names, the same person twice, an office number typed in for a missing one."""
    rows: list[list[str]] = []
    for number, one in enumerate(everyone):
        mobile, work, other, given, comment = spelled(one.phone, chance), "", "", one.given, ""
        if number % 11 == 3:
            mobile += ", " + spelled(f"9{chance.randrange(10**9):09d}", chance)
        if number % 13 == 5:
            work = f"8 (495) {chance.randrange(200, 999)}-{chance.randrange(10, 99)}-{chance.randrange(10, 99)}"
        if number % 17 == 8:
            mobile, other = "", OFFICE_PHONE
        if number % 29 == 7:
            given += " " + chance.choice(("Тойота", "Шкода", "Киа"))
        if number % 23 == 9:
            comment = 'Перезвонить после 18:00; просил "не звонить утром"'
        if number % 31 == 12:
            comment = "Постоянный клиент,\nскидка 10 %"
        patronymic = "" if number % 9 == 4 else one.patronymic
        email = "" if number % 4 == 1 else one.email.upper() if number % 19 == 2 else one.email
        wants = "Да" if number % 5 != 0 else "Нет" if number % 10 == 0 else ""
        rows.append([
            str(one.id), one.surname.upper() if number % 37 == 1 else one.surname, given, patronymic, mobile, work, other, email,
            one.born.strftime("%d.%m.%Y") if number % 3 else "", "Клиенты", SOURCES[number % len(SOURCES)], MANAGERS[number % 3],
            f"{one.starts - timedelta(days=number % 20):%d.%m.%Y} {9 + number % 9:02d}:{number % 60:02d}:00", wants,
            "Да" if number % 26 == 6 else "", one.card, comment,
        ])  # fmt: skip
    return rows


def doubled_rows(everyone: list[Person], chance: random.Random) -> list[list[str]]:
    """Twelve second cards: nine of the same person written otherwise, and three of a relative with the same phone."""
    rows: list[list[str]] = []
    for number, one in enumerate(chance.sample(everyone[:60], 12)):
        surname, given, patronymic = one.surname.replace("ё", "е"), one.given.replace("ё", "е"), "" if number % 2 else one.patronymic
        if number >= 9:
            is_woman = one.surname.endswith("а")
            given = chance.choice(MEN if is_woman else WOMEN)
            patronymic = chance.choice(FATHERS)[not is_woman]
            surname = one.surname.removesuffix("а") if is_woman else one.surname + "а"
        rows.append([
            str(2001 + number), surname, given, patronymic, spelled(one.phone, chance), "", "", "", "", "Клиенты", "Сайт",
            MANAGERS[number % 3], f"{one.starts + timedelta(days=40):%d.%m.%Y} 12:{number:02d}:00", "Да", "", "", "",
        ])  # fmt: skip
    return rows


BITRIX: Final = (
    "ID", "Фамилия", "Имя", "Отчество", "Мобильный телефон", "Рабочий телефон", "Другой телефон", "Рабочий e-mail", "Дата рождения",
    "Тип контакта", "Источник", "Ответственный", "Дата создания", "Согласие на рассылку", "Не беспокоить", "Дисконтная карта", "Комментарий",
)  # fmt: skip


def bitrix(everyone: list[Person], chance: random.Random) -> bytes:
    """Return the client file: UTF-8 with a mark at its start."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(BITRIX)
    writer.writerows(client_rows(everyone, chance) + doubled_rows(everyone, chance))
    return out.getvalue().encode("utf-8-sig")


SALES: Final = (
    "Дата", "Номер", "Вид операции", "Подразделение", "Код контрагента", "Контрагент", "Дисконтная карта", "VIN", "Номенклатура",
    "Номенклатурная группа", "Количество", "Сумма", "Сумма скидки", "Себестоимость",
)  # fmt: skip


def visits(everyone: list[Person], chance: random.Random) -> list[tuple[date, Person | None]]:
    """Return the days people came, in order; None is somebody without a card."""
    days: list[tuple[date, Person | None]] = []
    for number, one in enumerate(everyone):
        if number % 12 == 11:
            continue
        day = one.starts
        while day <= one.stops:
            days.append((day, one))
            day += timedelta(days=1 + int(chance.expovariate(1 / (one.pace_days * 2.2))))
    days += [(FIRST_DAY + timedelta(days=chance.randrange((LAST_DAY - FIRST_DAY).days)), None) for _ in range(45)]
    return sorted(days, key=lambda one: (one[0], one[1].id if one[1] else 0))


def sale_rows(everyone: list[Person], chance: random.Random) -> tuple[list[list[str]], float]:
    """Return a row a line of each receipt, now and then a return, and the sum that 1C writes below."""
    rows: list[list[str]] = []
    total = 0.0
    for number, (day, one) in enumerate(visits(everyone, chance), 1):
        hour = f"{day:%d.%m.%Y} {9 + number % 10}:{number * 7 % 60:02d}:{number * 13 % 60:02d}"
        who = [one.code, f"{one.surname} {one.given} {one.patronymic}", one.card, one.vin] if one else ["", "Розничный покупатель", "", ""]
        document, department = f"00ЦБ-{number:06d}", chance.choice(DEPARTMENTS)
        lines = chance.sample(WORKS, chance.choice((1, 1, 2, 2, 3)))
        for name, group, price in lines:
            quantity = 4 if group == "Шины" else 1
            full = round(price * quantity * chance.uniform(0.9, 1.25), 2)
            discount = round(full * 0.1, 2) if one and chance.random() < 0.15 else 0.0
            amount = round(full - discount, 2)
            total += amount
            rows.append([
                hour, document, "Реализация товаров и услуг", department, *who, name, group, f"{quantity},000", money(amount),
                money(discount) if discount else "", money(round(amount * chance.uniform(0.55, 0.85), 2)),
            ])  # fmt: skip
        if number % 41 == 0:
            name, group, price = lines[0]
            total -= price
            rows.append([
                f"{day:%d.%m.%Y} 19:40:00", f"00ЦБ-9{number:05d}", "Возврат товаров от покупателя", department, *who, name, group, "-1,000",
                money(-price), "", money(-round(price * 0.7, 2)),
            ])  # fmt: skip
    return rows, total


def sales(everyone: list[Person], chance: random.Random) -> bytes:
    """Return the sales file: Windows-1251, five title rows above, «Итого» below."""
    rows, total = sale_rows(everyone, chance)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    blank = [""] * (len(SALES) - 1)
    writer.writerow(["Продажи по контрагентам и номенклатуре", *blank])
    writer.writerow([f"Период: {FIRST_DAY:%d.%m.%Y} - {LAST_DAY:%d.%m.%Y}", *blank])
    writer.writerow(["Организация: ООО \"Автоцентр Пример\"", *blank])
    writer.writerow(["Показатели: Количество; Сумма; Себестоимость", *blank])
    writer.writerow(["", *blank])
    writer.writerow(SALES)
    writer.writerows(rows)
    writer.writerow(["Итого", *[""] * 10, money(round(total, 2)), "", ""])
    return out.getvalue().encode("cp1251")


STOPS: Final = (
    "Дата обращения", "ФИО", "Дата рождения", "Телефон", "E-mail", "Канал отказа", "Вид отказа", "Источник", "№ обращения", "Оператор",
)  # fmt: skip


def stop_list(everyone: list[Person], chance: random.Random) -> bytes:
    """Return the contact centre's list: Windows-1251, some clients of the other file in another spelling, some strangers."""
    picked = [one for number, one in enumerate(everyone) if number % 17 != 8 and number % 4 != 1][5:100:11]
    ways = (
        ("SMS", "Отказ от ЦК"), ("Все", "Отказ от ЦК"), ("E-mail", "Отказ от ЦК"), ("Звонок", "Отказ от ЦК"), ("Все", "Отзыв согласия на ОПД"),
        ("Все", "Отказ от ЦК"), ("SMS", "Отказ от ЦК"), ("", "Отказ от ЦК"), ("Все", "Отказ от ЦК"),
    )  # fmt: skip
    rows = []
    for number, (one, (channel, kind)) in enumerate(zip(picked, ways, strict=False)):
        by_email = channel == "E-mail"
        rows.append([
            f"{date(2026, 8, 3) + timedelta(days=number * 11):%d.%m.%Y} 1{number % 9}:2{number % 10}",
            f"{one.surname} {one.given} {one.patronymic}".upper() if number % 3 == 0 else f"{one.surname} {one.given}".replace("ё", "е"),
            one.born.strftime("%d.%m.%Y") if number % 2 else "", "" if by_email else spelled(one.phone, chance),
            one.email.upper() if by_email else "", channel, kind, chance.choice(("Входящий звонок", "Письмо", "Офис")),
            f"ОБР-2026-{4100 + number * 37:06d}", f"Оператор {number % 4 + 1}",
        ])  # fmt: skip
    for number in range(3):
        rows.append([
            f"{date(2026, 10, 20) + timedelta(days=number * 5):%d.%m.%Y} 16:0{number}", "", "", spelled(f"9{chance.randrange(10**9):09d}", chance),
            "", "Все", "Отказ от ЦК", "Входящий звонок", f"ОБР-2026-{5200 + number:06d}", "Оператор 2",
        ])  # fmt: skip
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(STOPS)
    writer.writerows(rows)
    return out.getvalue().encode("cp1251")


def main(folder: Path) -> None:
    chance = random.Random(SEED)
    everyone = people(chance)
    for name, make in (("bitrix_clients.csv", bitrix), ("1c_sales.csv", sales), ("stop_list.csv", stop_list)):
        (folder / name).write_bytes(make(everyone, chance))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
