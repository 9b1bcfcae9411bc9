"""What must be impossible: trust 1, 2, 3, 4 and 10, tried."""

import re
import sys
import threading
from pathlib import Path

import pytest
from campaigns_world import ON, Person, add_people, consent_to, new_base, refuse_client, refuse_phone, save

from crm_core.campaigns import HandOver, list_bytes, load_campaign, release, sample_rows, void, waterfall, write_list
from crm_core.campaigns.arms import draw
from crm_core.errors import Closed, CrmError

ROOT = Path(__file__).parents[2]
release_module = sys.modules["crm_core.campaigns.release"]
SIX = [
    Person(f"{surname} Иван", (f"+7916222220{n}",)) for n, surname in enumerate(("Петров", "Орлов", "Котов", "Зайцев", "Лисин", "Мухин"))
]


@pytest.fixture
def db(tmp_path):
    db = new_base(tmp_path)
    add_people(db, SIX)
    save(db)
    return db


def asked(db, request_id="r1", name="autumn", **more):
    return release(db, name, on=ON, request_id=request_id, who="test", **more)


def in_bytes(db, request_id="r1"):
    return b"".join(list_bytes(db, request_id, who="test")[1]).decode()


def count(db, sql):
    with db.read() as con:
        return con.execute(sql).fetchall()[0][0]


def test_killed_between_commit_and_render_the_same_request_finishes_it(db, monkeypatch):
    class Killed(BaseException):
        pass

    def kill(*_):
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(release_module, "seal", kill)
        with pytest.raises(Killed):
            asked(db)
    assert count(db, "select sha256 from release") is None
    assert count(db, "select count(*) from contact") == 6
    made = asked(db)
    assert (made.edition, made.rows) == (1, 6)
    assert made.sha256 == asked(db).sha256
    assert count(db, "select count(*) from contact") == 6


