"""The one door: writers one at a time, nothing half-done, shut in, versions kept."""

import threading
from contextlib import closing

import duckdb
import pytest

from crm_core.audit import read_audit, record_deed, verify_audit
from crm_core.db import (
    Progress,
    Settings,
    is_replaced,
    list_versions,
    load_document,
    load_settings,
    open_base,
    rebuilt,
    save_document,
    save_settings,
)
from crm_core.errors import Cancelled, CrmError
from crm_core.i18n import LANGUAGES, text
from pages._ui.problems import say


@pytest.fixture
def db(tmp_path):
    base = open_base(tmp_path / "t.duckdb")
    yield base
    base.close()


def test_a_failed_write_leaves_nothing(db):
    def deed():
        with db.write() as con:
            save_document(con, kind="segment", name="a", body={"all": []}, who="me")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        deed()
    with db.read() as con:
        assert load_document(con, kind="segment", name="a") is None


def test_every_commit_moves_the_version(db):
    before = db.data_version()
    with db.write() as con:
        record_deed(con, who="me", action="test")
    assert db.data_version() == before + 1


def test_writers_go_one_at_a_time(db):
    def deed():
        for _ in range(10):
            with db.write() as con:
                record_deed(con, who="me", action="test")

    threads = [threading.Thread(target=deed) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with db.read() as con:
        assert verify_audit(con) == 80
        assert [entry.seq for entry in read_audit(con, limit=100)] == list(range(80, 0, -1))


def test_a_changed_deed_breaks_the_chain(db):
    for action in ("first", "second", "third"):
        with db.write() as con:
            record_deed(con, who="me", action=action)
    with db.write() as con:
        con.execute("update audit set who = 'somebody else' where seq = 2")
    with db.read() as con, pytest.raises(CrmError, match="audit-broken") as caught:
        verify_audit(con)
    assert caught.value.details == {"seq": 2}


def test_a_removed_deed_breaks_the_chain(db):
    for action in ("first", "second", "third"):
        with db.write() as con:
            record_deed(con, who="me", action=action)
    with db.write() as con:
        con.execute("delete from audit where seq = 2")
    with db.read() as con, pytest.raises(CrmError, match="audit-broken"):
        verify_audit(con)


@pytest.mark.parametrize(
    "statement",
    [
        "select * from read_text('/etc/passwd')",
        "select * from read_csv('/etc/passwd')",
        "copy (select 1) to '/tmp/tact-escaped.csv'",
        "attach '/tmp/tact-escaped.duckdb'",
        "set enable_external_access = true",
        "install httpfs",
    ],
)
def test_sql_is_shut_in(db, statement):
    with db.read() as con, pytest.raises((duckdb.PermissionException, duckdb.InvalidInputException)):
        con.execute(statement)


def test_the_base_is_private(db):
    assert db.path.stat().st_mode & 0o777 == 0o600
    assert db.work_dir.stat().st_mode & 0o777 == 0o700


def test_a_second_process_is_told_in_plain_words(db):
    import subprocess
    import sys

    code = f"from pathlib import Path; from crm_core.db import open_base; open_base(Path({str(db.path)!r}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert "base-locked" in done.stderr


def test_documents_keep_their_versions(db):
    with db.write() as con:
        assert save_document(con, kind="segment", name="a", body={"x": 1}, who="me") == 1
        assert save_document(con, kind="segment", name="a", body={"x": 1}, who="me") == 1
        assert save_document(con, kind="segment", name="a", body={"x": 2}, who="you") == 2
    with db.read() as con:
        assert [d.version for d in list_versions(con, kind="segment", name="a")] == [2, 1]
        assert load_document(con, kind="segment", name="a", version=1).body == {"x": 1}


def test_before_the_questions_business_is_other_and_nobody_asks_consent(db):
    with db.read() as con:
        assert load_settings(con) == Settings()
    assert Settings().business == "other"
    assert not Settings().asks_consent


def test_the_answers_are_kept(db):
    with db.write() as con:
        save_settings(con, business="bank", country="UA", currency="UAH", who="me")
    with db.read() as con:
        assert load_settings(con) == Settings("bank", "UA", "UAH", "Europe/Kyiv", answered=True)
        assert load_settings(con).asks_consent


def test_an_unknown_answer_names_the_known_ones(db):
    with db.write() as con, pytest.raises(CrmError, match="settings-unknown"):
        save_settings(con, business="bakery", country="RU", currency="RUB", who="me")


def test_swapping_the_file_keeps_the_door(db, tmp_path):
    other = open_base(tmp_path / "other.duckdb")
    with other.write() as con:
        save_document(con, kind="segment", name="from the other", body={}, who="me")
    other.close()
    with db.alone():
        db.swap(tmp_path / "other.duckdb")
    with db.read() as con:
        assert load_document(con, kind="segment", name="from the other") is not None


def test_a_base_rebuilt_in_many_commits_is_seen_whole_or_not_at_all(db):
    def half():
        with rebuilt(db) as made:
            with made.write() as con:
                record_deed(con, who="me", action="half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    with db.read() as con:
        assert list(read_audit(con, limit=9)) == []
    with rebuilt(db) as made:
        for action in ("one", "two"):
            with made.write() as con:
                record_deed(con, who="me", action=action)
            with db.read() as con:
                assert list(read_audit(con, limit=9)) == []
    with db.read() as con:
        assert [one.action for one in read_audit(con, limit=9)] == ["two", "one"] and verify_audit(con) == 2
    assert [one.name for one in db.work_dir.iterdir() if "copy" in one.name] == []


def test_a_writer_waits_until_the_rebuilt_base_stands_and_is_not_lost(db):
    begun = threading.Event()

    def deed():
        begun.set()
        with db.write() as con:
            record_deed(con, who="me", action="waited")

    thread = threading.Thread(target=deed)
    with rebuilt(db) as made:
        thread.start()
        begun.wait(5)
        with made.write() as con:
            record_deed(con, who="me", action="built")
    thread.join()
    with db.read() as con:
        assert [one.action for one in read_audit(con, limit=9)] == ["waited", "built"]


class StoppedInCommit:
    """A cursor whose commit is interrupted, as it is when somebody stops a job at that very moment."""

    def __init__(self, con):
        self.con = con

    def __getattr__(self, name):
        return getattr(self.con, name)

    def commit(self):
        raise duckdb.InterruptException("INTERRUPT Error: Interrupted!")


def test_a_job_stopped_in_the_middle_of_a_commit_is_stopped_and_not_a_full_disk(db):
    progress = Progress()
    with closing(db.cursor()) as con:

        def deed():
            with progress.stopping(con), db.write(StoppedInCommit(con)):
                progress.cancel()

        with pytest.raises(Cancelled):
            deed()


def test_a_cursor_from_before_a_swap_says_that_the_base_was_replaced(db):
    with closing(db.cursor()) as con:
        with rebuilt(db) as made, made.write() as there:
            record_deed(there, who="me", action="test")

        def deed():
            with db.write(con):
                pass

        with pytest.raises(duckdb.ConnectionException) as caught:
            deed()
    assert is_replaced(caught.value)
    for language in LANGUAGES:
        assert say(caught.value, language) == text("base-replaced", language)
