"""Texts into the bytes of an old encoding: what it lacks is replaced by what it has, never by a question mark."""

import codecs
import unicodedata
from collections.abc import Callable
from typing import Final

# One sign for one sign: the base puts these in before it quotes and guards a cell, so that none can open a formula or a cell.
SIGNS: Final = {
    "−": "-", "–": "-", "—": "-", "‑": "-", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "ʼ": "'", "′": "'",
}  # fmt: skip
# What follows may hold letters, points and spaces only: it is put in after a cell is closed.
WORDS: Final = {
    "₽": "руб.", "₴": "грн", "€": "EUR", "…": "...", "№": "No", "•": "*", "×": "x", "→": ">", "\u202f": " ", "\u2009": " ", "\u00a0": " ",
    "ё": "е", "Ё": "Е", "ґ": "г", "Ґ": "Г", "і": "i", "І": "I", "ї": "i", "Ї": "I", "є": "е", "Є": "Е",
}  # fmt: skip


def lacking_signs(encoding: str) -> tuple[str, str]:
    """Return the signs an encoding lacks and, in the same order, those to write instead."""
    lacking = [sign for sign in SIGNS if not _has(encoding, sign)]
    return "".join(lacking), "".join(SIGNS[sign] for sign in lacking)


def encoder(encoding: str) -> Callable[[bytes], bytes]:
    """Return a function that brings one piece of UTF-8 after another into an encoding (a mark at the start of the file is written once)."""
    if encoding == "utf-8":
        return lambda piece: piece
    if encoding.startswith("utf"):
        encode = codecs.getincrementalencoder(encoding)("replace").encode
        return lambda piece: encode(piece.decode("utf-8"))
    handler = f"tact_instead_{encoding}"
    codecs.register_error(handler, _instead(encoding))

    def old(piece: bytes) -> bytes:
        text = piece.decode("utf-8")
        try:
            return text.encode(encoding)
        except UnicodeEncodeError:
            return unicodedata.normalize("NFC", text).encode(encoding, handler)

    return old


def _instead(encoding: str) -> Callable[[UnicodeError], tuple[str, int]]:
    def instead(problem: UnicodeError) -> tuple[str, int]:
        if not isinstance(problem, UnicodeEncodeError):
            raise problem
        said = ""
        for letter in problem.object[problem.start : problem.end]:
            found = WORDS.get(letter)
            if found is None or not all(_has(encoding, one) for one in found):
                # é → e; a picture has no letters and is left out.
                found = "".join(one for one in unicodedata.normalize("NFKD", letter) if one.isascii() and one.isalnum())
            said += found
        return said, problem.end

    return instead


def _has(encoding: str, letter: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
