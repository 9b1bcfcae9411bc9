"""Find in the first lines what parts the cells, where the title ends, and whether the first full row is a header."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from crm_core.errors import Unreadable
from crm_core.intake.files.shape import EDGES, NEWLINE, SPACES, WIDE_SPACES, Layout, ReadOptions
from crm_core.intake.files.split import split_record, whole_rows

CANDIDATES: Final = ("\t", ";", "|", ",")
MAX_WIDTH: Final = 2000
SIGHT: Final = 300
HEADER_FILLED: Final = 0.5
NAMED: Final = {"tab": "\t", "\\t": "\t", "space": SPACES, "spaces": SPACES, "comma": ",", "semicolon": ";", "pipe": "|"}

DATA_LIKE: Final = re.compile(
    r"[-+(]?[\d\s\u00a0\u202f.,()+\-]*\d[\d\s\u00a0\u202f.,()\-]*[%₽₴€$]?(руб\.?|грн\.?)?"  # numbers, money, phones
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}([ T]\d{1,2}:\d{2}.*)?|[^@\s]+@[^@\s]+\.[^@\s]+"  # dates, e-mails
)
DECIMAL_COMMA: Final = re.compile(r"(?<=\d),(?=\d)")
KOPECKS: Final = re.compile(r"\d{2}\D{0,5}")
YEAR: Final = re.compile(r"(19|20)\d\d")
UNDERLINE: Final = re.compile(r"-{2,}")
SEPARATOR_LINE: Final = re.compile(r"sep=(.)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One record of the first lines: the lines it covers end before `after`."""

    at: int
    after: int
    raw: str
    cells: list[str]


def find_layout(lines: Sequence[str], options: ReadOptions, *, file: str, delimiter: str | None = None) -> Layout:
    """Find the layout in the first lines of a file; `delimiter` is given where the source has real cells (a workbook)."""
    lines = lines[:1000]
    if not any(line.strip(EDGES) for line in lines):
        raise Unreadable("intake-file-blank", file=file)
    announced = SEPARATOR_LINE.fullmatch(lines[0]) if lines else None
    if delimiter is None and options.delimiter:
        delimiter = NAMED.get(options.delimiter.lower(), options.delimiter)
    if delimiter is None:
        delimiter = announced.group(1) if announced else find_delimiter(lines)
    rows = read_rows(lines, delimiter)
    if rows:
        rows = read_rows(lines, delimiter, _usual_width(rows))
    if announced and rows and rows[0].at == 0:
        rows = rows[1:]
    if options.skip_top is not None:
        rows = [row for row in rows if row.at >= options.skip_top]
    if not rows:
        raise Unreadable("intake-file-blank", file=file)
    width = _usual_width(rows)
    first = 0 if options.skip_top is not None else _first_full(rows, width)
    is_header = _is_header(rows, first, width) if options.header is None else options.header
    head = rows[first]
    names: tuple[str, ...] | None = None
    if is_header:
        if delimiter == "," and _commas_in_numbers(head, rows[first + 1 :], width):
            raise Unreadable("intake-file-commas", file=file)
        names, width = _fit(head.cells, width)
    if width > MAX_WIDTH:
        raise Unreadable("intake-file-too-wide", file=file, columns=width, most=MAX_WIDTH)
    body = head.after if is_header else head.at
    if is_header and len(rows) > first + 1 and all(UNDERLINE.fullmatch(cell) for cell in rows[first + 1].cells):
        body = rows[first + 1].after
    top = tuple(" ".join(cell for cell in row.cells if cell) for row in read_rows(lines[: head.at], delimiter))
    return Layout(delimiter, None if names is None else unique_names(names), width, head.at, body, top)


def find_delimiter(lines: Sequence[str]) -> str:
    """Return the sign that cuts most lines into the same number of cells; decimal commas do not count as cuts."""
    seen = [line for line in lines[:SIGHT] if line.strip(EDGES)]
    found: list[tuple[float, int, str]] = []
    for sign in CANDIDATES:
        width, share = _consistency([len(row.cells) for row in read_rows(seen, sign)])
        if width > 1 and share >= 0.4:
            if sign == ",":
                bare = [DECIMAL_COMMA.sub(".", line) for line in seen]
                width = max(1, min(width, _consistency([len(row.cells) for row in read_rows(bare, sign)])[0]))
            found.append((share, width, sign))
    if found:
        best = max(share for share, _, _ in found)
        near = [one for one in found if one[0] >= best - 0.15]
        return max(near, key=lambda one: (one[1], round(one[0], 2), -CANDIDATES.index(one[2])))[2]
    aligned = [(*_consistency([len(split_record(line, sign)[0]) for line in seen]), sign) for sign in (SPACES, WIDE_SPACES)]
    width, share, sign = max(aligned, key=lambda one: one[1])
    if width > 1 and share >= 0.9 and len(seen) > 1:
        return sign
    scattered = [(sum(sign in line for line in seen), sign) for sign in CANDIDATES]
    most, sign = max(scattered, key=lambda one: one[0])
    return sign if most > len(seen) / 2 else ";"


