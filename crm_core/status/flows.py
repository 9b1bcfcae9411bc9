"""Who went from which status to which between two dates."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.db import Connection, rows, statement
from crm_core.errors import CrmError, Unknown
from crm_core.status.behaviours import ALL_BEHAVIOURS, behaviours
from crm_core.status.policy import load_policy
from crm_core.status.statuses import ALL_STATUSES, prepare, statuses

PAIRS: Final = statement(__package__, "pairs")
COLUMNS: Final = {"status": ALL_STATUSES, "behaviour": ALL_BEHAVIOURS}


@dataclass(frozen=True, slots=True)
class Flow:
    """Clients who had one state on the first date and have another (or the same) on the second."""

    before: str
    after: str
    clients: int


@dataclass(frozen=True, slots=True)
class Flows:
    """The matrix between two dates. Its flows add up to the base; `not_yet` is who was not yet in it on that date."""

    before: date
    after: date
    of: str
    states: tuple[str, ...]
    flows: tuple[Flow, ...]

    @property
    def clients(self) -> int:
        """All clients of the base."""
        return sum(flow.clients for flow in self.flows)

    def at(self, end: str) -> dict[str, int]:
        """Count the clients in each state at the end `before` or `after`."""
        found = dict.fromkeys(self.states, 0)
        for flow in self.flows:
            found[getattr(flow, end)] += flow.clients
        return found


def flows(con: Connection, *, from_: date, to: date, of: str = "status") -> Flows:
    """Compare two dates by status (or behaviour); either end equals the base of its date."""
    if of not in COLUMNS:
        raise Unknown("status-unknown-flow", given=of, nearest="status")
    if from_ >= to:
        raise CrmError("status-dates-upside-down", before=from_.isoformat(), after=to.isoformat())
    policy, _ = load_policy(con)
    prepare(con)
    made = [
        statuses(con, as_of=day, policy=policy, into=name, prepared=True) for day, name in ((from_, "status_before"), (to, "status_after"))
    ]
    if of == "behaviour":
        made = [
            behaviours(con, as_of=day, policy=policy, into=f"{name}_behaviour", of=name).table
            for day, name in ((from_, made[0]), (to, made[1]))
        ]
    found = [Flow(**row) for row in rows(con, PAIRS.format(column=of, earlier=made[0], later=made[1]))]
    order = {state: place for place, state in enumerate(COLUMNS[of])}
    return Flows(from_, to, of, COLUMNS[of], tuple(sorted(found, key=lambda flow: (order[flow.before], order[flow.after]))))
