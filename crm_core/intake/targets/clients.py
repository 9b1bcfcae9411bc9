"""Clients: fill blanks or overwrite; a record is the fold of its rows.

Flags of the file feed consents and refusals, which nothing here can lower.
"""

from typing import Final

from crm_core.db import statement
from crm_core.hygiene import add_consents, add_refusals
from crm_core.identity import register_names, register_points
from crm_core.intake.targets.deed import Deed, Outcome, count
from crm_core.intake.targets.fold import LISTS, SCALARS, name_key, refold
from crm_core.intake.targets.judge import judge_sql
from crm_core.intake.targets.waiting import hold_waiting, read_waiting, release_waiting

POINT_LISTS: Final = {"phone": "phones", "email": "emails", "card": "cards"}
KEPT: Final = (*SCALARS, "attributes", *LISTS)


def load_clients(deed: Deed) -> Outcome:
    """Keep every row that says something new, and bring the records and what they hold up to date."""
    con = deed.con
    unread = _read_cells(deed)
    con.execute("create or replace temp table several as select record_id from client_new group by record_id having count(*) > 1")
    con.execute(statement(__package__, "client_before"))
    con.execute(judge_sql(overwrite=deed.overwrite))
    good = count(con, "select count(*) from client_new")
    same = count(con, "select count(*) from judged where not is_changed")
    conflicts = count(con, "select count(*) from judged where is_conflict")
    con.execute(
        f"""
        insert into client_row by name
        select $import_id as import_id, n.line, n.record_id, $overwrite as overwrite, n.content_key, {", ".join("n." + c for c in KEPT)}
        from client_new as n
        where n.line not in (select line from judged where not is_changed and is_known)
        """,
        {"import_id": deed.import_id, "overwrite": deed.overwrite},
    )
    _write_records(deed)
    return Outcome(good - same, conflicts, (("intake-notice-unread-points", unread),) if unread else ())


def protect_clients(deed: Deed, outcome: Outcome) -> Outcome:
    """Hand the flags of the file to hygiene; a flag says nothing about evidence, so it never lifts a refusal."""
    con = deed.con
    con.execute(statement(__package__, "client_flags"))
    given = {"source": deed.source}
    if count(con, "select count(*) from client_flag where not is_refusal"):
        con.execute(statement(__package__, "client_consents"), given)
        add_consents(con, deed.protection, import_id=deed.import_id, who=deed.who)
    refusals, waiting = 0, read_waiting(deed)
    if waiting or count(con, "select count(*) from client_flag where is_refusal"):
        con.execute(statement(__package__, "client_refusals"), given)
        con.execute(statement(__package__, "waiting_refusals"), given)
        hold_waiting(deed)
        refusals = add_refusals(con, deed.protection, import_id=deed.import_id, who=deed.who).loaded
        release_waiting(deed)
    by_flag = count(con, f"select count(*) from ({statement(__package__, 'flags_added')})", {"import_id": deed.import_id})
    against = f"select line from ({statement(__package__, 'flags_against')})"
    conflicts = count(con, f"select count(*) from ({against}) where line not in (select line from judged where is_conflict)")
    told = (("intake-notice-refusals-from-clients", refusals), ("intake-notice-refusals-waiting", waiting))
    notices = (*outcome.notices, *((key, rows) for key, rows in told if rows))
    return Outcome(outcome.loaded + by_flag, outcome.conflicts + conflicts, notices)


def _read_cells(deed: Deed) -> int:
    """Leave temp `client_new`; return how many cells hold no readable phone, e-mail or card."""
    con = deed.con
    cells = [(kind, name) for kind, names in deed.contact_columns.items() for name in names]
    told = " union ".join(
        f"select '{kind}' as kind, {name} as raw from checked where reasons is null and {name} is not null" for kind, name in cells
    )
    con.execute(f"create or replace temp table raw_point as {told or 'select null::varchar as kind, null::varchar as raw limit 0'}")
    register_points(con, country=deed.country)
    con.execute(
        """
        create or replace temp table cell_points as
        with fuller as (select distinct kind, raw from known_point where ordinal > 1)
        select kind, raw, case when point_id is not null then [point_id] end as point_ids
        from known_point anti join fuller using (kind, raw)
        union all
        select kind, raw, list(point_id order by ordinal) filter (where point_id is not null)
        from known_point semi join fuller using (kind, raw)
        group by kind, raw
        """
    )
    con.execute(
        "create or replace temp table raw_name as select distinct full_name, surname, given_name, patronymic, sex from checked "
        "where reasons is null and coalesce(full_name, surname, given_name, patronymic, sex) is not null"
    )
    register_names(con)
    joins = "\n".join(f"left join cell_points as {name}_l on {name}_l.kind = '{kind}' and {name}_l.raw = c.{name}" for kind, name in cells)
    lists = {}
    for kind, column in POINT_LISTS.items():
        parts = [f"coalesce({name}_l.point_ids, [])" for of, name in cells if of == kind]
        # distinct, in the order of the row; nothing at all is null
        lists[column] = "null::bigint[]" if not parts else f"first_ones({' || '.join(parts)})"
    con.execute(
        "create or replace temp macro first_ones(ids) as "
        "case when len(ids) = 0 then null when len(ids) = 1 then ids else list_filter(ids, lambda x, i: list_position(ids, x) = i) end"
    )
    con.execute(statement(__package__, "client_new").format(joins=joins, name_key=name_key("o_"), **lists))
    return count(con, "select count(*) from (select kind, raw from known_point group by kind, raw having bool_and(point_id is null))")


def _write_records(deed: Deed) -> None:
    """New records with one row are written straight from it; the others are folded anew."""
    con = deed.con
    con.execute(
        f"""
        insert into record by name
        select
            n.record_id, n.record_id as client_id, $source as source, n.external_id, $import_id as born_import, not n.is_waiting as is_live,
            {", ".join("c." + column for column in (*SCALARS, "attributes"))},
            c.name_key
        from named_id as n
        left join (select * from client_new anti join several using (record_id)) as c on c.record_id = n.record_id
        where n.is_new
        """,
        {"source": deed.source, "import_id": deed.import_id},
    )
    con.execute(statement(__package__, "new_holdings"))
    con.execute(
        "create or replace temp table refold_record as select distinct n.record_id from client_new as n "
        "where (not n.is_new or n.record_id in (select record_id from several)) "
        "and n.line not in (select line from judged where not is_changed and is_known)"
    )
    con.execute("update record set is_live = true from named_id as n where n.is_revived and record.record_id = n.record_id")
    refold(con)
    con.execute(
        "insert into touched_record select record_id from named_id where is_new or is_revived union select record_id from refold_record"
    )
