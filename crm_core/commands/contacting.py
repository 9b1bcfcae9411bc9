"""Commands about contact: refuse, campaign save, audience, release and void, and why."""

import click

from crm_core.campaigns import (
    Release,
    campaign_from_dict,
    load_campaign,
    release_of_day,
    release_to,
    save_campaign,
    void,
    waterfall,
    why_not,
)
from crm_core.commands.desk import Desk, Result, day
from crm_core.hygiene import refuse as refuse_deed
from crm_core.i18n import text


@click.command()
@click.option("--phone", default=None)
@click.option("--email", default=None)
@click.option("--client", "client_id", type=int, default=None)
@click.option("--channel", default="all", show_default=True)
@click.option("--scope", type=click.Choice(["campaigns", "everything"]), default="campaigns", show_default=True)
@click.option("--reason", required=True)
@click.pass_obj
def refuse(desk: Desk, phone: str | None, email: str | None, client_id: int | None, channel: str, scope: str, reason: str) -> Result:
    """Record that a client, a phone or an e-mail must not be contacted."""
    if sum(given is not None for given in (phone, email, client_id)) != 1:
        raise click.UsageError(text("commands-refuse-one", desk.language))
    done = refuse_deed(
        desk.house.db, phone=phone, email=email, client_id=client_id, channel=channel, scope=scope, reason=reason, who=desk.who
    )
    return {"refusal_id": done.refusal_id, "clients": done.clients}


@click.group()
def campaign() -> None:
    """Save campaigns, see who may be contacted, release and void lists."""


@campaign.command(name="save")
@click.argument("file")
@click.pass_obj
def campaign_save(desk: Desk, file: str) -> Result:
    """Save a campaign from JSON (docs/campaigns.md)."""
    body = desk.json_file(file)
    with desk.house.db.write() as con:
        made = campaign_from_dict(con, body)
        version = save_campaign(con, campaign=made, who=desk.who)
    if made.class_ != body["class"]:
        desk.tell("commands-offer-is-development")
    return {"name": made.name, "version": version}


@campaign.command(name="audience")
@click.argument("name")
@click.option("--on", "on_date", required=True)
@click.pass_obj
def campaign_audience(desk: Desk, name: str, on_date: str) -> Result:
    """Show whom each gate stops. Audience = stopped (first) + target + control. Of a list that left for this day: what it was made of."""
    with desk.house.db.read() as con:
        asked = load_campaign(con, name)
        made = release_of_day(con, name, step=asked.step, on=day(on_date))
        seen = waterfall(con, asked, on=day(on_date)) if made is None else made.waterfall
    answer: Result = {
        "audience": seen.audience,
        "stopped": {stop.key: {"first": stop.first, "only": stop.only} for stop in seen.stops},
        "target": seen.target + seen.never_withheld,
        "control": seen.control,
    }
    return answer | _as_released(desk, made)


@campaign.command(name="release")
@click.argument("name")
@click.option("--on", "on_date", required=True)
@click.option("--request", "request_id", required=True, help="Your id of this request; repeating it gives the same list.")
@click.option("--profile", default=None, help="An export profile; full by default.")
@click.option("--acknowledge-stale", is_flag=True, help="Go on although a refusal source is older than the policy allows.")
@click.option("-o", "--output", required=True, help="The folder to write the list into.")
@click.pass_obj
def campaign_release(
    desk: Desk, name: str, on_date: str, request_id: str, profile: str | None, acknowledge_stale: bool, output: str
) -> Result:
    """Make the list: every gate again, ledger and list in one transaction, the file from what was committed."""
    done, written = release_to(
        desk.house.db,
        name,
        desk.path(output),
        on=day(on_date),
        request_id=request_id,
        profile=profile,
        acknowledge_stale=acknowledge_stale,
        who=desk.who,
    )
    answer: Result = {"list": str(written.path), "rows": written.rows, "sha256": written.sha256, "edition": done.edition}
    if written.removals is not None:
        answer["removals"] = str(written.removals)
    return answer


@campaign.command(name="void")
@click.argument("name")
@click.option("--reason", required=True)
@click.pass_obj
def campaign_void(desk: Desk, name: str, reason: str) -> Result:
    """Void a list that was never sent: its contacts stop counting."""
    void(desk.house.db, name, reason=reason, who=desk.who)
    return {"name": name, "state": "voided"}


@click.command()
@click.argument("name")
@click.argument("client_id", type=int)
@click.option("--on", "on_date", required=True)
@click.pass_obj
def why(desk: Desk, name: str, client_id: int, on_date: str) -> Result:
    """Say why a client is or is not on a campaign's list."""
    with desk.house.db.read() as con:
        said = why_not(con, load_campaign(con, name), client_id, on=day(on_date))
    stopped = [{"gate": stop.key, "reason": text(stop.sentence, desk.language, **stop.details)} for stop in said.stopped]
    answer: Result = {"client_id": said.client_id, "in_audience": said.in_audience, "arm": said.arm, "stopped": stopped}
    return answer | _as_released(desk, said.released)


def _as_released(desk: Desk, made: Release | None) -> Result:
    """Say that a list has left, and is told as it was made."""
    if made is None:
        return {}
    at = made.released_at.strftime("%Y-%m-%d %H:%M")
    desk.tell("commands-released-before", name=made.campaign, on=made.on.strftime("%d.%m.%Y"), request_id=made.request_id)
    return {"released": {"request": made.request_id, "edition": made.edition, "on": made.on.isoformat(), "at": at, "removed": made.removed}}
