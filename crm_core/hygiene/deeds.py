"""What people do on the screen and the command line: refuse, lift with evidence, ask first how many it closes."""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final
from uuid import uuid4

from crm_core.db import Connection, Database, load_settings
from crm_core.errors import CrmError, Unknown
from crm_core.hygiene.consents import add_consents
from crm_core.hygiene.gates import asked_hits, hits
from crm_core.hygiene.keys import fill_keys, keyings
from crm_core.hygiene.local_time import local_now
from crm_core.hygiene.policy import CHANNELS
from crm_core.hygiene.protection import Protection, protection_of
from crm_core.hygiene.refusals import SCOPES, TODO_KEYS, clean, hash_contents, write_refusals
from crm_core.identity import NORMALISER_VERSION, Point, key_texts, normalise, register_points, resolve_client

BY_HAND: Final = "screen"
ALL_CHANNELS: Final = "all"


@dataclass(frozen=True, slots=True)
class RefusalResult:
    """The refusal that was written and how many clients it closes."""

    refusal_id: int
    clients: int


@dataclass(frozen=True, slots=True)
class LiftResult:
    """How many refusals of the client or point stood before the consent and how many still stand after it."""

    before: int
    after: int


def refuse(
    db: Database,
    *,
    phone: str | None = None,
    email: str | None = None,
    client_id: int | None = None,
    channel: str = "all",
    scope: str = "campaigns",
    reason: str,
    who: str,
) -> RefusalResult:
    """Write a refusal of a client, a phone or an e-mail; it holds from now on, whatever is loaded or merged later."""
    said = clean(reason)
    if said is None:
        raise CrmError("hygiene-reason-missing")
    if scope not in SCOPES:
        raise CrmError("hygiene-scope-unknown", given=scope, known=SCOPES)
    _check_channel(channel)
    protection = protection_of(db)
    with db.write() as con:
        fill_keys(con, protection.keyring())
        _leave_todo(con, protection, phone=phone, email=email, client_id=client_id, channel=channel, scope=scope, reason=said)
        write_refusals(con, protection, import_id=0, who=who)
        (refusal_id,) = con.execute("select max(refusal_id) from refusal").fetchall()[0]
        return RefusalResult(int(refusal_id), _closed_by_todo(con))


def _check_channel(given: str) -> None:
    """A refusal of a channel that nobody knows would protect nobody."""
    known = (ALL_CHANNELS, *CHANNELS)
    if given not in known:
        nearest = next(iter(get_close_matches(given.strip().lower(), known, n=1, cutoff=0.0)), ALL_CHANNELS)
        raise Unknown("hygiene-channel-unknown", given=given, nearest=nearest, known=", ".join(known))


def count_closed(
    con: Connection,
    protection: Protection,
    *,
    phone: str | None = None,
    email: str | None = None,
    client_id: int | None = None,
    channel: str = "all",
    scope: str = "campaigns",
) -> int:
    """Count the clients that such a refusal would close; nothing is written."""
    _leave_todo(con, protection, phone=phone, email=email, client_id=client_id, channel=channel, scope=scope, reason="?")
    return _closed_by_todo(con)


def lift(
    db: Database,
    *,
    phone: str | None = None,
    email: str | None = None,
    client_id: int | None = None,
    channel: str = "all",
    evidence: str,
    who: str,
    purpose: str = "marketing",
) -> LiftResult:
    """Write a consent with evidence, given now; it lifts the refusals of the very point, or of the client on all their records."""
    if not evidence.strip():
        raise CrmError("hygiene-evidence-missing")
    _check_channel(channel)
    protection = protection_of(db)
    with db.write() as con:
        point = _read(con, phone=phone, email=email, client_id=client_id)
        if point is None:
            assert client_id is not None
            con.execute(
                "create or replace temp table lifted as select record_id, null::bigint as point_id from record where client_id = $client",
                {"client": resolve_client(con, client_id)},
            )
        else:
            con.execute(
                "create or replace temp table raw_point as select $kind::varchar as kind, $raw::varchar as raw",
                {"kind": point.kind, "raw": point.value},
            )
            register_points(con, country=load_settings(con).country)
            con.execute(
                "create or replace temp table lifted as "
                "select null::bigint as record_id, point_id from known_point where point_id is not null"
            )
        fill_keys(con, protection.keyring())
        before = _standing(con)
        con.execute(
            """
            create or replace temp table new_consent as
            select $content as content_key, row_number() over (order by record_id, point_id)::integer as occurrence, record_id, point_id,
                   $channel as channel, $purpose as purpose, $given_at::timestamp as given_at, $evidence as evidence, $source as source
            from lifted
            """,
            {
                "content": uuid4().hex,
                "channel": channel,
                "purpose": purpose,
                "given_at": local_now(con),
                "evidence": evidence.strip(),
                "source": BY_HAND,
            },
        )
        add_consents(con, protection, import_id=0, who=who)
        return LiftResult(before, _standing(con))


