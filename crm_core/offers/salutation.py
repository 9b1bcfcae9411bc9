"""How a person is addressed: by name, in the form the language of the message asks for. Never wrong: rather neutral."""

from typing import Final

from crm_core.db import Connection
from crm_core.errors import Unknown
from crm_core.identity import parse_name
from crm_core.offers.latin import in_latin
from crm_core.offers.names import Forms, fold, name_sexes, ukrainian_names, ukrainian_patronymics
from crm_core.offers.names.forms import VOWELS, vocative_by_rule

# A letter opens with a whole address and ends with a sign; a short message goes on in the same sentence.
LETTERS: Final = frozenset({"email", "post", "letter"})
SHORT: Final = frozenset({"sms", "push", "viber", "telegram", "whatsapp", "phone"})
NEUTRAL: Final = {"ru": "Здравствуйте!", "uk": "Вітаємо!", "en": "Hello,"}
COLLEAGUES: Final = {"ru": "Уважаемые коллеги!", "uk": "Шановні колеги!", "en": "Dear colleagues,"}
DEAR: Final = {("ru", "m"): "Уважаемый", ("ru", "f"): "Уважаемая", ("uk", "m"): "Шановний", ("uk", "f"): "Шановна"}
UKRAINIAN_LETTERS: Final = frozenset("іїєґ’")


def salutation(given_name: str | None, patronymic: str | None, sex: str | None, *, language: str, channel: str) -> str:
    """Return the address («Уважаемый Иван Петрович!», in a short message «Иван Петрович»); "" when a short message has none."""
    if language not in NEUTRAL:
        raise Unknown("offers-unknown-language", given=language, nearest="ru", known=list(NEUTRAL))
    neutral = "" if channel in SHORT else NEUTRAL[language]
    read = parse_name(given_name=given_name, patronymic=patronymic, sex=sex) if given_name else None
    if read is None or read.given_name is None or not _sounds(read.given_name):
        return neutral
    given, father = read.given_name, read.patronymic
    bearer = read.sex or sex_of_name(given)
    if language == "uk":
        said = _ukrainian(given, father, bearer)
        if not said:
            return neutral
    else:
        said = f"{given} {father}" if father else given
    if language == "en":
        said = in_latin(said)
    if channel in SHORT:
        return said
    if language == "en":
        return f"Dear {said},"
    return f"{DEAR[language, bearer]} {said}!" if bearer else f"Здравствуйте, {said}!"


def company_salutation(*, language: str, channel: str) -> str:
    """Return the address of several people at once, for a letter to a company."""
    return "" if channel in SHORT else COLLEAGUES[language]


def sex_of_name(given_name: str) -> str | None:
    """Tell the sex from a given name that only one sex bears; None otherwise."""
    sexes = name_sexes()
    found = {sexes.get(fold(part)) for part in given_name.replace(" ", "-").split("-")}
    return found.pop() if len(found) == 1 else None


def register_salutations(con: Connection, *, language: str, channel: str) -> None:
    """Address everyone in temp `raw_salutation(given_name, patronymic, sex)`; leaves temp `known_salutation` with the address beside."""
    con.execute("create or replace temp table known_salutation (given_name varchar, patronymic varchar, sex varchar, salutation varchar)")
    people = con.execute("select distinct given_name, patronymic, sex from raw_salutation").fetchall()
    said = [(given, father, sex, salutation(given, father, sex, language=language, channel=channel)) for given, father, sex in people]
    con.execute(
        "insert into known_salutation select unnest($given), unnest($father), unnest($sex), unnest($said)",
        {
            "given": [one[0] for one in said],
            "father": [one[1] for one in said],
            "sex": [one[2] for one in said],
            "said": [one[3] for one in said],
        },
    )


def ukrainian_form(word: str, sex: str | None, known: dict[str, Forms]) -> Forms | None:
    """Return the Ukrainian forms of a name or a patronymic: from the table, or by rule when its letters are Ukrainian."""
    found = known.get(fold(word))
    if found is not None:
        return found if sex in (None, found.sex) else None
    if sex is None or not (set(word.lower()) & UKRAINIAN_LETTERS) or set(word.lower()) & set("ыэъё"):
        return None
    vocative = vocative_by_rule(word, sex)
    return Forms(word, vocative, sex) if vocative else None


def _ukrainian(given: str, father: str | None, sex: str | None) -> str:
    if sex is None:
        return ""
    said = []
    for part in given.split("-"):
        found = ukrainian_form(part, sex, ukrainian_names())
        if found is None:
            return ""
        said.append(found.vocative)
    whole = "-".join(said)
    if father is None:
        return whole
    found = ukrainian_form(father, sex, ukrainian_patronymics())
    return f"{whole} {found.vocative}" if found else ""


def _sounds(name: str) -> bool:
    """False for a row of letters that nobody can say: no vowel, or one letter three times in a row."""
    low = name.lower()
    return bool(set(name) & VOWELS) and not any(low[i] == low[i + 1] == low[i + 2] for i in range(len(low) - 2))
