"""The published CDNOW sample through the command line, against an independent computation with pandas."""

import os
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

DATA = Path(os.environ.get("TACT_TEST_DATA", Path(__file__).parents[3] / "shared" / "data"))
SAMPLE = DATA / "cdnow" / "CDNOW_sample.txt"
AS_OF = pd.Timestamp("1998-06-30")


def scores(values: pd.Series, *, k: int = 5) -> pd.Series:
    """Return 1 + floor(k × share of scored clients who are strictly worse); more is better."""
    worse = np.array([(values < one).sum() for one in values])
    return pd.Series(1 + (k * worse) // len(values), index=values.index)


@pytest.mark.skipif(not SAMPLE.parent.exists(), reason="the real data is not beside this checkout")
def test_cdnow_without_headers(line: Any) -> None:
    mapping = line.file("header = false\n[columns]\nexternal_id = 0\nhappened_at = 2\nquantity = 3\namount = 4\n", name="m.toml")
    done = line("import", SAMPLE, "--kind", "transactions", "--source", "cdnow", "--map", mapping)
    assert (done["rows"], done["loaded"], done["quarantined"]) == (6919, 6919, 0)
    told = pd.read_csv(SAMPLE, sep=r"\s+", header=None, names=["id", "sample", "day", "cds", "amount"], dtype={"id": str, "day": str})
    told["day"] = pd.to_datetime(told["day"])
    # A purchase day's net amount is above zero; days on which only free goods went out are none.
    days = told.groupby(["id", "day"], as_index=False)["amount"].sum()
    days = days[days["amount"] > 0]
    window = days[days["day"] > AS_OF - pd.Timedelta(days=365)]
    recency = (AS_OF - days.groupby("id")["day"].max()).dt.days
    facts = line.facts("1998-06-30")
    assert len(facts) == 2357
    assert {x: row["recency_days"] for x, row in facts.items() if row["recency_days"] is not None} == recency.to_dict()
    assert round(float(sum(row["net_amount"] for row in facts.values())), 2) == round(told["amount"].sum(), 2)
    scored = pd.DataFrame({"frequency": window.groupby("id").size(), "monetary": window.groupby("id")["amount"].sum().round(4)})
    scored["recency"] = recency[scored.index]
    expected = pd.DataFrame({"r": scores(-scored["recency"]), "f": scores(scored["frequency"]), "m": scores(scored["monetary"])})
    found = {x: row for x, row in line.rfm("1998-06-30").items() if row["r"] is not None}
    assert set(found) == set(expected.index)
    wrong = [x for x, row in found.items() if (row["r"], row["f"], row["m"]) != tuple(expected.loc[x])]
    assert wrong == []
