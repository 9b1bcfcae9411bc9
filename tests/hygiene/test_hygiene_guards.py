"""Guards that another guard would cover for, each one alone; and consents that end with their load."""

import os
import shutil
from datetime import date, datetime

import pytest

from crm_core.db import load_settings
from crm_core.errors import Closed
from crm_core.hygiene import (
    PRESETS,
    Policy,
    add_refusals,
    exclude,
    lift,
    load_policy,
    merge_protection,
    protection_of,
    refuse,
    save_policy,
    withdraw_consents,
)
from crm_core.hygiene.journal import Journal

ANNA, BORIS, MAIL = "+79031234567", "+79161112233", "anna@example.org"


def withdraw(world, import_id: int = 8) -> int:
    """Withdraw the consents of a load, as undoing it does."""
    with world.db.write() as con:
        con.execute("update consent set withdrawn_by = $i where import_id = $i and withdrawn_by is null", {"i": import_id})
        return withdraw_consents(con, world.protection, import_id=import_id)


def backup(world, folder):
    """Copy base, secret and journal as they are."""
    folder.mkdir()
    world.close()
    for path in (world.path, world.protection.secret_path, world.protection.journal.path):
        shutil.copy(path, folder / path.name)
    world.again()


def restore(world, folder):
    shutil.copy(folder / world.path.name, folder / "incoming")
    world.db.swap(folder / "incoming")
    merge_protection(world.db, secret=folder / "tact.duckdb.secret", journal=folder / "tact.duckdb.journal")
    world.protection = protection_of(world.db)


def test_a_point_a_refuser_has_left_stays_closed(world):
    world.client(1, ANNA, former=(BORIS,))
    world.client(2, BORIS)
    world.refusal(record=1)
    assert world.closed() == {ANNA, BORIS}
    with world.db.write() as con:  # the keys taken at the refusal are not the only way
        con.execute("delete from refusal_key where kind <> 'record'")
    assert world.closed() == {ANNA, BORIS}


def test_an_earlier_consent_lifts_no_refusal_of_a_record_or_a_client(world):
    world.client(1, ANNA)
    world.client(2, BORIS)
    world.refusal("+79990000000", at=datetime(2020, 1, 1))  # an older one of somebody else makes no consent later
    world.refusal(record=1)
    world.refusal(record=2, subject="client")
    for record in (1, 2):
        world.consent(record=record, at=datetime(2026, 4, 1))
        world.consent(record=record, at=datetime(2026, 5, 1, 12))
    assert world.refused() == {1, 2}
    for record in (1, 2):
        world.consent(record=record, at=datetime(2026, 5, 1, 13))
    assert world.refused() == set()


def test_an_exclusion_holds_on_its_last_day_and_not_after(world):
    world.client(1, ANNA)
    exclude(world.db, client_id=1, reason="complaint", until=date(2026, 6, 10), who="olga")
    assert world.excluded(date(2026, 6, 10)) == [(1, "complaint", date(2026, 6, 10))]
    assert world.excluded(date(2026, 6, 11)) == []


def test_a_withdrawn_or_future_consent_is_no_consent(world):
    world.client(1, ANNA)
    world.client(2, BORIS)
    world.consent(record=1)
    world.consent(record=2, at=datetime(2126, 1, 1))
    assert world.consented() == {1}
    withdraw(world)
    assert world.consented() == set()


def test_a_consent_of_an_undone_load_stays_withdrawn_after_an_older_backup(world, tmp_path):
    world.client(1, ANNA)
    world.client(2, BORIS)
    world.refusal(record=1)
    world.refusal(record=2)
    world.consent(record=1, content="anna's form")
    world.consent(record=2, evidence=None)
    assert world.refused() == {2}
    backup(world, tmp_path / "backup")
    assert withdraw(world) == 1
    assert world.refused() == {1, 2}
    restore(world, tmp_path / "backup")
    assert world.refused() == {1, 2}
    world.again()
    assert world.refused() == {1, 2}


