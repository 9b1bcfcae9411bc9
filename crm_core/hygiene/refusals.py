"""Refusals come in: from a file in bulk, from the screen one at a time. Written to the journal first, never changed afterwards."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from crm_core.audit import record_deed
from crm_core.db import Connection, now, statement
from crm_core.errors import CrmError
from crm_core.hygiene.holders import leave_holders
from crm_core.hygiene.keyring import Keyring
from crm_core.hygiene.keys import fill_keys
from crm_core.hygiene.local_time import local_now
from crm_core.hygiene.protection import Protection

SCOPES: Final = ("campaigns", "everything")
REASON_LENGTH: Final = 200
MARKER: Final = "…"
_ADDRESS: Final = re.compile(r"\S*@\S*")
_NUMBER: Final = re.compile(r"\+?\d[\d\s().\-]{3,}\d")

TODO_REFUSALS: Final = statement(__package__, "todo_refusals")
TODO_KEYS: Final = statement(__package__, "todo_keys")
TODO_ENTRIES: Final = statement(__package__, "todo_entries")


@dataclass(frozen=True, slots=True)
class Added:
    """How many rows were new and how many the base knew already."""

    loaded: int
    unchanged: int


def add_refusals(con: Connection, protection: Protection, *, import_id: int, who: str) -> Added:
    """Add the refusals of temp `new_refusal`; call it at the end of a write transaction, points and records already written."""
    keyring = protection.keyring()
    fill_keys(con, keyring)
    hash_contents(con, keyring, "new_refusal")
    con.execute(f"create or replace temp table todo_refusal as {TODO_REFUSALS}", {"local_now": local_now(con)})
    con.execute(f"create or replace temp table todo_key as {TODO_KEYS}")
    (asked,) = con.execute("select count(*) from new_refusal").fetchall()[0]
    loaded = write_refusals(con, protection, import_id=import_id, who=who)
    return Added(loaded, int(asked) - loaded)


def write_refusals(con: Connection, protection: Protection, *, import_id: int, who: str) -> int:
    """Write temp `todo_refusal` and `todo_key`: to the journal, durably, then into the base. Return how many.

    Whom they close now is written down with them: what is loaded later lets none of these out.
    """
    if con.execute("select 1 from todo_key where kind = 'person' limit 1").fetchall():
        fill_keys(con, protection.keyring(), persons=True)  # from now on persons are known by name and birth date
    leave_holders(con)
    found = con.execute(TODO_ENTRIES).fetchall()
    bodies = [_body(*row) for row in found]
    if not bodies:
        return 0
    for body in bodies:
        if not body["keys"]:
            raise CrmError("hygiene-refusal-of-nobody", source=body["source"])
        if body["scope"] not in SCOPES:
            raise CrmError("hygiene-scope-unknown", given=body["scope"], known=SCOPES)
    first_seq = protection.journal.append(bodies)
    (before,) = con.execute("select coalesce(max(refusal_id), 0) from refusal").fetchall()[0]
    con.execute(
        """
        insert into refusal
        select $before + t.n, $import_id, t.content_key, t.occurrence, t.subject, t.channel, t.scope, cleaned.reason, t.source,
               t.refused_at, $at, $who, $first_seq + t.n - 1
        from todo_refusal t join (select unnest($numbers) as n, unnest($reasons) as reason) cleaned on cleaned.n = t.n
        """,
        {
            "before": before,
            "import_id": import_id,
            "at": now(),
            "who": who,
            "first_seq": first_seq,
            "numbers": list(range(1, len(found) + 1)),
            "reasons": [clean(row[5]) for row in found],
        },
    )
    con.execute("insert into refusal_key select $before + n, kind, named, keying, strict, loose from todo_key", {"before": before})
    record_deed(con, who=who, action="refusals-added", refusals=len(bodies), import_id=import_id)
    return len(bodies)


def hash_contents(con: Connection, keyring: Keyring, table: str) -> None:
    """Leave temp `content_under(content_key, keyed, is_current)`: the content keys of `table` under every secret."""
    con.execute("create or replace temp table content_under (content_key varchar, keyed varchar, is_current boolean)")
    for secret in keyring.secrets:
        inner, outer = secret.pads()
        con.execute(
            f"""
            insert into content_under
            select content_key, left(sha256($outer || unhex(sha256($inner || encode('content:' || content_key)))), 32), $is_current
            from (select distinct content_key from {table})
            """,
            {"inner": inner, "outer": outer, "is_current": secret is keyring.secrets[0]},
        )


def clean(text: str | None) -> str | None:
    """Return free text short and without addresses or numbers: what says why must not say who."""
    if text is None or not text.strip():
        return None
    return _NUMBER.sub(MARKER, _ADDRESS.sub(MARKER, text.strip()))[:REASON_LENGTH]


def _body(
    content_key: str,
    occurrence: int,
    subject: str,
    channel: str,
    scope: str,
    reason: str | None,
    source: str,
    refused_at: datetime,
    keys: list[list[str]],
) -> dict[str, Any]:
    return {
        "kind": "refusal",
        "content_key": content_key,
        "occurrence": occurrence,
        "source": source,
        "subject": subject,
        "channel": channel,
        "scope": scope,
        "reason": _bare(clean(reason)),
        "refused_at": refused_at.isoformat(),
        "keys": keys,
    }


def _bare(text: str | None) -> str | None:
    """Return the text for the journal, or only a mark that there was one when a digit is left in it."""
    return MARKER if text is not None and any(sign.isdigit() or sign == "@" for sign in text) else text
