"""One rendering for the hash and the file: the same list as in two, and nothing left of a list that may not leave."""

import hashlib
import sys

import pytest
from campaigns_world import ON, Person, add_people, new_base, refuse_phone, save

from crm_core.campaigns import list_bytes, lists, release_to, rendered, write_list
from crm_core.errors import CrmError

release_module = sys.modules["crm_core.campaigns.release"]  # the package has a function of this name


@pytest.fixture
def db(tmp_path):
    db = new_base(tmp_path)
    add_people(db, [Person(f"{name} Иван", (f"+7916111110{n}",)) for n, name in enumerate(("Петров", "Орлов", "Котов", "Зайцев"))])
    save(db)
    return db


def made_into(db, folder):
    return release_to(db, "autumn", folder, on=ON, request_id="r1", who="test")


def test_the_file_is_the_list_that_was_committed(db, tmp_path):
    made, written = made_into(db, tmp_path / "out")
    content = written.path.read_bytes()
    assert (made.edition, made.rows, written.rows, written.removals) == (1, 4, 4, None)
    assert made.sha256 == written.sha256 == hashlib.sha256(content).hexdigest()
    assert content == b"".join(list_bytes(db, "r1", who="test")[1])
    assert oct(written.path.stat().st_mode)[-3:] == "600"
    assert [path.name for path in (tmp_path / "out").iterdir()] == [written.path.name]


def test_asked_twice_it_is_the_same_file(db, tmp_path):
    first = made_into(db, tmp_path / "one")
    again = made_into(db, tmp_path / "two")
    assert first[0] == again[0]
    assert first[1].path.read_bytes() == again[1].path.read_bytes()


def test_a_refusal_while_the_file_is_written_is_on_no_file(db, tmp_path, monkeypatch):
    hand_out = lists.hand_out

    def somebody_refuses_meanwhile(*given, **more):
        monkeypatch.setattr(lists, "hand_out", hand_out)
        refuse_phone(db, "8 (916) 111-11-01")
        return hand_out(*given, **more)

    monkeypatch.setattr(lists, "hand_out", somebody_refuses_meanwhile)
    made, written = made_into(db, tmp_path / "out")
    assert (made.edition, made.rows, made.removed) == (2, 3, 1)
    assert "9161111101" not in written.path.read_text("utf-8")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted([written.path.name, written.removals.name])


def counted(monkeypatch):
    """Count how often protection is asked about a list that was made before."""
    asked = []
    real = release_module.renew
    monkeypatch.setattr(release_module, "renew", lambda con, made, *, who: asked.append(made.edition) or real(con, made, who=who))
    return asked


def test_in_a_base_where_nothing_moved_protection_is_asked_once(db, tmp_path, monkeypatch):
    asked = counted(monkeypatch)
    made_into(db, tmp_path / "out")
    assert asked == []  # asked in the transaction that made the list; since then there were only our own writes of it
    list_bytes(db, "r1", who="test")
    assert asked == [1]  # the deed "list-written" was committed after


@pytest.mark.parametrize("deed", ["a deed", "nothing but an opened transaction"])
def test_any_commit_between_has_the_list_checked_again(db, tmp_path, monkeypatch, deed):
    asked, finish = counted(monkeypatch), lists.hand_out

    def meanwhile(*given, **more):
        with db.write() as con:
            if deed == "a deed":
                con.execute("update client set city = 'Киев'")
        return finish(*given, **more)

    monkeypatch.setattr(lists, "hand_out", meanwhile)
    made_into(db, tmp_path / "out")
    assert asked == [1]


def test_what_was_committed_while_the_list_was_rendered_has_it_checked_again(db, tmp_path, monkeypatch):
    """Between the commit of the list and the keeping of its hash."""
    real = rendered._keep_hash

    def meanwhile(db_, made, sha256):
        refuse_phone(db, "8 (916) 111-11-01")
        return real(db_, made, sha256)

    monkeypatch.setattr(rendered, "_keep_hash", meanwhile)
    made, written = made_into(db, tmp_path / "out")
    assert (made.edition, made.rows) == (2, 3)
    assert "9161111101" not in written.path.read_text("utf-8")


def test_a_disk_that_fills_up_leaves_no_file_and_the_same_request_makes_it(db, tmp_path, monkeypatch):
    def full(*_):
        raise OSError("no space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("crm_core.campaigns.rendered.os.fsync", full)
        with pytest.raises(CrmError, match="campaigns-not-written"):
            made_into(db, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []
    made, written = made_into(db, tmp_path / "out")
    assert made.edition == 1
    assert written.path.read_bytes() == write_list(db, made, tmp_path / "other").path.read_bytes()


def test_another_campaign_under_the_same_request_is_a_mistake(db, tmp_path):
    made_into(db, tmp_path / "out")
    save(db, "spring")
    with pytest.raises(CrmError, match="campaigns-request-taken"):
        release_to(db, "spring", tmp_path / "out", on=ON, request_id="r1", who="test")
