"""What tells two segments apart: any fact compared with an effect size, and all facts ranked by it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from crm_core.db import Connection, rows, statement
from crm_core.segments.catalogue import default_catalogue
from crm_core.segments.compile import raw_column
from crm_core.segments.fields import SEGMENT, Catalogue, Field
from crm_core.segments.model import Condition, Rule, conditions
from crm_core.segments.operators import NUMBERS
from crm_core.segments.sides import Sides, make_sides
from crm_core.segments.source import Column, one_pass
from crm_core.segments.split import OTHER
from crm_core.segments.values import value_type
from crm_core.stats.effect_sizes import Dominance, cliffs_delta, cramers_v
from crm_core.stats.estimate import Estimate
from crm_core.stats.means import welch
from crm_core.stats.proportions import newcombe

NUMBERS_SQL: Final = statement(__package__, "difference_numbers")
CHOICES_SQL: Final = statement(__package__, "difference_choices")
MOST_CHOICES: Final = 12
SAMPLE: Final = 100_000
EARLIER: Final = "_ago"  # facts of an earlier day: asked for by name alone
EPOCH: Final = "date '1970-01-01'"

Kind = Literal["number", "date", "share", "choice"]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: how many it has, for how many the fact is known, and what it is for them.

    `mean` is the share for flags, days since 1970 for dates; None for choices."""

    clients: int
    known: int
    mean: float | None = None
    deviation: float | None = None
    median: float | None = None


