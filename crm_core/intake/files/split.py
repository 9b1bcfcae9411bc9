"""Split one record into its cells as a person would: quotes only count at the start of a cell, a stray one is a letter."""

import re
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
