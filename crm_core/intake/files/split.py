"""Split one record into its cells as a person would: quotes only count at the start of a cell, a stray one is a letter."""

import re
from collections.abc import Sequence
from typing import Final

from crm_core.intake.files.shape import EDGES, SPACES, WIDE_SPACES

RUN_OF: Final = {SPACES: re.compile(r"[ \t\u00a0]+"), WIDE_SPACES: re.compile(r"[ \t\u00a0]{2,}")}


def split_record(text: str, delimiter: str) -> tuple[list[str], bool]:
    """Return the cells as written (not trimmed), and whether the last one opens a quote that the record does not close."""
    if delimiter in RUN_OF:
        return RUN_OF[delimiter].split(text.strip(EDGES)), False
    if '"' not in text:
        return (text.split(delimiter) if delimiter else [text]), False
    cells: list[str] = []
    at = 0
    while True:
        start = at
        while text[start : start + 1] == " ":
            start += 1
        if text[start : start + 1] == '"':
            end = _closing(text, start + 1, delimiter)
            if end is None:
                return cells + (text[at:].split(delimiter) if delimiter else [text[at:]]), True
            cells.append(text[start + 1 : end].replace('""', '"'))
            at = end + 1
            while text[at : at + 1] == " ":
                at += 1
            if at >= len(text):
                return cells, False
            at += len(delimiter)
            continue
        stop = text.find(delimiter, at) if delimiter else -1
        if stop < 0:
            return [*cells, text[at:]], False
        cells.append(text[at:stop])
        at = stop + len(delimiter)


def best_cells(text: str, delimiter: str, width: int) -> list[str]:
    """Return the cells as written; where quotes leave a wrong number and bare delimiters the right one, the quotes are letters."""
    cells = split_record(text, delimiter)[0]
    while len(cells) > width and not cells[-1].strip(EDGES):
        cells.pop()
    if len(cells) != width and text.count(delimiter) + 1 == width and "\x1e" not in text:
        return text.split(delimiter)
    return cells


def whole_rows(lines: Sequence[str], delimiter: str, width: int) -> bool:
    """True when each of the lines between two quotes is a row by itself: then a stray quote must not swallow them.

    Two lines whose quotes pair up across the break are one record, even if each could be a row: stray quotes do not come in pairs.
    """
    pairs_up = len(lines) == 2 and lines[-1].count('"') % 2 == 1
    return width > 1 and not pairs_up and all(line.count(delimiter) == width - 1 for line in lines)


def _closing(text: str, at: int, delimiter: str) -> int | None:
    """Return where the quote that closes the cell stands: before a delimiter or the end, doubled ones passed over."""
    while True:
        at = text.find('"', at)
        if at < 0:
            return None
        if text[at + 1 : at + 2] == '"':
            at += 2
            continue
        after = at + 1
        while text[after : after + 1] == " ":
            after += 1
        if after >= len(text) or (delimiter and text.startswith(delimiter, after)):
            return at
        at += 1
