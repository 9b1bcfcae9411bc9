"""How long a short message is, as an operator counts it (3GPP TS 23.038)."""

from dataclasses import dataclass
from typing import Final

GSM_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENDED: Final = frozenset("\f^{}\\[~]|€")
# Characters in one part, and in each of several (a header takes the rest).
LIMITS: Final = {"GSM-7": (160, 153), "UCS-2": (70, 67)}


@dataclass(frozen=True, slots=True)
class SmsSize:
    """The alphabet a message needs, its length in that alphabet's units, and how many messages it is paid for."""

    alphabet: str
    length: int
    parts: int


def sms_size(text: str) -> SmsSize:
    """Count a message: Latin alone 160 in one part and 153 in each of several, anything else (Cyrillic) 70 and 67."""
    if set(text) <= GSM_BASIC | GSM_EXTENDED:
        return _size("GSM-7", [2 if letter in GSM_EXTENDED else 1 for letter in text])
    return _size("UCS-2", [2 if ord(letter) > 0xFFFF else 1 for letter in text])


def _size(alphabet: str, widths: list[int]) -> SmsSize:
    one, each = LIMITS[alphabet]
    length = sum(widths)
    if length <= one:
        return SmsSize(alphabet, length, 1 if length else 0)
    parts, used = 1, 0
    for width in widths:
        # A character of two units is never cut between two parts.
        if used + width > each:
            parts, used = parts + 1, 0
        used += width
    return SmsSize(alphabet, length, parts)
