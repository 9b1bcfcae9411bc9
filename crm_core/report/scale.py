"""Round ends and steps of an axis."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """From where to where an axis runs, zero included, and at which values it is labelled."""

    low: float
    high: float
    ticks: tuple[float, ...]


def scale(values: Sequence[float], *, steps: int = 5) -> Scale:
    """Return an axis for these values with about `steps` round ticks; of nothing an axis from −1 to 1."""
    low, high = min([0.0, *values]), max([0.0, *values])
    if low == high:
        low, high = -1.0, 1.0
    rough = (high - low) / steps
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * size for size in (1, 2, 5, 10) if power * size >= rough)
    first, last = math.floor(low / step), math.ceil(high / step)
    return Scale(first * step, last * step, tuple(n * step for n in range(first, last + 1)))
