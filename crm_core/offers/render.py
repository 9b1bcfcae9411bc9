"""A list as bytes. The base writes the lines; Python only encodes them. The same rows give the same bytes."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from crm_core.db import Connection
from crm_core.offers.dative import register_datives
from crm_core.offers.encoding import encoder, lacking_signs
from crm_core.offers.profile import COLUMNS, Profile
from crm_core.offers.workbook import workbook
from crm_core.offers.zones import register_zones

CONSTANTS: Final = ("campaign", "step", "class", "channel", "offer_code", "valid_until")
FETCH: Final = 20_000
# What a spreadsheet takes for a formula; a negative number keeps its sign. Patterns stand in the statement itself: as parameters
# they would be compiled anew for every row (measured: five times slower).
FORMULA: Final = "left({text}, 1) in ('=', '+', '-', '@', chr(9), chr(13))"
NEGATIVE: Final = "regexp_full_match({text}, '-[0-9]+([.,][0-9]+)?')"
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
ONE_LINE: Final = r"trim(regexp_replace({text}, '[ \t]*[\r\n]+[ \t]*', ' ', 'g'))"
KEYS: Final = "client_id, is_seed, contact_point"
PHONE: Final = "(starts_with({text}, '+') and try_cast(substr({text}, 2) as ubigint) is not null)"
SPECIAL: Final = "(contains({text}, {delimiter}) or contains({text}, '\"') or contains({text}, chr(10)) or contains({text}, chr(13)))"
PLAIN: Final = {
    "client_id": "row.client_id::varchar",
    "external_ids": "coalesce(row.external_ids, '')",
    "contact_point": "coalesce(row.contact_point, '')",
    "address": "coalesce(row.contact_point, '')",
    "reserve_point": "coalesce(row.reserve_point, '')",
    "surname": "coalesce(row.surname, '')",
    "given_name": "coalesce(row.given_name, '')",
    "patronymic": "coalesce(row.patronymic, '')",
    "full_name": "concat_ws(' ', nullif(row.surname, ''), nullif(row.given_name, ''), nullif(row.patronymic, ''))",
    "salutation": "coalesce(row.salutation, '')",
    "message": "coalesce(row.message, '')",
    "dative_name": "coalesce(known_dative.dative_name, '')",
    "time_zone": "coalesce(known_zone.zone, '')",
}
PHONES: Final = {
    "+7": "{point}",
    "7": "substr({point}, 2)",
    "380": "substr({point}, 2)",
    "8": "case when starts_with({point}, '+7') then '8' || substr({point}, 3) else substr({point}, 2) end",
}
JOINS: Final = {
    "dative_name": " left join known_dative on row.surname is not distinct from known_dative.surname"
    " and row.given_name is not distinct from known_dative.given_name and row.patronymic is not distinct from known_dative.patronymic",
    "time_zone": " left join known_zone on known_zone.prefix = left(row.contact_point, 8)",
}


def render(
    con: Connection, profile: Profile, *, source: str, constants: Mapping[str, object], language: str = "ru"
) -> Iterator[bytes]:
    """Write the rows of `source` (columns of release_row) in the form of a profile, piece by piece, in order of client."""
    if "dative_name" in profile.columns:
        register_datives(con, source=source, language=language)
    if "time_zone" in profile.columns:
        register_zones(con, source=source)
    writer = _Writer(profile, constants)
    if profile.format == "xlsx":
        yield workbook(profile, con.execute(writer.cells_of(source), writer.parameters))
        return
    encode = encoder(profile.encoding)
    if profile.header:
        heads = io.StringIO()
        csv.writer(heads, delimiter=profile.delimiter, lineterminator=profile.eol).writerow([profile.title(one) for one in profile.columns])
        yield encode(heads.getvalue())
    found = con.execute(writer.lines_of(source), writer.parameters)
    while lines := found.fetchmany(FETCH):
        yield encode("".join([one[0] for one in lines]))


class _Writer:
    """Turns the columns of a profile into expressions, collecting their parameters."""

    def __init__(self, profile: Profile, constants: Mapping[str, object]) -> None:
        self.profile = profile
        self.parameters: dict[str, object] = {}
        self.constants: dict[str, str] = {name: _text(constants.get(name)) for name in CONSTANTS if name in profile.columns}
        self.changing = [column for column in profile.columns if column not in self.constants]

    def value(self, value: str) -> str:
        name = next((known for known, held in self.parameters.items() if held == value), f"p{len(self.parameters)}")
        self.parameters[name] = value
        return f"${name}::varchar"

    def cells_of(self, source: str) -> str:
        """Return the statement whose columns are the cells as texts, for a workbook."""
        cells = [self.value(self.constants[one]) if one in self.constants else PLAIN[one] for one in self.profile.columns]
        shown = [self.phone(cell, column) for column, cell in zip(self.profile.columns, cells, strict=True)]
        return f"select {', '.join(shown)} {self.rows_of(source)}"

    def lines_of(self, source: str) -> str:
        """Return the statement whose only column is a line of the file: raw texts, then guarded, then quoted cells."""
        raw = ", ".join(f"{self.plain(column)} as c_{column}" for column in self.changing)
        guarded = ", ".join(f"{self.guarded(column)} as c_{column}" for column in self.changing)
        parts: list[str] = []
        for place, column in enumerate(self.profile.columns):
            parts += [self.value(self.profile.delimiter)] if place else []
            parts.append(self.value(self.constant(column)) if column in self.constants else self.quoted(column))
        line = " || ".join([*parts, self.value(self.profile.eol)])
        inner = f"select {KEYS}, {raw} {self.rows_of(source, order=False)}"
        middle = f"select {KEYS}, {guarded} from ({inner}) as raw"
        return f"select line from (select {KEYS}, {line} as line from ({middle}) as guarded) as written order by {KEYS}"

    def plain(self, column: str) -> str:
        lacking, instead = lacking_signs(self.profile.encoding)
        said = PLAIN[column]
        if lacking and COLUMNS[column] == "text":
            said = f"translate({said}, {self.value(lacking)}, {self.value(instead)})"
        return ONE_LINE.format(text=said) if self.profile.one_line and COLUMNS[column] == "text" else said

    def guarded(self, column: str) -> str:
        """Return a cell with the guard before what a spreadsheet would take for a formula; a phone keeps its plus."""
        if COLUMNS[column] == "number":
            return f"c_{column}"
        formula = f"{FORMULA.format(text=f'c_{column}')} and not {NEGATIVE.format(text=f'c_{column}')}"
        safe = f"case when {formula} then {self.value(self.profile.guard)} || c_{column} else c_{column} end"
        return self.phone(f"c_{column}", column, safe)

    def phone(self, said: str, column: str, other: str | None = None) -> str:
        """Return a contact point in the phone format of the profile, any other text as `other` (or as it is)."""
        if COLUMNS[column] != "point":
            return other or said
        phone = PHONES[self.profile.phone_format].format(point=said)
        return f"case when {PHONE.format(text=said)} then {phone} else {other or said} end"

    def quoted(self, column: str) -> str:
        """Return a cell in quotation marks when the delimiter, a quotation mark or a new line is in it."""
        said = f"c_{column}"
        if COLUMNS[column] == "number":
            return said
        special = SPECIAL.format(text=said, delimiter=self.value(self.profile.delimiter))
        return f"""case when {special} then '"' || replace({said}, '"', '""') || '"' else {said} end"""

    def constant(self, column: str) -> str:
        """Return a text that is the same in every line, guarded and quoted."""
        lacking, instead = lacking_signs(self.profile.encoding)
        text = self.constants[column].translate(str.maketrans(lacking, instead))
        text = " ".join(text.split()) if self.profile.one_line else text
        if COLUMNS[column] != "number" and text[:1] in FORMULA_SIGNS and not re.fullmatch(r"-[0-9]+([.,][0-9]+)?", text):
            text = self.profile.guard + text
        return '"' + text.replace('"', '""') + '"' if set(text) & {self.profile.delimiter, '"', "\r", "\n"} else text

    def rows_of(self, source: str, *, order: bool = True) -> str:
        """Return the rows to write, each number once where the profile asks for it, always in the same order."""
        joins = "".join(join for column, join in JOINS.items() if column in self.profile.columns)
        once = f"qualify row_number() over (partition by row.contact_point order by {KEYS}) = 1"
        return f'from "{source}" as row{joins} {once if self.profile.unique_points else ""}' + (f" order by {KEYS}" if order else "")


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.strftime("%d.%m.%Y") if isinstance(value, date) else str(value)
