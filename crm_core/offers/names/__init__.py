"""Checked tables of given names: which sex bears them, and the Ukrainian form of a Russian spelling."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crm_core.offers.names.forms import patronymics, russian_patronymics, vocative_by_rule


@dataclass(frozen=True, slots=True)
class Forms:
    """A Ukrainian name or patronymic: nominative, vocative, and the sex that bears it."""

    nominative: str
    vocative: str
    sex: str


@cache
def ukrainian_names() -> dict[str, Forms]:
    """Return Ukrainian names by lower-case spelling, checked Russian spellings included."""
    found: dict[str, Forms] = {}
    for row in _table("ukrainian"):
        forms = Forms(row["name"], row["vocative"] or vocative_by_rule(row["name"], row["sex"]), row["sex"])
        for spelling in [row["name"], *row["russian"].split()]:
            found[fold(spelling)] = forms
    return found


@cache
def ukrainian_patronymics() -> dict[str, Forms]:
    """Return patronymics of the names in the table by lower-case spelling, those of their Russian spellings included."""
    found: dict[str, Forms] = {}
    for row in _table("ukrainian"):
        if row["sex"] != "m":
            continue
        male, female = patronymics(row["name"])
        male, female = row["male_patronymic"] or male, row["female_patronymic"] or female
        # «Антонович» and «Антоновна»: a name spelt alike in both languages has a daughter's patronymic that is not.
        russian = row["russian"].split() or [row["name"]]
        spellings = [(male, female), *(pair for name in russian for pair in russian_patronymics(name))]
        for his, hers in spellings:
            found.setdefault(fold(his), Forms(male, male + "у", "m"))
            found.setdefault(fold(hers), Forms(female, female[:-1] + "о", "f"))
    return found


@cache
def name_sexes() -> dict[str, str]:
    """Return the sex of every name that only one sex bears, by lower-case spelling."""
    both = [(fold(name), row["sex"]) for row in _table("russian") for name in row["names"].split()]
    both += [(name, forms.sex) for name, forms in ukrainian_names().items()]
    return dict(both)


def fold(name: str) -> str:
    """Lower case, ё as е, one sign for the apostrophe."""
    return name.lower().replace("ё", "е").replace("'", "’").replace("ʼ", "’")


def _table(name: str) -> list[dict[str, str]]:
    lines = (files(__package__) / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter=";"))
