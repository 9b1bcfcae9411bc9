"""What a fit of value tells: every model with its parameters and its errors on the holdout, the chosen one, and what is to come."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

MODELS: Final = ("bgnbd", "mbgnbd", "pareto_nbd")
NAIVE: Final = ("same_rate", "nobody")
Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class FittedModel:
    """One model on all history. Without parameters `why_not` is the key of the reason. Covariance is of the logs, for further intervals."""

    key: str
    parameters: dict[str, float] | None
    log_likelihood: float | None
    intervals: dict[str, Interval] | None
    covariance: tuple[tuple[float, ...], ...] | None
    clients: int
    why_not: str | None = None


@dataclass(frozen=True, slots=True)
class Errors:
    """How far predictions were from the purchases of the holdout; `dispersion` is their variance in units of Poisson's (at least 1)."""

    deviance: float
    total_error: float | None
    mean_absolute_error: float
    predicted: float
    actual: float
    dispersion: float


@dataclass(frozen=True, slots=True)
class CalibrationPoint:
    """Clients with `repeats` purchases before the holdout (the last point: so many and more): what they did in it and what was foretold."""

    repeats: int
    clients: int
    actual: float
    lower: float
    upper: float
    predicted: dict[str, float]


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the base will bring in the horizon, discounted, and how many purchases; None where an interval cannot be said."""

    amount: float
    lower: float | None
    upper: float | None
    purchases: float
    clients: int
    contracts: float = 0.0


@dataclass(frozen=True, slots=True)
class Holdout:
    """The last part of the history, kept back; `rows` by model and naive twin."""

    start: date
    days: int
    clients: int
    repeaters: int
    errors: dict[str, Errors]
    calibration: tuple[CalibrationPoint, ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A fit of value, versioned with the data it was made from."""

    as_of: date
    facts_version: int
    zero_days: bool
    horizon_months: int
    discount_rate: float
    money: str  # margin, revenue
    margin_own: float
    margin_by_product: float
    margin_by_default: float
    clients: int
    repeaters: int
    history_days: int
    rounded: bool
    spending_sampled: bool
    models: tuple[FittedModel, ...]
    spending: FittedModel
    spending_mean: float
    holdout: Holdout | None
    chosen: str  # a model, or a naive twin
    reason: str | None  # why no model is used: the key of a sentence
    forecast: Forecast
    contracts: int = 0
    purchases_until: date | None = None
    version: int = 0
    saved_at: datetime | None = None
    saved_by: str = ""

    @property
    def is_model(self) -> bool:
        """True when a model, not a naive twin, is used."""
        return self.chosen in MODELS

    def model(self, key: str) -> FittedModel | None:
        """Return one of the models, or None when it was not tried."""
        return next((one for one in self.models if one.key == key), None)

    @property
    def alive_key(self) -> str | None:
        """The model whose P(alive) is shown: BG/NBD says 1 of every one-time buyer, so another stands in for it."""
        if not self.is_model:
            return None
        if self.chosen != "bgnbd":
            return self.chosen
        there = [one.key for one in self.models if one.parameters is not None and one.key != "bgnbd"]
        return there[0] if there else None
