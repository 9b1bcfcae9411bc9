"""The chain of deeds. Each entry carries the hash of the one before it, so a gap or a change shows."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from crm_core.db import Connection, now
from crm_core.errors import CrmError

START: Final = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed: who, when, what; `details` hold counts, names of things and ids, never contact points or names of people."""

    seq: int
    at: datetime
    who: str
    action: str
    details: dict[str, Any]


def record_deed(con: Connection, *, who: str, action: str, **details: object) -> None:
    """Write a deed into the journal; call it inside the transaction of the deed itself."""
    last = con.execute("select seq, hash from audit order by seq desc limit 1").fetchone()
    seq, previous = (1, START) if last is None else (int(last[0]) + 1, str(last[1]))
    at = now()
    body = json.dumps(details, ensure_ascii=False, sort_keys=True, default=str)
    con.execute(
        "insert into audit values ($seq, $at, $who, $action, $details, $previous, $hash)",
        {
            "seq": seq,
            "at": at,
            "who": who,
            "action": action,
            "details": body,
            "previous": previous,
            "hash": _hash(seq, at, who, action, body, previous),
        },
    )


def read_audit(con: Connection, *, limit: int = 200) -> list[Entry]:
    """Return the newest deeds first."""
    found = con.execute("select seq, done_at, who, action, details from audit order by seq desc limit $limit", {"limit": limit}).fetchall()
    return [Entry(seq, at, who, action, json.loads(details)) for seq, at, who, action, details in found]


def verify_audit(con: Connection) -> int:
    """Check every link of the chain and return its length; raise CrmError at the first broken one."""
    previous, length = START, 0
    for seq, at, who, action, details, before, found in con.execute("select * from audit order by seq").fetchall():
        length += 1
        if seq != length or before != previous or found != _hash(seq, at, who, action, details, before):
            raise CrmError("audit-broken", seq=seq)
        previous = found
    return length


def _hash(seq: int, at: datetime, who: str, action: str, body: str, previous: str) -> str:
    text = "\n".join([str(seq), at.isoformat(), who, action, body, previous])
    return hashlib.sha256(text.encode()).hexdigest()
