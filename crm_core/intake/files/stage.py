"""Read a file of any format into the temporary tables `staged` and `ragged`."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import duckdb

from crm_core.db import Connection, Progress, statement
from crm_core.errors import Cancelled, Unreadable
from crm_core.intake.files.bottom import SIGHT, find_bottom
from crm_core.intake.files.cells import fill_staged
from crm_core.intake.files.encoding import guess_encoding, known_encoding, sample_bytes
from crm_core.intake.files.excel import write_sheet
from crm_core.intake.files.layout import find_layout
from crm_core.intake.files.lines import CHUNK, Written, head_lines, write_lines
from crm_core.intake.files.nature import nature
from crm_core.intake.files.parquet import stage_parquet
from crm_core.intake.files.shape import BLANK, EDGES, FIELD, Layout, ReadOptions, StagedFile
from crm_core.intake.files.split import split_record

HERE: Final = "crm_core.intake.files"


def stage_file(
    con: Connection, path: Path, *, work_dir: Path, options: ReadOptions | None = None, progress: Progress | None = None
) -> StagedFile:
    """Read `path` into temp `staged(line, raw, c0, c1, …)` and temp `ragged(line, raw, fields)`; raise Unreadable where it is no table."""
    options, progress = options or ReadOptions(), progress or Progress()
    kind = nature(path)
    with work_folder(work_dir) as folder:
        try:
            if kind == "parquet":
                return stage_parquet(con, path, folder=folder, progress=progress)
            if kind == "text":
                return _stage_text(con, path, folder, options, progress)
            return _stage_sheet(con, path, folder, kind, options, progress)
        except duckdb.InterruptException as problem:
            if progress.is_cancelled:
                raise Cancelled from problem
            raise
        finally:
            con.execute("drop table if exists temp.file_line")


@contextmanager
def work_folder(work_dir: Path) -> Iterator[Path]:
    """Give a folder of our own where DuckDB may read, and take it away with everything in it."""
    work_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="stage-", dir=work_dir) as folder:
        yield Path(folder)


def text_encoding(path: Path, options: ReadOptions) -> str:
    """Return the encoding the user named, or the one found."""
    if options.encoding:
        named = known_encoding(options.encoding)
        return guess_encoding(sample_bytes(path)) if named == "utf-16" else named
    return guess_encoding(sample_bytes(path))


def _stage_text(con: Connection, path: Path, folder: Path, options: ReadOptions, progress: Progress) -> StagedFile:
    encoding = text_encoding(path, options)
    target = folder / "lines"
    for attempt in (1, 2):
        layout = find_layout(head_lines(path, encoding), options, file=path.name)
        written = write_lines(path, target, encoding=encoding, layout=layout, progress=progress)
        better = guess_encoding([*sample_bytes(path), written.broken_piece])
        if attempt == 2 or options.encoding or not written.broken_characters or better == encoding:
            break
        encoding = better  # the letters that do not fit stand far from every spot looked at before
    return _stage_lines(con, target, path, layout, written, "text", encoding, None, progress)


def _stage_sheet(con: Connection, path: Path, folder: Path, kind: str, options: ReadOptions, progress: Progress) -> StagedFile:
    target = folder / "lines"
    progress.tell("stage-file-read", 0, None)
    sheet = write_sheet(path, target, sheet=options.sheet, progress=progress)
    layout = find_layout(sheet_lines(target), options, file=path.name, delimiter=FIELD)
    written = Written(lines=sheet.rows, has_joined=True, has_rare_edges=True, sha256=file_sha256(path))
    return _stage_lines(con, target, path, layout, written, kind, None, sheet.name, progress)


def sheet_lines(target: Path) -> list[str]:
    """Return the first rows of a sheet's line file."""
    with target.open(encoding="utf-8", newline="\n") as file:
        found = [line.rstrip("\n") for line, _ in zip(file, range(1000), strict=False)]
    return ["" if line == BLANK else line for line in found]


def file_sha256(path: Path) -> str:
    """Return the hash of the file's bytes, read in chunks."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while data := file.read(CHUNK):
            digest.update(data)
    return digest.hexdigest()


def _stage_lines(
    con: Connection, target: Path, path: Path, layout: Layout, written: Written, kind: str, encoding: str | None, sheet: str | None,
    progress: Progress,
) -> StagedFile:  # fmt: skip
    """Cut the line file into cells, take the totals off its end, and count."""
    progress.tell("stage-file-split", 0, written.lines)
    con.execute(statement(HERE, "lines"), {"file": str(target)}).fetchall()
    target.unlink()
    found = con.execute("select count(*) from temp.file_line").fetchall()[0][0]
    if found != written.lines:
        raise Unreadable("intake-file-lines-lost", file=path.name, written=written.lines, read=found)
    lines = con.execute("select count(raw) from temp.file_line where rowid >= $body", {"body": layout.body}).fetchall()[0][0]
    fill_staged(con, layout, written, folder=target.parent, progress=progress)
    bottom = _take_bottom(con, layout)
    ((rows, ragged),) = con.execute("select (select count(*) from temp.staged), (select count(*) from temp.ragged)").fetchall()
    if rows + ragged == 0:
        raise Unreadable("intake-file-headers-only", file=path.name)
    if ragged > rows:
        raise Unreadable("intake-file-ragged", file=path.name, ragged=ragged, rows=rows + ragged, width=layout.width)
    progress.tell("stage-file-split", rows + ragged, rows + ragged)
    shown = None if kind != "text" or layout.width == 1 else layout.delimiter
    return StagedFile(
        layout.headers, layout.width, rows + ragged, ragged, kind, encoding, shown, sheet, layout.above, len(bottom), layout.top,
        tuple(bottom), lines - rows - ragged - len(bottom), written.broken_characters, written.sha256,
    )  # fmt: skip


def _take_bottom(con: Connection, layout: Layout) -> list[str]:
    """Take totals and what stands below them out of the tables; return their raw text."""
    last = con.execute(
        "select line, raw from (select line, raw from temp.staged union all select line, raw from temp.ragged) order by line desc limit $n",
        {"n": SIGHT},
    ).fetchall()
    last.reverse()
    tail = [(line, [cell.strip(EDGES) for cell in split_record(raw, layout.delimiter)[0]]) for line, raw in last]
    if layout.delimiter == FIELD:
        tail = [(line, [cell.strip(EDGES) for cell in raw.split("\t")]) for line, raw in last]
    start = find_bottom(tail, width=layout.width)
    if start is None:
        return []
    for table in ("staged", "ragged"):
        con.execute(f"delete from temp.{table} where line >= $start", {"start": start})
    return [raw.strip(EDGES + ";,|") for line, raw in last if line >= start]
