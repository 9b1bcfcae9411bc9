"""Names in any order and spelling to surname, given name, patronymic, sex and a key that is the same for the same person."""

import re
from dataclasses import dataclass
from typing import Final

from crm_core.identity.name_words import BESIDE_NAMES, COMPANY_WORDS, GIVEN_NAMES, NOT_NAMES, SEX_WORDS, SHORT_PATRONYMICS, TURKIC_TAILS
from crm_core.identity.plain_text import one_line

MALE_PATRONYMIC: Final = r"[а-яёґєії’-]+[оеє]вич"
FEMALE_PATRONYMIC: Final = r"[а-яёґєії’-]+(?:[оеє]вна|[иі]чна|[ії]вна)"
SURNAME_END: Final = (
    r"(?:ов|ев|ин|ын|ова|ева|ина|ына|ский|ская|цкий|цкая|ський|ська|цький|цька|ской|енко|енко|ко|чук|щук|юк|ук|ук|ик|дзе|швили|ян|янц|их|ых|ів|їв|ишин|єв|єва"
    r"|ov|ev|ova|eva|in|ina|yn|yna|sky|skaya|skiy|skyi|ska|enko|chuk|yuk|uk|yan|dze|shvili|son)"
)
_MALE: Final = re.compile(rf"{MALE_PATRONYMIC}|[a-z’-]+[oe]vich")
_FEMALE: Final = re.compile(rf"{FEMALE_PATRONYMIC}|[a-z’-]+(?:[oe]vna|ichna|ivna)")
_SURNAME: Final = re.compile(rf".{{2,}}{SURNAME_END}")
_APOSTROPHES: Final = re.compile("(?<=\\w)['`´ʼ‘’′＇\"*](?=\\w)")
_DASHES: Final = re.compile(r"\s*[-‐-―−]+\s*")
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SEPARATORS: Final = re.compile(r"[\s,;/\\|_«»\"“”„<>]+")
_WORD: Final = re.compile(r"[^\W\d_]{2,}(?:[-’][^\W\d_]+)*|[^\W\d_](?:[-’][^\W\d_]{2,})+")
_ALONE_TAIL: Final = re.compile(rf"(.+)-({'|'.join(TURKIC_TAILS)})")
_JOINED_TAIL: Final = re.compile("(.{2,}[^ -])(оглы|оглу|угли|кызы|гызы|қызы)")
_LATIN: Final = re.compile("[a-z]")
_CYRILLIC: Final = re.compile("[а-яґєіїё]")
_TWINS: Final = str.maketrans("aceopxyikmhtb", "асеорхуікмнтв")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in title case; `key` is None without both a surname and a given name; `sex` is 'm', 'f' or unknown."""

    surname: str | None = None
    given_name: str | None = None
    patronymic: str | None = None
    sex: str | None = None
    key: str | None = None


def parse_name(
    full: str | None = None,
    *,
    surname: str | None = None,
    given_name: str | None = None,
    patronymic: str | None = None,
    sex: str | None = None,
) -> PersonName:
    """Read a full name, or a name in columns; what is certainly not a name is left out."""
    columns = [_words(surname), _words(given_name), _words(patronymic)]
    filled = [words for words in columns if words]
    if not filled:
        found = _from_words(_words(full))
    elif len(filled) == 1:
        found = _from_words(filled[0], only=("surname", "given", "patronymic")[columns.index(filled[0])])
    else:
        found = _from_columns(*columns)
    if full and found[1] is None and filled:
        found = _from_words(_words(full))
    return _named(*found, sex)


def title(word: str) -> str:
    """Write one word of a name: capitals at the start and after a hyphen, оглы and кызы small."""
    if word in TURKIC_TAILS:
        return word
    pieces = [piece[:1].upper() + piece[1:] for piece in word.split("-")]
    return "-".join(piece[:2] + piece[2:3].upper() + piece[3:] if piece[1:2] == "’" else piece for piece in pieces)


def is_patronymic(word: str) -> bool:
    """True for a word in the form of a patronymic (Петрович, Сергіївна, Вагиф оглы)."""
    return patronymic_sex(word) is not None


def patronymic_sex(word: str) -> str | None:
    """Tell the sex from a patronymic in lower case; None when it does not tell."""
    tail = word.rpartition(" ")[2]
    if tail in TURKIC_TAILS:
        return TURKIC_TAILS[tail]
    if word in SHORT_PATRONYMICS or _MALE.fullmatch(word):
        return "m"
    return "f" if _FEMALE.fullmatch(word) else None


_Three = tuple[str | None, str | None, str | None]


def _named(surname: str | None, given: str | None, patronymic: str | None, sex: str | None) -> PersonName:
    told = patronymic_sex(fold(patronymic)) if patronymic else None
    key = "|".join(fold(part or "") for part in (surname, given, patronymic)) if surname and given else None
    shown = [" ".join(title(word) for word in part.split(" ")) if part else None for part in (surname, given, patronymic)]
    return PersonName(shown[0], shown[1], shown[2], told or read_sex(sex), key)


def read_sex(text: str | None) -> str | None:
    """Read a given sex (м, ж, male, чоловік …); None when it is not one."""
    return SEX_WORDS.get(one_line(text).casefold().strip(" .")) if text else None


def fold(text: str) -> str:
    """Lower case, ё as е."""
    return text.lower().replace("ё", "е")


def _words(text: str | None) -> list[str]:
    """Cut a value into the lower-case words that can be parts of a person's name; [] when it is no name."""
    if not text:
        return []
    line = _DASHES.sub("-", _APOSTROPHES.sub("’", _BRACKETS.sub(" ", one_line(text)))).lower()
    if fold(line).strip(" .!?-") in NOT_NAMES:
        return []
    pieces = [piece.strip(".!?-:*’'") for piece in _SEPARATORS.split(line)]
    if any(fold(piece) in COMPANY_WORDS for piece in pieces):
        return []
    kept = [word for word in pieces if _WORD.fullmatch(word) and len(set(word)) > 1]
    words = [_one_script(word) for word in kept if fold(word) not in BESIDE_NAMES and fold(word) not in NOT_NAMES]
    if fold(" ".join(words)) in NOT_NAMES:
        return []
    return _with_tails(words)


