"""Where each axis is cut: three methods, one result, the edge from which a client has each score."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from crm_core.db import Connection, statement
from crm_core.rfm.measures import measures
from crm_core.rfm.remembered import remembered
from crm_core.rfm.scheme import AXES, Axis, RfmScheme
from crm_core.stats import natural_breaks

QUANTILE_EDGES: Final = statement(__package__, "quantile_edges")
VALUE_COUNTS: Final = statement(__package__, "value_counts")
# More is better on every axis: recency is read backwards.
VALUES: Final[Mapping[Axis, str]] = {"recency": "-recency_days", "frequency": "frequency", "monetary": "monetary"}
COLUMNS: Final[Mapping[Axis, str]] = {"recency": "recency_days", "frequency": "frequency", "monetary": "monetary"}
LETTERS: Final[Mapping[Axis, str]] = {"recency": "r", "frequency": "f", "monetary": "m"}
HEAPS: Final = 500

Edge = int | Decimal | None


@dataclass(frozen=True, slots=True)
class Edges:
    """For each axis the edge of the scores 2 … k: recency "up to" so many days, frequency and money "from". None: nobody can have it."""

    k: int
    recency: tuple[Edge, ...]
    frequency: tuple[Edge, ...]
    monetary: tuple[Edge, ...]

    def of(self, axis: Axis) -> tuple[Edge, ...]:
        """Return the edges of one axis."""
        return {"recency": self.recency, "frequency": self.frequency, "monetary": self.monetary}[axis]

    def score_sql(self, axis: Axis, *, blank: str = "${name}") -> tuple[str, dict[str, object]]:
        """Return the score of an axis as an expression over the measures, and its parameters; `blank` is how one stands in the text."""
        letter, sign = LETTERS[axis], "<=" if axis == "recency" else ">="
        known = {f"{letter}{score}": edge for score, edge in enumerate(self.of(axis), start=2) if edge is not None}
        terms = [f"coalesce({COLUMNS[axis]} {sign} {blank.format(name=name)}, false)::integer" for name in known]
        return " + ".join(["1", *terms]), dict(known)


def cut(con: Connection, *, as_of: date, scheme: RfmScheme) -> Edges:
    """Cut every axis of a scheme as of a date and return the edges; scoring needs nothing else. While the base stays the same, once."""
    return remembered(con, as_of=as_of, scheme=scheme, make=lambda: _cut(con, as_of=as_of, scheme=scheme))


def _cut(con: Connection, *, as_of: date, scheme: RfmScheme) -> Edges:
    found = {axis: _cut_axis(con, axis, as_of=as_of, scheme=scheme) for axis in AXES}
    return Edges(scheme.k, found["recency"], found["frequency"], found["monetary"])


def _cut_axis(con: Connection, axis: Axis, *, as_of: date, scheme: RfmScheme) -> tuple[Edge, ...]:
    chosen = scheme.cut(axis)
    if chosen.method == "months":
        return tuple(_days_back(con, as_of, int(months)) for months in chosen.edges[::-1])
    if chosen.method == "edges":
        return tuple(int(edge) for edge in chosen.edges[::-1]) if axis == "recency" else _plain(axis, chosen.edges)
    names = {"measures": measures(con, as_of=as_of, scheme=scheme), "value": VALUES[axis]}
    if chosen.method == "quantile":
        found = [edge for _, edge in con.execute(QUANTILE_EDGES.format(**names), {"k": scheme.k}).fetchall()]
    else:
        found = _natural(con.execute(VALUE_COUNTS.format(**names), {"heaps": HEAPS}).fetchall(), scheme.k)
    return tuple(None if edge is None else -edge for edge in found) if axis == "recency" else tuple(found)


def _natural(heaps: list[tuple[Any, ...]], k: int) -> list[Any]:
    """Natural breaks of the heaps; when there are fewer values than scores the upper scores stay empty."""
    starts = natural_breaks([mean for _, mean, _ in heaps], [clients for _, _, clients in heaps], classes=k)
    edges = [heaps[start][0] for start in starts[1:]]
    return edges + [None] * (k - 1 - len(edges))


def _plain(axis: Axis, edges: tuple[Decimal, ...]) -> tuple[Edge, ...]:
    return tuple(int(edge) for edge in edges) if axis == "frequency" else edges


def _days_back(con: Connection, as_of: date, months: int) -> int:
    """Whole days from the same day so many calendar months ago (31 March less a month is the last day of February)."""
    (days,) = con.execute(
        "select ($as_of::date - ($as_of::date - to_months($months))::date)::integer", {"as_of": as_of, "months": months}
    ).fetchall()[0]
    return int(days)
