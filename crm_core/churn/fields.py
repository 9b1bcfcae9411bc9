"""Rhythm, inactivity and cohort as facts a segment may ask for."""

from collections.abc import Callable
from datetime import date
from typing import Final

from crm_core.churn.policy import inactivity_days
from crm_core.churn.rhythms import rhythm
from crm_core.db import Connection, statement
from crm_core.facts import Field

RELATION: Final = statement(__package__, "relation")
MONTHS: Final = statement(__package__, "months")

FIELDS: Final = (
    Field("is_inactive", "flag", None, "churn"),
    Field("days_until_inactive", "number", "day", "churn"),
    Field("inactive_since", "date", None, "churn"),
    Field("first_inactive_after", "number", "day", "churn"),
    Field("gap_days", "number", "day", "churn"),
    Field("silence_ratio", "number", "times", "churn"),
    Field("cohort_month", "text", None, "churn"),
    Field("purchase_months", "text", None, "purchase_months"),
)


def churn(con: Connection, as_of: date) -> str:
    """Make temp `churn_relation`: the usual gap of every client, whether it is inactive and since when, its cohort."""
    prepared = rhythm(con, as_of)
    made = RELATION.format(rhythms=prepared.rhythms, spells=prepared.spells)
    con.execute(f"create or replace temp table churn_relation as {made}", {"as_of": as_of, "days": inactivity_days(con, as_of=as_of)})
    return "churn_relation"


def purchase_months(con: Connection, as_of: date) -> str:
    """Make temp `churn_months`: the months in which every client bought; apart, because only cohorts ask for them."""
    con.execute(f"create or replace temp table churn_months as {MONTHS.format(rhythms=rhythm(con, as_of).rhythms)}")
    return "churn_months"


RELATIONS: Final[dict[str, Callable[[Connection, date], str]]] = {"churn": churn, "purchase_months": purchase_months}
