"""Back up and restore. A restore merges journal and secrets and never replaces them: an old copy cannot bring a refuser back.

Nor can it make anyone less contacted: the contacts of lists that left since the backup are carried over. Nor anyone known who was
erased since: they are erased again.
"""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from crm_core.audit import record_deed, verify_audit
from crm_core.db import Connection, compact_copy, facts_changed, now
from crm_core.errors import CrmError
from crm_core.hygiene import merge_protection
from crm_core.jobs.erasures import carry_erasures, keep_erasures
from crm_core.jobs.house import House
from crm_core.jobs.ledger import carry_ledger, keep_ledger

BASE, JOURNAL, SECRET = "tact.duckdb", "tact.journal", "tact.secret"


@dataclass(frozen=True, slots=True)
class BackedUp:
    """Where the copies lie. Keep the secret apart from the base: together they tell who refused."""

    base: Path
    journal: Path
    secret: Path


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore brought back, what the journal added to it, how many contacts of lists that left since were carried over, and how
    many people erased since were erased again."""

    clients: int
    refusals: int
    replayed: int
    contacts: int
    erased: int


def back_up(house: House, folder: Path, *, who: str) -> BackedUp:
    """Write a copy of the base, the journal and, as a separate file, the secret into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    db = house.db
    with db.write() as con:
        record_deed(con, who=who, action="back-up")
    with db.alone():
        copy = compact_copy(db)
        _place(copy, folder / BASE)
        shutil.copyfile(house.protection.journal.path, folder / JOURNAL)
        shutil.copyfile(house.protection.secret_path, folder / SECRET)
        for name in (JOURNAL, SECRET):
            os.chmod(folder / name, 0o600)
    return BackedUp(folder / BASE, folder / JOURNAL, folder / SECRET)


def restore(house: House, folder: Path, *, who: str) -> Restored:
    """Put a backup in the place of the base; every refusal known here or there holds afterwards."""
    for name in (BASE, JOURNAL, SECRET):
        if not (folder / name).is_file():
            raise CrmError("jobs-no-backup", path=str(folder / name))
    db = house.db
    with db.alone():
        keep_ledger(db)
        keep_erasures(db)
        incoming = db.work_dir / "incoming.duckdb"
        shutil.copyfile(folder / BASE, incoming)
        db.swap(incoming)
        with db.read() as con:
            before = _count(con, "refusal")
        merge_protection(db, secret=folder / SECRET, journal=folder / JOURNAL)
        erased = carry_erasures(db, house.protection, who=who)
        contacts = carry_ledger(db, house.protection)
        with db.write() as con:
            verify_audit(con)
            facts_changed(con)
            record_deed(con, who=who, action="restore", at=now(), contacts=contacts, erased=erased)
            after = _count(con, "refusal")
            return Restored(_count(con, "client"), after, after - before, contacts, erased)


def _place(file: Path, target: Path) -> None:
    temporary = target.with_name(target.name + ".part")
    shutil.copyfile(file, temporary)
    os.chmod(temporary, 0o600)
    with temporary.open("rb") as written:
        os.fsync(written.fileno())
    os.replace(temporary, target)
    file.unlink()


def _count(con: Connection, table: str) -> int:
    return int(con.execute(f"select count(*) from {table}").fetchall()[0][0])
