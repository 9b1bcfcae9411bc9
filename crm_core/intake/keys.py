"""Whom the rows name: contact points read by identity, external ids turned into records, equal rows numbered."""

from crm_core.db import Connection, statement
from crm_core.identity import register_points
from crm_core.intake.checks import REASON
from crm_core.intake.kinds import Kind


def read_points(con: Connection, kind: Kind, *, country: str) -> None:
    """Leave temp `row_point(line, point_id, value)` for rows keyed by a contact point; quarantine the unreadable."""
    cells = " union ".join(
        f"select '{name}' as kind, {name} as raw from checked where reasons is null and external_id is null and {name} is not null"
        for name in kind.keyed_by
    )
    con.execute(f"create or replace temp table raw_point as {cells or 'select null::varchar as kind, null::varchar as raw limit 0'}")
    register_points(con, country=country)
    con.execute(
        """
        create or replace temp table first_point as
        select kind, raw, arg_min(point_id, ordinal) filter (where point_id is not null) as point_id, arg_min(problem, ordinal) as problem
        from known_point group by kind, raw
        """
    )
    joins = " ".join(f"left join first_point as {name}_p on {name}_p.kind = '{name}' and {name}_p.raw = c.{name}" for name in kind.keyed_by)
    point = ", ".join(f"{name}_p.point_id" for name in kind.keyed_by)
    problem = ", ".join(f"case when {name}_p.problem is not null then c.{name} end" for name in kind.keyed_by)
    given = ", ".join(f"c.{name}" for name in kind.keyed_by)
    con.execute(
        "create or replace temp table row_point (line bigint, point_id bigint, value varchar, unread varchar)"
        if not kind.keyed_by
        else f"""
        create or replace temp table row_point as
        with pointed as (
            select c.line, coalesce({point}, null::bigint) as point_id, coalesce({problem}, null::varchar) as unread
            from checked as c {joins}
            where c.reasons is null and c.external_id is null and coalesce({given}, null) is not null
        )
        select d.line, d.point_id, p.value, d.unread from pointed as d left join point as p on p.point_id = d.point_id
        """
    )
    column = kind.keyed_by[-1] if kind.keyed_by else "external_id"
    anonymous = "rp.unread is not null" if kind.name == "transactions" else "true"
    con.execute(
        f"""
        update checked set reasons = [{{'key': 'check-bad-point', 'column': '{column}', 'value': rp.unread}}::{REASON}]
        from row_point as rp where rp.line = checked.line and rp.point_id is null and {anonymous}
        """
    )
    con.execute("delete from row_point where point_id is null")
    con.execute("update checked set content_key = md5(checked.content_key || rp.value) from row_point as rp where rp.line = checked.line")


def name_records(con: Connection, kind: Kind, *, source: str) -> None:
    """Leave temp `named_id(external_id, record_id, is_new, is_revived, is_waiting)` for external ids of rows that are good or refuse."""
    con.execute(statement(__package__, "named").replace("{refuses}", kind.refuses), {"source": source})


def number_repeats(con: Connection) -> None:
    """Leave temp `repeated(line, occurrence)` for rows whose content stands more than once in the file; any other row is its first."""
    con.execute(statement(__package__, "repeated"))
