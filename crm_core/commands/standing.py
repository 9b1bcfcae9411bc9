"""Commands about statuses: where every client stands, marks by hand, who went where, the limits."""

import click

from crm_core.audit import record_deed
from crm_core.commands.desk import Desk, Result, day, day_or_last
from crm_core.errors import CrmError
from crm_core.status import StatusPolicy, load_policy, mark_status, save_policy, unmark_status, write_flows, write_statuses


@click.group(invoke_without_command=True)
@click.option("--as-of", default=None)
@click.option("-o", "--output", default=None, help="A .csv or .parquet file.")
@click.pass_context
def status(context: click.Context, as_of: str | None, output: str | None) -> Result | None:
    """Write every client's status, behaviour and place in the life-cycle as of a date, with the reasons in words."""
    if context.invoked_subcommand is not None:
        return None
    desk: Desk = context.obj
    if as_of is None or output is None:
        raise CrmError("status-needs-day-and-file")
    path = desk.path(output)
    return {"file": str(path), **write_statuses(desk.house.db, path, as_of=day(as_of), language=desk.language)}


@status.command(name="mark")
@click.argument("client_id", type=int)
@click.option("--status", "given", default="lost", show_default=True)
@click.option("--reason", required=True)
@click.option("--since", default=None, help="From which day on; the last day the base knows of, if not given.")
@click.pass_obj
def mark(desk: Desk, client_id: int, given: str, reason: str, since: str | None) -> Result:
    """Mark a client as lost by hand, whatever its purchases say."""
    with desk.house.db.read() as con:
        first = day_or_last(con, since)
    mark_id = mark_status(desk.house.db, client_id, status=given, reason=reason, since=first, who=desk.who)
    return {"mark_id": mark_id, "status": given, "since": first.isoformat()}


@status.command(name="unmark")
@click.argument("client_id", type=int)
@click.option("--reason", default=None)
@click.option("--since", default=None, help="From which day on; the last day the base knows of, if not given.")
@click.pass_obj
def unmark(desk: Desk, client_id: int, reason: str | None, since: str | None) -> Result:
    """Take the marks off a client: purchases and contacts decide again."""
    with desk.house.db.read() as con:
        first = day_or_last(con, since)
    return {"mark_id": unmark_status(desk.house.db, client_id, reason=reason, since=first, who=desk.who), "since": first.isoformat()}


@status.command(name="flows")
@click.option("--from", "from_", required=True)
@click.option("--to", "to", required=True)
@click.option("--of", "of", type=click.Choice(["status", "behaviour"]), default="status", show_default=True)
@click.option("-o", "--output", required=True, help="A .csv or .parquet file.")
@click.pass_obj
def flows(desk: Desk, from_: str, to: str, of: str, output: str) -> Result:
    """Write who went from which status to which between two dates; the clients add up to the base."""
    path = desk.path(output)
    found = write_flows(desk.house.db, path, from_=day(from_), to=day(to), of=of)
    return {"file": str(path), "rows": len(found.flows), "clients": found.clients, "before": found.at("before"), "after": found.at("after")}


@status.command(name="limits")
@click.argument("file", required=False)
@click.pass_obj
def limits(desk: Desk, file: str | None) -> Result:
    """Show the limits of the statuses, or save them from a JSON file."""
    if file is not None:
        policy = StatusPolicy.from_json(desk.json_file(file))
        with desk.house.db.write() as con:
            version = save_policy(con, policy=policy, who=desk.who)
            record_deed(con, who=desk.who, action="status-limits-saved", version=version)
    with desk.house.db.read() as con:
        found, version = load_policy(con)
    return {"version": version, **found.to_json()}
