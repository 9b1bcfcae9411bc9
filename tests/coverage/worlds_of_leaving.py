"""Simulated clients who leave at times of a known law, many of them not seen to leave: do the bands of the curves hold the truth?"""

import numpy as np
from scipy.special import gamma, gammaincc
from scipy.stats import weibull_min

from crm_core.stats.survival import kaplan_meier, restricted_mean
from tests.coverage.campaign import Campaign

CLIENTS = (300, 3000)
SHAPE, SCALE = 0.8, 300.0  # more leave early than late; half are gone after 190 days
WATCHED = 720  # days from the first client's start to today
TIMES = (30, 180, 365)
UNTIL = 365.0
LAW = weibull_min(SHAPE, scale=SCALE)


def bands(seed):
    """The band at three times, the interval of the median and of the mean within a year."""
    rng = np.random.default_rng([seed, 21])
    told = {}
    for clients in CLIENTS:
        curve = watched(rng, clients, SCALE)
        lower, upper = curve.band_at(TIMES)
        for time, low, high in zip(TIMES, lower, upper, strict=True):
            told[f"curve after {time} days, {clients:,} clients"] = bool(low <= LAW.sf(time) <= high)
        ends = (curve.median_lower, curve.median_upper)
        told[f"median, {clients:,} clients"] = None if None in ends else bool(ends[0] <= LAW.median() <= ends[1])
        mean = restricted_mean(curve, UNTIL)
        told[f"mean days within a year, {clients:,} clients"] = bool(mean.lower <= mean_within(SCALE) <= mean.upper)
    return told


def watched(rng, clients, scale):
    """Return the curve of clients who began on any day, each watched until today."""
    leaves = scale * rng.weibull(SHAPE, clients)
    until = rng.uniform(0, WATCHED, clients)
    return kaplan_meier(np.minimum(leaves, until), leaves <= until)


def mean_within(scale):
    """Return the mean time up to the limit: the integral of exp(−(t/scale)^shape), by the incomplete gamma function."""
    inside = (UNTIL / scale) ** SHAPE
    return scale / SHAPE * gamma(1 / SHAPE) * (1 - gammaincc(1 / SHAPE, inside))


CAMPAIGNS = [Campaign("leaving", "curve of who is still there (Kaplan–Meier, log-log band)", bands)]
