"""Take a person out of every place of the base; that they refused stays."""

import re
from dataclasses import dataclass
from typing import Final

from crm_core.audit import record_deed
from crm_core.db import Connection, facts_changed, statement
from crm_core.facts import refresh_days
from crm_core.hygiene import Protection, add_refusals, key_new
from crm_core.identity import resolve_clients

ERASED_POINTS: Final = statement(__package__, "erased_points")
CARRIED_REFUSALS: Final = statement(__package__, "carried_refusals")
REFERRING_RECORDS: Final = statement(__package__, "referring_records")
TELLING_ROWS: Final = statement(__package__, "telling_rows")
# Each takes a person out of one place; money and contacts stay, under the client's number alone.
FORGET: Final = (
    "forget_transactions",
    "forget_contacts",
    "forget_contact_points",
    "forget_consents",
    "forget_exclusions",
    "forget_status_marks",
    "forget_answers",
    "forget_assets",
    "forget_contracts",
    "forget_terms",
    "forget_members",
    "forget_responses",
    "forget_undelivered",
    "forget_referrer",
    "forget_told_referrer",
    "forget_rows",
    "forget_holdings",
    "forget_keys",
    "forget_points",
    "forget_lists",
    "forget_removals",
    "forget_records",
)

WORDS: Final = re.compile(r"\w+|\W+")
STEM_LENGTH: Final = 4  # «Незабудкиной» tells as much as «Незабудкина»
MARKER: Final = "…"


@dataclass(frozen=True, slots=True)
class Erased:
    """Whose data went: how many records and contact points."""

    client_id: int
    records: int
    points: int


def forget(con: Connection, protection: Protection, client: int, *, reason: str | None, who: str, action: str) -> Erased:
    """Take the person whose records are in temp `erased_record` out of every place, inside a write; `client` is the number that stays."""
    con.execute(f"create or replace temp table erased_point as {ERASED_POINTS}")
    done = Erased(client, _count(con, "erased_record"), _count(con, "erased_point"))
    key_new(con, protection)
    con.execute(f"create or replace temp table new_refusal as {CARRIED_REFUSALS}", {"client": client})
    _blank_quarantine(con)
    carried = _count(con, "new_refusal")
    told = _nameless(con, reason)
    taken = [number for (number,) in con.execute("select record_id from erased_record order by record_id").fetchall()]
    record_deed(con, who=who, action=action, client_id=client, records=done.records, record_ids=taken, points=done.points, reason=told)
    if carried:
        add_refusals(con, protection, import_id=0, who=who)
    con.execute("create or replace temp table erased_client as select $client::bigint as client_id", {"client": client})
    con.execute(f"create or replace temp table referring_record as {REFERRING_RECORDS}")
    for one in FORGET:
        con.execute(statement(__package__, one))
    con.execute("create or replace temp table touched_record as from (select record_id from erased_record) union from referring_record")
    resolve_clients(con)
    con.execute("create or replace temp table dirty_client as select client_id from moved_client union select $client", {"client": client})
    refresh_days(con)
    facts_changed(con)
    return done


def _nameless(con: Connection, reason: str | None) -> str | None:
    """Take the person's own names out of the reason, in whatever case they stand: it is kept, they are not."""
    found = con.execute(
        "select distinct unnest(string_split(lower(concat_ws(' ', surname, given_name, patronymic, company)), ' ')) from erased_record"
    ).fetchall()
    stems = {word[:STEM_LENGTH].replace("ё", "е") for (word,) in found if word}
    told = (MARKER if word.casefold().replace("ё", "е")[:STEM_LENGTH] in stems else word for word in WORDS.findall(reason or ""))
    return "".join(told) or None


def _blank_quarantine(con: Connection) -> None:
    """Blank the raw text of rows with errors that tell who the person is."""
    con.execute(f"create or replace temp table telling_row as {TELLING_ROWS}")
    con.execute(
        """
        update quarantine set raw = '', cells = [], reasons = '[{"key": "jobs-row-erased"}]'
        from telling_row where quarantine.import_id = telling_row.import_id and quarantine.line = telling_row.line
        """
    )


def _count(con: Connection, table: str) -> int:
    return int(con.execute(f"select count(*) from {table}").fetchall()[0][0])
