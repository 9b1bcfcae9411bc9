"""Draw purchases from the stated process, so that an estimate can be held against the truth.

BG/NBD (Fader, Hardie & Lee 2005, Marketing Science 24(2)): while alive a client buys at rate lambda ~ Gamma(r, alpha); after each repeat
purchase it leaves with probability p ~ Beta(a, b). Values: Gamma-Gamma (Fader & Hardie 2013): z ~ Gamma(p, nu), nu ~ Gamma(q, gamma),
z being what is left of a purchase after what was returned of it.
"""

import numpy as np

from crm_core.demo.people import Columns
from crm_core.demo.truth import Truth


def draw_purchases(rng: np.random.Generator, truth: Truth, *, first: int, count: int) -> tuple[Columns, Columns]:
    """Return (buyers, purchases): each client's true rate, dropout and value, and one row a purchase day with its money."""
    start_days_ago = rng.integers(1, truth.history_days, count)
    bought = rng.random(count) >= truth.never_bought_share
    rate = rng.gamma(truth.r, 1 / truth.alpha_weeks, count)
    dropout = rng.beta(truth.a, truth.b, count)
    value = rng.gamma(truth.q, 1 / truth.gamma, count)
    possible = rng.poisson(rate * start_days_ago / 7)
    kept = np.where(bought, np.minimum(possible, rng.geometric(np.clip(dropout, 1e-9, 1))), 0)
    possible = np.where(bought, possible, 0)

    owner = np.repeat(np.arange(count), possible)
    moment = rng.random(owner.size)
    order = np.lexsort((moment, owner))
    owner, moment = owner[order], moment[order]
    rank = np.arange(owner.size) - np.repeat(np.cumsum(possible) - possible, possible)
    alive = rank < kept[owner]
    owner, moment = owner[alive], moment[alive]

    buyer = np.concatenate([np.flatnonzero(bought), owner])
    age = np.concatenate([start_days_ago[bought], start_days_ago[owner] * (1 - moment)])
    money = np.maximum(np.round(rng.gamma(truth.p, 1 / value[buyer]), 2), 1.0)
    sequence = np.lexsort((age, buyer))
    buyers: Columns = {"person_id": np.arange(first, first + count), "rate": rate, "dropout": dropout, "value": value, "bought": bought}
    purchases: Columns = {
        "person_id": buyer[sequence] + first,
        "days_ago": np.ceil(age[sequence]).astype(np.int32),
        "lines": rng.integers(1, 4, buyer.size).astype(np.int8),
        "category_no": rng.integers(0, 6, buyer.size).astype(np.int8),
        "store_no": rng.integers(0, 4, buyer.size).astype(np.int8),
        "minute": rng.integers(9 * 60, 21 * 60, buyer.size).astype(np.int16),
        "returned_share": np.where(rng.random(buyer.size) < truth.partial_return_share, rng.uniform(0.2, 0.8, buyer.size), 0.0),
        "return_delay": rng.integers(1, 21, buyer.size).astype(np.int8),
    }
    purchases["money"] = np.round(money[sequence] / (1 - purchases["returned_share"]), 2)
    return buyers, purchases
