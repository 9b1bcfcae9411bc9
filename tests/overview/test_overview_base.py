"""The base at a glance, worked out by hand on a base of a few rows."""

from datetime import date, datetime, timedelta

import pytest

from crm_core.db import open_base
from crm_core.overview import base_state, lists_made, refusals_by_month


@pytest.fixture
def con(tmp_path):
    db = open_base(tmp_path / "base.duckdb")
    with db.write() as con:
        yield con
    db.close()


def refused(con, number, at):
    con.execute(
        "insert into refusal values ($n, 0, 'k', 1, 'point', 'all', 'campaigns', null, 'screen', $at, $at, 'ann', $n)",
        {"n": number, "at": at},
    )


def test_an_empty_base_is_empty(con):
    state = base_state(con)
    assert state.is_empty
    assert (state.clients, state.records, state.last_day) == (0, 0, None)
    assert refusals_by_month(con) == []
    assert lists_made(con) == []


def test_a_load_without_clients_is_not_an_empty_base(con):
    con.execute(
        "insert into load values (1, 'refusals', 's', 'f', 'x', 'fill', '{}', 1, 1, 0, 0, 0, null, $at, 'ann', null, null)",
        {"at": datetime(2026, 11, 1)},
    )
    assert not base_state(con).is_empty


def test_a_date_mistyped_into_the_future_is_not_the_last_day(con):
    ahead = date.today() + timedelta(days=200)
    for client, day in ((1, date(2025, 10, 3)), (2, ahead)):
        con.execute("insert into client_days values ($client, $day, $day, 5, null, 1, 1)", {"client": client, "day": day})
    con.execute(
        "insert into contact by name select 1 as import_id, 1 as line, 's' as source, 'k' as content_key, 1 as occurrence, "
        "$day as happened_at, $day as day, 'sms' as channel, 'out' as direction, 'development' as class, 'sent' as status",
        {"day": ahead},
    )
    assert base_state(con).last_day == date(2025, 10, 3)


def test_the_last_day_is_the_later_of_purchases_and_contacts_done(con):
    con.execute("insert into client_days values (1, $day, $day, 5, null, 1, 1)", {"day": date(2026, 10, 3)})
    for status, day in (("sent", date(2026, 10, 7)), ("planned", date(2026, 12, 1))):
        con.execute(
            "insert into contact by name select 1 as import_id, 1 as line, 's' as source, $s as content_key, 1 as occurrence, "
            "$day as happened_at, $day as day, 'sms' as channel, 'out' as direction, 'development' as class, $s as status",
            {"s": status, "day": day},
        )
    assert base_state(con).last_day == date(2026, 10, 7)


def test_months_without_refusals_are_counted_as_none(con):
    for number, at in enumerate((datetime(2026, 8, 31, 23), datetime(2026, 10, 1), datetime(2026, 10, 9)), start=1):
        refused(con, number, at)
    found = [(one.month, one.refusals, one.consents) for one in refusals_by_month(con)]
    assert found == [(date(2026, 8, 1), 1, 0), (date(2026, 9, 1), 0, 0), (date(2026, 10, 1), 2, 0)]
    assert [one.month for one in refusals_by_month(con, months=2)] == [date(2026, 9, 1), date(2026, 10, 1)]