def _standing(con: Connection) -> int:
    """Count the refusals, on whatever channel, that close a record or point of temp `lifted`."""
    hits(con, channel=None, class_="development", into="lift_hit")
    return int(
        con.execute(
            """
            select count(distinct refusal_id) from lift_hit
            where point_id in (select point_id from lifted)
               or client_id in (select r.client_id from lifted l join record r on r.record_id = l.record_id)
            """
        ).fetchall()[0][0]
    )


def _read(con: Connection, *, phone: str | None, email: str | None, client_id: int | None) -> Point | None:
    """Return the point that was named, or None when it was a client; exactly one must be given, and be readable."""
    given = [(kind, text) for kind, text in (("phone", phone), ("email", email), ("client", client_id)) if text is not None]
    if len(given) != 1:
        raise CrmError("hygiene-name-one")
    kind, text = given[0]
    if kind == "client":
        return None
    point = normalise(kind, str(text), country=load_settings(con).country)
    if point is None:
        raise CrmError("hygiene-point-unreadable", given=str(text))
    return point


def _leave_todo(
    con: Connection,
    protection: Protection,
    *,
    phone: str | None,
    email: str | None,
    client_id: int | None,
    channel: str,
    scope: str,
    reason: str,
) -> None:
    """Leave temp `todo_refusal` and `todo_key` for one refusal said by hand."""
    keyring = protection.keyring()
    point = _read(con, phone=phone, email=email, client_id=client_id)
    client = None if client_id is None else resolve_client(con, client_id)
    con.execute("create or replace temp table said as select $content as content_key", {"content": uuid4().hex})
    hash_contents(con, keyring, "said")
    con.execute(
        """
        create or replace temp table todo_refusal as
        select 1::bigint as n, keyed as content_key, 1::integer as occurrence, $subject as subject, $record_id::bigint as record_id,
               []::bigint[] as point_ids, $channel as channel, $scope as scope, $reason as reason, $source as source,
               $refused_at::timestamp as refused_at
        from content_under where is_current
        """,
        {
            "subject": "point" if client is None else "client",
            "record_id": client,
            "channel": channel,
            "scope": scope,
            "reason": reason,
            "source": BY_HAND,
            "refused_at": local_now(con),
        },
    )
    con.execute(f"create or replace temp table todo_key as {TODO_KEYS}")
    if point is None:
        return
    strict, loose = key_texts(point.kind, point.value)
    versions = dict(con.execute("select keying, normaliser_version from keying").fetchall())
    for keying, secret in keyings(con, keyring).items():
        if versions[keying] == NORMALISER_VERSION:
            con.execute(
                "insert into todo_key values (1, $kind, true, $keying, $strict, $loose)",
                {"kind": point.kind, "keying": keying, "strict": secret.key(strict), "loose": secret.key(loose)},
            )


def _closed_by_todo(con: Connection) -> int:
    """Count the clients closed by temp `todo_refusal`, as the one statement of who refused would say."""
    con.execute("create or replace temp table asked_refusal as select n as refusal_id, subject, channel, refused_at from todo_refusal")
    con.execute("create or replace temp table asked_key as select n as refusal_id, kind, named, keying, strict, loose from todo_key")
    asked_hits(con, channel=None, into="closed_hit")
    return int(con.execute("select count(distinct client_id) from closed_hit where client_id is not null").fetchall()[0][0])
