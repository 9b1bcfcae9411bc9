"""From the sums of two arms to an effect, or to the reason why nothing may be said. No database here."""

import math
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from crm_core.effect.gather import ArmSums, add_up
from crm_core.effect.policy import EffectPolicy
from crm_core.effect.results import MONEY, NEEDS_NO_DAY, Answer, Asked, CannotSay, Effect
from crm_core.effect.situation import Situation
from crm_core.stats.estimate import Comparison, Group
from crm_core.stats.means import compare_adjusted, compare_means, compare_ratios, is_skewed
from crm_core.stats.power import clients_for_means, clients_for_shares, smallest_mean, smallest_share
from crm_core.stats.proportions import compare_shares

FEW_EVENTS: Final = 10


def judge(asked: Asked, target: ArmSums | None, control: ArmSums | None, *, policy: EffectPolicy, seen: Situation) -> Answer:
    """Say what the campaign added by one metric, or why it cannot be said."""
    seen = replace(seen, has_control=control is not None and control.n > 0)
    naive = 0.0 if target is None else _naive(asked.metric, target, seen)
    groups = [
        None if arm is None or not _n(asked.metric, arm) else Group(_n(asked.metric, arm), _mean(asked.metric, arm, seen))
        for arm in (target, control)
    ]
    reason = _reason(asked, target, control, seen)
    if reason is not None or target is None or control is None:
        key, details = reason or ("no_control", {})
        return CannotSay(asked, key, naive, groups[0], groups[1], details=details)
    compared = _compare(asked.metric, target, control, seen)
    if compared is None:
        return CannotSay(asked, "nobody_eligible", naive, groups[0], groups[1])
    if seen.sample_ratio_p is not None and seen.sample_ratio_p < policy.skew_limit:
        told = {"planned": seen.planned_share, "target": target.n, "control": control.n}
        return CannotSay(asked, "skewed_groups", naive, groups[0], groups[1], compared, told)
    found = _effect(asked, compared, target, control, naive, seen)
    few = _too_few(asked.metric, compared, policy)
    if few is None and asked.metric in MONEY and compared.standard_error == 0:
        few = {}
    if few is None:
        return found
    part = found if min(compared.target.n, compared.control.n) >= policy.smallest_group else None
    if not few:  # a spread of nothing gives an interval of nothing, which is not to be shown
        return CannotSay(asked, "all_the_same", naive, groups[0], groups[1], part=part)
    return CannotSay(asked, "too_few", naive, groups[0], groups[1], compared, few, part)


def _effect(asked: Asked, compared: Comparison, target: ArmSums, control: ArmSums, naive: float, seen: Situation) -> Effect:
    adjusted = None
    if asked.metric in MONEY:
        adjusted = compare_adjusted(target.money(asked.metric), control.money(asked.metric))
        if adjusted is not None and adjusted.saved <= 0:
            adjusted = None
    best = compared if adjusted is None else adjusted.comparison
    days = seen.days_seen(asked, target)
    return Effect(
        asked,
        compared,
        naive,
        best.difference.times(compared.target.n if asked.metric != "average_check" else 1),
        adjusted,
        days_seen=days,
        is_final=days is None or days >= asked.window_days,
        caveats=_caveats(asked, target, control, days, seen),
    )


def _reason(asked: Asked, target: ArmSums | None, control: ArmSums | None, seen: Situation) -> tuple[str, dict[str, Any]] | None:
    """Return what stands in the way before any arithmetic, the most basic first."""
    if target is None or target.n == 0:
        return "no_target", {}
    if control is None or control.n == 0:
        return "no_control", {"target": target.n}
    if asked.metric in NEEDS_NO_DAY:
        if not seen.has_responses:
            return "no_responses", {}
        if not seen.control_answers and not seen.has_purchases_since(target):
            return "control_silent", {"control": control.n}
        return None
    if target.first_start is None or control.first_start is None:
        return "no_contact_day", {}
    if asked.metric == "refusal":
        return None
    if not seen.has_purchases_since(target):
        return "no_data", {"day": target.first_start}
    if asked.metric == "margin" and target.with_margin + control.with_margin == 0 and target.bought + control.bought > 0:
        return "no_margin", {}
    return None


