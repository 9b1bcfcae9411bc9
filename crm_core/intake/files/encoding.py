"""Which encoding a text file is in, from a sample of its bytes: Cyrillic files come in at least seven."""

import codecs
import re
from pathlib import Path
from typing import Final

from charset_normalizer import from_bytes

from crm_core.errors import Unreadable

HEAD_SAMPLE: Final = 256 * 1024
SPOT_SAMPLE: Final = 64 * 1024
SPOTS: Final = 8

CYRILLIC: Final = ("cp1251", "cp866", "koi8-r", "koi8-u", "cp1125")
ALIASES: Final = {"win1251": "cp1251", "win-1251": "cp1251", "dos": "cp866", "utf-8-sig": "utf-8"}

# Letters per mille of ordinary Russian and Ukrainian text together; capitals hardly less, everything else counts against.
COMMON: Final = dict(zip("оаеинтсрвлкмдпуяыьзібгйчхжшюцєїщфґъэё", (
    100, 88, 75, 70, 66, 60, 52, 48, 46, 42, 36, 32, 30, 28, 28, 20, 15, 17, 18, 25, 16, 15, 12, 13, 10, 9, 7, 7, 5, 5, 6, 4, 3, 1, 1, 3, 1,
), strict=True))  # fmt: skip
USUAL_SIGNS: Final = frozenset("№«»–—…’“”„°₽₴€§±·©®\u00a0")
CONTINUATION: Final = bytes(range(0x80, 0xC0))
BROKEN_CASE: Final = re.compile(r"[а-яёіїєґ][А-ЯЁІЇЄҐ]")
MIXED_WORD: Final = re.compile(r"[A-Za-z][А-яЁёІіЇїЄєҐґ]|[А-яЁёІіЇїЄєҐґ][A-Za-z]")
LATIN_WORD: Final = re.compile(r"[A-Za-z][À-ÖØ-öø-ÿ]|[À-ÖØ-öø-ÿ][a-z]")


def known_encoding(name: str) -> str:
    """Return the one spelling we use for an encoding the user named; raise Unreadable when there is none such."""
    try:
        python = codecs.lookup(ALIASES.get(name.strip().lower(), name.strip())).name
    except (LookupError, ValueError) as problem:
        raise Unreadable("intake-file-unknown-encoding", encoding=name) from problem
    return ALIASES.get(python, python)


def sample_bytes(path: Path) -> list[bytes]:
    """Return the head of the file and spots along it, so that a file of one million plain lines and a late Cyrillic one is not misread."""
    size = path.stat().st_size
    with path.open("rb") as file:
        spots = [file.read(HEAD_SAMPLE)]
        if size > HEAD_SAMPLE:
            for at in range(1, SPOTS + 1):
                file.seek(max(HEAD_SAMPLE, (size - SPOT_SAMPLE) * at // SPOTS // 2 * 2))
                spots.append(file.read(SPOT_SAMPLE))
    return spots


def guess_encoding(spots: list[bytes]) -> str:
    """Return the encoding: a byte order mark, then zero bytes (UTF-16), then UTF-8 if it holds, then the best reading of the letters."""
    head = spots[0]
    for mark, name in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return name
    if wide := _without_mark(head):
        return wide
    if _is_utf8(spots):
        return "utf-8"
    return _eight_bit(b"\n".join(spot for spot in spots if not spot.isascii()))


def _without_mark(head: bytes) -> str | None:
    """UTF-16 without a mark: separators and digits leave zero bytes on one side only."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < max(4, 0.04 * len(head)) or min(even, odd) > 0.02 * max(even, odd):
        return None
    name = "utf-16-le" if odd > even else "utf-16-be"
    text = head.decode(name, "replace")
    return name if sum(sign > "\u2fff" for sign in text) < 0.1 * len(text) else None


def _is_utf8(spots: list[bytes]) -> bool:
    """True when the bytes hold as UTF-8, a few broken ones among many good ones allowed (a file cut by a program in mid-letter)."""
    good = bad = 0
    for number, spot in enumerate(spots):
        inner = spot.lstrip(CONTINUATION) if number else spot
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        text = decoder.decode(inner)
        broken = text.count("\ufffd")
        bad += broken
        good += sum(ord(sign) > 127 for sign in text) - broken if not text.isascii() else 0
    return bad == 0 or bad * 50 < good


def _eight_bit(data: bytes) -> str:
    """Weigh each reading by how ordinary its letters are; only when none is clearly best ask charset-normalizer."""
    high = sum(byte > 127 for byte in data[:HEAD_SAMPLE])
    readings = sorted(((_weight(data[:HEAD_SAMPLE].decode(name, "replace"), high), name) for name in CYRILLIC), reverse=True)
    (best, name), (second, other) = readings[0], readings[1]
    if _latin(data, high) > best:
        return "cp1252"
    if name.startswith("koi8") and other.startswith("koi8") and best == second:
        return "koi8-r"
    if best == second and {name, other} == {"cp866", "cp1125"}:
        return "cp866"
    if best - second < 3 and not {name, other} <= {"cp866", "cp1125"} and not {name, other} <= {"koi8-r", "koi8-u"}:
        found = from_bytes(data[:HEAD_SAMPLE], cp_isolation=list(CYRILLIC)).best()
        return name if found is None else known_encoding(found.encoding)
    return name


def _weight(text: str, high: int) -> float:
    """Mean commonness of the signs beyond ASCII: ordinary letters up to 110, foreign signs minus 60, odd capitals less."""
    total = 0.0
    for sign in text:
        if ord(sign) < 128:
            continue
        if sign in COMMON:
            total += COMMON[sign] + 10
        elif sign.lower() in COMMON:
            total += (COMMON[sign.lower()] + 10) * 0.95
        elif sign not in USUAL_SIGNS:
            total -= 60
    total -= 80 * len(BROKEN_CASE.findall(text)) + 20 * len(MIXED_WORD.findall(text))
    return total / max(high, 1)


def _latin(data: bytes, high: int) -> float:
    """Weigh the Western reading: accented letters stand inside Latin words."""
    text = data[:HEAD_SAMPLE].decode("cp1252", "replace")
    inside = len(LATIN_WORD.findall(text))
    return 60.0 * min(inside, high) / max(high, 1) + (40.0 * sum(text.count(sign) for sign in "£€") / max(high, 1))
