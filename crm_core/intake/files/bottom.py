"""What stands below the data: totals, and the signatures under them."""

import re
from collections.abc import Sequence
from typing import Final

SIGHT: Final = 60
WORD: Final = r"(?:(?:общий|загальний|grand|sub)\s*)?(?:итого|итог|всего|разом|всього|усього|підсумок|totals?|sum|сума|сумма)"
BARE_TOTAL: Final = re.compile(WORD + r"\s*[:.=]?", re.IGNORECASE)
OF_WHAT: Final = r"(?:по|за|на|з|в|у|к|до|строк\w*|рядків|запис\w*|кл\w+|rows?|records?|for|by|amount)"
TOTAL: Final = re.compile(WORD + r"(?:\s*:.*|\s+" + OF_WHAT + r"\b.*)", re.IGNORECASE)
COUNTED: Final = re.compile(r"\(?\d+\s+(?:rows?|records?|строк\w*|рядк\w*|запис\w*)\b.*", re.IGNORECASE)


def find_bottom(tail: Sequence[tuple[int, Sequence[str]]], *, width: int) -> int | None:
    """Return the line where the bottom begins, if the tail (line, cells) ends in totals; a full row after one makes it data."""
    start: int | None = None
    full = _usual([cells for _, cells in tail])
    for line, cells in tail:
        filled = [cell for cell in cells if cell]
        if not filled:
            continue
        if _is_total(filled, full):
            start = line if start is None else start
        elif start is not None and len(cells) == width and len(filled) > max(1, full // 2):
            start = None
    return start


def _is_total(filled: Sequence[str], full: int) -> bool:
    first = filled[0]
    if BARE_TOTAL.fullmatch(first):
        return True
    return len(filled) < max(full, 2) and bool(TOTAL.fullmatch(first) or COUNTED.fullmatch(first))


def _usual(rows: Sequence[Sequence[str]]) -> int:
    counts = sorted(sum(1 for cell in cells if cell) for cells in rows)
    return counts[len(counts) * 3 // 4] if counts else 0
