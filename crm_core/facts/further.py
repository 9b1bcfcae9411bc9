"""What else is known of clients: surveys, things owned, contracts, preferential terms, who referred whom, what they buy and where."""

from datetime import date
from typing import Final

from crm_core.db import Connection, statement
from crm_core.facts.days import CHUNK_LINES, EVERY_LINE

SURVEYS: Final = statement(__package__, "surveys")
ASSETS: Final = statement(__package__, "assets")
CONTRACTS: Final = statement(__package__, "contracts")
TERMS: Final = statement(__package__, "terms")
REFERRALS: Final = statement(__package__, "referrals")
BASKETS: Final = statement(__package__, "baskets")
EVERY_BASKET: Final = statement(__package__, "every_basket")
PRODUCT_SHARES: Final = statement(__package__, "product_shares")
MARGIN_LINES: Final = statement(__package__, "margin_lines")
LONGEST_PATH: Final = 10


def surveys(con: Connection, as_of: date) -> str:
    """Make temp `facts_surveys`: the last NPS and CSI of every client."""
    return _made(con, "facts_surveys", SURVEYS, as_of)


def assets(con: Connection, as_of: date) -> str:
    """Make temp `facts_assets`: what every client owns; never what it has sold on."""
    return _made(con, "facts_assets", ASSETS, as_of)


def contracts(con: Connection, as_of: date) -> str:
    """Make temp `facts_contracts`: contracts open, products held, what they bring a month."""
    return _made(con, "facts_contracts", CONTRACTS, as_of)


def terms(con: Connection, as_of: date) -> str:
    """Make temp `facts_terms`: whether preferential terms hold, and how far their end is."""
    return _made(con, "facts_terms", TERMS, as_of)


def referrals(con: Connection, as_of: date) -> str:
    """Make temp `facts_referrals`: who was referred, and how many each client referred."""
    return _made(con, "facts_referrals", REFERRALS, as_of)


def baskets(con: Connection, as_of: date) -> str:
    """Make temp `facts_baskets`: categories, departments and the path between them, shares of returns and margin.

    Client numbers go through in ranges, so that memory stays bounded.
    """
    lines = margin_lines(f"({EVERY_LINE})")
    con.execute(
        "create or replace temp table facts_basket (client_id bigint, categories_bought integer, top_category varchar, "
        "departments_used integer, first_department varchar, last_department varchar, department_path varchar, "
        "return_share double, margin_share double)"
    )
    (count,) = con.execute("select count(*) from transaction_line").fetchall()[0]
    first, last = con.execute("select coalesce(min(client_id), 0), coalesce(max(client_id), -1) from client").fetchall()[0]
    step = max(1, -(-(last - first + 1) // (1 + count // CHUNK_LINES)))
    for start in range(first, last + 1, step):
        con.execute(
            f"insert into facts_basket {BASKETS.format(lines=lines)}",
            {"as_of": as_of, "first_client": start, "end_client": start + step, "most": LONGEST_PATH},
        )
    con.execute(f"create or replace temp table facts_baskets as {EVERY_BASKET}")
    con.execute("drop table facts_basket")
    return "facts_baskets"


def margin_lines(lines: str) -> str:
    """Return a statement like `lines` (a table of transaction lines, or a statement in parentheses) that takes a missing margin
    from the product's share of margin, and a missing category from the product."""
    return MARGIN_LINES.format(lines=lines, product_shares=PRODUCT_SHARES)


def product_shares() -> str:
    """Return a statement of what the products say: `product` (lower case), `category`, `margin_share`, one row a product."""
    return PRODUCT_SHARES


def _made(con: Connection, name: str, sql: str, as_of: date) -> str:
    con.execute(f"create or replace temp table {name} as {sql}", {"as_of": as_of})
    return name
