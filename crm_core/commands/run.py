"""Run one command line on an open house and return its exit code, its result and its words."""

from pathlib import Path
from typing import Any, Final

import click
import duckdb

from crm_core.commands.choosing import segment
from crm_core.commands.churning import churn, cohorts
from crm_core.commands.clustering import cluster
from crm_core.commands.contacting import campaign, refuse, why
from crm_core.commands.desk import Desk, Result, plain, user
from crm_core.commands.knowing import facts, rfm
from crm_core.commands.loading import demo, import_file, quarantine, settings, undo
from crm_core.commands.measuring import effect, power
from crm_core.commands.modelling import model
from crm_core.commands.protecting import policy
from crm_core.commands.reporting import report
from crm_core.commands.risking import risk
from crm_core.commands.standing import status
from crm_core.commands.upkeep import backup, erase, prepare, restore, verify
from crm_core.commands.valuing import value
from crm_core.db import in_one_line
from crm_core.errors import CrmError, Unreadable
from crm_core.i18n import explain, text
from crm_core.jobs import House
from crm_core.jobs.door import Request, Say

PROBLEM: Final = 1
UNREADABLE: Final = 2


@click.group(name="python -m crm_core", context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
def commands() -> None:
    """Tact without a screen. Anywhere on the line: --db PATH (the base), --json (one object on stdout), --language en|ru|uk."""


for one in (
    demo,
    settings,
    import_file,
    undo,
    quarantine,
    facts,
    rfm,
    status,
    value,
    report,
    churn,
    cohorts,
    segment,
    cluster,
    refuse,
    policy,
    campaign,
    why,
    effect,
    power,
    model,
    prepare,
    erase,
    verify,
    backup,
    restore,
):
    commands.add_command(one)
churn.add_command(risk)


def run_command(house: House, request: Request, say: Say) -> Request:
    """Run {"argv", "cwd", "language", "who"}; return {"exit", "result"}, with `result` None when there is nothing but words."""
    desk = Desk(house, Path(request["cwd"]), request["language"], say, request.get("who") or user())
    try:
        result: Any = commands.main(args=request["argv"], obj=desk, standalone_mode=False)
    except CrmError as problem:
        sentence = explain(problem, desk.language)
        say(sentence)
        return {"exit": UNREADABLE if isinstance(problem, Unreadable) else PROBLEM, "result": {"error": problem.key, "message": sentence}}
    except (OSError, duckdb.Error) as problem:
        # A full disk, a folder that may not be written: who asked must read it, not the console of the process that has the base open.
        sentence = text("commands-not-finished", desk.language, problem=in_one_line(problem))
        say(sentence)
        return {"exit": PROBLEM, "result": {"error": "commands-not-finished", "message": sentence}}
    except click.ClickException as problem:
        say(problem.format_message())
        return {"exit": problem.exit_code, "result": {"error": "usage", "message": problem.format_message()}}
    if not isinstance(result, dict):
        return {"exit": 0, "result": None}
    ok = result.get("ok", True) is not False
    return {"exit": 0 if ok else PROBLEM, "result": _plain(result)}


def _plain(result: Result) -> object:
    return plain(result)
