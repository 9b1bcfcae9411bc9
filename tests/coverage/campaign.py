"""One question of `make coverage`: in how many simulated worlds does an interval hold the truth?"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Campaign:
    """`world` makes one world from a seed and says of each named interval whether it held the truth; None: it could not be said."""

    name: str
    what: str
    world: Callable[[int], dict[str, bool | None]]
