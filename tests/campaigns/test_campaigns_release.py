import json
from datetime import date, timedelta

import pytest
from campaigns_world import ON, Person, add_people, exclude_until, new_base, refuse_client, refuse_phone, save

from crm_core.campaigns import list_bytes, list_campaigns, load_campaign, release, void, waterfall, why_not, write_list
from crm_core.errors import CrmError
from crm_core.identity import resolve_clients


@pytest.fixture
def db(tmp_path):
    db = new_base(tmp_path)
    add_people(
        db,
        [Person(f"{name} Иван", (f"+7916111110{n}", f"+7916111120{n}")) for n, name in enumerate(("Петров", "Орлов", "Котов", "Зайцев"))],
    )
    save(db)
    return db


def asked(db, request_id="r1", name="autumn", **more):
    return release(db, name, on=more.pop("on", ON), request_id=request_id, who="test", **more)


def in_bytes(db, request_id="r1"):
    return b"".join(list_bytes(db, request_id, who="test")[1]).decode()


def numbers(db, sql, **parameters):
    with db.read() as con:
        return con.execute(sql, parameters).fetchall()


def test_a_list_is_written_with_its_ledger_and_arms(db, tmp_path):
    made = asked(db)
    written = write_list(db, made, tmp_path / "out", language="ru")
    assert (made.edition, made.rows, made.target, made.control, made.state) == (1, 4, 4, 0, "current")
    assert written.path.name == "autumn-s1-e1-full.csv"
    assert oct(written.path.stat().st_mode)[-3:] == "600"
    assert written.sha256 == made.sha256
    assert written.removals is None
    assert "9161111100" in written.path.read_text("utf-8")
    ledger = "select record_id, day, channel, direction, class, status, campaign from contact order by record_id"
    assert numbers(db, ledger) == [(client_id, ON, "sms", "out", "development", "planned", "autumn") for client_id in (1, 2, 3, 4)]
    assert numbers(db, "select client_id, arm from arm order by client_id") == [(client_id, "target") for client_id in (1, 2, 3, 4)]


def test_the_same_request_gives_the_same_bytes_and_writes_nothing_again(db):
    first = asked(db)
    before = in_bytes(db)
    assert asked(db) == first
    assert in_bytes(db) == before
    assert numbers(db, "select count(*) from contact") == [(4,)]


def test_a_refusal_after_the_release_makes_the_next_edition(db, tmp_path):
    asked(db)
    refuse_phone(db, "8 (916) 111-11-01")
    made = asked(db)
    assert (made.edition, made.rows, made.removed, made.state) == (2, 3, 1, "current")
    written = write_list(db, made, tmp_path)
    text = written.path.read_text("utf-8")
    assert "9161111101" not in text
    assert "9161111201" not in text
    assert "9161111100" in text
    assert written.removals is not None
    assert written.removals.name == "autumn-s1-e2-full-removals.csv"
    assert written.removals.read_text("utf-8-sig").splitlines() == ["client_id,external_ids,reason", "2,C2,refusal"]
    assert numbers(db, "select edition, state, sha256 is not null from release order by edition") == [
        (1, "superseded", True),
        (2, "current", True),
    ]
    assert numbers(db, "select count(*) from release_row where release_id = 1") == [(0,)]


def test_each_protecting_gate_removes_and_is_named(db, tmp_path):
    asked(db)
    refuse_client(db, 1)
    exclude_until(db, 2, date(2027, 1, 1))
    with db.write() as con:
        con.execute("update client set blocked = true where client_id = 3")
    written = write_list(db, asked(db), tmp_path)
    assert written.rows == 1
    assert written.removals is not None
    assert written.removals.read_text("utf-8-sig").splitlines()[1:] == ["1,C1,refusal", "2,C2,excluded", "3,C3,blocked"]


