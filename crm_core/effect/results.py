"""What measuring gives: an effect with its interval, or why it cannot be said; what it brought and cost; the checks beside it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from crm_core.stats.estimate import Comparison, Estimate, Group
from crm_core.stats.means import Adjusted

SHARES: Final = ("response", "purchase", "second_purchase", "stayed_active", "refusal")
MONEY: Final = ("revenue", "margin")
METRICS: Final = ("response", "purchase", "revenue", "margin", "average_check", "second_purchase", "stayed_active", "refusal")
NEEDS_NO_DAY: Final = ("response",)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of one campaign; `variant` None is all of them against the one control."""

    campaign: str
    metric: str
    variant: str | None
    window_days: int
    as_of: date


@dataclass(frozen=True, slots=True)
class Effect:
    """Target minus control. `naive` is the target's outcome as a report without control would claim it; `caveats` are text keys."""

    asked: Asked
    compared: Comparison
    naive: float
    incremental: Estimate
    adjusted: Adjusted | None = None
    winsorised: Comparison | None = None
    days_seen: int | None = None
    is_final: bool = True
    caveats: tuple[str, ...] = ()
    details: dict[str, Any] = field(default_factory=dict)

    @property
    def target(self) -> Group:
        """The contacted."""
        return self.compared.target

    @property
    def control(self) -> Group:
        """Those held back."""
        return self.compared.control

    @property
    def best(self) -> Comparison:
        """The comparison the money is counted from: freed of what was known before, where that was possible."""
        return self.compared if self.adjusted is None else self.adjusted.comparison

    @property
    def verdict(self) -> str:
        """added, harmed or no_difference; more refusals are harm."""
        above, below = self.compared.difference.is_above, self.compared.difference.is_below
        if self.asked.metric == "refusal":
            above, below = below, above
        return "added" if above else "harmed" if below else "no_difference"


@dataclass(frozen=True, slots=True)
class CannotSay:
    """Nothing may be claimed, with the reason and the way out; the naive figure stands beside. `indicative` is never to be drawn.

    `part` is what a campaign too small to be judged alone gives to a pool or a total: left out, only the lucky small ones would count.
    """

    asked: Asked
    reason: str
    naive: float
    target: Group | None = None
    control: Group | None = None
    indicative: Comparison | None = None
    details: dict[str, Any] = field(default_factory=dict)
    part: Effect | None = None

    @property
    def verdict(self) -> str:
        """Always the same word."""
        return "cannot_say"


Answer = Effect | CannotSay


def part_of(answer: Answer) -> Effect | None:
    """Return what an answer gives to a pool, to a total and to the correction for many campaigns, whatever it says alone."""
    return answer if isinstance(answer, Effect) else answer.part


@dataclass(frozen=True, slots=True)
class Brought:
    """Margin a campaign added, net of what it cost; the same without control; what was given to those who would have bought anyway.

    `counted` is what it gives to a total; `net` the same where it may be said of the campaign alone.
    """

    contacts: int
    contact_cost: float
    fixed_cost: float
    incentives: float
    gross: Estimate | None
    net: Estimate | None
    counted: Estimate | None
    naive_net: float | None
    given_anyway: float | None
    cost_per_client: Estimate | None

    @property
    def cost(self) -> float:
        """Everything spent."""
        return self.contact_cost + self.fixed_cost + self.incentives


@dataclass(frozen=True, slots=True)
class Balance:
    """Whether the groups were alike but for the campaign: the means of one figure and how likely such a gap is by chance."""

    figure: str
    target: float
    control: float
    standard_difference: float
    p_value: float


@dataclass(frozen=True, slots=True)
class Checks:
    """What must hold before a difference means anything."""

    planned_share: float | None
    sample_ratio_p: float | None
    balance: tuple[Balance, ...]
    control_contacted: int
    both_arms: int