def _too_few(metric: str, compared: Comparison, policy: EffectPolicy) -> dict[str, Any] | None:
    """Return how many would be needed, when even a doubling of the outcome could not have been told from chance, and nothing was told."""
    m, n = compared.target.n, compared.control.n
    had, holdout, lift = m + n, n / (m + n), policy.largest_lift
    is_small = min(m, n) < policy.smallest_group
    unknown = {"had": had, "needed": None, "lift": lift}
    if min(m, n) < 2:
        return unknown
    if compared.difference.is_clear and not is_small:
        return None
    base = abs(compared.control.mean or compared.target.mean)
    if metric in (*MONEY, "average_check"):
        deviation = _deviation(compared)
        if base == 0 or deviation == 0:
            return unknown if is_small else None
        rise = base * lift
        smallest: float | None = smallest_mean(deviation, target=m, control=n)
        needed = clients_for_means(deviation, rise, holdout=holdout)
    else:
        rise = min(base * lift, 1 - base)
        if rise == 0:
            return unknown if is_small else None
        smallest = smallest_share(base, target=m, control=n)
        needed = clients_for_shares(base, base + rise, holdout=holdout)
    if smallest is not None and smallest <= rise and not is_small:
        return None
    return unknown | {"needed": None if needed is None else max(needed, had + 1)}


def _deviation(compared: Comparison) -> float:
    return compared.standard_error / math.sqrt(1 / compared.target.n + 1 / compared.control.n)


def _caveats(asked: Asked, target: ArmSums, control: ArmSums, days: int | None, seen: Situation) -> tuple[str, ...]:
    metric = asked.metric
    found = []
    if days is not None and days < asked.window_days:
        found.append("window_open")
    if metric == "response" and not seen.control_answers:
        found.append("response_or_purchase")
    if metric not in (*MONEY, "average_check"):
        events = _successes(metric, target, seen) + _successes(metric, control, seen)
        if events < FEW_EVENTS:
            found.append("few_events")
    if metric in MONEY and _is_skewed(metric, target, control):
        found.append("skewed_money")
    if seen.control_contacted:
        found.append("control_contacted")
    return tuple(found)


def _is_skewed(metric: str, target: ArmSums, control: ArmSums) -> bool:
    both = add_up((target, control))
    assert both is not None
    y, yy, yyy = (both.revenue, both.revenue_squares, both.revenue_cubes)
    if metric == "margin":
        y, yy, yyy = (both.margin, both.margin_squares, both.margin_cubes)
    return is_skewed(min(target.n, control.n), n=both.n, y=y, yy=yy, yyy=yyy)


def _compare(metric: str, target: ArmSums, control: ArmSums, seen: Situation) -> Comparison | None:
    if metric in MONEY:
        return compare_means(target.money(metric), control.money(metric)) if min(target.n, control.n) >= 2 else None
    if metric == "average_check":
        return compare_ratios(target.checks, control.checks)
    m, n = _n(metric, target), _n(metric, control)
    return compare_shares(_successes(metric, target, seen), m, _successes(metric, control, seen), n) if m and n else None


def _n(metric: str, arm: ArmSums) -> int:
    return {"second_purchase": arm.had_one, "stayed_active": arm.was_active}.get(metric, arm.n)


def _successes(metric: str, arm: ArmSums, seen: Situation) -> int:
    answered = arm.answered if seen.counts_answers else arm.came
    return {
        "response": answered,
        "purchase": arm.bought,
        "second_purchase": arm.second,
        "stayed_active": arm.stayed,
        "refusal": arm.refused,
    }[metric]


def _mean(metric: str, arm: ArmSums, seen: Situation) -> float:
    if metric == "average_check":
        return arm.revenue / arm.receipts if arm.receipts else 0.0
    if metric in MONEY:
        return arm.money(metric).mean
    return _successes(metric, arm, seen) / _n(metric, arm)


def _naive(metric: str, target: ArmSums, seen: Situation) -> float:
    """Return what a report without control would claim: everything the target did."""
    if metric in (*MONEY, "average_check"):
        return target.money(metric).y if metric in MONEY else _mean(metric, target, seen)
    if metric == "response":
        return float(target.answered)
    return float(_successes(metric, target, seen))


def window_end(asked: Asked, target: ArmSums) -> Any:
    """Return the last day that counts for the last client contacted; None when no day is known."""
    return None if target.last_start is None else target.last_start + timedelta(days=asked.window_days - 1)


def with_winsorised(effect: Effect, target: ArmSums, control: ArmSums) -> Effect:
    """Put beside an effect on money the same with the few largest amounts cut."""
    metric = effect.asked.metric
    return replace(effect, winsorised=compare_means(target.money(metric), control.money(metric)))
