"""Fit the risk at an earlier day, test it on a later one, and decide whether it may be used."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crm_core.churn.policy import USUAL_DAYS, inactivity_days
from crm_core.churn.risk.features import ActiveClients, active_clients, left
from crm_core.churn.risk.model import RECENCY_ALONE, NoRisk, RiskModel, Sample, Tested, Verdict
from crm_core.churn.risk.scorers import Calibration, Linear, Matrix, Scorer
from crm_core.churn.risk.store import keep_scores, save_model
from crm_core.db import Database, Progress
from crm_core.errors import CrmError
from crm_core.facts import STALE_DAYS, facts_version, last_purchase_day
from crm_core.stats.classification import auc, brier, lift_by_decile, log_loss, log_loss_gain, reliability, surprises

MOST_CLIENTS: Final = 300_000  # more teach nothing new to so few features: a seeded sample of this size is taken
USUAL_HORIZON: Final = 90
CALIBRATION_SHARE: Final = 0.3
LEAST_EVENTS: Final = 50  # of each kind, to fit and to test
MOST_DAYS: Final = 1_830
CONSTANT: Final = "constant"

Flags = NDArray[np.bool_]


def fit_risk(
    db: Database,
    *,
    as_of: date,
    horizon_days: int | None = None,
    active_days: int | None = None,
    seed: int = 7,
    who: str,
    progress: Progress | None = None,
) -> RiskModel | NoRisk:
    """Fit, test and keep a model of the risk, and the scores of `as_of`; or say why it cannot be told.

    Without a horizon, it and the days within which a client counts as active are the base's inactivity limit. Where there is none,
    who bought within the usual days is active, and the horizon is short: a young base has no longer history to learn from.
    """
    progress = progress or Progress()
    with db.read() as con, progress.stopping(con):
        own = inactivity_days(con, as_of=as_of) if active_days is None else active_days
        limit, usual = (own, own) if own is not None else (USUAL_DAYS, USUAL_HORIZON)
        horizon = usual if horizon_days is None else horizon_days
        if not 1 <= horizon <= MOST_DAYS or not 1 <= limit <= MOST_DAYS:
            raise CrmError("risk-bad-horizon", given=horizon if not 1 <= horizon <= MOST_DAYS else limit, most=MOST_DAYS)
        version, ends = facts_version(con), last_purchase_day(con, as_of)
        if ends is None:
            return NoRisk("risk-no-purchases", {"day": as_of})
        if (as_of - ends).days > STALE_DAYS:
            return NoRisk("risk-data-ends", {"day": as_of, "last": ends})
        samples = []
        for number, back in enumerate((2, 1)):
            day = as_of - timedelta(days=back * horizon)
            progress.tell("risk-stage-reading", number, 3)
            seen = active_clients(con, as_of=day, active_days=limit)
            samples.append((seen, left(con, seen, horizon_days=horizon)))
    progress.tell("risk-stage-fitting", 2, 3)
    found = learn(samples[0], samples[1], horizon_days=horizon, seed=seed)
    if isinstance(found, NoRisk):
        return found
    model = replace(found, as_of=as_of, active_days=limit, facts_version=version)
    with db.write() as con:
        progress.tell("risk-stage-scoring", 3, 3)
        model = save_model(con, model, who=who)
        keep_scores(con, model, as_of=as_of)
    return model


def learn(earlier: tuple[ActiveClients, Flags], later: tuple[ActiveClients, Flags], *, horizon_days: int, seed: int) -> RiskModel | NoRisk:
    """Fit every candidate on the earlier day and test it on the later one; nothing here knows the base."""
    from crm_core.churn.risk.learn import (
        CANDIDATES,
        RECENCY_SHAPES,
        calibrate,
    )  # scikit-learn takes a second to load: only who fits waits for it

    (seen, gone), (after, gone_after) = earlier, later
    problem = _too_few(seen, gone) or _too_few(after, gone_after)
    if problem is not None:
        return problem
    order = np.random.default_rng(seed).permutation(len(seen))[:MOST_CLIENTS]
    cut = round(len(order) * (1 - CALIBRATION_SHARE))
    fitting, checking = np.sort(order[:cut]), np.sort(order[cut:])
    if min(_fewest(gone[fitting]), _fewest(gone[checking])) < 2:
        return NoRisk("risk-too-few", {"day": seen.as_of, "left": int(gone.sum()), "stayed": int((~gone).sum()), "least": LEAST_EVENTS})
    share = float(gone[fitting].mean())
    nobody_differs = Linear((), (), (), (), (), float(np.log(share / (1 - share))))
    models: dict[str, tuple[Scorer, Calibration]] = {CONSTANT: (nobody_differs, Calibration())}

    def fitted(fit: Callable[[Matrix, Flags, int], Scorer]) -> tuple[Scorer, Calibration]:
        scorer = fit(seen.matrix[fitting], gone[fitting], seed)
        return scorer, calibrate(scorer.scores(seen.matrix[checking]), gone[checking])

    def chance_of(model: tuple[Scorer, Calibration]) -> Matrix:
        return model[1].chance(model[0].scores(after.matrix))

    shapes = [fitted(fit) for fit in RECENCY_SHAPES]
    models[RECENCY_ALONE] = min(shapes, key=lambda model: float(surprises(chance_of(model), gone_after).mean()))
    models |= {name: fitted(fit) for name, fit in CANDIDATES.items()}
    chances = {name: chance_of(model) for name, model in models.items()}
    tests = tuple(_test(name, models[name][1], chances, gone_after) for name in models)
    chosen, verdict = choose(tests)
    scorer, calibration = models[chosen]
    return RiskModel(
        as_of=after.as_of + timedelta(days=horizon_days),
        horizon_days=horizon_days,
        active_days=0,
        seed=seed,
        facts_version=0,
        chosen=chosen,
        verdict=verdict,
        trained=Sample(seen.as_of, len(fitting), int(gone[fitting].sum())),
        calibrated=Sample(seen.as_of, len(checking), int(gone[checking].sum())),
        tested=Sample(after.as_of, len(after), int(gone_after.sum())),
        tests=tests,
        scorer=scorer,
        calibration=calibration,
        centre=tuple(None if np.isnan(one) else float(one) for one in _medians(seen.matrix)),
    )


def choose(tests: tuple[Tested, ...]) -> tuple[str, Verdict]:
    """Take the candidate of the smallest log loss, but only one that beats recency alone beyond chance; else recency alone."""
    rivals = [one for one in tests if one.name not in (CONSTANT, RECENCY_ALONE)]
    best = min(rivals, key=lambda one: one.log_loss.estimate)
    if best.gain is not None and best.gain.lower is not None and best.gain.lower > 0:
        return best.name, "better"
    return RECENCY_ALONE, "recency_alone"


def _test(name: str, calibration: Calibration, chances: dict[str, Matrix], gone: Flags) -> Tested:
    chance = chances[name]
    errors, surprise = brier(chance, gone), log_loss(chance, gone)
    assert errors is not None and surprise is not None
    return Tested(
        name=name,
        calibration=None if name == CONSTANT else calibration.method,
        auc=auc(chance, gone),
        brier=errors,
        log_loss=surprise,
        gain=None if name == RECENCY_ALONE else log_loss_gain(chance, chances[RECENCY_ALONE], gone),
        lift=() if name == CONSTANT else lift_by_decile(chance, gone),
        reliability=() if name == CONSTANT else reliability(chance, gone),
    )


def _too_few(seen: ActiveClients, gone: Flags) -> NoRisk | None:
    if not len(seen):
        return NoRisk("risk-nobody-active", {"day": seen.as_of})
    if _fewest(gone) < LEAST_EVENTS:
        return NoRisk("risk-too-few", {"day": seen.as_of, "left": int(gone.sum()), "stayed": int((~gone).sum()), "least": LEAST_EVENTS})
    return None


def _fewest(gone: Flags) -> int:
    return int(min(gone.sum(), (~gone).sum()))


def _medians(matrix: Matrix) -> Matrix:
    known = ~np.isnan(matrix).all(axis=0)
    found = np.full(matrix.shape[1], np.nan)
    found[known] = np.nanmedian(matrix[:, known], axis=0)
    return found
