"""How every client behaves as of a date: blocked, elite, returned, new, active or sleeping, each with its reason."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.db import Connection, statement
from crm_core.facts import client_day_sql
from crm_core.status.policy import StatusPolicy, load_policy
from crm_core.status.statuses import NOT_YET, statuses
from crm_core.status.worth import GapLimit, gap_limit, worth

BEHAVIOURS: Final = ("elite", "active", "new", "returned", "sleeping", "blocked")
ALL_BEHAVIOURS: Final = (*BEHAVIOURS, NOT_YET)
# Which behaviour each reason gives, in the order of the cascade.
BEHAVIOUR_REASONS: Final[dict[str, str]] = {
    "not_yet": NOT_YET,
    "deceased": "blocked",
    "blocked": "blocked",
    "top_value": "elite",
    "came_back": "returned",
    "first_purchase_lately": "new",
    "bought_lately": "active",
    "not_bought_lately": "sleeping",
    "never_bought": "sleeping",
}
RETURNED: Final = statement(__package__, "returned").replace("{client_day}", client_day_sql("client_days"))
BEHAVIOURS_SQL: Final = statement(__package__, "behaviours").replace("{returned}", RETURNED)


@dataclass(frozen=True, slots=True)
class Behaviour:
    """The table of every client's behaviour, by what the elite was ranked (total, margin, net), and the limit of inactivity used."""

    table: str
    basis: str
    gap: GapLimit


def behaviours(
    con: Connection, *, as_of: date, policy: StatusPolicy | None = None, into: str = "behaviour_relation", of: str | None = None
) -> Behaviour:
    """Make the temporary table `into` of every client's behaviour and reason; `of` is a table of statuses already made for the day."""
    limits = policy or load_policy(con)[0]
    made = of or statuses(con, as_of=as_of, policy=limits, into=f"{into}_status")
    known = worth(con, as_of=as_of)
    gap = gap_limit(con, as_of=as_of, policy=limits)
    con.execute(
        f'create or replace temp table "{into}" as {BEHAVIOURS_SQL.format(statuses=made, worth=known.sql)}',
        {
            "as_of": as_of,
            "allow_zero": False,
            "elite_share": limits.elite_share,
            "new_days": limits.new_days,
            "returned_days": limits.returned_days,
            "gap_days": gap.days,
        },
    )
    return Behaviour(into, known.basis, gap)
