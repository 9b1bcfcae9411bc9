"""Records to clients, kept up after every load: only what the changed records can reach is computed anew."""

from typing import Final

from crm_core.db import Connection, load_document, statement
from crm_core.errors import Unknown
from crm_core.identity.linking import count_names, link_records
from crm_core.identity.units import join_units

MAX_NAMES_PER_KEY: Final = 5
# Above this share of touched records one pass over the whole base is cheaper than following links.
_WHOLE_BASE_SHARE: Final = 0.2


def names_per_key(con: Connection) -> int:
    """Return under how many names a number may be held before it is a placeholder: the saved policy says it (hygiene writes it)."""
    policy = load_document(con, kind="policy", name="base")
    return MAX_NAMES_PER_KEY if policy is None else int(policy.body.get("max_names", MAX_NAMES_PER_KEY))


def resolve_clients(con: Connection, *, everything: bool = False) -> None:
    """Bring clients up to date after temp `touched_record(record_id)` (or all of them); leaves temp `moved_client(client_id)`."""
    max_names_per_key = names_per_key(con)
    everything = everything or _most_are_touched(con)
    if everything:
        _affect_all(con)
        count_names(con, max_names_per_key=max_names_per_key)
    else:
        _affect_reachable(con, max_names_per_key)
    link_records(con)
    con.execute(statement(__package__, "assigned"))
    con.execute("create or replace temp table changed as select before as client_id from assigned union select after from assigned")
    con.execute("create or replace temp table joined as select distinct after as client_id from assigned where after <> record_id")
    _keep_before(con)
    _write(con)
    con.execute(statement(__package__, "moved_clients"))
    con.execute("delete from moved_client where client_id is null")
    join_units(con, everything=everything)
    for table in _TEMPORARY:
        con.execute(f"drop table if exists {table}")


_TEMPORARY: Final = (
    "affected",
    "affected_point",
    "asked_point",
    "shared_holding",
    "shared_point",
    "label",
    "assigned",
    "changed",
    "joined",
    "old_client",
    "old_client_point",
    "old_holder",
)


def resolve_client(con: Connection, client_id: int) -> int:
    """Return today's number of the client that had this number once."""
    today = "select r.client_id from record as r inner join client as c on c.client_id = r.client_id where r.record_id = $id"
    found = con.execute(today, {"id": client_id}).fetchall()
    if not found:
        raise Unknown("identity-unknown-client", given=str(client_id))
    return int(found[0][0])


def _most_are_touched(con: Connection) -> bool:
    if not con.execute("select 1 from duckdb_tables() where temporary and table_name = 'touched_record'").fetchall():
        return True
    touched, known = con.execute("select (select count(*) from touched_record), (select count(*) from record)").fetchall()[0]
    return bool(touched > known * _WHOLE_BASE_SHARE)


def _affect_all(con: Connection) -> None:
    con.execute("create or replace temp table affected as select record_id, 0 as round from record")
    con.execute("create or replace temp table affected_point as select point_id from holding union select point_id from point_holder")
    con.execute("create or replace temp table asked_point as select point_id from affected_point")


def _affect_reachable(con: Connection, max_names_per_key: int) -> None:
    """Follow shared keys and former clients from the touched records until nothing new is drawn in."""
    con.execute("create or replace temp table affected as select distinct record_id, 0 as round from touched_record")
    con.execute("create or replace temp table affected_point (point_id bigint)")
    around = 0
    while con.execute("select 1 from affected where round = $round limit 1", {"round": around}).fetchall():
        con.execute(statement(__package__, "affected_points"), {"round": around})
        count_names(con, max_names_per_key=max_names_per_key)
        con.execute(statement(__package__, "affected_records"), {"round": around})
        con.execute("insert into affected_point select point_id from asked_point")
        around += 1
    con.execute("create or replace temp table asked_point as select point_id from affected_point")
    count_names(con, max_names_per_key=max_names_per_key)


def _keep_before(con: Connection) -> None:
    """Keep what clients and points looked like, to tell afterwards whom the change moved."""
    con.execute(
        "create or replace temp table old_client as "
        "select client_id, records from client where client_id in (select client_id from changed)"
    )
    con.execute(
        "create or replace temp table old_client_point as "
        "select client_id, point_id, is_current from client_point where client_id in (select client_id from changed)"
    )
    con.execute(
        "create or replace temp table old_holder as "
        "select point_id, sole_client_id from point_holder where point_id in (select point_id from affected_point)"
    )


def _write(con: Connection) -> None:
    con.execute("update record set client_id = a.after from assigned as a where a.record_id = record.record_id and a.before <> a.after")
    con.execute("delete from merged where record_id in (select record_id from affected)")
    con.execute("insert into merged select record_id, after from assigned where record_id <> after")
    con.execute("delete from point_holder where point_id in (select point_id from affected_point)")
    con.execute(statement(__package__, "point_holders"))
    con.execute("delete from client where client_id in (select client_id from changed)")
    con.execute(statement(__package__, "clients"))
    con.execute("delete from client_point where client_id in (select client_id from changed)")
    con.execute(statement(__package__, "client_points"))
