"""Consents come in, and go with an undone load. Those with evidence can lift a refusal, so both are journalled like refusals."""

from typing import Any, Final

from crm_core.audit import record_deed
from crm_core.db import Connection, now, statement
from crm_core.hygiene.keys import fill_keys
from crm_core.hygiene.protection import Protection
from crm_core.hygiene.refusals import Added, hash_contents

TODO_CONSENTS: Final = statement(__package__, "todo_consents")
PROOF_ENTRIES: Final = statement(__package__, "proof_entries")
WITHDRAWN_PROOFS: Final = statement(__package__, "withdrawn_proofs")


def add_consents(con: Connection, protection: Protection, *, import_id: int, who: str) -> Added:
    """Add the consents of temp `new_consent`; call it at the end of a write transaction, records and points already written."""
    keyring = protection.keyring()
    fill_keys(con, keyring)
    hash_contents(con, keyring, "new_consent")
    con.execute(f"create or replace temp table todo_consent as {TODO_CONSENTS}")
    (asked,) = con.execute("select count(*) from new_consent").fetchall()[0]
    (loaded,) = con.execute("select count(*) from todo_consent").fetchall()[0]
    if loaded == 0:
        return Added(0, int(asked))
    bodies = [
        {
            "kind": "consent",
            "content_key": content,
            "occurrence": occurrence,
            "source": source,
            "channel": channel,
            "purpose": purpose,
            "given_at": given_at.isoformat(),
            "keys": keys,
        }
        for content, occurrence, source, channel, purpose, given_at, keys in con.execute(PROOF_ENTRIES).fetchall()
    ]
    if bodies:
        protection.journal.append(bodies)
    con.execute(
        """
        insert into consent
        select (select coalesce(max(consent_id), 0) from consent) + n, $import_id, source, content_key, occurrence, record_id, point_id,
               channel, purpose, given_at, evidence, $at, null
        from todo_consent
        """,
        {"import_id": import_id, "at": now()},
    )
    record_deed(con, who=who, action="consents-added", consents=int(loaded), with_evidence=len(bodies), import_id=import_id)
    return Added(int(loaded), int(asked) - int(loaded))


def withdraw_consents(con: Connection, protection: Protection, *, import_id: int) -> int:
    """Journal that the consents of an undone load no longer stand; return how many could have lifted a refusal.

    Call it at the end of a write transaction that has withdrawn them: no older backup brings them back in force.
    """
    found = con.execute(WITHDRAWN_PROOFS, {"import_id": import_id}).fetchall()
    bodies: list[dict[str, Any]] = [
        {"kind": "withdrawal", "content_key": content, "occurrence": occurrence, "source": source} for content, occurrence, source in found
    ]
    if bodies:
        protection.journal.append(bodies)
    return len(bodies)
