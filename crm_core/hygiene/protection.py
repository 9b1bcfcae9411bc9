"""What a list needs before it may leave: the secret, an unbroken journal that is not behind, keys for everyone, an honest clock."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from weakref import WeakKeyDictionary

from crm_core.db import Connection, Database, now
from crm_core.errors import Closed
from crm_core.hygiene.journal import Journal, body_of, numbered
from crm_core.hygiene.keyring import Keyring, new_keyring, read_keyring, write_keyring
from crm_core.hygiene.keys import check_keys, fill_keys
from crm_core.hygiene.replay import replay

CLOCK_SLACK: Final = timedelta(minutes=5)


class Protection:
    """The keyring and the journal of one open base."""

    def __init__(self, base: Path) -> None:
        self.secret_path = base.with_name(base.name + ".secret")
        self.journal = Journal(base.with_name(base.name + ".journal"))
        self.problem: Closed | None = None

    def keyring(self) -> Keyring:
        """Return the secrets as they lie on disk now; raise Closed when they are not there."""
        found = read_keyring(self.secret_path)
        if found is None:
            raise Closed("hygiene-secret-missing")
        return found

    def check(self, con: Connection) -> None:
        """Raise Closed, with a plain sentence, when a list must not leave in this state."""
        if self.problem is not None:
            raise self.problem
        if not self.journal.is_untouched():
            raise Closed("hygiene-journal-touched", path=str(self.journal.path))
        need = _needed(con)
        if need > self.journal.state.length:
            raise Closed("hygiene-journal-behind", path=str(self.journal.path), have=self.journal.state.length, need=need)
        check_keys(con, self.keyring())
        self._check_clock(con)

    def _check_clock(self, con: Connection) -> None:
        (last_deed,) = con.execute("select max(done_at) from audit").fetchall()[0]
        newest = max((at for at in (last_deed, self.journal.state.last_at) if isinstance(at, datetime)), default=None)
        if newest is not None and newest > now() + CLOCK_SLACK:
            raise Closed("hygiene-clock-back", newest=newest.isoformat(sep=" ", timespec="minutes"))

    def _open(self, db: Database) -> None:
        self.problem = None
        try:
            with db.read() as con:
                need, was_keyed = _needed(con), _was_keyed(con)
            self.journal.open(needed=need)
            if read_keyring(self.secret_path) is None and not was_keyed and self.journal.state.length == 0:
                write_keyring(self.secret_path, new_keyring())
                self.journal.path.touch(mode=0o600, exist_ok=True)
            self._replay(db)
        except Closed as problem:
            self.problem = problem

    def _replay(self, db: Database) -> None:
        """Bring into the base what the journal knows and the base lost: a commit that failed, an older backup."""
        if self.journal.state.length == 0:
            return
        with db.read() as con:
            missing = replay(con, self.journal, dry=True)
        if missing:
            with db.write() as con:
                replay(con, self.journal, dry=False)
                if (keyring := read_keyring(self.secret_path)) is not None:
                    fill_keys(con, keyring)


_OPEN: Final[WeakKeyDictionary[Database, Protection]] = WeakKeyDictionary()


def protection_of(db: Database) -> Protection:
    """Return the keyring and journal of an open base; the first call checks the journal and replays what the base lacks.

    Call it before a write transaction begins, not inside one.
    """
    found = _OPEN.get(db)
    if found is not None and found.problem is None and found.journal.is_untouched():
        return found
    with db.alone():
        found = _OPEN.get(db)
        if found is None or found.problem is not None or not found.journal.is_untouched():
            found = found if found is not None else Protection(db.path)
            found._open(db)
            _OPEN[db] = found
    return found


def key_new(con: Connection, protection: Protection) -> None:
    """Key every point and record that has no keys yet; call it after points and records were written."""
    fill_keys(con, protection.keyring())


def merge_protection(db: Database, *, secret: Path, journal: Path) -> None:
    """Take a backup's secret and journal into those beside the base; call it when the restored base stands in its place.

    The backup's entries come first, so that the restored base's numbers hold; what only the living journal knew follows and is replayed.
    """
    protection = _OPEN.get(db) or Protection(db.path)
    with db.alone():
        with db.read() as con:
            need = _needed(con)
        merge_keyring(protection.secret_path, secret)
        merge_journal(protection.journal, journal, needed=need)
        protection._open(db)
        _OPEN[db] = protection
    if protection.problem is not None:
        raise protection.problem


def merge_keyring(mine: Path, other: Path) -> None:
    """Add the other file's secrets to mine; nothing is ever dropped."""
    theirs, ours = read_keyring(other), read_keyring(mine)
    if theirs is not None:
        write_keyring(mine, theirs if ours is None else ours.merged(theirs))


def merge_journal(mine: Journal, other: Path, *, needed: int = 0) -> None:
    """Make the union of two journals: the other's entries, then those that only mine has, chained anew. Both are checked first."""
    theirs = Journal(other)
    theirs.open(needed=needed)
    mine.open(needed=0)
    # A consent withdrawn and given again has three entries, two of them alike: each is known by how many of its like came before it.
    known = set(numbered(theirs))
    further = (entry for place, entry in zip(numbered(mine), mine.entries(), strict=True) if place not in known)
    merged = [(datetime.fromisoformat(e["at"]), body_of(e)) for source in (theirs.entries(), further) for e in source]
    mine.rewrite(iter(merged))


def _needed(con: Connection) -> int:
    return int(con.execute("select coalesce(max(journal_seq), 0) from refusal").fetchall()[0][0])


def _was_keyed(con: Connection) -> bool:
    """True when a secret was ever in use here: a lost one is never replaced in silence."""
    return bool(con.execute("select 1 from keying limit 1").fetchall())
