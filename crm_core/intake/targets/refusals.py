"""Refusals and consents go through hygiene, the journal first. What cannot be read in a refusal is taken in the most protective sense."""

from crm_core.db import statement
from crm_core.hygiene import add_consents, add_refusals
from crm_core.identity import register_points
from crm_core.intake.checks import REASON
from crm_core.intake.targets.deed import Deed, Outcome, count


def read_refusal_points(deed: Deed) -> None:
    """Leave temp `refusal_points(line, point_ids)`; a row by which nobody can be recognised waits in the quarantine."""
    con = deed.con
    cells = [
        f"select '{kind}' as kind, {name} as raw from checked where {name} is not null"
        for kind, names in deed.contact_columns.items()
        for name in names
    ]
    cells.append(
        "select 'person' as kind, full_name || '|' || birth_date::varchar as raw from checked "
        "where full_name is not null and birth_date is not null"
    )
    con.execute(f"create or replace temp table raw_point as select kind, raw from ({' union '.join(cells)})")
    register_points(con, country=deed.country)
    told = [
        f"select line, '{kind}' as kind, {name} as raw from checked where reasons is null"
        for kind, names in deed.contact_columns.items()
        for name in names
    ]
    told.append("select line, 'person' as kind, full_name || '|' || birth_date::varchar as raw from checked where reasons is null")
    con.execute(
        f"""
        create or replace temp table refusal_points as
        select t.line, coalesce(list(distinct k.point_id order by k.point_id) filter (where k.point_id is not null), []) as point_ids
        from ({" union all ".join(told)}) as t
        join known_point as k on k.kind = t.kind and k.raw = t.raw
        group by t.line
        """
    )
    con.execute(
        f"""
        update checked set reasons = [{{'key': 'check-bad-point', 'column': 'phone', 'value': coalesce(phone, email, full_name)}}::{REASON}]
        where reasons is null and external_id is null and line not in (select line from refusal_points where len(point_ids) > 0)
        """
    )


def load_refusals(deed: Deed, outcome: Outcome) -> Outcome:
    """Hand the good rows to hygiene: the journal is written first, then the base."""
    con = deed.con
    con.execute(statement(__package__, "refusals"), {"source": deed.source})
    told = {
        "intake-notice-refusals-no-channel": "channel is null",
        "intake-notice-refusals-no-scope": "scope is null and not list_contains(unread, 'scope')",
        "intake-notice-refusals-unread-scope": "list_contains(unread, 'scope')",
        "intake-notice-refusals-unread-date": "list_contains(unread, 'refused_at')",
    }
    defaults = [(key, count(con, f"select count(*) from checked where reasons is null and {test}")) for key, test in told.items()]
    # A code without its leading zeros, or another source's, is heard and kept, but the client it meant goes on being contacted.
    strangers = """
        select count(*) from checked as c join named_id as n on n.external_id = c.external_id and n.is_new
        where c.reasons is null and c.line not in (select line from refusal_points where len(point_ids) > 0)
    """
    defaults.append(("intake-notice-refusals-strangers", count(con, strangers)))
    added = add_refusals(con, deed.protection, import_id=deed.import_id, who=deed.who)
    return Outcome(added.loaded, notices=outcome.notices + tuple((key, rows) for key, rows in defaults if rows))


def load_consents(deed: Deed, outcome: Outcome) -> Outcome:
    """Hand the good rows to hygiene."""
    con = deed.con
    con.execute(statement(__package__, "consents"), {"source": deed.source})
    added = add_consents(con, deed.protection, import_id=deed.import_id, who=deed.who)
    return Outcome(added.loaded, notices=outcome.notices)
