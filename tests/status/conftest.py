"""A base in memory, filled by hand: clients, what they bought, paid, said, and how they were marked."""

from decimal import Decimal

import duckdb
import pytest

from crm_core.db.migrate import migrate
from crm_core.facts import facts_version, refresh_all_days


class Base:
    """Clients are numbers; `ready` brings the days up to date."""

    def __init__(self) -> None:
        self.con = duckdb.connect()
        migrate(self.con)
        self.lines = 0

    def add(self, *clients, registered_at=None, blocked=False, deceased=False):
        for client in clients:
            values = {"id": client, "name": f"C-{client}"}
            self.con.execute(
                "insert into record (record_id, client_id, source, external_id, born_import, is_live) "
                "values ($id, $id, 's', $name, 1, true)",
                values,
            )
            self.con.execute(
                "insert into client (client_id, records, external_ids, deceased, blocked, registered_at) "
                "values ($id, 1, $name, $deceased, $blocked, $day)",
                values | {"day": registered_at, "deceased": deceased, "blocked": blocked},
            )

    def buy(self, client, day, amount=100, kind="purchase", *, document=None, of=None, margin=None):
        self.lines += 1
        self.con.execute(
            "insert into transaction_line (import_id, line, source, content_key, occurrence, record_id, kind, happened_at, day, amount, "
            "margin, document, returns_document) "
            "values (1, $line, 's', 'k', 1, $client, $kind, $day::timestamp, $day, $amount, $margin, $document, $of)",
            {
                "line": self.lines, "client": client, "kind": kind, "day": day, "amount": Decimal(str(amount)), "margin": margin,
                "document": document, "of": of,
            },
        )  # fmt: skip

    def say(self, client, day, *, direction="in", channel="phone", status="delivered", outcome=None, point=None):
        self.lines += 1
        self.con.execute(
            "insert into contact (import_id, line, source, content_key, occurrence, record_id, point_id, happened_at, day, channel, "
            "direction, class, status, outcome) values (1, $line, 's', 'k', 1, $client, $point, $day::timestamp, $day, $channel, "
            "$direction, 'survey', $status, $outcome)",
            {
                "line": self.lines, "client": client, "day": day, "channel": channel, "direction": direction, "status": status,
                "outcome": outcome, "point": point,
            },
        )  # fmt: skip

    def answer(self, client, day, *, outcome=None):
        """An answer to a survey, or with an outcome to an offer."""
        self.lines += 1
        values = {"line": self.lines, "client": client, "day": day}
        if outcome is None:
            self.con.execute(
                "insert into survey_answer values (1, $line, 's', 'k' || $line, 1, $client, null, 'nps', 9, $day, null, null)", values
            )
        else:
            self.con.execute(
                "insert into response values (1, $line, 's', 'k' || $line, 1, 'c', null, $client, null, $outcome, $day::timestamp, null, "
                "null)",
                values | {"outcome": outcome},
            )

    def sign(self, client, opened_on, *, margin=100):
        self.lines += 1
        self.con.execute(
            "insert into contract values (1, $line, 's', 'k' || $line, 1, 'D-' || $line, $client, 'card', $day, null, $margin, null)",
            {"line": self.lines, "client": client, "day": opened_on, "margin": margin},
        )

    def mark(self, client, since, *, status="lost"):
        self.con.execute(
            "insert into status_mark select coalesce(max(mark_id), 0) + 1, $client, $status, 'quarrel', $since, $since, 'anna' "
            "from status_mark",
            {"client": client, "since": since, "status": status},
        )

    def ready(self):
        refresh_all_days(self.con)
        self.con.execute("update data_version set facts_version = facts_version + 1")
        assert facts_version(self.con) > 0
        return self.con


@pytest.fixture
def base():
    made = Base()
    yield made
    made.con.close()
