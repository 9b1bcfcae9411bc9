"""Commands that fill the base: demo, settings, import, undo, quarantine."""

import click

from crm_core.audit import record_deed
from crm_core.commands.desk import Desk, Result, day
from crm_core.db import Progress, load_settings, save_settings, today
from crm_core.demo import make_demo
from crm_core.intake import KINDS, load_mapping, write_quarantine
from crm_core.jobs import load
from crm_core.jobs import undo as undo_deed


@click.command()
@click.option("--clients", type=click.IntRange(1_000, 5_000_000), required=True, help="How many people, 1,000 to 5,000,000.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same base.")
@click.option("--until", default=None, help="The last day of its history; today by default.")
@click.pass_obj
def demo(desk: Desk, clients: int, seed: int, until: str | None) -> Result:
    """Fill an empty base with invented people and their history."""
    with desk.house.db.read() as con:
        last = day(until) if until else today(load_settings(con).time_zone)
    made = make_demo(desk.house.db, clients=clients, seed=seed, until=last, who=desk.who)
    return {
        "clients": made.clients,
        "records": made.records,
        "transactions": made.transactions,
        "contacts": made.contacts,
        "truth": made.truth,
    }


@click.command()
@click.option("--business", default=None)
@click.option("--country", default=None)
@click.option("--currency", default=None)
@click.pass_obj
def settings(desk: Desk, business: str | None, country: str | None, currency: str | None) -> Result:
    """Answer the three questions (business, country, currency), or show the answers."""
    if business or country or currency:
        with desk.house.db.write() as con:
            known = load_settings(con)
            saved = save_settings(
                con,
                business=business or known.business,
                country=country or known.country,
                currency=currency or known.currency,
                who=desk.who,
            )
            record_deed(con, who=desk.who, action="settings", business=saved.business, country=saved.country, currency=saved.currency)
    else:
        with desk.house.db.read() as con:
            saved = load_settings(con)
    return {"business": saved.business, "country": saved.country, "currency": saved.currency, "answered": saved.answered}


@click.command(name="import")
@click.argument("file")
@click.option("--kind", type=click.Choice(sorted(KINDS)), required=True)
@click.option("--source", required=True, help="The name of the system the file comes from; remembered with its mapping.")
@click.option("--map", "mapping_file", default=None, help="A mapping in TOML (docs/mapping.md); without it the proposed one is taken.")
@click.option("--mode", type=click.Choice(["fill", "overwrite"]), default="fill", show_default=True)
@click.pass_obj
def import_file(desk: Desk, file: str, kind: str, source: str, mapping_file: str | None, mode: str) -> Result:
    """Load a file. Rows = loaded + unchanged + quarantined, always."""
    mapping = load_mapping(desk.path(mapping_file), kind=kind) if mapping_file else None
    done = load(desk.house, desk.path(file), kind=kind, source=source, who=desk.who, mapping=mapping, mode=mode, progress=Progress())
    for notice in done.notices:
        desk.tell(notice.key, **notice.details)
    return {
        "import_id": done.import_id,
        "rows": done.rows,
        "loaded": done.loaded,
        "unchanged": done.unchanged,
        "quarantined": done.quarantined,
        "conflicts": done.conflicts,
    }


@click.command()
@click.argument("import_id", type=int)
@click.pass_obj
def undo(desk: Desk, import_id: int) -> Result:
    """Withdraw a load: its rows are kept but no longer read; its refusals stay."""
    undone = undo_deed(desk.house, import_id, who=desk.who)
    return {"import_id": import_id, "withdrawn": undone.withdrawn, "refusals_kept": undone.refusals_kept}


@click.command()
@click.argument("import_id", type=int)
@click.option("-o", "--output", required=True)
@click.pass_obj
def quarantine(desk: Desk, import_id: int, output: str) -> Result:
    """Write the rows with errors of a load to a CSV that can be mended and loaded again."""
    with desk.house.db.read() as con:
        rows = write_quarantine(con, import_id, desk.path(output), language=desk.language)
    return {"import_id": import_id, "rows": rows, "file": str(desk.path(output))}
