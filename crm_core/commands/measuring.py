"""Commands that tell whether it paid: effect of one campaign or of all, and power before the launch."""

import csv
import json
from pathlib import Path
from typing import Any, Final

import click

from crm_core.commands.desk import Desk, Result, day, plain
from crm_core.db import load_settings, today
from crm_core.effect import (
    METRICS,
    Answer,
    BeforeAfter,
    CannotSay,
    Effect,
    Many,
    StepEffect,
    again_of,
    before_after,
    by_step,
    caveats_of,
    measure,
    measure_all,
    measured,
    plan,
    reason_of,
    way_of,
)
from crm_core.errors import CrmError
from crm_core.stats.estimate import Estimate, Group

IN_TABLE: Final = ("purchase", "revenue", "margin", "response", "refusal")


@click.command()
@click.argument("name", required=False)
@click.option("--metric", default="purchase", show_default=True, help=", ".join(METRICS))
@click.option("--variant", default=None, help="One variant against the one control; all of them by default.")
@click.option("--window", "window_days", type=int, default=None, help="Days from the contact that count; the policy's by default.")
@click.option("--as-of", default=None, help="Today by default.")
@click.option("--steps", "with_steps", is_flag=True, help="With what each step and channel added; for purchase, revenue and margin.")
@click.option("--all", "every", is_flag=True, help="Every campaign, as a table.")
@click.option("--from", "since", default=None, help="With --all: campaigns that began on this day or later.")
@click.option("--to", "until", default=None, help="With --all: campaigns that began on this day or earlier.")
@click.option("-o", "--output", default=None, help="With --all: a .csv or .json file.")
@click.pass_obj
def effect(
    desk: Desk,
    name: str | None,
    metric: str,
    variant: str | None,
    window_days: int | None,
    as_of: str | None,
    with_steps: bool,
    every: bool,
    since: str | None,
    until: str | None,
    output: str | None,
) -> Result:
    """Say what a campaign added: target minus control with its 95% interval, or why that cannot be said."""
    if every == (name is not None) or every != (output is not None) or (every and with_steps):
        raise CrmError("effect-name-or-all")
    with desk.house.db.read() as con:
        on = day(as_of) if as_of else today(load_settings(con).time_zone)
        if name is not None:
            asked: dict[str, Any] = {"as_of": on, "variant": variant, "window_days": window_days}
            answer = measure(con, name, metric=metric, **asked)
            said = answer_as_data(answer, desk.language)
            if isinstance(answer, CannotSay) and answer.reason == "no_control":
                found = before_after(con, measured(con, name, as_of=on, window_days=window_days), metric, variant=variant)
                said["before_after"] = _indicative(found)
            if with_steps:
                said["steps"] = [step_as_data(one, desk.language) for one in by_step(con, name, metric=metric, **asked)]
            return said
        many = measure_all(con, as_of=on, window_days=window_days, since=day(since) if since else None, until=day(until) if until else None)
    path = desk.path(str(output))
    lines = table_of(many, desk.language)
    write_lines(path, lines)
    if (words := again_of(many.again, desk.language)) is not None:
        desk.say(words)
    return {
        "campaigns": len(many.rows),
        "measured": sum(row.is_measured for row in many.rows),
        "net": _bounds(many.net),
        "naive_net": many.naive_net,
        "again": many.again,
        "counted": many.counted,
        "contacts": many.contacts,
        "refusals_per_10000": many.refusals_per_10_000,
        "rows": len(lines),
        "file": str(path),
    }


@click.command()
@click.option("--rate", type=float, required=True, help="The share of buyers (or of answers) expected without a contact, such as 0.05.")
@click.option("--lift", type=float, default=None, help="The relative lift hoped for: 0.2 is 20% more buyers.")
@click.option("--n", type=int, default=None, help="How many clients there are, both groups together.")
@click.option("--holdout", type=float, default=None, help="The share held back as control; 0.1 by default.")
@click.option("--power", "wanted", type=float, default=0.8, show_default=True, help="The chance to notice it.")
@click.pass_obj
def power(desk: Desk, rate: float, lift: float | None, n: int | None, holdout: float | None, wanted: float) -> Result:
    """Say how many clients are needed, or what can be noticed with those there are."""
    return plan(rate=rate, lift=lift, n=n, holdout=holdout, power=wanted).as_data()


