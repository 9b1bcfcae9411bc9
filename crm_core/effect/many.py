"""All campaigns of a period: each one's effect, which of them stand after so many tries, what they add up to, what attention they took."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from crm_core.db import Connection
from crm_core.effect.costs import Costs, costs_by_campaign
from crm_core.effect.gather import ArmSums, Run, gather, runs, sizes_of, sums_of_all
from crm_core.effect.measure import Measured, check_window
from crm_core.effect.money import brought
from crm_core.effect.policy import load_effect_policy
from crm_core.effect.results import Answer, Brought, Effect, part_of
from crm_core.effect.shared import TOTAL, Counted, Shared, shared
from crm_core.effect.situation import Situation, answers_by_campaign, planned_share, ratio_check, sales_until
from crm_core.stats.estimate import Estimate
from crm_core.stats.pooling import Pooled, benjamini_hochberg, random_effects, total_of

FALSE_SHARE: Final = 0.05
PER_CONTACTS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """One campaign among many. `holds` is true when its purchases differ from zero also after correction for the number of campaigns."""

    run: Run
    purchase: Answer
    margin: Answer
    revenue: Answer
    response: Answer
    refusal: Answer
    brought: Brought
    refused: int
    adjusted_p: float | None = None

    @property
    def holds(self) -> bool:
        """Differs from zero by its own interval and after Benjamini–Hochberg."""
        return isinstance(self.purchase, Effect) and self.purchase.verdict != "no_difference" and (self.adjusted_p or 0.0) <= FALSE_SHARE

    @property
    def is_measured(self) -> bool:
        """True when its purchases could be compared and its window is over."""
        return isinstance(self.purchase, Effect) and self.purchase.is_final


@dataclass(frozen=True, slots=True)
class Pool:
    """What the campaigns of one class, or on one channel, did together: the mean difference in the share of buyers, and their money."""

    key: str
    purchase: Pooled | None
    net: Estimate | None
    campaigns: int
    contacts: int


@dataclass(frozen=True, slots=True)
class Many:
    """A period's campaigns and their total; `naive_net` is what the same total would be without control groups.

    `again`: how many contacts of other campaigns a contacted client had more than one held back; 0 when none worth telling.
    """

    rows: tuple[Row, ...]
    net: Estimate | None
    naive_net: float | None
    counted: int
    cost: float
    contacts: int
    refused: int
    by_class: tuple[Pool, ...]
    by_channel: tuple[Pool, ...]
    window_days: int
    as_of: date
    again: float = 0.0

    @property
    def refusals_per_10_000(self) -> float | None:
        """Refusals in the window for 10,000 contacts; None without a contact."""
        return self.refused / self.contacts * PER_CONTACTS if self.contacts else None

    @property
    def margin_per_contact(self) -> Estimate | None:
        """What one contact added, over the campaigns in the total."""
        spent = sum(row.brought.contacts for row in self.rows if _countable(row))
        return None if self.net is None or not spent else self.net.times(1 / spent)

    @property
    def contacts_per_1000(self) -> float | None:
        """Attention: contacts spent for each 1,000 of margin added; None where nothing was clearly added."""
        each = self.margin_per_contact
        return 1000 / each.estimate if each is not None and each.is_above else None


def measure_all(
    con: Connection, *, as_of: date, window_days: int | None = None, since: date | None = None, until: date | None = None
) -> Many:
    """Measure every campaign that began in a period, all in one go."""
    policy = load_effect_policy(con)
    window = check_window(policy.window_days if window_days is None else window_days)
    known = runs(con, as_of=as_of)
    gather(con, None, as_of=as_of, window_days=window)
    arms: dict[str, list[ArmSums]] = defaultdict(list)
    sums, contacted = sums_of_all(con, as_of=as_of, window_days=window, policy=policy)
    for one in sums:
        arms[one.campaign].append(one)
    answers, reach, costs = answers_by_campaign(con), sales_until(con, as_of=as_of), costs_by_campaign(con)
    found, counted = [], []
    for run in known:
        if not _within(run.started_on, since, until):
            continue
        responses, of_control = answers.get(run.campaign, (0, 0))
        planned = planned_share(con, run)
        met, both = contacted.get(run.campaign, (0, 0))
        sizes = sizes_of(arms[run.campaign])
        ratio = ratio_check(con, run.campaign, planned=planned, sizes=sizes, limit=policy.skew_limit)
        seen = Situation(responses > 0, of_control, reach, planned, ratio, met, both)
        measured = Measured(run, as_of, window, policy, seen, tuple(arms[run.campaign]))
        row = row_of(measured, costs.get(run.campaign, Costs()))
        found.append(row)
        counted += _in_total(measured, row)
    return summed(found, window_days=window, as_of=as_of, among=shared(con, counted, window_days=window))


def _in_total(measured: Measured, row: Row) -> list[Counted]:
    effect, target, control = part_of(row.margin), measured.target(), measured.control()
    if effect is None or target is None or control is None or not _countable(row):
        return []
    return [Counted((f"class {_class(row)}", f"channel {_channel(row)}"), effect, target, control)]


def row_of(measured: Measured, costs: Costs) -> Row:
    """Judge the outcomes of one campaign that the page of all shows."""
    target, control = measured.target(), measured.control()
    purchase, margin = measured.answer("purchase"), measured.answer("margin")
    return Row(
        measured.run,
        purchase,
        margin,
        measured.answer("revenue"),
        measured.answer("response"),
        measured.answer("refusal"),
        brought(measured.run, target, control, margin=margin, purchase=purchase, costs=costs),
        0 if target is None else target.refused,
    )


def summed(found: Sequence[Row], *, window_days: int, as_of: date, among: Shared) -> Many:
    """Correct for the number of campaigns, pool by class and channel, and add the money up."""
    # All that were compared are tried, also those too small to be judged alone: of these only the lucky ones would be left.
    tested = [i for i, row in enumerate(found) if part_of(row.purchase) is not None]
    adjusted = benjamini_hochberg([_p(found[i]) for i in tested])
    told = list(found)
    for i, p_value in zip(tested, adjusted, strict=True):
        told[i] = replace(told[i], adjusted_p=p_value)
    counted = [row for row in told if _countable(row)]
    claims = [row.brought.naive_net for row in counted if row.brought.naive_net is not None]
    return Many(
        tuple(told),
        _total(counted, TOTAL, among),
        sum(claims) if claims else None,
        len(counted),
        sum(row.brought.cost for row in told),
        sum(row.brought.contacts for row in told),
        sum(row.refused for row in told),
        pooled(told, "class", _class, among),
        pooled(told, "channel", _channel, among),
        window_days,
        as_of,
        among.again,
    )


def pooled(found: Sequence[Row], what: str, key: Callable[[Row], str], among: Shared) -> tuple[Pool, ...]:
    """Pool the difference in the share of buyers over the campaigns of each kind (random effects), the largest kind first."""
    kinds: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        kinds[key(row)].append(row)
    pools = []
    for name, members in kinds.items():
        shares = [part for row in members if (part := part_of(row.purchase)) is not None and part.is_final]
        pools.append(
            Pool(
                name,
                random_effects([one.compared.difference.estimate for one in shares], [one.compared.standard_error for one in shares]),
                _total([row for row in members if _countable(row)], f"{what} {name}", among),
                len(shares),
                sum(row.brought.contacts for row in members),
            )
        )
    return tuple(sorted(pools, key=lambda one: (-one.contacts, one.key)))


def _total(counted: Sequence[Row], kind: str, among: Shared) -> Estimate | None:
    nets = [row.brought.counted for row in counted if row.brought.counted is not None]
    return among.widened(kind, total_of(nets)) if nets else None


def _class(row: Row) -> str:
    return row.run.class_


def _channel(row: Row) -> str:
    return row.run.channel or "–"


def _countable(row: Row) -> bool:
    """Money is added up only where it could be compared and the window is over."""
    part = part_of(row.margin)
    return part is not None and part.is_final


def _p(row: Row) -> float:
    part = part_of(row.purchase)
    return 1.0 if part is None else part.compared.p_value


def _within(day: date | None, since: date | None, until: date | None) -> bool:
    return day is None or ((since is None or day >= since) and (until is None or day <= until))
