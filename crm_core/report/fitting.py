"""What fits on a slide: how many lines words take, and which rows go onto which slide."""

from collections.abc import Sequence
from typing import Final

SIGNS_AN_INCH: Final = 11.0  # of text of 12 points, the wide letters of Cyrillic included


def lines_of(words: str, inches: float, *, size: int = 12) -> int:
    """Return over how many lines words break in a column; a word longer than the column breaks too."""
    fit = max(1, int(inches * SIGNS_AN_INCH * 12 / size))
    lines, used = 1, 0
    for word in words.split(" "):
        if used and used + 1 + len(word) > fit:
            lines, used = lines + 1, 0
        used += len(word) + (used > 0)
        while used > fit:
            lines, used = lines + 1, used - fit
    return lines


def shared_out(heights: Sequence[float], *, room: float) -> list[slice]:
    """Lay rows of these heights onto as few slides as hold them, in their order; a row too tall for any has one alone."""
    slides: list[slice] = []
    start, left = 0, room
    for place, height in enumerate(heights):
        if place > start and height > left:
            slides.append(slice(start, place))
            start, left = place, room
        left -= height
    return [*slides, slice(start, len(heights))] if len(heights) else []
