"""The words that decide what a piece of a name is. All in lower case, ё written as е, the apostrophe as ’."""

from importlib.resources import files
from typing import Final


def words(name: str, *, by_line: bool = False) -> frozenset[str]:
    """Return the words of `words/<name>.txt`, or its lines where the lines are phrases."""
    text = (files(__package__) / "words" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(text.splitlines() if by_line else text.split())


# Whole values that are not a name at all.
NOT_NAMES: Final = words("not_names", by_line=True)

# One word that makes the value a company's, not a person's.
COMPANY_WORDS: Final = words("company_words")

# Words that stand beside a name and are certainly no part of it.
BESIDE_NAMES: Final = words("beside_names")

# Given names and their diminutives: they decide which of two words is the given one, and that columns were swapped.
GIVEN_NAMES: Final = words("given_names")

# What follows a father's name in Turkic patronymics, and the sex it tells.
TURKIC_TAILS: Final = {
    **dict.fromkeys(("оглы", "оглу", "огли", "угли", "ұлы", "улы", "уулу", "оғлы", "ўғли", "ўгли", "ogly", "oglu", "ogli", "uulu"), "m"),
    **dict.fromkeys(("кызы", "кизи", "гызы", "қызы", "қизи", "кзы", "kyzy", "kizi", "qizi", "gyzy"), "f"),
}

# Male patronymics that do not end in -ович or -евич.
SHORT_PATRONYMICS: Final = frozenset(
    {
        "ильич",
        "ілліч",
        "кузьмич",
        "фомич",
        "лукич",
        "никитич",
        "саввич",
        "савич",
        "хомич",
        "гаврилич",
        "яковлич",
    }
)

_MALE: Final = (
    "m",
    "male",
    "man",
    "mr",
    "м",
    "муж",
    "мужской",
    "мужчина",
    "мужской пол",
    "ч",
    "чол",
    "чоловік",
    "чоловіча",
    "чоловічий",
)
_FEMALE: Final = (
    "f",
    "female",
    "woman",
    "w",
    "mrs",
    "ms",
    "ж",
    "жен",
    "женский",
    "женщина",
    "женский пол",
    "жін",
    "жінка",
    "жіноча",
    "жіночий",
)
SEX_WORDS: Final = {**dict.fromkeys(_MALE, "m"), **dict.fromkeys(_FEMALE, "f")}
