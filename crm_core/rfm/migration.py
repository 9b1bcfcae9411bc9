"""Who moved between the groups of a scheme from one date to another."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from crm_core.db import Connection, rows, statement
from crm_core.errors import CrmError
from crm_core.rfm.edges import cut
from crm_core.rfm.fields import EARLIER, NOT_YET
from crm_core.rfm.groups import OTHER
from crm_core.rfm.scheme import RfmScheme
from crm_core.rfm.scores import score
from crm_core.rfm.store import groups_of

MIGRATION: Final = statement(__package__, "migration")
NO_SCORE: Final = "no_score"


@dataclass(frozen=True, slots=True)
class Flow:
    """Clients who were in one group and are in another (or the same) now."""

    before: str
    after: str
    clients: int


@dataclass(frozen=True, slots=True)
class Migration:
    """The matrix between two dates; its flows add up to the base. `states` are its rows and columns in order."""

    before: date
    after: date
    states: tuple[str, ...]
    flows: tuple[Flow, ...]

    @property
    def clients(self) -> int:
        """All clients of the base."""
        return sum(flow.clients for flow in self.flows)


def migration(con: Connection, *, before: date, after: date, scheme: RfmScheme) -> Migration:
    """Compare two dates, each cut at its own edges, so that either side equals the grid of its date."""
    if before >= after:
        raise CrmError("rfm-dates-upside-down", before=before.isoformat(), after=after.isoformat())
    for day, name in ((before, "rfm_before"), (after, "rfm_after")):
        score(con, as_of=day, scheme=scheme, edges=cut(con, as_of=day, scheme=scheme), into=name)
    found = rows(con, MIGRATION, {"before": before, "after": after})
    states = (*(group.key for group in groups_of(con, scheme).groups), OTHER, NO_SCORE, NOT_YET)
    order = {state: place for place, state in enumerate(states)}
    flows = sorted((Flow(**row) for row in found), key=lambda flow: (order[flow.before], order[flow.after]))
    return Migration(before, after, states, tuple(flows))


def rule_of_flow(flow: Flow, *, days: int) -> dict[str, Any] | None:
    """Return the rule of a segment by the base's own scheme: who was in one group so many days ago and is in another now.

    None for a number of days that has no fact, and for those who are no clients yet: facts do not tell them from who has no score.
    """
    earlier = next((name for name, ago in EARLIER.items() if ago == days), None)
    if earlier is None or flow.after == NOT_YET or (flow.before, flow.after) == (NOT_YET, NO_SCORE):
        return None
    return {"all": [_in_group(earlier, flow.before), _in_group("rfm_group", flow.after)]}


def _in_group(field: str, state: str) -> dict[str, Any]:
    return {"field": field, "operator": "is_missing"} if state == NO_SCORE else {"field": field, "operator": "is", "value": state}
