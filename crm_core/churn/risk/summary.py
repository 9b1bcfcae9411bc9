"""Who will leave, by main cause and by tenth: how many, at what risk, with how much money."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from crm_core.churn.risk.store import load_model, scored
from crm_core.db import Connection, rows, statement
from crm_core.facts import purchases

SUMMARY: Final = statement(__package__, "summary")


@dataclass(frozen=True, slots=True)
class CauseRow:
    """Clients of one main cause in one tenth: the sum of their risks is how many of them are expected to leave."""

    cause: str
    decile: int
    clients: int
    expected: float
    net_amount: Decimal
    at_risk: Decimal


@dataclass(frozen=True, slots=True)
class RiskSummary:
    """Everyone active on a day, cut by cause and tenth; the parts add up to the whole."""

    as_of: date
    active: int
    parts: tuple[CauseRow, ...]

    def of(self, *, up_to_decile: int, causes: tuple[str, ...] | None = None) -> "RiskSummary":
        """Return the riskiest tenths alone, and of these only some causes."""
        kept = tuple(one for one in self.parts if one.decile <= up_to_decile and (causes is None or one.cause in causes))
        return RiskSummary(self.as_of, self.active, kept)

    def by_cause(self) -> tuple[CauseRow, ...]:
        """Return one row a cause, the most money at risk first (decile 0: all together)."""
        found: dict[str, CauseRow] = {}
        for one in self.parts:
            so_far = found.get(one.cause, CauseRow(one.cause, 0, 0, 0.0, Decimal(0), Decimal(0)))
            found[one.cause] = CauseRow(
                one.cause,
                0,
                so_far.clients + one.clients,
                so_far.expected + one.expected,
                so_far.net_amount + one.net_amount,
                so_far.at_risk + one.at_risk,
            )
        return tuple(sorted(found.values(), key=lambda one: (-one.at_risk, one.cause)))

    @property
    def clients(self) -> int:
        """How many clients the parts hold."""
        return sum(one.clients for one in self.parts)

    @property
    def expected(self) -> float:
        """How many of them are expected to leave."""
        return sum(one.expected for one in self.parts)

    @property
    def at_risk(self) -> Decimal:
        """Net amount of the last year times the risk, added up."""
        return sum((one.at_risk for one in self.parts), Decimal(0))


def summary(con: Connection, *, as_of: date) -> RiskSummary | None:
    """Add up the risk of everyone active on a day; None when no model was ever fitted."""
    if load_model(con) is None:
        return None
    found = rows(con, SUMMARY.format(risk=scored(con, as_of=as_of), purchases=purchases(con, as_of)))
    parts = tuple(
        CauseRow(
            one["churn_cause"],
            one["churn_risk_decile"],
            one["clients"],
            one["expected"],
            Decimal(one["net_amount"]),
            Decimal(one["at_risk"]),
        )
        for one in found
    )
    return RiskSummary(as_of, sum(one.clients for one in parts), parts)
