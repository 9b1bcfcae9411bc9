"""Gates 1 to 4 as temporary tables: blocked, excluded for now, refused, consented."""

from datetime import date, datetime
from typing import Final

from crm_core.db import Connection, statement
from crm_core.hygiene.local_time import local_now

REFUSED: Final = statement(__package__, "refused")
EXCLUDED: Final = statement(__package__, "excluded")
CONSENTED: Final = statement(__package__, "consented")


def blocked(con: Connection) -> None:
    """Leave temp `blocked_client(client_id)`: blocked or deceased by any of their records."""
    con.execute("create or replace temp table blocked_client as select client_id from client where blocked or deceased")


def excluded(con: Connection, *, on: date) -> None:
    """Leave temp `excluded_client(client_id, reason, until)`: an exclusion holds through the end of its last day."""
    con.execute(f"create or replace temp table excluded_client as {EXCLUDED}", {"on": on})


def refused(con: Connection, *, channel: str, class_: str) -> None:
    """Leave temp `refused_client(client_id)` and `closed_point(point_id)` for a contact of this class on this channel."""
    hits(con, channel=channel, class_=class_, into="refusal_hit")
    con.execute("create or replace temp table refused_client as select distinct client_id from refusal_hit where client_id is not null")
    con.execute("create or replace temp table closed_point as select distinct point_id from refusal_hit where point_id is not null")


def consented(con: Connection, *, channel: str, purpose: str = "marketing") -> None:
    """Leave temp `consented_client(client_id)`: a consent for the channel and purpose; a later refusal stops at its own gate."""
    asked = {"channel": channel, "purpose": purpose, "now": local_now(con)}
    con.execute(f"create or replace temp table consented_client as {CONSENTED}", asked)


def hits(con: Connection, *, channel: str | None, class_: str, into: str, at: datetime | None = None) -> None:
    """Leave a temp table `into(refusal_id, client_id, point_id)` of whom each refusal closes; channel None: each on its own channel.

    Consents given after `at` (by default: now) lift nothing.
    """
    con.execute(
        """
        create or replace temp table asked_refusal as
        select refusal_id, subject, channel, refused_at from refusal
        where ($channel is null or channel in ('all', $channel)) and (scope = 'everything' or $class <> 'notification')
        """,
        {"channel": channel, "class": class_},
    )
    con.execute(
        "create or replace temp table asked_key as select k.* from refusal_key k semi join asked_refusal a on a.refusal_id = k.refusal_id"
    )
    asked_hits(con, channel=channel, into=into, at=at, for_service=class_ == "notification")


def asked_hits(con: Connection, *, channel: str | None, into: str, at: datetime | None = None, for_service: bool = False) -> None:
    """Run the one statement of who refused over temp `asked_refusal` and `asked_key`; for service messages any purpose does."""
    asked = {"channel": channel, "now": at or local_now(con), "for_service": for_service}
    con.execute(f"create or replace temp table {into} as {REFUSED}", asked)
