"""Guards of the gates and of the way out, each one alone."""

import os
from datetime import timedelta

import pytest
from campaigns_world import ON, Person, add_people, consent_to, new_base, refuse_client, refuse_phone, save

from crm_core.campaigns import HandOver, list_bytes, load_campaign, release, void, waterfall, write_list
from crm_core.campaigns.lists import reading
from crm_core.db import load_settings, now
from crm_core.errors import Closed, CrmError
from crm_core.hygiene import load_policy, save_policy

TWO = [Person("Петров Иван", ("+79162222201", "+79162222211")), Person("Орлова Анна", ("+79162222202",), ("anna@mail.ru",))]


@pytest.fixture
def db(tmp_path):
    db = new_base(tmp_path)
    add_people(db, TWO)
    save(db)
    return db


def asked(db, request_id="r1", name="autumn", **more):
    return release(db, name, on=more.pop("on", ON), request_id=request_id, who="test", **more)


def in_bytes(db, request_id="r1"):
    return b"".join(list_bytes(db, request_id, who="test")[1]).decode()


def first_causes(db, name="autumn"):
    with db.read() as con:
        found = waterfall(con, load_campaign(con, name), on=ON)
    assert found.audience == found.stopped + found.passed
    return {gate.key: gate.first for gate in found.stops if gate.first}


def answer(db, sql):
    with db.read() as con:
        return con.execute(sql).fetchall()


def test_where_the_law_asks_nobody_goes_without_consent(tmp_path):
    db = new_base(tmp_path, country="RU")
    add_people(db, TWO)
    save(db)
    consent_to(db, 2, channel="sms")
    assert first_causes(db) == {"consent": 1}
    asked(db)
    assert "+79162222201" not in in_bytes(db)
    save(db, "by mail", channel="email")
    assert first_causes(db, "by mail")["consent"] == 2


def test_a_closed_point_is_not_chosen_and_the_next_one_serves(db):
    refuse_client(db, 2)
    with db.write() as con:  # client 2 once had the first number of client 1
        con.execute("insert into holding select 2, point_id, 9, false from point where value = '+79162222201'")
    add_people(db, [])
    assert first_causes(db) == {"refusal": 1}
    asked(db)
    text = in_bytes(db)
    assert "+79162222201" not in text
    assert "+79162222211" in text


def test_who_has_only_points_that_others_refused_is_stopped(db):
    add_people(db, [Person("Котов Глеб", ("+79162222203",))])
    with db.write() as con:  # client 3 once had the only number of client 2
        con.execute("insert into holding select 3, point_id, 9, false from point where value = '+79162222202'")
    add_people(db, [])
    refuse_client(db, 3)
    assert first_causes(db) == {"refusal": 2}
    asked(db)
    assert "+79162222202" not in in_bytes(db)


@pytest.mark.parametrize("shared", [False, True])
def test_only_personal_valid_numbers_of_clients_are_listed(tmp_path, shared):
    db = new_base(tmp_path)
    add_people(
        db,
        [
            Person("Петров Иван", (), ("info@shop.ru",)),
            Person("Орлова Анна", (), ("anna@mail.ru",)),
            Person("Котов Глеб", (), ("gleb@mail.ru",)),
            Person("Мухин Лев", (), ("lev@mail.ru",), extra={"company": "ООО Ромашка"}),
        ],
    )
    with db.write() as con:  # as identity leaves an address that cannot exist
        con.execute("update point set is_valid = false where value = 'anna@mail.ru'")
    save(db, channel="email", allow_shared_points=shared)
    assert first_causes(db) == {"contact_point": 3}
    asked(db)
    text = in_bytes(db)
    assert "info@" not in text
    assert "anna@" not in text
    assert "lev@" not in text
    assert "gleb@mail.ru" in text


def test_what_one_list_has_taken_another_may_not_take_again(db):
    save(db, "winter")
    asked(db)
    assert first_causes(db, "winter") == {"policy": 2}
    void(db, "autumn", reason="a typo", who="test")
    assert first_causes(db, "winter") == {}


