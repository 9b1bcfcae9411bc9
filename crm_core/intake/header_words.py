"""Headers as people write them, brought to one spelling, so that synonyms meet."""

import re
from typing import Final

from crm_core.intake.words import plain_word

_MARKS: Final = re.compile(r"[^0-9a-zа-яіїєґ№']+")


def plain_header(header: str) -> str:
    """Return a header in small letters, е for ё, one space for any punctuation: «Моб. телефон» → «моб телефон»."""
    return _MARKS.sub(" ", plain_word(header)).strip()
