"""The list of mutations keeps in step with the code: each old text stands in its file exactly once, each test exists."""

import pytest

from tests.mutations.catalogue import MUTATIONS
from tests.mutations.guard import ROOT


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: one.guard)
def test_a_mutation_fits_the_code(mutation):
    assert mutation.problem(ROOT) is None


def test_every_guard_is_named_once_and_there_are_enough():
    names = [one.guard for one in MUTATIONS]
    assert len(set(names)) == len(names)
    assert len(names) >= 45
