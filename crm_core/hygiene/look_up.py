"""Who refused, looked up by a phone, an e-mail or a client; and what came in and was lifted, month by month."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from crm_core.db import Connection, load_settings, statement
from crm_core.hygiene.gates import hits
from crm_core.hygiene.keys import keyings
from crm_core.hygiene.protection import Protection
from crm_core.identity import find_clients, key_texts, normalise

BEFORE_ALL: Final = datetime(1, 1, 1)
FOUND: Final = statement(__package__, "found_refusals")
MONTHS: Final = statement(__package__, "refusal_months")


@dataclass(frozen=True, slots=True)
class FoundRefusal:
    """A refusal that touches what was looked up; `is_lifted`: a later consent with evidence ended it; `clients`: whom it closes today."""

    refusal_id: int
    subject: str
    channel: str
    scope: str
    reason: str | None
    source: str
    refused_at: datetime
    recorded_at: datetime
    recorded_by: str
    is_lifted: bool
    clients: int


@dataclass(frozen=True, slots=True)
class RefusalMonth:
    """Refusals and consents with evidence of a month, by channel and source."""

    month: date
    channel: str
    source: str
    refusals: int
    consents: int


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One refusal as the table shows it, without personal data."""

    refusal_id: int
    recorded_at: datetime
    recorded_by: str
    subject: str
    channel: str
    scope: str
    reason: str | None
    source: str
    refused_at: datetime


def look_up(con: Connection, protection: Protection, *, text: str) -> list[FoundRefusal]:
    """Return the refusals that touch a phone, an e-mail or a client (by name, number or the business's own code), the newest first."""
    country = load_settings(con).country
    con.execute("create or replace temp table asked_point_key (keying smallint, strict varchar, loose varchar)")
    for kind in ("phone", "email", "card"):
        point = normalise(kind, text, country=country)
        if point is not None:
            strict, loose = key_texts(point.kind, point.value)
            for keying, secret in keyings(con, protection.keyring()).items():
                con.execute(
                    "insert into asked_point_key values ($keying, $strict, $loose)",
                    {"keying": keying, "strict": secret.key(strict), "loose": secret.key(loose)},
                )
    clients = [one.client_id for one in find_clients(con, text=text, country=country)]
    hits(con, channel=None, class_="development", into="ever_hit", at=BEFORE_ALL)
    hits(con, channel=None, class_="development", into="standing_hit")
    found = con.execute(FOUND, {"clients": clients}).fetchall()
    return [FoundRefusal(*row) for row in found]


def refusal_history(con: Connection) -> list[RefusalMonth]:
    """Return refusals and consents with evidence by month, channel and source, for the picture."""
    return [RefusalMonth(*row) for row in con.execute(MONTHS).fetchall()]


def list_refusals(con: Connection, *, limit: int = 500) -> list[JournalRow]:
    """Return the newest refusals for the table."""
    found = con.execute(
        """
        select refusal_id, recorded_at, recorded_by, subject, channel, scope, reason, source, refused_at
        from refusal order by refusal_id desc limit $limit
        """,
        {"limit": limit},
    ).fetchall()
    return [JournalRow(*row) for row in found]
