"""Words that stand in cells for a channel, a class, a yes: three languages, one meaning each."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from importlib.resources import files
from typing import Final

_READ: Final = tomllib.loads((files(__package__) / "words.toml").read_text(encoding="utf-8"))
# choice → meaning → words
WORDS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    choice: {meaning: tuple(words) for meaning, words in meanings.items()} for choice, meanings in _READ.items()
}

_DAY: Final = re.compile(
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:((?:19|20)\d\d)|\d{4})|(?:((?:19|20)\d\d)|\d{4})[./-]\d{1,2}[./-]\d{1,2})(?:[ T].*)?"
)


def plain_word(text: str) -> str:
    """Return a word or a header in the one spelling synonyms are kept in: small letters, е for ё, no punctuation at the ends."""
    told = unicodedata.normalize("NFKC", text).lower().replace("ё", "е").replace("’", "'").replace("`", "'").replace("ʼ", "'")
    return re.sub(r"[\s\u00a0\u202f_]+", " ", told).strip(' \t.:;,"«»*')


def understand(choice: str, text: str) -> str | None:
    """Return what a cell's word means for a choice (`channel`, `class`, `flag` …), or None when nobody knows it."""
    if text.strip() == "*" and choice == "channel":
        return "all"
    told = plain_word(text)
    words = WORDS[choice]
    if choice in ("flag", "refusal_flag") and (day := _DAY.fullmatch(text.strip())):
        return "true" if day[1] or day[2] else "false"  # «отписан: 12.05.2024» says since when; 01.01.0001 is an empty date
    if text.strip().lower() in words:
        return text.strip().lower()
    for meaning, spellings in words.items():
        if told in _exact(spellings):
            return meaning
    best: tuple[int, str] | None = None
    for meaning, spellings in words.items():
        for spelling in spellings:
            begin = plain_word(spelling[:-1])
            if spelling.endswith("*") and begin and told.startswith(begin) and (best is None or len(begin) > best[0]):
                best = (len(begin), meaning)
    return None if best is None else best[1]


def meanings(choice: str, texts: Iterable[str]) -> list[tuple[str, str]]:
    """Return (text, meaning) for the texts that are understood."""
    return [(text, meaning) for text in texts if (meaning := understand(choice, text)) is not None]


def _exact(spellings: tuple[str, ...]) -> set[str]:
    return {plain_word(s) if len(s) > 1 else s for s in spellings if not s.endswith("*") or s == "*"}
