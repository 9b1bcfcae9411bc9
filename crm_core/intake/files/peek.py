"""Look at the first rows of a file without reading it whole."""

from pathlib import Path
from typing import Final

from crm_core.db import Progress
from crm_core.errors import Unreadable
from crm_core.intake.files.excel import write_sheet
from crm_core.intake.files.layout import find_layout, read_rows
from crm_core.intake.files.lines import head_lines
from crm_core.intake.files.nature import nature
from crm_core.intake.files.parquet import peek_parquet
from crm_core.intake.files.shape import FIELD, Layout, Peek, ReadOptions
from crm_core.intake.files.stage import sheet_lines, text_encoding, work_folder

SAMPLE_ROWS: Final = 200


def peek_file(path: Path, *, work_dir: Path, options: ReadOptions | None = None) -> Peek:
    """Return the headers and up to 200 rows of a file as they would be read; raise Unreadable where a load would."""
    options = options or ReadOptions()
    kind = nature(path)
    size = path.stat().st_size
    if kind == "text":
        encoding = text_encoding(path, options)
        lines = head_lines(path, encoding)
        layout = find_layout(lines, options, file=path.name)
        sample, shown = _sample(lines, layout, path), None if layout.width == 1 else layout.delimiter
        return Peek(layout.headers, layout.width, sample, kind, encoding, shown, None, (), layout.above, layout.top, size)
    with work_folder(work_dir) as folder:
        if kind == "parquet":
            return peek_parquet(path, folder=folder, most=SAMPLE_ROWS)
        target = folder / "lines"
        sheet = write_sheet(path, target, sheet=options.sheet, progress=Progress(), most_rows=1000)
        lines = sheet_lines(target)
        layout = find_layout(lines, options, file=path.name, delimiter=FIELD)
        sample, names = _sample(lines, layout, path), sheet.names
        return Peek(layout.headers, layout.width, sample, kind, None, None, sheet.name, names, layout.above, layout.top, size)


def _sample(lines: list[str], layout: Layout, path: Path) -> list[list[str]]:
    """Return the first rows of the right width, trailing empty cells cut."""
    rows = [row.cells for row in read_rows(lines[layout.body : layout.body + 1000], layout.delimiter, layout.width)]
    fit = [cells[: layout.width] for cells in rows if len(cells) >= layout.width and not any(cells[layout.width :])][:SAMPLE_ROWS]
    if not rows:
        raise Unreadable("intake-file-headers-only", file=path.name)
    if not fit:
        raise Unreadable("intake-file-ragged", file=path.name, ragged=len(rows), rows=len(rows), width=layout.width)
    return fit
