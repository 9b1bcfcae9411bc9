"""Cut the lines of the table `file_line` into the cells of `staged`; what has another number of cells goes to `ragged`."""

import re
from pathlib import Path
from typing import Final

from crm_core.db import Connection, Progress, statement
from crm_core.intake.files.lines import Written
from crm_core.intake.files.shape import BLANK, EDGES, FIELD, SPACES, WIDE_SPACES, Layout
from crm_core.intake.files.split import best_cells

BATCH: Final = 20_000

# A quoted line is regular when every quoted cell begins after a delimiter and ends before one. Cut at the quotes, the even pieces are
# inside cells and the odd ones between them; an empty odd piece in the middle is a doubled quote.
STARTS_QUOTED: Final = "(starts_with(ltrim(raw, ' '), '\"') or contains(raw, $delimiter || '\"') or contains(raw, $delimiter || ' \"'))"
IS_REGULAR: Final = """(len(p) % 2 = 1
    and (p[1] = '' or ends_with(p[1], $delimiter))
    and (p[len(p)] = '' or starts_with(p[len(p)], $delimiter))
    and not list_contains(list_transform(p, lambda x, i:
        i % 2 = 1 and i > 1 and i < len(p) and x <> '' and not (starts_with(x, $delimiter) and ends_with(x, $delimiter))), true))"""
QUOTED_CELLS: Final = """string_split(array_to_string(list_transform(p, lambda x, i:
    case when i % 2 = 0 then x when x = '' and i > 1 and i < len(p) then '"' else replace(x, $delimiter, chr(31)) end), ''), chr(31))"""


def fill_staged(con: Connection, layout: Layout, written: Written, *, folder: Path, progress: Progress) -> None:
    """Make `staged` and `ragged` from `file_line`, blank lines left out."""
    names = [f"c{number}" for number in range(layout.width)]
    columns = ", ".join(f"{name} varchar" for name in names)
    con.execute(f"create or replace temp table staged (line bigint, raw varchar, {columns})")
    con.execute("create or replace temp table ragged (line bigint, raw varchar, fields integer)")
    source, values = _source(layout, written)
    raw = _raw(layout, written)
    cells = ", ".join(_cell(f"f[{number}]", written) for number in range(1, layout.width + 1))
    fits = f"(len(f) = {layout.width} or (len(f) > {layout.width} and trim(array_to_string(f[{layout.width + 1}:], ''), $edges) = ''))"
    split = f"insert into temp.staged select line, {raw}, {cells} from ({source}) where {fits}"
    done = _changed(con, split, values)
    lines = f"select count(*) from ({_lines(layout)})"
    expected = con.execute(lines, _used(lines, values)).fetchall()[0][0]
    if expected == done:
        return
    misfits = f"insert into temp.ragged select line, {raw}, len(f) from ({source}) where f is not null and not {fits}"
    done += _changed(con, misfits, values)
    if expected > done:
        _fill_odd(con, layout, written, source, values, folder, progress)


def _changed(con: Connection, sql: str, values: dict[str, object]) -> int:
    return int(con.execute(sql, _used(sql, values)).fetchall()[0][0])


def _lines(layout: Layout) -> str:
    """The lines that hold a row: below the header and not blank (a line of delimiters only is blank)."""
    return f"select rowid + 1 as line, raw from temp.file_line where rowid >= {layout.body} and not regexp_full_match(raw, $nothing)"


def _source(layout: Layout, written: Written) -> tuple[str, dict[str, object]]:
    """Return the statement that gives (line, raw, f) with f the cells, null where only an exact look can tell; and its values."""
    nothing = f"(?:[{EDGES}{BLANK}]|{re.escape(layout.delimiter)})*"
    values: dict[str, object] = {"edges": EDGES, "nothing": nothing, "delimiter": layout.delimiter}
    lines = _lines(layout)
    if layout.delimiter == WIDE_SPACES:
        return f"select line, raw, string_split_regex(trim(raw, $edges), '[ \\t\u00a0]{{2,}}') as f from ({lines})", values
    if layout.delimiter == SPACES:
        return f"select line, raw, string_split_regex(trim(raw, $edges), '[ \\t\u00a0]+') as f from ({lines})", values
    if not written.has_quotes:
        return f"select line, raw, string_split(raw, $delimiter) as f from ({lines})", values
    pieces = f"select line, raw, case when {STARTS_QUOTED} then string_split(raw, '\"') end as p from ({lines})"
    cells = f"case when p is null then string_split(raw, $delimiter) {_all_quoted(layout.width)} when {IS_REGULAR} then {QUOTED_CELLS} end"
    return f"select line, raw, {cells} as f from ({pieces})", values


def _all_quoted(width: int) -> str:
    """The quick case of a line whose every cell is quoted, nothing doubled: the cells are the even pieces."""
    ends = f"p[1] = '' and p[{2 * width + 1}] = ''"
    between = " and ".join([ends, *(f"p[{2 * number + 1}] = $delimiter" for number in range(1, width))])
    return f"when len(p) = {2 * width + 1} and {between} then [{', '.join(f'p[{2 * number}]' for number in range(1, width + 1))}]"


def _raw(layout: Layout, written: Written) -> str:
    if layout.delimiter == FIELD:
        return "replace(replace(raw, chr(31), chr(9)), chr(30), ' ')"
    return "replace(raw, chr(30), chr(10))" if written.has_joined else "raw"


def _cell(cell: str, written: Written) -> str:
    text = f"replace({cell}, chr(30), chr(10))" if written.has_joined else cell
    return f"trim({text}, $edges)" if written.has_rare_edges else f"trim({text})"


def _used(sql: str, values: dict[str, object]) -> dict[str, object]:
    """A statement takes exactly the values it names."""
    return {name: value for name, value in values.items() if f"${name}" in sql}


def _fill_odd(
    con: Connection, layout: Layout, written: Written, source: str, values: dict[str, object], folder: Path, progress: Progress
) -> None:
    """Cut the lines whose quotes are irregular one by one, exactly, and add them."""
    odd = f"create or replace temp table odd_line as select line, raw from ({source}) where f is null"
    total, target = _changed(con, odd, values), folder / "odd"
    misfits: list[list[object]] = []
    with target.open("w", encoding="utf-8", newline="\n") as out:
        for start in range(0, total, BATCH):
            progress.tell("stage-file-split", start, total)
            batch = {"start": start, "stop": start + BATCH}
            for line, text in con.execute("select line, raw from temp.odd_line where rowid >= $start and rowid < $stop", batch).fetchall():
                cells = best_cells(text, layout.delimiter, layout.width)
                if len(cells) == layout.width:
                    out.write(FIELD.join([str(line), *cells]) + "\n")
                else:
                    misfits.append([line, len(cells)])
    raw = _raw(layout, written)
    con.execute(statement("crm_core.intake.files", "lines"), {"file": str(target)}).fetchall()
    cells_of = ", ".join(_cell(f"f[{number}]", written) for number in range(2, layout.width + 2))
    add = (
        f"insert into temp.staged select line, {raw}, {cells_of} from (select string_split(raw, chr(31)) as f from temp.file_line)"
        " join temp.odd_line on line = f[1]::bigint"
    )
    _changed(con, add, values)
    if misfits:
        wrong = {"lines": [line for line, _ in misfits], "fields": [fields for _, fields in misfits]}
        con.execute(
            f"insert into temp.ragged select line, {raw}, fields from (select unnest($lines) as line, unnest($fields) as fields)"
            " join temp.odd_line using (line)",
            wrong,
        ).fetchall()
    con.execute("drop table temp.odd_line")
