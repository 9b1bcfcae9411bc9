"""Fit the candidates for responses and for uplift. scikit-learn is loaded only here and in the risk's own learner."""

from collections.abc import Callable
from typing import Final

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from threadpoolctl import threadpool_limits  # type: ignore[import-not-found,import-untyped,unused-ignore]

from crm_core.churn.risk.learn import Fit, calibrate, fit_boosting, fit_logistic, telling, tree_of
from crm_core.churn.risk.scorers import Trees
from crm_core.effect.models.examples import Examples, Flags
from crm_core.effect.models.model import Apart, Chance, Direct, Predictor

CALIBRATION_SHARE: Final = 0.3
TREES: Final = 40
LEAVES: Final = 4
LEARNING_RATE: Final = 0.05
LEAF_CLIENTS: Final = 100  # a transformed outcome is many times noisier than the outcome itself


def _response(fit: Fit) -> Callable[[Examples, int], Predictor]:
    return lambda seen, seed: _chance(seen, seen.target, fit, seed)


def t_learner(seen: Examples, seed: int) -> Predictor:
    """Learn the chance in each arm for itself and take the difference (Künzel et al. 2019)."""
    return Apart(_chance(seen, seen.target, fit_logistic, seed), _chance(seen, ~seen.target, fit_logistic, seed))


def transformed(seen: Examples, seed: int) -> Predictor:
    """Learn outcome × (arm − share) ÷ (share × (1 − share)), whose mean is what a contact adds (Athey & Imbens 2015)."""
    share = float(seen.target.mean())
    outcome = seen.event * (seen.target - share) / (share * (1 - share))
    columns = telling(seen.matrix)
    boosting = HistGradientBoostingRegressor(
        max_iter=TREES,
        max_leaf_nodes=LEAVES,
        learning_rate=LEARNING_RATE,
        min_samples_leaf=LEAF_CLIENTS,
        early_stopping=False,
        random_state=seed,
    )
    with threadpool_limits(1):
        found = boosting.fit(seen.matrix[:, list(columns)], outcome)
    baseline = float(np.ravel(found._baseline_prediction)[0])
    return Direct(Trees(baseline, tuple(tree_of(stage[0].nodes, columns) for stage in found._predictors)))


RESPONSE: Final[dict[str, Callable[[Examples, int], Predictor]]] = {
    "logistic": _response(fit_logistic),
    "boosting": _response(fit_boosting),
}
UPLIFT: Final[dict[str, Callable[[Examples, int], Predictor]]] = {"t_learner": t_learner, "transformed": transformed}


def _chance(seen: Examples, arm: Flags, fit: Fit, seed: int) -> Chance:
    """Fit a chance in one arm, and calibrate it on clients of that arm it has not seen."""
    places = np.random.default_rng(seed).permutation(np.flatnonzero(arm))
    cut = round(len(places) * (1 - CALIBRATION_SHARE))
    fitting, checking = np.sort(places[:cut]), np.sort(places[cut:])
    scorer = fit(seen.matrix[fitting], seen.event[fitting], seed)
    return Chance(scorer, calibrate(scorer.scores(seen.matrix[checking]), seen.event[checking]))