def test_a_journal_broken_after_the_release_lets_no_list_leave(db, tmp_path):
    refuse_phone(db, "+79169999999")
    made = asked(db)
    token = (promises := HandOver()).issue(db, "r1", who="test", visitor="v")
    journal = db.path.with_name(db.path.name + ".journal")
    journal.write_bytes(journal.read_bytes()[:-5])
    with pytest.raises(Closed):
        in_bytes(db)
    with pytest.raises(Closed):
        promises.take(token, visitor="v")
    with pytest.raises(Closed):
        write_list(db, made, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_superseded_edition_gives_no_bytes(db):
    asked(db)
    refuse_client(db, 1)
    assert asked(db).edition == 2
    with pytest.raises(CrmError, match="campaigns-not-current"):
        b"".join(reading(db, 1))
    assert answer(db, "select count(*) from release_row where release_id = 1") == [(0,)]


def test_who_refuses_leaves_a_list_that_needs_no_contact_point(db):
    """A push message goes to the client's own code: no closed point tells on the refusal, the client itself must."""
    save(db, "pushed", channel="push")
    asked(db, "p1", "pushed")
    refuse_client(db, 1)
    made = asked(db, "p1", "pushed")
    assert (made.edition, made.rows, made.removed) == (2, 1, 1)


def test_a_list_that_is_not_whole_gives_no_byte_at_all(db):
    made = asked(db)
    with db.write() as con:
        con.execute("delete from release_row where client_id = 1")
    with pytest.raises(CrmError, match="campaigns-not-whole"):
        next(reading(db, made.release_id))


def test_a_voided_list_gives_no_bytes_and_keeps_no_rows(db):
    made = asked(db)
    token = (promises := HandOver()).issue(db, "r1", who="test", visitor="v")
    void(db, "autumn", reason="a typo", who="test")
    with pytest.raises(CrmError, match="campaigns-request-voided"):
        promises.take(token, visitor="v")
    with pytest.raises(CrmError, match="campaigns-not-current"):
        b"".join(reading(db, made.release_id))
    assert answer(db, "select count(*) from release_row") == [(0,)]


def test_an_old_stop_list_asks_or_blocks(db):
    with db.write() as con:
        con.execute(
            "insert into load values (1, 'refusals', 'call centre', 'f', '', 'fill', '{}', 1, 1, 0, 0, 0, null, $at, 'x', null, null)",
            {"at": now() - timedelta(days=9)},
        )
    with pytest.raises(CrmError, match="campaigns-stale"):
        asked(db)
    with db.write() as con:
        policy, _ = load_policy(con, load_settings(con))
        save_policy(con, type(policy).from_json({**policy.to_json(), "on_stale": "block"}), who="test")
    with pytest.raises(CrmError, match="campaigns-stale-blocked"):
        asked(db, acknowledge_stale=True)
    with db.write() as con:
        save_policy(con, policy, who="test")
    assert asked(db, acknowledge_stale=True).rows == 2


def test_a_control_client_stays_control_whatever_the_share_becomes(tmp_path):
    db = new_base(tmp_path)
    add_people(db, [Person(f"Петров Иван{'а' * n}", (f"+791622222{n:02}",)) for n in range(10, 40)])
    save(db, holdout_share=0.5)
    first = asked(db)
    assert 0 < first.control < 30
    control = {client for (client,) in answer(db, "select client_id from arm where arm = 'control'")}
    void(db, "autumn", reason="another share", who="test")
    save(db, holdout_share=0)
    asked(db, "r2")
    listed = {client for (client,) in answer(db, "select client_id from release_row")}
    assert listed.isdisjoint(control)
    assert {client for (client,) in answer(db, "select client_id from arm where arm = 'control'")} == control


def test_the_file_is_durable_before_it_has_its_name(db, tmp_path, monkeypatch):
    made, order = asked(db), []
    real_sync, real_replace = os.fsync, os.replace

    def sync(handle):
        order.append(("sync", os.path.basename(os.readlink(f"/proc/self/fd/{handle}"))))
        real_sync(handle)

    def replace(old, new):
        order.append(("name", os.path.basename(new)))
        real_replace(old, new)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(os, "replace", replace)
    written = write_list(db, made, tmp_path / "out")
    named = order.index(("name", written.path.name))
    assert any(what == "sync" and name.endswith(".part") for what, name in order[:named])
    assert ("sync", "out") in order[named:]
    assert [one.name for one in (tmp_path / "out").iterdir()] == [written.path.name]


def test_every_deed_with_a_list_is_audited(db, tmp_path):
    made = asked(db)
    promises = HandOver()
    b"".join(promises.take(promises.issue(db, "r1", who="olga", visitor="v"), visitor="v").chunks)
    write_list(db, made, tmp_path, who="petr")
    refuse_client(db, 1)
    asked(db)
    void(db, "autumn", reason="over", who="anna")
    deeds = [one for one in answer(db, "select who, action from audit order by seq") if one[1].startswith("list-")]
    assert deeds == [
        ("test", "list-released"),
        ("olga", "list-promised"),
        ("olga", "list-handed-over"),
        ("petr", "list-written"),
        ("test", "list-next-edition"),
        ("anna", "list-voided"),
    ]


def test_the_removals_are_safe_from_formulas_and_tell_how_many_were_erased(db, tmp_path):
    with db.write() as con:
        con.execute("update client set external_ids = '=CMD()' where client_id = 1")
    asked(db)
    refuse_client(db, 1)
    with db.write() as con:  # as an erasure leaves it
        con.execute("delete from release_row where client_id = 2")
        con.execute("update record set external_id = 'erased:2' where record_id = 2")
    made = asked(db)
    assert (made.edition, made.rows, made.removed) == (2, 0, 2)
    written = write_list(db, made, tmp_path)
    assert written.removals is not None
    assert written.removals.read_text("utf-8-sig").splitlines() == ["client_id,external_ids,reason", "1,'=CMD(),refusal", ",,erased: 1"]


def test_an_erased_client_alone_is_told_as_a_number(db, tmp_path):
    asked(db)
    with db.write() as con:
        con.execute("delete from release_row where client_id = 2")
    written = write_list(db, asked(db), tmp_path)
    assert written.rows == 1
    assert written.removals is not None
    assert written.removals.read_text("utf-8-sig").splitlines()[1:] == [",,erased: 1"]
