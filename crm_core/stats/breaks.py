"""Natural breaks: cut sorted values into classes that are as alike within as can be."""

from collections.abc import Sequence

import numpy as np


def natural_breaks(values: Sequence[float], weights: Sequence[float], *, classes: int) -> list[int]:
    """Return the positions at which each class begins, the first being 0; fewer classes when there are fewer values.

    Exact dynamic programme of Fisher (1958, "On grouping for maximum homogeneity"), known as Jenks' natural breaks: the sum over classes
    of weighted squared distances to the class mean is least. `values` ascend strictly; `weights` count how often each occurs. Of equal
    solutions the one with the lower breaks is taken. Time O(classes × n²), meant for n ≤ 1,000.
    """
    x, w = np.asarray(values, dtype=np.float64), np.asarray(weights, dtype=np.float64)
    if x.ndim != 1 or x.shape != w.shape:
        raise ValueError("values and weights must be two lists of one length")
    if np.any(np.diff(x) <= 0) or np.any(w <= 0):
        raise ValueError("values must ascend strictly and weights be above 0")
    n, k = len(x), min(classes, len(x))
    if k <= 1:
        return [0] if n else []
    x = x - np.average(x, weights=w)
    scale = np.abs(x).max() or 1.0
    mass, first, second = (np.concatenate(([0.0], np.cumsum(w * (x / scale) ** power))) for power in (0, 1, 2))
    begins = np.zeros((k, n), dtype=np.int64)
    best = second[1:] - first[1:] ** 2 / mass[1:]
    for level in range(1, k):
        best, begins[level] = _next_level(best, level, mass, first, second)
    starts = [0] * k
    end = n - 1
    for level in range(k - 1, 0, -1):
        starts[level] = int(begins[level, end])
        end = starts[level] - 1
    return starts


def _next_level(
    before: "np.ndarray[tuple[int], np.dtype[np.float64]]",
    level: int,
    mass: "np.ndarray[tuple[int], np.dtype[np.float64]]",
    first: "np.ndarray[tuple[int], np.dtype[np.float64]]",
    second: "np.ndarray[tuple[int], np.dtype[np.float64]]",
) -> "tuple[np.ndarray[tuple[int], np.dtype[np.float64]], np.ndarray[tuple[int], np.dtype[np.int64]]]":
    """Add one class: for every end the least cost and where the last class begins."""
    n = len(before)
    best, begin = np.full(n, np.inf), np.zeros(n, dtype=np.int64)
    for end in range(level, n):
        at = np.arange(level, end + 1)
        within = second[end + 1] - second[at] - (first[end + 1] - first[at]) ** 2 / (mass[end + 1] - mass[at])
        total = before[at - 1] + np.maximum(within, 0.0)
        least = int(total.argmin())
        best[end], begin[end] = total[least], at[least]
    return best, begin
