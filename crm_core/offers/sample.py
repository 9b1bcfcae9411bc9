"""How a list would look in a profile: its first lines, with invented people and numbers that belong to nobody."""

from dataclasses import replace
from datetime import date
from typing import Final

from crm_core.db import Connection, statement
from crm_core.offers.profile import Profile
from crm_core.offers.render import render

PEOPLE: Final = {
    "ru": (("Петрова", "Анна", "Сергеевна", "Уважаемая Анна Сергеевна!"), ("Иванов", "Иван", "Петрович", "Уважаемый Иван Петрович!")),
    "uk": (("Шевченко", "Олена", "Іванівна", "Шановна Олено Іванівно!"), ("Коваль", "Тарас", "Петрович", "Шановний Тарасе Петровичу!")),
    "en": (("Petrova", "Anna", "", "Dear Anna"), ("Ivanov", "Ivan", "", "Dear Ivan")),
}
CONSTANTS: Final[dict[str, object]] = {
    "campaign": "Autumn", "step": 1, "class": "development", "channel": "sms", "offer_code": "AUTUMN10", "valid_until": date(2026, 12, 31),
}  # fmt: skip


def sample_lines(con: Connection, profile: Profile, *, language: str) -> list[str]:
    """Return the first lines of a file in this profile, as text whatever its encoding; a workbook is shown as its cells."""
    con.execute(statement(__package__, "invented_row"))
    is_post = "address" in profile.columns or profile.title("contact_point") == "address"
    for number, (surname, given_name, patronymic, said) in enumerate(PEOPLE[language], start=1):
        con.execute(
            """
            insert into invented_row
            values ($number, $code, $point, $reserve, $surname, $given_name, $patronymic, $said, $message, false)
            """,
            {
                "number": 1000 + number,
                "code": f"A-{number}",
                "point": f"Москва, ул. Мира, {number}" if is_post else f"+7900000000{number}",
                "reserve": f"+7495000000{number}",
                "surname": surname,
                "given_name": given_name,
                "patronymic": patronymic,
                "said": said,
                "message": f"{said} …",
            },
        )
    shown = replace(profile, format="csv", encoding="utf-8")
    text = b"".join(render(con, shown, source="invented_row", constants=CONSTANTS, language=language)).decode("utf-8")
    return text.splitlines()
