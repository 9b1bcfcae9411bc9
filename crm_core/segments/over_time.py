"""How large a segment was at the ends of past months."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from crm_core.db import Connection, is_month_end, rows, statement
from crm_core.db import month_ends as ends_before
from crm_core.segments.catalogue import default_catalogue
from crm_core.segments.compile import compile_rules
from crm_core.segments.fields import Catalogue
from crm_core.segments.model import Rule
from crm_core.segments.size import NET, value_column
from crm_core.segments.source import Column, one_pass
from crm_core.segments.store import rules_of

SIZE_ON: Final = statement(__package__, "size_on")
TEMPORARY: Final = "select table_name from duckdb_tables() where temporary"


@dataclass(frozen=True, slots=True)
class SizeOn:
    """The size of a rule on a day: only those count who were clients by then. `base` is how many clients there were."""

    day: date
    clients: int
    net_amount: Decimal
    base: int

    @property
    def share(self) -> float | None:
        """The share of the base of that day."""
        return self.clients / self.base if self.base else None


def month_ends(as_of: date, *, months: int = 12) -> tuple[date, ...]:
    """Return the last days of so many months up to a date, and the date itself when it is none of them."""
    return ends_before(as_of, months=months - int(is_month_end(as_of)))


def size_on(con: Connection, rule: Rule, *, day: date, catalogue: Catalogue | None = None) -> SizeOn:
    """Count the clients of a rule as of a day among those who were clients by then; identity is today's, as everywhere."""
    catalogue = catalogue or default_catalogue()
    before = {name for (name,) in con.execute(TEMPORARY).fetchall()}
    asked = compile_rules([rule], catalogue=catalogue, as_of=day, load_rule=rules_of(con))
    net = Column("net", value_column(catalogue, NET), catalogue.fields[NET].relation if NET in catalogue.fields else None)
    source = one_pass(con, [*asked.columns, net], as_of=day, catalogue=catalogue)
    inside = f"select client_id, net from ({source}) as asked where {asked.conditions[0]}"
    found = rows(con, SIZE_ON.format(inside=inside), asked.parameters | {"day": day})[0]
    for (name,) in con.execute(TEMPORARY).fetchall():
        if name not in before:  # facts of many days at once would not fit into memory
            con.execute(f'drop table "{name}"')
    return SizeOn(day, found["clients"], Decimal(found["net"]), found["base"])


def size_over_time(con: Connection, rule: Rule, *, as_of: date, months: int = 12, catalogue: Catalogue | None = None) -> tuple[SizeOn, ...]:
    """Return the size of a rule at the ends of the last months and on the day itself."""
    return tuple(size_on(con, rule, day=day, catalogue=catalogue) for day in month_ends(as_of, months=months))
