"""A message as one SQL expression, so that three million of them are written by the base (in Python for a preview: preview.py)."""

from collections.abc import Mapping, Sequence
from itertools import groupby, takewhile
from typing import Final

from crm_core.offers import around
from crm_core.offers.letters import capitalised, text_of
from crm_core.offers.template import Blank, Template

# Patterns stand in the statement itself: as parameters they would be compiled anew for every row.
WORDS: Final = r"[^ \t\r\n\x{a0}-]+|[ \t\r\n\x{a0}-]+"
ISO_DAY: Final = r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}"

COLUMNS: Final = frozenset({"salutation", "given_name", "patronymic", "surname", "city", "company", "offer_code", "campaign"})
FULL_NAME: Final = "concat_ws(' ', nullif({row}.surname, ''), nullif({row}.given_name, ''), nullif({row}.patronymic, ''))"


def compile_template(
    template: Template, constants: Mapping[str, object], *, row: str = "client_row", prefix: str = "t"
) -> tuple[str, dict[str, object]]:
    """Return the message as an expression over the row alias and its parameters; constants stand in for columns of the same name."""
    writer = _Writer(constants, row, prefix)
    pieces = list(template.pieces)
    place = next((i for i, piece in enumerate(pieces) if isinstance(piece, Blank) and piece.field == "salutation"), None)
    if place is None:
        return writer.joined(pieces), writer.parameters
    said, before, after = writer.piece(pieces[place]), _Part(writer, pieces[:place]), _Part(writer, pieces[place + 1 :])
    cases = [*_cases_without(said, before, after), *_cases_with_sign(said, before, after)]
    sql = f"case {' '.join(cases)} else {writer.joined(pieces)} end"
    # A text that was looked at and not used is no parameter of the statement.
    return sql, {name: value for name, value in writer.parameters.items() if f"${name}::" in sql}


class _Writer:
    """Collects parameters while pieces become expressions."""

    def __init__(self, constants: Mapping[str, object], row: str, prefix: str) -> None:
        self.constants, self.row, self.prefix = constants, row, prefix
        self.parameters: dict[str, object] = {}
        self._names: dict[object, str] = {}

    def value(self, value: object) -> str:
        if value not in self._names:
            self._names[value] = f"{self.prefix}{len(self._names)}"
            self.parameters[self._names[value]] = value
        return f"${self._names[value]}::varchar"

    def joined(self, pieces: Sequence[str | Blank]) -> str:
        """Return the pieces one after another; neighbours that are the same for everyone are one text."""
        parts: list[str] = []
        for is_fixed, group in groupby(pieces, lambda piece: self.fixed(piece) is not None):
            run = list(group)
            parts += [self.value("".join(self.fixed(piece) or "" for piece in run))] if is_fixed else [self.piece(piece) for piece in run]
        return f"concat({', '.join(parts)})" if parts else "''"

    def fixed(self, piece: str | Blank) -> str | None:
        """Return the text of a piece that is the same for everyone, None for one that is not."""
        if isinstance(piece, str):
            return piece
        return text_of(self.constants[piece.field]) if piece.field in self.constants and not piece.filters else None

    def piece(self, piece: str | Blank) -> str:
        if isinstance(piece, str):
            return self.value(piece)
        said = self.field(piece)
        for one in piece.filters:
            if one.name in ("upper", "lower"):
                said = f"{one.name}({said})"
            elif one.name == "title":
                words = f"regexp_extract_all({said}, '{WORDS}')"
                said = f"array_to_string(list_transform({words}, lambda w: upper(left(w, 1)) || lower(substr(w, 2))), '')"
            elif one.name == "date":
                day = f"case when regexp_full_match({said}, '{ISO_DAY}') then try_cast({said} as date) end"
                said = f"coalesce(strftime({day}, '%d.%m.%Y'), {said})"
            else:
                said = f"coalesce(nullif({said}, ''), {self.value(one.argument)})"
        return said

    def field(self, blank: Blank) -> str:
        if blank.attribute is not None:
            path = "/" + blank.attribute.replace("~", "~0").replace("/", "~1")
            return f"coalesce(json_extract_string({self.row}.attributes, {self.value(path)}), '')"
        if blank.field in self.constants:
            return self.value(text_of(self.constants[blank.field]))
        if blank.field == "full_name":
            return f"coalesce({FULL_NAME.format(row=self.row)}, '')"
        if blank.field == "valid_until":
            return f"coalesce(strftime({self.row}.valid_until::date, '%d.%m.%Y'), '')"
        assert blank.field in COLUMNS
        return f"coalesce({self.row}.{blank.field}, '')"


