"""A small world for the gates: records, points and refusals put in by hand, resolved and keyed by the real slices."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from crm_core.campaigns import parse_campaign, save_campaign
from crm_core.db import Connection, Database, open_base, save_settings
from crm_core.hygiene import add_refusals, key_new, protection_of
from crm_core.identity import parse_name, register_points, resolve_clients

ON = date(2026, 11, 14)


@dataclass
class Person:
    """One record: name, points and what else is known; the first records of a base are clients 1, 2, 3 …"""

    name: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)


def new_base(folder: Path, *, business: str = "retail", country: str | None = None) -> Database:
    """Open an empty base; without a country nobody has answered the questions and no consent is asked for."""
    db = open_base(folder / "tact.duckdb")
    protection_of(db)
    if country is not None:
        with db.write() as con:
            save_settings(con, business=business, country=country, currency="RUB", who="test")
    return db


def add_people(db: Database, people: list[Person]) -> None:
    """Add one record a person, after those already there, and resolve them to clients."""
    protection = protection_of(db)
    with db.write() as con:
        (last,) = con.execute("select coalesce(max(record_id), 0) from record").fetchall()[0]
        con.execute("create or replace temp table touched_record (record_id bigint)")
        for record_id, person in enumerate(people, start=last + 1):
            name = parse_name(person.name)
            row = {
                "record_id": record_id,
                "client_id": record_id,
                "source": "crm",
                "external_id": f"C{record_id}",
                "born_import": 1,
                "is_live": True,
                "surname": name.surname,
                "given_name": name.given_name,
                "patronymic": name.patronymic,
                "sex": name.sex,
                "name_key": name.key,
                **person.extra,
            }
            con.execute(f"insert into record ({', '.join(row)}) values ({', '.join('$' + key for key in row)})", row)
            con.execute("insert into touched_record values ($id)", {"id": record_id})
            cells = [("phone", one) for one in person.phones] + [("email", one) for one in person.emails]
            for position, (kind, raw) in enumerate(cells):
                con.execute("insert into holding values ($r, $p, $n, true)", {"r": record_id, "p": point_of(con, kind, raw), "n": position})
        resolve_clients(con, everything=True)
        key_new(con, protection)


def point_of(con: Connection, kind: str, raw: str) -> int:
    """Return the number of a contact point, making it known."""
    con.execute("create or replace temp table raw_point as select $kind as kind, $raw as raw", {"kind": kind, "raw": raw})
    register_points(con, country="RU")
    return int(con.execute("select point_id from known_point where ordinal = 1").fetchall()[0][0])


def contacted(
    db: Database, client_id: int, day: date, *, channel: str = "sms", class_: str = "development", outcome: str | None = None
) -> None:
    """Put one past or planned contact into the ledger."""
    with db.write() as con:
        con.execute(
            "insert into contact (import_id, line, source, content_key, occurrence, record_id, happened_at, day, channel, direction, "
            "class, status, outcome) values (1, 1, 'calls', $key, 1, $id, $at, $day, $channel, 'out', $class, 'sent', $outcome)",
            {
                "key": f"{client_id}-{day}",
                "id": client_id,
                "at": datetime.combine(day, datetime.min.time()),
                "day": day,
                "channel": channel,
                "class": class_,
                "outcome": outcome,
            },
        )


def exclude_until(db: Database, client_id: int, until: date | None, reason: str = "complaint") -> None:
    """Exclude a client until a day, as a load would."""
    with db.write() as con:
        con.execute(
            "insert into exclusion select count(*) + 1, 1, 'desk', $key, 1, $id, $reason, $until, $at, 'test', null from exclusion",
            {"key": f"{client_id}", "id": client_id, "reason": reason, "until": until, "at": datetime(2026, 11, 1)},
        )


def consent_to(db: Database, client_id: int, *, channel: str = "all") -> None:
    """Give a client's consent to marketing."""
    with db.write() as con:
        con.execute(
            "insert into consent select count(*) + 1, 1, 'desk', $key, 1, $id, null, $channel, 'marketing', $at, 'form', $at, null "
            "from consent",
            {"key": f"{client_id}", "id": client_id, "channel": channel, "at": datetime(2026, 1, 1)},
        )


def save(db: Database, name: str = "autumn", **told: Any) -> None:
    """Save a campaign to everyone by SMS, with the given keys changed (`class_` for `class`)."""
    told = {("class" if key == "class_" else key): value for key, value in told.items()}
    plain = {"segment": {"all": []}, "class": "development", "channel": "sms", "holdout_share": 0, "message": "Новинки!"}
    body = {"name": name, **plain, **told}
    with db.write() as con:
        save_campaign(con, campaign=parse_campaign(body), who="test")


def refuse_phone(db: Database, phone: str, *, channel: str = "all", scope: str = "campaigns") -> None:
    """Refuse a phone number, as a stop list would."""
    _refuse(db, subject="point", kind="phone", raw=phone, channel=channel, scope=scope)


def refuse_client(db: Database, client_id: int, *, channel: str = "all", scope: str = "campaigns") -> None:
    """Refuse for a client, as a stop list by client number would."""
    _refuse(db, subject="record", record_id=client_id, channel=channel, scope=scope)


def _refuse(db: Database, *, subject: str, channel: str, scope: str, kind: str = "", raw: str = "", record_id: int | None = None) -> None:
    protection = protection_of(db)
    with db.write() as con:
        con.execute(
            """
            create or replace temp table new_refusal as
            select $key as content_key, 1 as occurrence, $subject as subject, $record::bigint as record_id, $points::bigint[] as point_ids,
                $channel as channel, $scope as scope, null::varchar as reason, 'stop list' as source, timestamp '2026-11-01' as refused_at
            """,
            {
                "key": f"{subject}{raw}{record_id}{channel}{scope}",
                "subject": subject,
                "record": record_id,
                "points": [point_of(con, kind, raw)] if raw else [],
                "channel": channel,
                "scope": scope,
            },
        )
        add_refusals(con, protection, import_id=0, who="test")
