"""Before the launch: how many clients are needed, what can be noticed, what holding clients back costs."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, Final

from crm_core.campaigns import Campaign, waterfall
from crm_core.campaigns.audience import find_audience
from crm_core.db import Connection, rows, statement
from crm_core.effect.policy import load_effect_policy
from crm_core.errors import CrmError
from crm_core.stats.power import POWER, clients_for_shares, power_of_shares, smallest_share

EXPECTED: Final = statement(__package__, "expected")
USUAL_HOLDOUT: Final = 0.1
USUAL_LIFT: Final = 0.2
FEW_EXPECTED: Final = 10
HOLDOUTS: Final = (0.05, 0.1, 0.2, 0.3, 0.5)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a test of two shares can do. `needed` is for `lift`; `smallest` (a difference of shares) and `reached` are for `n`."""

    rate: float
    power: float
    holdout: float
    lift: float | None
    needed: int | None
    needed_target: int | None
    needed_control: int | None
    n: int | None
    smallest: float | None
    smallest_lift: float | None
    reached: float | None
    is_rare: bool

    def as_data(self) -> dict[str, Any]:
        """Return the object of the command line."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class DraftPower:
    """What a campaign's draft could show: its arms, what is usual without it, what it could notice, and what control costs."""

    plan: Plan
    target: int
    control: int
    rate: float
    margin_per_client: float | None
    given_up: float | None
    is_measurable: bool
    holdouts: tuple[tuple[float, float | None], ...]


def plan(*, rate: float, lift: float | None = None, n: int | None = None, holdout: float | None = None, power: float = POWER) -> Plan:
    """Plan a test of two shares: with a lift, how many it needs; with a number, what can be noticed, and how likely the lift is."""
    share = USUAL_HOLDOUT if holdout is None else holdout
    for name, given, low, high in (("rate", rate, 0.0, 1.0), ("holdout", share, 0.0, 1.0), ("power", power, 0.5, 1.0)):
        if not low < given < high and not (name == "power" and given == low):
            raise CrmError("effect-bad-share", name=name, given=str(given), least=low, largest=high)
    if lift is not None and (lift == 0 or lift <= -1 or rate * (1 + lift) >= 1):
        raise CrmError("effect-bad-share", name="lift", given=str(lift), least=-1, largest=round(1 / rate - 1, 4))
    if n is not None and n < 2:
        raise CrmError("effect-bad-share", name="n", given=str(n), least=2, largest=10**9)
    needed = None if lift is None else clients_for_shares(rate, rate * (1 + lift), holdout=share, power=power)
    target, control = (0.0, 0.0) if n is None else (n * (1 - share), n * share)
    smallest = None if n is None else smallest_share(rate, target=target, control=control, power=power)
    reached = None if n is None or lift is None else power_of_shares(rate, rate * (1 + lift), target=target, control=control)
    size = n if n is not None else needed or 0
    kept = None if needed is None else round(needed * share)
    return Plan(
        rate,
        power,
        share,
        lift,
        needed,
        None if needed is None or kept is None else needed - kept,
        kept,
        n,
        smallest,
        None if smallest is None else smallest / rate,
        reached,
        size * rate < FEW_EXPECTED,
    )


def power_of_campaign(con: Connection, campaign: Campaign, *, on: date) -> DraftPower:
    """Say what a campaign's draft could show: arms as of today's gates, the usual share from its segment as of one window ago."""
    seen = waterfall(con, campaign, on=on)
    find_audience(con, campaign, on=on - timedelta(days=load_effect_policy(con).window_days))
    return power_of_draft(con, clients=seen.target + seen.control, holdout_share=campaign.holdout_share, on=on)


def power_of_draft(
    con: Connection, *, clients: int, holdout_share: float, on: date, window_days: int | None = None, power: float = POWER
) -> DraftPower:
    """Say what a campaign for so many clients could show, from what the clients in temp `audience(client_id)` did in the last window.

    The audience must be chosen as of the day that window began: chosen today, “has not bought for 30 days” would have no buyers.
    """
    policy = load_effect_policy(con)
    window = policy.window_days if window_days is None else window_days
    (usual,) = rows(con, EXPECTED, {"on": on, "window_days": window})
    rate = usual["bought"] / usual["clients"] if usual["clients"] else 0.0
    each = None if not usual["clients"] or usual["margin"] is None else float(usual["margin"]) / usual["clients"]
    control = round(clients * holdout_share)
    target = clients - control
    if not 0 < rate < 1 or not 0 < holdout_share < 1 or clients < 2:
        empty = Plan(rate, power, holdout_share, None, None, None, None, clients, None, None, None, True)
        return DraftPower(empty, target, control, rate, each, None, False, ())
    found = plan(rate=rate, lift=USUAL_LIFT if rate * (1 + USUAL_LIFT) < 1 else None, n=clients, holdout=holdout_share, power=power)
    measurable = found.smallest_lift is not None and found.smallest_lift <= policy.largest_lift and not found.is_rare
    others = tuple((share, smallest_share(rate, target=clients * (1 - share), control=clients * share, power=power)) for share in HOLDOUTS)
    given_up = None if each is None or found.smallest_lift is None else control * each * found.smallest_lift
    return DraftPower(found, target, control, rate, each, given_up, measurable, others)
