"""The command that writes the executive's page."""

from datetime import date

import click

from crm_core.commands.desk import Desk, Result, day
from crm_core.db import load_settings, today
from crm_core.errors import CrmError
from crm_core.report import FORMATS, content, write_report


@click.command()
@click.option("--from", "since", required=True, help="Campaigns that began on this day or later.")
@click.option("--to", "until", required=True, help="Campaigns that began on this day or earlier.")
@click.option("--as-of", default=None, help="Purchases up to this day count; today by default.")
@click.option("-o", "--output", required=True, help="A .pdf or .pptx file.")
@click.pass_obj
def report(desk: Desk, since: str, until: str, as_of: str | None, output: str) -> Result:
    """Write whether the campaigns of a period paid, on one page, with the meaning and source of every figure."""
    path = desk.path(output)
    if path.suffix.lower() not in FORMATS:
        raise CrmError("report-unknown-format", given=path.suffix or path.name, known=list(FORMATS))
    with desk.house.db.read() as con:
        on: date = day(as_of) if as_of else today(load_settings(con).time_zone)
        page = content(con, since=day(since), until=day(until), as_of=on, language=desk.language)
    return {"file": str(path), "bytes": write_report(page, path), "campaigns": len(page.lines), "answer": page.answer}
