"""Within how many days of the last purchase a client counts as active, when nobody says otherwise."""

from datetime import date
from typing import Final

from crm_core.churn.policy import inactivity_days
from crm_core.db import Connection

USUAL_DAYS: Final = 90


def last_day(con: Connection, as_of: date) -> date | None:
    """Return the last day anything was bought, up to a date: a window that ends much later is not over."""
    found = con.execute("select max(day) from client_days where day <= $as_of and purchase_lines > 0", {"as_of": as_of}).fetchall()[0][0]
    return found if isinstance(found, date) else None


def inactivity_limit(con: Connection, *, as_of: date) -> int:
    """Return the base's inactivity limit in days, or the usual one."""
    return inactivity_days(con, as_of=as_of) or USUAL_DAYS
