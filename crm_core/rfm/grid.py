"""The RFM grid of the base: cells, codes and groups, all from one pass over the clients."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from crm_core.db import Connection, rows, statement
from crm_core.rfm.edges import LETTERS, Edges, cut
from crm_core.rfm.groups import OTHER, GroupSet
from crm_core.rfm.measures import measures
from crm_core.rfm.scheme import Axis, RfmScheme
from crm_core.rfm.scores import digit_sql
from crm_core.rfm.store import groups_of

CUBE: Final = statement(__package__, "cube")


@dataclass(frozen=True, slots=True)
class Measures:
    """What some clients brought in the scheme's window; None where it is not known. `share` is of the clients with a score."""

    clients: int
    share: float
    revenue: Decimal
    average_check: Decimal | None
    margin: Decimal | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the grid: a score on each of its two axes (recency and frequency unless asked otherwise)."""

    r: int
    f: int
    measures: Measures


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code (three digits), its group (two groups may share a code when one asks for a late first purchase) and its clients."""

    code: str
    group: str
    measures: Measures


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group, its codes and its clients."""

    group: str
    title: str | None
    measures: Measures


@dataclass(frozen=True, slots=True)
class RfmGrid:
    """Everything the screen shows of one date and scheme: scored + unscored = the base."""

    as_of: date
    scheme: RfmScheme
    edges: Edges
    scored: int
    unscored: int
    cells: tuple[Cell, ...]
    codes: tuple[CodeRow, ...]
    groups: tuple[GroupRow, ...]


def grid(
    con: Connection, *, as_of: date, scheme: RfmScheme, edges: Edges | None = None, axes: tuple[Axis, Axis] = ("recency", "frequency")
) -> RfmGrid:
    """Return the grid as of a date; with `edges` in place nothing is cut anew."""
    edges = cut(con, as_of=as_of, scheme=scheme) if edges is None else edges
    groups = groups_of(con, scheme)
    expressions, parameters = digit_sql(edges)
    source = measures(con, as_of=as_of, scheme=scheme)
    cube = rows(con, CUBE.format(measures=source, **expressions), parameters | {"new_days": groups.new_days})
    scored = sum(row["clients"] for row in cube)
    base = int(con.execute("select count(*) from client").fetchall()[0][0])
    for row in cube:
        row["code"] = f"{row['r']}{row['f']}{row['m']}"
        row["group"] = groups.group_of(row["code"], is_new=row["is_new"])
    down, across = (LETTERS[axis] for axis in axes)
    cells = _rolled(cube, scored, lambda row: (row[down], row[across]))
    codes = _rolled(cube, scored, lambda row: (row["code"], row["group"]))
    named = _rolled(cube, scored, lambda row: row["group"])
    return RfmGrid(
        as_of=as_of,
        scheme=scheme,
        edges=edges,
        scored=scored,
        unscored=base - scored,
        cells=tuple(Cell(r, f, found) for (r, f), found in sorted(cells.items(), reverse=True)),
        codes=tuple(CodeRow(code, group, found) for (code, group), found in sorted(codes.items(), reverse=True)),
        groups=tuple(GroupRow(key, title, named[key]) for key, title in _in_order(groups) if key in named),
    )


def code_table(con: Connection, *, as_of: date, scheme: RfmScheme, edges: Edges | None = None) -> tuple[CodeRow, ...]:
    """Return the plain table "code × clients", best codes first."""
    return grid(con, as_of=as_of, scheme=scheme, edges=edges).codes


def group_table(con: Connection, *, as_of: date, scheme: RfmScheme, edges: Edges | None = None) -> tuple[GroupRow, ...]:
    """Return the named groups in the order of their set, "other" last; only groups somebody is in."""
    return grid(con, as_of=as_of, scheme=scheme, edges=edges).groups


def _in_order(groups: GroupSet) -> list[tuple[str, str | None]]:
    return [*((group.key, group.title) for group in groups.groups), (OTHER, None)]


def _rolled(cube: Iterable[dict[str, Any]], scored: int, key: Callable[[dict[str, Any]], Any]) -> dict[Any, Measures]:
    """Add up the rows of the cube that have the same key."""
    heaps: dict[Any, list[dict[str, Any]]] = {}
    for row in cube:
        heaps.setdefault(key(row), []).append(row)
    return {name: _added(heap, scored) for name, heap in heaps.items()}


def _added(heap: list[dict[str, Any]], scored: int) -> Measures:
    clients, receipts = sum(row["clients"] for row in heap), sum(row["receipts"] for row in heap)
    revenue = sum((row["revenue"] for row in heap), Decimal(0))
    margins = [row["margin"] for row in heap if row["margin"] is not None]
    return Measures(
        clients=clients,
        share=clients / scored,
        revenue=revenue,
        average_check=revenue / receipts if receipts else None,
        margin=sum(margins, Decimal(0)) if margins else None,
    )
