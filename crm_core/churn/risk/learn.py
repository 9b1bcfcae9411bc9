"""Fit the candidates with scikit-learn and take them out as plain numbers. The only module that knows scikit-learn."""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from threadpoolctl import threadpool_limits  # type: ignore[import-not-found,import-untyped,unused-ignore]

from crm_core.churn.risk.features import RECENCY
from crm_core.churn.risk.scorers import Calibration, Linear, Matrix, Scorer, Tree, Trees

TREES: Final = 80
LEAVES: Final = 8
LEARNING_RATE: Final = 0.08
LEAF_CLIENTS: Final = 40
# Isotonic calibration follows the noise of a small slice: with fewer of either class a sigmoid is fitted (Niculescu-Mizil & Caruana 2005).
ISOTONIC_FROM: Final = 1_000

Flags = NDArray[np.bool_]


def fit_logistic(matrix: Matrix, gone: Flags, seed: int) -> Scorer:
    """Fit a logistic model of everything that tells enough clients of this slice apart."""
    return _linear(matrix, gone, telling(matrix))


def fit_boosting(matrix: Matrix, gone: Flags, seed: int) -> Scorer:
    """Fit boosted trees (histogram gradient boosting), small ones: what they find is to be explained to people."""
    return _boosted(matrix, gone, telling(matrix), seed)


def fit_recency_line(matrix: Matrix, gone: Flags, seed: int) -> Scorer:
    """Fit recency alone as a straight line of its logarithm."""
    return _linear(matrix, gone, (RECENCY,))


def fit_recency_steps(matrix: Matrix, gone: Flags, seed: int) -> Scorer:
    """Fit recency alone in steps of any shape."""
    return _boosted(matrix, gone, (RECENCY,), seed)


Fit = Callable[[Matrix, Flags, int], Scorer]
# Recency alone is what the others have to beat. It is tried in both shapes and the better one counts: nothing beats it by shape alone.
RECENCY_SHAPES: Final[tuple[Fit, ...]] = (fit_recency_line, fit_recency_steps)
CANDIDATES: Final[dict[str, Fit]] = {"logistic": fit_logistic, "boosting": fit_boosting}


def calibrate(scores: Matrix, gone: Flags) -> Calibration:
    """Fit what turns scores into probabilities, on clients the scorer has not seen."""
    events = int(gone.sum())
    if min(events, len(gone) - events) < ISOTONIC_FROM:
        # Platt's targets keep a slice without mistakes from claiming certainty.
        high, low = (events + 1) / (events + 2), 1 / (len(gone) - events + 2)
        return _sigmoid(scores, np.where(gone, high, low))
    found = IsotonicRegression(out_of_bounds="clip").fit(scores, gone)
    edge = 1 / (len(gone) + 2)
    chances = np.clip(found.y_thresholds_, edge, 1 - edge)
    return Calibration(knots=tuple(map(float, found.X_thresholds_)), chances=tuple(map(float, chances)))


def _sigmoid(scores: Matrix, targets: Matrix) -> Calibration:
    """Fit the sigmoid to soft targets: each client counts as an event with its target's weight, and not with the rest."""
    twice = np.concatenate([scores, scores]).reshape(-1, 1)
    weights = np.concatenate([targets, 1 - targets])
    fitted = LogisticRegression(C=np.inf).fit(twice, np.repeat([1, 0], len(scores)), sample_weight=weights)
    return Calibration(slope=float(fitted.coef_[0, 0]), offset=float(fitted.intercept_[0]))


def telling(matrix: Matrix) -> tuple[int, ...]:
    """Return the columns where enough clients differ from the commonest value: a weight resting on a handful of them would be chance."""
    found = []
    for column in range(matrix.shape[1]):
        known = matrix[~np.isnan(matrix[:, column]), column]
        if len(known) and len(known) - np.unique(known, return_counts=True)[1].max() >= LEAF_CLIENTS:
            found.append(column)
    return tuple(found) or (RECENCY,)


def _boosted(matrix: Matrix, gone: Flags, columns: tuple[int, ...], seed: int) -> Trees:
    boosting = HistGradientBoostingClassifier(
        max_iter=TREES,
        max_leaf_nodes=LEAVES,
        learning_rate=LEARNING_RATE,
        min_samples_leaf=LEAF_CLIENTS,
        l2_regularization=1.0,
        early_stopping=False,
        random_state=seed,
    )
    with threadpool_limits(1):  # on busy cores its threads wait for each other: two took four times as long as one (measured)
        found = boosting.fit(matrix[:, list(columns)], gone)
    return Trees(float(np.ravel(found._baseline_prediction)[0]), tuple(tree_of(stage[0].nodes, columns) for stage in found._predictors))


def _linear(matrix: Matrix, gone: Flags, columns: tuple[int, ...]) -> Linear:
    pipeline = make_pipeline(SimpleImputer(strategy="median"), StandardScaler(), LogisticRegression(C=1.0, max_iter=1_000))
    pipeline.fit(matrix[:, list(columns)], gone)
    fill, scaler, model = (step for _, step in pipeline.steps)
    return Linear(
        columns=columns,
        fill=tuple(map(float, fill.statistics_)),
        mean=tuple(map(float, scaler.mean_)),
        scale=tuple(map(float, scaler.scale_)),
        weight=tuple(map(float, model.coef_[0])),
        intercept=float(model.intercept_[0]),
    )


def tree_of(nodes: Any, columns: tuple[int, ...]) -> Tree:
    leaf = nodes["is_leaf"].astype(bool)
    return Tree(
        feature=tuple(int(one) for one in np.where(leaf, -1, np.array(columns)[nodes["feature_idx"]])),
        threshold=tuple(float(one) for one in np.where(leaf, 0.0, nodes["num_threshold"])),
        left=tuple(map(int, nodes["left"])),
        right=tuple(map(int, nodes["right"])),
        missing_left=tuple(map(bool, nodes["missing_go_to_left"])),
        value=tuple(map(float, nodes["value"])),
    )