def answer_as_data(answer: Answer, language: str) -> dict[str, Any]:
    """Return the object of one answer; of what cannot be said too, with the reason, the way out and the naive figure."""
    asked = answer.asked
    told: dict[str, Any] = {"campaign": asked.campaign, "metric": asked.metric, "variant": asked.variant, "window_days": asked.window_days}
    told |= {"as_of": asked.as_of, "target": _group(answer.target), "control": _group(answer.control)}
    compared = answer.compared if isinstance(answer, Effect) else answer.indicative
    told |= {
        "difference": None if compared is None else compared.difference.estimate,
        "lower": None if compared is None else compared.difference.lower,
        "upper": None if compared is None else compared.difference.upper,
        "relative": None if compared is None else _bounds(compared.relative),
        "p_value": None if compared is None else compared.p_value,
        "naive": answer.naive,
        "verdict": answer.verdict,
    }
    if isinstance(answer, CannotSay):
        return told | {"reason": answer.reason, "sentence": reason_of(answer, language), "way_out": way_of(answer, language)}
    adjusted, cut = answer.adjusted, answer.winsorised
    return told | {
        "incremental": _bounds(answer.incremental),
        "cuped": None if adjusted is None else _bounds(adjusted.comparison.difference) | {"variance_saved": adjusted.saved},
        "winsorised": None if cut is None else _bounds(cut.difference),
        "days_seen": answer.days_seen,
        "final": answer.is_final,
        "caveats": list(answer.caveats),
        "sentences": caveats_of(answer, language),
    }


def step_as_data(one: StepEffect, language: str) -> dict[str, Any]:
    """Return one step on one channel (null: on all its channels): the days it is told by, what it added, what all did in these days."""
    told: dict[str, Any] = {"step": one.step, "channel": one.channel, "first_day": one.first_day + 1, "last_day": one.end_day}
    told |= {"variants": one.to, "against": None if isinstance(one.alone, CannotSay) else one.against or "control"}
    for name, answer in (("alone", one.alone), ("together", one.together)):
        said = answer_as_data(answer, language)
        told[name] = {key: value for key, value in said.items() if key not in ("campaign", "metric", "variant", "window_days", "as_of")}
    return told


def _indicative(found: BeforeAfter | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {"days": found.days, "before": found.before, "after": found.after, "indicative": True} | _bounds(found.difference)


def table_of(many: Many, language: str) -> list[dict[str, Any]]:
    """Return one line for each campaign and outcome."""
    lines = []
    for row in many.rows:
        for metric in IN_TABLE:
            answer: Answer = getattr(row, metric)
            said = answer_as_data(answer, language)
            relative = said["relative"] or {}
            lines.append(
                {
                    "campaign": row.run.campaign,
                    "class": row.run.class_,
                    "channel": row.run.channel,
                    "started_on": row.run.started_on,
                    "metric": metric,
                    "target_n": (said["target"] or {}).get("n"),
                    "target_mean": (said["target"] or {}).get("mean"),
                    "control_n": (said["control"] or {}).get("n"),
                    "control_mean": (said["control"] or {}).get("mean"),
                    **{key: said[key] for key in ("difference", "lower", "upper")},
                    "relative": relative.get("estimate"),
                    "relative_lower": relative.get("lower"),
                    "relative_upper": relative.get("upper"),
                    "p_value": said["p_value"],
                    "adjusted_p": row.adjusted_p if metric == "purchase" else None,
                    "naive": said["naive"],
                    "net": None if metric != "margin" or row.brought.net is None else row.brought.net.estimate,
                    "cost": row.brought.cost if metric == "margin" else None,
                    "contacts": row.brought.contacts,
                    "verdict": said["verdict"],
                    "reason": said.get("reason"),
                }
            )
    return lines


def write_lines(path: Path, lines: list[dict[str, Any]]) -> None:
    """Write the table as .csv or .json; a name that begins like a formula stays text."""
    if path.suffix.lower() not in (".csv", ".json"):
        raise CrmError("effect-unknown-format", name=path.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    known = [{key: plain(value) for key, value in line.items()} for line in lines]
    if path.suffix.lower() == ".json":
        path.write_text(json.dumps(known, ensure_ascii=False, indent=1), encoding="utf-8")
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(known[0]) if known else ["campaign"])
        writer.writeheader()
        writer.writerows({key: _safe(value) for key, value in line.items()} for line in known)


def _safe(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _bounds(found: Estimate | None) -> dict[str, Any]:
    return {} if found is None else {"estimate": found.estimate, "lower": found.lower, "upper": found.upper}


def _group(group: Group | None) -> dict[str, Any] | None:
    return None if group is None else {"n": group.n, "mean": group.mean}
