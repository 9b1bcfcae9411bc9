"""The base on one day: clients by status, behaviour and reason, each client in exactly one cell."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from crm_core.db import Connection, rows, statement
from crm_core.facts import purchases
from crm_core.status.behaviours import behaviours
from crm_core.status.policy import load_policy
from crm_core.status.statuses import NOT_YET, statuses
from crm_core.status.worth import GapLimit

CELLS: Final = statement(__package__, "cells")


@dataclass(frozen=True, slots=True)
class Cell:
    """Clients of one status, behaviour and pair of reasons, with what they bought in 365 days."""

    status: str
    status_reason: str
    behaviour: str
    behaviour_reason: str
    clients: int
    net_365d: Decimal


@dataclass(frozen=True, slots=True)
class Picture:
    """Every client of the base once; `basis` is what the elite was ranked by, `gap` the limit of inactivity."""

    as_of: date
    cells: tuple[Cell, ...]
    basis: str
    gap: GapLimit

    @property
    def clients(self) -> int:
        """Clients who were in the base on the day."""
        return sum(cell.clients for cell in self.cells if cell.status != NOT_YET)

    @property
    def not_yet(self) -> int:
        """Clients who came to the base after the day."""
        return sum(cell.clients for cell in self.cells if cell.status == NOT_YET)

    def count(self, **wanted: str) -> int:
        """Count the clients of the cells that have these words, for example `status="lost"`."""
        return sum(cell.clients for cell in self.cells if all(getattr(cell, name) == word for name, word in wanted.items()))

    def net_365d(self, **wanted: str) -> Decimal:
        """Add up what the clients of these cells bought in 365 days."""
        return sum((cell.net_365d for cell in self.cells if all(getattr(cell, name) == word for name, word in wanted.items())), Decimal(0))


def picture(con: Connection, *, as_of: date) -> Picture:
    """Count the base by status, behaviour and their reasons."""
    policy, _ = load_policy(con)
    made = statuses(con, as_of=as_of, policy=policy, into="status_picture")
    acting = behaviours(con, as_of=as_of, policy=policy, into="status_picture_behaviour", of=made)
    found = rows(con, CELLS.format(statuses=made, behaviours=acting.table, purchases=purchases(con, as_of)))
    return Picture(as_of, tuple(Cell(**row) for row in found), acting.basis, acting.gap)