def test_a_withdrawal_whose_commit_failed_holds(world):
    world.client(1, ANNA)
    world.refusal(record=1)
    world.consent(record=1)

    def fail():
        with world.db.write() as con:
            con.execute("update consent set withdrawn_by = 8")
            withdraw_consents(con, world.protection, import_id=8)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert world.refused() == set()
    world.again()
    assert world.refused() == {1}
    world.again()
    with world.db.read() as con:
        assert con.execute("select withdrawn_by from consent").fetchall() == [(0,)]


def test_a_consent_loaded_again_after_its_undo_lifts_here_and_in_an_older_backup(world, tmp_path):
    world.client(1, ANNA)
    world.refusal(record=1)
    world.consent(record=1, content="form")
    backup(world, tmp_path / "given")
    withdraw(world)
    backup(world, tmp_path / "withdrawn")
    world.consent(record=1, content="form")
    assert world.refused() == set()
    for folder in ("given", "withdrawn"):
        restore(world, tmp_path / folder)
        assert world.refused() == set()
        with world.db.read() as con:
            assert con.execute("select count(*) from consent where withdrawn_by is null").fetchall() == [(1,)]
    withdraw(world)
    with world.db.write() as con:  # what the journal brought back is of no load any more
        con.execute("update consent set import_id = 8 where withdrawn_by is null")
    withdraw(world)
    assert world.refused() == {1}
    restore(world, tmp_path / "given")
    assert world.refused() == {1}


def test_a_batch_is_one_write_made_durable_once(world, monkeypatch):
    world.client(1, ANNA)
    synced = []
    real = os.fsync

    def sync(handle):
        synced.append(os.readlink(f"/proc/self/fd/{handle}"))
        real(handle)

    monkeypatch.setattr(os, "fsync", sync)
    with world.db.write() as con:
        con.execute(
            """
            create or replace temp table new_refusal as
            select 'row ' || n as content_key, 1::integer as occurrence, 'record' as subject, 1::bigint as record_id,
                   []::bigint[] as point_ids,
                   'sms' as channel, 'campaigns' as scope, null::varchar as reason, 'list' as source, timestamp '2026-05-01' as refused_at
            from range(50) r (n)
            """
        )
        assert add_refusals(con, world.protection, import_id=1, who="tester").loaded == 50
        assert synced.count(str(world.protection.journal.path)) == 1


def test_a_journal_touched_by_another_closes_at_once_and_takes_nothing(world):
    world.client(1, ANNA)
    world.refusal(ANNA)
    protection, path = world.protection, world.protection.journal.path
    whole = path.read_bytes()
    path.write_bytes(whole + b"x")
    with world.db.read() as con, pytest.raises(Closed, match="hygiene-journal-touched"):
        protection.check(con)
    with pytest.raises(Closed, match="hygiene-journal-touched"):
        world.refusal(MAIL)
    assert path.read_bytes() == whole + b"x"


def test_a_torn_line_that_a_row_needs_stays_as_it_is(world):
    """The torn line is all that is left of the entry: it is shown to who mends the journal, not thrown away."""
    world.refusal(ANNA)
    path = world.protection.journal.path
    torn = path.read_bytes()[:-5]
    path.write_bytes(torn)
    world.again()
    assert path.read_bytes() == torn


def test_a_changed_last_line_closes(world):
    """No later link tells on it: its own hash must."""
    world.refusal(ANNA)
    world.refusal(BORIS)
    path = world.protection.journal.path
    world.close()
    head, _, last = path.read_bytes().rpartition(b'"channel":"all"')
    path.write_bytes(head + b'"channel":"sms"' + last)
    world.again()
    with world.db.read() as con, pytest.raises(Closed, match="hygiene-journal-broken"):
        world.protection.check(con)


