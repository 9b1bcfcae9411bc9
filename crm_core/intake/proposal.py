"""Propose which column is which: by canonical name, by synonym, by looking at the values."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from crm_core.identity import normalise_phone
from crm_core.intake.files import Peek
from crm_core.intake.header_words import plain_header
from crm_core.intake.kinds import KINDS, Column, Kind
from crm_core.intake.mapping import IGNORED, Mapping, is_mended, missing_from

_DATE: Final = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}([ T]\d{1,2}:\d{2}.*)?"
    r"|\d{4}[-./]\d{1,2}[-./]\d{1,2}([ T].*)?|(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])"
)
_AMOUNT: Final = re.compile(r"[-−(]?\d[\d\s\u00a0\u202f]*([.,]\d+)?\)?\s*(₽|руб\.?|грн\.?|₴|€|\$)?")
_DECIMALS: Final = re.compile(r"[.,]\d{1,2}\D*$")
_NUMBERED: Final = re.compile(r"(^| )(id|ид|ід|код|code|number|no|nr|номер|inn|инн|іпн)( |$)")
_PHONE: Final = re.compile(r"[+]?[\d\s().-]{10,20}")
_EMAIL: Final = re.compile(r".+@.+\.\w+>?")
_CODE: Final = re.compile(r"[\w./-]{1,40}")


def _is_phone(value: str) -> bool:
    """Ten digits may also be a passport, a barcode or a tax number: what counts is that somebody can have such a phone."""
    if not _PHONE.fullmatch(value) or not 10 <= sum(c.isdigit() for c in value) <= 13:
        return False
    return any(point is not None and point.is_valid for point in (normalise_phone(value, country=home) for home in HOMES))


# What the values of a column of each type look like. Types that are not here are never guessed.
SNIFFERS: Final[dict[str, Callable[[str], bool]]] = {
    "moment": lambda value: bool(_DATE.fullmatch(value)),
    "date": lambda value: bool(_DATE.fullmatch(value)),
    "money": lambda value: bool(_AMOUNT.fullmatch(value)) and not _is_phone(value) and not _DATE.fullmatch(value),
    "phone": _is_phone,
    "email": lambda value: bool(_EMAIL.fullmatch(value)),
}
HOMES: Final = ("RU", "UA")
LOOKED_FOR: Final = ("happened_at", "amount", "phone", "email")
ENOUGH: Final = 0.8


def propose_mapping(peek: Peek, kind: str) -> Mapping:
    """Return the likeliest mapping of a peeked file; it remembers how the file was read."""
    found = propose(KINDS[kind], peek.headers or (), peek.sample)
    return replace(found, encoding=peek.encoding, delimiter=peek.delimiter, sheet=peek.sheet, header=peek.headers is not None)


def propose(kind: Kind, headers: Sequence[str], rows: Iterable[Sequence[str | None]]) -> Mapping:
    """Return the likeliest mapping of a file of this kind; it may lack a required column (`mapping.missing()`)."""
    table = [list(row) for row in rows]
    names = column_names(headers, max([len(headers), *map(len, table)], default=0))
    plain = [plain_header(header) for header in [*headers, *[""] * (len(names) - len(headers))]]
    taken = _by_name(kind, plain, headers)
    taken.update(_by_values(kind, plain, taken, table))
    chosen = [(names[place], canonical) for place, canonical in sorted(taken.items())]
    return Mapping(kind=kind.name, columns=tuple(chosen), headers=tuple(headers))


def column_names(headers: Sequence[str], width: int) -> list[str]:
    """Return how a mapping names each column: its header, or its position when that is empty or not the first of its spelling."""
    seen: set[str] = set()
    names = []
    for place in range(width):
        header = headers[place] if place < len(headers) else ""
        plain = plain_header(header or "")
        names.append(header if plain and plain not in seen else f"c{place}")
        seen.add(plain)
    return names


def _by_name(kind: Kind, plain: Sequence[str], headers: Sequence[str]) -> dict[int, str]:
    taken: dict[int, str] = {0: IGNORED, 1: IGNORED} if is_mended(headers) else {}
    fed: set[str] = set()
    for column in kind.columns:
        for spelling in (column.name, *column.synonyms):
            wanted = plain_header(spelling)
            for place in [p for p, header in enumerate(plain) if header == wanted and p not in taken]:
                if column.many or column.name not in fed:
                    taken[place] = column.name
                    fed.add(column.name)
    return taken


def _by_values(kind: Kind, plain: Sequence[str], taken: dict[int, str], table: list[list[str | None]]) -> dict[int, str]:
    """For what is still missing (and for unnamed phones and e-mails), look at the cells."""
    found: dict[int, str] = {}
    if _lacks(kind, set(taken.values()) | set(found.values()), "external_id"):
        for place, header in enumerate(plain):
            ends = header.endswith((" id", " ид", " код")) or header.startswith(("id ", "код ", "ид "))
            if (
                ends
                and place not in taken
                and place not in found
                and _share(place, table, lambda value: bool(_CODE.fullmatch(value))) >= ENOUGH
            ):
                found[place] = "external_id"
                break
    for name in LOOKED_FOR:
        column = kind.column(name)
        if column is None or name in taken.values():
            continue
        if name not in ("phone", "email") and not _lacks(kind, set(taken.values()) | set(found.values()), name):
            continue
        places = [place for place in range(len(plain)) if place not in taken and place not in found and _looks_like(column, place, table)]
        if column.type == "money":  # whole numbers may be codes or counts; money has decimals
            places.sort(
                key=lambda place: (bool(_NUMBERED.search(plain[place])), -_share(place, table, lambda v: bool(_DECIMALS.search(v))))
            )
        if places:
            found[places[0]] = name
    return found


def _lacks(kind: Kind, given: set[str], name: str) -> bool:
    return any(any(part.split(" + ")[0] == name for part in alternatives) for alternatives in missing_from(kind, given))


def _looks_like(column: Column, place: int, table: list[list[str | None]]) -> bool:
    return _share(place, table, SNIFFERS[column.type]) >= ENOUGH


def _share(place: int, table: list[list[str | None]], test: Callable[[str], bool]) -> float:
    values = [str(row[place]).strip() for row in table if place < len(row) and row[place] is not None and str(row[place]).strip()]
    return sum(map(test, values)) / len(values) if values else 0.0
