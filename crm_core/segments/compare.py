"""Two rules side by side: who enters and leaves when a rule is changed, and what two segments have in common."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from crm_core.db import Connection, rows
from crm_core.segments.catalogue import default_catalogue
from crm_core.segments.compile import compile_rule
from crm_core.segments.fields import Catalogue
from crm_core.segments.model import Rule
from crm_core.segments.size import NET, joined, value_column
from crm_core.segments.store import rules_of


@dataclass(frozen=True, slots=True)
class Part:
    """Some clients and what they bought for, net of returns."""

    clients: int
    net_amount: Decimal


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What a changed rule does: who would enter the segment, who would leave it, who would stay."""

    entering: Part
    leaving: Part
    staying: Part


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two rules have in common."""

    only_a: Part
    both: Part
    only_b: Part


def what_if(con: Connection, before: Rule, after: Rule, *, as_of: date, catalogue: Catalogue | None = None) -> WhatIf:
    """Say who enters, leaves and stays when the rule `before` is changed to `after`, and worth what."""
    leaving, staying, entering = _sides(con, before, after, as_of=as_of, catalogue=catalogue or default_catalogue())
    return WhatIf(entering=entering, leaving=leaving, staying=staying)


def overlap(con: Connection, a: Rule, b: Rule, *, as_of: date, catalogue: Catalogue | None = None) -> Overlap:
    """Count the clients of only one of two rules and of both."""
    only_a, both, only_b = _sides(con, a, b, as_of=as_of, catalogue=catalogue or default_catalogue())
    return Overlap(only_a=only_a, both=both, only_b=only_b)


def _sides(con: Connection, a: Rule, b: Rule, *, as_of: date, catalogue: Catalogue) -> tuple[Part, Part, Part]:
    load = rules_of(con)
    first = compile_rule(a, catalogue=catalogue, as_of=as_of, load_rule=load, prefix="a")
    second = compile_rule(b, catalogue=catalogue, as_of=as_of, load_rule=load, prefix="b")
    value = [catalogue.fields[NET].relation] if NET in catalogue.fields else []
    source = joined(con, [*first.relations, *second.relations, *value], as_of=as_of, catalogue=catalogue)
    found = rows(
        con,
        f"select in_a, in_b, count(*) as clients, sum(net) as net from (select {first.condition} as in_a, {second.condition} as in_b, "
        f"{value_column(catalogue, NET)} as net from {source}) as sides where in_a or in_b group by in_a, in_b",
        first.parameters | second.parameters,
    )
    sides = {(row["in_a"], row["in_b"]): Part(row["clients"], Decimal(row["net"] or 0)) for row in found}
    nobody = Part(0, Decimal(0))
    return sides.get((True, False), nobody), sides.get((True, True), nobody), sides.get((False, True), nobody)
