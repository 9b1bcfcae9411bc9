"""The edges of a scheme as people read them: from where to where each score goes, and who has it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from crm_core.db import Connection, rows, statement
from crm_core.rfm.edges import COLUMNS, Edge, Edges
from crm_core.rfm.measures import measures
from crm_core.rfm.scheme import AXES, Axis, RfmScheme

EDGE_TABLE: Final = statement(__package__, "edge_table")


@dataclass(frozen=True, slots=True)
class EdgeStep:
    """One score of one axis. `edge`: recency up to so many days, frequency and money from so much; None for the score 1, which has
    the rest, and for a score nobody can have. `low` and `high` are the values found; None when nobody has the score."""

    axis: Axis
    score: int
    edge: Edge
    clients: int
    low: int | Decimal | None
    high: int | Decimal | None


def edge_table(con: Connection, *, as_of: date, scheme: RfmScheme, edges: Edges) -> tuple[EdgeStep, ...]:
    """Return every score of every axis, the best first."""
    source = measures(con, as_of=as_of, scheme=scheme)
    steps: list[EdgeStep] = []
    for axis in AXES:
        digit, parameters = edges.score_sql(axis)
        found = {row["score"]: row for row in rows(con, EDGE_TABLE.format(measures=source, digit=digit, column=COLUMNS[axis]), parameters)}
        for number in range(edges.k, 0, -1):
            row = found.get(number, {"clients": 0, "low": None, "high": None})
            edge = None if number == 1 else edges.of(axis)[number - 2]
            steps.append(EdgeStep(axis, number, edge, row["clients"], row["low"], row["high"]))
    return tuple(steps)