@dataclass(frozen=True, slots=True)
class ChoiceShare:
    """One choice: the clients of each side with it, and the difference of their shares (Newcombe's interval)."""

    choice: str
    a: int
    b: int
    difference: Estimate


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact of two segments. `effect` compares facts of all kinds, at most 1 in size: Cliff's delta of numbers and dates, the
    difference of shares of flags, Cramér's V of choices. `difference` is in the fact's own unit (Welch's interval)."""

    field: str
    kind: Kind
    a: Side
    b: Side
    effect: Estimate
    difference: Estimate | None = None
    choices: tuple[ChoiceShare, ...] = ()
    is_of_rule: bool = False

    @property
    def strength(self) -> float:
        """How strongly the fact tells the two apart, from 0 to 1."""
        return abs(self.effect.estimate)


@dataclass(frozen=True, slots=True)
class NotCompared:
    """A fact that cannot be compared, and why: the key of a sentence."""

    field: str
    reason: str
    a: Side
    b: Side


@dataclass(frozen=True, slots=True)
class Differences:
    """All facts of two segments, those that differ most first. `sample` is the size of each side they were worked out on, or None."""

    sides: Sides
    found: tuple[Difference, ...]
    silent: tuple[NotCompared, ...]
    sample: int | None


def difference(
    con: Connection, a: Rule, b: Rule | None, *, field: str, as_of: date, catalogue: Catalogue | None = None
) -> tuple[Sides, Difference | NotCompared]:
    """Compare two segments on one fact; without `b` the first is held against everyone else."""
    catalogue = catalogue or default_catalogue()
    known = catalogue.get(field)
    sides = make_sides(con, a, b, as_of=as_of, catalogue=catalogue)
    _lay_out(con, [known], as_of=as_of, catalogue=catalogue)
    return sides, _compared(con, known, 0, sides.a, sides.b, own=_own(a, b))


def differences(
    con: Connection,
    a: Rule,
    b: Rule | None,
    *,
    as_of: date,
    fields: Sequence[str] | None = None,
    sample: int = SAMPLE,
    catalogue: Catalogue | None = None,
) -> Differences:
    """Compare two segments on every fact of the day and rank them; sides larger than `sample` are sampled, each time alike."""
    catalogue = catalogue or default_catalogue()
    asked = [catalogue.get(key) for key in (fields or [key for key in catalogue.fields if key != SEGMENT and not key.endswith(EARLIER)])]
    sides = make_sides(con, a, b, as_of=as_of, catalogue=catalogue)
    is_sampled = max(sides.a, sides.b) > sample
    if is_sampled:
        con.execute(
            "delete from side where (client_id * 2654435761) % 4294967296 >= 4294967296 * case when in_a then $of_a else $of_b end",
            {"of_a": min(1.0, sample / max(sides.a, 1)), "of_b": min(1.0, sample / max(sides.b, 1))},
        )
    left = rows(con, "select count(*) filter (where in_a) as a, count(*) filter (where not in_a) as b from side")[0]
    _lay_out(con, asked, as_of=as_of, catalogue=catalogue)
    own = _own(a, b)
    seen = [_compared(con, field, place, left["a"], left["b"], own=own) for place, field in enumerate(asked)]
    con.execute("drop table compared")
    found = [one for one in seen if isinstance(one, Difference)]
    return Differences(
        sides=sides,
        found=tuple(sorted(found, key=lambda one: (-one.strength, one.field))),
        silent=tuple(one for one in seen if isinstance(one, NotCompared)),
        sample=sample if is_sampled else None,
    )


def _own(a: Rule, b: Rule | None) -> frozenset[str]:
    return frozenset(one.field for rule in (a, b) if rule is not None for one in conditions(rule))


def _lay_out(con: Connection, fields: Sequence[Field], *, as_of: date, catalogue: Catalogue) -> None:
    """Make temp `compared`: the clients of both sides with every fact in a column f0, f1, …"""
    parameters: dict[str, object] = {}
    columns = []
    for place, field in enumerate(fields):
        column, needed = raw_column(field)
        kind = _kind(field)
        said = {
            "number": f"{column}::double",
            "date": f"({column}::date - {EPOCH})::double",
            "share": f"({column})::integer::double",
            "choice": f"nullif(trim({column}::varchar), '')",
        }[kind]
        parameters |= needed
        columns.append(Column(f"f{place}", said, field.relation))
    source = one_pass(con, columns, as_of=as_of, catalogue=catalogue)
    con.execute(
        f"create or replace temp table compared as select side.in_a, asked.* exclude (client_id) from ({source}) as asked "
        "join side on side.client_id = asked.client_id",
        parameters,
    )


def _kind(field: Field) -> Kind:
    kind = value_type(Condition(field.key, "is_present"), field)
    return "number" if kind in NUMBERS else "date" if kind == "date" else "share" if kind == "flag" else "choice"


def _compared(con: Connection, field: Field, place: int, a: int, b: int, *, own: frozenset[str]) -> Difference | NotCompared:
    source, kind = f"(select in_a, f{place} as value from compared)", _kind(field)
    if kind == "choice":
        return _choices(con, field, source, a, b, is_of_rule=field.key in own)
    seen = rows(con, NUMBERS_SQL.format(compared=source))[0]
    first, second = _side(seen, "a", a), _side(seen, "b", b)
    if min(first.known, second.known) < 2:
        return NotCompared(field.key, "segments-difference-too-few", first, second)
    if kind == "share":
        return _share(field, first, second, is_of_rule=field.key in own)
    pairs = Dominance(first.known, second.known, int(seen["above"]), int(seen["below"]), float(seen["a_squares"]), float(seen["b_squares"]))
    assert first.mean is not None and second.mean is not None
    spread = (float(seen["a_variance"] or 0), float(seen["b_variance"] or 0))
    step = first.mean - second.mean
    low, high = (step, step) if not any(spread) else welch(first.mean, spread[0], first.known, second.mean, spread[1], second.known)
    return Difference(
        field=field.key,
        kind=kind,
        a=first,
        b=second,
        effect=cliffs_delta(pairs),
        difference=Estimate(step, float(low), float(high)),
        is_of_rule=field.key in own,
    )


def _share(field: Field, a: Side, b: Side, *, is_of_rule: bool) -> Difference:
    assert a.mean is not None and b.mean is not None
    effect = _share_difference(round(a.mean * a.known), a.known, round(b.mean * b.known), b.known)
    return Difference(field.key, "share", a, b, effect, effect, is_of_rule=is_of_rule)


def _share_difference(a: int, m: int, b: int, n: int) -> Estimate:
    low, high = newcombe(a, m, b, n)
    return Estimate(a / m - b / n, float(low), float(high))


def _choices(con: Connection, field: Field, source: str, a: int, b: int, *, is_of_rule: bool) -> Difference | NotCompared:
    most = max(MOST_CHOICES, len(field.choices))
    found = rows(con, CHOICES_SQL.format(compared=source), {"most": most, "other": OTHER})
    counts_a, counts_b = [int(row["a"]) for row in found], [int(row["b"]) for row in found]
    known_a, known_b = sum(counts_a), sum(counts_b)
    sides = Side(a, known_a), Side(b, known_b)
    if min(known_a, known_b) < 2:
        return NotCompared(field.key, "segments-difference-too-few", *sides)
    found_v = cramers_v(counts_a, counts_b)
    if found_v is None:
        return NotCompared(field.key, "segments-difference-one-value", *sides)
    shares = tuple(
        ChoiceShare(str(row["choice"]), one, other, _share_difference(one, known_a, other, known_b))
        for row, one, other in zip(found, counts_a, counts_b, strict=True)
    )
    return Difference(field.key, "choice", *sides, found_v.v, choices=shares, is_of_rule=is_of_rule)


def _side(seen: dict[str, Any], side: str, clients: int) -> Side:
    variance = seen[f"{side}_variance"]
    return Side(
        clients,
        int(seen[f"{side}_known"]),
        seen[f"{side}_mean"],
        None if variance is None else math.sqrt(max(float(variance), 0.0)),
        seen[f"{side}_median"],
    )
