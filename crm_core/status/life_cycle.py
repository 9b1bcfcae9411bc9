"""How far every client is in its life with us: thirds of welcome, development and retention, as advice."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import numpy as np
import pyarrow as pa

from crm_core.churn import CannotSay, ChurnPolicy, curves
from crm_core.db import Connection, rows, statement
from crm_core.facts import RELATIONS, purchases
from crm_core.status.policy import StatusPolicy, load_policy
from crm_core.status.residual import ResidualLife, residual_life
from crm_core.status.worth import gap_limit
from crm_core.value import p_alive_of

THIRDS: Final = ("welcome", "development", "retention")
LIFE: Final = statement(__package__, "life_cycle")
COUNTS: Final = statement(__package__, "life_cycle_counts")
NOTHING: Final = "select null::bigint as client_id, null::varchar as life_cycle, null::double as life_cycle_share where false"
DAYS_A_MONTH: Final = 365 / 12


@dataclass(frozen=True, slots=True)
class Third:
    """One third of the life-cycle: its clients, those of them contacted in 90 days, and with offers of each class."""

    name: str
    clients: int
    net_365d: float
    welcome_90d: int
    development_90d: int
    retention_90d: int


@dataclass(frozen=True, slots=True)
class LifeCycle:
    """The thirds, who has none because it never bought, and the table of residual life they were read from."""

    as_of: date
    thirds: tuple[Third, ...]
    without: int
    residual: ResidualLife

    @property
    def clients(self) -> int:
        """Everyone who has a place in the life-cycle."""
        return sum(one.clients for one in self.thirds)


def life_cycle_table(
    con: Connection, *, as_of: date, policy: StatusPolicy | None = None, into: str = "life_cycle_relation"
) -> ResidualLife | CannotSay:
    """Make temporary table `into(client_id, life_cycle, life_cycle_share)`; without a value model or a curve it is empty."""
    limits = policy or load_policy(con)[0]
    found = _residual(con, as_of=as_of, policy=limits)
    if isinstance(found, CannotSay):
        con.execute(f'create or replace temp table "{into}" as {NOTHING}')
        return found
    ages = np.arange(len(found.days), dtype=np.int32)
    con.register("status_residual", pa.table({"age": pa.array(ages), "days_left": pa.array(found.days)}))
    try:
        alive = p_alive_of(con, as_of=as_of)
        con.execute(f'create or replace temp table "{into}" as {LIFE.format(purchases=purchases(con, as_of), alive=alive)}')
    finally:
        con.unregister("status_residual")
    return found


def life_cycle(con: Connection, *, as_of: date, policy: StatusPolicy | None = None) -> LifeCycle | CannotSay:
    """Count the clients in each third, and which contacts they had in the last 90 days."""
    found = life_cycle_table(con, as_of=as_of, policy=policy, into="life_cycle_counted")
    if isinstance(found, CannotSay):
        return found
    tables = {"contacts": RELATIONS["contacts"](con, as_of), "purchases": purchases(con, as_of)}
    counted = {row["life_cycle"]: row for row in rows(con, COUNTS.format(life="life_cycle_counted", **tables))}
    without = int(con.execute("select (select count(*) from client) - (select count(*) from life_cycle_counted)").fetchall()[0][0])
    return LifeCycle(as_of, tuple(_third(name, counted.get(name)) for name in THIRDS), without, found)


def _third(name: str, row: dict[str, Any] | None) -> Third:
    if row is None:
        return Third(name, 0, 0.0, 0, 0, 0)
    return Third(name, row["clients"], float(row["net_365d"]), row["welcome_90d"], row["development_90d"], row["retention_90d"])


def _residual(con: Connection, *, as_of: date, policy: StatusPolicy) -> ResidualLife | CannotSay:
    alive = p_alive_of(con, as_of=as_of)
    if not con.execute(f"select 1 from {alive} limit 1").fetchall():
        return CannotSay("status-no-value-model", {})
    gap = gap_limit(con, as_of=as_of, policy=policy)
    seen = curves(con, as_of=as_of, policy=ChurnPolicy(inactivity_days=gap.days))
    if isinstance(seen, CannotSay):
        return seen
    oldest = con.execute(f"select max(days_since_first) from {purchases(con, as_of)}").fetchall()[0][0]
    horizon = round(policy.life_cycle_months * DAYS_A_MONTH)
    return residual_life(seen.whole.curve, oldest=int(oldest or 0), horizon_days=horizon)
