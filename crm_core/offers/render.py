"""A list as bytes. The base writes the lines; Python only encodes them. The same rows give the same bytes."""

import csv
import io
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
# What a spreadsheet takes for a formula; a negative number keeps its sign.
FORMULA: Final = r"^[=+\-@\t\r]"
NEGATIVE: Final = r"^-[0-9]+([.,][0-9]+)?$"
NEW_LINES: Final = r"[ \t]*[\r\n]+[ \t]*"
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
        cells = ", ".join(writer.cell(column) for column in profile.columns)
        yield workbook(profile, con.execute(f"select {cells} {writer.rows_of(source)}", writer.parameters))
        return
    encode = encoder(profile.encoding)
    if profile.header:
        heads = io.StringIO()
        csv.writer(heads, delimiter=profile.delimiter, lineterminator=profile.eol).writerow([profile.title(one) for one in profile.columns])
        yield encode(heads.getvalue())
    glue = f" || {writer.value(profile.delimiter)} || "
    line = glue.join(writer.quoted(writer.cell(column)) for column in profile.columns) + f" || {writer.value(profile.eol)}"
    found = con.execute(f"select {line} {writer.rows_of(source)}", writer.parameters)
    while lines := found.fetchmany(FETCH):
        yield encode("".join([one[0] for one in lines]))


class _Writer:
    """Turns the columns of a profile into expressions, collecting their parameters."""

    def __init__(self, profile: Profile, constants: Mapping[str, object]) -> None:
        self.profile = profile
        self.constants = constants
        self.parameters: dict[str, object] = {}

    def value(self, value: str) -> str:
        name = next((known for known, held in self.parameters.items() if held == value), f"p{len(self.parameters)}")
        self.parameters[name] = value
        return f"${name}::varchar"

    def cell(self, column: str) -> str:
        """Return one column as a text, safe to open in a spreadsheet."""
        if column in CONSTANTS:
            held = self.constants.get(column)
            said = self.value("" if held is None else held.strftime("%d.%m.%Y") if isinstance(held, date) else str(held))
        else:
            said = PLAIN[column]
        if COLUMNS[column] == "number":
            return said
        lacking, instead = lacking_signs(self.profile.encoding) if self.profile.format == "csv" else ("", "")
        if lacking:
            said = f"translate({said}, {self.value(lacking)}, {self.value(instead)})"
        if COLUMNS[column] == "point":
            phone = PHONES[self.profile.phone_format].format(point=said)
            is_phone = f"regexp_matches({said}, {self.value('^[+][0-9]+$')})"
            return f"case when {is_phone} then {phone} else {self.guarded(said)} end"
        if self.profile.one_line:
            said = f"trim(regexp_replace({said}, {self.value(NEW_LINES)}, ' ', 'g'))"
        return self.guarded(said)

    def guarded(self, said: str) -> str:
        """Return a text with the guard before what a spreadsheet would take for a formula; a workbook's cells are texts anyway."""
        if self.profile.format == "xlsx":
            return said
        formula = f"regexp_matches({said}, {self.value(FORMULA)}) and not regexp_matches({said}, {self.value(NEGATIVE)})"
        return f"case when {formula} then {self.value(self.profile.guard)} || {said} else {said} end"

    def quoted(self, said: str) -> str:
        """Return a cell in quotation marks when the delimiter, a quotation mark or a new line is in it."""
        special = self.value(f'["\r\n{self.profile.delimiter}]')
        doubled = f"""'"' || replace({said}, '"', '""') || '"'"""
        return f"case when regexp_matches({said}, {special}) then {doubled} else {said} end"

    def rows_of(self, source: str) -> str:
        """Return the rows to write, each number once where the profile asks for it, always in the same order."""
        joins = "".join(join for column, join in JOINS.items() if column in self.profile.columns)
        once = "qualify row_number() over (partition by row.contact_point order by row.client_id, row.is_seed) = 1"
        return (
            f'from "{source}" as row{joins} {once if self.profile.unique_points else ""} '
            "order by row.client_id, row.is_seed, row.contact_point"
        )
