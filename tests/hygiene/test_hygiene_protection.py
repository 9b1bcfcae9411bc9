import json
import os
import shutil
from datetime import date, datetime, timedelta

import pytest

import crm_core.hygiene.protection as protection_module
import crm_core.hygiene.refusals as refusals_module
from crm_core.db import open_base
from crm_core.errors import Closed, CrmError, Unknown
from crm_core.hygiene import (
    count_closed,
    end_exclusion,
    exclude,
    freshness,
    key_new,
    lift,
    list_exclusions,
    list_refusals,
    look_up,
    merge_protection,
    protection_of,
    refusal_history,
    refuse,
)
from crm_core.hygiene.keyring import Keyring, Secret, read_keyring
from crm_core.identity import KEY_TEXTS_SQL, key_texts

ANNA, BORIS, MAIL = "+79031234567", "+79161112233", "anna@example.org"


def check(world):
    with world.db.read() as con:
        protection_of(world.db).check(con)


def closed(world):
    with pytest.raises(Closed) as problem:
        check(world)
    return problem.value.key


def test_keys_in_sql_are_the_hmac_of_the_key_texts(world):
    world.client(1, ANNA, "ivan+sale@example.org", "777")
    (secret,) = read_keyring(world.protection.secret_path).secrets
    with world.db.read() as con:
        found = con.execute("select kind, value, strict, loose from point join point_key using (point_id)").fetchall()
        assert con.execute("select strict from record_key").fetchall() == [(secret.key("record:crm\x1fX1"),)]
        assert con.execute(f"select * from (select {KEY_TEXTS_SQL} from point where kind = 'card')").fetchall() == [
            key_texts("card", "777")
        ]
    assert len(found) == 3
    for kind, value, strict, loose in found:
        assert (strict, loose) == tuple(secret.key(text) for text in key_texts(kind, value))


def test_a_long_secret_is_hashed_first_as_rfc_2104_says(world):
    secret = Secret("long", b"x" * 100)
    inner, outer = secret.pads()
    with world.db.read() as con:
        (found,) = con.execute(
            "select left(sha256($outer || unhex(sha256($inner || encode('анна')))), 32)", {"inner": inner, "outer": outer}
        ).fetchall()[0]
    assert found == secret.key("анна")


def test_files_are_for_the_owner_only(world):
    world.refusal(ANNA)
    for path in (world.protection.secret_path, world.protection.journal.path):
        assert path.stat().st_mode & 0o777 == 0o600


def test_without_the_secret_no_list_and_no_new_secret(world):
    world.refusal(ANNA)
    check(world)
    world.protection.secret_path.unlink()
    assert closed(world) == "hygiene-secret-missing"
    world.again()
    assert not world.protection.secret_path.exists()
    assert closed(world) == "hygiene-secret-missing"


def test_another_secret_does_not_do(world):
    world.refusal(ANNA)
    world.protection.secret_path.write_text(json.dumps([{"id": "other", "secret": "00" * 32}]))
    assert closed(world) == "hygiene-secret-missing"


def test_a_refusal_of_an_unknown_version_closes(world):
    world.refusal(ANNA)
    with world.db.write() as con:
        con.execute("update keying set normaliser_version = 99")
    assert closed(world) == "hygiene-normaliser-unknown"


def test_a_point_without_keys_closes(world):
    world.client(1, ANNA)
    world.refusal(ANNA)
    with world.db.write() as con:
        con.execute("insert into point values (99, 'phone', '+79990000000', true, true, true)")
    assert closed(world) == "hygiene-unkeyed"
    with world.db.write() as con:
        key_new(con, world.protection)
    check(world)


def test_a_lost_journal_closes(world):
    world.refusal(ANNA)
    world.protection.journal.path.unlink()
    world.again()
    assert closed(world) == "hygiene-journal-behind"


def test_a_shorter_journal_closes(world):
    world.refusal(ANNA)
    world.refusal(BORIS)
    path = world.protection.journal.path
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    assert closed(world) == "hygiene-journal-behind"
    world.again()
    assert closed(world) == "hygiene-journal-behind"


@pytest.mark.parametrize("change", [(b"said so", b"said no"), (b'"seq":1', b'"seq":3'), (b'"channel":"all"', b'"channel":"sms"')])
def test_a_changed_journal_closes(world, change):
    world.refusal(ANNA)
    world.refusal(BORIS)
    path = world.protection.journal.path
    world.close()
    path.write_bytes(path.read_bytes().replace(*change, 1))
    world.again()
    assert closed(world) == "hygiene-journal-broken"
    with pytest.raises(Closed):
        world.refusal(MAIL)


def test_a_torn_last_line_that_no_row_needs_is_cut_off(world):
    world.refusal(ANNA)
    path = world.protection.journal.path
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"hash":"0123')
    world.again()
    check(world)
    assert path.read_bytes() == whole


