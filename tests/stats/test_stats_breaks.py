from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_core.stats import natural_breaks


def spread(values, weights, starts):
    total = 0.0
    for begin, end in zip(starts, [*starts[1:], len(values)], strict=True):
        mass = sum(weights[begin:end])
        mean = sum(v * w for v, w in zip(values[begin:end], weights[begin:end], strict=True)) / mass
        total += sum(w * (v - mean) ** 2 for v, w in zip(values[begin:end], weights[begin:end], strict=True))
    return total


def test_three_heaps_are_found():
    values = [1, 2, 3, 20, 21, 22, 100, 101]
    assert natural_breaks(values, [1] * 8, classes=3) == [0, 3, 6]


def test_weights_pull_the_break():
    assert natural_breaks([0, 4, 10], [1, 1, 1], classes=2) == [0, 2]
    assert natural_breaks([0, 4, 10], [1000, 1000, 1], classes=2) == [0, 1]


def test_fewer_values_than_classes_make_fewer_classes():
    assert natural_breaks([5, 7], [1, 1], classes=5) == [0, 1]
    assert natural_breaks([5], [9], classes=5) == [0]
    assert natural_breaks([], [], classes=5) == []


def test_values_must_ascend():
    with pytest.raises(ValueError, match="ascend"):
        natural_breaks([2, 1], [1, 1], classes=2)


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(st.integers(-1000, 100_000), st.integers(1, 50), min_size=2, max_size=9),
    st.integers(2, 5),
)
def test_no_other_cut_is_better(heaps, classes):
    values = sorted(heaps)
    weights = [heaps[value] for value in values]
    found = natural_breaks(values, weights, classes=classes)
    k = min(classes, len(values))
    assert len(found) == k
    least = min(spread(values, weights, [0, *cut]) for cut in combinations(range(1, len(values)), k - 1))
    assert spread(values, weights, found) == pytest.approx(least, rel=1e-9, abs=1e-6)
