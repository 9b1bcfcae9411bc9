"""Scores of every client by edges that are in place."""

from datetime import date
from typing import Final

from crm_core.db import Connection, statement
from crm_core.errors import CrmError
from crm_core.rfm.edges import LETTERS, Edges
from crm_core.rfm.groups import groups_of_codes
from crm_core.rfm.measures import measures
from crm_core.rfm.scheme import AXES, RfmScheme
from crm_core.rfm.store import groups_of

SCORED: Final = statement(__package__, "scored")


def digit_sql(edges: Edges) -> tuple[dict[str, str], dict[str, object]]:
    """Return the expressions of the digits r, f, m over the measures, and their parameters."""
    expressions: dict[str, str] = {}
    parameters: dict[str, object] = {}
    for axis in AXES:
        expressions[LETTERS[axis]], known = edges.score_sql(axis)
        parameters |= known
    return expressions, parameters


def score(con: Connection, *, as_of: date, scheme: RfmScheme, edges: Edges, into: str = "rfm_score") -> str:
    """Make temp table `into` of every client who has a score and return its name.

    Columns: client_id, recency_days, frequency, monetary, r, f, m, code, group_key.
    """
    if edges.k != scheme.k:
        raise CrmError("rfm-edges-of-another-scheme", given=edges.k, k=scheme.k)
    groups = groups_of(con, scheme)
    expressions, parameters = digit_sql(edges)
    source = measures(con, as_of=as_of, scheme=scheme)
    con.execute(
        f"create or replace temp table {into} as {SCORED.format(measures=source, **expressions)}",
        parameters | groups_of_codes(groups),
    )
    return into
