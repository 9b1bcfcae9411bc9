"""Rows of the models: the risk of churn fitted, kept and scored; clusters of everyone."""

from benchmarks.base import AS_OF, CLIENTS, Measured, large, timed
from crm_core.churn.risk import NoRisk, RiskModel, fit_risk
from crm_core.churn.risk.store import keep_scores, load_model
from crm_core.effect.models import NoModel, fit_model
from crm_core.segments.clusters import Clusters, clusters

HORIZON = 90


def fit() -> Measured:
    """Read two earlier days, fit every candidate, test, keep the scores of the day."""
    house = large()
    spent, found = timed(lambda: fit_risk(house.db, as_of=AS_OF, horizon_days=HORIZON, active_days=HORIZON, who="bench"))
    house.close()
    if isinstance(found, NoRisk):
        raise RuntimeError(found.reason)
    return Measured(f"{CLIENTS:,} clients, {found.trained.clients + found.calibrated.clients:,} learned from, {found.chosen}", spent)


def score() -> Measured:
    """Score everyone active on a day by the model that is kept."""
    house = large()
    with house.db.read() as con:
        model = load_model(con)
    if model is None:
        fitted = fit_risk(house.db, as_of=AS_OF, horizon_days=HORIZON, active_days=HORIZON, who="bench")
        if not isinstance(fitted, RiskModel):
            raise RuntimeError(fitted.reason)
        model = fitted
    with house.db.write() as con:
        spent, _ = timed(lambda: keep_scores(con, model, as_of=AS_OF))
        (scored,) = con.execute("select count(*) from risk_score").fetchall()[0]
    house.close()
    return Measured(f"{CLIENTS:,} clients, {scored:,} active, {model.chosen}", spent)


def cluster() -> Measured:
    """Find clusters in four facts: k by silhouette, stability, rules, everyone assigned."""
    house = large()
    fields = ("recency_days", "purchase_days_365d", "average_check", "days_since_first")
    with house.db.read() as con:
        spent, found = timed(lambda: clusters(con, fields=fields, as_of=AS_OF))
    house.close()
    if not isinstance(found, Clusters):
        raise RuntimeError(found.reason)
    return Measured(f"{found.clients:,} clients, k = {found.k}", spent)


def campaign_model() -> Measured:
    """Fit an uplift model on all campaigns of class development that are over."""
    house = large()
    with house.db.read() as con:
        (last,) = con.execute("select max(day) from client_days").fetchall()[0]
    spent, found = timed(
        lambda: fit_model(house.db, kind="uplift", class_="development", channel=None, as_of=last, window_days=20, who="bench")
    )
    house.close()
    if isinstance(found, NoModel):
        raise RuntimeError(found.reason)
    seen = sum(one.target + one.control for one in (found.trained, found.tested))
    return Measured(f"{CLIENTS:,} clients, {seen:,} members, {found.chosen}", spent)
