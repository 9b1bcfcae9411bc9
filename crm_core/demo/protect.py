"""The demo people's refusals, consents and exclusions, through the same doors as everyone's."""

from datetime import date

from crm_core.db import Connection, now, statement
from crm_core.demo.told import CONSENTS, REFUSALS, tell_load
from crm_core.hygiene import Protection, add_refusals


def protect_people(con: Connection, protection: Protection, *, until: date, who: str) -> None:
    """Record who consented, who is excluded for now and, last, who refused."""
    values = {"until": until, "recorded_at": now(), "who": who}
    con.execute(statement(__package__, "insert_consents"), {"import_id": CONSENTS.import_id, "recorded_at": values["recorded_at"]})
    con.execute(statement(__package__, "insert_exclusions"), values)
    con.execute(f"create or replace temp table new_refusal as {statement(__package__, 'refusals')}", {"until": until})
    add_refusals(con, protection, import_id=REFUSALS.import_id, who=who)
    for told in (REFUSALS, CONSENTS):
        tell_load(con, told, until=until, who=who)
