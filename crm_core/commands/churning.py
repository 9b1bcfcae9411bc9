"""Commands about leaving: the limit of inactivity, survival curves, cohorts."""

from dataclasses import asdict
from datetime import date
from typing import Any, Final

import click

from crm_core.audit import record_deed
from crm_core.churn import (
    SUBJECTS,
    CannotSay,
    ChurnPolicy,
    Curves,
    Inactivity,
    PartCurve,
    Proposal,
    contract_curves,
    curves,
    inactivity,
    load_policy,
    propose_inactivity,
    save_policy,
    why_no_limit,
    write_cohorts,
    write_curves,
)
from crm_core.churn import cohorts as cohort_table
from crm_core.commands.desk import LAST_DAY, Desk, Result, day_or_last
from crm_core.db import Connection
from crm_core.errors import CrmError
from crm_core.facts import last_purchase_day
from crm_core.segments import split_of

# Reasons of a missing limit that people can mend by setting one.
TO_BE_SET: Final = ("churn-nobody-returned", "churn-gaps-not-reached")


@click.group()
def churn() -> None:
    """When clients leave: define it, draw its curves."""


@churn.command()
@click.option("--days", type=int, default=None, help="Save this limit: so many days without a purchase and a client is inactive.")
@click.option("--propose", is_flag=True, help="Save the limit that the gaps between purchases propose.")
@click.option("--as-of", default=None, help=LAST_DAY)
@click.pass_obj
def define(desk: Desk, days: int | None, propose: bool, as_of: str | None) -> Result:
    """Show the limit of inactivity and how it was found; save it with --days or --propose."""
    if days is not None and propose:
        raise CrmError("churn-days-or-propose")
    with desk.house.db.read() as con:
        on = day_or_last(con, as_of)
        policy, version = load_policy(con)
        if days is not None:
            policy = ChurnPolicy(days, policy.gap_share)
        elif propose:
            found = propose_inactivity(con, as_of=on, gap_share=policy.gap_share)
            if found.days is None:
                raise _asked(desk, _cannot(Inactivity(None, "ask", found)))
            policy = ChurnPolicy(found.days, policy.gap_share, how="proposed")
        limit = inactivity(con, as_of=on, policy=policy)
    saved = days is not None or propose
    if saved:
        with desk.house.db.write() as con:
            version = save_policy(con, policy=policy, who=desk.who)
            record_deed(con, who=desk.who, action="churn-defined", days=policy.inactivity_days, how=policy.how, version=version)
    _tell_limit(desk, limit)
    return {
        "as_of": on,
        "inactivity_days": limit.days,
        "how": limit.how,
        "saved": saved,
        "version": version,
        "proposal": _proposal(limit.proposal),
    }


@churn.command()
@click.option("--by", default=None, help="Split by a field of the catalogue, or by segment:NAME.")
@click.option("--subject", type=click.Choice(SUBJECTS), default=None, help="Purchases; contracts where nobody has bought.")
@click.option("--days", type=int, default=None, help="Try this limit of inactivity without saving it.")
@click.option("--as-of", default=None, help=LAST_DAY)
@click.option("-o", "--output", required=True, help="A .csv or .parquet file.")
@click.pass_obj
def curve(desk: Desk, by: str | None, subject: str | None, days: int | None, as_of: str | None, output: str) -> Result:
    """Write the survival curve from the first purchase to the first inactivity, of every part when split."""
    path = desk.path(output)
    with desk.house.db.read() as con:
        on = day_or_last(con, as_of)
        policy = load_policy(con)[0] if days is None else ChurnPolicy(days)
        if by is not None:
            split_of(con, by=by, as_of=on)
        subject = subject or _subject(con, on)
        if subject == "contracts":
            found = contract_curves(con, as_of=on, split=by)
        else:
            found = curves(con, as_of=on, policy=policy, split=by)
    if isinstance(found, CannotSay):
        raise _asked(desk, CrmError(found.reason, **found.details))
    rows = write_curves(desk.house.db, found, path)
    return {
        "rows": rows,
        "file": str(path),
        "as_of": on,
        "subject": subject,
        "inactivity_days": found.inactivity.days if found.inactivity else None,
        "how": found.inactivity.how if found.inactivity else None,
        **_part(found.whole),
        "by": by,
        "parts": [_part(one) for one in found.parts],
        "logrank": _test(found),
    }


@click.command()
@click.option("--by", type=click.Choice(["month", "quarter"]), default="month", show_default=True)
@click.option("--as-of", default=None, help=LAST_DAY)
@click.option("-o", "--output", required=True, help="A .csv or .parquet file.")
@click.pass_obj
def cohorts(desk: Desk, by: str, as_of: str | None, output: str) -> Result:
    """Write the cohorts by first purchase: share active and revenue a head to date, for every period since."""
    path = desk.path(output)
    with desk.house.db.read() as con:
        found = cohort_table(con, as_of=day_or_last(con, as_of), by=by)
    rows = write_cohorts(desk.house.db, found, path)
    return {
        "rows": rows,
        "file": str(path),
        "as_of": found.as_of,
        "by": found.by,
        "cohorts": len(found.cohorts),
        "clients": sum(one.clients for one in found.cohorts),
        "without_purchase": found.outside,
    }


def _subject(con: Connection, on: date) -> str:
    """Follow purchases; contracts in a base that has these alone."""
    is_bought = last_purchase_day(con, on) is not None
    return "purchases" if is_bought or isinstance(contract_curves(con, as_of=on), CannotSay) else "contracts"


def _cannot(limit: Inactivity) -> CrmError:
    reason, details = why_no_limit(limit)
    return CrmError(reason, **details)


def _asked(desk: Desk, reason: CrmError) -> CrmError:
    """Say how to set the limit where that is what is missing, and return the reason."""
    if reason.key in TO_BE_SET:
        desk.tell("churn-limit-how-to-set")
    return reason


def _tell_limit(desk: Desk, limit: Inactivity) -> None:
    if limit.days is None:
        reason = _cannot(limit)
        desk.tell(reason.key, **reason.details)
        _asked(desk, reason)
    else:
        desk.tell(f"churn-limit-{limit.how}", days=limit.days, share=round(100 * limit.proposal.gap_share))


def _proposal(found: Proposal) -> Result:
    shown = {name: value for name, value in asdict(found).items() if name not in ("curve", "as_of")}
    return {**shown, "reached": round(found.reached, 4)}


def _part(one: PartCurve) -> dict[str, Any]:
    known: dict[str, Any] = {} if one.part is None else {"part": one.part}
    median = {"median": one.curve.median, "median_lower": one.curve.median_lower, "median_upper": one.curve.median_upper}
    return {**known, "clients": one.began, "gone": one.gone, **median}


def _test(found: Curves) -> Result | None:
    if found.test is None:
        return None
    return {"chi2": found.test.chi2, "degrees": found.test.degrees, "p_value": found.test.p_value, "reason": found.test.reason}
