"""Rows that were not taken: shown with their reasons in words, written to a file that can be mended and loaded again."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crm_core.db import Connection
from crm_core.errors import CrmError
from crm_core.i18n import text
from crm_core.intake.files.split import split_record
from crm_core.intake.mapping import SERVICE_HEADERS, Mapping, is_mended

BATCH = 10_000


@dataclass(frozen=True, slots=True)
class QuarantinedRow:
    """One row that was not taken. `reasons` are (key, column, value)."""

    line: int
    raw: str
    reasons: tuple[tuple[str, str, str | None], ...]

    def words(self, language: str) -> str:
        """Return all that is wrong with the row, as a sentence."""
        return "; ".join(text(key, language, column=column, value=value or "") for key, column, value in self.reasons)


def quarantined(con: Connection, import_id: int, *, limit: int | None = None) -> list[QuarantinedRow]:
    """Return the rows of a load that were not taken, in the order of the file."""
    found = con.execute(
        "select line, raw, reasons from quarantine where import_id = $import_id order by line limit $limit",
        {"import_id": import_id, "limit": 1_000_000 if limit is None else limit},
    ).fetchall()
    return [_row(*one) for one in found]


def count_quarantined(con: Connection, import_id: int) -> dict[str, int]:
    """Return reason key → rows with it, the commonest first."""
    found = con.execute(
        """
        select reason ->> 'key' as reason, count(distinct line) as rows
        from (select line, unnest(json_extract(reasons, '$[*]')) as reason from quarantine where import_id = $import_id)
        group by 1 order by rows desc, 1
        """,
        {"import_id": import_id},
    ).fetchall()
    return {str(key): int(rows) for key, rows in found}


def write_quarantine(con: Connection, import_id: int, path: Path, *, language: str = "en") -> int:
    """Write the rows that were not taken as CSV (UTF-8 with BOM): line, reason, then the file's own columns; return how many.

    Mended rows are loaded again from the same source: its mapping is remembered, `line` and `reason` are left out.
    A row with too many or too few cells keeps their number, so that it is not taken before it is mended.
    """
    found = con.execute("select mapping from load where import_id = $import_id", {"import_id": import_id}).fetchone()
    if found is None:
        (last,) = con.execute("select coalesce(max(import_id), 0) from load").fetchall()[0]
        raise CrmError("intake-unknown-load", given=import_id, last=last)
    mapping = Mapping.from_json(json.loads(found[0]))
    rows = 0
    temporary = path.with_name(path.name + ".part")
    with temporary.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        skipped = 2 if is_mended(mapping.headers) else 0
        headers = list(mapping.headers[skipped:])
        service = next(names for names in SERVICE_HEADERS if not set(names) & set(headers))
        for line, raw, cells, reasons in _read(con, import_id):
            if rows == 0:
                width = len(cells) if cells is not None else 0
                writer.writerow([*service, *(headers or [f"c{place}" for place in range(width)])])
            said = _row(line, raw, reasons).words(language)
            own = cells if cells is not None else split_record(raw, mapping.delimiter or ";")[0]
            writer.writerow([line, said, *("" if cell is None else cell for cell in own[skipped:])])
            rows += 1
    temporary.replace(path)
    return rows


def _read(con: Connection, import_id: int) -> Iterator[tuple[int, str, list[str | None] | None, str]]:
    last = -1
    while batch := con.execute(
        "select line, raw, cells, reasons from quarantine where import_id = $import_id and line > $last order by line limit $most",
        {"import_id": import_id, "last": last, "most": BATCH},
    ).fetchall():
        yield from batch
        last = batch[-1][0]


def _row(line: int, raw: str, reasons: str) -> QuarantinedRow:
    told = json.loads(reasons)
    return QuarantinedRow(line, raw, tuple((one["key"], one.get("column") or "", one.get("value")) for one in told))
