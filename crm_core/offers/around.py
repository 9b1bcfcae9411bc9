"""How the text around an address reads when there is none, or when it brings its own sign: patterns, and what a text alone decides."""

import re
from typing import Final

# The patterns hold no quotation mark and stand in the statement itself: as parameters they would be compiled anew for every row.
# After an empty address: «, скидка…» becomes «Скидка…»; a dash goes only when a space follows (−20 % keeps its minus).
AFTER_NOTHING: Final = r"^[ \t\r\n\x{a0}]*(?:[,!.:;…]+[ \t\r\n\x{a0}]*|[—–-][ \t\r\n\x{a0}]+)?"
# After a whole address with its own sign: «Уважаемая Анна!, скидка» becomes «Уважаемая Анна! Скидка».
AFTER_SIGN: Final = r"^[ \t\x{a0}]*[,!.]+[ \t\x{a0}]*"
# Before an empty address inside a sentence: «Здравствуйте, {{ salutation }}!» becomes «Здравствуйте!».
BEFORE_NOTHING: Final = r"[ ,\t\x{a0}]+$"
SENTENCE_END: Final = r"(?:^|[.!?…\n])[ \t\r\n\x{a0}]*$"
BLANK: Final = " \t\r\n\u00a0"


def pattern(text: str) -> re.Pattern[str]:
    """Return a pattern of the statements as Python reads it."""
    return re.compile(text.replace(r"\x{a0}", "\u00a0").replace("$", r"\Z"))


# Looking at every message with a pattern is most of the work of writing three million of them. The text that follows the address is
# hardly ever a client's: where its first letters settle the matter, it is settled once. `whole` says that nothing comes after `text`
# (or, of a text before the address, that nothing comes before it); None says that the text alone does not decide.


def after_nothing(text: str, *, whole: bool) -> str | None:
    """Return what is left of the text after an empty address."""
    left = pattern(AFTER_NOTHING).sub("", text, count=1)
    return left if whole or left[:1].isalnum() else None


def after_sign(text: str, *, whole: bool) -> tuple[bool, str] | None:
    """Return whether the text begins with a sign, and how it reads after an address that has its own."""
    found = pattern(AFTER_SIGN).search(text)
    if found is None:
        return (False, text) if whole or text.strip(" \t\u00a0") else None
    left = text[found.end() :]
    return (True, " " + left) if whole or left[:1].isalnum() else None


def ends_sentence(text: str, *, whole: bool) -> bool | None:
    """Return whether a new sentence begins after the text."""
    return bool(pattern(SENTENCE_END).search(text)) if whole or text.strip(BLANK) else None


def before_nothing(text: str, *, whole: bool) -> str | None:
    """Return what is left of the text before an empty address inside a sentence."""
    left = pattern(BEFORE_NOTHING).sub("", text, count=1)
    return left if whole or left else None
