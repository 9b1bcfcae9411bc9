"""Guards of the one door, each alone: the proof that SQL is shut in, the proof that a commit was saved, each link of the chain."""

import duckdb
import pytest

from crm_core.audit import record_deed, verify_audit
from crm_core.audit.chain import _hash
from crm_core.db import base as base_module
from crm_core.db import open_base
from crm_core.errors import CrmError


@pytest.fixture
def db(tmp_path):
    base = open_base(tmp_path / "t.duckdb")
    yield base
    base.close()


class Forgetful:
    """A connection that leaves out or changes what it is told in some statements."""

    def __init__(self, con, *, without: tuple[str, ...] = (), commits: bool = True) -> None:
        self.con, self.without, self.commits = con, without, commits

    def execute(self, sql, parameters=None):
        if any(word in sql for word in self.without):
            return self.con.execute("select 1")
        return self.con.execute(sql, parameters)

    def begin(self):
        return self.con.begin()

    def commit(self):
        return self.con.commit() if self.commits else self.con.rollback()

    def rollback(self):
        return self.con.rollback()


def test_a_base_whose_sandbox_does_not_hold_is_not_opened(tmp_path):
    con = duckdb.connect()
    with pytest.raises(CrmError, match="base-not-shut-in"):
        base_module._shut_in(Forgetful(con, without=("enable_external_access",)), tmp_path, "1GB")


@pytest.mark.parametrize(
    "statement",
    [
        "set allowed_configs = ['memory_limit', 'allowed_directories']",
        "set lock_configuration = false",
        "set enable_external_access = true",
        "set allowed_directories = ['/']",
        "set temp_directory = '/tmp'",
    ],
)
def test_what_was_set_cannot_be_set_anew(db, statement):
    with db.read() as con, pytest.raises((duckdb.PermissionException, duckdb.InvalidInputException)):
        con.execute(statement)


def test_sql_reaches_the_work_folder_and_no_other(db, tmp_path):
    (tmp_path / "other.txt").write_text("x", encoding="utf-8")
    (db.work_dir / "own.txt").write_text("x", encoding="utf-8")
    with db.read() as con:
        assert con.execute("select content from read_text($path)", {"path": str(db.work_dir / "own.txt")}).fetchall() == [("x",)]
    with db.read() as con, pytest.raises(duckdb.PermissionException):
        con.execute("select content from read_text($path)", {"path": str(tmp_path / "other.txt")})


def test_a_commit_that_saved_nothing_is_noticed(db):
    """An aborted transaction can be committed without an error (measured): what is not there afterwards was not saved."""

    def deed(con):
        with db.write(con) as writing:
            writing.execute("insert into merged values (1, 2)")

    with pytest.raises(CrmError, match="base-not-saved"):
        deed(Forgetful(db.cursor(), commits=False))
    with db.read() as con:
        assert con.execute("select count(*) from merged").fetchall() == [(0,)]


@pytest.mark.parametrize(
    "change",
    [
        "update audit set details = '{\"rows\": 9}' where seq = 2",
        "update audit set previous = hash where seq = 2",
        "update audit set seq = 9 where seq = 3",
    ],
)
def test_each_link_of_the_chain_holds(db, change):
    for action in ("first", "second", "third"):
        with db.write() as con:
            record_deed(con, who="me", action=action)
    with db.write() as con:
        con.execute(change)
    with db.read() as con, pytest.raises(CrmError, match="audit-broken"):
        verify_audit(con)


def test_a_chain_made_anew_from_a_gap_on_does_not_fit_what_stands_before(db):
    """Whoever takes a deed out and hashes the rest anew must renumber it too: the links are checked one by one."""
    for action in ("first", "second", "third"):
        with db.write() as con:
            record_deed(con, who="me", action=action)
    with db.write() as con:
        seq, at, who, action, details, _, _ = con.execute("select * from audit where seq = 3").fetchall()[0]
        other = "f" * 64
        con.execute(
            "update audit set previous = $previous, hash = $hash where seq = 3",
            {"previous": other, "hash": _hash(seq, at, who, action, details, other)},
        )
    with db.read() as con, pytest.raises(CrmError, match="audit-broken"):
        verify_audit(con)
    with db.write() as con:
        con.execute("delete from audit")
        first = _hash(2, at, who, action, details, "0" * 64)
        con.execute("insert into audit values (2, $at, $who, $action, $details, $previous, $hash)", {
            "at": at, "who": who, "action": action, "details": details, "previous": "0" * 64, "hash": first,
        })  # fmt: skip
    with db.read() as con, pytest.raises(CrmError, match="audit-broken"):
        verify_audit(con)


def test_a_deed_is_part_of_its_transaction(db):
    def deed():
        with db.write() as con:
            record_deed(con, who="me", action="undone")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        deed()
    with db.read() as con:
        assert verify_audit(con) == 0
