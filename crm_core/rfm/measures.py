"""What a scheme scores by: recency over all history, purchase days and money in its window."""

import hashlib
import json
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from crm_core.db import Connection, statement
from crm_core.facts import client_day_sql, facts_version, filtered_days, purchases
from crm_core.rfm.scheme import RfmScheme, scheme_to_dict

KEPT_MEASURE: Final = statement(__package__, "kept_measure")
MEASURE: Final = statement(__package__, "measure")
# Windows of the purchase facts that hold margin too; any other window is computed from the days.
KEPT_WINDOWS: Final = {365: "_365d", None: ""}
MONETARY: Final = {
    "net_amount": "{net}",
    "average_check": "round({net} / nullif({receipts}, 0), 4)::decimal(18, 4)",
}
# What a client without a transaction that counts has.
NOTHING: Final = {"net_amount": Decimal(0), "average_check": None}
BEGINNING: Final = date(1, 1, 1)


def measures(con: Connection, *, as_of: date, scheme: RfmScheme) -> str:
    """Return a relation (client_id, recency_days, days_since_first, frequency, net, receipts, margin, monetary) to select from."""
    if not scheme.is_filtered and scheme.window_days in KEPT_WINDOWS:
        suffix = KEPT_WINDOWS[scheme.window_days]
        columns = {name: name + suffix for name in ("purchase_days", "net_amount", "receipts", "margin")}
        monetary = MONETARY[scheme.measure].format(net=columns["net_amount"], receipts=columns["receipts"])
        table = purchases(con, as_of, allow_zero=scheme.allow_zero)
        return f"({KEPT_MEASURE.format(purchases=table, monetary=monetary, **columns)})"
    return _measured(con, as_of=as_of, scheme=scheme)


def _measured(con: Connection, *, as_of: date, scheme: RfmScheme) -> str:
    """Make the temporary table of a scheme with a window or filter of its own; the same question finds it again."""
    version = facts_version(con)
    name = f"rfm_measured_{as_of:%Y%m%d}_{version}_{_digest(scheme)}"
    if con.execute("select 1 from duckdb_tables() where temporary and table_name = $name", {"name": name}).fetchall():
        return name
    days = "client_days"
    if scheme.is_filtered:
        days = "rfm_days"
        filtered_days(con, into=days, departments=scheme.departments, categories=scheme.categories)
    start = BEGINNING if scheme.window_days is None else as_of - timedelta(days=scheme.window_days)
    made = MEASURE.format(client_day=client_day_sql(days), monetary=MONETARY[scheme.measure].format(net="net", receipts="receipts"))
    con.execute(f"create or replace temp table {name} as {made}", {"as_of": as_of, "allow_zero": scheme.allow_zero, "window_start": start})
    if scheme.is_filtered:
        con.execute(f"drop table {days}")
    return name


def _digest(scheme: RfmScheme) -> str:
    """A short name for what the measures depend on; the cuts do not change them."""
    asked = {key: value for key, value in scheme_to_dict(scheme).items() if key in ("window_days", "filter", "monetary", "allow_zero")}
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:16]
