"""What would change if an edge stood a little elsewhere: exactly who goes from which cell to which."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from crm_core.db import Connection, rows, statement
from crm_core.errors import CrmError
from crm_core.rfm.edges import LETTERS, Edges
from crm_core.rfm.measures import measures
from crm_core.rfm.scheme import AXES, Axis, RfmScheme

CROSSING: Final = statement(__package__, "crossing")
USUAL_SHARE: Final = 0.1
# The windows a segment has its own facts for: a scheme with another window cannot be said as a rule.
WINDOW_FACTS: Final = {None: "", 30: "_30d", 90: "_90d", 180: "_180d", 365: "_365d"}

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class CellMove:
    """Clients who go from one cell (three digits) to another; money in the scheme's window."""

    before: str
    after: str
    clients: int
    net_amount: Decimal


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """One edge moved: where it stood, where it would stand, who would change cell. `scored` are all clients with a score.

    `rule` means those who change cell (as JSON of a segment), None when the catalogue has no fact for the scheme's measure."""

    axis: Axis
    score: int
    before: Number
    after: Number
    scored: int
    moves: tuple[CellMove, ...]
    rule: dict[str, Any] | None

    @property
    def clients(self) -> int:
        """How many change cell."""
        return sum(move.clients for move in self.moves)

    @property
    def share(self) -> float | None:
        """Their share of the clients with a score."""
        return self.clients / self.scored if self.scored else None


def moved_edge(axis: Axis, edge: Number, *, share: float = USUAL_SHARE) -> Number:
    """Return an edge moved by a share of itself: whole days and visits by at least one, never below 0 where it was not."""
    if axis == "monetary":
        return (Decimal(edge) * (1 + Decimal(str(share)))).quantize(Decimal("0.0001"))
    whole = int(edge)
    step = int((Decimal(abs(whole)) * abs(Decimal(str(share)))).quantize(Decimal(1), ROUND_HALF_UP)) or 1
    return max(0, whole + (step if share > 0 else -step))


def sensitivity(
    con: Connection, *, as_of: date, scheme: RfmScheme, edges: Edges, axis: Axis, score: int, share: float = USUAL_SHARE
) -> Sensitivity | None:
    """Move the edge of one score by a share of itself (0.1: up by a tenth, −0.1: down); None when nobody can have the score.

    For recency a greater edge lets more clients in, for frequency and money fewer.
    """
    if not 2 <= score <= edges.k:
        raise CrmError("rfm-no-such-edge", given=score, k=edges.k)
    stands = edges.of(axis)[score - 2]
    if stands is None:
        return None
    will = moved_edge(axis, stands, share=share)
    moved = _with_edge(edges, axis, score, will)
    found, scored = _crossing(con, edges, moved, axis, as_of=as_of, scheme=scheme)
    return Sensitivity(axis, score, stands, will, scored, found, _rule(scheme, axis, stands, will))


def sensitivities(con: Connection, *, as_of: date, scheme: RfmScheme, edges: Edges, share: float = USUAL_SHARE) -> tuple[Sensitivity, ...]:
    """Return every edge moved up and down by the same share, one after another."""
    found = [
        sensitivity(con, as_of=as_of, scheme=scheme, edges=edges, axis=axis, score=score, share=way)
        for axis in AXES
        for score in range(edges.k, 1, -1)
        for way in (-share, share)
    ]
    return tuple(one for one in found if one is not None)


def _with_edge(edges: Edges, axis: Axis, score: int, will: Number) -> Edges:
    axes = {one: edges.of(one) for one in AXES}
    axes[axis] = tuple(will if place == score - 2 else one for place, one in enumerate(axes[axis]))
    return Edges(edges.k, axes["recency"], axes["frequency"], axes["monetary"])


def _crossing(
    con: Connection, edges: Edges, moved: Edges, axis: Axis, *, as_of: date, scheme: RfmScheme
) -> tuple[tuple[CellMove, ...], int]:
    source = measures(con, as_of=as_of, scheme=scheme)
    digits: dict[str, str] = {}
    parameters: dict[str, object] = {}
    for one in AXES:
        digits[LETTERS[one]], known = edges.score_sql(one)
        parameters |= known
    after, known = moved.score_sql(axis, blank="$moved_{name}")
    parameters |= {f"moved_{name}": edge for name, edge in known.items()}
    sql = CROSSING.format(measures=source, before=digits[LETTERS[axis]], after=after, **digits)
    letter = LETTERS[axis]
    found = []
    for row in rows(con, sql, parameters):
        cells = [{"r": row["r"], "f": row["f"], "m": row["m"]} | {letter: row[side]} for side in ("before", "after")]
        before, new = ("".join(str(cell[one]) for one in "rfm") for cell in cells)
        found.append(CellMove(before, new, row["clients"], Decimal(row["net"] or 0)))
    scored = con.execute(f"select count(*) from {source} where frequency > 0").fetchall()[0][0]
    return tuple(found), int(scored)


def _rule(scheme: RfmScheme, axis: Axis, before: Number, after: Number) -> dict[str, Any] | None:
    """Say who lies between the two edges in facts of the catalogue."""
    if scheme.is_filtered or scheme.allow_zero or scheme.window_days not in WINDOW_FACTS:
        return None
    window = WINDOW_FACTS[scheme.window_days]
    if axis == "monetary" and scheme.measure == "average_check" and window:
        return None
    field = {
        "recency": "recency_days",
        "frequency": f"purchase_days{window}",
        "monetary": "average_check" if scheme.measure == "average_check" else f"net_amount{window}",
    }[axis]
    low, high = sorted((before, after))
    # Up to so many days: between the two lies who has more than the smaller; from so much: who has less than the greater.
    inside = ("more_than", "at_most") if axis == "recency" else ("at_least", "less_than")
    return {
        "all": [
            {"field": field, "operator": inside[0], "value": _plain(low)},
            {"field": field, "operator": inside[1], "value": _plain(high)},
            {"field": f"purchase_days{window}", "operator": "at_least", "value": 1},
        ]
    }


def _plain(edge: Number) -> int | float:
    return int(edge) if edge == int(edge) else float(edge)
