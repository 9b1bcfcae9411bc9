"""What a model of value is asked for: how far ahead, at what discount, judged on how much of the history."""

from dataclasses import dataclass, fields
from typing import Any, Final

from crm_core.errors import CrmError

DAYS_A_WEEK: Final = 7
WEEKS_A_MONTH: Final = 365.25 / 12 / DAYS_A_WEEK


@dataclass(frozen=True, slots=True)
class ValuePolicy:
    """Horizon and discount of the value to come; the part of the history kept back to judge the models on; limits."""

    horizon_months: int = 12
    discount_rate: float = 0.10
    default_margin_share: float | None = None
    holdout_days: int | None = None  # None: a quarter of the history, at most 26 weeks
    least_holdout_days: int = 14
    least_repeaters: int = 30
    round_above_clients: int = 200_000
    spending_sample: int = 200_000
    pareto_up_to_histories: int = 10_000

    def __post_init__(self) -> None:
        for name, low, high in (
            ("horizon_months", 1, 60),
            ("discount_rate", 0, 1),
            ("default_margin_share", -1, 1),
            ("holdout_days", 7, 1830),
            ("least_holdout_days", 7, 1830),
            ("least_repeaters", 1, 1_000_000),
            ("round_above_clients", 0, 1_000_000_000),
            ("spending_sample", 100, 1_000_000_000),
            ("pareto_up_to_histories", 0, 1_000_000),
        ):
            given = getattr(self, name)
            if given is not None and not low <= given <= high:
                raise CrmError("value-policy-out-of-range", name=name, given=given, low=low, high=high)

    @property
    def horizon_weeks(self) -> float:
        """The horizon in the models' unit of time."""
        return self.horizon_months * WEEKS_A_MONTH

    def holdout(self, history_days: int) -> int:
        """Return how many last days of the history are kept back."""
        return self.holdout_days if self.holdout_days is not None else min(182, history_days // 4)


def policy_from_dict(data: dict[str, Any]) -> ValuePolicy:
    """Return the policy of these settings; what is not named keeps its usual value."""
    known = {one.name for one in fields(ValuePolicy)}
    return ValuePolicy(**{key: value for key, value in data.items() if key in known})
