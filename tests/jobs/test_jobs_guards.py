"""Erasing and restoring: the person goes, the refusal stays; an old copy brings no refuser back."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from crm_core.campaigns import campaign_from_dict, list_bytes, release, save_campaign, write_list
from crm_core.db import base
from crm_core.hygiene import lift, refuse, refused
from crm_core.hygiene.keyring import read_keyring
from crm_core.jobs import back_up, erase, load, open_house, restore, undo, verify
from crm_core.jobs import house as jobs_house

ON = date(2026, 11, 14)
CLIENTS = "ID;Фамилия;Имя;Телефон;E-mail\nA-100;Орлова;Анна;89031234567;anna@example.org\nA-200;Котов;Глеб;89160001122;gleb@example.org\n"


@pytest.fixture
def house(tmp_path):
    opened = open_house(tmp_path / "tact.duckdb")
    give(opened, "clients.csv", CLIENTS, "clients")
    with opened.db.write() as con:
        body = {"name": "autumn", "segment": {"all": []}, "class": "development", "channel": "sms", "holdout_share": 0, "message": "Ждём"}
        save_campaign(con, campaign=campaign_from_dict(con, body), who="test")
    yield opened
    opened.close()


def give(house, name: str, text: str, kind: str, source: str = "crm"):
    path = house.db.path.with_name(name)
    path.write_text(text, encoding="utf-8")
    return load(house, path, kind=kind, source=source, who="test")


def refused_codes(house) -> set[str]:
    with house.db.read() as con:
        refused(con, channel="sms", class_="development")
        return {code for (code,) in con.execute("select external_ids from refused_client join client using (client_id)").fetchall()}


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file() and "csv" not in path.suffix)


def test_an_erased_refuser_is_refused_when_they_come_back(house):
    refuse(house.db, client_id=1, reason="letter", who="anna")
    erase(house, 1, reason="asked for it", who="anna")
    give(house, "again.csv", "ID;Фамилия;Имя;Телефон\nB-1;Орлова;Анна;+7 (903) 123-45-67\n", "clients", "site")
    assert refused_codes(house) == {"erased:1", "B-1"}
    give(house, "mail.csv", "ID;Фамилия;Имя;E-mail\nB-2;Орлова;Анна;Anna@Example.org\n", "clients", "shop")
    assert refused_codes(house) == {"erased:1", "B-1", "B-2"}
    assert verify(house).ok


def test_nothing_of_an_erased_person_is_left_in_the_base_and_its_files(house):
    release(house.db, "autumn", on=ON, request_id="r", who="test")
    refuse(house.db, client_id=1, reason="letter", who="anna")
    made = release(house.db, "autumn", on=ON, request_id="r", who="test")
    assert (made.edition, made.rows) == (2, 1)
    give(house, "bad.csv", "ID;Дата;Сумма\nA-100;вчера;10\n", "transactions")
    erase(house, 1, reason="asked for it", who="anna")
    for path in house.db.path.parent.glob("*.csv"):
        path.unlink()
    assert b"A-200" in b"".join(list_bytes(house.db, "r", who="test")[1])
    house.close()
    left = bytes_of(house.db.path.parent)
    for told in ("9031234567", "anna@example.org", "Орлова", "A-100"):
        assert told.encode() not in left, told


def test_an_erased_client_is_on_no_list_made_before(house):
    release(house.db, "autumn", on=ON, request_id="r", who="test")
    erase(house, 1, reason="asked for it", who="anna")
    with house.db.read() as con:
        assert con.execute("select client_id from release_row").fetchall() == [(2,)]
    assert b"9031234567" not in b"".join(list_bytes(house.db, "r", who="test")[1])


def test_the_removals_of_an_erased_client_name_nobody(house, tmp_path):
    release(house.db, "autumn", on=ON, request_id="r", who="test")
    refuse(house.db, client_id=1, reason="letter", who="anna")
    release(house.db, "autumn", on=ON, request_id="r", who="test")
    erase(house, 1, reason="asked for it", who="anna")
    erase(house, 2, reason="asked for it", who="anna")
    written = write_list(house.db, release(house.db, "autumn", on=ON, request_id="r", who="test"), tmp_path / "out")
    assert written.rows == 0
    assert written.removals is not None
    assert written.removals.read_text("utf-8-sig").splitlines()[1:] == ["1,,refusal", ",,erased: 1"]


def test_a_restore_brings_no_refuser_back_and_no_lifting_consent_either(house, tmp_path):
    refuse(house.db, client_id=2, reason="letter", who="anna")
    consents = give(house, "consents.csv", "client_id;channel;date;evidence\nA-200;all;2036-01-01;form\n", "consents")
    back_up(house, tmp_path / "copy", who="anna")
    refuse(house.db, phone="89031234567", reason="call", who="anna")
    undo(house, consents.import_id, who="anna")
    secrets = read_keyring(house.protection.secret_path)
    restore(house, tmp_path / "copy", who="anna")
    assert refused_codes(house) == {"A-100", "A-200"}
    assert read_keyring(house.protection.secret_path) == secrets
    assert verify(house).ok
    lift(house.db, client_id=2, evidence="form 8", who="anna")
    assert refused_codes(house) == {"A-100"}


def test_a_backup_keeps_the_secret_in_a_file_apart_for_the_owner_only(house, tmp_path):
    copy = back_up(house, tmp_path / "copy", who="anna")
    secret = read_keyring(copy.secret).secrets[0].value.hex().encode()
    assert secret not in copy.base.read_bytes() + copy.journal.read_bytes()
    for path in (copy.base, copy.journal, copy.secret):
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_restore_into_an_empty_place_keeps_every_refusal(house, tmp_path):
    refuse(house.db, client_id=1, reason="letter", who="anna")
    back_up(house, tmp_path / "copy", who="anna")
    (tmp_path / "new").mkdir()
    fresh = open_house(tmp_path / "new" / "tact.duckdb")
    restore(fresh, tmp_path / "copy", who="anna")
    assert refused_codes(fresh) == {"A-100"}
    with fresh.db.read() as con:
        fresh.protection.check(con)
    fresh.close()
    shutil.rmtree(tmp_path / "new")


def test_erasing_backing_up_and_restoring_are_audited(house, tmp_path):
    back_up(house, tmp_path / "copy", who="anna")
    erase(house, 1, reason="wrote from anna@example.org", who="olga")
    restore(house, tmp_path / "copy", who="petr")
    with house.db.read() as con:
        deeds = con.execute("select who, action, details::varchar from audit order by seq desc limit 3").fetchall()
    assert [(who, action) for who, action, _ in reversed(deeds)] == [("anna", "back-up"), ("petr", "erase-again"), ("petr", "restore")]
    assert "example" not in str(deeds)
    erase(house, 2, reason="wrote from anna@example.org", who="olga")
    with house.db.read() as con:
        deeds = con.execute("select who, action, details::varchar from audit order by seq desc limit 1").fetchall()
    assert deeds[0][:2] == ("olga", "erase")
    assert "example" not in deeds[0][2]


SPILLING = "create temp table spilled as select range as n, hash(range) as t from range(6000000)"


def test_a_start_that_has_much_to_carry_over_leaves_a_place_to_spill_into(tmp_path, monkeypatch):
    def carry_much(db, protection):
        with db.read() as con:
            con.execute(SPILLING)
        return 0

    monkeypatch.setattr(base, "MEMORY_LIMIT", "64MB")
    monkeypatch.setattr(jobs_house, "carry_ledger", carry_much)
    house = open_house(tmp_path / "t.duckdb")
    with house.db.read() as con:
        con.execute(SPILLING)
        assert con.execute("select count(*) from spilled").fetchall() == [(6_000_000,)]
    house.close()


def test_what_a_dead_owner_left_in_the_work_folder_goes(tmp_path, monkeypatch):
    monkeypatch.setattr(base, "MEMORY_LIMIT", "64MB")
    house = open_house(tmp_path / "t.duckdb")
    folder = house.db.work_dir
    house.close()
    for name in ("uploads", "stage-1", "spill"):
        (folder / name).mkdir()
        (folder / name / "clients.csv").write_text("+79031234567")
    (folder / "copy.duckdb").write_text("half")
    house = open_house(tmp_path / "t.duckdb")
    assert list(folder.iterdir()) == []
    with house.db.read() as con:  # what does not fit still finds its place on the disk
        con.execute(SPILLING)
        assert list((folder / "spill").iterdir())
        assert con.execute("select count(*) from spilled").fetchall() == [(6_000_000,)]
    house.close()
