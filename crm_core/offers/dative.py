"""Whom a letter goes to: the name in the dative, as an envelope asks («Иванову Ивану Петровичу»)."""

from functools import cache
from typing import Final

from pytrovich.enums import Case, Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from crm_core.db import Connection
from crm_core.identity import parse_name
from crm_core.offers.names import ukrainian_names, ukrainian_patronymics
from crm_core.offers.names.forms import dative_by_rule, surname_dative
from crm_core.offers.salutation import sex_of_name, ukrainian_form

GENDERS: Final = {"m": Gender.MALE, "f": Gender.FEMALE}


def dative_name(surname: str | None, given_name: str | None, patronymic: str | None, sex: str | None = None, *, language: str) -> str:
    """Return surname, given name and patronymic in the dative; as they stand when the sex or a rule is not sure."""
    parts = [part or "" for part in (surname, given_name, patronymic)]
    plain = " ".join(filter(None, parts))
    read = parse_name(given_name=given_name, patronymic=patronymic, sex=sex)
    bearer = read.sex or (sex_of_name(given_name) if given_name else None)
    if bearer is None or language not in ("ru", "uk"):
        return plain
    if language == "ru":
        kinds = (NamePart.LASTNAME, NamePart.FIRSTNAME, NamePart.MIDDLENAME)
        return " ".join(_russian(part, kind, bearer) for part, kind in zip(parts, kinds, strict=True) if part)
    said = [_ukrainian(part, place, bearer) for place, part in enumerate(parts) if part]
    return " ".join(said) if all(said) else plain


def register_datives(con: Connection, *, source: str, language: str) -> None:
    """Decline every name of the table `source` once; leaves temp `known_dative(surname, given_name, patronymic, dative_name)`."""
    con.execute("create or replace temp table known_dative (surname varchar, given_name varchar, patronymic varchar, dative_name varchar)")
    names = con.execute(f'select distinct surname, given_name, patronymic from "{source}"').fetchall()
    said = [dative_name(*name, language=language) for name in names]
    con.execute(
        "insert into known_dative select unnest($surname), unnest($given), unnest($father), unnest($said)",
        {"surname": [n[0] for n in names], "given": [n[1] for n in names], "father": [n[2] for n in names], "said": said},
    )


@cache
def _maker() -> PetrovichDeclinationMaker:
    return PetrovichDeclinationMaker()


def _russian(word: str, kind: NamePart, sex: str) -> str:
    head, space, tail = word.partition(" ")
    if space:
        # «Али оглы» is not declined.
        return word
    return str(_maker().make(kind, GENDERS[sex], Case.DATIVE, head)) + tail


def _ukrainian(word: str, place: int, sex: str) -> str:
    if place == 0:
        said = [surname_dative(part, sex) for part in word.split("-")]
        return "-".join(said) if all(said) else ""
    known = ukrainian_names() if place == 1 else ukrainian_patronymics()
    forms = [ukrainian_form(part, sex, known) for part in word.split("-")]
    if not all(forms):
        return ""
    return "-".join(dative_by_rule(form.nominative, sex) for form in forms if form)