def test_a_closed_reserve_number_leaves_in_no_edition(db):
    """Client 5 once held the reserve number of client 1; a refusal of client 5 closes it for everyone."""
    add_people(db, [Person("Лисин Денис", ("+79161119999",))])
    with db.write() as con:
        con.execute("insert into holding select 5, point_id, 9, false from point where value = '+79161111200'")
        con.execute("create or replace temp table touched_record as select 5::bigint as record_id")
        resolve_clients(con, everything=True)
    asked(db)
    assert "9161111200" in in_bytes(db)
    refuse_client(db, 5)
    made = asked(db)
    assert (made.edition, made.rows) == (2, 4)
    text = in_bytes(db)
    assert "9161111200" not in text
    assert "9161111100" in text
    assert "9161119999" not in text


def test_a_request_id_means_one_list(db):
    asked(db)
    save(db, "winter")
    with pytest.raises(CrmError) as caught:
        asked(db, name="winter")
    assert caught.value.key == "campaigns-request-taken"
    with pytest.raises(CrmError) as caught:
        asked(db, profile="sms_gateway")
    assert caught.value.key == "campaigns-request-other-profile"
    with pytest.raises(CrmError) as caught:
        asked(db, on=ON + timedelta(days=1))
    assert caught.value.key == "campaigns-request-other-day"
    with pytest.raises(CrmError) as caught:
        asked(db, request_id="r2")
    assert caught.value.key == "campaigns-already-released"
    assert caught.value.details["request_id"] == "r1"


def test_a_voided_list_stops_counting_and_can_be_made_again(db):
    save(db, class_="development")
    asked(db)
    save(db, "winter", class_="development")
    with db.read() as con:
        counts = waterfall(con, load_campaign(con, "winter"), on=ON)
    stopped = {gate.key: gate.first for gate in counts.stops}
    assert stopped["policy"] in (0, 4)
    assert void(db, "autumn", reason="a typo", who="test").state == "voided"
    with pytest.raises(CrmError) as caught:
        asked(db)
    assert caught.value.key == "campaigns-request-voided"
    with pytest.raises(CrmError):
        in_bytes(db)
    with pytest.raises(CrmError) as caught:
        void(db, "autumn", reason="again", who="test")
    assert caught.value.key == "campaigns-nothing-to-void"
    made = asked(db, request_id="r2")
    assert (made.edition, made.rows) == (2, 4)
    assert numbers(db, "select count(*) from arm") == [(4,)]


def test_a_merge_keeps_control_out(db):
    save(db, "half", holdout_share=0.5)
    asked(db, request_id="h1", name="half")
    arms = dict(numbers(db, "select client_id, arm from arm"))
    control = next(client for client, arm in arms.items() if arm == "control")
    target = next(client for client, arm in arms.items() if arm == "target")
    void(db, "half", reason="again", who="test")
    with db.write() as con:  # the two turn out to be one
        old, new = max(control, target), min(control, target)
        con.execute("update record set client_id = $new where client_id = $old", {"new": new, "old": old})
        con.execute("insert into merged values ($old, $new)", {"new": new, "old": old})
        con.execute("delete from client where client_id = $old", {"old": old})
        con.execute("update client_point set client_id = $new where client_id = $old", {"new": new, "old": old})
        con.execute("update point_holder set sole_client_id = $new where sole_client_id = $old", {"new": new, "old": old})
    with db.read() as con:
        said = why_not(con, load_campaign(con, "half"), old, on=date(2027, 6, 1))
    assert (said.client_id, said.arm) == (new, "control")


def test_everything_is_in_the_journal_of_deeds_without_contact_points(db, tmp_path):
    write_list(db, asked(db), tmp_path)
    void(db, "autumn", reason="test over", who="test")
    deeds = numbers(db, "select action, details::varchar from audit order by seq")
    assert [action for action, _ in deeds][-3:] == ["list-released", "list-written", "list-voided"]
    assert not any("916" in details for _, details in deeds)
    assert json.loads(deeds[-3][1])["rows"] == 4


def test_the_list_of_campaigns_tells_their_state(db):
    save(db, "winter")
    asked(db)
    with db.read() as con:
        assert {one.name: (one.state, one.target) for one in list_campaigns(con)} == {"autumn": ("released", 4), "winter": ("draft", None)}
