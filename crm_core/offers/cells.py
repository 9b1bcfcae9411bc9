"""The columns of a profile as expressions: each cell guarded against formulas, quoted, its phone in the profile's form."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from crm_core.offers.encoding import lacking_signs
from crm_core.offers.profile import COLUMNS, Profile

CONSTANTS: Final = ("campaign", "step", "class", "channel", "offer_code", "valid_until")
# What a spreadsheet takes for a formula; a negative number keeps its sign. Patterns stand in the statement itself: as parameters
# they would be compiled anew for every row (measured: five times slower).
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
FORMULA: Final = f"ascii({{text}}) in ({', '.join(str(ord(sign)) for sign in FORMULA_SIGNS)})"
NEGATIVE: Final = "regexp_full_match({text}, '-[0-9]+([.,][0-9]+)?')"
SPECIAL: Final = "(contains({text}, {delimiter}) or contains({text}, '\"') or contains({text}, chr(10)) or contains({text}, chr(13)))"
# The long way only for a text that needs it: searching for one sign is ten times cheaper than replacing it.
MANY_LINES: Final = "contains({text}, chr(10)) or contains({text}, chr(13)) or starts_with({text}, ' ') or ends_with({text}, ' ')"
ONE_LINE: Final = r"trim(regexp_replace({text}, '[ \t]*[\r\n]+[ \t]*', ' ', 'g'))"
KEYS: Final = "client_id, is_seed, contact_point"
ROW_KEYS: Final = "row.client_id, row.is_seed, row.contact_point"
PHONE: Final = "(starts_with({text}, '+') and try_cast(substr({text}, 2) as ubigint) is not null)"
# Each of these is looked at by itself; all other texts of a row together, because hardly ever is anything found.
LONG: Final = frozenset({"message", "contact_point", "reserve_point", "address"})
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
FIRST_HOLDER: Final = (
    " left join first_holder on first_holder.contact_point = row.contact_point where coalesce(row.client_id = first_holder.client_id, true)"
)


class Writer:
    """Turns the columns of a profile into expressions, collecting their parameters."""

    def __init__(self, profile: Profile, constants: Mapping[str, object]) -> None:
        self.profile = profile
        self.parameters: dict[str, object] = {}
        self.constants: dict[str, str] = {name: _text(constants.get(name)) for name in CONSTANTS if name in profile.columns}
        self.changing = [column for column in profile.columns if column not in self.constants]
        self.short = [column for column in self.changing if COLUMNS[column] != "number" and column not in LONG]
        self.lacking, self.instead = lacking_signs(profile.encoding)

    def value(self, value: str) -> str:
        name = next((known for known, held in self.parameters.items() if held == value), f"p{len(self.parameters)}")
        self.parameters[name] = value
        return f"${name}::varchar"

    def cells_of(self, source: str) -> str:
        """Return the statement whose columns are the cells as texts, for a workbook."""
        cells = [self.value(self.constants[one]) if one in self.constants else PLAIN[one] for one in self.profile.columns]
        shown = [self.phone(cell, column, cell) for column, cell in zip(self.profile.columns, cells, strict=True)]
        return f"select {', '.join(shown)} {self.rows_of(source)} order by {ROW_KEYS}"

    def lines_of(self, source: str) -> str:
        """Return the statement whose only column is a line of the file: raw texts, then guarded, then quoted cells."""
        raw = ", ".join(f"{self.plain(column)} as c_{column}" for column in self.changing)
        guarded = ", ".join(f"{self.guarded(column)} as c_{column}" for column in self.changing)
        inner = f"select {ROW_KEYS}, {raw} {self.rows_of(source)} and row.client_id > $after and row.client_id <= $last"
        looked = f"select *, {self.odd()} as is_odd from ({inner}) as raw"
        middle = f"select {KEYS}, is_odd, {guarded} from ({looked}) as looked"
        return f"select concat({', '.join(self.parts())}) as line from ({middle}) as guarded order by {KEYS}"

    def parts(self) -> list[str]:
        """Return what a line is joined from: the changing cells, and between them what is the same in every line as one text."""
        parts, same = [], ""
        for place, column in enumerate(self.profile.columns):
            same += self.profile.delimiter if place else ""
            if column in self.constants:
                same += self.constant(column)
                continue
            parts += [self.value(same), self.quoted(column)] if same else [self.quoted(column)]
            same = ""
        return [*parts, self.value(same + self.profile.eol)]

    def plain(self, column: str) -> str:
        """Return the text of a cell, without the signs the encoding lacks, in one line where the profile asks for it."""
        said = PLAIN[column]
        if COLUMNS[column] != "text":
            return said
        if self.lacking:
            found = " or ".join(f"contains({said}, {self.value(sign)})" for sign in self.lacking)
            said = f"case when {found} then translate({said}, {self.value(self.lacking)}, {self.value(self.instead)}) else {said} end"
        if self.profile.one_line:
            said = f"case when {MANY_LINES.format(text=said)} then {ONE_LINE.format(text=said)} else {said} end"
        return said

    def odd(self) -> str:
        """Return whether any of the short texts of a row needs a guard or quotation marks."""
        if not self.short:
            return "false"
        together = f"concat({', '.join(f'c_{column}' for column in self.short)})"
        formula = " or ".join(FORMULA.format(text=f"c_{column}") for column in self.short)
        return f"({SPECIAL.format(text=together, delimiter=self.value(self.profile.delimiter))} or {formula})"

    def guarded(self, column: str) -> str:
        """Return a cell with the guard before what a spreadsheet would take for a formula; a phone keeps its plus."""
        said = f"c_{column}"
        if COLUMNS[column] == "number":
            return said
        formula = f"{FORMULA.format(text=said)} and not {NEGATIVE.format(text=said)}"
        formula = f"is_odd and {formula}" if column in self.short else formula
        return self.phone(said, column, f"case when {formula} then {self.value(self.profile.guard)} || {said} else {said} end")

    def phone(self, said: str, column: str, other: str) -> str:
        """Return a contact point in the phone format of the profile, any other text as `other`."""
        if COLUMNS[column] != "point":
            return other
        phone = PHONES[self.profile.phone_format].format(point=said)
        return f"case when {PHONE.format(text=said)} then {phone} else {other} end"

    def quoted(self, column: str) -> str:
        """Return a cell in quotation marks when the delimiter, a quotation mark or a new line is in it."""
        said = f"c_{column}"
        if COLUMNS[column] == "number":
            return said
        special = SPECIAL.format(text=said, delimiter=self.value(self.profile.delimiter))
        special = f"is_odd and {special}" if column in self.short else special
        inside = f"""case when contains({said}, '"') then replace({said}, '"', '""') else {said} end"""
        return f"""case when {special} then concat('"', {inside}, '"') else {said} end"""

    def constant(self, column: str) -> str:
        """Return a text that is the same in every line, guarded and quoted."""
        text = self.constants[column].translate(str.maketrans(self.lacking, self.instead))
        text = " ".join(text.split()) if self.profile.one_line else text
        if COLUMNS[column] != "number" and text[:1] in FORMULA_SIGNS and not re.fullmatch(r"-[0-9]+([.,][0-9]+)?", text):
            text = self.profile.guard + text
        return '"' + text.replace('"', '""') + '"' if set(text) & {self.profile.delimiter, '"', "\r", "\n"} else text

    def rows_of(self, source: str) -> str:
        """Return the rows to write, each number once where the profile asks for it."""
        joins = "".join(join for column, join in JOINS.items() if column in self.profile.columns)
        return f'from "{source}" as row{joins}' + (FIRST_HOLDER if self.profile.unique_points else " where true")


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.strftime("%d.%m.%Y") if isinstance(value, date) else str(value)
