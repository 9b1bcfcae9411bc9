"""Simulated campaigns with a known truth: do the intervals of the effect hold it, are A/A tests quiet, is the promised power reached?

A row names clients, holdout and rate; None (not counted) where the screen itself says that the interval may cover less: fewer than ten
events in both groups, or a few large amounts that weigh too much.
"""

import numpy as np

from crm_core.effect.judge import FEW_EVENTS
from crm_core.stats.means import Sums, compare_adjusted, compare_means, is_skewed
from crm_core.stats.power import smallest_share
from crm_core.stats.proportions import compare_shares
from tests.coverage.campaign import Campaign

SIZES = (200, 2_000, 20_000, 200_000)
HOLDOUTS = (0.05, 0.1, 0.5)
RATES = (0.001, 0.01, 0.05, 0.2)
LIFT = 0.2
PROMISED = 0.95
AS_PROMISED = (PROMISED - 0.03, PROMISED + 0.03)
FALSE_ALARMS = (1 - 0.065, 1 - 0.035)
# Below this the screen warns nearly always: there is nothing to count.
FEW_EXPECTED = 8
OF_MONEY = ((2_000, 0.5), (20_000, 0.1), (20_000, 0.5), (200_000, 0.05), (200_000, 0.1), (200_000, 0.5))
BUYERS = 0.15


def shares(seed):
    """The share of buyers is a fifth higher in target."""
    rng = np.random.default_rng([seed, 1])
    return {name: held(rng, m, n, rate * (1 + LIFT), rate) for name, m, n, rate in cells()}


def quiet(seed):
    """Nothing was added: an interval that leaves zero out is a false alarm."""
    rng = np.random.default_rng([seed, 2])
    return {name: held(rng, m, n, rate, rate) for name, m, n, rate in cells()}


def noticed(seed):
    """The rise that is promised to be noticed in 95 % of campaigns: was it? Where fewer than ten events are expected, no promise."""
    rng = np.random.default_rng([seed, 3])
    told = {}
    for name, m, n, rate in cells():
        rise = smallest_share(rate, target=m, control=n, power=PROMISED)
        if (m + n) * rate < FEW_EVENTS or rise is None:
            told[name] = None
        else:
            told[name] = compare_shares(rng.binomial(m, rate + rise), m, rng.binomial(n, rate), n).difference.is_clear
    return told


def money(seed):
    """Skewed amounts of a few buyers: one in seven buys, log-normal amounts, a tenth more in target."""
    rng = np.random.default_rng([seed, 4])
    told = {}
    for size, holdout in OF_MONEY:
        n = round(size * holdout)
        target, control = (bought(rng, count, scale) for count, scale in ((size - n, 1.1), (n, 1.0)))
        truth = 0.1 * BUYERS * np.exp(0.5)
        name = f"{size:,} clients, control {holdout:.0%}"
        both = np.concatenate([target, control])
        skewed = is_skewed(min(size - n, n), n=size, y=both.sum(), yy=(both**2).sum(), yyy=(both**3).sum())
        found = compare_means(*(Sums(count, y.sum(), (y**2).sum()) for count, y in ((size - n, target), (n, control))))
        told[name] = None if skewed else bool(found.difference.lower <= truth <= found.difference.upper)
    return told


def adjusted(seed):
    """The same freed of what each client spent before: a client's earlier and later spending share a log-normal taste."""
    rng = np.random.default_rng([seed, 5])
    told = {}
    for size, holdout in ((2_000, 0.1), (2_000, 0.5), (20_000, 0.05), (20_000, 0.5)):
        n = round(size * holdout)
        taste = rng.lognormal(0, 0.6, size)
        before, after = taste * rng.gamma(2, 50, size), taste * rng.gamma(2, 50, size)
        after[n:] += 5.0
        parts = [
            Sums(len(y), y.sum(), (y * y).sum(), x.sum(), (x * x).sum(), (x * y).sum())
            for y, x in ((after[n:], before[n:]), (after[:n], before[:n]))
        ]
        found = compare_adjusted(*parts).comparison.difference
        told[f"{size:,} clients, control {holdout:.0%}"] = bool(found.lower <= 5.0 <= found.upper)
    return told


def cells():
    """Return every combination: its name, the sizes of target and control, the rate without a contact."""
    return [
        (f"{size:,} clients, control {holdout:.0%}, rate {rate:.1%}", size - round(size * holdout), round(size * holdout), rate)
        for size in SIZES
        for holdout in HOLDOUTS
        for rate in RATES
        if size * rate >= FEW_EXPECTED
    ]


def held(rng, m, n, target_rate, control_rate):
    """Draw one campaign and say whether its interval holds the true difference; None where the screen warns."""
    a, b = rng.binomial(m, target_rate), rng.binomial(n, control_rate)
    if a + b < FEW_EVENTS:
        return None
    found = compare_shares(a, m, b, n).difference
    return bool(found.lower <= target_rate - control_rate <= found.upper)


def bought(rng, count, scale):
    """Return the amounts of those who bought; the others are zeros and add nothing to any sum."""
    return scale * rng.lognormal(0, 1.0, rng.binomial(count, BUYERS))


CAMPAIGNS = [
    Campaign("effect_shares", "effect, share of buyers (Newcombe)", shares),
    Campaign("effect_quiet", "effect, A/A: no false alarm (Newcombe)", quiet, FALSE_ALARMS),
    Campaign("effect_noticed", "effect, power 95 %: noticed as promised", noticed, AS_PROMISED),
    Campaign("effect_money", "effect, skewed money (Welch)", money),
    Campaign("effect_adjusted", "effect, money freed of the past (CUPED)", adjusted),
]
