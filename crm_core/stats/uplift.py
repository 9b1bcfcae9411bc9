"""Does a model find those whom a contact moves? The Qini curve with a bootstrap interval, and predicted beside observed uplift."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from crm_core.stats.proportions import compare_shares

ROUNDS: Final = 200
POINTS: Final = 100
BINS: Final = 5

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Qini:
    """Area between the curve and the straight line of a random order, in outcomes added a contacted client; 0: no better than chance.

    `shares` of clients taken in the order of the prediction, `added` outcomes by then a contacted client, `straight` in random order.
    """

    estimate: float
    lower: float
    upper: float
    target: int
    control: int
    rounds: int
    shares: tuple[float, ...]
    added: tuple[float, ...]
    straight: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class UpliftBin:
    """Clients of neighbouring predictions: the uplift foretold on average, the one observed, its interval (None: an arm is missing)."""

    target: int
    control: int
    predicted: float
    observed: float | None
    lower: float | None
    upper: float | None


def qini(predicted: ArrayLike, treated: ArrayLike, outcome: ArrayLike, *, seed: int, confidence: float = 0.95) -> Qini | None:
    """Area under the Qini curve (Radcliffe 2007) above random order; None when an arm is empty.

    Interval: percentiles of seeded Poisson bootstrap rounds. Equal predictions are taken together, so the order of rows decides
    nothing and a constant has exactly 0.
    """
    score, target, event = _three(predicted, treated, outcome)
    if not target.any() or target.all():
        return None
    order = np.argsort(-score, kind="stable")
    score, target, event = score[order], target[order], event[order]
    ends = np.flatnonzero(np.append(score[1:] != score[:-1], True))
    if len(ends) > 4 * POINTS:  # the curve is drawn through the ends of equal predictions; of very many a few hundred tell its area
        ends = np.unique(np.append(ends[np.linspace(0, len(ends) - 1, 4 * POINTS).astype(int)], ends[-1]))
    area, shares, added = _area(np.ones(len(score)), target, event, ends)
    rng = np.random.default_rng(seed)
    drawn = [_area(rng.poisson(1.0, len(score)).astype(float), target, event, ends)[0] for _ in range(ROUNDS)]
    edge = (1 - confidence) / 2
    lower, upper = np.quantile(np.array(drawn), (edge, 1 - edge))
    shown = np.unique(np.linspace(0, len(shares) - 1, min(POINTS + 1, len(shares))).astype(int))
    return Qini(
        estimate=area,
        lower=float(lower),
        upper=float(upper),
        target=int(target.sum()),
        control=int((~target).sum()),
        rounds=ROUNDS,
        shares=tuple(float(one) for one in shares[shown]),
        added=tuple(float(one) for one in added[shown]),
        straight=tuple(float(one * added[-1]) for one in shares[shown]),
    )


def uplift_bins(predicted: ArrayLike, treated: ArrayLike, outcome: ArrayLike, *, bins: int = BINS) -> tuple[UpliftBin, ...]:
    """Cut clients into parts by the predicted uplift, the highest first: foretold beside observed (Newcombe); equal ones stay together."""
    score, target, event = _three(predicted, treated, outcome)
    if not len(score):
        return ()
    edges = np.unique(np.quantile(score, np.linspace(0, 1, bins + 1)[1:-1], method="higher"))
    place = np.searchsorted(edges, score, side="right")
    found = []
    for number in np.unique(place)[::-1]:
        inside = place == number
        n, m = int((inside & target).sum()), int((inside & ~target).sum())
        observed = lower = upper = None
        if n and m:
            compared = compare_shares(int(event[inside & target].sum()), n, int(event[inside & ~target].sum()), m).difference
            observed, lower, upper = compared.estimate, compared.lower, compared.upper
        found.append(UpliftBin(n, m, float(score[inside].mean()), observed, lower, upper))
    return tuple(found)


def _area(weight: Numbers, target: Any, event: Any, ends: Any) -> tuple[float, Numbers, Numbers]:
    """Return the area between curve and straight line, and the curve: shares taken and outcomes added a contacted client."""
    n_target, n_control = np.cumsum(weight * target)[ends], np.cumsum(weight * ~target)[ends]
    y_target, y_control = np.cumsum(weight * target * event)[ends], np.cumsum(weight * ~target * event)[ends]
    if n_target[-1] == 0 or n_control[-1] == 0:
        return 0.0, np.array([0.0, 1.0]), np.array([0.0, 0.0])
    # Of control so many events as if it were as large as the target taken so far; while none of control is in, nothing is added.
    ratio = np.divide(n_target, n_control, out=np.zeros(len(ends)), where=n_control > 0)
    added = np.where(n_control > 0, y_target - y_control * ratio, 0.0) / n_target[-1]
    shares = np.cumsum(weight)[ends] / weight.sum()
    shares, added = np.append(0.0, shares), np.append(0.0, added)
    area = float(np.trapezoid(added - shares * added[-1], shares))
    return area, shares, added


def _three(predicted: ArrayLike, treated: ArrayLike, outcome: ArrayLike) -> tuple[Numbers, Any, Any]:
    score = np.asarray(predicted, dtype=np.float64)
    target, event = np.asarray(treated, dtype=bool), np.asarray(outcome, dtype=bool)
    if not score.shape == target.shape == event.shape or score.ndim != 1:
        raise ValueError("one prediction, one arm and one outcome a client are expected")
    return score, target, event
