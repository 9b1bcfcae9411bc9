"""The part of a surname that a wife and a husband share."""

import re
from typing import Final

# Female endings first turned into nothing together with the male ones they answer to.
STEM_PATTERN: Final = "(?:ый|ий|ій|ой|ая|яя|а|я)$"
_STEM: Final = re.compile(STEM_PATTERN)
_LONG: Final = 4


def surname_stem(surname: str) -> str:
    """Return the stem: Иванов and Иванова → иванов, Достоевский and Достоевская → достоевск, Ковальський and Ковальська → ковальськ."""
    folded = surname.strip().lower().replace("ё", "е")
    stem = _STEM.sub("", folded)
    return stem if len(stem) >= _LONG else folded


# The same rule over column `surname`.
SURNAME_STEM_SQL: Final = f"""
    case when length(regexp_replace(replace(lower(trim(surname)), 'ё', 'е'), '{STEM_PATTERN}', '')) >= {_LONG}
        then regexp_replace(replace(lower(trim(surname)), 'ё', 'е'), '{STEM_PATTERN}', '')
        else replace(lower(trim(surname)), 'ё', 'е') end
"""
