"""By what the elite is ranked and after how long a gap a client is inactive; each says where it comes from."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.churn import inactivity_days
from crm_core.db import Connection, rows
from crm_core.status.policy import StatusPolicy
from crm_core.value import value

TOTAL: Final = "total"
MARGIN: Final = "margin"
NET: Final = "net"


@dataclass(frozen=True, slots=True)
class Worth:
    """A statement of `client_id, worth`, and what it counts: total value, or margin or net amount to date."""

    sql: str
    basis: str


@dataclass(frozen=True, slots=True)
class GapLimit:
    """The days after which a client without a purchase is inactive; `source` is churn (set or proposed there) or policy (ours)."""

    days: int
    source: str


def worth(con: Connection, *, as_of: date) -> Worth:
    """Return what clients are worth: total value, or what they brought to date while no model foretells the rest."""
    table = value(con, as_of)
    known = rows(con, f"select count(total_value) as foretold, count(is_loss_making) as margins from {table}")[0]
    if known["foretold"]:
        return Worth(f"select client_id, coalesce(total_value, historic_value) as worth from {table}", TOTAL)
    return Worth(f"select client_id, historic_value as worth from {table}", MARGIN if known["margins"] else NET)


def gap_limit(con: Connection, *, as_of: date, policy: StatusPolicy) -> GapLimit:
    """Return the limit of inactivity: the base's own, else the one of the policy."""
    own = inactivity_days(con, as_of=as_of)
    return GapLimit(policy.inactivity_days, "policy") if own is None else GapLimit(own, "churn")
