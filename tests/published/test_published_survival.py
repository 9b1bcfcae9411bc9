"""Survival curves of the literature, to the printed digits.

The 6-MP trial: Freireich et al., Blood 21 (1963) 699–716; curve and log-rank as in the textbooks (Klein, Moeschberger 2003,
sections 1.2, 4.2 and 7.3). AML maintenance: Embury et al. 1977, Miller 1981 p. 49; R `survival`: survfit(Surv(time, status) ~ x, aml) with
print.rmean = TRUE, and survdiff of the same.
"""

import pytest

from crm_core.stats.survival import kaplan_meier, logrank, restricted_mean


def read(written: str) -> tuple[list[float], list[bool]]:
    """Read `6 6+ 7`: a plus was still there."""
    return [float(one.rstrip("+")) for one in written.split()], [not one.endswith("+") for one in written.split()]


DRUG = read("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+")
PLACEBO = read("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23")
MAINTAINED = read("9 13 13+ 18 23 28+ 31 34 45+ 48 161+")
NOT_MAINTAINED = read("5 5 8 8 12 16+ 23 27 30 33 43 45")


def test_the_curve_of_the_6_mp_trial():
    curve = kaplan_meier(*DRUG)
    printed = {6: 0.8571, 7: 0.8067, 10: 0.7529, 13: 0.6902, 16: 0.6275, 22: 0.5378, 23: 0.4482}
    assert {int(t): round(s, 4) for t, s in zip(curve.time, curve.survival, strict=True)} == printed
    assert curve.at_risk.tolist() == [21, 17, 15, 12, 11, 7, 6]
    assert curve.events.tolist() == [3, 1, 1, 1, 1, 1, 1]
    assert (curve.median, kaplan_meier(*PLACEBO).median) == (23, 8)
    # The log-log interval of SAS LIFETEST, and of R with conf.type = "log-log", for this trial.
    assert (curve.median_lower, curve.median_upper) == (13, None)
    assert [round(float(end[0]), 4) for end in (curve.lower, curve.upper)] == [0.6197, 0.9516]


def test_the_log_rank_of_the_6_mp_trial():
    found = logrank([*DRUG[0], *PLACEBO[0]], [*DRUG[1], *PLACEBO[1]], ["6-MP"] * 21 + ["placebo"] * 21)
    assert (found.groups, found.observed, found.degrees) == (("6-MP", "placebo"), (9, 21), 1)
    assert [round(one, 2) for one in found.expected] == [19.25, 10.75]
    assert found.chi2 == pytest.approx(16.79, abs=0.005)
    assert found.p_value == pytest.approx(4.17e-5, abs=5e-8)


def test_aml_maintenance_as_r_prints_it():
    maintained, other = kaplan_meier(*MAINTAINED), kaplan_meier(*NOT_MAINTAINED)
    assert [round(float(s), 3) for s in maintained.survival] == [0.909, 0.818, 0.716, 0.614, 0.491, 0.368, 0.184]
    assert (maintained.median, other.median) == (31, 23)
    means = [restricted_mean(curve, 161) for curve in (maintained, other)]
    assert [(round(one.mean, 1), round(one.variance**0.5, 2)) for one in means] == [(52.6, 19.83), (22.7, 4.18)]
    found = logrank([*MAINTAINED[0], *NOT_MAINTAINED[0]], [*MAINTAINED[1], *NOT_MAINTAINED[1]], [1] * 11 + [2] * 12)
    assert [round(one, 2) for one in (*found.observed, *found.expected)] == [7, 11, 10.69, 7.31]
    assert (round(found.chi2, 1), round(found.p_value, 4)) == (3.4, 0.0653)
