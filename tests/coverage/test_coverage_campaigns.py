"""The campaigns of `make coverage` run, each on a few worlds; whether the shares are right is for the long run to tell."""

import pytest

from tests.coverage.__main__ import campaigns

WORLDS = 3


@pytest.mark.parametrize("campaign", campaigns(), ids=lambda one: one.name)
def test_a_campaign_says_of_each_interval_whether_it_held(campaign):
    found = [campaign.world(seed) for seed in range(WORLDS)]
    assert all(set(one) == set(found[0]) for one in found)
    said = [held for one in found for held in one.values() if held is not None]
    assert sum(said) > len(said) / 2
