"""Draw past contacts, and campaigns whose true effect is known: arms at random, added buyers only in the target."""

import numpy as np

from crm_core.demo.people import Columns
from crm_core.demo.truth import TrueCampaign, Truth


def draw_contacts(rng: np.random.Generator, truth: Truth, *, first: int, count: int) -> Columns:
    """Return one row a contact of the last year outside the campaigns."""
    many = rng.poisson(truth.contacts_a_year, count)
    owner = np.repeat(np.arange(first, first + count), many)
    size = owner.size
    return {
        "person_id": owner,
        "days_ago": np.ceil(rng.random(size) * 365).astype(np.int32),
        "channel_no": rng.choice(4, size, p=[0.5, 0.3, 0.15, 0.05]).astype(np.int8),
        "class_no": rng.choice(6, size, p=[0.4, 0.15, 0.1, 0.15, 0.05, 0.15]).astype(np.int8),
        "undelivered": rng.random(size) < 0.06,
        "inbound": rng.random(size) < 0.05,
        "outcome_no": rng.choice(4, size, p=[0.8, 0.08, 0.04, 0.08]).astype(np.int8),
    }


def draw_arms(rng: np.random.Generator, campaign: TrueCampaign, *, first: int, count: int) -> Columns:
    """Return one row a member: in control or not, and whether the contact added a purchase (days after it)."""
    inside = np.flatnonzero(rng.random(count) < campaign.share_of_base)
    control = rng.random(inside.size) < campaign.holdout_share
    added = ~control & (rng.random(inside.size) < campaign.added_purchase_share)
    return {
        "person_id": inside + first,
        "control": control,
        "added": added,
        "delay": rng.integers(1, 15, inside.size).astype(np.int8),
        "money": np.round(rng.gamma(6.25, 560.0, inside.size), 2),
    }
