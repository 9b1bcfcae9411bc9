"""What the screen Value shows of a day: deciles, the whale curve, P(alive) × recency, totals. All from one scoring."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from crm_core.db import Connection, rows, statement
from crm_core.value.fields import value

DECILES: Final = statement(__package__, "deciles")
CURVE: Final = statement(__package__, "curve")
ALIVE_MAP: Final = statement(__package__, "alive_map")
WORTH: Final = statement(__package__, "worth")
ALIVE_STEPS: Final = 5
RECENCY_LIMITS: Final = (30, 90, 180, 365)


@dataclass(frozen=True, slots=True)
class Decile:
    """A tenth of the clients by expected value, 1 the best; equal values stay together."""

    decile: int
    clients: int
    p_alive: float | None
    expected_purchases: float
    purchase_value: float
    next_purchase_value: float
    per_client: float
    amount: float
    share: float | None


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """So many best clients brought so much; each of them `least` or more."""

    clients: int
    least: float
    share_of_clients: float
    share_of_value: float | None


@dataclass(frozen=True, slots=True)
class AliveCell:
    """Clients whose P(alive) is in fifth `alive` (1–5) and whose last purchase lies up to `RECENCY_LIMITS[recency]` days back."""

    alive: int
    recency: int
    clients: int
    amount: float


@dataclass(frozen=True, slots=True)
class Worth:
    """The whole base as of a day."""

    clients: int
    scored: int
    predicted: float | None
    historic: Decimal
    expected_purchases: float | None
    mean_purchase_value: float | None
    mean_next_purchase: float | None
    loss_making: int | None
    loss: Decimal | None


@dataclass(frozen=True, slots=True)
class ValueView:
    """All of it."""

    worth: Worth
    deciles: tuple[Decile, ...]
    curve: tuple[CurvePoint, ...]
    map: tuple[AliveCell, ...]


def view(con: Connection, *, as_of: date) -> ValueView:
    """Return what the screen shows as of a day."""
    table = value(con, as_of)
    return ValueView(
        worth=Worth(**rows(con, WORTH.format(value=table))[0]),
        deciles=tuple(Decile(**one) for one in rows(con, DECILES.format(value=table))),
        curve=tuple(CurvePoint(**one) for one in rows(con, CURVE.format(value=table))),
        map=tuple(
            AliveCell(**one) for one in rows(con, ALIVE_MAP.format(value=table), {"limits": list(RECENCY_LIMITS), "steps": ALIVE_STEPS})
        ),
    )


def rule_of_decile(decile: int) -> dict[str, object]:
    """Return the rule of a segment: the clients of one tenth."""
    return {"field": "value_decile", "operator": "is", "value": decile}


def rule_of_best(least: float) -> dict[str, object]:
    """Return the rule of a segment: the clients who brought so much or more."""
    return {"field": "historic_value", "operator": "at_least", "value": least}


def rule_of_cell(alive: int, recency: int) -> dict[str, object]:
    """Return the rule of a segment: the clients of one cell of the map."""
    low, high = (alive - 1) / ALIVE_STEPS, alive / ALIVE_STEPS
    parts: list[dict[str, object]] = [{"field": "p_alive", "operator": "at_least", "value": low}]
    if alive < ALIVE_STEPS:
        parts.append({"field": "p_alive", "operator": "less_than", "value": high})
    if recency > 0:
        parts.append({"field": "recency_days", "operator": "more_than", "value": RECENCY_LIMITS[recency - 1]})
    if recency < len(RECENCY_LIMITS):
        parts.append({"field": "recency_days", "operator": "at_most", "value": RECENCY_LIMITS[recency]})
    return {"all": parts}
