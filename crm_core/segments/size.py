"""How many clients a rule means, and what they are worth."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from crm_core.db import Connection, rows
from crm_core.segments.catalogue import default_catalogue
from crm_core.segments.compile import Compiled, compile_rule
from crm_core.segments.fields import Catalogue
from crm_core.segments.model import Rule
from crm_core.segments.source import Source, joined, relations_of
from crm_core.segments.store import rules_of

# The facts a segment is valued by; a base without one of them shows a dash.
NET: Final = "net_amount"
MARGIN: Final = "margin"
RECEIPTS: Final = "receipts"


@dataclass(frozen=True, slots=True)
class SegmentSize:
    """Clients of a rule, their share of the base, their net amount and margin, and their average check (net ÷ receipts)."""

    clients: int
    share: float | None
    net_amount: Decimal
    margin: Decimal | None
    average_check: Decimal | None


def members(con: Connection, rule: Rule, *, as_of: date, into: str = "member", catalogue: Catalogue | None = None) -> int:
    """Put the clients of a rule into the temporary table `into(client_id)` and return their number."""
    compiled, source = prepared(con, rule, as_of=as_of, catalogue=catalogue or default_catalogue())
    con.execute(
        f'create or replace temp table "{into}" as select {source.client_id} as client_id from {source.sql} where {compiled.condition}',
        compiled.parameters,
    )
    return int(con.execute(f'select count(*) from "{into}"').fetchall()[0][0])


def count_rule(con: Connection, rule: Rule, *, as_of: date, catalogue: Catalogue | None = None) -> SegmentSize:
    """Count the clients of a rule and add up what they are worth."""
    catalogue = catalogue or default_catalogue()
    compiled, source = prepared(con, rule, as_of=as_of, catalogue=catalogue, also=(NET, MARGIN, RECEIPTS))
    net, margin, receipts = (value_column(catalogue, key) for key in (NET, MARGIN, RECEIPTS))
    found = rows(
        con,
        f"select count(*) as clients, (select count(*) from client) as base, sum({net}) as net, sum({margin}) as margin, "
        f"sum({receipts}) as receipts from {source.sql} where {compiled.condition}",
        compiled.parameters,
    )[0]
    net_amount = Decimal(found["net"] or 0)
    return SegmentSize(
        clients=found["clients"],
        share=found["clients"] / found["base"] if found["base"] else None,
        net_amount=net_amount,
        margin=found["margin"],
        average_check=net_amount / int(found["receipts"]) if found["receipts"] else None,
    )


def prepared(con: Connection, rule: Rule, *, as_of: date, catalogue: Catalogue, also: tuple[str, ...] = ()) -> tuple[Compiled, Source]:
    """Compile a rule, prepare only the relations it uses, and return it with the source they are joined in."""
    compiled = compile_rule(rule, catalogue=catalogue, as_of=as_of, load_rule=rules_of(con))
    return compiled, joined(con, [*compiled.relations, *relations_of(catalogue, also)], as_of=as_of, catalogue=catalogue)


def value_column(catalogue: Catalogue, key: str) -> str:
    """Return the column a segment is valued by, or null when the catalogue has no such fact."""
    known = catalogue.fields.get(key)
    return "null::decimal(38, 4)" if known is None else f'"{known.relation}"."{key}"'
