"""Rows that wait in the quarantine and say «leave me alone»: they are heard at once, whatever else in them is wrong."""

from crm_core.db import statement
from crm_core.identity import register_points
from crm_core.intake.targets.deed import Deed, count


def read_waiting(deed: Deed) -> int:
    """Leave temp `waiting_point(line, record_id, point_id)` of the rows that refuse but were not taken; return how many rows there are.

    `record_id` is null when the row says no client's code; `point_id` when it has no point that can be read.
    """
    con, kind = deed.con, deed.kind
    waiting = f"reasons is not null and {kind.refuses}"
    if not count(con, f"select count(*) from checked where {waiting}"):
        con.execute("create or replace temp table waiting_point (line bigint, record_id bigint, point_id bigint)")
        return 0
    named = deed.contact_columns or {name: (name,) for name in kind.keyed_by}
    cells = " union all ".join(
        f"select line, '{of}' as kind, {name} as raw from checked where {waiting} and {name} is not null"
        for of, names in named.items()
        for name in names
    )
    nothing = "select null::bigint as line, null::varchar as kind, null::varchar as raw limit 0"
    con.execute(f"create or replace temp table waiting_cell as {cells or nothing}")
    con.execute("create or replace temp table raw_point as select distinct kind, raw from waiting_cell")
    register_points(con, country=deed.country)
    con.execute(statement(__package__, "waiting_points").replace("{waiting}", waiting))
    return count(con, "select count(distinct line) from waiting_point where record_id is not null or point_id is not null")


def hold_waiting(deed: Deed) -> None:
    """For as long as refusals are being keyed, let the clients hold the points of their waiting rows: those are closed as well."""
    deed.con.execute(statement(__package__, "hold_waiting"))


def release_waiting(deed: Deed) -> None:
    """The rows are not taken, so their points are nobody's."""
    deed.con.execute("delete from holding where position = -1")
