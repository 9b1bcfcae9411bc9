"""Read a Parquet file: its columns are the headers, its values become text without loss."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import duckdb

from crm_core.db import Connection, Progress
from crm_core.errors import Unreadable
from crm_core.intake.files.layout import MAX_WIDTH, unique_names
from crm_core.intake.files.shape import EDGES, Peek, StagedFile

CHUNK: Final = 1024 * 1024
FLOATS: Final = ("DOUBLE", "FLOAT")

# The shortest digits that give the same number back, never with an exponent; whole numbers without ".0".
PLAIN_FLOAT: Final = """case
    when {c} is null or isnan({c}) or isinf({c}) then ''
    when {c} = trunc({c}) and abs({c}) < 1e37 then {c}::hugeint::varchar
    when contains({c}::varchar, 'e') then rtrim({c}::decimal(38, 20)::varchar, '0')
    else {c}::varchar end"""


def stage_parquet(con: Connection, path: Path, *, folder: Path, progress: Progress) -> StagedFile:
    """Fill `staged` from a Parquet file; a row's line is its number."""
    copy = folder / "file.parquet"
    digest = _copy(path, copy, progress)
    columns = _columns(con, copy, path)
    progress.tell("stage-file-split", 0, None)
    cells = ", ".join(f"{_text(name, kind)} as c{number}" for number, (name, kind) in enumerate(columns))
    names = ", ".join(f"c{number}" for number in range(len(columns)))
    try:
        con.execute(
            f"""
            create or replace temp table staged as
            select line, concat_ws(chr(9), {names}) as raw, {names}
            from (select file_row_number + 1 as line, {cells} from read_parquet($file, file_row_number = true))
            where concat({names}) <> ''
            """,
            {"file": str(copy)},
        ).fetchall()
    except (duckdb.IOException, duckdb.InvalidInputException, duckdb.ConversionException) as problem:
        raise Unreadable("intake-file-broken-parquet", file=path.name) from problem
    con.execute("create or replace temp table ragged (line bigint, raw varchar, fields integer)")
    counts = "select (select count(*) from temp.staged), (select count(*) from read_parquet($file))"
    ((rows, total),) = con.execute(counts, {"file": str(copy)}).fetchall()
    if rows == 0:
        raise Unreadable("intake-file-headers-only", file=path.name)
    headers = unique_names([name for name, _ in columns])
    return StagedFile(headers, len(columns), rows, 0, "parquet", None, None, None, 0, 0, (), (), total - rows, 0, digest)


def peek_parquet(path: Path, *, folder: Path, most: int) -> Peek:
    """Return the first rows; the file's footer is at its end, so it is linked or copied into the work folder."""
    copy = folder / "file.parquet"
    _copy(path, copy, Progress())
    con = duckdb.connect(config={"memory_limit": "1GB", "threads": 1, "autoinstall_known_extensions": False})
    try:
        columns = _columns(con, copy, path)
        cells = ", ".join(_text(name, kind) for name, kind in columns)
        texts = f"select * from (select {cells} from read_parquet($file)) where concat(*columns(*)) <> '' limit $most"
        sample = con.execute(texts, {"file": str(copy), "most": most}).fetchall()
    except (duckdb.IOException, duckdb.InvalidInputException, duckdb.ConversionException) as problem:
        raise Unreadable("intake-file-broken-parquet", file=path.name) from problem
    finally:
        con.close()
    if not sample:
        raise Unreadable("intake-file-headers-only", file=path.name)
    headers = unique_names([name for name, _ in columns])
    return Peek(headers, len(headers), [list(row) for row in sample], "parquet", None, None, None, (), 0, (), path.stat().st_size)


def _copy(path: Path, copy: Path, progress: Progress) -> str:
    """Copy the file to where DuckDB may read, and hash it on the way."""
    digest, done, size = hashlib.sha256(), 0, path.stat().st_size
    with path.open("rb") as source, copy.open("wb") as out:
        while data := source.read(CHUNK):
            digest.update(data)
            out.write(data)
            done += len(data)
            progress.tell("stage-file-read", done, size)
    return digest.hexdigest()


def _columns(con: Connection, copy: Path, path: Path) -> Sequence[tuple[str, str]]:
    try:
        found = con.execute("describe select * from read_parquet($file)", {"file": str(copy)}).fetchall()
    except (duckdb.IOException, duckdb.InvalidInputException) as problem:
        raise Unreadable("intake-file-broken-parquet", file=path.name) from problem
    if len(found) > MAX_WIDTH:
        raise Unreadable("intake-file-too-wide", file=path.name, columns=len(found), most=MAX_WIDTH)
    return [(str(row[0]), str(row[1])) for row in found]


def _text(name: str, kind: str) -> str:
    """The statement that turns one column into trimmed text, null into ''."""
    column = '"' + name.replace('"', '""') + '"'
    edges = "'" + EDGES + "'"
    if kind in FLOATS:
        return PLAIN_FLOAT.format(c=column)
    if kind == "BLOB":
        return f"coalesce(trim(decode({column}), {edges}), '')"
    if kind == "TIMESTAMP WITH TIME ZONE":  # a moment of the world, told with its zone as a CSV would
        return f"coalesce(({column} at time zone 'UTC')::varchar || 'Z', '')"
    if kind.startswith("TIMESTAMP"):
        return f"coalesce(regexp_replace({column}::timestamp::varchar, ' 00:00:00$', ''), '')"
    return f"coalesce(trim({column}::varchar, {edges}), '')"
