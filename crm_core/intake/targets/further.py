"""Answers, terms, members and responses only ever add rows; assets, contracts and products replace the earlier version of a row."""

from datetime import date
from typing import Final

from crm_core.db import Connection, load_settings, statement, today
from crm_core.hygiene import add_refusals
from crm_core.identity import register_points
from crm_core.intake.targets.deed import Deed, Outcome, count
from crm_core.intake.targets.waiting import read_waiting

TABLES: Final = {
    "survey_answers": "survey_answer",
    "assets": "asset",
    "contracts": "contract",
    "preferential_terms": "preferential_term",
    "products": "product",
    "campaign_members": "campaign_member",
    "responses": "response",
}
# What makes two rows of one source the same thing; a later one replaces the earlier. Other kinds are known by their content.
KEYS: Final = {
    "assets": "asset_id || chr(31) || record_id || chr(31) || coalesce(serviced_on::varchar, '')",
    "contracts": "contract_id",
    "products": "product",
}
KEYED_TABLES: Final = {TABLES[kind]: key for kind, key in KEYS.items()}


def load_rows(deed: Deed) -> Outcome:
    """Insert the good rows that are not known yet."""
    con, kind = deed.con, deed.kind.name
    sql = statement(__package__, kind)
    con.execute(sql, {"today": _today(con)} if "$today" in sql else None)
    return _replace(deed) if kind in KEYS else _append(deed)


def load_responses(deed: Deed) -> Outcome:
    """Insert the new responses, and mark the contact points they say a message did not reach."""
    con = deed.con
    outcome = load_rows(deed)
    cells = " union all ".join(
        f"select line, '{name}' as kind, {name} as raw from checked "
        f"where reasons is null and outcome in ('undelivered', 'opt_out') and {name} is not null"
        for name in deed.kind.keyed_by
    )
    con.execute(f"create or replace temp table raw_point as select distinct kind, raw from ({cells})")
    register_points(con, country=deed.country)
    con.execute(
        f"""
        create or replace temp table outcome_point as
        select distinct c.line, k.point_id
        from ({cells}) as c
        join known_point as k on k.kind = c.kind and k.raw = c.raw
        where k.point_id is not null
        """
    )
    con.execute(statement(__package__, "undelivered_points"), {"import_id": deed.import_id, "today": _today(con)})
    return outcome


def refuse_responses(deed: Deed, outcome: Outcome) -> Outcome:
    """Hand the opt-outs to hygiene at once: the journal first, then the base."""
    con, waiting = deed.con, read_waiting(deed)
    if not waiting and not count(con, "select count(*) from new_row where outcome = 'opt_out'"):
        return outcome
    con.execute(statement(__package__, "response_refusals"), {"source": deed.source})
    added = add_refusals(con, deed.protection, import_id=deed.import_id, who=deed.who).loaded
    told = (("intake-notice-refusals-from-responses", added), ("intake-notice-refusals-waiting", waiting))
    return Outcome(outcome.loaded, notices=(*outcome.notices, *((key, rows) for key, rows in told if rows)))


def _append(deed: Deed) -> Outcome:
    con, table, given = deed.con, TABLES[deed.kind.name], {"source": deed.source}
    con.execute(statement(__package__, "known_rows").replace("{table}", table), given)
    good = count(con, "select count(*) from checked where reasons is null")
    same = count(con, "select count(*) from known_row")
    con.execute(
        f"insert into {table} by name select $import_id as import_id, $source as source, * from new_row "
        "where line not in (select line from known_row)",
        {**given, "import_id": deed.import_id},
    )
    return Outcome(good - same)


def _replace(deed: Deed) -> Outcome:
    con, kind, given = deed.con, deed.kind.name, {"source": deed.source}
    table, key = TABLES[kind], KEYS[kind]
    con.execute(statement(__package__, "keyed_rows").format(table=table, key=key), given)
    good = count(con, "select count(*) from checked where reasons is null")
    same = count(con, "select coalesce(sum(lines), 0) from keyed_row where is_same")
    con.execute(
        f"""
        update {table} set withdrawn_by = $import_id
        where source = $source and withdrawn_by is null and {key} in (select row_key from keyed_row where is_known and not is_same)
        """,
        {**given, "import_id": deed.import_id},
    )
    con.execute(
        f"insert into {table} by name select $import_id as import_id, $source as source, * from new_row "
        "where line in (select last_line from keyed_row where not is_same)",
        {**given, "import_id": deed.import_id},
    )
    repeated = count(con, "select coalesce(sum(lines - 1), 0) from keyed_row where contents > 1")
    return Outcome(good - same, notices=(("intake-notice-repeated-keys", repeated),) if repeated else ())


def _today(con: Connection) -> date:
    return today(load_settings(con).time_zone)
