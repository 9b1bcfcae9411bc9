"""What counts as gone: the limit of inactivity, set by people or proposed from the gaps between purchases."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final, Literal

from crm_core.churn.rhythms import rhythm
from crm_core.db import Connection, load_document, rows, save_document
from crm_core.errors import CrmError
from crm_core.stats.survival import SurvivalCurve, kaplan_meier

POLICY: Final = "churn_policy"
MOST_DAYS: Final = 3650
USUAL_DAYS: Final = 180  # what statuses and the risk take where no limit is set and none can be proposed; each says so
HINTS: Final = (0.85, 0.8, 0.75, 0.7, 0.6, 0.5)
HINT_DAYS: Final = 365
Found = Literal["set", "proposed", "ask"]


@dataclass(frozen=True, slots=True)
class ChurnPolicy:
    """The limit of inactivity in days; None: as proposed on the day asked about. `gap_share` of the gaps end within a proposed limit."""

    inactivity_days: int | None = None
    gap_share: float = 0.9
    how: Found = "set"

    def __post_init__(self) -> None:
        days = self.inactivity_days
        if days is not None and (isinstance(days, bool) or not isinstance(days, int) or not 1 <= days <= MOST_DAYS):
            raise CrmError("churn-bad-days", given=days, most=MOST_DAYS)
        if isinstance(self.gap_share, bool) or not isinstance(self.gap_share, int | float) or not 0.5 <= self.gap_share <= 0.99:
            raise CrmError("churn-bad-share", given=self.gap_share)
        if self.how not in ("set", "proposed"):
            raise CrmError("churn-bad-policy", given=str(self.how))


@dataclass(frozen=True, slots=True)
class Proposal:
    """The limit read off the curve of gaps, with its interval; None with a reason when the curve does not come down so far.

    `reached` is the share of gaps the curve sees ended, `gaps` the ended and `open_gaps` the gaps still open on the day. Without a proposal
    the hint is the largest smaller share that is reached within a year, and by when: a place to begin, not a proposal.
    """

    as_of: date
    days: int | None
    lower: int | None
    upper: int | None
    gap_share: float
    reached: float
    gaps: int
    open_gaps: int
    reason: str | None
    curve: SurvivalCurve
    hint_share: float | None = None
    hint_days: int | None = None


@dataclass(frozen=True, slots=True)
class Inactivity:
    """The limit that holds on a day and where it comes from: set by people, proposed by the gaps, or to be asked for."""

    days: int | None
    how: Found
    proposal: Proposal


def propose_inactivity(con: Connection, *, as_of: date, gap_share: float = 0.9) -> Proposal:
    """Return the 90th percentile of the gaps between purchase days, the last gap of each client still open (Kaplan–Meier)."""
    counts = rows(con, f"select days, is_closed, gaps from {rhythm(con, as_of).gaps} order by days")
    curve = kaplan_meier([r["days"] for r in counts], [r["is_closed"] for r in counts], weights=[r["gaps"] for r in counts])
    days, lower, upper = (None if found is None else round(found) for found in curve.quantile(gap_share))
    closed = sum(r["gaps"] for r in counts if r["is_closed"])
    reason = None
    if not counts:
        reason = "churn-nobody-bought"
    elif not closed:
        reason = "churn-nobody-returned"
    elif days is None or days > MOST_DAYS:
        days, reason = None, "churn-gaps-not-reached"
    reached = 1 - float(curve.survival[-1]) if len(curve.survival) else 0.0
    hint: tuple[float | None, int | None] = (None, None)
    if days is None and reason == "churn-gaps-not-reached":
        by_share = ((share, curve.quantile(share)[0]) for share in HINTS if share < gap_share)
        hint = next(((share, round(found)) for share, found in by_share if found is not None and found <= HINT_DAYS), hint)
    open_gaps = sum(r["gaps"] for r in counts) - closed
    return Proposal(as_of, days, lower, upper, gap_share, reached, closed, open_gaps, reason, curve, *hint)


def load_policy(con: Connection) -> tuple[ChurnPolicy, int]:
    """Return the policy of the base and its version; 0 while nobody has saved one."""
    found = load_document(con, kind=POLICY, name="base")
    return (ChurnPolicy(), 0) if found is None else (policy_from_dict(found.body), found.version)


def save_policy(con: Connection, *, policy: ChurnPolicy, who: str) -> int:
    """Save the policy of the base in a new version and return its number."""
    return save_document(con, kind=POLICY, name="base", body=asdict(policy), who=who)


def policy_from_dict(data: dict[str, Any]) -> ChurnPolicy:
    """Return a policy read from its saved form."""
    unknown = [key for key in data if key not in ChurnPolicy.__dataclass_fields__]
    if unknown:
        raise CrmError("churn-bad-policy", given=", ".join(unknown))
    return ChurnPolicy(**data)


def inactivity(con: Connection, *, as_of: date, policy: ChurnPolicy | None = None) -> Inactivity:
    """Return the limit that holds on a day: the saved one, else the proposed one, else none and the reason."""
    policy = load_policy(con)[0] if policy is None else policy
    proposal = propose_inactivity(con, as_of=as_of, gap_share=policy.gap_share)
    if policy.inactivity_days is not None:
        return Inactivity(policy.inactivity_days, policy.how, proposal)
    return Inactivity(proposal.days, "ask" if proposal.days is None else "proposed", proposal)


def inactivity_days(con: Connection, *, as_of: date) -> int | None:
    """Return the limit in days that holds on a day, or None where it has to be asked for."""
    policy, _ = load_policy(con)
    if policy.inactivity_days is not None:
        return policy.inactivity_days
    return propose_inactivity(con, as_of=as_of, gap_share=policy.gap_share).days
