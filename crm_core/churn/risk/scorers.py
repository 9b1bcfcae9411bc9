"""A fitted model as plain numbers: kept as JSON, read back without running anything, scored in whole columns."""

from dataclasses import dataclass
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from crm_core.errors import CrmError

CHUNK: Final = 32_768

Matrix = NDArray[np.float64]


class Scorer(Protocol):
    """Gives every client a number that grows with its risk (log-odds, not yet calibrated)."""

    def scores(self, matrix: Matrix) -> Matrix: ...

    def as_dict(self) -> dict[str, Any]: ...


@dataclass(frozen=True, slots=True)
class Linear:
    """A logistic model: fill what is not known, standardise, weigh, add up. Only `columns` of what a model sees take part."""

    columns: tuple[int, ...]
    fill: tuple[float, ...]
    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weight: tuple[float, ...]
    intercept: float

    def scores(self, matrix: Matrix) -> Matrix:
        """Return the log-odds of every row."""
        seen = matrix[:, list(self.columns)]
        filled = np.where(np.isnan(seen), np.array(self.fill), seen)
        found: Matrix = ((filled - np.array(self.mean)) / np.array(self.scale)) @ np.array(self.weight) + self.intercept
        return found

    def as_dict(self) -> dict[str, Any]:
        """Return the model as plain data."""
        return {
            "form": "linear",
            "columns": list(self.columns),
            "fill": list(self.fill),
            "mean": list(self.mean),
            "scale": list(self.scale),
            "weight": list(self.weight),
            "intercept": self.intercept,
        }


@dataclass(frozen=True, slots=True)
class Tree:
    """One tree: node 0 is its root; `feature` of a leaf is −1. What is not known goes the way `missing_left` says."""

    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    missing_left: tuple[bool, ...]
    value: tuple[float, ...]

    def values(self, columns: Matrix) -> Matrix | float:
        """Return what the tree says of every client; `columns` has one row a feature. A child's number is larger than its node's."""
        said: list[Any] = list(self.value)
        for node in range(len(said) - 1, -1, -1):
            if self.feature[node] < 0:
                continue
            column, limit = columns[self.feature[node]], self.threshold[node]
            goes_left = ~(column > limit) if self.missing_left[node] else column <= limit
            said[node] = np.where(goes_left, said[self.left[node]], said[self.right[node]])
            said[self.left[node]] = said[self.right[node]] = None
        root: Matrix | float = said[0]
        return root


@dataclass(frozen=True, slots=True)
class Trees:
    """A boosted model: the sum of what its trees say."""

    baseline: float
    trees: tuple[Tree, ...]

    def scores(self, matrix: Matrix) -> Matrix:
        """Fold every tree from its leaves up: one comparison and one choice a question, whole columns at a time."""
        found = np.full(len(matrix), self.baseline)
        for start in range(0, len(matrix), CHUNK):
            columns = np.ascontiguousarray(matrix[start : start + CHUNK].T)
            for tree in self.trees:
                found[start : start + CHUNK] += tree.values(columns)
        return found

    def as_dict(self) -> dict[str, Any]:
        """Return the model as plain data."""
        return {
            "form": "trees",
            "baseline": self.baseline,
            "trees": [
                {
                    "feature": list(t.feature),
                    "threshold": list(t.threshold),
                    "left": list(t.left),
                    "right": list(t.right),
                    "missing_left": list(t.missing_left),
                    "value": list(t.value),
                }
                for t in self.trees
            ],
        }


@dataclass(frozen=True, slots=True)
class Calibration:
    """Turns scores into probabilities: a sigmoid (Platt 1999), or straight lines between knots (isotonic) where there are any."""

    slope: float = 1.0
    offset: float = 0.0
    knots: tuple[float, ...] = ()
    chances: tuple[float, ...] = ()

    def chance(self, scores: Matrix) -> Matrix:
        """Return the probability of every score; beyond the knots it stays what it is at the last one."""
        if self.knots:
            between: Matrix = np.interp(scores, np.array(self.knots), np.array(self.chances))
            return between
        bounded = np.clip(self.slope * scores + self.offset, -50.0, 50.0)
        found: Matrix = 1.0 / (1.0 + np.exp(-bounded))
        return found

    @property
    def method(self) -> str:
        """isotonic or sigmoid."""
        return "isotonic" if self.knots else "sigmoid"


def scorer_from_dict(data: dict[str, Any]) -> Scorer:
    """Read a scorer back from plain data."""
    if data["form"] == "linear":
        parts = {name: tuple(data[name]) for name in ("columns", "fill", "mean", "scale", "weight")}
        return Linear(**parts, intercept=data["intercept"])
    if data["form"] == "trees":
        lists = ("feature", "threshold", "left", "right", "missing_left", "value")
        return Trees(data["baseline"], tuple(Tree(**{name: tuple(t[name]) for name in lists}) for t in data["trees"]))
    raise CrmError("risk-unknown-form", given=str(data["form"]))
