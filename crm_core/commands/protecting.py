"""Commands about the contact policy: show and save."""

import json

import click

from crm_core.commands.desk import Desk, Result
from crm_core.db import load_settings
from crm_core.hygiene import Policy, load_policy, sentences
from crm_core.jobs import change_policy


@click.group()
def policy() -> None:
    """Show and save the contact policy."""


@policy.command(name="show")
@click.option("-o", "--output", default=None, help="A JSON file to write the policy into, to be edited and saved again.")
@click.pass_obj
def policy_show(desk: Desk, output: str | None) -> Result:
    """Show the policy in force as sentences and as JSON; version 0 is the preset of the business."""
    with desk.house.db.read() as con:
        current, version = load_policy(con, load_settings(con))
    answer: Result = {"version": version, "sentences": sentences(current, desk.language), "policy": current.to_json()}
    if output is not None:
        desk.write(output, json.dumps(current.to_json(), ensure_ascii=False, indent=2) + "\n")
        answer["file"] = str(desk.path(output))
    return answer


@policy.command(name="save")
@click.argument("file")
@click.pass_obj
def policy_save(desk: Desk, file: str) -> Result:
    """Save the contact policy from JSON (docs/policy.md); saving again makes a new version."""
    asked = Policy.from_json(desk.json_file(file))
    return {"version": change_policy(desk.house, asked, who=desk.who), "sentences": sentences(asked, desk.language)}
