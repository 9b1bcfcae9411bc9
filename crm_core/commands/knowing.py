"""Commands that tell what clients did: facts and RFM."""

import click

from crm_core.commands.desk import Desk, Result, day
from crm_core.errors import CrmError
from crm_core.facts import write_facts
from crm_core.rfm import load_scheme, scheme_from_dict, with_window, write_rfm


@click.command()
@click.option("--as-of", required=True)
@click.option("-o", "--output", required=True, help="A .csv or .parquet file.")
@click.pass_obj
def facts(desk: Desk, as_of: str, output: str) -> Result:
    """Write one row a client as of a date, without contact points."""
    path = desk.path(output)
    return {"rows": write_facts(desk.house.db, path, as_of=day(as_of)), "file": str(path)}


@click.command()
@click.option("--as-of", required=True)
@click.option("--scheme", default="default", show_default=True, help="The name of a saved scheme, or a JSON file (docs/rfm-schemes.md).")
@click.option("--window", default=None, help="Days that count, or all.")
@click.option("-o", "--output", required=True)
@click.pass_obj
def rfm(desk: Desk, as_of: str, scheme: str, window: str | None, output: str) -> Result:
    """Write every client's scores, code and group."""
    path = desk.path(output)
    if scheme.endswith(".json"):
        chosen = scheme_from_dict(desk.json_file(scheme))
    else:
        with desk.house.db.read() as con:
            chosen = load_scheme(con, scheme)
    if window is not None:
        if window != "all" and not window.isdigit():
            raise CrmError("commands-bad-window", given=window)
        chosen = with_window(chosen, None if window == "all" else int(window))
    return {"rows": write_rfm(desk.house.db, path, as_of=day(as_of), scheme=chosen), "file": str(path)}
