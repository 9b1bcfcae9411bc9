"""The demo people's refusals, consents and exclusions, through the same doors as everyone's."""

from datetime import date

from crm_core.db import Connection, now, statement
from crm_core.hygiene import Protection, add_refusals

REFUSALS_LOAD, CONSENTS_LOAD = 4, 5


def protect_people(con: Connection, protection: Protection, *, until: date, who: str) -> None:
    """Record who consented, who is excluded for now and, last, who refused."""
    values = {"until": until, "recorded_at": now(), "who": who}
    con.execute(statement(__package__, "insert_consents"), {"import_id": CONSENTS_LOAD, "recorded_at": values["recorded_at"]})
    con.execute(statement(__package__, "insert_exclusions"), values)
    con.execute(f"create or replace temp table new_refusal as {statement(__package__, 'refusals')}", {"until": until})
    add_refusals(con, protection, import_id=REFUSALS_LOAD, who=who)
    for import_id, kind, source, table in (
        (REFUSALS_LOAD, "refusals", "Контакт-центр", "refusal"),
        (CONSENTS_LOAD, "consents", "Анкеты", "consent"),
    ):
        rows = con.execute(f"select count(*) from {table}").fetchall()[0][0]
        con.execute(
            """
            insert into load (import_id, kind, source, file_name, file_sha256, mode, mapping, rows, loaded, unchanged, quarantined, conflicts,
                              fresh_up_to, loaded_at, loaded_by)
            values ($import_id, $kind, $source, 'demo', '', 'fill', '{}', $rows, $rows, 0, 0, 0, $until, $loaded_at, $who)
            """,
            {"import_id": import_id, "kind": kind, "source": source, "rows": rows, "until": until, "loaded_at": values["recorded_at"], "who": who},
        )
