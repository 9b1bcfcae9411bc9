"""Did the best cells buy more? Scores of an earlier day held against what the same clients bought in the months after it."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final

from crm_core.db import Connection, rows, statement
from crm_core.db import months_before as earlier
from crm_core.errors import CrmError
from crm_core.facts import client_day_sql, filtered_days
from crm_core.rfm.edges import LETTERS, cut
from crm_core.rfm.groups import OTHER
from crm_core.rfm.scheme import AXES, Axis, RfmScheme
from crm_core.rfm.scores import score
from crm_core.rfm.store import groups_of
from crm_core.stats.estimate import Estimate
from crm_core.stats.proportions import newcombe, wilson

BOUGHT_AFTER: Final = statement(__package__, "bought_after")
MONTHS: Final = (1, 3, 6, 12)
FEW: Final = 30
Z: Final = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Later:
    """What clients of one group, cell or score did afterwards: the share who bought (Wilson) and money a head, with 95 % intervals."""

    clients: int
    buyers: int
    bought: Estimate
    net_amount: Decimal
    a_head: Estimate


@dataclass(frozen=True, slots=True)
class Verdict:
    """The best score of an axis against the worst: the difference of the shares who bought (Newcombe). Whether each score did at least
    as well as the one below it, too. `answer`: yes, no, or unclear."""

    axis: Axis
    best: int
    worst: int
    difference: Estimate
    is_rising: bool

    @property
    def answer(self) -> str:
        """Say whether the axis told who would buy."""
        return "yes" if self.difference.is_above else "no" if self.difference.is_below else "unclear"


@dataclass(frozen=True, slots=True)
class Validation:
    """Everyone with a score on `scored_on`, and what they did until `until`; groups, cells and scores each add up to `all`."""

    scored_on: date
    until: date
    all: Later
    groups: tuple[tuple[str, Later], ...]
    cells: tuple[tuple[int, int, Later], ...]
    scores: tuple[tuple[Axis, int, Later], ...]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class CannotValidate:
    """Why the scores cannot be held against later months: the key of a sentence."""

    reason: str
    scored_on: date


def months_before(day: date, months: int) -> date:
    """Return the same day so many calendar months earlier, or the last day of that month; raise when there is no such day."""
    found = earlier(day, months)
    if found == date.min:
        raise CrmError("rfm-dates-upside-down", before="–", after=day.isoformat())
    return found


def validate(con: Connection, *, as_of: date, scheme: RfmScheme, months: int = 3) -> Validation | CannotValidate:
    """Score everyone as of so many months ago and look at what they bought since."""
    scored_on = months_before(as_of, months)
    scored = score(con, as_of=scored_on, scheme=scheme, edges=cut(con, as_of=scored_on, scheme=scheme), into="rfm_validated")
    days = "client_days"
    if scheme.is_filtered:
        days = "rfm_later_days"
        filtered_days(con, into=days, departments=scheme.departments, categories=scheme.categories)
    made = BOUGHT_AFTER.format(client_day=client_day_sql(days), scored=scored)
    cube = rows(con, made, {"as_of": as_of, "allow_zero": scheme.allow_zero, "scored_on": scored_on})
    if scheme.is_filtered:
        con.execute(f"drop table {days}")
    if not cube:
        return CannotValidate("rfm-validation-nobody", scored_on)
    everyone = _later(cube)
    if not everyone.buyers:
        return CannotValidate("rfm-validation-no-later", scored_on)
    order = [*(group.key for group in groups_of(con, scheme).groups), OTHER]
    groups = _rolled(cube, lambda row: row["group_key"])
    cells = _rolled(cube, lambda row: (row["r"], row["f"]))
    by_axis = {axis: _rolled(cube, _digit(axis)) for axis in AXES}
    return Validation(
        scored_on=scored_on,
        until=as_of,
        all=everyone,
        groups=tuple((key, groups[key]) for key in order if key in groups),
        cells=tuple((r, f, found) for (r, f), found in sorted(cells.items(), reverse=True)),
        scores=tuple((axis, digit, found) for axis in AXES for digit, found in sorted(by_axis[axis].items(), reverse=True)),
        verdicts=tuple(verdict for axis in AXES if (verdict := _verdict(axis, by_axis[axis])) is not None),
    )


def _digit(axis: Axis) -> Callable[[dict[str, Any]], Any]:
    return lambda row: row[LETTERS[axis]]


def _verdict(axis: Axis, scores: dict[Any, Later]) -> Verdict | None:
    if len(scores) < 2:
        return None
    best, worst = max(scores), min(scores)
    low, high = newcombe(scores[best].buyers, scores[best].clients, scores[worst].buyers, scores[worst].clients)
    step = scores[best].bought.estimate - scores[worst].bought.estimate
    shares = [scores[digit].bought.estimate for digit in sorted(scores)]
    is_rising = all(later >= earlier for earlier, later in pairwise(shares))
    return Verdict(axis, best, worst, Estimate(step, float(low), float(high)), is_rising)


def _rolled(cube: Iterable[dict[str, Any]], key: Callable[[dict[str, Any]], Any]) -> dict[Any, Later]:
    heaps: dict[Any, list[dict[str, Any]]] = {}
    for row in cube:
        heaps.setdefault(key(row), []).append(row)
    return {name: _later(heap) for name, heap in heaps.items()}


def _later(heap: list[dict[str, Any]]) -> Later:
    clients, buyers = sum(row["clients"] for row in heap), sum(row["buyers"] for row in heap)
    low, high = wilson(buyers, clients)
    total, squares = sum(row["net_sum"] for row in heap), sum(row["net_squares"] for row in heap)
    mean = total / clients
    variance = max(0.0, (squares - total * total / clients) / (clients - 1)) if clients > 1 else None
    half = None if variance is None else Z * math.sqrt(variance / clients)
    return Later(
        clients=clients,
        buyers=buyers,
        bought=Estimate(buyers / clients, float(low), float(high)),
        net_amount=sum((row["net"] for row in heap), Decimal(0)),
        a_head=Estimate(mean, None if half is None else mean - half, None if half is None else mean + half),
    )
