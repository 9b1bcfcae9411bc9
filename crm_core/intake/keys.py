"""Whom the rows name: contact points read by identity, external ids turned into records, equal rows numbered."""

from typing import Final

from crm_core.db import Connection, statement
from crm_core.identity import register_points
from crm_core.intake.checks import REASON
from crm_core.intake.kinds import Kind

# People who are nobody: the words a cash register writes when there is no client.
NOBODY: Final = (
    r"^(роздрібн[а-яёіїєґ]*\s+(покуп|клієнт|спожив)|розничн[а-яёіїєґ]*\s+(покуп|клиент)|кінцев[а-яёіїєґ]*\s+спожива|конечн[а-яёіїєґ]*\s+потребит|частн[а-яёіїєґ]*\s+лиц|приватн[а-яёіїєґ]*\s+особ|физ[а-яёіїєґ]*\.?\s*лиц|фіз[а-яёіїєґ]*\.?\s*ос"
    r"|покупатель$|покупець$|клиент$|клієнт$|аноним|анонім|без карты|без картки|нет карты|без клиента|без клієнта"
    r"|неизвестн|невідом|не определ|не указан|retail customer|walk-?in|anonymous|guest$|cash customer)"
)
# The whole name of a row of a client file. Stricter: people are called Неизвестных and Анонимов.
NOBODY_NAME: Final = (
    r"^((розничн|роздрібн|кінцев|конечн|частн|приватн|физическ|фізичн)[а-яёіїєґ]*|неизвестн(ый|ая)|невідом(ий|а)|физ\.?|фіз\.?)\s+"
    r"(покуп|клиент|клієнт|потребит|спожива|лиц|особ)"
    r"|^(физлицо|фізособа|покупатель|покупець|клиент|клієнт|аноним|анонім|без карты|без картки|нет карты|без клиента|без клієнта"
    r"|не определ[её]н|не указан|не вказано|retail customer|walk-?in( customer)?|anonymous|guest|cash customer)$"
)


def refuse_nobodies(con: Connection, *, source: str, import_id: int) -> None:
    """Hold back rows of a client file that name «Розничный покупатель» and the like, and remember their codes: never a client.

    Not a code that is somebody's already; and a code is nobody's no longer once a good row names it.
    """
    con.execute(statement(__package__, "nobody_rows"), {"nobody": NOBODY_NAME, "source": source})
    con.execute(
        f"""
        update checked set reasons = [{{'key': 'check-nobody', 'column': 'full_name', 'value': n.name}}::{REASON}]
        from nobody_row as n where n.line = checked.line
        """
    )
    con.execute(
        "insert into nobody_code select distinct $source, external_id, $import_id::bigint from nobody_row where external_id is not null",
        {"source": source, "import_id": import_id},
    )
    con.execute(
        "delete from nobody_code where source = $source and external_id in (select external_id from checked where reasons is null)",
        {"source": source},
    )


def forget_nobodies(con: Connection, *, source: str) -> None:
    """Take the key from sales to «Розничный покупатель» and the like, by name or by a code the client file told: they are anonymous."""
    con.execute(statement(__package__, "nobodies"), {"nobody": NOBODY})
    told = "select external_id from nobody_code where source = $source"
    if con.execute(f"select (select count(*) from nobody) + (select count(*) from ({told}))", {"source": source}).fetchall()[0][0]:
        con.execute(
            f"""
            update checked set external_id = null, card = null, phone = null
            where external_id in (from nobody) or client_name in (from nobody) or card in (from nobody) or external_id in ({told})
            """,
            {"source": source},
        )


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
