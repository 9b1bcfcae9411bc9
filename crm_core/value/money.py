"""What a purchase is worth: its margin where it is known, else the product's or the policy's share of the amount, else revenue."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.db import Connection, rows, statement
from crm_core.facts import days_of_lines, margin_lines, product_shares
from crm_core.value.policy import ValuePolicy

MARGIN_KNOWN: Final = statement(__package__, "margin_known")
MARGIN_SHARES: Final = statement(__package__, "margin_shares").format(product_shares=product_shares())
FILLED_LINE: Final = statement(__package__, "filled_line").format(lines=margin_lines("transaction_line"))
FILLED_DAYS: Final = "value_days"
# Up to this share of the money may lack a margin and get the base's own mean share; more, and it is revenue that is counted.
SMALL_SHARE: Final = 0.01


@dataclass(frozen=True, slots=True)
class Money:
    """Which days hold the value of purchases and in which column; `own`, `by_product` and `by_default` are shares of the amount."""

    kind: str  # margin, revenue
    days: str
    column: str
    own: float
    by_product: float
    by_default: float


def money(con: Connection, *, as_of: date, policy: ValuePolicy) -> Money:
    """Find what can be said of margins up to a day; where some are filled in, make temp `value_days` with them."""
    con.execute(MARGIN_SHARES)
    found = rows(con, MARGIN_KNOWN, {"as_of": as_of})[0]
    amount = float(found["amount"] or 0)
    if not amount:
        return Money("margin", "client_days", "margin", 0.0, 0.0, 0.0)  # nothing was bought: no margin is missing
    own, by_product = float(found["own"] or 0) / amount, float(found["by_product"] or 0) / amount
    if found["unknown"] == 0:
        return Money("margin", "client_days", "margin", 1.0, 0.0, 0.0)
    missing = 1 - own - by_product
    share = policy.default_margin_share
    if share is None and found["unknown_after_products"] and missing <= SMALL_SHARE and found["mean_share"] is not None:
        share = float(found["mean_share"])
    if share is None and found["unknown_after_products"]:
        return Money("revenue", "client_days", "net", own, by_product, 0.0)
    con.execute("set variable value_margin_share = $share", {"share": share})
    days_of_lines(con, into=FILLED_DAYS, lines=f"({FILLED_LINE})")
    return Money("margin", FILLED_DAYS, "margin", own, by_product, max(0.0, missing))
