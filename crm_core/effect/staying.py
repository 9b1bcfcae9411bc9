"""Retention from near: how long the contacted stay active beside those held back, and the difference in restricted mean."""

import math
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from scipy.special import ndtri

from crm_core.churn import inactivity_days
from crm_core.db import Connection, rows, statement
from crm_core.effect.gather import EVERYONE, THEIR_DAYS, members_sql, runs
from crm_core.effect.policy import load_effect_policy
from crm_core.effect.situation import sales_until
from crm_core.facts import client_day_sql
from crm_core.stats.estimate import CONFIDENCE, Estimate
from crm_core.stats.survival import SurvivalCurve, kaplan_meier, restricted_mean

STAYS: Final = statement(__package__, "stays")
SMALLEST: Final = 10
FEW_LEFT: Final = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A curve of who is still active, day by day, with its band."""

    clients: int
    days: tuple[int, ...]
    share: tuple[float, ...]
    lower: tuple[float, ...]
    upper: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Stayed:
    """The two curves up to a common day, and the days of activity a client gained on average up to it.

    The gain is None where too few left in either group: the spread of a curve that never falls cannot be known.
    """

    inactive_after: int
    until: int
    lines: dict[str, Line]
    difference: Estimate | None


def stayed(con: Connection, *, campaign: str, as_of: date, variant: str | None = None) -> Stayed | None:
    """Compare how long target and control stay active after the contact; None where either has too few active clients or no day passed."""
    limit = inactivity_days(con, as_of=as_of) or load_effect_policy(con).active_days
    runs(con, as_of=as_of, campaign=campaign)
    con.execute(f"create or replace temp table effect_member as {members_sql(EVERYONE)}", {"campaign": campaign})
    # Past the last day of sales nobody is known to have gone: they only have not been loaded.
    seen_until = min(as_of, sales_until(con, as_of=as_of) or as_of)
    values = {"as_of": seen_until, "allow_zero": False, "inactive_after": limit, "variant": variant}
    told = rows(con, STAYS.format(client_day=client_day_sql(THEIR_DAYS)), values)
    curves: dict[str, SurvivalCurve] = {}
    for arm in ("target", "control"):
        mine = [one for one in told if one["arm"] == arm]
        if sum(one["clients"] for one in mine) < SMALLEST:
            return None
        curves[arm] = kaplan_meier(
            [one["days"] for one in mine], [one["is_gone"] for one in mine], weights=[one["clients"] for one in mine]
        )
    until = _common(list(curves.values()))
    if until < 1:
        return None
    means = {arm: restricted_mean(curve, until) for arm, curve in curves.items()}
    sure = all(float(curve.events[curve.time <= until].sum()) >= FEW_LEFT for curve in curves.values())
    gained = means["target"].mean - means["control"].mean
    half = float(ndtri((1 + CONFIDENCE) / 2)) * math.sqrt(means["target"].variance + means["control"].variance)
    days = np.arange(until + 1)
    lines = {}
    for arm, curve in curves.items():
        lower, upper = curve.band_at(days)
        lines[arm] = Line(
            int(curve.total), tuple(days.tolist()), *(tuple(part.tolist()) for part in (curve.survival_at(days), lower, upper))
        )
    return Stayed(limit, until, lines, Estimate(gained, gained - half, gained + half) if sure else None)


def _common(curves: list[SurvivalCurve]) -> int:
    """Return the last day known of all curves; one that came down to nobody is known for ever."""
    open_ends = [curve.last_time or 0.0 for curve in curves if not len(curve.survival) or curve.survival[-1] > 0]
    return int(min(open_ends, default=max(curve.last_time or 0.0 for curve in curves)))
