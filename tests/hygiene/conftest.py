"""A small world of named clients, written row by row, without the loads."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from crm_core.db import Database, open_base
from crm_core.hygiene import add_consents, add_refusals, blocked, consented, excluded, key_new, protection_of, refused

PAST = datetime(2026, 5, 1, 12)


class World:
    """One base. Records 1… are their own clients until `merge`; points are told by their value."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.db: Database = open_base(path)
        self.protection = protection_of(self.db)
        self.content = 0

    def close(self) -> None:
        self.db.close()

    def again(self) -> None:
        """Close the base and open it anew, as after a crash."""
        self.close()
        self.db = open_base(self.path)
        self.protection = protection_of(self.db)

    def client(
        self,
        record_id: int,
        *points: str,
        former: tuple[str, ...] = (),
        client: int | None = None,
        source: str = "crm",
        blocked: bool = False,
    ) -> None:
        client = record_id if client is None else client
        with self.db.write() as con:
            con.execute(
                "insert into record (record_id, client_id, source, external_id, born_import, is_live) values ($r, $c, $s, $x, 1, true)",
                {"r": record_id, "c": client, "s": source, "x": f"X{record_id}"},
            )
            if client == record_id:
                con.execute(
                    "insert into client (client_id, records, external_ids, deceased, blocked) values ($c, 1, $x, false, $b)",
                    {"c": client, "x": f"X{record_id}", "b": blocked},
                )
            else:
                con.execute("insert into merged values ($r, $c)", {"r": record_id, "c": client})
            for position, value in enumerate([*points, *former]):
                point_id = self._point(con, value)
                current = value not in former
                con.execute("insert into holding values ($r, $p, $n, $k)", {"r": record_id, "p": point_id, "n": position, "k": current})
            self._derive(con)
            key_new(con, self.protection)

    def merge(self, record_id: int, into: int) -> None:
        with self.db.write() as con:
            con.execute("update record set client_id = $c where record_id = $r", {"c": into, "r": record_id})
            con.execute("insert into merged values ($r, $c)", {"r": record_id, "c": into})
            con.execute("delete from client where client_id = $r", {"r": record_id})
            self._derive(con)

    def placeholder(self, value: str) -> None:
        with self.db.write() as con:
            con.execute("update point_holder set is_placeholder = true where point_id = $p", {"p": self.point(value)})

    def point(self, value: str) -> int:
        with self.db.read() as con:
            return int(con.execute("select point_id from point where value = $v", {"v": value}).fetchall()[0][0])

    def refusal(
        self,
        *points: str,
        record: int | None = None,
        subject: str | None = None,
        channel: str | None = None,
        scope: str | None = None,
        at: datetime | None = PAST,
        content: str | None = None,
        source: str = "stop list",
    ):
        self.content += 1
        with self.db.write() as con:
            ids = [self._point(con, value) for value in points]
            con.execute(
                """
                create or replace temp table new_refusal as
                select $content as content_key, 1::integer as occurrence, $subject as subject, $record::bigint as record_id,
                       $ids::bigint[] as point_ids,
                       $channel::varchar as channel, $scope::varchar as scope, 'said so' as reason, $source as source,
                              $at::timestamp as refused_at
                """,
                {
                    "content": content or f"refusal {self.content}",
                    "subject": subject or ("point" if record is None else "record"),
                    "record": record,
                    "ids": ids,
                    "channel": channel,
                    "scope": scope,
                    "source": source,
                    "at": at,
                },
            )
            return add_refusals(con, self.protection, import_id=7, who="tester")

    def consent(
        self,
        *,
        record: int | None = None,
        point: str | None = None,
        channel: str = "sms",
        at: datetime | None = datetime(2026, 6, 1),
        evidence: str | None = "form 12",
        purpose: str | None = None,
        content: str | None = None,
    ):
        self.content += 1
        with self.db.write() as con:
            point_id = None if point is None else self._point(con, point)
            con.execute(
                """
                create or replace temp table new_consent as
                select $content as content_key, 1::integer as occurrence, $record::bigint as record_id,
                       $point::bigint as point_id, $channel as channel,
                       $purpose::varchar as purpose, $at::timestamp as given_at, $evidence::varchar as evidence, 'forms' as source
                """,
                {
                    "content": content or f"consent {self.content}",
                    "record": record,
                    "point": point_id,
                    "channel": channel,
                    "purpose": purpose,
                    "at": at,
                    "evidence": evidence,
                },
            )
            return add_consents(con, self.protection, import_id=8, who="tester")

    def refused(self, channel: str = "sms", class_: str = "development") -> set[int]:
        with self.db.read() as con:
            refused(con, channel=channel, class_=class_)
            return {c for (c,) in con.execute("select client_id from refused_client").fetchall()}

    def closed(self, channel: str = "sms", class_: str = "development") -> set[str]:
        with self.db.read() as con:
            refused(con, channel=channel, class_=class_)
            return {v for (v,) in con.execute("select value from closed_point join point using (point_id)").fetchall()}

    def consented(self, channel: str = "sms", purpose: str = "marketing") -> set[int]:
        with self.db.read() as con:
            consented(con, channel=channel, purpose=purpose)
            return {c for (c,) in con.execute("select client_id from consented_client").fetchall()}

    def excluded(self, on: date) -> list[tuple]:
        with self.db.read() as con:
            excluded(con, on=on)
            return con.execute("select client_id, reason, until from excluded_client order by client_id").fetchall()

    def blocked(self) -> set[int]:
        with self.db.read() as con:
            blocked(con)
            return {c for (c,) in con.execute("select client_id from blocked_client").fetchall()}

    def _point(self, con, value: str) -> int:
        found = con.execute("select point_id from point where value = $v", {"v": value}).fetchone()
        if found is not None:
            return int(found[0])
        kind = "person" if "|" in value else "email" if "@" in value else "phone" if value.startswith("+") else "card"
        return int(
            con.execute(
                "insert into point select coalesce(max(point_id), 0) + 1, $kind, $v, true, true, true from point returning point_id",
                {"kind": kind, "v": value},
            ).fetchall()[0][0]
        )

    def _derive(self, con) -> None:
        """Derive clients' points and holders anew, the plain way; placeholders stay what they were."""
        con.execute("delete from client_point")
        con.execute(
            """
            insert into client_point select r.client_id, h.point_id, min(h.position), bool_or(h.is_current)
            from holding h join record r using (record_id) group by 1, 2
            """
        )
        con.execute("create or replace temp table was as select point_id from point_holder where is_placeholder")
        con.execute("delete from point_holder")
        con.execute(
            """
            insert into point_holder
            select point_id, count(*), count(*), point_id in (select point_id from was),
                   case when count(*) filter (is_current) = 1 then min(client_id) filter (is_current) end
            from client_point group by point_id
            """
        )


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "tact.duckdb")
    yield made
    made.close()
