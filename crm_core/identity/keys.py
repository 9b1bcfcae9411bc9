"""The texts under which a refusal of a point is kept and found again: exact, and forgiving."""

from typing import Final

_LOOSE_DIGITS: Final = 10


def key_texts(kind: str, value: str) -> tuple[str, str]:
    """Return (strict, loose). Loose: the last ten digits, the e-mail without its +tag, the person without the patronymic."""
    return f"{kind}:{value}", f"{kind}~{_loose(kind, value)}"


def _loose(kind: str, value: str) -> str:
    if kind == "phone":
        return "".join(sign for sign in value if sign in "0123456789")[-_LOOSE_DIGITS:]
    if kind == "email":
        local, at, domain = value.lower().rpartition("@")
        return local.partition("+")[0] + at + domain
    if kind == "person" and value.count("|") == 3:
        surname, given_name, _, born = value.split("|")
        return f"{surname}|{given_name}|{born}"
    return value


# The same rule over columns `kind` and `value`: two expressions, strict and loose.
KEY_TEXTS_SQL: Final = """
    kind || ':' || value as strict,
    kind || '~' || case
        when kind = 'phone' then right(regexp_replace(value, '[^0-9]', '', 'g'), 10)
        when kind = 'email' then regexp_replace(lower(value), '^([^@+]*)\\+[^@]*@', '\\1@')
        when kind = 'person' and length(value) - length(replace(value, '|', '')) = 3
            then split_part(value, '|', 1) || '|' || split_part(value, '|', 2) || '|' || split_part(value, '|', 4)
        else value
    end as loose
"""
