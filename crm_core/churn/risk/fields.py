"""The risk as facts a segment may ask for; missing where no model is fitted or the client is not active."""

from collections.abc import Callable
from datetime import date
from typing import Final

from crm_core.churn.risk.causes import CAUSE_KEYS
from crm_core.churn.risk.store import scored
from crm_core.db import Connection
from crm_core.facts import Field

FIELDS: Final = (
    Field("churn_risk", "number", "share", "risk"),
    Field("churn_risk_decile", "number", None, "risk"),
    Field("churn_cause", "choice", None, "risk", CAUSE_KEYS),
)


def risk(con: Connection, as_of: date) -> str:
    """Make or find the table of the risk as of a date."""
    return scored(con, as_of=as_of)


RELATIONS: Final[dict[str, Callable[[Connection, date], str]]] = {"risk": risk}
