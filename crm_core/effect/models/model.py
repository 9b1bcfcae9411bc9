"""What a fit leaves: the model in plain numbers, how it was tested, and whether it may be used; or why nothing can be said."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final, Literal, Protocol

import numpy as np

from crm_core.churn.risk.scorers import Calibration, Matrix, Scorer, scorer_from_dict
from crm_core.i18n import format_date, text
from crm_core.stats.classification import Bin, LiftBin, Measured
from crm_core.stats.uplift import Qini, UpliftBin

Kind = Literal["response", "uplift"]
Verdict = Literal["better", "constant", "untested"]
KINDS: Final = ("response", "uplift")
CONSTANT: Final = "constant"


class Predictor(Protocol):
    """Foretells a number for every client: the chance of a response, or what a contact adds to the chance of a purchase."""

    def predicted(self, matrix: Matrix) -> Matrix: ...

    def as_dict(self) -> dict[str, Any]: ...


@dataclass(frozen=True, slots=True)
class Same:
    """The same for everyone."""

    value: float

    def predicted(self, matrix: Matrix) -> Matrix:
        """Return the constant."""
        return np.full(len(matrix), self.value)

    def as_dict(self) -> dict[str, Any]:
        """Return the model as plain data."""
        return {"form": "same", "value": self.value}


@dataclass(frozen=True, slots=True)
class Chance:
    """A calibrated chance."""

    scorer: Scorer
    calibration: Calibration

    def predicted(self, matrix: Matrix) -> Matrix:
        """Return the chance of every client."""
        return self.calibration.chance(self.scorer.scores(matrix))

    def as_dict(self) -> dict[str, Any]:
        """Return the model as plain data."""
        return {"form": "chance", "scorer": self.scorer.as_dict(), "calibration": asdict(self.calibration)}


@dataclass(frozen=True, slots=True)
class Apart:
    """T-learner: the chance when contacted minus the chance when not, each learned in its own arm."""

    contacted: Chance
    left_alone: Chance

    def predicted(self, matrix: Matrix) -> Matrix:
        """Return what a contact adds for every client."""
        return self.contacted.predicted(matrix) - self.left_alone.predicted(matrix)

    def as_dict(self) -> dict[str, Any]:
        """Return the model as plain data."""
        return {"form": "apart", "contacted": self.contacted.as_dict(), "left_alone": self.left_alone.as_dict()}


@dataclass(frozen=True, slots=True)
class Direct:
    """Transformed outcome: the added chance itself is what was learned."""

    scorer: Scorer

    def predicted(self, matrix: Matrix) -> Matrix:
        """Return what a contact adds for every client."""
        return self.scorer.scores(matrix)

    def as_dict(self) -> dict[str, Any]:
        """Return the model as plain data."""
        return {"form": "direct", "scorer": self.scorer.as_dict()}


@dataclass(frozen=True, slots=True)
class Sample:
    """Campaigns a step rests on: their first and last day of contact, clients by arm, and how many of each did it."""

    campaigns: tuple[str, ...]
    first_day: date
    last_day: date
    target: int
    control: int
    target_events: int
    control_events: int


@dataclass(frozen=True, slots=True)
class Tested:
    """One candidate on the later campaign. A response model has the upper figures, an uplift model the lower ones."""

    name: str
    mean: float
    auc: Measured | None = None
    brier: Measured | None = None
    log_loss: Measured | None = None
    gain: Measured | None = None  # log loss saved a client against the constant
    lift: tuple[LiftBin, ...] = ()
    reliability: tuple[Bin, ...] = ()
    qini: Qini | None = None
    bins: tuple[UpliftBin, ...] = ()


@dataclass(frozen=True, slots=True)
class CampaignModel:
    """A model of one class and channel (None: any), learned from earlier campaigns and tested on the last one."""

    kind: Kind
    class_: str
    channel: str | None
    as_of: date
    outcome: str
    window_days: int
    seed: int
    chosen: str
    verdict: Verdict
    trained: Sample
    tested: Sample
    tests: tuple[Tested, ...]
    predictor: Predictor
    constant: float
    version: int = 0

    def test_of(self, name: str) -> Tested:
        """Return the test of one candidate."""
        return next(one for one in self.tests if one.name == name)

    def as_dict(self) -> dict[str, Any]:
        """Return everything that is kept as plain data."""
        told = {name: getattr(self, name) for name in ("outcome", "window_days", "seed", "chosen", "verdict", "constant")}
        samples = {name: _plain(asdict(getattr(self, name))) for name in ("trained", "tested")}
        return {**told, **samples, "tests": [_plain(asdict(one)) for one in self.tests], "predictor": self.predictor.as_dict()}


@dataclass(frozen=True, slots=True)
class NoModel:
    """Nothing can be fitted: the key of the reason, and what fills its sentence."""

    reason: str
    details: dict[str, Any]

    def sentence(self, language: str) -> str:
        """Say why, and what to do."""
        shown = {name: format_date(value) if isinstance(value, date) else value for name, value in self.details.items()}
        return text(self.reason, language, **shown)


def predictor_from_dict(data: dict[str, Any]) -> Predictor:
    """Read a predictor back from plain data."""
    form = data["form"]
    if form == "same":
        return Same(data["value"])
    if form == "chance":
        return _chance(data)
    if form == "apart":
        return Apart(_chance(data["contacted"]), _chance(data["left_alone"]))
    return Direct(scorer_from_dict(data["scorer"]))


def model_from_dict(body: dict[str, Any], *, kind: Kind, class_: str, channel: str | None, as_of: date, version: int) -> CampaignModel:
    """Read a kept model back."""
    plain = {name: body[name] for name in ("outcome", "window_days", "seed", "chosen", "verdict", "constant")}
    return CampaignModel(
        kind=kind,
        class_=class_,
        channel=channel,
        as_of=as_of,
        version=version,
        trained=_sample(body["trained"]),
        tested=_sample(body["tested"]),
        tests=tuple(_tested(one) for one in body["tests"]),
        predictor=predictor_from_dict(body["predictor"]),
        **plain,
    )


def _chance(data: dict[str, Any]) -> Chance:
    told = data["calibration"]
    calibration = Calibration(told["slope"], told["offset"], tuple(told["knots"]), tuple(told["chances"]))
    return Chance(scorer_from_dict(data["scorer"]), calibration)


def _sample(data: dict[str, Any]) -> Sample:
    days = {name: date.fromisoformat(data[name]) for name in ("first_day", "last_day")}
    return Sample(**{**data, **days, "campaigns": tuple(data["campaigns"])})


def _tested(data: dict[str, Any]) -> Tested:
    measured: dict[str, Any] = {name: data[name] and Measured(**data[name]) for name in ("auc", "brier", "log_loss", "gain")}
    curve = data["qini"]
    drawn = curve and Qini(**{**curve, **{name: tuple(curve[name]) for name in ("shares", "added", "straight")}})
    return Tested(
        data["name"],
        data["mean"],
        **measured,
        lift=tuple(LiftBin(**one) for one in data["lift"]),
        reliability=tuple(Bin(**one) for one in data["reliability"]),
        qini=drawn,
        bins=tuple(UpliftBin(**one) for one in data["bins"]),
    )


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
