"""Commands of the models that learn from past campaigns."""

from typing import Any

import click

from crm_core.commands.desk import Desk, Result, day
from crm_core.effect.models import KINDS, CampaignModel, NoModel, Sample, Tested, fit_model
from crm_core.i18n import format_percent, text
from crm_core.stats.classification import Measured


@click.group()
def model() -> None:
    """Models of response and uplift, from past campaigns."""


@model.command()
@click.option("--kind", type=click.Choice(KINDS), required=True)
@click.option("--class", "class_", required=True, help="retention, win_back, welcome, development, content …")
@click.option("--channel", default=None, help="sms, email …; any channel unless given.")
@click.option("--as-of", required=True)
@click.option("--outcome", default=None, help="response or purchase; responses where there are any, for uplift always purchase.")
@click.option("--window", "window_days", type=int, default=None, help="Days from the contact that count; the policy's by default.")
@click.option("--seed", type=int, default=7, show_default=True)
@click.pass_obj
def fit(
    desk: Desk, kind: Any, class_: str, channel: str | None, as_of: str, outcome: str | None, window_days: int | None, seed: int
) -> Result:
    """Fit on earlier campaigns, test on the last one; the model is used only when it beats the constant there."""
    found = fit_model(
        desk.house.db,
        kind=kind,
        class_=class_.replace("-", "_"),
        channel=channel,
        as_of=day(as_of),
        outcome=outcome,
        window_days=window_days,
        seed=seed,
        who=desk.who,
    )
    if isinstance(found, NoModel):
        words = found.sentence(desk.language)
        desk.say(words)
        return {"model": None, "verdict": "cannot_be_said", "reason": found.reason, "details": found.details, "message": words}
    name = text(f"models-name-{found.chosen.replace('_', '-')}", desk.language)
    value = format_percent(found.constant, desk.language, digits=1)
    desk.say(text(f"models-verdict-{found.verdict}", desk.language, **({"model": name} if found.verdict == "better" else {"value": value})))
    return told(found)


def told(found: CampaignModel) -> dict[str, Any]:
    """Return a fitted model as the command line tells it."""
    return {
        "model": found.chosen,
        "version": found.version,
        "verdict": found.verdict,
        "kind": found.kind,
        "class": found.class_,
        "channel": found.channel,
        "outcome": found.outcome,
        "window_days": found.window_days,
        "as_of": found.as_of,
        "seed": found.seed,
        "constant": found.constant,
        "trained": _sample(found.trained),
        "tested": _sample(found.tested),
        "is_out_of_time": found.verdict != "untested",
        "candidates": {one.name: _candidate(one) for one in found.tests},
    }


def _sample(one: Sample) -> dict[str, Any]:
    return {
        "campaigns": list(one.campaigns),
        "first_day": one.first_day,
        "last_day": one.last_day,
        "target": {"n": one.target, "events": one.target_events},
        "control": {"n": one.control, "events": one.control_events},
    }


def _candidate(one: Tested) -> dict[str, Any]:
    if one.log_loss is not None:
        return {
            "auc": _value(one.auc),
            "brier": _value(one.brier),
            "log_loss": _value(one.log_loss),
            "log_loss_gain": _value(one.gain),
            "log_loss_gain_interval": _bounds(one.gain),
            "lift": [{"decile": part.decile, "lift": part.lift, "observed": part.observed} for part in one.lift],
            "reliability": [{"predicted": part.predicted, "observed": part.observed} for part in one.reliability],
        }
    curve = one.qini
    names = ("target", "control", "predicted", "observed", "lower", "upper")
    return {
        "mean": one.mean,
        "qini": None if curve is None else curve.estimate,
        "qini_interval": None if curve is None else [curve.lower, curve.upper],
        "calibration": [{name: getattr(part, name) for name in names} for part in one.bins],
    }


def _value(found: Measured | None) -> float | None:
    return None if found is None else found.estimate


def _bounds(found: Measured | None) -> list[float | None] | None:
    return None if found is None else [found.lower, found.upper]
