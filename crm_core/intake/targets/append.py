"""Kinds that only ever add rows: contacts, exclusions, seeds."""

from typing import Final

from crm_core.db import now, statement
from crm_core.identity import register_points
from crm_core.intake.checks import REASON
from crm_core.intake.targets.deed import Deed, Outcome, count

TABLES: Final = {"contacts": "contact", "exclusions": "exclusion", "seeds": "seed"}


def load_contacts(deed: Deed) -> Outcome:
    """Insert the contacts that are not known yet into the ledger."""
    return _append(deed, {})


def load_exclusions(deed: Deed) -> Outcome:
    """Insert the exclusions that are not known yet."""
    return _append(deed, {"at": now(), "who": deed.who})


def load_seeds(deed: Deed) -> Outcome:
    """Insert the staff addresses that are not known yet; a row with one that cannot be read waits in the quarantine."""
    con = deed.con
    con.execute(
        """
        create or replace temp table raw_point as
        select 'phone' as kind, phone as raw from checked where reasons is null and phone is not null
        union select 'email', email from checked where reasons is null and email is not null
        """
    )
    register_points(con, country=deed.country)
    con.execute(statement(__package__, "seed_points"))
    con.execute(
        f"""
        update checked set reasons = [{{'key': 'check-bad-point', 'column': s.bad_column, 'value': s.bad_value}}::{REASON}]
        from seed_point as s where s.line = checked.line and s.bad_column is not null
        """
    )
    return _append(deed, {})


def _append(deed: Deed, further: dict[str, object]) -> Outcome:
    con, given = deed.con, {"source": deed.source}
    con.execute(statement(__package__, "known_rows").replace("{table}", TABLES[deed.kind.name]), given)
    good = count(con, "select count(*) from checked where reasons is null")
    same = count(con, "select count(*) from known_row")
    con.execute(statement(__package__, deed.kind.name), {**given, "import_id": deed.import_id, **further})
    return Outcome(good - same)
