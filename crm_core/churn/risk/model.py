"""What a fit leaves: the model in plain numbers, how it was tested, and what was decided; or why nothing can be said."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final, Literal

import numpy as np

from crm_core.churn.risk.scorers import Calibration, Matrix, Scorer, scorer_from_dict
from crm_core.i18n import format_date, text
from crm_core.stats.classification import Bin, LiftBin, Measured

Verdict = Literal["better", "recency_alone"]
RECENCY_ALONE: Final = "recency"


@dataclass(frozen=True, slots=True)
class Tested:
    """One candidate on the later day, on clients and months it was not fitted on."""

    name: str
    calibration: str | None
    auc: Measured | None
    brier: Measured
    log_loss: Measured
    gain: Measured | None  # log loss saved a client against recency alone; None for recency alone itself
    lift: tuple[LiftBin, ...]
    reliability: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """Clients a step rests on, and how many of them left."""

    day: date
    clients: int
    left: int


@dataclass(frozen=True, slots=True)
class RiskModel:
    """A model of the chance that a client active on a day buys nothing in the next `horizon_days`."""

    as_of: date
    horizon_days: int
    active_days: int
    seed: int
    facts_version: int
    chosen: str
    verdict: Verdict
    trained: Sample
    calibrated: Sample
    tested: Sample
    tests: tuple[Tested, ...]
    scorer: Scorer
    calibration: Calibration
    centre: tuple[float | None, ...]  # a usual client of the training day: the median of every feature
    version: int = 0

    def test_of(self, name: str) -> Tested:
        """Return the test of one candidate."""
        return next(one for one in self.tests if one.name == name)

    def usual(self) -> Matrix:
        """Return the usual client as the scorer sees one."""
        return np.array([np.nan if one is None else one for one in self.centre])

    def as_dict(self) -> dict[str, Any]:
        """Return everything that is kept as plain data."""
        plain = {name: getattr(self, name) for name in ("seed", "chosen", "verdict")}
        samples = {name: _plain(asdict(getattr(self, name))) for name in ("trained", "calibrated", "tested")}
        tests = [_plain(asdict(one)) for one in self.tests]
        model = {"scorer": self.scorer.as_dict(), "calibration": asdict(self.calibration), "centre": list(self.centre)}
        return {**plain, **samples, "tests": tests, **model}


@dataclass(frozen=True, slots=True)
class NoRisk:
    """The risk cannot be told: the key of the reason, and what fills its sentence."""

    reason: str
    details: dict[str, Any]

    def sentence(self, language: str) -> str:
        """Say why, and what to do."""
        shown = {name: format_date(value) if isinstance(value, date) else value for name, value in self.details.items()}
        return text(self.reason, language, **shown)


def model_from_dict(
    body: dict[str, Any], *, version: int, as_of: date, horizon_days: int, active_days: int, facts_version: int
) -> RiskModel:
    """Read a kept model back."""
    calibration = body["calibration"]
    return RiskModel(
        as_of=as_of,
        horizon_days=horizon_days,
        active_days=active_days,
        seed=body["seed"],
        facts_version=facts_version,
        chosen=body["chosen"],
        verdict=body["verdict"],
        trained=_sample(body["trained"]),
        calibrated=_sample(body["calibrated"]),
        tested=_sample(body["tested"]),
        tests=tuple(_tested(one) for one in body["tests"]),
        scorer=scorer_from_dict(body["scorer"]),
        calibration=Calibration(**{**calibration, "knots": tuple(calibration["knots"]), "chances": tuple(calibration["chances"])}),
        centre=tuple(body["centre"]),
        version=version,
    )


def _sample(data: dict[str, Any]) -> Sample:
    return Sample(date.fromisoformat(data["day"]), data["clients"], data["left"])


def _tested(data: dict[str, Any]) -> Tested:
    measured: dict[str, Any] = {name: data[name] and Measured(**data[name]) for name in ("auc", "brier", "log_loss", "gain")}
    lift = tuple(LiftBin(**one) for one in data["lift"])
    return Tested(data["name"], data["calibration"], **measured, lift=lift, reliability=tuple(Bin(**one) for one in data["reliability"]))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
