"""Whom a refusal closes when it is said is written down with it, so that nothing loaded later lets them out.

A number becomes a placeholder, a person marries, a duplicate parts from its client: by their keys alone they would not be found any more.
"""

from crm_core.db import Connection
from crm_core.hygiene.gates import asked_hits


def leave_holders(con: Connection) -> None:
    """Add to temp `todo_key` the records of all whom the named keys of temp `todo_refusal` close now.

    Such a key has the record in `strict` and what closed it in `loose`; it is `named` when that says who refused: name and birth date.
    """
    con.execute(
        """
        create or replace temp table named_key as
        select row_number() over (order by n, kind, keying, strict) as id, n, kind, keying, strict, loose
        from todo_key where named and kind <> 'record'
        """
    )
    if not con.execute("select 1 from named_key limit 1").fetchall():
        return
    con.execute(
        """
        create or replace temp table asked_refusal as
        select k.id as refusal_id, 'point' as subject, t.channel, t.refused_at from named_key k join todo_refusal t on t.n = k.n
        """
    )
    con.execute(
        "create or replace temp table asked_key as select id as refusal_id, kind, true as named, keying, strict, loose from named_key"
    )
    asked_hits(con, channel=None, into="closed_now")
    con.execute(
        """
        insert into todo_key
        with closed as materialized (  -- first whose: joined by the keying alone, every key would meet every record
            select k.n, k.kind, k.keying, k.strict, r.record_id
            from closed_now h
            join named_key k on k.id = h.refusal_id
            join record r on r.client_id = h.client_id
        )
        select c.n, 'holder', c.kind = 'person', c.keying, rk.strict, c.strict
        from closed c
        join record_key rk on rk.record_id = c.record_id and rk.keying = c.keying
        """
    )