def test_without_the_secret_no_list_even_when_nobody_has_refused(world):
    world.client(1, ANNA)
    world.protection.secret_path.unlink()
    with world.db.read() as con, pytest.raises(Closed, match="hygiene-secret-missing"):
        world.protection.check(con)
    world.again()
    assert not world.protection.secret_path.exists(), "a base whose points were keyed gets no new secret in silence"
    with world.db.read() as con, pytest.raises(Closed, match="hygiene-secret-missing"):
        world.protection.check(con)


def test_the_reasons_of_a_file_name_nobody(world):
    with world.db.write() as con:
        con.execute(
            """
            create or replace temp table new_refusal as
            select 'row' as content_key, 1::integer as occurrence, 'point' as subject, null::bigint as record_id,
                   [$point]::bigint[] as point_ids,
                   'sms' as channel, 'campaigns' as scope, 'wrote from anna@example.org, +7 903 123-45-67' as reason, 'list' as source,
                   timestamp '2026-05-01' as refused_at
            """,
            {"point": world._point(con, ANNA)},
        )
        add_refusals(con, world.protection, import_id=1, who="tester")
        kept = con.execute("select reason from refusal").fetchall()[0][0]
    told = world.protection.journal.path.read_text("utf-8")
    for text in (kept, told):
        assert "example.org" not in text
        assert "123-45-67" not in text


def test_a_journal_whose_lines_change_places_closes(world):
    world.refusal(ANNA)
    world.refusal(BORIS)
    path = world.protection.journal.path
    world.close()
    first, second = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(second + first)
    world.again()
    with world.db.read() as con, pytest.raises(Closed, match="hygiene-journal-broken"):
        world.protection.check(con)


def test_a_base_ahead_of_its_journal_closes(world, tmp_path):
    """A base of later days in the place of an earlier one, its journal forgotten."""
    world.refusal(ANNA)
    backup(world, tmp_path / "earlier")
    world.refusal(BORIS)
    backup(world, tmp_path / "later")
    restore(world, tmp_path / "later")
    shutil.copy(tmp_path / "earlier" / "tact.duckdb.journal", world.protection.journal.path)
    world.close()
    shutil.copy(tmp_path / "earlier" / "tact.duckdb", world.path)
    world.again()
    shutil.copy(tmp_path / "later" / "tact.duckdb", tmp_path / "incoming")
    world.db.swap(tmp_path / "incoming")
    with world.db.read() as con, pytest.raises(Closed, match="hygiene-journal-behind"):
        world.protection.check(con)


def test_a_union_of_journals_keeps_each_of_several_equal_entries(world, tmp_path):
    world.client(1, ANNA)
    world.consent(record=1, content="form")
    backup(world, tmp_path / "one")
    withdraw(world)
    world.consent(record=1, content="form")
    restore(world, tmp_path / "one")
    told = Journal(world.protection.journal.path)
    assert [entry["kind"] for entry in told.entries()] == ["consent", "withdrawal", "consent"]


def test_every_deed_of_hygiene_is_audited_without_personal_data(world):
    world.client(1, ANNA, MAIL)
    refuse(world.db, phone=ANNA, reason=f"wrote from {MAIL}", who="anna")
    lift(world.db, phone=ANNA, evidence=f"form of {MAIL}", who="boris")
    exclude(world.db, client_id=1, reason=f"complaint, call {ANNA}", until=date(2027, 1, 1), who="olga")
    with world.db.write() as con:
        policy, _ = load_policy(con, load_settings(con))
        changed = Policy(rules=policy.rules[:1])
        assert policy == PRESETS["other"] != changed
        save_policy(con, changed, who="petr")
    with world.db.read() as con:
        deeds = con.execute("select who, action, details::varchar from audit order by seq").fetchall()
    assert [(who, action) for who, action, _ in deeds] == [
        ("anna", "refusals-added"),
        ("boris", "consents-added"),
        ("olga", "excluded"),
        ("petr", "policy-saved"),
    ]
    assert not any("903" in details or "@" in details for _, _, details in deeds)