def read_rows(lines: Sequence[str], delimiter: str, width: int = 0) -> list[Row]:
    """Return the records of the first lines, blank ones left out, quoted line breaks joined when the joined record closes."""
    rows: list[Row] = []
    at = 0
    while at < len(lines):
        raw, after = lines[at], at + 1
        cells, is_open = split_record(raw, delimiter)
        if is_open:
            joined = raw
            for ahead in range(at + 1, min(len(lines), at + 100)):
                joined += NEWLINE + lines[ahead]
                parts, still_open = split_record(joined, delimiter)
                if not still_open:
                    if not whole_rows(lines[at : ahead + 1], delimiter, width):
                        raw, cells, after = joined, parts, ahead + 1
                    break
        cells = [cell.strip(EDGES).replace(NEWLINE, "\n") for cell in cells]
        if any(cells):
            rows.append(Row(at, after, raw, cells))
        at = after
    return rows


def unique_names(names: Sequence[str]) -> tuple[str, ...]:
    """Return header names with blank ones numbered by their column and repeated ones counted: «Телефон», «Телефон (2)»."""
    taken: set[str] = set()
    made: list[str] = []
    for number, given in enumerate(names, 1):
        plain = " ".join(given.split()) or f"({number})"
        name, count = plain, 1
        while name.casefold() in taken:
            count += 1
            name = f"{plain} ({count})"
        taken.add(name.casefold())
        made.append(name)
    return tuple(made)


def _consistency(widths: list[int]) -> tuple[int, float]:
    """Return the usual number of cells and the share of lines that have it."""
    counts = Counter(width for width in widths if width > 1)
    if not counts:
        return 1, 0.0
    width, times = max(counts.items(), key=lambda one: (one[1], one[0]))
    return width, times / len(widths)


def _usual_width(rows: list[Row]) -> int:
    """Return the number of cells most rows have; the last rows weigh more than titles above, and a tie is settled by all rows."""
    every = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
    body = rows[min(len(rows) // 4, 12) :]
    return max(Counter(len(row.cells) for row in body).items(), key=lambda one: (one[1], every[one[0]], one[0]))[0]


def _first_full(rows: list[Row], width: int) -> int:
    """Return the index of the first row that looks like the header or the data and not like a title: as wide and mostly filled."""
    if width == 1:
        return 0
    for number, row in enumerate(rows):
        filled = sum(1 for cell in row.cells if cell)
        if width - 1 <= len(row.cells) <= width + 1 and filled >= max(2, HEADER_FILLED * width):
            return number
    most = max(sum(1 for cell in row.cells if cell) for row in rows)
    return next(number for number, row in enumerate(rows) if sum(1 for cell in row.cells if cell) == most)


def _is_header(rows: list[Row], first: int, width: int) -> bool:
    """Guess: a header names columns, so hardly a cell of it looks like a number, a date or an address while those below do."""
    cells = [cell for cell in rows[first].cells if cell]
    like = sum(1 for cell in cells if DATA_LIKE.fullmatch(cell) and not YEAR.fullmatch(cell))
    if like == 0 and len(rows) == first + 1:
        return True
    body = [row for row in rows[first + 1 : first + 51] if len(row.cells) == width and row.cells != rows[first].cells]
    usual = sum(sum(1 for cell in row.cells if cell and DATA_LIKE.fullmatch(cell)) for row in body) / max(len(body), 1)
    if usual >= 0.5:
        return like <= 0.34 * usual
    if like:
        return False
    below = [{row.cells[column] for row in body} for column in range(width)] if body else []
    repeated = sum(1 for column, cell in enumerate(rows[first].cells[:width]) if below and cell and cell in below[column])
    return repeated == 0


def _commas_in_numbers(head: Row, body: list[Row], width: int) -> bool:
    """True when the header is shorter than the rows because 1 234,50 was cut at its comma: the kopecks would be lost without a word."""
    ends = [row.cells[-2:] for row in body if len(row.cells) == width]
    cut = sum(1 for whole, part in ends if whole[-1:].isdecimal() and KOPECKS.fullmatch(part))
    return 1 < len(head.cells) < width and cut > 0.9 * len(ends)


def _fit(cells: list[str], width: int) -> tuple[tuple[str, ...], int]:
    """Make header and rows equally wide: a delimiter at the end of either is not a column."""
    names = list(cells)
    while len(names) > width and not names[-1]:
        names.pop()
    if len(names) < width:
        names += [""] * (width - len(names))
    return tuple(names), max(width, len(names))
