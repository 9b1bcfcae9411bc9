"""One campaign from near: what became of the message, who answered, how the effect grew, were the groups alike, for whom it worked."""

import math
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

import numpy as np

from crm_core.db import Connection, rows, statement
from crm_core.effect.before_after import BeforeAfter, before_after
from crm_core.effect.costs import load_costs
from crm_core.effect.gather import THEIR_DAYS, add_up, sums
from crm_core.effect.judge import judge
from crm_core.effect.measure import Measured, check_variant, cut_largest, measured
from crm_core.effect.money import brought
from crm_core.effect.results import METRICS, MONEY, Answer, Asked, Balance, Brought, Checks, Effect
from crm_core.facts import client_day_sql
from crm_core.segments import split_of, split_parts
from crm_core.stats.estimate import Estimate
from crm_core.stats.means import Sums, compare_means, welch
from crm_core.stats.pooling import differ
from crm_core.stats.proportions import compare_shares, newcombe

FUNNEL: Final = statement(__package__, "funnel")
CURVE: Final = statement(__package__, "curve")
HOURS: Final = statement(__package__, "hours")
VERDICTS: Final = statement(__package__, "verdicts")
MET_OTHERS: Final = statement(__package__, "met_others")


@dataclass(frozen=True, slots=True)
class Reached:
    """targeted = delivered + undelivered + unknown; `step` and `channel` are None for the campaign as a whole."""

    step: int | None
    channel: str | None
    targeted: int
    delivered: int
    undelivered: int
    unknown: int
    said_yes: int
    said_no: int


@dataclass(frozen=True, slots=True)
class Judged:
    """How many responses of one outcome got one verdict: counted, control, duplicate, late, early, foreign, undelivered, opt_out …"""

    verdict: str
    outcome: str
    responses: int


@dataclass(frozen=True, slots=True)
class Day:
    """The effect as it stood so many days after the contact."""

    days: int
    effect: Estimate


@dataclass(frozen=True, slots=True)
class Part:
    """The effect in one part of the clients."""

    part: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class View:
    """Everything the page of one campaign shows. `hours` are the hours with answers and how many came in each."""

    measured: Measured
    variant: str | None
    answers: dict[str, Answer]
    brought: Brought
    whole: Reached | None
    steps: tuple[Reached, ...]
    responses: tuple[Judged, ...]
    hours: tuple[tuple[datetime, int], ...]
    curve: dict[str, tuple[Day, ...]]
    checks: Checks
    before_after: BeforeAfter | None = None

    @property
    def peak(self) -> tuple[datetime, int] | None:
        """The hour in which most answers came."""
        return max(self.hours, key=lambda one: one[1], default=None)


def view(con: Connection, campaign: str, *, as_of: date, variant: str | None = None, window_days: int | None = None) -> View:
    """Measure one campaign by every outcome and look at it from all sides."""
    found = measured(con, campaign, as_of=as_of, window_days=window_days)
    check_variant(found, variant)
    answers = {metric: found.answer(metric, variant=variant) for metric in METRICS}
    for metric in MONEY:
        answer = answers[metric]
        if isinstance(answer, Effect):
            answers[metric] = cut_largest(con, found, answer)
    target, control = found.target(variant), found.control()
    run = found.run if variant is None else replace(found.run, contacts=0 if target is None else target.n)
    reached = [Reached(**one) for one in rows(con, FUNNEL, {"variant": variant})]
    return View(
        found,
        variant,
        answers,
        brought(run, target, control, margin=answers["margin"], purchase=answers["purchase"], costs=load_costs(con, campaign)),
        next((one for one in reached if one.step is None), None),
        tuple(one for one in reached if one.step is not None),
        tuple(Judged(**one) for one in rows(con, VERDICTS)),
        tuple((one["hour"], one["answers"]) for one in rows(con, HOURS)),
        curve(con, found, variant=variant),
        checks(con, found, variant=variant),
        before_after(con, found, "purchase", variant=variant),
    )


