"""Cyrillic names in Latin letters, for a message in English: by the Ukrainian rules of 2010 or the Russian passport habit."""

import re
from typing import Final

_COMMON: Final = {
    "а": "a", "б": "b", "в": "v", "д": "d", "ж": "zh", "з": "z", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "ч": "ch", "ш": "sh", "щ": "shch",
}  # fmt: skip
_RUSSIAN: Final = _COMMON | {
    "г": "g", "е": "e", "ё": "e", "и": "i", "й": "y", "х": "kh", "ц": "ts", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_UKRAINIAN: Final = _COMMON | {
    "г": "h", "ґ": "g", "е": "e", "є": "ie", "и": "y", "і": "i", "ї": "i", "й": "i",
    "х": "kh", "ц": "ts", "ь": "", "ю": "iu", "я": "ia", "’": "",
}  # fmt: skip
_UKRAINIAN_START: Final = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}


def in_latin(name: str) -> str:
    """Write a name in Latin letters («Иван Петрович» → “Ivan Petrovich”); Latin stays as it is."""
    ukrainian = bool(set(name.lower()) & set("іїєґ’"))
    table = _UKRAINIAN if ukrainian else _RUSSIAN
    said, before = "", " "
    for letter in name:
        low = letter.lower()
        if ukrainian:
            turned = _UKRAINIAN_START[low] if before in " -" and low in _UKRAINIAN_START else table.get(low, low)
            turned = "gh" if low == "г" and before in "зЗ" else turned
        else:
            turned = "ye" if low == "е" and before in "ьЬъ" else table.get(low, low)
        said += turned[:1].upper() + turned[1:] if letter != low else turned
        before = letter
    # «Дмитрий» is written Dmitry.
    return said if ukrainian else re.sub(r"iy\b", "y", said)
