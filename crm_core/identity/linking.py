"""Which records are the same client. The rules in words: docs/definitions.md."""

from crm_core.db import Connection, statement
from crm_core.identity.components import label_components


def count_names(con: Connection, *, max_names_per_key: int) -> None:
    """Read temp `asked_point(point_id)`; write temp `shared_holding` and `shared_point` for those held by several records."""
    con.execute(statement(__package__, "name_pair"))
    con.execute(statement(__package__, "shared_holdings"))
    con.execute(statement(__package__, "shared_points"), {"max_names_per_key": max_names_per_key})


def link_records(con: Connection) -> None:
    """Read temp `shared_holding` and `shared_point`; write temp `label(record_id, label)` for every record that has company."""
    con.execute(statement(__package__, "linking_keys"))
    con.execute("create or replace temp table edge (a bigint, b bigint)")
    con.execute(statement(__package__, "same_name_edges"))
    con.execute(statement(__package__, "patronymic_leaders"))
    con.execute(statement(__package__, "patronymic_followers"))
    _follow(con)
    label_components(con, edges="edge", into="named")
    con.execute(statement(__package__, "named_leaders"))
    con.execute(statement(__package__, "nameless_followers"))
    _follow(con)
    label_components(con, edges="edge", into="label")
    for table in ("linking", "edge", "named", "leader", "follower", "follower_edge", "follower_group"):
        con.execute(f"drop table {table}")


def _follow(con: Connection) -> None:
    """Add the links of temp `follower(key, record_id)` to temp `leader(key, leader, anchor)` and to each other."""
    con.execute(statement(__package__, "follower_edges"))
    label_components(con, edges="follower_edge", into="follower_group")
    con.execute(statement(__package__, "follow"))
