"""Any spelling of an e-mail address to one."""

import re
from typing import Final

import email_validator

from crm_core.identity.name_words import words
from crm_core.identity.plain_text import is_nothing, one_line
from crm_core.identity.point import Point, Reading

# Addresses of a post, not of a person (English, Russian and Ukrainian offices); also with a number or a second word: info2@, sales-kiev@.
ROLES: Final = words("email_roles")
# The same pattern serves Python and SQL.
ROLE_PATTERN: Final = "(?:" + "|".join(sorted(ROLES)) + ")[0-9]*(?:[._+-].*)?"
_ROLE: Final = re.compile(ROLE_PATTERN)
_ANGLE: Final = re.compile(r"<([^<>]*@[^<>]*)>")
_LABEL: Final = re.compile("^(?:e-?mail|mailto|почта|пошта):")
_AROUND_AT: Final = re.compile(r"\s*@\s*")
_TOKENS: Final = re.compile(r"[\s,;|]+")


def read_email(text: str) -> Reading:
    """Read one e-mail; nothing is asked from the network."""
    written = one_line(text)
    if is_nothing(written):
        return Reading()
    if "@" not in written:
        return Reading(problem="identity-email-no-at")
    inner = _ANGLE.search(written)
    token = next(t for t in _TOKENS.split(_AROUND_AT.sub("@", inner[1] if inner else written)) if "@" in t)
    address = _LABEL.sub("", token.lower()).partition("?")[0].strip("<>()[]«»\"'.:`")
    try:
        found = email_validator.validate_email(address, check_deliverability=False, allow_smtputf8=False)
    except email_validator.EmailNotValidError:
        if len(address) < 3 or address.count("@") != 1:
            return Reading(problem="identity-email-unreadable")
        return Reading(Point("email", address, is_valid=False), "identity-email-invalid")
    local = found.local_part.lower()
    value = f"{local}@{(found.ascii_domain or found.domain).lower()}"
    return Reading(Point("email", value, is_valid=True, is_personal=not is_role(local)))


def normalise_email(text: str) -> Point | None:
    """Return the e-mail in `text`, or None when there is none that could be read."""
    return read_email(text).point


def is_role(local: str) -> bool:
    """True when the part before the @ names a post: info, sales2, buh.kiev, office+shop."""
    return _ROLE.fullmatch(local) is not None
