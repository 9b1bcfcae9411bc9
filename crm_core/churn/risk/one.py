"""The risk of one client, with its reasons and the numbers that fill their sentences."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from crm_core.churn.risk.causes import Cause, causes_of
from crm_core.churn.risk.features import ActiveClients, active_clients
from crm_core.churn.risk.store import load_model
from crm_core.db import Connection


@dataclass(frozen=True, slots=True)
class ClientRisk:
    """The chance that a client buys nothing in the next `horizon_days`, its causes, and what is known of the client (None: not known)."""

    client_id: int
    horizon_days: int
    risk: float
    causes: tuple[Cause, ...]
    facts: dict[str, Any]


def risk_of(con: Connection, client_id: int, *, as_of: date) -> ClientRisk | None:
    """Return one client's risk as of a date; None without a model, or when the client is not active then."""
    model = load_model(con)
    if model is None:
        return None
    seen = active_clients(con, as_of=as_of, active_days=model.active_days, only=client_id)
    if not len(seen):
        return None
    chance = float(model.calibration.chance(model.scorer.scores(seen.matrix))[0])
    return ClientRisk(client_id, model.horizon_days, chance, causes_of(model.scorer, model.usual(), seen), _known(seen))


def _known(seen: ActiveClients) -> dict[str, Any]:
    values = {name: float(column[0]) for name, column in seen.facts.items()}
    return {name: None if np.isnan(value) else round(value) for name, value in values.items()}
