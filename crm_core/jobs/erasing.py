"""Erase a person: everything that tells who they are leaves the base and its files; that they refused stays."""

from dataclasses import dataclass
from typing import Final

from crm_core.audit import record_deed
from crm_core.db import Connection, facts_changed, statement
from crm_core.facts import refresh_days
from crm_core.hygiene import add_refusals, key_new
from crm_core.identity import resolve_client, resolve_clients
from crm_core.jobs.house import House
from crm_core.jobs.keeping import compact_copy

ERASED_RECORDS: Final = statement(__package__, "erased_records")
ERASED_POINTS: Final = statement(__package__, "erased_points")
CARRIED_REFUSALS: Final = statement(__package__, "carried_refusals")
TELLING_ROWS: Final = statement(__package__, "telling_rows")
# Each takes a person out of one table; money and contacts stay, counted under the client's number alone.
FORGET: Final = (
    "update transaction_line set record_id = $client where record_id in (select record_id from erased_record)",
    "update contact set record_id = $client where record_id in (select record_id from erased_record)",
    "update record set is_live = record_id = $client where record_id in (select record_id from erased_record)",
    "update transaction_line set record_id = $client, point_id = null where record_id is null and point_id in (select point_id from erased_point)",
    "update contact set record_id = $client, point_id = null where record_id is null and point_id in (select point_id from erased_point)",
    "update consent set record_id = $client, point_id = null where record_id is null and point_id in (select point_id from erased_point)",
    "update contact set point_id = null where point_id in (select point_id from erased_point) and $client is not null",
    "update consent set evidence = null where record_id in (select record_id from erased_record) and $client is not null",
    "update exclusion set reason = '–' where record_id in (select record_id from erased_record) and $client is not null",
    "delete from client_row where record_id in (select record_id from erased_record) and $client is not null",
    "delete from holding where record_id in (select record_id from erased_record) and $client is not null",
    "delete from point_key where point_id in (select point_id from erased_point) and $client is not null",
    "delete from point where point_id in (select point_id from erased_point) and $client is not null",
    "delete from release_row where client_id in (select record_id from erased_record) and not is_seed and $client is not null",
    """
    update record set external_id = 'erased:' || record_id, surname = null, given_name = null, patronymic = null, sex = null, birth_date = null,
        company = null, tax_id = null, city = null, address = null, registered_at = null, acquired_from = null, referred_by = null,
        language = null, attributes = null, name_key = null
    where record_id in (select record_id from erased_record) and $client is not null
    """,
)


@dataclass(frozen=True, slots=True)
class Erased:
    """Whose data went: how many records and contact points."""

    client_id: int
    records: int
    points: int


def erase(house: House, client_id: int, *, reason: str, who: str) -> Erased:
    """Erase a client's personal data, then rewrite the file: a deleted row's bytes stay in it until then."""
    db, protection = house.db, house.protection
    with db.alone():
        with db.write() as con:
            client = resolve_client(con, client_id)
            con.execute(f"create or replace temp table erased_record as {ERASED_RECORDS}", {"client": client})
            con.execute(f"create or replace temp table erased_point as {ERASED_POINTS}")
            done = Erased(client, _count(con, "erased_record"), _count(con, "erased_point"))
            key_new(con, protection)
            con.execute(f"create or replace temp table new_refusal as {CARRIED_REFUSALS}", {"client": client})
            _blank_quarantine(con)
            carried = _count(con, "new_refusal")
            record_deed(con, who=who, action="erase", client_id=client, records=done.records, points=done.points, refusals_carried=carried)
            if carried:
                add_refusals(con, protection, import_id=0, who=who)
            for one in FORGET:
                con.execute(one, {"client": client})
            con.execute("create or replace temp table touched_record as select record_id from erased_record")
            resolve_clients(con)
            con.execute("create or replace temp table dirty_client as select client_id from moved_client union select $client", {"client": client})
            refresh_days(con)
            facts_changed(con)
        db.swap(compact_copy(db))
    _ = reason  # a reason may name the person: it is asked for, told in the answer to them, and not kept
    return done


def _blank_quarantine(con: Connection) -> None:
    """Blank the raw text of rows with errors that tell who the person is."""
    con.execute(f"create or replace temp table telling_row as {TELLING_ROWS}")
    con.execute(
        """
        update quarantine set raw = '', reasons = '[{"key": "jobs-row-erased"}]'
        from telling_row where quarantine.import_id = telling_row.import_id and quarantine.line = telling_row.line
        """
    )


def _count(con: Connection, table: str) -> int:
    return int(con.execute(f"select count(*) from {table}").fetchall()[0][0])
