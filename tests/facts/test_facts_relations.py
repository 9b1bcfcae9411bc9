"""Contacts, protection and card of a few clients; the export; who can be reached."""

import csv
from datetime import date

import pyarrow.parquet
import pytest

from crm_core.db import now, open_base, rows
from crm_core.errors import CrmError
from crm_core.facts import FIELDS, RELATIONS, contact_histogram, contactable, facts_rows, write_facts

AS_OF = date(2026, 11, 14)


@pytest.fixture
def db(tmp_path):
    made = open_base(tmp_path / "tact.duckdb")
    with made.write() as con:
        for client, name in ((1, "A-1"), (2, "=B-2"), (3, "-3")):
            con.execute(
                "insert into record (record_id, client_id, source, external_id, born_import, is_live) "
                "values ($id, $id, 's', $name, 1, true)",
                {"id": client, "name": name},
            )
            con.execute(
                """
                insert into client (client_id, records, external_ids, given_name, birth_date, sex, deceased, blocked)
                values ($id, 1, $name, case $id when 1 then 'Анна' end, case $id when 1 then date '1990-11-15' end, null, $id = 3, false)
                """,
                {"id": client, "name": name},
            )
        con.execute(
            """
            insert into point values (11, 'phone', '+79031234567', true, true, true), (12, 'email', 'a@b.ru', true, false, true),
                                     (13, 'phone', '+74951234567', true, false, true), (14, 'phone', '+79990000000', true, true, true)
            """
        )
        con.execute(
            "insert into client_point values (1, 11, 1, true), (2, 11, 1, true), (1, 12, 1, true), (3, 13, 1, true), (3, 14, 1, true)"
        )
        con.execute(
            "insert into point_holder values (11, 2, 2, false, null), (12, 1, 1, false, 1), (13, 1, 1, false, 3), (14, 9, 9, true, null)"
        )
    yield made
    made.close()


def contact(con, day, *, client=None, point=None, channel="sms", class_="development", direction="out", release=None, withdrawn=None):
    con.execute(
        """
        insert into contact (import_id, line, source, content_key, occurrence, record_id, point_id, happened_at, day, channel,
                             direction, class, status, release_id, withdrawn_by)
        values (1, 1, 's', 'k', 1, $client, $point, $day::timestamp, $day, $channel,
                $direction, $class, 'sent', $release, $withdrawn)
        """,
        {
            "client": client, "point": point, "day": day, "channel": channel, "direction": direction, "class": class_,
            "release": release, "withdrawn": withdrawn,
        },
    )  # fmt: skip


def release(con, number, state):
    con.execute(
        """
        insert into release (release_id, request_id, campaign, step, edition, campaign_version, on_date, channel, class, profile, audience,
                             target, control, rows, removed, state, waterfall, released_at, released_by)
        values ($id, 'r' || $id, 'c' || $id, 1, 1, 1, $day, 'sms', 'development', 'full', 1, 1, 0, 1, 0, $state, '[]', $at, 'test')
        """,
        {"id": number, "day": AS_OF, "state": state, "at": now()},
    )


def facts(db, relation, client):
    with db.read() as con:
        (row,) = rows(con, f"select * from {RELATIONS[relation](con, AS_OF)} where client_id = $client", {"client": client})
        return row


def test_contacts_by_class_and_channel(db):
    with db.write() as con:
        release(con, 1, "current")
        release(con, 2, "voided")
        contact(con, date(2026, 11, 1), client=1, class_="retention")
        contact(con, date(2026, 9, 1), client=1, channel="email", release=1)
        contact(con, date(2026, 8, 16), client=1)
        contact(con, date(2026, 11, 10), client=1, release=2)
        contact(con, date(2026, 11, 11), client=1, withdrawn=1)
        contact(con, date(2026, 11, 15), client=1)
        contact(con, date(2026, 10, 1), client=1, direction="in", channel="phone")
        contact(con, date(2026, 10, 2), point=11)
        contact(con, date(2026, 10, 3), point=14)
    row = facts(db, "contacts", 1)
    kept = {key: value for key, value in row.items() if value}
    assert kept == {
        "client_id": 1, "contacts_total": 4, "contacts_90d": 3, "contacts_30d": 1,
        "contacts_90d_retention": 1, "contacts_90d_development": 2, "contacts_90d_sms": 2, "contacts_90d_email": 1,
        "last_contact_on": date(2026, 11, 1), "days_since_contact": 13,
        "inbound_90d": 1, "last_inbound_on": date(2026, 10, 1), "days_since_inbound": 44,
    }  # fmt: skip
    assert facts(db, "contacts", 2)["contacts_90d"] == 1
    assert (facts(db, "contacts", 3)["contacts_total"], facts(db, "contacts", 3)["last_contact_on"]) == (0, None)
    with db.read() as con:
        assert [(bar.contacts, bar.clients) for bar in contact_histogram(con, as_of=AS_OF)] == [(0, 1), (1, 1), (3, 1)]


def test_protection_of_who_can_be_reached(db):
    with db.write() as con:
        con.execute("insert into exclusion values (1, 1, 's', 'k', 1, 2, 'complaint', null, $at, 'test', null)", {"at": now()})
    anna, boris, vera = (facts(db, "protection", client) for client in (1, 2, 3))
    assert {key for key, value in anna.items() if value is True} == {"has_mobile", "has_email", "has_personal_email"}
    assert {key for key, value in boris.items() if value is True} == {"has_mobile", "is_excluded"}
    assert {key for key, value in vera.items() if value is True} == {"is_blocked"}


def test_the_way_to_who_may_be_contacted(db):
    with db.read() as con:
        found = contactable(con, channel="sms")
        assert (found.base, found.valid, found.not_refused, found.consented) == (3, 2, 2, 0)
        assert contactable(con, channel="email").valid == 1


def test_the_card_has_full_years(db):
    row = facts(db, "card", 1)
    assert (row["age"], row["has_name"], row["has_patronymic"], row["is_company"], row["records"]) == (35, True, False, False, 1)


def test_every_field_is_a_column_of_its_relation(db):
    with db.read() as con:
        for name, make in RELATIONS.items():
            columns = {column[0] for column in con.execute(f"select * from {make(con, AS_OF)} limit 0").description}
            assert columns == {"client_id"} | {field.key for field in FIELDS if field.relation == name}
            assert con.execute(f"select count(*), count(distinct client_id) from {make(con, AS_OF)}").fetchall() == [(3, 3)]


def test_the_file_has_every_client_and_no_formula(db, tmp_path):
    assert write_facts(db, tmp_path / "facts.csv", as_of=AS_OF) == 3
    with open(tmp_path / "facts.csv", encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert [row["external_ids"] for row in found] == ["A-1", "'=B-2", "-3"]
    assert not {"+79031234567", "a@b.ru", "Анна"} & {value for row in found for value in row.values()}
    write_facts(db, tmp_path / "facts.parquet", as_of=AS_OF)
    table = pyarrow.parquet.read_table(tmp_path / "facts.parquet")
    assert table.column("external_ids").to_pylist() == ["A-1", "=B-2", "-3"]
    assert table.column_names == list(found[0])
    with pytest.raises(CrmError, match="facts-unknown-format"):
        write_facts(db, tmp_path / "facts.xls", as_of=AS_OF)
    with db.read() as con:
        assert con.execute(f"select count(*) from {facts_rows(con, as_of=AS_OF)}").fetchall() == [(3,)]
