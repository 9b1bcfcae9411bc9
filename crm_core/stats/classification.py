"""How well a model tells who will from who will not: every figure with an interval and its counts."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtri

from crm_core.stats.proportions import wilson

SMALLEST: Final = 1e-15  # a probability of exactly 0 or 1 would make the log loss infinite
DECILES: Final = 10

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measured:
    """An estimate with its interval and the clients it rests on; without bounds where they cannot be said."""

    estimate: float
    lower: float | None
    upper: float | None
    clients: int
    events: int


@dataclass(frozen=True, slots=True)
class Bin:
    """Clients of neighbouring predictions: what was predicted on average, what happened, and the interval of that."""

    clients: int
    events: int
    predicted: float
    observed: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class LiftBin(Bin):
    """One tenth of the clients, the first being the one of the highest predictions; lift is its share of events ÷ that of all."""

    decile: int
    lift: float


def auc(scores: ArrayLike, observed: ArrayLike, *, confidence: float = 0.95) -> Measured | None:
    """Chance that a client with the event scores above one without; None when one of the two is missing.

    Interval: DeLong, DeLong & Clarke-Pearson 1988 in the fast form of Sun & Xu 2014, on the logit scale.
    """
    score, event = _pair(scores, observed)
    positive, negative = score[event], score[~event]
    m, n = len(positive), len(negative)
    if not m or not n:
        return None
    ranks = _midranks(np.concatenate([positive, negative]))
    above = (ranks[:m] - _midranks(positive)) / n
    below = 1.0 - (ranks[m:] - _midranks(negative)) / m
    estimate = float(above.mean())
    if m < 2 or n < 2 or not 0.0 < estimate < 1.0:
        return Measured(estimate, None, None, m + n, m)
    error = float(np.sqrt(above.var(ddof=1) / m + below.var(ddof=1) / n))
    logit, width = np.log(estimate / (1 - estimate)), _z(confidence) * error / (estimate * (1 - estimate))
    lower, upper = (1 / (1 + np.exp(-(logit + sign * width))) for sign in (-1, 1))
    return Measured(estimate, float(lower), float(upper), m + n, m)


def brier(predicted: ArrayLike, observed: ArrayLike, *, confidence: float = 0.95) -> Measured | None:
    """Mean squared distance between the predicted probability and what happened (Brier 1950): 0 is perfect."""
    chance, event = _pair(predicted, observed)
    return _mean((chance - event) ** 2, event, confidence)


def log_loss(predicted: ArrayLike, observed: ArrayLike, *, confidence: float = 0.95) -> Measured | None:
    """Mean surprise of what happened, −ln of the probability it was given: the smaller the better."""
    chance, event = _pair(predicted, observed)
    return _mean(surprises(chance, event), event, confidence)


def log_loss_gain(predicted: ArrayLike, baseline: ArrayLike, observed: ArrayLike, *, confidence: float = 0.95) -> Measured | None:
    """By how much the log loss is smaller than that of a baseline, client by client: above zero means better."""
    chance, event = _pair(predicted, observed)
    other, _ = _pair(baseline, observed)
    return _mean(surprises(other, event) - surprises(chance, event), event, confidence)


def surprises(predicted: ArrayLike, observed: ArrayLike) -> Numbers:
    """Return −ln of the probability given to what happened, one a client."""
    chance, event = _pair(predicted, observed)
    safe = np.clip(chance, SMALLEST, 1 - SMALLEST)
    surprise: Numbers = -np.where(event, np.log(safe), np.log1p(-safe))
    return surprise


def lift_by_decile(predicted: ArrayLike, observed: ArrayLike, *, bins: int = DECILES, confidence: float = 0.95) -> tuple[LiftBin, ...]:
    """Cut the clients into tenths by prediction, the highest first; equal predictions share their events evenly between the tenths.

    Without clients, or without events, there is nothing to compare: no bins.
    """
    chance, event = _pair(predicted, observed)
    if not len(chance) or not event.any():
        return ()
    # Within a group of equal predictions everyone counts with the group's share, so that the order of rows decides nothing.
    _, place = np.unique(-chance, return_inverse=True)
    share = np.bincount(place, weights=event) / np.bincount(place)
    order = np.argsort(-chance, kind="stable")
    even, ranked = share[place][order], chance[order]
    found = []
    for number, part in enumerate(np.array_split(np.arange(len(ranked)), min(bins, len(ranked))), start=1):
        events, clients = float(even[part].sum()), len(part)
        lower, upper = (float(bound) for bound in wilson(events, clients, confidence=confidence))
        found.append(
            LiftBin(
                clients=clients,
                events=round(events),
                predicted=float(ranked[part].mean()),
                observed=events / clients,
                lower=lower,
                upper=upper,
                decile=number,
                lift=events / clients / float(event.mean()),
            )
        )
    return tuple(found)


def reliability(predicted: ArrayLike, observed: ArrayLike, *, bins: int = DECILES, confidence: float = 0.95) -> tuple[Bin, ...]:
    """Clients of equal or neighbouring predictions, of about equal number a bin, lowest first: predicted beside what happened."""
    chance, event = _pair(predicted, observed)
    if not len(chance):
        return ()
    edges = np.unique(np.quantile(chance, np.linspace(0, 1, bins + 1)[1:-1], method="higher"))
    place = np.searchsorted(edges, chance, side="right")
    found = []
    for number in np.unique(place):
        inside = place == number
        clients, events = int(inside.sum()), int(event[inside].sum())
        lower, upper = (float(bound) for bound in wilson(events, clients, confidence=confidence))
        found.append(Bin(clients, events, float(chance[inside].mean()), events / clients, lower, upper))
    return tuple(found)


def _mean(values: Numbers, event: NDArray[np.bool_], confidence: float) -> Measured | None:
    clients, events = len(values), int(event.sum())
    if not clients:
        return None
    mean = float(values.mean())
    if clients < 2:
        return Measured(mean, None, None, clients, events)
    width = _z(confidence) * float(values.std(ddof=1)) / float(np.sqrt(clients))
    return Measured(mean, mean - width, mean + width, clients, events)


def _midranks(values: Numbers) -> Numbers:
    """Return ranks from 1 on; equal values share the mean of theirs."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks: Numbers = (ends - (counts - 1) / 2)[place]
    return ranks


def _pair(scores: ArrayLike, observed: ArrayLike) -> tuple[Numbers, Any]:
    score, event = np.asarray(scores, dtype=np.float64), np.asarray(observed, dtype=bool)
    if score.shape != event.shape or score.ndim != 1:
        raise ValueError(f"one prediction a client is expected, not {score.shape} for {event.shape}")
    return score, event


def _z(confidence: float) -> float:
    return float(ndtri(0.5 + confidence / 2))
