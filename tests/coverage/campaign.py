"""One question of `make coverage`: in how many simulated worlds does an interval hold the truth?"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Campaign:
    """`world` makes one world from a seed and says of each named interval whether it held the truth; None: it could not be said.

    `asked` is the range in which the share of worlds that held must lie.
    """

    name: str
    what: str
    world: Callable[[int], dict[str, bool | None]]
    asked: tuple[float, float] = (0.93, 0.97)