def curve(con: Connection, found: Measured, *, variant: str | None = None) -> dict[str, tuple[Day, ...]]:
    """Return, for purchase, revenue and margin, the difference as it stood after each day of the window that is over."""
    target, control = found.target(variant), found.control()
    if target is None or control is None or min(target.n, control.n) < 2 or target.last_start is None:
        return {}
    values = {"as_of": found.as_of, "allow_zero": False, "window_days": found.window_days, "margin_share": found.policy.margin_share}
    told = rows(con, CURVE.format(client_day=client_day_sql(THEIR_DAYS)), values | {"variant": variant})
    asked = Asked(found.run.campaign, "purchase", variant, found.window_days, found.as_of)
    days = found.situation.days_seen(asked, target) or 0
    so_far = {}
    for arm in ("target", "control"):
        for name in ("bought", "margin", "margin_squares", "revenue", "revenue_squares"):
            daily = np.zeros(max(days, 1))
            for one in told:
                if one["arm"] == arm and one["offset_days"] < days:
                    daily[one["offset_days"]] += float(one[name] or 0)
            so_far[arm, name] = np.cumsum(daily)
    m, n = target.n, control.n
    a, b = so_far["target", "bought"], so_far["control", "bought"]
    lower, upper = newcombe(a, np.full_like(a, m), b, np.full_like(b, n))
    known = {"purchase": (a / m - b / n, lower, upper)}
    for metric in MONEY:
        means = [so_far[arm, metric] / size for arm, size in (("target", m), ("control", n))]
        spreads = [
            np.maximum(0.0, so_far[arm, f"{metric}_squares"] - size * mean**2) / (size - 1)
            for (arm, size), mean in zip((("target", m), ("control", n)), means, strict=True)
        ]
        known[metric] = (means[0] - means[1], *welch(means[0], spreads[0], m, means[1], spreads[1], n))
    return {
        metric: tuple(Day(day, Estimate(*(float(np.asarray(one)[day]) for one in three))) for day in range(days))
        for metric, three in known.items()
    }


def checks(con: Connection, found: Measured, *, variant: str | None = None) -> Checks:
    """Say whether the groups were drawn as planned, were alike before the contact, and were treated alike but for this campaign."""
    seen, target, control = found.situation, found.target(variant), found.control()
    balance: list[Balance] = []
    if target is not None and control is not None and min(target.n, control.n) >= 2:
        balance.append(_shares_beside("before_bought", target.before_bought, target.n, control.before_bought, control.n))
        for figure in MONEY:
            before = [Sums(arm.n, getattr(arm, f"before_{figure}"), getattr(arm, f"before_{figure}_squares")) for arm in (target, control)]
            means = compare_means(*before)
            spread = math.sqrt((before[0].variance + before[1].variance) / 2)
            gap = means.difference.estimate
            balance.append(
                Balance(f"before_{figure}", means.target.mean, means.control.mean, gap / spread if spread else 0.0, means.p_value)
            )
        asked = {"campaign": found.run.campaign, "window_days": found.window_days, "variant": variant}
        met = {one["arm"]: one["met"] for one in rows(con, MET_OTHERS, asked)}
        balance.append(_shares_beside("met_others", met.get("target", 0), target.n, met.get("control", 0), control.n))
    return Checks(seen.planned_share, seen.sample_ratio_p, tuple(balance), seen.control_contacted, seen.both_arms)


def _shares_beside(figure: str, a: int, m: int, b: int, n: int) -> Balance:
    shares = compare_shares(a, m, b, n)
    spread = math.sqrt(sum(group.mean * (1 - group.mean) for group in (shares.target, shares.control)) / 2)
    gap = shares.difference.estimate
    # Everyone of one group and nobody of the other has no spread, yet could not differ more.
    return Balance(
        figure, shares.target.mean, shares.control.mean, gap / spread if spread else math.copysign(1, gap) if gap else 0.0, shares.p_value
    )


def by_part(
    con: Connection, campaign: str, *, by: str, metric: str, as_of: date, variant: str | None = None, window_days: int | None = None
) -> tuple[tuple[Part, ...], float | None]:
    """Return the effect in each part of a split made the day before the contact, and how likely such differences are by chance."""
    found = measured(con, campaign, as_of=as_of, window_days=window_days)
    check_variant(found, variant)
    before = (found.run.started_on or as_of) - timedelta(days=1)
    split_of(con, by=by, as_of=before)
    asked = Asked(campaign, metric, variant, found.window_days, as_of)
    arms = sums(con, split=True)
    parts = []
    for part in (one.part for one in split_parts(con)):
        target = add_up(one for one in arms if one.part == part and one.arm == "target" and variant in (None, one.variant))
        control = add_up(one for one in arms if one.part == part and one.arm == "control")
        parts.append(Part(part, judge(asked, target, control, policy=found.policy, seen=replace(found.situation, sample_ratio_p=None))))
    seen = [one.answer.compared if isinstance(one.answer, Effect) else one.answer.indicative for one in parts]
    known = [one for one in seen if one is not None and one.standard_error > 0]
    p_value = differ([one.difference.estimate for one in known], [one.standard_error for one in known]) if len(known) > 1 else None
    return tuple(parts), p_value