def _one_script(word: str) -> str:
    """Write a Cyrillic word typed with Latin twins (a, o, e …) in Cyrillic."""
    if word.isascii() or not _LATIN.search(word) or not _CYRILLIC.search(word):
        return word
    turned = word.translate(_TWINS)
    return word if _LATIN.search(turned) else turned


def _with_tails(words: list[str]) -> list[str]:
    """Put оглы, кызы, уулу to the father's name before them."""
    found: list[str] = []
    for word in words:
        if word in TURKIC_TAILS and found:
            found[-1] += f" {word}"
        elif joined := _ALONE_TAIL.fullmatch(word):
            found.append(f"{joined[1]} {joined[2]}")
        else:
            found.append(word)
    return found


def _apart(word: str) -> str:
    """Write «Гасаноглы» as «Гасан оглы», so that both are the same father."""
    joined = _JOINED_TAIL.fullmatch(word)
    return f"{joined[1]} {joined[2]}" if joined else word


def _from_words(words: list[str], only: str = "") -> _Three:
    if not words:
        return None, None, None
    if len(words) > 2:  # of two words such a one is a surname: Кёроглы
        words = [words[0], *map(_apart, words[1:])]
    if len(words) == 1:
        return _from_one(words[0], only)
    place = _patronymic_place(words)
    if place == 1 and len(words) == 2 and _is_surname(words[0]) and not _is_given(words[0]):
        return words[0], None, words[1]  # «Иванов Петрович»
    if place is not None:
        given = words[place - 1]
        before, after = words[: place - 1], words[place + 1 :]
        return " ".join(before or after) or None, given, words[place]
    first, second = words[0], words[1]
    if len(words) == 2:
        return (first, second, None) if _surname_first(first, second) else (second, first, None)
    if first.isascii():
        return (first, second, None) if _surname_first(first, words[-1]) else (words[-1], first, None)
    if _is_given(first) and not _is_given(second):
        return words[-1], first, None
    return first, second, " ".join(words[2:]) if len(words) == 3 else None


def _from_one(word: str, only: str) -> _Three:
    if only == "given":
        return None, word, None
    if only == "patronymic" or (not only and is_patronymic(word)):
        return None, None, word
    return (None, word, None) if not only and _is_given(word) else (word, None, None)


def _patronymic_place(words: list[str]) -> int | None:
    """Find which word is the patronymic: never the first; of two in a row (Леонид Аркадьевич Якубович) the first of them."""
    places = [place for place, word in enumerate(words) if place and is_patronymic(word)]
    if not places:
        return None
    return places[0]


def _surname_first(first: str, second: str) -> bool:
    if _is_given(first) != _is_given(second):
        return _is_given(second)
    if _is_surname(first) != _is_surname(second):
        return _is_surname(first)
    return not first.isascii()


def _from_columns(surname: list[str], given: list[str], patronymic: list[str]) -> _Three:
    """Read columns, where they may be swapped and a given name may have its patronymic or somebody's note beside it."""
    patronymic = [_apart(word) for word in patronymic]
    if len(given) > 1 and not patronymic and is_patronymic(given[-1]):
        given, patronymic = given[:-1], given[-1:]
    if len(given) == 1 and len(patronymic) == 1 and is_patronymic(given[0]) and _is_given(patronymic[0]):
        given, patronymic = patronymic, given
    if len(surname) == 1 and len(given) == 1 and _is_given(surname[0]) and not _is_given(given[0]) and _is_surname(given[0]):
        surname, given = given, surname
    if not surname and len(given) == 2 and not patronymic:
        return _from_words(given)
    if len(given) > 1 and _is_given(given[0]) and not all(_is_given(word) for word in given):
        given = given[:1]
    return " ".join(surname) or None, " ".join(given) or None, " ".join(patronymic) or None


def _is_given(word: str) -> bool:
    return fold(word) in GIVEN_NAMES or (("-" in word) and all(part in GIVEN_NAMES for part in fold(word).split("-")))


def _is_surname(word: str) -> bool:
    return _SURNAME.fullmatch(fold(word)) is not None
