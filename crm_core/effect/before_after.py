"""Before and after, of a campaign without control: what the contacted did as long before as since. Never an effect, merely indicative."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from crm_core.db import Connection
from crm_core.effect.gather import ArmSums, add_up, sums_of_days
from crm_core.effect.measure import Measured
from crm_core.effect.results import MONEY, Asked
from crm_core.stats.estimate import Estimate
from crm_core.stats.means import Sums, paired

BESIDE: Final = ("purchase", *MONEY)


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """The mean of a client in so many days before the contact and in as many from it on, and the difference of the two."""

    metric: str
    days: int
    n: int
    before: float
    after: float
    difference: Estimate


def before_after(con: Connection, found: Measured, metric: str, *, variant: str | None = None) -> BeforeAfter | None:
    """Compare the contacted of a campaign without control with themselves; None where there is control, no day, or no sales as far back.

    A season, an offer of somebody else, and that those chosen had just bought (or just not) are all in it.
    """
    target, control = found.target(variant), found.control()
    if metric not in BESIDE or target is None or (control is not None and control.n):
        return None
    asked = Asked(found.run.campaign, metric, variant, found.window_days, found.as_of)
    days = found.situation.days_seen(asked, target) if found.situation.has_purchases_since(target) else None
    (first_sale,) = con.execute("select min(day) from client_days").fetchall()[0]
    if not days or target.first_start is None or first_sale > target.first_start - timedelta(days=days):
        return None
    parts = sums_of_days(con, as_of=found.as_of, policy=replace(found.policy, before_days=days), until_days=days)
    arm = add_up(one for one in parts if one.arm == "target" and variant in (None, one.variant))
    known = None if arm is None else _sums(arm, metric)
    difference = None if known is None else paired(known)
    return None if known is None or difference is None else BeforeAfter(metric, days, known.n, known.x_mean, known.mean, difference)


def _sums(arm: ArmSums, metric: str) -> Sums:
    if metric in MONEY:
        return arm.money(metric)
    bought, before = float(arm.bought), float(arm.before_bought)
    return Sums(arm.n, bought, bought, before, before, float(arm.bought_both))
