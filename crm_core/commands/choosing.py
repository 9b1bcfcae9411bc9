"""Commands that choose clients: segment save and count."""

import click

from crm_core.audit import record_deed
from crm_core.commands.desk import Desk, Result, day
from crm_core.segments import count_rule, load_segment, parse_rule, save_segment, sentence


@click.group()
def segment() -> None:
    """Save segments and count who is in them."""


@segment.command(name="save")
@click.argument("name")
@click.option("--rule", "rule_file", required=True, help="A rule in JSON (docs/rules.md).")
@click.pass_obj
def segment_save(desk: Desk, name: str, rule_file: str) -> Result:
    """Save a rule under a name; saving again makes a new version."""
    rule = parse_rule(desk.json_file(rule_file))
    with desk.house.db.write() as con:
        version = save_segment(con, name=name, rule=rule, who=desk.who).version
        record_deed(con, who=desk.who, action="segment-save", name=name, version=version)
    return {"name": name, "version": version, "sentence": sentence(rule, desk.language)}


@segment.command(name="count")
@click.argument("name")
@click.option("--as-of", required=True)
@click.pass_obj
def segment_count(desk: Desk, name: str, as_of: str) -> Result:
    """Count the clients of a segment as of a date, and their net amount."""
    with desk.house.db.read() as con:
        size = count_rule(con, load_segment(con, name).rule, as_of=day(as_of))
    return {"clients": size.clients, "net_amount": size.net_amount}
