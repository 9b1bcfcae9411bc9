"""Did one campaign work: any outcome, target minus control, with its interval, or why it cannot be said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from crm_core.db import Connection
from crm_core.effect.gather import ArmSums, Run, add_up, contacted_control, gather, runs, sizes_of, sums, sums_of_one
from crm_core.effect.judge import judge, with_winsorised
from crm_core.effect.policy import EffectPolicy, load_effect_policy
from crm_core.effect.results import METRICS, MONEY, Answer, Asked, Effect
from crm_core.effect.situation import Situation, answers_by_campaign, planned_share, ratio_check, sales_until
from crm_core.errors import CrmError, Unknown


@dataclass(frozen=True, slots=True)
class Measured:
    """The sums of one campaign and what is known beside them; every outcome is judged from these."""

    run: Run
    as_of: date
    window_days: int
    policy: EffectPolicy
    situation: Situation
    arms: tuple[ArmSums, ...]

    @property
    def variants(self) -> tuple[str, ...]:
        """The names of the variants, if the campaign had several."""
        return tuple(sorted({one.variant for one in self.arms if one.variant is not None}))

    def target(self, variant: str | None = None) -> ArmSums | None:
        """Return the contacted, of one variant or of all."""
        return add_up(one for one in self.arms if one.arm == "target" and variant in (None, one.variant))

    def control(self) -> ArmSums | None:
        """Return those held back: one group for all variants."""
        return add_up(one for one in self.arms if one.arm == "control")

    def answer(self, metric: str, *, variant: str | None = None) -> Answer:
        """Judge one outcome."""
        asked = Asked(self.run.campaign, metric, variant, self.window_days, self.as_of)
        return judge(asked, self.target(variant), self.control(), policy=self.policy, seen=self.situation)


def measure(
    con: Connection, campaign: str, *, metric: str, as_of: date, variant: str | None = None, window_days: int | None = None
) -> Answer:
    """Measure one campaign by one outcome as of a date; money also with its few largest amounts cut."""
    check_metric(metric)
    found = measured(con, campaign, as_of=as_of, window_days=window_days)
    check_variant(found, variant)
    answer = found.answer(metric, variant=variant)
    return cut_largest(con, found, answer) if isinstance(answer, Effect) and metric in MONEY else answer


def measured(con: Connection, campaign: str, *, as_of: date, window_days: int | None = None) -> Measured:
    """Gather everything of one campaign; its temp tables `effect_…` stay for a closer look."""
    policy = load_effect_policy(con)
    window = check_window(policy.window_days if window_days is None else window_days)
    known = runs(con, as_of=as_of, campaign=campaign)
    if not known:
        raise _unknown(con, campaign)
    gather(con, campaign, as_of=as_of, window_days=window)
    arms = sums_of_one(con, campaign, as_of=as_of, window_days=window, policy=policy)
    contacted, both = contacted_control(con).get(campaign, (0, 0))
    responses, of_control = answers_by_campaign(con).get(campaign, (0, 0))
    planned = planned_share(con, known[0])
    ratio = ratio_check(con, campaign, planned=planned, sizes=sizes_of(arms), limit=policy.skew_limit)
    situation = Situation(responses > 0, of_control, sales_until(con, as_of=as_of), planned, ratio, contacted, both)
    return Measured(known[0], as_of, window, policy, situation, tuple(arms))


def cut_largest(con: Connection, found: Measured, effect: Effect) -> Effect:
    """Put the winsorised comparison beside one on money; temp `effect_client` must be of this campaign."""
    metric = effect.asked.metric
    (cap,) = con.execute(
        f"select quantile_cont({MONEY[MONEY.index(metric)]}, $share) from effect_client where {MONEY[MONEY.index(metric)]} > 0",
        {"share": found.policy.winsor_share},
    ).fetchall()[0]
    if cap is None:
        return effect
    cut = sums(con, revenue_cap=cap if metric == "revenue" else None, margin_cap=cap if metric == "margin" else None)
    target = add_up(one for one in cut if one.arm == "target" and effect.asked.variant in (None, one.variant))
    control = add_up(one for one in cut if one.arm == "control")
    return effect if target is None or control is None else with_winsorised(effect, target, control)


def check_metric(metric: str) -> None:
    """Raise when an outcome is not known."""
    if metric not in METRICS:
        raise Unknown("effect-unknown-metric", given=metric, nearest=_nearest(metric, METRICS), known=METRICS)


def check_window(days: int) -> int:
    """Raise when a window is shorter than a day or longer than two years."""
    if not 1 <= days <= 730:
        raise CrmError("effect-bad-policy", name="window_days", given=str(days), least=1, largest=730)
    return days


def check_variant(found: Measured, variant: str | None) -> None:
    """Raise when the campaign has no such variant."""
    if variant is not None and variant not in found.variants:
        known = found.variants or ("–",)
        raise Unknown("effect-unknown-variant", given=variant, nearest=_nearest(variant, known), known=known)


def _unknown(con: Connection, campaign: str) -> CrmError:
    """Say that there is no such campaign, that it was never sent, or that it has not begun by that day."""
    begun = [one.campaign for one in runs(con, as_of=date.max)]
    if campaign in begun:
        return CrmError("effect-not-begun", name=campaign)
    saved = con.execute("select 1 from document where kind = 'campaign' and name = $name limit 1", {"name": campaign}).fetchall()
    if saved:
        return CrmError("effect-never-sent", name=campaign)
    if not begun:
        return CrmError("effect-no-campaigns", given=campaign)
    return Unknown("effect-unknown-campaign", given=campaign, nearest=_nearest(campaign, begun))


def _nearest(given: str, known: Iterable[str]) -> str:
    found = get_close_matches(given, list(known), n=1, cutoff=0.0)
    return found[0] if found else "–"
