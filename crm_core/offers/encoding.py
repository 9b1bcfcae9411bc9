"""Texts into the bytes of an old encoding: what it lacks is replaced by what it has, never by a question mark."""

import codecs
import unicodedata
from collections.abc import Callable
from typing import Final

from crm_core.i18n.formats import NBSP

INSTEAD: Final = {
    "₽": "руб.", "₴": "грн", "€": "EUR", "−": "-", "–": "-", "—": "-", "‑": "-", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "’": "'", "‘": "'", "ʼ": "'", "′": "'", "…": "...", "№": "No", "•": "-", "×": "x", "\u202f": " ", "\u2009": " ", NBSP: " ",
    "→": "->", "ё": "е", "Ё": "Е", "ґ": "г", "Ґ": "Г", "і": "i", "І": "I", "ї": "i", "Ї": "I", "є": "е", "Є": "Е",
}  # fmt: skip


def encoder(encoding: str) -> Callable[[str], bytes]:
    """Return a function that encodes one piece after another (a mark at the start of the file is written once)."""
    started = codecs.getincrementalencoder(encoding)("tact_instead")

    def encode(text: str) -> bytes:
        return started.encode(text if encoding.startswith("utf") else unicodedata.normalize("NFC", text))

    return encode


def _instead(problem: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(problem, UnicodeEncodeError):
        raise problem
    said = ""
    for letter in problem.object[problem.start : problem.end]:
        found = INSTEAD.get(letter)
        if found is None:
            # é → e; a picture has no letters and is left out.
            found = "".join(one for one in unicodedata.normalize("NFKD", letter) if one.isascii() and one.isprintable())
        said += found
    try:
        return said.encode(problem.encoding), problem.end
    except UnicodeEncodeError:
        return said.encode("ascii", "ignore"), problem.end


codecs.register_error("tact_instead", _instead)
