"""What every comparison of two groups gives: an estimate with its interval, and how many stood behind it."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Number = float | Numbers

CONFIDENCE: Final = 0.95


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its interval; a bound that does not exist (a ratio to nearly nothing) is None."""

    estimate: float
    lower: float | None
    upper: float | None

    @property
    def is_above(self) -> bool:
        """True when the whole interval lies above zero."""
        return self.lower is not None and self.lower > 0

    @property
    def is_below(self) -> bool:
        """True when the whole interval lies below zero."""
        return self.upper is not None and self.upper < 0

    @property
    def is_clear(self) -> bool:
        """True when the interval leaves zero out."""
        return self.is_above or self.is_below

    def times(self, factor: float, *, minus: float = 0.0) -> "Estimate":
        """Return the figure and its interval multiplied by a known number (0 or more), a known amount taken off."""
        if factor < 0:
            raise ValueError("a count is never negative")
        bounds = [None if bound is None else bound * factor - minus for bound in (self.lower, self.upper)]
        return Estimate(self.estimate * factor - minus, bounds[0], bounds[1])


@dataclass(frozen=True, slots=True)
class Group:
    """One side of a comparison: how many, and their mean."""

    n: int
    mean: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two groups, the difference of their means, the relative lift, and the chance of such a difference when there is none."""

    target: Group
    control: Group
    difference: Estimate
    relative: Estimate | None
    p_value: float
    standard_error: float
