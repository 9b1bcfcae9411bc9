"""What happens after preferential terms end: curves that begin on the day the terms of each client ended (S1)."""

from datetime import date
from typing import Any, Final

from crm_core.churn.curves import CannotSay, Curves, Subject, curve_of_counts, curves_of_parts, why_no_limit
from crm_core.churn.policy import ChurnPolicy, inactivity
from crm_core.db import Connection, rows, statement
from crm_core.facts import client_day_sql

TERMS: Final = statement(__package__, "ended_terms")
THEIR_DAYS: Final = "(select * from client_days where client_id in (select client_id from term))"
PURCHASES: Final = statement(__package__, "after_terms").format(client_day=client_day_sql(THEIR_DAYS), terms=TERMS)
CONTRACTS: Final = statement(__package__, "contracts_after_terms").format(terms=TERMS)


def after_terms(con: Connection, *, as_of: date, policy: ChurnPolicy, subject: Subject = "purchases") -> Curves | CannotSay:
    """Return the curves from the end of preferential terms to inactivity (or to the closing of a contract), a part for each name of terms.

    Only who was still there when the terms ended is followed. A client whose terms ended twice is followed twice.
    """
    if not con.execute(f"select count(*) from ({TERMS})", {"as_of": as_of}).fetchall()[0][0]:
        return CannotSay("churn-no-terms", {})
    limit = None
    if subject == "contracts":
        counts = rows(con, CONTRACTS, {"as_of": as_of})
    else:
        limit = inactivity(con, as_of=as_of, policy=policy)
        if limit.days is None:
            return CannotSay(*why_no_limit(limit))
        counts = rows(con, PURCHASES, {"as_of": as_of, "days": limit.days, "allow_zero": False})
    if not counts:
        return CannotSay("churn-no-contract-after-terms" if subject == "contracts" else "churn-nobody-left-after-terms", {})
    return Curves(as_of, subject, limit, curve_of_counts(None, _together(counts)), "terms", *curves_of_parts(counts))


def _together(counts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**row, "part": None} for row in counts]
