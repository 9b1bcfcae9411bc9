"""Forms of Ukrainian names by rule: vocative, dative and patronymics. Only for words known to be Ukrainian."""

from typing import Final

VOWELS: Final = frozenset("аеєиіїоуюяёэыАЕЄИІЇОУЮЯЁЭЫaeiouyAEIOUY")
IRREGULAR: Final = {
    "Илья": ("Ильич", "Ильинична"), "Никита": ("Никитич", "Никитична"), "Фома": ("Фомич", "Фоминична"), "Савва": ("Саввич", "Саввична"),
    "Кузьма": ("Кузьмич", "Кузьминична"), "Лука": ("Лукич", "Лукинична"), "Яков": ("Яковлевич", "Яковлевна"),
}  # fmt: skip
SOFTENED: Final = {"г": "з", "к": "ц", "х": "с"}


def vocative_by_rule(word: str, sex: str | None) -> str:
    """Return the vocative of a Ukrainian given name or patronymic; "" when no rule is sure."""
    low = word.lower()
    if low.endswith("а"):
        return word[:-1] + "о"
    if low.endswith("я") and len(low) > 2 and (low[-2] in VOWELS or low[-2] == "’"):
        return word[:-1] + "є"
    if sex != "m":
        return ""
    if low.endswith(("ович", "йович", "ліч")):
        return word + "у"
    if low.endswith("ко"):
        return word[:-1] + "у"
    if low.endswith("о"):
        return word[:-1] + "е"
    if low.endswith(("й", "ь")):
        return word[:-1] + "ю"
    if low.endswith(("г", "к", "х")):
        return word + "у"
    # In a closed syllable і turns into о or е («Антін», «Яків»), which no rule knows.
    sure = low[-1] in "бвджзлмнпрстфчш" and not low.endswith(("ів", "ір", "ін", "ід"))
    return word + "е" if sure or low.endswith("онід") else ""


def dative_by_rule(word: str, sex: str) -> str:
    """Return the dative of a Ukrainian given name or patronymic («Івану», «Ользі», «Петровичу»); "" when no rule is sure."""
    low = word.lower()
    if low.endswith("а"):
        stem = word[:-1]
        return stem[:-1] + SOFTENED.get(stem[-1], stem[-1]) + "і"
    if low.endswith("я"):
        return word[:-1] + ("ї" if low[-2] in VOWELS or low[-2] == "’" else "і")
    if sex == "f":
        return word + "і" if low == "любов" else ""
    if low.endswith("о"):
        return word[:-1] + "у"
    if low.endswith(("й", "ь")):
        return word[:-1] + "ю"
    special = {"ігор": "ю", "лазар": "ю"}.get(low, "")
    if special:
        return word + special
    irregular = {"антін": "Антону", "федір": "Федору", "яків": "Якову", "лев": "Леву"}.get(low)
    return irregular or word + "у"


def surname_dative(word: str, sex: str) -> str:
    """Return the dative of a Ukrainian surname («Іваненку», «Ковальській»); "" when no rule is sure."""
    low = word.lower()
    if sex == "f":
        if low.endswith(("ська", "цька", "зька", "ова", "ева", "єва", "іна", "їна")):
            return word[:-1] + "ій"
        if low.endswith("ка"):
            return word[:-2] + "ці"
        return "" if low.endswith(("а", "я")) else word
    if low.endswith(("ський", "цький", "зький")):
        return word[:-2] + "ому"
    if low.endswith("ко"):
        return word[:-1] + "у"
    if low.endswith("ка"):
        return word[:-2] + "ці"
    if low.endswith(("ук", "юк", "як", "ак", "ик", "ік", "ов", "ев", "єв", "ін", "їн", "ан", "ян", "ич", "ош", "аш")):
        return word + "у"
    return word[:-1] + "ю" if low.endswith(("аль", "ай", "ій")) and not low.endswith("ній") else ""


def patronymics(name: str) -> tuple[str, str]:
    """Return the patronymics of a son and of a daughter of a Ukrainian name («Сергійович», «Сергіївна»)."""
    if name.endswith("й"):
        return name + "ович", name[:-1] + "ївна"
    if name.endswith(("о", "а", "ь")):
        return name[:-1] + "ович", name[:-1] + "івна"
    return name + "ович", name + "івна"


def russian_patronymics(name: str) -> list[tuple[str, str]]:
    """Return the spellings in use of the patronymics of a Russian name («Юрьевич», «Виталиевич» and «Витальевич»)."""
    if name in IRREGULAR:
        return [IRREGULAR[name]]
    if name.endswith("ий"):
        return [(name[:-2] + soft + "евич", name[:-2] + soft + "евна") for soft in ("и", "ь")]
    if name.endswith(("й", "ь")):
        return [(name[:-1] + "евич", name[:-1] + "евна")]
    stem = {"Павел": "Павл", "Пётр": "Петр", "Лев": "Льв", "Михаил": "Михайл", "Гавриил": "Гаврил"}.get(name, name)
    stem = stem[:-1] if stem.endswith(("о", "а", "я")) else stem
    return [(stem + "ович", stem + "овна")]
