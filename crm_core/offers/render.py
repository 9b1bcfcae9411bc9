"""A list as bytes. The base writes the lines; Python only hands them on, or encodes them. The same rows give the same bytes."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Final

import pyarrow as pa

from crm_core.db import Connection, statement
from crm_core.offers.cells import Writer
from crm_core.offers.dative import register_datives
from crm_core.offers.encoding import encoder
from crm_core.offers.profile import Profile
from crm_core.offers.workbook import workbook
from crm_core.offers.zones import register_zones

# So many rows are put in order and written at a time: sorting three million finished lines would take memory and most of the time.
AT_A_TIME: Final = 200_000


def render(con: Connection, profile: Profile, *, source: str, constants: Mapping[str, object], language: str = "ru") -> Iterator[bytes]:
    """Write the rows of `source` (columns of release_row) in the form of a profile, piece by piece, in order of client."""
    if "dative_name" in profile.columns:
        register_datives(con, source=source, language=language)
    if "time_zone" in profile.columns:
        register_zones(con, source=source)
    if profile.unique_points:
        con.execute(statement(__package__, "first_holder").format(source=f'"{source}"'))
    writer = Writer(profile, constants)
    if profile.format == "xlsx":
        yield workbook(profile, con.execute(writer.cells_of(source), writer.parameters))
        return
    encode = encoder(profile.encoding)
    if profile.header:
        heads = io.StringIO()
        csv.writer(heads, delimiter=profile.delimiter, lineterminator=profile.eol).writerow([profile.title(one) for one in profile.columns])
        yield encode(heads.getvalue().encode("utf-8"))
    for after, last in _pieces(con, source=source):
        found = con.execute(writer.lines_of(source), writer.parameters | {"after": after, "last": last})
        for batch in found.to_arrow_reader(AT_A_TIME):
            yield encode(_joined(batch.column(0)))


def _pieces(con: Connection, *, source: str) -> Iterator[tuple[int, int]]:
    """Give the pieces of a list in order: the last client before each, and its last client."""
    sql = statement(__package__, "stretches").format(source=f'"{source}"')
    after, last, held = None, 0, 0
    for first, last, rows in con.execute(sql).fetchall():
        after, held = first - 1 if after is None else after, held + rows
        if held >= AT_A_TIME:
            yield after, last
            after, held = last, 0
    if after is not None and held:
        yield after, last


def _joined(lines: pa.Array) -> bytes:
    """Return the texts of a column one after another, as they lie in memory: no text is touched one by one."""
    if not len(lines):
        return b""
    _, ends, texts = lines.cast(pa.large_binary()).buffers()
    places = memoryview(ends).cast("q")
    return bytes(memoryview(texts)[places[lines.offset] : places[lines.offset + len(lines)]])
