"""Clients who were in several campaigns: how much wider that makes a total, and whether it counts the same purchases again."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from crm_core.db import Connection, rows, statement
from crm_core.effect.gather import ArmSums
from crm_core.effect.results import Effect
from crm_core.stats.estimate import Estimate
from crm_core.stats.means import Sums, compare_means

CLIENTS: Final = statement(__package__, "shared_clients")
CONTACTS: Final = statement(__package__, "shared_contacts")
TOTAL: Final = "total"
WORTH_TELLING: Final = 0.05  # by this share of its contacts a total must count again before it is said


@dataclass(frozen=True, slots=True)
class Counted:
    """A campaign in a total: its kinds, its effect on margin, its two groups."""

    kinds: tuple[str, ...]
    effect: Effect
    target: ArmSums
    control: ArmSums


@dataclass(frozen=True, slots=True)
class Shared:
    """`wider`: by what the interval of each kind's total is to be multiplied, at least 1.

    `again`: how many contacts of other campaigns a contacted client had more than a client held back, around the same days; 0 when
    that may be chance. Where the same clients were held back every time it is above 0: each campaign then claims what the others brought.
    """

    wider: dict[str, float] = field(default_factory=dict)
    again: float = 0.0

    def widened(self, kind: str, total: Estimate) -> Estimate:
        """Return a total with the interval that its clients allow."""
        factor = self.wider.get(kind, 1.0)
        low, high = (None if end is None else total.estimate + factor * (end - total.estimate) for end in (total.lower, total.upper))
        return Estimate(total.estimate, low, high)


def shared(con: Connection, counted: Sequence[Counted], *, window_days: int) -> Shared:
    """Look at temp `effect_client` (of a very large base a part of its clients, which is enough to tell)."""
    if len(counted) < 2:
        return Shared()
    _weigh(con, counted)
    wider = {one["kind"]: math.sqrt(max(1.0, one["wider"] or 1.0)) for one in rows(con, CLIENTS)}
    arms: dict[str, dict[str, Sums]] = defaultdict(dict)
    for one in rows(con, CONTACTS, {"window_days": window_days}):
        arms[one["campaign"]][one["arm"]] = Sums(one["n"], float(one["others"]), float(one["others_squares"]))
    return Shared(wider, _again([one for one in arms.values() if len(one) == 2]))


def _weigh(con: Connection, counted: Sequence[Counted]) -> None:
    """Leave temp `effect_weight`: what one client's margin, less the group's mean, weighs in the total of each kind."""
    lines: dict[str, list[Any]] = defaultdict(list)
    for one in counted:
        for arm, weight in ((one.target, 1.0), (one.control, -one.target.n / one.control.n)):
            money = arm.money("margin")
            for kind in (TOTAL, *one.kinds):
                told = {"kind": kind, "campaign": arm.campaign, "arm": arm.arm, "weight": weight, "margin": money.mean}
                told |= {"before_margin": money.x_mean, "slope": 0.0 if one.effect.adjusted is None else one.effect.adjusted.slope}
                for key, value in told.items():
                    lines[key].append(value)
    con.register("effect_weight_given", {key: np.array(values) for key, values in lines.items()})
    con.execute("create or replace temp table effect_weight as select * from effect_weight_given")
    con.unregister("effect_weight_given")


def _again(arms: Sequence[dict[str, Sums]]) -> float:
    """Return the mean surplus of other campaigns' contacts in target over control, by the clients contacted; 0 within three errors of 0."""
    pairs = [(one["target"], one["control"]) for one in arms if min(one["target"].n, one["control"].n) > 1]
    contacted = sum(target.n for target, _ in pairs)
    if not contacted:
        return 0.0
    compared = [compare_means(*pair) for pair in pairs]
    weights = [target.n / contacted for target, _ in pairs]
    surplus = sum(weight * one.difference.estimate for weight, one in zip(weights, compared, strict=True))
    error = math.sqrt(sum((weight * one.standard_error) ** 2 for weight, one in zip(weights, compared, strict=True)))
    return surplus if abs(surplus) > max(WORTH_TELLING, 3 * error) else 0.0
