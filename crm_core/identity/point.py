"""A contact point as every slice knows it."""

from dataclasses import dataclass
from typing import Final

# Every stored key says under which version of the rules in this folder it was made: raise it with any change of a `value` or a key text.
NORMALISER_VERSION: Final = 1

POINT_KINDS: Final = ("phone", "email", "card", "person")


@dataclass(frozen=True, slots=True)
class Point:
    """One phone, e-mail, card or person in its one spelling; `is_valid` False can be matched but never listed."""

    kind: str
    value: str
    is_valid: bool
    is_mobile: bool = False
    is_personal: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a piece of a cell turned out to be: a point, a point with a problem, only a problem, or (both None) nothing at all."""

    point: Point | None = None
    problem: str | None = None