def test_nothing_is_kept_of_a_release_that_fails(db, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError("disk full")

    monkeypatch.setattr(release_module, "record_deed", fail)
    with pytest.raises(RuntimeError):
        asked(db)
    for table in ("release", "release_row", "contact", "arm"):
        assert count(db, f"select count(*) from {table}") == 0


def test_a_broken_journal_lets_no_list_leave(db):
    refuse_phone(db, "+79169999999")
    journal = db.path.with_name(db.path.name + ".journal")
    journal.write_bytes(journal.read_bytes()[:-5])
    with pytest.raises(Closed):
        asked(db)
    assert count(db, "select count(*) from release") == 0


@pytest.mark.parametrize(
    ("meddling", "key"),
    [
        ("update release_row set message = 'changed' where client_id = 1", "campaigns-bytes-changed"),
        ("update release set rows = 5", "campaigns-not-whole"),
    ],
)
def test_a_list_that_was_meddled_with_does_not_leave(db, meddling, key):
    asked(db)
    with db.write() as con:
        con.execute(meddling)
    with pytest.raises(CrmError) as caught:
        in_bytes(db)
    assert caught.value.key == key


def test_eight_threads_release_overlapping_campaigns_and_nobody_is_above_the_policy(tmp_path):
    """The bank's policy (nobody has answered): one development message in 75 days, so each client is on exactly one of eight lists."""
    db = new_base(tmp_path)
    add_people(db, SIX)
    for number in range(8):
        save(db, f"campaign {number}", class_="development")
    start, problems = threading.Barrier(8), []

    def one(number):
        start.wait()
        try:
            asked(db, f"r{number}", f"campaign {number}")
        except Exception as problem:
            problems.append(problem)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert count(db, "select max(n) from (select count(*) as n from contact group by record_id)") == 1
    assert count(db, "select count(*) from contact") == 6


def test_a_refusal_beats_a_consent_of_the_same_client_in_any_spelling(tmp_path):
    db = new_base(tmp_path, country="RU")
    add_people(db, SIX)
    save(db, holdout_share=0)
    for client_id in range(1, 7):
        consent_to(db, client_id)
    refuse_phone(db, "8 (916) 222-22-03")
    refuse_client(db, 2)
    asked(db)
    text = in_bytes(db)
    assert [digit for digit in "012345" if f"+7916222220{digit}" in text] == ["0", "2", "4", "5"]


def test_a_shared_number_goes_to_the_oldest_and_is_closed_for_both(tmp_path):
    db = new_base(tmp_path)
    add_people(
        db, [Person("Петров Иван", ("+79163333330",)), Person("Орлова Анна", ("+79163333330",)), Person("Котов Глеб", ("+79163333331",))]
    )
    save(db, allow_shared_points=True)
    with db.read() as con:
        counts = waterfall(con, load_campaign(con, "autumn"), on=ON)
    assert {gate.key: (gate.first, gate.only) for gate in counts.stops}["same_point"] == (1, 1)
    assert counts.target == 2
    asked(db)
    assert in_bytes(db).count("+79163333330") == 1
    refuse_client(db, 2)
    assert asked(db).edition == 2
    assert "+79163333330" not in in_bytes(db)


def test_the_arms_are_the_documented_draw_and_never_withheld_is_in_neither(db):
    save(db, "half", holdout_share=0.5)
    made = asked(db, "h", "half")
    with db.read() as con:
        arms = dict(con.execute("select client_id, arm from arm").fetchall())
    assert arms == {client_id: draw("half", client_id, 0.5) for client_id in range(1, 7)}
    assert (made.target, made.control) == (sum(a == "target" for a in arms.values()), sum(a == "control" for a in arms.values()))
    void(db, "half", reason="again", who="test")
    save(db, "all kept", holdout_share=0.9, never_withhold={"all": []})
    kept = asked(db, "k", "all kept")
    assert (kept.waterfall.never_withheld, kept.waterfall.target, kept.control, kept.target) == (6, 0, 0, 6)


def test_seeds_are_on_the_list_and_in_no_figure(db, tmp_path):
    with db.write() as con:
        for number, phone in ((1, "+79165555551"), (2, "+79165555552"), (3, "+79162222200")):
            con.execute(
                "insert into seed values ($n, 1, 'staff', 'k' || $n, 1, 'Проверка Ольга', $phone, null, null)",
                {"n": number, "phone": phone},
            )
    refuse_phone(db, "+79165555552")
    made = asked(db)
    text = in_bytes(db)
    assert made.rows == 6
    assert "+79165555551" in text
    assert "+79165555552" not in text
    assert text.count("+79162222200") == 1
    assert count(db, "select count(*) from contact") == 6
    test_list = asked(db, "t1", only_seeds=True)
    assert (test_list.rows, test_list.is_test) == (0, True)
    only = in_bytes(db, "t1")
    assert "+79165555551" in only
    assert "+79162222201" not in only
    assert write_list(db, test_list, tmp_path, language="ru").path.name == "autumn-test-e1-full.csv"


def test_a_name_cannot_be_a_formula_and_phones_stay_whole(tmp_path):
    db = new_base(tmp_path)
    add_people(db, [Person(None, ("+79164444440",), extra={"surname": "=CMD()", "given_name": "@evil"})])
    save(db, message="{{ given_name }} привет")
    asked(db)
    line = in_bytes(db).splitlines()[1].split(",")
    assert "+79164444440" in line
    assert not any(cell.startswith(("=", "@")) for cell in line)


def test_a_handed_over_list_is_taken_once_and_checked_again(db):
    asked(db)
    clock = [0.0]
    promises = HandOver(clock=lambda: clock[0])
    with pytest.raises(CrmError) as caught:
        promises.issue(db, "r1", who="anna", visitor="")
    assert caught.value.key == "campaigns-handover-nobody"
    token = promises.issue(db, "r1", who="anna", visitor="v")
    refuse_client(db, 1)
    with pytest.raises(CrmError) as caught:
        promises.take(token, visitor="another browser")
    assert caught.value.key == "campaigns-handover-other"
    taken = promises.take(token, visitor="v")
    assert taken.filename == "autumn-s1-e2-full.csv"
    assert b"9162222200" not in b"".join(taken.chunks)
    with pytest.raises(CrmError) as caught:
        promises.take(token, visitor="v")
    assert caught.value.key == "campaigns-handover-over"
    late = promises.issue(db, "r1", who="anna", visitor="v")
    clock[0] = 61
    with pytest.raises(CrmError):
        promises.take(late, visitor="v")
    assert b"refusal" in b"".join(promises.take(promises.issue(db, "r1", who="anna", visitor="v", removals=True), visitor="v").chunks)


def test_the_screen_sees_covered_points_only(db):
    with db.read() as con:
        shown = sample_rows(con, load_campaign(con, "autumn"), on=ON, size=3)
    assert [one.contact_point for one in shown] == ["+7 916 ··· 22 00", "+7 916 ··· 22 01", "+7 916 ··· 22 02"]
    assert shown[0].message == "Новинки!"


def test_only_one_place_turns_clients_into_bytes():
    """Trust 1: contact points of a list are read for rendering in one module, and only the release's doors call it."""
    callers = {
        path.relative_to(ROOT).as_posix()
        for folder in ("crm_core", "pages")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"\b(list_chunks|committed_bytes)\(|from crm_core\.offers(\.render)? import [^\n]*\brender\b", path.read_text("utf-8"))
    }
    assert {one for one in callers if not one.startswith("crm_core/offers/")} == {
        "crm_core/campaigns/lists.py", "crm_core/campaigns/rendered.py", "crm_core/campaigns/sheet.py",
    }  # fmt: skip
    readers = {
        path.relative_to(ROOT).as_posix()
        for folder in ("crm_core", "pages")
        for path in (*(ROOT / folder).rglob("*.py"), *(ROOT / folder).rglob("*.sql"))
        if re.search(r"\bfrom\s+release_row\b", path.read_text("utf-8"), re.I)
    }
    allowed = {"committed_rows.sql", "insert_remaining.sql", "list_row.sql", "listed_before.sql", "release.py", "editions.py"}
    assert {Path(one).name for one in readers if one.startswith("crm_core/campaigns/")} <= allowed
