"""What the journal knows and the base lost comes back: refusals always, consents when their record or point is still known.

A consent that was withdrawn stays withdrawn: an older backup in which it was in force cannot lift a refusal with it.
"""

import json
from dataclasses import dataclass
from typing import Any, Final

from crm_core.audit import record_deed
from crm_core.db import Connection, now, statement
from crm_core.hygiene.journal import Journal, identity_of
from crm_core.hygiene.keys import number_keying

FROM_JOURNAL: Final = "journal"
REPLAY_CONSENTS: Final = statement(__package__, "replay_consents")
REPLAY_WITHDRAWALS: Final = statement(__package__, "replay_withdrawals")


@dataclass(slots=True)
class Told:
    """What the journal says of one consent: its entry, how often it was given, and whether it stands."""

    entry: dict[str, Any]
    times: int = 0
    stands: bool = False


def replay(con: Connection, journal: Journal, *, dry: bool) -> int:
    """Insert the entries the base lacks and return how many there were; with `dry` only count them."""
    known = _known(con)
    refusals: list[dict[str, Any]] = []
    told: dict[tuple[str, ...], Told] = {}
    for entry in journal.entries():
        identity = identity_of(entry)
        if entry["kind"] != "refusal":
            _tell(told, entry)
        elif identity not in known:
            known.add(identity)
            refusals.append(entry)
    _stage_consents(con, list(told.values()))
    lost, withdrawn = (len(con.execute(sql).fetchall()) for sql in (REPLAY_CONSENTS, REPLAY_WITHDRAWALS))
    found = len(refusals) + lost + withdrawn
    if dry or not found:
        return found
    _insert_refusals(con, refusals)
    con.execute(f"update consent set withdrawn_by = 0 where consent_id in ({REPLAY_WITHDRAWALS})")
    con.execute(
        """
        insert into consent
        select (select coalesce(max(consent_id), 0) from consent) + row_number() over (order by content_key), 0, source, content_key,
               occurrence, record_id, point_id, channel, purpose, given_at, $evidence, $at, null
        from ("""
        + REPLAY_CONSENTS
        + ")",
        {"evidence": FROM_JOURNAL, "at": now()},
    )
    record_deed(con, who=FROM_JOURNAL, action="journal-replayed", refusals=len(refusals), consents=lost, withdrawn=withdrawn)
    return found


def _tell(told: dict[tuple[str, ...], Told], entry: dict[str, Any]) -> None:
    """Take in one entry about a consent: given, or withdrawn."""
    one = told.setdefault((str(entry["content_key"]), str(entry["occurrence"]), str(entry["source"])), Told(entry))
    one.stands = entry["kind"] == "consent"
    if one.stands:
        one.entry = entry
        one.times += 1


def _known(con: Connection) -> set[tuple[str, str, int, str]]:
    found = con.execute("select content_key, occurrence, source from refusal").fetchall()
    return {("refusal", content, int(occurrence), source) for content, occurrence, source in found}


def _insert_refusals(con: Connection, entries: list[dict[str, Any]]) -> None:
    if not entries:
        return
    (last,) = con.execute("select coalesce(max(refusal_id), 0) from refusal").fetchall()[0]
    numbered = list(enumerate(entries, start=int(last) + 1))
    con.execute(
        """
        insert into refusal
        select unnest($ids), 0, unnest($contents), unnest($occurrences), unnest($subjects), unnest($channels), unnest($scopes),
               unnest($reasons), unnest($sources), unnest($refused)::timestamp, $at, $who, unnest($seqs)
        """,
        {
            "ids": [n for n, _ in numbered],
            "contents": [e["content_key"] for e in entries],
            "occurrences": [e["occurrence"] for e in entries],
            "subjects": [e["subject"] for e in entries],
            "channels": [e["channel"] for e in entries],
            "scopes": [e["scope"] for e in entries],
            "reasons": [e["reason"] or "" for e in entries],
            "sources": [e["source"] for e in entries],
            "refused": [e["refused_at"] for e in entries],
            "seqs": [e["seq"] for e in entries],
            "at": now(),
            "who": FROM_JOURNAL,
        },
    )
    keys = [(n, *key) for n, entry in numbered for key in entry["keys"]]
    numbers = {pair: number_keying(con, version=int(pair[0]), secret_id=pair[1]) for pair in {(k[3], k[4]) for k in keys}}
    con.execute(
        """
        insert into refusal_key
        select unnest($ids), unnest($kinds), unnest($named)::boolean, unnest($keyings)::smallint, unnest($strict), unnest($loose)
        """,
        {
            "ids": [k[0] for k in keys],
            "kinds": [k[1] for k in keys],
            "named": [k[2] for k in keys],
            "keyings": [numbers[k[3], k[4]] for k in keys],
            "strict": [k[5] for k in keys],
            "loose": [k[6] for k in keys],
        },
    )


def _stage_consents(con: Connection, told: list[Told]) -> None:
    """Leave temp `journal_consent` and `journal_consent_key` for the statements that compare them with the base."""
    con.execute(
        "create or replace temp table journal_consent (n bigint, content_key varchar, occurrence integer, source varchar, channel varchar, "
        "purpose varchar, given_at timestamp, times bigint, stands boolean)"
    )
    con.execute(
        "create or replace temp table journal_consent_key (n bigint, kind varchar, version integer, secret_id varchar, strict varchar)"
    )
    said = [
        {"n": n, "times": one.times, "stands": one.stands, **{name: one.entry.get(name) for name in CONSENT_WORDS}}
        for n, one in enumerate(told)
    ]
    keys = [
        {"n": n, "kind": k[0], "version": int(k[1]), "secret_id": k[2], "strict": k[3]}
        for n, one in enumerate(told)
        for k in one.entry.get("keys", [])
    ]
    for table, lines in (("journal_consent", said), ("journal_consent_key", keys)):
        con.execute(
            f"insert into {table} by name select unnest(json_transform($lines::json, $shape), recursive := true)",
            {"lines": json.dumps(lines), "shape": _SHAPES[table]},
        )


CONSENT_WORDS: Final = ("content_key", "occurrence", "source", "channel", "purpose", "given_at")
_SHAPES: Final = {
    "journal_consent": '[{"n":"BIGINT","content_key":"VARCHAR","occurrence":"INTEGER","source":"VARCHAR","channel":"VARCHAR",'
    '"purpose":"VARCHAR","given_at":"TIMESTAMP","times":"BIGINT","stands":"BOOLEAN"}]',
    "journal_consent_key": '[{"n":"BIGINT","kind":"VARCHAR","version":"INTEGER","secret_id":"VARCHAR","strict":"VARCHAR"}]',
}
