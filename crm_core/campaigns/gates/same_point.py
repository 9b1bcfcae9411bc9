"""Gate 12: the same contact point as another client of this list; the oldest client stays."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask
from crm_core.db import Connection, statement

KEY: Final = "same_point"


def stop(con: Connection, ask: Ask) -> int:
    """Take the later holders of a point out of temp `passed`; leave temp `stop_same_point(client_id)` and return how many.

    Where shared points are not allowed, no two clients can have the same one.
    """
    if not ask.shares_points:
        con.execute("create or replace temp table stop_same_point (client_id bigint)")
        return 0
    con.execute(statement("crm_core.campaigns.gates", "same_point"))
    con.execute("delete from passed where client_id in (select client_id from stop_same_point)")
    return int(con.execute("select count(*) from stop_same_point").fetchall()[0][0])
