"""Rows about value: a model fitted, everyone scored."""

from datetime import timedelta

import numpy as np
import pandas as pd

from benchmarks.base import AS_OF, CLIENTS, Measured, best, large, sizes, statement_of, timed, working_copy
from crm_core.demo import TRUTH
from crm_core.demo.purchases import draw_purchases
from crm_core.stats.purchases import fit_bgnbd
from crm_core.value import fit, value
from crm_core.value.histories import gather_values

FITTED_CLIENTS = CLIENTS // 5
INPUT_CLIENTS = CLIENTS * 9 // 100
WEEK = 7


def bgnbd() -> Measured:
    """Fit BG/NBD the way the product does above 200,000 clients (whole weeks, equal histories once), against lifetimes row by row."""
    from lifetimes import BetaGeoFitter

    x, recency, age = _histories(FITTED_CLIENTS)

    def ours() -> object:
        # One number a history: 1,000 weeks of recency and of age are more than there are.
        packed = (x * 1000 + np.round(recency / WEEK)) * 1000 + np.round(age / WEEK)
        distinct, weights = np.unique(packed, return_counts=True)
        return fit_bgnbd(distinct // 1_000_000, distinct // 1000 % 1000, distinct % 1000, weights=weights)

    spent, model = timed(ours)
    peer, plain = timed(lambda: BetaGeoFitter().fit(x, recency / WEEK, age / WEEK))
    for name, value_of in plain.params_.items():
        if abs(getattr(model, name) / value_of - 1) > 0.02:
            raise ValueError(f"{name}: {getattr(model, name)} against {value_of}")
    return Measured(f"{len(x):,} clients", spent, peer)


def inputs() -> Measured:
    """Frequency, recency, age and money of everyone from the kept days, against lifetimes' own utility over the lines these are made of."""
    from lifetimes.utils import summary_data_from_transaction_data

    house = large(INPUT_CLIENTS)
    with house.db.read() as con:

        def ours() -> None:
            gather_values(con, as_of=AS_OF, zero_days=False, days="client_days", column="net")

        spent = best(ours)
        # Purchases alone: of returns the utility knows nothing. Whoever has one is left out of the comparison, not of the clock.
        lines = con.execute(statement_of("input_lines"), {"as_of": AS_OF}).df()
        end = pd.Timestamp(AS_OF)
        peer, told = timed(lambda: summary_data_from_transaction_data(lines, "client_id", "day", "amount", observation_period_end=end))
        con.register("told", told.reset_index())
        (apart,) = con.execute(statement_of("inputs_apart")).fetchall()[0]
    if apart:
        raise ValueError(f"{apart} clients differ")
    house.close()
    return Measured(f"{len(lines):,} transactions", spent, peer)


def whole_fit() -> Measured:
    """Fit value as of a day: histories, holdout, every model twice, everyone scored, all of it kept."""
    house = working_copy("value")
    spent, fitted = timed(lambda: fit(house.db, as_of=AS_OF, who="bench"))
    found = Measured(f"{sizes(house)}; chosen {fitted.chosen}", spent)
    house.close()
    return found


def score() -> Measured:
    """Score everyone as of a day that is not kept."""
    house = working_copy("value-score")
    fit(house.db, as_of=AS_OF, who="bench")
    day = AS_OF - timedelta(days=33)

    def ours() -> None:
        with house.db.read() as con:
            value(con, day)

    found = Measured(sizes(house), best(ours, 2))
    house.close()
    return found


def kept() -> Measured:
    """Ask for everyone's value as of the day of the fit: a segment of the first decile counted from the kept scores."""
    house = large()
    with house.db.read() as con:
        is_fitted = con.execute("select count(*) from value_kept").fetchall()[0][0]
    if not is_fitted:
        fit(house.db, as_of=AS_OF, who="bench")

    def ours() -> None:
        with house.db.read() as con:
            con.execute(f"select count(*), sum(predicted_value) from {value(con, AS_OF)} where value_decile = 1").fetchall()

    found = Measured(sizes(house), best(ours))
    house.close()
    return found


def _histories(clients: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return repeat purchases, recency and age in days of clients drawn like the demo's."""
    _, bought = draw_purchases(np.random.default_rng(5), TRUTH, first=0, count=clients)
    owner, days_ago = bought["person_id"], bought["days_ago"]
    seen = np.unique(np.column_stack([owner, days_ago]), axis=0)
    owner, days_ago = seen[:, 0], seen[:, 1]
    count = np.bincount(owner, minlength=clients)
    starts = np.concatenate(([0], np.cumsum(count)))[:-1]
    there = count > 0
    newest, oldest = days_ago[starts[there]], days_ago[(starts + count - 1)[there]]
    return (count[there] - 1).astype(float), (oldest - newest).astype(float), oldest.astype(float)
