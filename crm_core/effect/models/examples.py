"""What past campaigns teach: everyone in an arm as they were the day before the contact, and what they did after it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crm_core.churn.risk.features import FEATURES, Matrix, active_clients
from crm_core.db import Connection
from crm_core.effect.gather import Run, gather, sums_of_one
from crm_core.effect.policy import EffectPolicy

SEEN: Final = (*FEATURES, "bought_before")
EVER: Final = 36_500
MOST_DAYS: Final = 12  # facts are read for each day of contact; of a campaign that went out over more days the last ones teach

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Examples:
    """Clients of one campaign (or of several): what was known before the contact, the arm, the outcome."""

    campaigns: tuple[str, ...]
    first_day: date
    last_day: date
    matrix: Matrix
    target: Flags
    event: Flags

    def __len__(self) -> int:
        return len(self.target)

    def part(self, chosen: NDArray[np.bool_]) -> "Examples":
        """Return some of them."""
        return Examples(self.campaigns, self.first_day, self.last_day, self.matrix[chosen], self.target[chosen], self.event[chosen])


def examples_of(con: Connection, run: Run, *, as_of: date, window_days: int, outcome: str, policy: EffectPolicy) -> Examples | None:
    """Return the clients of one campaign whose window is over; None when there are none."""
    gather(con, run.campaign, as_of=as_of, window_days=window_days)
    sums_of_one(con, run.campaign, as_of=as_of, window_days=window_days, policy=policy)
    days = [
        day
        for (day,) in con.execute(
            "select distinct start from effect_client where start + $window_days::integer - 1 <= $as_of order by start desc limit $most",
            {"window_days": window_days, "as_of": as_of, "most": MOST_DAYS},
        ).fetchall()
    ]
    parts = [_of_day(con, day, outcome) for day in days]
    if not parts:
        return None
    return Examples((run.campaign,), min(days), max(days), *(np.concatenate([part[place] for part in parts]) for place in range(3)))


def together(several: list[Examples]) -> Examples:
    """Return the clients of several campaigns as one."""
    return Examples(
        tuple(name for one in several for name in one.campaigns),
        min(one.first_day for one in several),
        max(one.last_day for one in several),
        np.concatenate([one.matrix for one in several]),
        np.concatenate([one.target for one in several]),
        np.concatenate([one.event for one in several]),
    )


def everyone(con: Connection, client_ids: NDArray[np.int64], *, as_of: date) -> Matrix:
    """Return what is known of these clients on a day; of whoever never bought only that."""
    seen = active_clients(con, as_of=as_of, active_days=EVER)
    matrix = np.full((len(client_ids), len(SEEN)), np.nan)
    place = np.searchsorted(seen.client_ids, client_ids)
    there = np.zeros(len(client_ids), dtype=bool)
    if len(seen):
        there = seen.client_ids[np.minimum(place, len(seen) - 1)] == client_ids
        matrix[there, : len(FEATURES)] = seen.matrix[place[there]]
    matrix[:, -1] = there
    return matrix


def _of_day(con: Connection, day: date, outcome: str) -> tuple[Matrix, Flags, Flags]:
    found = con.execute(
        "select client_id, arm = 'target' as target, case when $outcome = 'response' then answered else bought end as event "
        "from effect_client where start = $start order by client_id",
        {"outcome": outcome, "start": day},
    ).fetchnumpy()
    client_ids = np.asarray(found["client_id"], dtype=np.int64)
    # Of the day before the contact: what the contact itself brought is not among the facts.
    matrix = everyone(con, client_ids, as_of=day - timedelta(days=1))
    return matrix, np.asarray(found["target"], dtype=bool), np.asarray(found["event"], dtype=bool)
