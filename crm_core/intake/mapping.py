"""Which column of a file is which canonical column; remembered for a source, written by hand as TOML."""

import difflib
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal

from crm_core.db import Connection, load_document, save_document
from crm_core.errors import Unknown, Unreadable
from crm_core.intake.header_words import plain_header
from crm_core.intake.kinds import KINDS, Kind

DateOrder = Literal["dmy", "mdy"]
IGNORED: Final = "-"
# The first two columns of a quarantine file: not the client's own (the second pair where the file has such columns itself).
SERVICE_HEADERS: Final = (("line", "reason"), ("quarantine_line", "quarantine_reason"))
OPTION_KEYS: Final = ("kind", "encoding", "delimiter", "header", "sheet", "date_order")


@dataclass(frozen=True, slots=True)
class Mapping:
    """Pairs (column of the file, canonical column). A column is its header, or `c0`, `c1` … by position.

    A column mapped to `-` is left out; `defaults` stand where a cell is empty or the column is missing.
    `headers` are those of the file it was made for, to recognise the next one and to name the columns of its quarantine.
    """

    kind: str
    columns: tuple[tuple[str, str], ...]
    defaults: tuple[tuple[str, str], ...] = ()
    date_order: DateOrder | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header: bool | None = None
    sheet: str | None = None
    headers: tuple[str, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        kind = KINDS.get(self.kind)
        if kind is None:
            raise Unknown("intake-unknown-kind", **_nearest_of(self.kind, KINDS))
        if self.date_order not in (None, "dmy", "mdy"):
            raise _unmapped("intake-unknown-date-order", str(self.date_order), ("dmy", "mdy"))
        for name in [c for _, c in self.columns] + [c for c, _ in self.defaults]:
            if name != IGNORED and kind.column(name) is None:
                raise _unmapped("intake-unknown-column", name, kind.names)

    def as_json(self) -> dict[str, Any]:
        """Return what is saved: plain lists and words."""
        return {
            "kind": self.kind,
            "columns": [list(pair) for pair in self.columns],
            "defaults": [list(pair) for pair in self.defaults],
            "date_order": self.date_order,
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "header": self.header,
            "sheet": self.sheet,
            "headers": list(self.headers),
        }

    @staticmethod
    def from_json(body: dict[str, Any]) -> "Mapping":
        """Return the mapping that `as_json` wrote."""
        return Mapping(
            kind=body["kind"],
            columns=tuple((str(a), str(b)) for a, b in body["columns"]),
            defaults=tuple((str(a), str(b)) for a, b in body.get("defaults", ())),
            date_order=body.get("date_order"),
            encoding=body.get("encoding"),
            delimiter=body.get("delimiter"),
            header=body.get("header"),
            sheet=body.get("sheet"),
            headers=tuple(body.get("headers", ())),
        )

    def positions(self, headers: Sequence[str], width: int) -> dict[str, list[int]]:
        """Return canonical column → positions in a file with these headers; raise Unreadable for a column it does not have."""
        found: dict[str, list[int]] = {}
        for column, canonical in self.columns:
            found.setdefault(canonical, []).append(_position(column, headers, width))
        return found

    def adapted(self, proposed: "Mapping", headers: Sequence[str], width: int) -> "Mapping":
        """Return this remembered mapping for a file that may have lost columns or got new ones; for the new ones the proposal is taken."""
        if is_mended(headers) and self.header is False:
            return replace(self, header=None, columns=(*self.columns, (headers[0], IGNORED), (headers[1], IGNORED)))
        if not headers or not self.headers:
            return self if not headers and self.header is False and width >= self._width() else proposed
        before = {plain_header(header) for header in self.headers}
        kept = [pair for pair in self.columns if _has(pair[0], headers, width)]
        kind, fed = KINDS[self.kind], {canonical for _, canonical in kept}
        for column, canonical in proposed.columns:
            declared = kind.column(canonical)
            is_free = canonical not in fed or canonical == IGNORED or (declared is not None and declared.many)
            if plain_header(column) not in before and is_free:
                kept.append((column, canonical))
                fed.add(canonical)
        return replace(self, columns=tuple(kept))

    def _width(self) -> int:
        return 1 + max((int(column[1:]) for column, _ in self.columns if re.fullmatch(r"c\d+", column)), default=-1)

    def missing(self) -> list[list[str]]:
        """Return, for each requirement that is not met, its alternatives as words («unit_price + quantity»)."""
        given = {c for _, c in self.columns} | {c for c, _ in self.defaults}
        return missing_from(KINDS[self.kind], given)


def missing_from(kind: Kind, given: set[str]) -> list[list[str]]:
    """Return the alternatives of each requirement that none of the given columns meets."""
    return [
        [" + ".join(alternative) for alternative in alternatives]
        for alternatives in kind.required
        if not any(given.issuperset(alternative) for alternative in alternatives)
    ]


def is_mended(headers: Sequence[str]) -> bool:
    """True for the headers of a quarantine file that comes back."""
    return tuple(headers[:2]) in SERVICE_HEADERS


def load_mapping(path: Path, *, kind: str) -> Mapping:
    """Read a mapping written by hand (docs/mapping.md)."""
    try:
        told = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise Unreadable("intake-map-unreadable", file=path.name, problem=str(problem)) from problem
    return mapping_from(told, kind=kind)


def mapping_from(told: dict[str, Any], *, kind: str) -> Mapping:
    """Return the mapping a TOML document says: canonical = column, column = canonical, or a list of columns."""
    declared = KINDS.get(kind)
    if declared is None:
        raise Unknown("intake-unknown-kind", **_nearest_of(kind, KINDS))
    if told.get("kind", kind) != kind:
        raise Unreadable("intake-map-other-kind", given=str(told["kind"]), kind=kind)
    table = told.get("columns")
    if table is None:
        table = {k: v for k, v in told.items() if k not in (*OPTION_KEYS, "defaults")}
    elif stray := [k for k in told if k not in (*OPTION_KEYS, "defaults", "columns")]:
        raise _unmapped("intake-map-unknown-key", stray[0], (*OPTION_KEYS, "defaults", "columns"))
    pairs = [pair for key, value in table.items() for pair in _pairs(declared, str(key), value)]
    return Mapping(
        kind=kind,
        columns=tuple(pairs),
        defaults=tuple((str(k), str(v)) for k, v in told.get("defaults", {}).items()),
        date_order=told.get("date_order"),
        encoding=told.get("encoding"),
        delimiter=told.get("delimiter"),
        header=told.get("header"),
        sheet=told.get("sheet"),
    )


def remember(con: Connection, mapping: Mapping, *, source: str, who: str) -> None:
    """Keep the mapping for the next file of this source and kind."""
    save_document(con, kind="mapping", name=f"{source}/{mapping.kind}", body=mapping.as_json(), who=who)


def remembered(con: Connection, *, source: str, kind: str) -> Mapping | None:
    """Return the mapping last used for this source and kind."""
    found = load_document(con, kind="mapping", name=f"{source}/{kind}")
    return None if found is None else Mapping.from_json(found.body)


def _pairs(kind: Kind, key: str, value: object) -> list[tuple[str, str]]:
    columns = value if isinstance(value, list) else [value]
    if kind.column(key) is not None:
        return [(_column(column), key) for column in columns]
    if key == IGNORED:
        return [(_column(column), IGNORED) for column in columns]
    if isinstance(value, str) and (value == IGNORED or kind.column(value) is not None):
        return [(key, value)]
    raise _unmapped("intake-unknown-column", key, kind.names)


def _column(given: object) -> str:
    return f"c{given}" if isinstance(given, int) else str(given)


def _has(column: str, headers: Sequence[str], width: int) -> bool:
    try:
        _position(column, headers, width)
    except Unreadable:
        return False
    return True


def _position(column: str, headers: Sequence[str], width: int) -> int:
    for spell in (str, plain_header):
        wanted = spell(column)
        for position, header in enumerate(headers):
            if wanted and spell(header or "") == wanted:
                return position
    if (by_place := re.fullmatch(r"c?(\d+)", column)) and int(by_place[1]) < width:
        return int(by_place[1])
    known = [h for h in headers if h] or [f"c{i}" for i in range(width)]
    raise Unreadable("intake-map-no-column", given=column, nearest=_nearest(column, known), known=", ".join(known))


def _nearest(given: str, known: Sequence[str]) -> str:
    return next(iter(difflib.get_close_matches(given, list(known), n=1, cutoff=0.0)), "–")


def _nearest_of(given: str, known: Iterable[str]) -> dict[str, str]:
    names = list(known)
    return {"given": given, "nearest": _nearest(given, names), "known": ", ".join(names)}


def _unmapped(key: str, given: str, known: Iterable[str]) -> Unreadable:
    """Return the problem of a mapping that nothing can be loaded by, with the nearest known name."""
    return Unreadable(key, **_nearest_of(given, known))
