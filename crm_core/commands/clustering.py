"""The command that finds clusters."""

from typing import Any, Final

import click

from crm_core.commands.desk import LAST_DAY, Desk, Result, day_or_last
from crm_core.i18n import text
from crm_core.segments import default_catalogue, rule_data, sentence
from crm_core.segments.clusters import Cluster, Clusters, NoClusters, clusters, write_clusters
from crm_core.segments.clusters_words import cluster_names

USUAL_FIELDS: Final = "recency_days,purchase_days,net_amount"


@click.command()
@click.option("--fields", default=USUAL_FIELDS, show_default=True, help="Numbers and amounts of the catalogue, with commas between.")
@click.option("--as-of", default=None, help=LAST_DAY)
@click.option("--k", "k", type=int, default=None, help="How many clusters; the best silhouette of 2 to 8 unless given.")
@click.option("--seed", type=int, default=7, show_default=True)
@click.option("-o", "--output", default=None, help="A .csv or .parquet file of every client's cluster.")
@click.pass_obj
def cluster(desk: Desk, fields: str, as_of: str | None, k: int | None, seed: int, output: str | None) -> Result:
    """Find groups of clients who are alike, name them, and turn each into a rule."""
    keys = tuple(part.strip() for part in fields.split(",") if part.strip())
    with desk.house.db.read() as con:
        on = day_or_last(con, as_of)
    if output is None:
        with desk.house.db.read() as con:
            found = clusters(con, fields=keys, as_of=on, k=k, seed=seed)
    else:
        found = write_clusters(desk.house.db, desk.path(output), fields=keys, as_of=on, k=k, seed=seed)
    if isinstance(found, NoClusters):
        words = text(found.reason, desk.language, **found.details)
        desk.say(words)
        return {"k": None, "reason": found.reason, "details": found.details, "message": words}
    return told(found, desk.language) | ({} if output is None else {"file": str(desk.path(output))})


def told(found: Clusters, language: str) -> dict[str, Any]:
    """Return clusters as the command line tells them."""
    names = cluster_names(found, language, catalogue=default_catalogue())
    stable = found.stability
    return {
        "k": found.k,
        "as_of": found.as_of,
        "fields": list(found.fields),
        "seed": found.seed,
        "clients": found.clients,
        "left_out": found.left_out,
        "silhouette": found.silhouette,
        "structure": found.structure,
        "silhouettes": {str(k): value for k, value in found.silhouettes},
        "stability": {"adjusted_rand": stable.mean, "lower": stable.lower, "upper": stable.upper, "rounds": stable.rounds},
        "clusters": [_one(one, name, language) for one, name in zip(found.clusters, names, strict=True)],
    }


def _one(one: Cluster, name: str, language: str) -> dict[str, Any]:
    return {
        "cluster": one.number,
        "name": name,
        "clients": one.clients,
        "share": one.share,
        "median": {trait.field: trait.median for trait in one.traits},
        "quartiles": {trait.field: [trait.lower, trait.upper] for trait in one.traits},
        "difference": {trait.field: trait.difference for trait in one.traits},
        "rule": rule_data(one.rule),
        "sentence": sentence(one.rule, language),
        "rule_clients": one.rule_clients,
        "precision": one.precision,
        "recall": one.recall,
    }
