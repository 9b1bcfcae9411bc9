"""Cut the base into parts by any fact or segment, for curves, tables and comparisons: every client is in exactly one part."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any, Final

from crm_core.db import Connection, rows, statement
from crm_core.segments.catalogue import default_catalogue
from crm_core.segments.compile import plain_column, raw_column
from crm_core.segments.fields import SEGMENT, Catalogue, Field
from crm_core.segments.model import Condition
from crm_core.segments.operators import NUMBERS
from crm_core.segments.size import prepared
from crm_core.segments.source import joined
from crm_core.segments.values import value_type

NUMBERS_OF: Final = statement(__package__, "split_numbers")
TEXTS_OF: Final = statement(__package__, "split_text").format(plain=plain_column("value"))
PARTS: Final = statement(__package__, "split_parts")

IN: Final = "in"
OUT: Final = "out"
YES: Final = "yes"
NO: Final = "no"
MISSING: Final = "–"
OTHER: Final = "…"
FROM_TO: Final = "–"  # 13–45: whole numbers, both in
OVER_TO: Final = " – "  # 13.5 – 45: more than the first, up to the second
OF_SEGMENT: Final = f"{SEGMENT}:"
FEW_VALUES: Final = 6
FEW_DATES: Final = 12
TOP_TEXTS: Final = 5
# How a day is said, from the finest on: the finest that gives few enough parts is taken.
PERIODS: Final = (
    "year({day})::varchar || ' Q' || quarter({day})::varchar",
    "year({day})::varchar",
    "(year({day}) - year({day}) % 10)::varchar || '–' || (year({day}) - year({day}) % 10 + 9)::varchar",
)


@dataclass(frozen=True, slots=True)
class SplitPart:
    """One part of a split as it is kept (`part_label` says it in words), and its clients."""

    part: str
    clients: int


def split_of(con: Connection, *, by: str, as_of: date, catalogue: Catalogue | None = None) -> int:
    """Put every client into one part: temp `split(client_id, part)`; return the number of parts that have clients.

    `by` is a field of the catalogue or `segment:NAME` (parts `in`, `out`). Numbers are cut at their quartiles (`≤ 12`, `13–45`,
    `> 90`; few values are parts of their own), dates by quarter, year or decade, texts into the five commonest and `…`; not known is `–`.
    """
    known = catalogue or default_catalogue()
    if by.startswith(OF_SEGMENT):
        condition = Condition(SEGMENT, "in_segment", by.removeprefix(OF_SEGMENT))
        compiled, source = prepared(con, condition, as_of=as_of, catalogue=known)
        con.execute(
            f"create or replace temp table split as select {source.client_id} as client_id, "
            f"case when {compiled.condition} then $part_in else $part_out end as part from {source.sql}",
            compiled.parameters | {"part_in": IN, "part_out": OUT},
        )
        return _order(con, [IN, OUT])
    field = known.get(by)
    column, parameters = raw_column(field)
    source = joined(con, [field.relation], as_of=as_of, catalogue=known)
    kind = value_type(Condition(by, "is_present"), field)
    cast = "::double" if kind in NUMBERS else "::date" if kind == "date" else "::boolean" if kind == "flag" else "::varchar"
    con.execute(
        f"create or replace temp table split_value as select {source.client_id} as client_id, {column}{cast} as value from {source.sql}",
        parameters,
    )
    parts = _by_kind(con, kind, field)
    con.execute("drop table split_value")
    return _order(con, [*parts, OTHER, MISSING])


def split_parts(con: Connection) -> list[SplitPart]:
    """Return the parts of the last split in the order a reader expects, the unknown last."""
    return [
        SplitPart(str(part), int(clients))
        for part, clients in con.execute("select part, clients from split_part order by place").fetchall()
    ]


def _by_kind(con: Connection, kind: str, field: Field) -> list[str]:
    if kind in NUMBERS:
        return _by_number(con, money=kind == "money" or field.unit == "share")
    if kind == "date":
        return _by_period(con)
    if kind == "flag":
        _make(con, f"case value when true then '{YES}' when false then '{NO}' end")
        return [YES, NO]
    if kind == "choice":
        _make(con, "nullif(value, '')")
        return [str(choice) for choice in field.choices]
    return _by_text(con)


def _by_number(con: Connection, *, money: bool) -> list[str]:
    seen = rows(con, NUMBERS_OF)[0]
    if seen["quartiles"] is None:
        _make(con, "null::varchar")
        return []
    whole = bool(seen["is_whole"]) and not money
    if seen["values"] <= FEW_VALUES:
        found = [row[0] for row in con.execute("select distinct value from split_value where isfinite(value) order by value").fetchall()]
        _make(con, "list_extract($names::varchar[], list_position($values::double[], value))", values=found, names=[said(v) for v in found])
        return [said(value) for value in found]
    edges = _edges(seen["quartiles"])
    names = _ranges(edges, whole=whole, low=seen["low"])
    steps = " + ".join(["1", *(f"(value > $edge{place})::integer" for place in range(len(edges)))])
    _make(
        con,
        f"case when isfinite(value) then list_extract($names::varchar[], {steps}) end",
        names=names,
        **{f"edge{place}": edge for place, edge in enumerate(edges)},
    )
    return names


def _edges(quartiles: list[float]) -> list[float]:
    """Round the quartiles to three digits a reader can keep in mind, unless that would make two of them one."""
    exact = sorted(set(quartiles))
    rounded = [float(f"{edge:.3g}") for edge in exact]
    return rounded if len(set(rounded)) == len(exact) else exact


def _ranges(edges: list[float], *, whole: bool, low: float) -> list[str]:
    first = said(edges[0]) if low == edges[0] else f"≤ {said(edges[0])}"
    middle = [
        f"{said(lower)}{OVER_TO}{said(upper)}"
        if not whole
        else said(upper)
        if lower + 1 == upper
        else f"{said(lower + 1)}{FROM_TO}{said(upper)}"
        for lower, upper in pairwise(edges)
    ]
    return [first, *middle, f"> {said(edges[-1])}"]


def said(value: float) -> str:
    """Write a number of a part: whole without a point, others as short as they stay the same number."""
    return str(int(value)) if value == int(value) else repr(float(value))


def _by_period(con: Connection) -> list[str]:
    for period in PERIODS:
        expression = period.format(day="value")
        found = con.execute(f"select distinct {expression} as part from split_value where value is not null order by part").fetchall()
        if len(found) <= FEW_DATES or period == PERIODS[-1]:
            break
    _make(con, expression)
    return [str(part) for (part,) in found]


def _by_text(con: Connection) -> list[str]:
    top = rows(con, TEXTS_OF, {"most": TOP_TEXTS})
    plain = plain_column("value")
    _make(
        con,
        f"case when {plain} is null then null else coalesce(list_extract($names::varchar[], list_position($texts::varchar[], {plain})), "
        "$other) end",
        other=OTHER,
        texts=[row["plain"] for row in top],
        names=[row["said"] for row in top],
    )
    return [row["said"] for row in top]


def _make(con: Connection, expression: str, **parameters: Any) -> None:
    """Make the split from `split_value`; what the expression leaves empty is not known."""
    con.execute(
        f"create or replace temp table split as select client_id, coalesce({expression}, $missing) as part from split_value",
        parameters | {"missing": MISSING},
    )


def _order(con: Connection, parts: list[str]) -> int:
    con.execute(f"create or replace temp table split_part as {PARTS}", {"parts": parts})
    return int(con.execute("select count(*) from split_part").fetchall()[0][0])
