"""What each step and channel of one campaign added, where the draw lets it be told apart, and what the campaign did in its days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from crm_core.db import Connection, rows, statement
from crm_core.effect.gather import ArmSums, add_up, sums_of_days
from crm_core.effect.judge import judge
from crm_core.effect.measure import Measured, check_variant, measured
from crm_core.effect.results import MONEY, Answer, Asked, CannotSay
from crm_core.errors import CrmError
from crm_core.stats.proportions import compare_shares

KINDS: Final = statement(__package__, "kinds")
STEP_METRICS: Final = ("purchase", *MONEY)
SECOND_STEP: Final = statement(__package__, "second_step")
Wanted = tuple[int, str | None]
Treated = tuple[tuple[int, str, int, int], ...]  # step, channel, first day, how many of a variant got it
SAME_SHARE: Final = 0.01  # shares of two variants differ when chance makes such a gap less often
SAME_DAY: Final = 1


@dataclass(frozen=True, slots=True)
class Kind:
    """One step on one channel as one variant got it: by how many, and from which day since their start."""

    variant: str | None
    step: int
    channel: str
    touched: int
    first_day: int


@dataclass(frozen=True, slots=True)
class StepEffect:
    """A step (on all its channels, or on one) and the days since the contact that are its: `first_day` is in, `end_day` is out.

    `alone` is what it added to the variants `to` (None: to the whole target) against those drawn to do without it (None: control);
    `together` is the target against control in the same days: whatever all steps did by then. Both are of those drawn with the first step.
    """

    step: int
    channel: str | None
    first_day: int
    end_day: int
    alone: Answer
    together: Answer
    to: tuple[str | None, ...] | None = None
    against: tuple[str | None, ...] | None = None


def by_step(
    con: Connection, campaign: str, *, metric: str = "purchase", as_of: date, variant: str | None = None, window_days: int | None = None
) -> tuple[StepEffect, ...]:
    """Return the effect of every step and channel of a campaign, or why it cannot be told from the others.

    A step is told apart only where chance decided who got it: against control until the next step begins, or against a variant that
    was drawn to do without it and was treated alike before. Both sides are whole, as drawn, whoever of them the message reached.
    """
    if metric not in STEP_METRICS:
        raise CrmError("effect-step-metric", given=metric, known=", ".join(STEP_METRICS))
    found = measured(con, campaign, as_of=as_of, window_days=window_days)
    check_variant(found, variant)
    for (day,) in con.execute(SECOND_STEP).fetchall():
        con.execute("delete from effect_member where start is null or start >= $day", {"day": day})
    kinds = [Kind(**one) for one in rows(con, KINDS)]
    arms: dict[tuple[int, int], Measured] = {}
    told: list[StepEffect] = []
    for wanted in _wanted([one for one in kinds if variant in (None, one.variant)]):
        days = _days(wanted, kinds, found.window_days)
        asked = Asked(campaign, metric, variant, days[1], as_of)
        if days[0] >= days[1]:
            late = CannotSay(asked, "step_too_late", 0.0)
            told.append(StepEffect(*wanted, *days, late, late))
            continue
        if days not in arms:
            parts = sums_of_days(con, as_of=as_of, from_days=days[0], until_days=days[1], policy=found.policy)
            arms[days] = replace(found, arms=tuple(_shifted(one, days[0]) for one in parts))
        told += _told(wanted, kinds, arms[days], asked, days)
    return tuple(told)


def _wanted(kinds: Sequence[Kind]) -> list[Wanted]:
    """Return what is asked of: each step as a whole, and where it had several channels each of these."""
    wanted: list[Wanted] = []
    for step in dict.fromkeys(one.step for one in kinds):
        channels = sorted({one.channel for one in kinds if one.step == step})
        wanted += [(step, channels[0])] if len(channels) == 1 else [(step, None), *((step, channel) for channel in channels)]
    return wanted


def _is_of(kind: Kind, wanted: Wanted) -> bool:
    return kind.step == wanted[0] and wanted[1] in (None, kind.channel)


def _days(wanted: Wanted, kinds: Sequence[Kind], window: int) -> tuple[int, int]:
    """Return the days since the contact that are a step's own: until the next begins, or the window ends."""
    first = min(one.first_day for one in kinds if _is_of(one, wanted))
    return first, min([window, *(one.first_day for one in kinds if not _is_of(one, wanted) and one.first_day > first)])


