"""The part of a surname that a wife and a husband share."""

import re
from typing import Final

# Female endings first turned into nothing together with the male ones they answer to.
STEM_PATTERN: Final = "(?:ый|ий|ій|ой|ая|яя|а|я)$"
_STEM: Final = re.compile(STEM_PATTERN)
SHORTEST_STEM: Final = 3


def surname_stem(surname: str) -> str:
    """Return the stem: Иванов and Иванова → иванов, Достоевский and Достоевская → достоевск, Ковальський and Ковальська → ковальськ."""
    folded = surname.strip().lower().replace("ё", "е")
    stem = _STEM.sub("", folded)
    return stem if len(stem) >= SHORTEST_STEM else folded