class _Part:
    """The pieces before or after the address."""

    def __init__(self, writer: _Writer, pieces: Sequence[str | Blank]) -> None:
        self.writer, self.pieces = writer, pieces
        self.sql = writer.joined(pieces)
        self.head, self.tail = list(takewhile(self._is_fixed, pieces)), list(takewhile(self._is_fixed, reversed(pieces)))[::-1]
        self.is_whole = len(self.head) == len(pieces)

    def _is_fixed(self, piece: str | Blank) -> bool:
        return self.writer.fixed(piece) is not None

    def text(self, pieces: Sequence[str | Blank]) -> str:
        return "".join(self.writer.fixed(piece) or "" for piece in pieces)

    def beginning(self, text: str) -> str:
        """Return the part with another text in the place of its fixed beginning."""
        return self.writer.joined([text, *self.pieces[len(self.head) :]])

    def ending(self, text: str) -> str:
        """Return the part with another text in the place of its fixed end."""
        return self.writer.joined([*self.pieces[: len(self.pieces) - len(self.tail)], text])


def _cases_without(said: str, before: _Part, after: _Part) -> list[str]:
    """Return the cases of an empty address: a new sentence begins with a capital, or the comma before it goes."""
    left = around.after_nothing(after.text(after.head), whole=after.is_whole)
    told = f"regexp_replace({after.sql}, '{around.AFTER_NOTHING}', '')"
    told = _capital(told, 1) if left is None else after.beginning(capitalised(left, 1))
    kept = around.before_nothing(before.text(before.tail), whole=before.is_whole)
    cut = f"regexp_replace({before.sql}, '{around.BEFORE_NOTHING}', '')" if kept is None else before.ending(kept)
    begins = f"when {said} = '' and regexp_matches({before.sql}, '{around.SENTENCE_END}') then concat({before.sql}, {told})"
    inside = f"when {said} = '' then concat({cut}, {after.sql})"
    ends = around.ends_sentence(before.text(before.tail), whole=before.is_whole)
    if ends is None:
        return [begins, inside]
    return [f"when {said} = '' then concat({before.sql}, {told})"] if ends else [inside]


def _cases_with_sign(said: str, before: _Part, after: _Part) -> list[str]:
    """Return the cases of a whole address («Уважаемая Анна!»): the sign written after it goes."""
    found = around.after_sign(after.text(after.head), whole=after.is_whole)
    if found == (False, after.text(after.head)):
        return []
    has_sign = "true" if found else f"regexp_matches({after.sql}, '{around.AFTER_SIGN}')"
    signed = f"regexp_replace({after.sql}, '{around.AFTER_SIGN}', ' ')"
    capital = after.beginning(capitalised(found[1], 2)) if found else _capital(signed, 2)
    small = after.beginning(found[1]) if found else signed
    return [
        f"when right({said}, 1) = '!' and {has_sign} then concat({before.sql}, {said}, {capital})",
        f"when right({said}, 1) = ',' and {has_sign} then concat({before.sql}, {said}, {small})",
    ]


def _capital(text: str, place: int) -> str:
    """Write the letter at `place` of an expression as a capital."""
    start = f"left({text}, {place - 1}) || " if place > 1 else ""
    return f"{start}upper(substr({text}, {place}, 1)) || substr({text}, {place + 1})"
