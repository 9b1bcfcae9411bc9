"""Erase a person: everything that tells who they are leaves the base and its files; that they refused stays."""

from typing import Final

from crm_core.db import compact_copy, statement
from crm_core.errors import CrmError
from crm_core.hygiene import clean
from crm_core.identity import resolve_client
from crm_core.jobs.forgetting import Erased, forget
from crm_core.jobs.house import House

ERASED_RECORDS: Final = statement(__package__, "erased_records")


def erase(house: House, client_id: int, *, reason: str, who: str) -> Erased:
    """Erase a client's personal data, then rewrite the file: a deleted row's bytes stay in it until then."""
    if not reason.strip():
        raise CrmError("hygiene-reason-missing")
    db, protection = house.db, house.protection
    with db.alone():
        with db.write() as con:
            client = resolve_client(con, client_id)
            con.execute(f"create or replace temp table erased_record as {ERASED_RECORDS}", {"client": client})
            done = forget(con, protection, client, reason=clean(reason), who=who, action="erase")
        db.swap(compact_copy(db))
    return done
