"""A message as one SQL expression, so that three million of them are written by the base; and the same in Python for a preview."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from crm_core.offers.template import ATTRIBUTE, Blank, Template

# The patterns hold no quotation mark and stand in the statement itself: as parameters they would be compiled anew for every row.
# After an empty address: «, скидка…» becomes «Скидка…»; a dash goes only when a space follows (−20 % keeps its minus).
AFTER_NOTHING: Final = r"^[ \t\r\n\x{a0}]*(?:[,!.:;…]+[ \t\r\n\x{a0}]*|[—–-][ \t\r\n\x{a0}]+)?"
# After a whole address with its own sign: «Уважаемая Анна!, скидка» becomes «Уважаемая Анна! Скидка».
AFTER_SIGN: Final = r"^[ \t\x{a0}]*[,!.]+[ \t\x{a0}]*"
# Before an empty address inside a sentence: «Здравствуйте, {{ salutation }}!» becomes «Здравствуйте!».
BEFORE_NOTHING: Final = r"[ ,\t\x{a0}]+$"
SENTENCE_END: Final = r"(?:^|[.!?…\n])[ \t\r\n\x{a0}]*$"
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
    said, before, after = writer.piece(pieces[place]), writer.joined(pieces[:place]), writer.joined(pieces[place + 1 :])
    told = f"regexp_replace({after}, '{AFTER_NOTHING}', '')"
    signed = f"regexp_replace({after}, '{AFTER_SIGN}', ' ')"
    has_sign = f"regexp_matches({after}, '{AFTER_SIGN}')"
    sql = (
        f"case when {said} = '' and regexp_matches({before}, '{SENTENCE_END}') then {before} || {_capital(told, 1)} "
        f"when {said} = '' then regexp_replace({before}, '{BEFORE_NOTHING}', '') || {after} "
        f"when right({said}, 1) = '!' and {has_sign} then {before} || {said} || {_capital(signed, 2)} "
        f"when right({said}, 1) = ',' and {has_sign} then {before} || {said} || {signed} "
        f"else {before} || {said} || {after} end"
    )
    return sql, writer.parameters


def preview(template: Template, values: Mapping[str, object]) -> str:
    """Write one message, through sandboxed Jinja; a value that is missing is blank."""
    said = [piece if isinstance(piece, str) else _rendered(piece, values) for piece in template.pieces]
    place = next((i for i, piece in enumerate(template.pieces) if isinstance(piece, Blank) and piece.field == "salutation"), None)
    if place is None:
        return "".join(said)
    before, name, after = "".join(said[:place]), said[place], "".join(said[place + 1 :])
    if not name:
        if _re(SENTENCE_END).search(before):
            return before + _capitalised(_re(AFTER_NOTHING).sub("", after, count=1), 1)
        return _re(BEFORE_NOTHING).sub("", before, count=1) + after
    if name[-1] in "!," and _re(AFTER_SIGN).search(after):
        rest = _re(AFTER_SIGN).sub(" ", after, count=1)
        return before + name + (_capitalised(rest, 2) if name[-1] == "!" else rest)
    return before + name + after


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

    def joined(self, pieces: list[str | Blank]) -> str:
        return "(" + " || ".join(self.piece(piece) for piece in pieces) + ")" if pieces else "''"

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
            return self.value(_text(self.constants[blank.field]))
        if blank.field == "full_name":
            return f"coalesce({FULL_NAME.format(row=self.row)}, '')"
        if blank.field == "valid_until":
            return f"coalesce(strftime({self.row}.valid_until::date, '%d.%m.%Y'), '')"
        assert blank.field in COLUMNS
        return f"coalesce({self.row}.{blank.field}, '')"


def _capital(text: str, place: int) -> str:
    """Write the letter at `place` of an expression as a capital."""
    start = f"left({text}, {place - 1}) || " if place > 1 else ""
    return f"{start}upper(substr({text}, {place}, 1)) || substr({text}, {place + 1})"


def _capitalised(text: str, place: int) -> str:
    return text[: place - 1] + _upper(text[place - 1 : place]) + text[place:]


def _rendered(blank: Blank, values: Mapping[str, object]) -> str:
    name = f"{ATTRIBUTE}[{blank.attribute!r}]" if blank.attribute is not None else blank.field
    filters = "".join(f" | {one.name}" + (f"({one.argument!r})" if one.argument is not None else "") for one in blank.filters)
    attributes = values.get("attributes") or {}
    assert isinstance(attributes, Mapping)
    known = {key: _text(value) for key, value in values.items() if key != "attributes"}
    known.setdefault("full_name", " ".join(filter(None, (known.get(key, "") for key in ("surname", "given_name", "patronymic")))))
    known.setdefault(blank.field, "")
    held = {blank.attribute or "": ""} | {str(key): _text(value) for key, value in attributes.items()}
    return SANDBOX.from_string("{{ " + name + filters + " }}").render(known | {ATTRIBUTE: held})


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.strftime("%d.%m.%Y") if isinstance(value, date) else str(value)


def _upper(text: str) -> str:
    return "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in text)


def _lower(text: str) -> str:
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _title(text: str) -> str:
    return "".join(_upper(word[:1]) + _lower(word[1:]) for word in _re(WORDS).findall(text))


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).strftime("%d.%m.%Y") if _re(ISO_DAY).fullmatch(text) else text
    except ValueError:
        return text


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(r"\x{a0}", "\u00a0").replace("$", r"\Z"))


def _sandbox() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False)
    environment.filters.clear()
    environment.filters.update(
        {"upper": _upper, "lower": _lower, "title": _title, "date": _day, "default": lambda text, instead: text or instead}
    )
    return environment


SANDBOX: Final = _sandbox()
