"""Simulated clients who buy by a known process, and whether our intervals hold its parameters and its future."""

import numpy as np

from crm_core.stats.purchases import fit_bgnbd, fit_mbgnbd
from crm_core.stats.spending import fit_gamma_gamma
from crm_core.value.forecast import interval_of_total, noise_of
from crm_core.value.histories import Histories
from crm_core.value.horizon import discounted
from crm_core.value.judging import judge
from tests.coverage.campaign import Campaign

CLIENTS = 3000
OLDEST = 104.0
HORIZON = 365.25 / 7
HOLDOUT = 26.0
BUYING = {"r": 0.8, "alpha": 10.0, "a": 0.7, "b": 2.4}
SPENDING = {"p": 6.25, "q": 3.74, "v": 15.44}


def draw(rng, *, leaves_at_once, clients=CLIENTS, ahead=0.0):
    """Return (age, owner, time): every client's age, and each repeat purchase with its time since the first, also `ahead` of today."""
    age = rng.uniform(8.0, OLDEST, clients)
    rate = rng.gamma(BUYING["r"], 1 / BUYING["alpha"], clients)
    leaving = rng.beta(BUYING["a"], BUYING["b"], clients)
    possible = rng.poisson(rate * (age + ahead))
    kept = np.minimum(possible, rng.geometric(np.clip(leaving, 1e-12, 1)) - leaves_at_once)
    owner = np.repeat(np.arange(clients), possible)
    time = rng.random(owner.size) * (age + ahead)[owner]
    order = np.lexsort((time, owner))
    owner, time = owner[order], time[order]
    rank = np.arange(owner.size) - np.repeat(np.cumsum(possible) - possible, possible)
    alive = rank < kept[owner]
    return age, owner[alive], time[alive]


def seen_at(age, owner, time, cut):
    """Return (frequency, recency, age) of those who had begun `cut` weeks before today."""
    until = age - cut
    inside = time <= until[owner]
    x = np.bincount(owner[inside], minlength=age.size).astype(float)
    tx = np.zeros(age.size)
    np.maximum.at(tx, owner[inside], time[inside])
    return x, tx, until


def held(model, truth):
    """Say of each parameter whether its interval holds the truth; None when the model has no intervals."""
    intervals = model.intervals() if model.converged else None
    return {
        name: None if intervals is None or name not in intervals else intervals[name][0] <= value <= intervals[name][1]
        for name, value in truth.items()
    }


def bgnbd(seed):
    """Fit BG/NBD to clients of BG/NBD."""
    return held(fit_bgnbd(*seen_at(*draw(np.random.default_rng([1, seed]), leaves_at_once=0), 0.0)), BUYING)


def mbgnbd(seed):
    """Fit MBG/NBD to clients of MBG/NBD."""
    return held(fit_mbgnbd(*seen_at(*draw(np.random.default_rng([2, seed]), leaves_at_once=1), 0.0)), BUYING)


def spend(rng, x, *, clients):
    """Return (shape per purchase, each client's own rate) and the mean of x purchases."""
    nu = rng.gamma(SPENDING["q"], 1 / SPENDING["v"], clients)
    mean = rng.gamma(SPENDING["p"] * np.maximum(x, 1), 1 / nu) / np.maximum(x, 1)
    return nu, mean


def gamma_gamma(seed):
    """Fit Gamma-Gamma to clients of Gamma-Gamma."""
    rng = np.random.default_rng([3, seed])
    x = rng.geometric(0.35, CLIENTS).astype(float)
    return held(fit_gamma_gamma(x, spend(rng, x, clients=CLIENTS)[1]), SPENDING)


def total(seed):
    """Foretell the discounted value of the next year as the product does, and look whether it came inside the interval."""
    rng = np.random.default_rng([4, seed])
    age, owner, time = draw(rng, leaves_at_once=1, ahead=HORIZON)
    past = time <= age[owner]
    then = seen_at(age, owner[past], time[past], HOLDOUT)
    begun = then[2] > 0
    bought = np.bincount(owner[past & (time > (age - HOLDOUT)[owner])], minlength=age.size).astype(float)
    early = fit_mbgnbd(*(column[begun] for column in then))
    history = Histories(then[0][begun], then[1][begun], then[2][begun], np.ones(int(begun.sum())), bought[begun])
    dispersion = judge(history, early.expected_purchases(HOLDOUT, history.x, history.recency, history.age)).dispersion

    x, tx, t = seen_at(age, owner[past], time[past], 0.0)
    nu, mean = spend(rng, x, clients=age.size)
    model, spending = fit_mbgnbd(x, tx, t), fit_gamma_gamma(x[x > 0], mean[x > 0])
    each = spending.expected_value(x, mean)
    coming = discounted(model.expected_purchases, months=12, rate=0.10, x=x, recency=tx, age=t)
    noise = noise_of(dispersion, holdout_weeks=HOLDOUT, horizon_weeks=HORIZON, squares=float(coming @ each**2), p=spending.p)
    reached = interval_of_total(
        float(coming @ each),
        purchases=(model, lambda m: float(each @ discounted(m.expected_purchases, months=12, rate=0.10, x=x, recency=tx, age=t))),
        spending=(spending, lambda s: float(coming @ s.expected_value(x, mean))),
        noise=noise,
    )
    future = ~past
    weeks = time[future] - age[owner[future]]
    values = rng.gamma(SPENDING["p"], 1 / nu[owner[future]])
    came = float((values * 1.10 ** (-weeks / HORIZON)).sum())
    return {"total": None if reached is None else reached[0] <= came <= reached[1]}


CAMPAIGNS = [
    Campaign("BG/NBD", f"parameters of BG/NBD from {CLIENTS:,} clients", bgnbd),
    Campaign("MBG/NBD", f"parameters of MBG/NBD from {CLIENTS:,} clients", mbgnbd),
    Campaign("Gamma-Gamma", f"parameters of Gamma-Gamma from {CLIENTS:,} clients with repeat purchases", gamma_gamma),
    Campaign("Value", f"discounted value that {CLIENTS:,} clients bring in the next 12 months (MBG/NBD, Gamma-Gamma)", total),
]
