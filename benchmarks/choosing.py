"""Rows about choosing: the RFM grid, the size of a segment, what a changed rule does. Facts of the day are kept, as on the screens."""

from collections.abc import Callable
from typing import Any

from benchmarks.base import AS_OF, CLIENTS, Measured, best, large
from crm_core.facts import keep_facts
from crm_core.rfm import SCHEMES, cut, grid
from crm_core.segments import count_rule, parse_rule, what_if

SCHEME = SCHEMES["default"]


def rule(days: int) -> Any:
    """Return a rule over purchases and the card; `days` is the slider."""
    return parse_rule(
        {
            "all": [
                {"field": "recency_days", "operator": "at_most", "value": days},
                {"field": "purchase_days", "operator": "at_least", "value": 2},
                {"not": {"field": "city", "operator": "is", "value": "Москва"}},
            ]
        }
    )


def asked(deed: Callable[[Any], Any]) -> Measured:
    """Ask the large base a few times, each time with a new cursor, and keep the fastest answer."""
    house = large()
    keep_facts(house.db, AS_OF)

    def once() -> None:
        with house.db.read() as con:
            deed(con)

    result = Measured(f"{CLIENTS:,} clients", best(once, 5))
    house.close()
    return result


def grid_in_place() -> Measured:
    """The grid with edges given."""
    house = large()
    keep_facts(house.db, AS_OF)
    with house.db.read() as con:
        edges = cut(con, as_of=AS_OF, scheme=SCHEME)
    house.close()
    return asked(lambda con: grid(con, as_of=AS_OF, scheme=SCHEME, edges=edges))


def grid_cut() -> Measured:
    """The grid with quantiles cut anew."""
    return asked(lambda con: grid(con, as_of=AS_OF, scheme=SCHEME))


def segment() -> Measured:
    """The size of a segment and what it is worth."""
    return asked(lambda con: count_rule(con, rule(90), as_of=AS_OF))


def changed() -> Measured:
    """Who enters and who leaves when a slider moves."""
    return asked(lambda con: what_if(con, rule(90), rule(120), as_of=AS_OF))
