"""What is known of a campaign beside its sums: did control answer, do the sales reach that far, were the groups drawn as planned."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from crm_core.db import Connection, load_document, rows, statement
from crm_core.effect.gather import EVERYONE, ArmSums, Run, members_sql
from crm_core.effect.results import NEEDS_NO_DAY, Asked
from crm_core.stats.proportions import sample_ratio

DRAWN_UNITS: Final = statement(__package__, "drawn_units").format(members=members_sql(EVERYONE))


@dataclass(frozen=True, slots=True)
class Situation:
    """`sales_until` is the last day with a transaction by the day asked about; `planned_share` is what the campaign meant to hold back."""

    has_responses: bool
    control_answers: int
    sales_until: date | None
    planned_share: float | None
    sample_ratio_p: float | None
    control_contacted: int
    both_arms: int
    has_control: bool = True

    @property
    def counts_answers(self) -> bool:
        """True when the response is answers alone; else, control having no way to answer, it is who answered or bought."""
        return self.control_answers > 0 or not self.has_control or not self.has_responses

    def has_purchases_since(self, arm: ArmSums) -> bool:
        """True when the sales reach the day of the contact."""
        return self.sales_until is not None and arm.first_start is not None and self.sales_until >= arm.first_start

    def days_seen(self, asked: Asked, target: ArmSums) -> int | None:
        """Return how many days of the window are over for the client contacted last; None when it does not matter."""
        if target.last_start is None:
            return None
        until = (
            asked.as_of if asked.metric in (*NEEDS_NO_DAY, "refusal") or self.sales_until is None else min(asked.as_of, self.sales_until)
        )
        return max(0, min(asked.window_days, (until - target.last_start + timedelta(days=1)).days))


def sales_until(con: Connection, *, as_of: date) -> date | None:
    """Return the last day with a transaction up to a day."""
    found = con.execute("select max(day) from client_days where day <= $as_of", {"as_of": as_of}).fetchall()[0][0]
    return found if isinstance(found, date) else None


def answers_by_campaign(con: Connection) -> dict[str, tuple[int, int]]:
    """Return, of temp `effect_response`, how many responses each campaign has and how many of control count."""
    told = rows(
        con,
        "select campaign, count(*) as responses, count(*) filter (where verdict = 'control' and outcome = 'positive') as of_control "
        "from effect_response group by campaign",
    )
    return {one["campaign"]: (one["responses"], one["of_control"]) for one in told}


def planned_share(con: Connection, run: Run) -> float | None:
    """Return the share a released campaign meant to hold back; None where nobody told."""
    if not run.is_own or run.version is None:
        return None
    found = load_document(con, kind="campaign", name=run.campaign, version=run.version)
    return None if found is None else float(found.body.get("holdout_share") or 0.0)


def ratio_check(con: Connection, campaign: str, *, planned: float | None, sizes: tuple[int, int], limit: float) -> float | None:
    """Return how likely such sizes of target and control are as planned; None when nothing was planned.

    Where clients look uneven, units are counted: a household falls on one side whole, so its clients are not so many draws.
    """
    if planned is None or not 0 < planned < 1 or not sum(sizes):
        return None
    p_value = sample_ratio(*sizes, share_of_second=planned)
    if p_value >= limit:
        return p_value
    units = {one["arm"]: one["units"] for one in rows(con, DRAWN_UNITS, {"campaign": campaign})}
    return sample_ratio(units.get("target", 0), units.get("control", 0), share_of_second=planned)
