"""Clusters: groups of clients who are alike in the numbers one chooses, how real they are, and each as a rule."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from crm_core.db import Connection, Database
from crm_core.errors import CrmError
from crm_core.facts import check_format, write_table
from crm_core.segments.catalogue import default_catalogue
from crm_core.segments.fields import Catalogue
from crm_core.segments.model import Rule
from crm_core.segments.operators import NUMBERS
from crm_core.segments.source import joined, relations_of
from crm_core.segments.values import KINDS

FEWEST: Final = 100
FIT_CLIENTS: Final = 20_000
KS: Final = range(2, 9)
MOST_FIELDS: Final = 12
FAR: Final = 5.0  # scaled values beyond are drawn in: a handful of giants must not become a cluster
SKEWED: Final = 1.0
MIDDLING: Final = 0.4  # a cluster differs in a fact when its mean lies that part of a spread of everyone's from everyone's
CHUNK: Final = 500_000

Matrix = NDArray[np.float64]
Side = Literal["high", "low"]
Structure = Literal["strong", "fair", "weak"]


@dataclass(frozen=True, slots=True)
class Scale:
    """How one fact was scaled: logarithm or not, then (value − middle) ÷ spread."""

    is_log: bool
    middle: float
    spread: float

    def scaled(self, values: Matrix) -> Matrix:
        """Return values in usual spreads from the middle."""
        seen = np.log1p(np.maximum(values, 0.0)) if self.is_log else values
        return np.clip((seen - self.middle) / self.spread, -FAR, FAR)


@dataclass(frozen=True, slots=True)
class Trait:
    """One fact of a cluster: its quartiles in plain units, and how many spreads of everyone's its scaled mean lies from everyone's."""

    field: str
    lower: float
    median: float
    upper: float
    difference: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """Clients who are alike; `differs` names what tells them from everyone, the strongest first."""

    number: int
    clients: int
    share: float
    traits: tuple[Trait, ...]
    differs: tuple[tuple[str, Side], ...]
    rule: Rule
    rule_clients: int
    precision: float | None
    recall: float


@dataclass(frozen=True, slots=True)
class Stability:
    """Agreement (adjusted Rand index) of these clusters with those of bootstrap samples: its mean and middle 95 %; 1 is the same."""

    mean: float
    lower: float
    upper: float
    rounds: int


@dataclass(frozen=True, slots=True)
class Clusters:
    """Everyone who has all the facts, in k clusters. `left_out` have not; `silhouettes` are those of every k tried."""

    as_of: date
    fields: tuple[str, ...]
    k: int
    seed: int
    base: int
    clients: int
    left_out: int
    everyone: tuple[Trait, ...]
    silhouettes: tuple[tuple[int, float | None], ...]
    silhouette: float | None
    stability: Stability
    clusters: tuple[Cluster, ...]

    @property
    def structure(self) -> Structure:
        """How real the clusters are by their silhouette (limits of Kaufman & Rousseeuw 1990, table 4)."""
        value = self.silhouette or 0.0
        return "strong" if value > 0.5 else "fair" if value > 0.25 else "weak"


@dataclass(frozen=True, slots=True)
class NoClusters:
    """Clusters cannot be found: the key of the reason, and what fills its sentence."""

    reason: str
    details: dict[str, Any] = field(default_factory=dict)


def clusters(
    con: Connection,
    *,
    fields: Sequence[str],
    as_of: date,
    k: int | None = None,
    seed: int = 7,
    into: str = "clustered",
    catalogue: Catalogue | None = None,
) -> Clusters | NoClusters:
    """Find clusters by k-means and leave everyone's in temp `into(client_id, cluster)`; without k, the k of the best silhouette.

    Facts are scaled robustly (skewed ones as logarithms), centres are found on a seeded sample, and everyone goes to the nearest.
    """
    known = catalogue or default_catalogue()
    chosen = _checked(tuple(dict.fromkeys(fields)), k, known)
    ids, values = _read(con, chosen, as_of=as_of, catalogue=known)
    whole: NDArray[np.bool_] = ~np.any(np.isnan(values), axis=1)
    if int(whole.sum()) < FEWEST:
        return NoClusters("clusters-too-few", {"clients": int(whole.sum()), "least": FEWEST})
    sample = values[whole]
    sample = sample[np.sort(np.random.default_rng(seed).permutation(len(sample))[:FIT_CLIENTS])]
    scales = [_scale(sample[:, column]) for column in range(len(chosen))]
    if any(one is None for one in scales):
        return NoClusters("clusters-all-the-same", {"field": chosen[scales.index(None)]})
    ready = [one for one in scales if one is not None]
    found = _found(chosen, ids, values, whole, sample, ready, as_of=as_of, k=k, seed=seed)
    if isinstance(found, NoClusters):
        return found
    told, labels = found
    con.register("clusters_given", {"client_id": ids[whole], "cluster": labels[whole] + 1})
    con.execute(f'create or replace temp table "{into}" as select client_id, cluster::integer as cluster from clusters_given')
    con.unregister("clusters_given")
    return told


def write_clusters(db: Database, path: Path, *, fields: Sequence[str], as_of: date, k: int | None, seed: int) -> Clusters | NoClusters:
    """Find clusters and write every client's to a .csv or .parquet file, by the business's own codes."""
    check_format(path)
    with db.read() as con:
        found = clusters(con, fields=fields, as_of=as_of, k=k, seed=seed)
        if isinstance(found, Clusters):
            con.execute(
                "create or replace temp table clusters_rows as select client.client_id, client.external_ids, clustered.cluster "
                "from client join clustered on clustered.client_id = client.client_id order by client.client_id"
            )
            write_table(con, "clusters_rows", path=path, work_dir=db.work_dir)
    return found


def _checked(fields: tuple[str, ...], k: int | None, known: Catalogue) -> tuple[str, ...]:
    if not 1 <= len(fields) <= MOST_FIELDS:
        raise CrmError("clusters-how-many-fields", given=len(fields), most=MOST_FIELDS)
    if k is not None and k not in KS:
        raise CrmError("clusters-bad-k", given=k, least=KS.start, most=KS.stop - 1)
    for key in fields:
        if KINDS.get(known.get(key).type, known.get(key).type) not in NUMBERS:
            raise CrmError("clusters-not-a-number", field=key)
    return fields


def _read(con: Connection, fields: tuple[str, ...], *, as_of: date, catalogue: Catalogue) -> tuple[NDArray[np.int64], Matrix]:
    source = joined(con, relations_of(catalogue, fields), as_of=as_of, catalogue=catalogue)
    columns = ", ".join(f'"{catalogue.get(key).relation}"."{key}"::double as c{place}' for place, key in enumerate(fields))
    found = con.execute(f"select {source.client_id} as client_id, {columns} from {source.sql} order by 1").fetchnumpy()
    values = [np.asarray(np.ma.filled(np.ma.asarray(found[f"c{place}"]), np.nan), dtype=np.float64) for place in range(len(fields))]
    return np.asarray(found["client_id"], dtype=np.int64), np.column_stack(values)


def _scale(values: Matrix) -> Scale | None:
    """Middle and spread of one fact; None when it tells nobody apart."""
    spread = float(values.std())
    if spread == 0.0:
        return None
    skew = float((((values - values.mean()) / spread) ** 3).mean())
    is_log = bool(values.min() >= 0 and skew > SKEWED)
    seen = np.log1p(values) if is_log else values
    low, middle, high = (float(one) for one in np.quantile(seen, (0.25, 0.5, 0.75)))
    # A quartile range of 1.349 spreads is that of a normal; where half of all are equal, the plain spread is left.
    return Scale(is_log, middle, (high - low) / 1.349 or float(seen.std()))


def _found(
    fields: tuple[str, ...],
    ids: NDArray[np.int64],
    values: Matrix,
    whole: NDArray[np.bool_],
    sample: Matrix,
    scales: list[Scale],
    *,
    as_of: date,
    k: int | None,
    seed: int,
) -> tuple[Clusters, NDArray[np.int64]] | NoClusters:
    from crm_core.segments import clusters_learn as learn  # scikit-learn takes a second to load: only who asks for clusters waits
    from crm_core.segments.clusters_rule import rule_of

    scaled = _scaled(sample, scales)
    different = len(np.unique(scaled, axis=0))
    tried = [one for one in ([k] if k else KS) if one < different]
    if not tried:
        return NoClusters("clusters-too-alike", {"different": different})
    centres = {one: learn.centres_of(scaled, one, seed) for one in tried}
    silhouettes = {one: learn.silhouette(scaled, learn.nearest_centre(scaled, centres[one]), seed) for one in tried}
    best = max(tried, key=lambda one: (silhouettes[one] or -1.0, -one))
    labels = np.full(len(values), -1, dtype=np.int64)
    for start in range(0, len(values), CHUNK):
        part = slice(start, start + CHUNK)
        labels[part][whole[part]] = learn.nearest_centre(_scaled(values[part][whole[part]], scales), centres[best])
    order = np.argsort(-np.bincount(labels[whole], minlength=best), kind="stable")
    place = np.empty(best, dtype=np.int64)
    place[order] = np.arange(best)
    labels[whole] = place[labels[whole]]
    near = place[learn.nearest_centre(scaled, centres[best])]
    agreed = learn.agreements(scaled, near, best, seed)
    lower, upper = np.quantile(agreed, (0.025, 0.975))
    usual = _usual(values[whole], scales)
    told = []
    for number in range(best):
        inside = labels == number
        rule = rule_of(fields, sample, near == number, values, inside)
        told.append(_cluster(number, int(inside.sum()), int(whole.sum()), _traits(fields, values[inside], scales, usual), rule))
    return (
        Clusters(
            as_of=as_of,
            fields=fields,
            k=best,
            seed=seed,
            base=len(ids),
            clients=int(whole.sum()),
            left_out=len(ids) - int(whole.sum()),
            everyone=_traits(fields, values[whole], scales, usual),
            silhouettes=tuple(silhouettes.items()),
            silhouette=silhouettes[best],
            stability=Stability(float(agreed.mean()), float(lower), float(upper), len(agreed)),
            clusters=tuple(told),
        ),
        labels,
    )


def _scaled(values: Matrix, scales: list[Scale]) -> Matrix:
    return np.column_stack([one.scaled(values[:, column]) for column, one in enumerate(scales)])


def _traits(fields: tuple[str, ...], values: Matrix, scales: list[Scale], usual: list[tuple[float, float]]) -> tuple[Trait, ...]:
    found = []
    for column, key in enumerate(fields):
        low, middle, high = (float(one) for one in np.quantile(values[:, column], (0.25, 0.5, 0.75)))
        mean, spread = usual[column]
        found.append(Trait(key, low, middle, high, (float(scales[column].scaled(values[:, column]).mean()) - mean) / spread))
    return tuple(found)


def _usual(values: Matrix, scales: list[Scale]) -> list[tuple[float, float]]:
    """Return mean and spread of every scaled fact over everyone."""
    found = []
    for column, one in enumerate(scales):
        scaled = one.scaled(values[:, column])
        found.append((float(scaled.mean()), float(scaled.std()) or 1.0))
    return found


def _cluster(number: int, size: int, clients: int, traits: tuple[Trait, ...], learned: Any) -> Cluster:
    strongest = sorted((one for one in traits if abs(one.difference) >= MIDDLING), key=lambda one: -abs(one.difference))
    return Cluster(
        number=number + 1,
        clients=size,
        share=size / clients,
        traits=traits,
        differs=tuple((one.field, "high" if one.difference > 0 else "low") for one in strongest),
        rule=learned.rule,
        rule_clients=learned.clients,
        precision=learned.precision,
        recall=learned.recall,
    )