def _told(wanted: Wanted, kinds: Sequence[Kind], found: Measured, asked: Asked, days: tuple[int, int]) -> list[StepEffect]:
    control = found.control()
    together = _judged(asked, found, found.target(asked.variant), control, days)
    sizes = {one.variant: one.n for one in found.arms if one.arm == "target"}
    got = {one.variant for one in kinds if _is_of(one, wanted)}
    rows_told = []
    for those, others in _sides(wanted, kinds, sizes, got, asked.variant, days[1]):
        other = control if others is None else add_up(_of(found, others))
        # How large control was meant to be says nothing of a part of the variants.
        is_whole = others is None and len(those) == len(sizes)
        seen = found if is_whole else replace(found, situation=replace(found.situation, sample_ratio_p=None))
        answer = _judged(asked, seen, add_up(_of(found, those)), other, days)
        rows_told.append(StepEffect(*wanted, *days, answer, together, None if len(those) == len(sizes) else those, others))
    if rows_told:
        return rows_told
    shares_step = any(one.step == wanted[0] and not _is_of(one, wanted) and one.variant in got for one in kinds)
    reason = "step_not_alike" if set(sizes) - got else "channel_not_drawn" if shares_step else "step_not_apart"
    return [StepEffect(*wanted, *days, CannotSay(asked, reason, together.naive), together)]


def _judged(asked: Asked, found: Measured, target: ArmSums | None, control: ArmSums | None, days: tuple[int, int]) -> Answer:
    """Judge the days of a step; not while for some of the target its days have not begun: their nothing is no answer."""
    until = found.situation.sales_until
    if target is not None and target.last_start is not None and (until is None or until < target.last_start + timedelta(days=days[0])):
        return CannotSay(asked, "no_data", 0.0, details={"day": target.last_start + timedelta(days=days[0] - 1)})
    return judge(asked, target, control, policy=found.policy, seen=found.situation)


def _sides(
    wanted: Wanted, kinds: Sequence[Kind], sizes: dict[str | None, int], got: set[str | None], asked: str | None, end_day: int
) -> Iterator[tuple[tuple[str | None, ...], tuple[str | None, ...] | None]]:
    """Yield the variants that got a step beside those (None: control) that did not, and were treated alike until its days were over."""
    alike: list[tuple[Treated, int, list[str | None]]] = []
    for variant in sorted(sizes, key=lambda one: (one is not None, one or "")):
        treated = _treated(variant, wanted, kinds, end_day)
        for other, size, variants in alike:
            if _is_alike(treated, sizes[variant], other, size):
                variants.append(variant)
                break
        else:
            alike.append((treated, sizes[variant], [variant]))
    for treated, _, variants in alike:
        those = tuple(one for one in variants if one in got and asked in (None, one))
        others = tuple(one for one in variants if one not in got)
        if those and not treated:
            yield those, None
        elif those and others:
            yield those, others


def _treated(variant: str | None, wanted: Wanted, kinds: Sequence[Kind], end_day: int) -> Treated:
    """Say what else a variant had got before the days of a step were over."""
    others = [one for one in kinds if one.variant == variant and not _is_of(one, wanted) and one.first_day < end_day]
    return tuple(sorted((one.step, one.channel, one.first_day, one.touched) for one in others))


def _is_alike(one: Treated, m: int, other: Treated, n: int) -> bool:
    """True when two variants got the same, on the same day, in shares that differ by no more than chance."""
    return [each[:2] for each in one] == [each[:2] for each in other] and all(
        abs(a[2] - b[2]) <= SAME_DAY and compare_shares(a[3], m, b[3], n).p_value >= SAME_SHARE for a, b in zip(one, other, strict=True)
    )


def _of(found: Measured, variants: Sequence[str | None]) -> Iterator[ArmSums]:
    return (one for one in found.arms if one.arm == "target" and one.variant in variants)


def _shifted(arm: ArmSums, first_day: int) -> ArmSums:
    """Return the arm as beginning with the step: the sales must reach that far for anything to be said."""
    return arm if arm.first_start is None else replace(arm, first_start=arm.first_start + timedelta(days=first_day))
