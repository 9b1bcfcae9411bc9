"""A click on cells of the RFM grid becomes a rule."""

from collections.abc import Iterable, Sequence

from crm_core.errors import CrmError
from crm_core.segments.model import AllOf, AnyOf, Condition, Rule

DIGITS = ("rfm_r", "rfm_f", "rfm_m")


def rule_from_cells(cells: Iterable[Sequence[int]], *, scores: int = 5) -> Rule:
    """Return the rule of grid cells given as (r, f) or (r, f, m); `scores` is the best score of the scheme."""
    parts: list[Rule] = []
    for cell in dict.fromkeys(tuple(int(digit) for digit in one) for one in cells):
        if not 1 <= len(cell) <= len(DIGITS) or not all(1 <= digit <= scores for digit in cell):
            raise CrmError("segments-not-a-cell", given=str(cell), scores=scores)
        parts.append(AllOf(tuple(Condition(field, "is", digit) for field, digit in zip(DIGITS, cell, strict=False))))
    return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))
