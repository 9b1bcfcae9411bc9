"""Scores of random bases against pandas."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from crm_core.facts import refresh_all_days
from crm_core.rfm import cut, grid, scheme_from_dict, score

AS_OF = date(2026, 11, 14)


def random_base(base, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame(
        {
            "record_id": rng.integers(1, 61, 400),
            "ago": rng.integers(-5, 500, 400),
            "kind": rng.choice(["purchase", "purchase", "purchase", "purchase", "return"], 400),
            "amount": rng.integers(0, 30, 400) * 10,
        }
    )
    frame["day"] = [AS_OF - timedelta(int(days)) for days in frame["ago"]]
    base.add(*range(1, 71))
    base.con.executemany(
        """
        insert into transaction_line (import_id, line, source, content_key, occurrence, record_id, kind, happened_at, day, amount)
        values (1, 1, 's', 'k', 1, ?, ?, ?::timestamp, ?, ?)
        """,
        frame[["record_id", "kind", "day", "day", "amount"]].astype(object).values.tolist(),
    )
    refresh_all_days(base.con)
    return frame


def expected_scores(frame, k, window):
    seen = frame[frame["ago"] >= 0].assign(net=lambda f: f["amount"].where(f["kind"] == "purchase", -f["amount"]))
    days = (
        seen.groupby(["record_id", "ago"]).agg(net=("net", "sum"), bought=("kind", lambda kinds: (kinds == "purchase").any())).reset_index()
    )
    days["is_purchase"] = days["bought"] & (days["net"] > 0)
    inside = days[days["ago"] < window]
    facts = pd.DataFrame(
        {
            "recency": days[days["is_purchase"]].groupby("record_id")["ago"].min(),
            "frequency": inside[inside["is_purchase"]].groupby("record_id").size(),
            "monetary": inside.groupby("record_id")["net"].sum(),
        }
    )
    facts = facts[facts["frequency"] > 0]
    worse = {"r": -facts["recency"], "f": facts["frequency"], "m": facts["monetary"]}
    for digit, value in worse.items():
        below = value.apply(lambda one, value=value: int((value < one).sum()))
        facts[digit] = 1 + (k * below) // len(facts)
    return facts


@pytest.mark.parametrize(("seed", "k", "window"), [(1, 5, 365), (2, 3, 365), (3, 9, 90), (4, 7, 30), (5, 5, 10_000)])
def test_scores_are_those_of_pandas(base, seed, k, window):
    frame = random_base(base, seed)
    expected = expected_scores(frame, k, window)
    scheme = scheme_from_dict({"k": k, "window_days": window})
    edges = cut(base.con, as_of=AS_OF, scheme=scheme)
    name = score(base.con, as_of=AS_OF, scheme=scheme, edges=edges)
    found = base.con.execute(f"select client_id, recency_days, frequency, monetary, r, f, m from {name} order by client_id").fetchall()
    assert [tuple(int(value) for value in row) for row in found] == [
        (int(client), *(int(value) for value in row))
        for client, row in zip(expected.index, expected[["recency", "frequency", "monetary", "r", "f", "m"]].to_numpy(), strict=True)
    ]
    cells = {(cell.r, cell.f): cell.measures for cell in grid(base.con, as_of=AS_OF, scheme=scheme, edges=edges).cells}
    counted = expected.groupby(["r", "f"]).agg(clients=("r", "size"), revenue=("monetary", "sum"))
    assert {key: (cell.clients, int(cell.revenue)) for key, cell in cells.items()} == {
        (int(r), int(f)): (int(row.clients), int(row.revenue)) for (r, f), row in counted.iterrows()
    }
