"""The picture people trust: how an audience becomes a list, gate by gate, and it adds up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from crm_core.campaigns.arms import draw_arms
from crm_core.campaigns.audience import ask_for, find_audience, find_never_withheld
from crm_core.campaigns.gates import GATES, LAST, Ask, same_point
from crm_core.campaigns.model import Campaign
from crm_core.campaigns.points import choose, find_usable
from crm_core.db import Connection, statement


@dataclass(frozen=True, slots=True)
class GateCount:
    """How many clients a gate stops first, and how many no other gate would have stopped."""

    key: str
    first: int
    only: int


@dataclass(frozen=True, slots=True)
class Waterfall:
    """audience = Σ first + never_withheld + target + control; `records` are the rows of client files behind the audience."""

    audience: int
    records: int
    stops: tuple[GateCount, ...]
    never_withheld: int
    target: int
    control: int

    @property
    def stopped(self) -> int:
        """Clients stopped by any gate."""
        return sum(gate.first for gate in self.stops)

    @property
    def passed(self) -> int:
        """Clients whom every gate let through."""
        return self.never_withheld + self.target + self.control

    @property
    def on_list(self) -> int:
        """Clients who get the message."""
        return self.never_withheld + self.target

    def as_data(self) -> dict[str, Any]:
        """Return the object of the command line and of the release: whoever is never withheld counts as target."""
        return {
            "audience": self.audience,
            "records": self.records,
            "stopped": {gate.key: {"first": gate.first, "only": gate.only} for gate in self.stops},
            "never_withheld": self.never_withheld,
            "target": self.on_list,
            "control": self.control,
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Waterfall":
        """Return the waterfall that was stored with a release."""
        return cls(
            data["audience"],
            data["records"],
            tuple(GateCount(key, n["first"], n["only"]) for key, n in data["stopped"].items()),
            data["never_withheld"],
            data["target"] - data["never_withheld"],
            data["control"],
        )


def waterfall(con: Connection, campaign: Campaign, *, on: date) -> Waterfall:
    """Count whom each gate stops, first and alone, and the two arms. Nothing is stored."""
    find_audience(con, campaign, on=on)
    return pass_gates(con, campaign, ask_for(con, campaign, on=on))


def pass_gates(con: Connection, campaign: Campaign, ask: Ask) -> Waterfall:
    """Take temp `audience` through every gate and draw the arms; leaves temp `gated`, `passed` and `drawn`."""
    counts = flag(con, ask)
    find_never_withheld(con, campaign, on=ask.on)
    draw_arms(con, campaign)
    arms = dict(con.execute("select arm, count(*) from drawn group by arm").fetchall())
    audience, records = con.execute(statement("crm_core.campaigns", "audience_size")).fetchall()[0]
    return Waterfall(audience, records, counts, arms.get("never_withheld", 0), arms.get("target", 0), arms.get("control", 0))


def flag(con: Connection, ask: Ask) -> tuple[GateCount, ...]:
    """Ask every gate about temp `audience`; leaves temp `gated(client_id, stops)`, a bit a gate in order, and `passed(client_id)`."""
    find_usable(con, ask)
    conditions = [gate.condition(con, ask) for gate in GATES]
    stops = [f"case when not ({one}) then 0 else {1 << bit} end" for bit, one in enumerate(conditions) if one is not None]
    con.execute(statement("crm_core.campaigns", "gated").format(stops=" + ".join(stops)))
    con.execute("create or replace temp table passed as select client_id from gated where stops = 0")
    if ask.shares_points:
        choose(con, ask)
    late = same_point.stop(con, ask)
    found: dict[int, int] = dict(con.execute("select stops, count(*) from gated group by stops").fetchall())
    counts = [
        GateCount(
            gate.key,
            first=sum(clients for stops, clients in found.items() if stops & -stops == 1 << bit),
            only=found.get(1 << bit, 0),
        )
        for bit, gate in enumerate(GATES)
    ]
    return (*counts, GateCount(LAST, first=late, only=late))
