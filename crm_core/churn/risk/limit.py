"""Within how many days of the last purchase a client counts as active, when nobody says otherwise."""

from datetime import date
from typing import Final

from crm_core.churn.policy import inactivity_days
from crm_core.db import Connection

USUAL_DAYS: Final = 90


def inactivity_limit(con: Connection, *, as_of: date) -> int:
    """Return the base's inactivity limit in days, or the usual one."""
    return inactivity_days(con, as_of=as_of) or USUAL_DAYS
