"""Phones, e-mails and cards in bulk: regular spellings in SQL, the odd ones by the pure function, once each."""

from collections.abc import Iterator
from typing import Any, Final

import email_validator
from phonenumbers import PhoneMetadata

from crm_core.db import Connection, statement
from crm_core.identity.cells import split_cell
from crm_core.identity.emails import ROLE_PATTERN
from crm_core.identity.normalise import read_point

_BATCH: Final = 50_000


def _numbers(region: str, kind: str) -> str:
    """Return the pattern of a country's national numbers of a kind, as phonenumbers itself has it."""
    return str(getattr(PhoneMetadata.metadata_for_region(region), kind).national_number_pattern)


REGULAR: Final = {
    "ru_mobile": _numbers("RU", "mobile"),
    "ru_fixed": _numbers("RU", "fixed_line"),
    "ua_mobile": _numbers("UA", "mobile"),
    "ua_fixed": _numbers("UA", "fixed_line"),
    "special_domains": "|".join(email_validator.SPECIAL_USE_DOMAIN_NAMES).replace(".", "[.]"),
    "roles": ROLE_PATTERN,
}


def register_points(con: Connection, *, country: str) -> None:
    """Read temp `raw_point(kind, raw)`: new rows of `point`, and temp `known_point(kind, raw, ordinal, point_id, problem)`."""
    con.execute(statement(__package__, "regular_points"), {"country": country, **REGULAR})
    con.execute("create or replace temp table odd_cell as select kind, raw, row_number() over () as n from read_cell where value is null")
    con.execute("delete from read_cell where value is null")
    for batch in batches(con, "odd_cell", "kind, raw"):
        _add(con, [row for kind, raw in batch for row in _read(kind, raw, country)])
    con.execute(statement(__package__, "new_points"))
    con.execute(statement(__package__, "known_points"))
    con.execute("drop table odd_cell")
    con.execute("drop table read_cell")


def batches(con: Connection, table: str, columns: str) -> Iterator[list[tuple[Any, ...]]]:
    """Give the rows of a temporary table with a running number `n`, some at a time, each batch drained before the next statement."""
    (last,) = con.execute(f"select count(*) from {table}").fetchall()[0]
    for start in range(0, last, _BATCH):
        within = {"start": start, "stop": start + _BATCH}
        yield con.execute(f"select {columns} from {table} where n > $start and n <= $stop", within).fetchall()


_Row = tuple[str, str, int, str | None, bool, bool, bool, str | None]


def _read(kind: str, raw: str, country: str) -> Iterator[_Row]:
    """Give what lies in one cell; the same point twice counts once."""
    seen: set[str] = set()
    for ordinal, piece in enumerate(split_cell(kind, raw), start=1):
        reading = read_point(kind, piece, country=country)
        point = reading.point
        if point is None:
            yield kind, raw, ordinal, None, False, False, False, reading.problem
        elif point.value not in seen:
            seen.add(point.value)
            yield kind, raw, ordinal, point.value, point.is_valid, point.is_mobile, point.is_personal, reading.problem


def _add(con: Connection, found: list[_Row]) -> None:
    if not found:
        return
    types = {
        "kind": "varchar",
        "raw": "varchar",
        "ordinal": "integer",
        "value": "varchar",
        "is_valid": "boolean",
        "is_mobile": "boolean",
        "is_personal": "boolean",
        "problem": "varchar",
    }
    columns = ", ".join(f"unnest(${name}::{type_}[])" for name, type_ in types.items())
    con.execute(f"insert into read_cell select {columns}", dict(zip(types, map(list, zip(*found, strict=True)), strict=True)))
