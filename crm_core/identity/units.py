"""Clients who reach each other through a contact point or a household: one side of any experiment for all of them."""

from typing import Final

from crm_core.db import Connection, statement
from crm_core.identity.components import label_components
from crm_core.identity.stems import SHORTEST_STEM, STEM_PATTERN

# What addresses are padded with; the name of the street and the numbers stay.
_SMALL_WORDS: Final = (
    "г гор город м місто ул улица вул вулиця пр просп проспект пер переулок провулок пл площадь площа б бул бульвар наб набережная "
    "набережна ш шоссе шосе д дом буд будинок кв квартира оф офис офіс к корп корпус стр строение с обл область р н район россия рф "
    "украина україна"
).replace(" ", "|")


def join_units(con: Connection, *, everything: bool) -> None:
    """Read temp `changed(client_id)`; bring `client_household` and `client_unit` up to date (only units of two and more are kept)."""
    con.execute("delete from client_household where client_id in (select client_id from changed)")
    words = {"stem_pattern": STEM_PATTERN, "shortest_stem": SHORTEST_STEM, "small_words": f" (?:{_SMALL_WORDS}) "}
    con.execute(statement(__package__, "households"), words)
    con.execute(f"create or replace temp table united as select client_id, 0 as round from {'client' if everything else 'changed'}")
    around = 0
    while not everything and con.execute("select 1 from united where round = $round limit 1", {"round": around}).fetchall():
        con.execute(statement(__package__, "unit_members"), {"round": around})
        around += 1
    con.execute(statement(__package__, "unit_edges"))
    label_components(con, edges="edge", into="unit")
    con.execute("delete from client_unit" if everything else "delete from client_unit where client_id in (select client_id from united)")
    con.execute("insert into client_unit select record_id, label from unit")
    for table in ("united", "edge", "unit"):
        con.execute(f"drop table {table}")
