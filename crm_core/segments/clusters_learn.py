"""Find groups in scaled numbers and put them into plain limits. The only module of segments that knows scikit-learn."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score
from sklearn.tree import DecisionTreeClassifier
from threadpoolctl import threadpool_limits  # type: ignore[import-not-found,import-untyped,unused-ignore]

STARTS: Final = 5
SILHOUETTE_CLIENTS: Final = 4_000
BOOTSTRAP_CLIENTS: Final = 5_000
ROUNDS: Final = 20
DEPTH: Final = 3
LEAF_SHARE: Final = 0.002

Matrix = NDArray[np.float64]
Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Limits of one column in one leaf of a tree: more than `above`, at most `upto`."""

    column: int
    above: float | None
    upto: float | None


Leaf = tuple[Bounds, ...]


def centres_of(scaled: Matrix, k: int, seed: int) -> Matrix:
    """Return the centres of k groups (k-means, Lloyd, the best of a few starts)."""
    with threadpool_limits(1):
        centres: Matrix = KMeans(n_clusters=k, n_init=STARTS, random_state=seed).fit(scaled).cluster_centers_
    return centres


def nearest_centre(scaled: Matrix, centres: Matrix) -> Labels:
    """Return the number of the nearest centre of every row; of equally near ones the first."""
    # |x − c|² = |x|² − 2xc + |c|²; the first part is the same for every centre.
    distance = (centres**2).sum(axis=1)[None, :] - 2.0 * scaled @ centres.T
    found: Labels = distance.argmin(axis=1).astype(np.int64)
    return found


def silhouette(scaled: Matrix, labels: Labels, seed: int) -> float | None:
    """Return how much nearer clients lie to their own group than to the next one (Rousseeuw 1987), on a seeded sample; 1 is apart."""
    size = min(len(scaled), SILHOUETTE_CLIENTS)
    sample = np.sort(np.random.default_rng(seed).permutation(len(scaled))[:size])
    if not 2 <= len(np.unique(labels[sample])) < size:
        return None
    with threadpool_limits(1):
        return float(silhouette_score(scaled[sample], labels[sample]))


def agreements(scaled: Matrix, labels: Labels, k: int, seed: int) -> Matrix:
    """Return how well groups found in bootstrap samples agree with these (adjusted Rand index, Hubert & Arabie 1985), one a round."""
    rng = np.random.default_rng(seed)
    found = np.empty(ROUNDS)
    for number in range(ROUNDS):
        drawn = rng.integers(0, len(scaled), size=min(len(scaled), BOOTSTRAP_CLIENTS))
        sample = scaled[drawn]
        if len(np.unique(sample, axis=0)) < k:
            found[number] = 0.0
            continue
        found[number] = adjusted_rand_score(labels, nearest_centre(scaled, centres_of(sample, k, seed + number)))
    return found


def leaves_of(columns: Matrix, inside: NDArray[np.bool_]) -> tuple[list[Leaf], list[Leaf]]:
    """Describe who is inside by a tree of three questions: the leaves that are mostly inside, plainly and with both sides weighed alike."""
    if inside.all() or not inside.any():
        return [], []
    tries = []
    for weight in (None, "balanced"):
        tree = DecisionTreeClassifier(
            max_depth=DEPTH, min_samples_leaf=max(5, round(LEAF_SHARE * len(columns))), class_weight=weight, random_state=0
        )
        tries.append(_leaves(tree.fit(columns, inside).tree_, 0, {})[0])
    return tries[0], tries[1]


def _leaves(tree: Any, node: int, limits: dict[int, tuple[float | None, float | None]]) -> tuple[list[Leaf], bool]:
    """Return the leaves below a node that are mostly inside, and whether all of them are: then the node itself says it shorter."""
    own: Leaf = tuple(Bounds(column, *limit) for column, limit in sorted(limits.items()))
    if tree.children_left[node] < 0:
        outside, inside = tree.value[node][0]
        return ([own], True) if inside > outside else ([], False)
    column, cut = int(tree.feature[node]), float(tree.threshold[node])
    above, upto = limits.get(column, (None, None))
    left, left_all = _leaves(tree, int(tree.children_left[node]), {**limits, column: (above, cut)})
    right, right_all = _leaves(tree, int(tree.children_right[node]), {**limits, column: (cut, upto)})
    return ([own], True) if left_all and right_all else (left + right, False)
