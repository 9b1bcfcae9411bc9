"""Commands of value: fit the models, write every client's score."""

from dataclasses import replace
from typing import Any

import click

from crm_core.commands.desk import Desk, Result, day
from crm_core.value import Errors, Fitted, ValuePolicy, caveats, fit, policy_of, verdict, write_scores
from crm_core.value.result import NAIVE


@click.group()
def value() -> None:
    """What clients are worth: fit the models, write the scores."""


@value.command(name="fit")
@click.option("--as-of", required=True)
@click.option("--zero-days", is_flag=True, help="Days whose net amount is 0 count as purchase days.")
@click.option("--horizon", type=int, default=None, help="Months ahead (12). This and what follows is kept for later fits.")
@click.option("--discount", type=float, default=None, help="Discount a year as a share (0.10).")
@click.option("--margin-share", type=float, default=None, help="Margin of purchases that tell none, as a share of the amount.")
@click.option("--holdout", type=int, default=None, help="Last days of the history to judge on (a quarter of it, at most 182).")
@click.pass_obj
def value_fit(
    desk: Desk, as_of: str, zero_days: bool, horizon: int | None, discount: float | None, margin_share: float | None, holdout: int | None
) -> Result:
    """Fit the models of value, judge them on the last part of the history, score every client. A nightly job calls this."""
    with desk.house.db.read() as con:
        policy = policy_of(con)
    asked: dict[str, Any] = {
        "horizon_months": horizon,
        "discount_rate": discount,
        "default_margin_share": margin_share,
        "holdout_days": holdout,
    }
    policy = replace(policy, **{key: given for key, given in asked.items() if given is not None})
    fitted = fit(desk.house.db, as_of=day(as_of), policy=policy, who=desk.who, zero_days=zero_days)
    for said in caveats(fitted, desk.language):
        desk.say(said)
    return _told(fitted, policy, desk.language)


@value.command(name="score")
@click.option("-o", "--output", required=True, help="A .csv or .parquet file.")
@click.option("--as-of", default=None, help="The day of the last fit unless said otherwise.")
@click.pass_obj
def value_score(desk: Desk, output: str, as_of: str | None) -> Result:
    """Write one row a client: P(alive), purchases and value to come, value so far, decile."""
    path = desk.path(output)
    rows, on = write_scores(desk.house.db, path, as_of=None if as_of is None else day(as_of))
    return {"rows": rows, "as_of": on, "file": str(path)}


def _told(fitted: Fitted, policy: ValuePolicy, language: str) -> Result:
    """Return the fit as plain data: the chosen model, parameters of every one, errors on the holdout, the verdict in words."""
    fits = [one for one in (*fitted.models, fitted.spending) if one.parameters is not None]
    errors = fitted.holdout.errors if fitted.holdout else {}
    coming = fitted.forecast
    return {
        "model": None if fitted.chosen == "none" else fitted.chosen,
        "parameters": {one.key: {**(one.parameters or {}), "log_likelihood": one.log_likelihood} for one in fits},
        "intervals": {one.key: {name: list(pair) for name, pair in one.intervals.items()} for one in fits if one.intervals},
        "not_fitted": {one.key: one.why_not for one in (*fitted.models, fitted.spending) if one.parameters is None},
        "holdout": {
            "from": fitted.holdout.start if fitted.holdout else None,
            "days": fitted.holdout.days if fitted.holdout else None,
            **{key: _errors(one) for key, one in errors.items() if key not in NAIVE},
        },
        "baseline": {key: _errors(one) for key, one in errors.items() if key in NAIVE},
        "verdict": verdict(fitted, language, policy=policy),
        "reason": fitted.reason,
        "money": fitted.money,
        "margin_from": {"lines": fitted.margin_own, "products": fitted.margin_by_product, "share": fitted.margin_by_default},
        "horizon_months": fitted.horizon_months,
        "discount_rate": fitted.discount_rate,
        "purchases_until": fitted.purchases_until,
        "clients": fitted.clients,
        "repeaters": fitted.repeaters,
        "contracts": fitted.contracts,
        "rounded_to_weeks": fitted.rounded,
        "expected": {
            "value": coming.amount,
            "lower": coming.lower,
            "upper": coming.upper,
            "purchases": coming.purchases,
            "contracts": coming.contracts,
        },
        "as_of": fitted.as_of,
        "version": fitted.version,
    }


def _errors(one: Errors) -> dict[str, Any]:
    return {
        "deviance": one.deviance,
        "total_error": one.total_error,
        "mean_absolute_error": one.mean_absolute_error,
        "predicted": one.predicted,
        "actual": one.actual,
    }
