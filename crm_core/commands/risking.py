"""Commands of the risk of churn."""

from typing import Any

import click

from crm_core.churn import inactivity_days
from crm_core.churn.risk import NoRisk, RiskModel, Tested, fit_risk
from crm_core.commands.desk import LAST_DAY, Desk, Result, day_or_last
from crm_core.i18n import text
from crm_core.stats.classification import Measured


@click.group()
def risk() -> None:
    """Who will buy nothing in the next days."""


@risk.command()
@click.option("--as-of", default=None, help=LAST_DAY)
@click.option("--horizon", type=int, default=None, help="Days ahead; without it the base's inactivity limit.")
@click.option("--seed", type=int, default=7, show_default=True)
@click.pass_obj
def fit(desk: Desk, as_of: str | None, horizon: int | None, seed: int) -> Result:
    """Fit the risk at an earlier day, test it on a later one, keep it if it may be used."""
    with desk.house.db.read() as con:
        on = day_or_last(con, as_of)
        has_limit = inactivity_days(con, as_of=on) is not None
    found = fit_risk(desk.house.db, as_of=on, horizon_days=horizon, seed=seed, who=desk.who)
    if isinstance(found, NoRisk):
        words = found.sentence(desk.language)
        desk.say(words)
        return {"model": None, "verdict": "cannot_be_said", "reason": found.reason, "details": found.details, "message": words}
    if not has_limit:
        desk.tell("risk-usual-limit", days=found.active_days)
    model = text(f"risk-model-{found.chosen}", desk.language)
    desk.tell(f"risk-verdict-{found.verdict.replace('_', '-')}", model=model)
    return told(found)


def told(model: RiskModel) -> dict[str, Any]:
    """Return a fitted model as the command line tells it."""
    used, recency = model.test_of(model.chosen), model.test_of("recency")
    return {
        "model": model.chosen,
        "version": model.version,
        "verdict": model.verdict,
        "as_of": model.as_of,
        "horizon_days": model.horizon_days,
        "active_days": model.active_days,
        "seed": model.seed,
        "trained_on": model.trained.day,
        "tested_on": model.tested.day,
        "clients": {"trained": model.trained.clients, "calibrated": model.calibrated.clients, "tested": model.tested.clients},
        "left": {"trained": model.trained.left, "calibrated": model.calibrated.left, "tested": model.tested.left},
        **{name: _value(getattr(used, name)) for name in ("auc", "brier", "log_loss")},
        **{f"{name}_recency": _value(getattr(recency, name)) for name in ("auc", "brier", "log_loss")},
        **{f"{name}_interval": _bounds(getattr(used, name)) for name in ("auc", "brier", "log_loss")},
        "lift": [_part(one) | {"decile": one.decile, "lift": one.lift} for one in used.lift],
        "reliability": [_part(one) for one in used.reliability],
        "candidates": {one.name: _candidate(one) for one in model.tests},
    }


def _candidate(test: Tested) -> dict[str, Any]:
    figures = {name: _value(getattr(test, name)) for name in ("auc", "brier", "log_loss")}
    return figures | {"calibration": test.calibration, "log_loss_gain": _value(test.gain), "log_loss_gain_interval": _bounds(test.gain)}


def _part(one: Any) -> dict[str, Any]:
    return {name: getattr(one, name) for name in ("clients", "events", "predicted", "observed", "lower", "upper")}


def _value(found: Measured | None) -> float | None:
    return None if found is None else found.estimate


def _bounds(found: Measured | None) -> list[float] | None:
    return None if found is None or found.lower is None or found.upper is None else [found.lower, found.upper]