def test_a_torn_last_line_that_a_row_needs_closes(world):
    world.refusal(ANNA)
    path = world.protection.journal.path
    path.write_bytes(path.read_bytes()[:-5])
    world.again()
    assert closed(world) == "hygiene-journal-behind"


def broken(*_, **__):
    raise RuntimeError


def test_a_refusal_whose_commit_failed_comes_back(world, monkeypatch):
    world.client(1, ANNA)
    monkeypatch.setattr(refusals_module, "record_deed", broken)
    with pytest.raises(RuntimeError):
        world.refusal(record=1)
    monkeypatch.undo()
    assert world.refused() == set()
    world.again()
    assert world.refused() == {1}
    world.again()
    with world.db.read() as con:
        assert con.execute("select count(*) from refusal").fetchall() == [(1,)]
    check(world)


def test_an_old_backup_brings_no_refuser_back(world, tmp_path):
    world.client(1, ANNA)
    world.client(2, BORIS)
    world.refusal(record=1)
    folder = tmp_path / "backup"
    folder.mkdir()
    world.close()
    for path in (world.path, world.protection.secret_path, world.protection.journal.path):
        shutil.copy(path, folder / path.name)
    world.again()
    world.refusal(record=2)
    world.refusal(ANNA)
    world.consent(point=ANNA, channel="email")
    shutil.copy(folder / world.path.name, tmp_path / "incoming")
    world.db.swap(tmp_path / "incoming")
    merge_protection(world.db, secret=folder / "tact.duckdb.secret", journal=folder / "tact.duckdb.journal")
    assert world.refused() == {1, 2}
    check(world)
    with world.db.read() as con:
        assert con.execute("select count(*) from refusal").fetchall() == [(3,)]
        assert con.execute("select count(*) from consent").fetchall() == [(1,)]


def test_the_journal_of_another_machine_is_added_and_its_secret_too(world, tmp_path):
    world.client(1, ANNA)
    world.client(2, BORIS)
    world.refusal(record=1)
    (tmp_path / "other").mkdir()
    other = type(world)(tmp_path / "other" / "tact.duckdb")
    other.client(1, BORIS)
    other.refusal(BORIS)
    other.close()
    world.close()
    shutil.copy(other.path, world.path)
    world.db = open_base(world.path)
    merge_protection(world.db, secret=other.protection.secret_path, journal=other.protection.journal.path)
    world.protection = protection_of(world.db)
    assert len(read_keyring(world.protection.secret_path).secrets) == 2
    assert world.refused() == {1}
    world.client(5, ANNA)
    assert world.closed() == {ANNA, BORIS}
    check(world)


def test_the_journal_holds_no_personal_data(world):
    world.client(1, ANNA, MAIL)
    world.refusal(ANNA, MAIL, record=1, content=f"{ANNA}|{MAIL}")
    refuse(world.db, phone=ANNA, reason=f"called from {ANNA}, write to {MAIL}", who="operator")
    said = world.protection.journal.path.read_text()
    for secret in (ANNA, ANNA[1:], "9031234567", MAIL, "X1"):
        assert secret not in said
    with world.db.read() as con:
        reasons = con.execute("select string_agg(reason, ' '), string_agg(content_key, ' ') from refusal").fetchall()[0]
    assert not any("9031234567" in one or "@" in one for one in reasons)


def test_a_clock_gone_back_closes(world, monkeypatch):
    world.refusal(ANNA)
    check(world)
    real = protection_module.now
    monkeypatch.setattr(protection_module, "now", lambda: real() - timedelta(minutes=4))
    check(world)
    monkeypatch.setattr(protection_module, "now", lambda: real() - timedelta(minutes=6))
    assert closed(world) == "hygiene-clock-back"


def test_a_full_disk_leaves_journal_and_base_as_they_were(world, monkeypatch):
    world.client(1, ANNA)
    world.refusal(MAIL)
    before = world.protection.journal.path.read_bytes()
    real = os.write

    def torn(handle, data):
        real(handle, bytes(data)[:7])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", torn)
    with pytest.raises(Closed, match="hygiene-journal-not-written"):
        world.refusal(ANNA)
    monkeypatch.undo()
    assert world.protection.journal.path.read_bytes() == before
    assert world.refused() == set()
    world.refusal(ANNA)
    check(world)


def test_merging_keyrings_drops_nothing():
    mine, other = Keyring((Secret("a", b"1" * 32),)), Keyring((Secret("b", b"2" * 32), Secret("a", b"1" * 32)))
    assert [one.id for one in mine.merged(other).secrets] == ["a", "b"]


