"""Two segments as two sides that share nobody, so that what is said of their difference holds."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from crm_core.db import Connection, rows, statement
from crm_core.segments.catalogue import default_catalogue
from crm_core.segments.compile import compile_rules
from crm_core.segments.fields import Catalogue
from crm_core.segments.model import Not, Rule
from crm_core.segments.source import one_pass
from crm_core.segments.store import rules_of

SIDES: Final = statement(__package__, "sides")
COUNTS: Final = "select {a}, {b}, count(*) as clients from ({source}) as asked where {a} or {b} group by all"
# Who stands on side a, and who is compared at all.
KEPT: Final = {"apart": "{a} or {b}", "without_shared": "({a}) <> ({b})", "a_inside_b": "{b}", "b_inside_a": "{a}"}
IN_A: Final = {"apart": "{a}", "without_shared": "{a}", "a_inside_b": "{a}", "b_inside_a": "not ({b})"}

How = Literal["apart", "without_shared", "a_inside_b", "b_inside_a"]


@dataclass(frozen=True, slots=True)
class Sides:
    """Who is compared with whom. `shared` clients are in both segments: one that lies wholly inside the other is held against the rest
    of it; else the shared are left out of both."""

    a: int
    b: int
    shared: int
    how: How


def make_sides(con: Connection, a: Rule, b: Rule | None, *, as_of: date, catalogue: Catalogue | None = None) -> Sides:
    """Put the clients to compare into temp `side(client_id, in_a)`; without `b` segment `a` is held against everyone else."""
    catalogue = catalogue or default_catalogue()
    rules = (a, Not(a) if b is None else b)
    asked = compile_rules(rules, catalogue=catalogue, as_of=as_of, load_rule=rules_of(con))
    source = one_pass(con, asked.columns, as_of=as_of, catalogue=catalogue)
    names = {"a": f"({asked.conditions[0]})", "b": f"({asked.conditions[1]})"}
    counted = con.execute(COUNTS.format(source=source, **names), asked.parameters).fetchall()
    found = {(in_a, in_b): int(clients) for in_a, in_b, clients in counted}
    only_a, only_b, shared = found.get((True, False), 0), found.get((False, True), 0), found.get((True, True), 0)
    how: How = "apart"
    if shared:
        how = "a_inside_b" if not only_a and only_b else "b_inside_a" if not only_b and only_a else "without_shared"
    made = SIDES.format(source=source, in_a=IN_A[how].format(**names), kept=KEPT[how].format(**names), shared=how)
    con.execute(f"create or replace temp table side as {made}", asked.parameters)
    inside = rows(con, "select count(*) filter (where in_a) as a, count(*) filter (where not in_a) as b from side")[0]
    return Sides(inside["a"], inside["b"], shared, how)
