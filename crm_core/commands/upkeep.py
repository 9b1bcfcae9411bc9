"""Commands that keep the base: prepare, erase, verify, backup, restore."""

import click

from crm_core.churn import keep_rhythm
from crm_core.churn.risk import keep_risk
from crm_core.commands.desk import Desk, Result, day
from crm_core.facts import keep_facts
from crm_core.i18n import explain
from crm_core.jobs import back_up
from crm_core.jobs import erase as erase_deed
from crm_core.jobs import restore as restore_deed
from crm_core.jobs import verify as verify_deed
from crm_core.status import keep_months


@click.command()
@click.option("--as-of", required=True)
@click.pass_obj
def prepare(desk: Desk, as_of: str) -> Result:
    """Work out at night what every screen of a day asks for: purchase facts, rhythm, statuses by month, risk by the saved model."""
    on = day(as_of)
    keep_facts(desk.house.db, on)
    has_rhythm = keep_rhythm(desk.house.db, on)
    keep_months(desk.house.db, as_of=on)
    keep_risk(desk.house.db, as_of=on)
    return {"as_of": on.isoformat(), "facts": True, "rhythm": has_rhythm, "months": True}


@click.command()
@click.argument("client_id", type=int)
@click.option("--reason", required=True)
@click.pass_obj
def erase(desk: Desk, client_id: int, reason: str) -> Result:
    """Erase a client's personal data from the base and its files; refusals are kept."""
    done = erase_deed(desk.house, client_id, reason=reason, who=desk.who)
    return {"client_id": done.client_id, "records": done.records, "points": done.points}


@click.command()
@click.pass_obj
def verify(desk: Desk) -> Result:
    """Check the chains, the counts and the ledger of the base."""
    verdict = verify_deed(desk.house)
    checks = [
        {
            "name": check.name,
            "ok": check.ok,
            "problems": check.problems,
            "detail": check.detail if check.broken_by is None else explain(check.broken_by, desk.language),
        }
        for check in verdict.checks
    ]
    return {"ok": verdict.ok, "checks": checks}


@click.command()
@click.argument("folder")
@click.pass_obj
def backup(desk: Desk, folder: str) -> Result:
    """Write a copy of the base, its journal and its secret into a folder. Keep the secret apart."""
    made = back_up(desk.house, desk.path(folder), who=desk.who)
    desk.tell("commands-keep-secret-apart", path=str(made.secret))
    return {"base": str(made.base), "journal": str(made.journal), "secret": str(made.secret)}


@click.command()
@click.argument("folder")
@click.pass_obj
def restore(desk: Desk, folder: str) -> Result:
    """Put a backup in the place of the base. Refusals known here or there hold afterwards, contacts made since count."""
    back = restore_deed(desk.house, desk.path(folder), who=desk.who)
    if back.contacts:
        desk.tell("commands-contacts-carried", contacts=back.contacts)
    if back.erased:
        desk.tell("commands-erased-again", people=back.erased)
    return {"clients": back.clients, "refusals": back.refusals, "replayed": back.replayed, "contacts": back.contacts, "erased": back.erased}