def test_refuse_says_how_many_before_and_after(world):
    world.client(1, ANNA, MAIL)
    world.client(2, BORIS, former=(ANNA,))
    with world.db.read() as con:
        assert count_closed(con, world.protection, phone="8 (903) 123-45-67") == 2
        assert count_closed(con, world.protection, email="nobody@example.org") == 0
        assert count_closed(con, world.protection, client_id=2) == 1
    done = refuse(world.db, phone="8 (903) 123-45-67", reason="hot line", who="operator")
    assert done.clients == 2
    assert world.refused() == {1, 2}
    assert refuse(world.db, email="new@example.org", reason="hot line", who="operator").clients == 0
    world.client(3, "new@example.org")
    assert world.refused() == {1, 2, 3}


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ({}, "hygiene-name-one"),
        ({"phone": ANNA, "email": MAIL}, "hygiene-name-one"),
        ({"phone": "call me"}, "hygiene-point-unreadable"),
        ({"phone": ANNA, "scope": "some"}, "hygiene-scope-unknown"),
        ({"phone": ANNA, "reason": " "}, "hygiene-reason-missing"),
        ({"client_id": 77}, "identity-unknown-client"),
    ],
)
def test_what_cannot_be_refused(world, asked, key):
    with pytest.raises(CrmError) as problem:
        refuse(world.db, **{"reason": "r", "who": "w", **asked})
    assert problem.value.key == key


def test_lift_with_evidence_and_look_up(world):
    world.client(1, ANNA)
    world.client(2, BORIS, client=1)
    refuse(world.db, client_id=1, reason="letter", who="operator")
    world.refusal(record=2)
    with pytest.raises(CrmError, match="hygiene-evidence-missing"):
        lift(world.db, client_id=1, evidence=" ", who="operator")
    with world.db.read() as con:
        assert [(one.is_lifted, one.clients) for one in look_up(con, world.protection, text=ANNA)] == [(False, 1), (False, 1)]
    done = lift(world.db, client_id=1, evidence="form 7 of today", who="operator")
    assert (done.before, done.after) == (2, 0)
    assert world.refused() == set()
    with world.db.read() as con:
        assert [(one.is_lifted, one.clients) for one in look_up(con, world.protection, text=ANNA)] == [(True, 0), (True, 0)]
        assert [(one.refusals, one.consents) for one in refusal_history(con)] == [(1, 0), (1, 2)]
        assert [one.subject for one in list_refusals(con)] == ["record", "client"]
    refuse(world.db, phone="+7 999 765-43-21", reason="stranger", who="operator")
    with world.db.read() as con:
        assert [one.subject for one in look_up(con, world.protection, text="8 999 765 43 21")] == ["point"]
    done = lift(world.db, phone="8 999 765 43 21", evidence="form 8", who="operator")
    assert (done.before, done.after) == (1, 0)


def test_exclusions_hold_through_the_end_of_their_day(world):
    world.client(1, ANNA)
    world.client(2, BORIS, client=1)
    world.client(3, MAIL)
    first = exclude(world.db, client_id=1, reason="open complaint", until=date(2026, 6, 10), who="operator")
    exclude(world.db, client_id=3, reason="staff", until=None, who="operator")
    with world.db.write() as con:
        con.execute("insert into exclusion values (9, 1, 's', 'k', 1, 2, 'debt', date '2026-06-20', timestamp '2026-06-01', 'x', null)")
    assert world.excluded(date(2026, 6, 10)) == [(1, "debt", date(2026, 6, 20)), (3, "staff", None)]
    assert world.excluded(date(2026, 6, 21)) == [(3, "staff", None)]
    with world.db.read() as con:
        assert [one.client_id for one in list_exclusions(con, on=date(2026, 6, 10))].count(1) == 2
    end_exclusion(world.db, first, who="operator")
    with pytest.raises(Unknown):
        end_exclusion(world.db, first, who="operator")
    assert len(world.excluded(date(2026, 6, 10))) == 2


def test_freshness_of_each_stop_list(world):
    at = datetime(2026, 6, 10, 9)
    with world.db.write() as con:
        assert freshness(con, at=at) == []
        for import_id, kind, source, loaded_at, undone in (
            (1, "refusals", "call centre", datetime(2026, 6, 1, 9), None),
            (2, "refusals", "call centre", datetime(2026, 6, 7, 9), None),
            (3, "refusals", "site", datetime(2026, 6, 6, 9), None),
            (4, "refusals", "site", datetime(2026, 6, 9, 9), at),
            (5, "clients", "crm", datetime(2026, 1, 1), None),
        ):
            con.execute(
                "insert into load values ($i, $k, $s, 'f', '', 'fill', '{}', 10, 10, 0, 0, 0, null, $at, 'x', $undone, null)",
                {"i": import_id, "k": kind, "s": source, "at": loaded_at, "undone": undone},
            )
        refuse_age = [(one.source, one.rows, one.age_days, one.is_stale) for one in freshness(con, at=at)]
    assert refuse_age == [("site", 10, 4, True), ("call centre", 20, 3, False)]
