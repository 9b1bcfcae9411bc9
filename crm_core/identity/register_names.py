"""Names in bulk: regular spellings in SQL, the odd ones by the pure function, once each."""

from typing import Final

from crm_core.db import Connection, statement
from crm_core.identity.name_words import BESIDE_NAMES, COMPANY_WORDS, GIVEN_NAMES, NOT_NAMES, SHORT_PATRONYMICS, TURKIC_TAILS
from crm_core.identity.names import FEMALE_PATRONYMIC, MALE_PATRONYMIC, parse_name, read_sex
from crm_core.identity.register import batches


def _any_of(words: frozenset[str]) -> str:
    """Return a pattern that matches any of the words, all of them letters."""
    return "|".join(sorted(word for word in words if word.isalpha()))


REGULAR: Final = {
    "word": "[А-ЯЁҐЄІЇа-яёґєії]{2,}",
    "not_names": _any_of(frozenset(" ".join(NOT_NAMES).split()) | COMPANY_WORDS | BESIDE_NAMES | frozenset(TURKIC_TAILS)),
    "patronymic": f"{MALE_PATRONYMIC}|{FEMALE_PATRONYMIC}|{_any_of(SHORT_PATRONYMICS)}",
    "female": FEMALE_PATRONYMIC,
    "given": _any_of(GIVEN_NAMES),
}


def register_names(con: Connection) -> None:
    """Read temp `raw_name(full_name, surname, given_name, patronymic, sex)`: temp `known_name` with these and what they mean (`o_…`)."""
    sexes = [sex for (sex,) in con.execute("select distinct sex from raw_name where sex is not null").fetchall()]
    con.execute(
        "create or replace temp table sex_word as select unnest($given::varchar[]) as sex, unnest($read::varchar[]) as o_sex",
        {"given": sexes, "read": [read_sex(sex) for sex in sexes]},
    )
    con.execute(statement(__package__, "regular_names"), REGULAR)
    con.execute("create or replace temp table odd_name as select *, row_number() over () as n from read_name where o_key is null")
    con.execute("create or replace temp table known_name as select * from read_name where o_key is not null")
    for batch in batches(con, "odd_name", "full_name, surname, given_name, patronymic, sex"):
        read = [parse_name(full, surname=s, given_name=g, patronymic=p, sex=sex) for full, s, g, p, sex in batch]
        columns = [list(column) for column in zip(*batch, strict=True)]
        columns += [[getattr(name, part) for name in read] for part in ("surname", "given_name", "patronymic", "sex", "key")]
        con.execute(
            "insert into known_name select " + ", ".join(f"unnest($c{place}::varchar[])" for place in range(10)),
            {f"c{place}": column for place, column in enumerate(columns)},
        )
    for table in ("sex_word", "read_name", "odd_name"):
        con.execute(f"drop table {table}")
