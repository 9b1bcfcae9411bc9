"""Fit the models of value to the base as of a day, judge them on the last part of the history, keep the best and everyone's score."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from crm_core.audit import record_deed
from crm_core.db import Connection, Database, Progress, now, rows, statement
from crm_core.facts import facts_version, last_purchase_day
from crm_core.value.coming import forecast
from crm_core.value.contracts import gather_contracts
from crm_core.value.histories import gather_values, histories, holdout_histories, spent
from crm_core.value.horizon import expectation, model_of
from crm_core.value.judging import calibration, judge, nearest
from crm_core.value.money import money
from crm_core.value.policy import DAYS_A_WEEK, ValuePolicy
from crm_core.value.result import NAIVE, Fitted, FittedModel, Forecast, Holdout
from crm_core.value.score import KEPT_COLUMNS, score_gathered
from crm_core.value.store import save_fitted
from crm_core.value.trying import SPENDING, fit_models, fit_spending

TOTALS: Final = statement(__package__, "totals")
NEW_SCORE: Final = "value_new_score"


def fit(
    db: Database,
    *,
    as_of: date,
    policy: ValuePolicy | None = None,
    who: str,
    zero_days: bool = False,
    progress: Progress | None = None,
) -> Fitted:
    """Fit, judge and keep the model of value; `zero_days` lets days whose net amount is 0 count as purchase days.

    All is worked out before the writer lock is taken. A base that nothing can be foretold of gets a result that says why.
    """
    policy, told = policy or ValuePolicy(), progress or Progress()
    con = db.cursor()
    try:
        with told.stopping(con):
            con.begin()
            fitted = _fitted(con, as_of=as_of, policy=policy, zero_days=zero_days, progress=told)
            told.tell("value-stage-scores")
            score_gathered(con, fitted=fitted, into=NEW_SCORE)
            fitted = replace(fitted, forecast=forecast(con, fitted=fitted, policy=policy))
            con.commit()
            told.tell("value-stage-saving")
        with db.write(con):
            fitted = save_fitted(con, fitted, policy=policy, who=who)
            _keep_scores(con, fitted)
            record_deed(con, who=who, action="value-fit", as_of=as_of, version=fitted.version, model=fitted.chosen, clients=fitted.clients)
    finally:
        con.close()
    return fitted


def _fitted(con: Connection, *, as_of: date, policy: ValuePolicy, zero_days: bool, progress: Progress) -> Fitted:
    progress.tell("value-stage-histories")
    counted = money(con, as_of=as_of, policy=policy)
    gather_values(con, as_of=as_of, zero_days=zero_days, days=counted.days, column=counted.column)
    contracts = gather_contracts(con, as_of=as_of, months=policy.horizon_months, rate=policy.discount_rate)
    found = rows(con, TOTALS)[0]
    rounded = found["clients"] > policy.round_above_clients
    base = Fitted(
        as_of=as_of,
        facts_version=facts_version(con),
        zero_days=zero_days,
        horizon_months=policy.horizon_months,
        discount_rate=policy.discount_rate,
        money=counted.kind,
        margin_own=counted.own,
        margin_by_product=counted.by_product,
        margin_by_default=counted.by_default,
        clients=found["clients"],
        repeaters=found["repeaters"],
        contracts=contracts,
        history_days=found["history_days"],
        rounded=rounded,
        spending_sampled=found["repeaters"] > policy.spending_sample,
        models=(),
        spending=FittedModel(SPENDING, None, None, None, None, 0, "value-why-few-repeaters"),
        spending_mean=found["mean_value"],
        holdout=None,
        chosen="none",
        reason=None,
        forecast=Forecast(0.0, None, None, 0.0, 0),
        purchases_until=last_purchase_day(con, as_of),
    )
    if not base.clients:
        return replace(base, reason="value-reason-only-contracts" if contracts else "value-reason-no-purchases")
    days = policy.holdout(base.history_days)
    # A share of the history that people chose may be any, as long as something is left to learn from.
    least = policy.least_holdout_days if policy.holdout_days is None else min(policy.holdout_days, policy.least_holdout_days)
    if min(days, base.history_days - days) < least:
        return replace(base, reason="value-reason-short-history")
    progress.tell("value-stage-holdout")
    base = _judged(con, base, days=days, policy=policy)
    if base.repeaters < policy.least_repeaters:
        return base
    progress.tell("value-stage-models")
    models = fit_models(histories(con, table="value_client", rounded=rounded), policy=policy)
    spending = fit_spending(*spent(con, limit=policy.spending_sample), policy=policy)
    base = replace(base, models=tuple(models.values()), spending=spending)
    if base.is_model and models[base.chosen].parameters is None:
        return _next_best(base)
    return base


def _judged(con: Connection, base: Fitted, *, days: int, policy: ValuePolicy) -> Fitted:
    """Fit on the history without its last days and see who foretells these days best; too few repeaters leave only the naive ones."""
    cut = base.as_of - timedelta(days=days)
    seen = holdout_histories(con, cut=cut, as_of=base.as_of, zero_days=base.zero_days)
    repeaters = int(seen.clients[seen.x > 0].sum())
    models = {}
    if repeaters >= policy.least_repeaters:
        models = fit_models(histories(con, table="value_before", rounded=base.rounded), policy=policy)
    weeks = days / DAYS_A_WEEK
    teachers = {key: expectation(key, None) for key in NAIVE}
    teachers |= {key: expectation(key, model) for key, one in models.items() if (model := model_of(one)) is not None}
    predictions = {key: teach(weeks, seen.x, seen.recency, seen.age) for key, teach in teachers.items()}
    errors = {key: judge(seen, predicted) for key, predicted in predictions.items()}
    chosen = nearest(errors)
    reason = None
    if chosen in NAIVE:
        reason = "value-reason-naive-wins" if len(errors) > len(NAIVE) else "value-reason-not-converged"
        if repeaters < policy.least_repeaters:
            reason = "value-reason-few-repeaters"
        elif not next(iter(errors.values())).actual:
            reason = "value-reason-nobody-bought"
    shown = calibration(seen, predictions) if len(seen.x) else ()
    holdout = Holdout(cut + timedelta(days=1), days, int(seen.clients.sum()), repeaters, errors, shown)
    return replace(base, holdout=holdout, chosen=chosen, reason=reason)


def _next_best(base: Fitted) -> Fitted:
    """The chosen model did not converge on all history: the nearest of the others takes its place."""
    assert base.holdout is not None
    usable = {one.key for one in base.models if one.parameters is not None} | set(NAIVE)
    chosen = nearest({key: errors for key, errors in base.holdout.errors.items() if key in usable})
    return replace(base, chosen=chosen, reason="value-reason-not-converged" if chosen in NAIVE else None)


def _keep_scores(con: Connection, fitted: Fitted) -> None:
    """Put the scores of the fit's day in the place of the last ones."""
    con.execute("delete from value_score")
    con.execute(f"insert into value_score select {KEPT_COLUMNS} from {NEW_SCORE}")
    con.execute("delete from value_kept")
    con.execute(
        "insert into value_kept values ($as_of, $facts_version, $model_version, $kept_at)",
        {"as_of": fitted.as_of, "facts_version": fitted.facts_version, "model_version": fitted.version, "kept_at": now()},
    )
