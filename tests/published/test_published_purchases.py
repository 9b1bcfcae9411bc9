"""Published figures of the CDNOW sample, through the ordinary import and the command line (sources: README.md beside this)."""

import os
from datetime import date
from pathlib import Path

import duckdb
import lifetimes
import numpy as np
import pytest

from crm_core.commands import run_command
from crm_core.jobs import open_house
from crm_core.stats.purchases import fit_bgnbd, fit_mbgnbd

DATA = Path(os.environ.get("TACT_TEST_DATA", Path(__file__).parents[3] / "shared" / "data"))
SAMPLE = DATA / "cdnow" / "CDNOW_sample.txt"
MAPPING = "header = false\n[columns]\nexternal_id = 0\nhappened_at = 2\nquantity = 3\namount = 4\n"

pytestmark = pytest.mark.skipif(not SAMPLE.parent.exists(), reason="the real data is not beside this checkout")


@pytest.fixture(scope="module")
def fitted(tmp_path_factory):
    """Load the sample; return the fit with days of net 0, its scores, the fit of days above 0, and one with the last 39 weeks kept back."""
    folder = tmp_path_factory.mktemp("cdnow")
    (folder / "m.toml").write_text(MAPPING)
    house = open_house(folder / "t.duckdb")

    def run(*words):
        done = run_command(house, {"argv": [str(w) for w in words], "cwd": str(folder), "language": "en"}, lambda said: None)
        assert done["exit"] == 0, done
        return done["result"]

    run("import", SAMPLE, "--kind", "transactions", "--source", "cdnow", "--map", folder / "m.toml")
    told = run("value", "fit", "--as-of", "1997-09-30", "--zero-days")
    run("value", "score", "-o", folder / "scores.parquet")
    with duckdb.connect() as con:
        scores = con.execute(f"select * from '{folder / 'scores.parquet'}'").fetchall()
    above = run("value", "fit", "--as-of", "1997-09-30")
    later = run("value", "fit", "--as-of", "1998-06-30", "--zero-days", "--holdout", "273")
    house.close()
    return told, scores, above, later


def rounded(parameters, digits):
    return {name: round(parameters[name], places) for name, places in digits.items()}


def test_bgnbd(fitted):
    found = fitted[0]["parameters"]["bgnbd"]
    assert rounded(found, {"r": 4, "alpha": 4, "a": 4, "b": 4, "log_likelihood": 2}) == {
        "r": 0.2426, "alpha": 4.4136, "a": 0.7929, "b": 2.4259, "log_likelihood": -9582.43,
    }  # fmt: skip


def test_gamma_gamma(fitted):
    found = fitted[0]["parameters"]["gamma_gamma"]
    assert rounded(found, {"p": 2, "q": 2, "v": 2, "log_likelihood": 3}) == {"p": 6.25, "q": 3.74, "v": 15.44, "log_likelihood": -4055.918}


def test_pareto_nbd(fitted):
    found = fitted[0]["parameters"]["pareto_nbd"]
    assert rounded(found, {"r": 3, "alpha": 3, "s": 3, "beta": 3}) == {"r": 0.553, "alpha": 10.578, "s": 0.606, "beta": 11.669}
    assert found["log_likelihood"] == pytest.approx(-9594.97, abs=0.01)


def test_days_above_zero_alone(fitted):
    told = fitted[2]
    assert told["clients"] == 2349
    assert round(told["parameters"]["bgnbd"]["r"], 4) == 0.2439


def test_every_client_has_a_row(fitted):
    told, scores, *_ = fitted
    assert len(scores) == told["clients"] == 2357
    assert told["model"] in ("bgnbd", "mbgnbd", "pareto_nbd")
    assert told["holdout"][told["model"]]["deviance"] < told["baseline"]["same_rate"]["deviance"]


def test_the_next_39_weeks():
    """Of one client (x = 2, t_x = 30.43, T = 38.86) and of all, against what came."""
    x, tx, t = histories()
    model = fit_bgnbd(x, tx, t)
    assert round(float(model.expected_purchases(39.0, 2, 30.43, 38.86)[0]), 3) == 1.226
    assert round(float(model.expected_purchases(39.0, x, tx, t).sum()), 1) == 1653.4
    assert sum(len(one) for one in purchase_days().values()) - int((x + 1).sum()) == 1882


def test_the_next_39_weeks_as_a_holdout_of_the_product(fitted):
    holdout = fitted[3]["holdout"]
    assert (holdout["from"], holdout["days"]) == ("1997-10-01", 273)
    assert (round(holdout["bgnbd"]["predicted"], 1), holdout["bgnbd"]["actual"]) == (1653.4, 1882)


def test_lifetimes_finds_the_same_in_its_own_way():
    """The library's fitters as an independent peer: their tops, their mean log-likelihood on scaled time, their expectations."""
    x, tx, t = histories()
    for ours, theirs in ((fit_bgnbd(x, tx, t), lifetimes.BetaGeoFitter()), (fit_mbgnbd(x, tx, t), lifetimes.ModifiedBetaGeoFitter())):
        theirs.fit(x, tx, t)
        for name, value in ours.values.items():
            assert theirs.params_[name] == pytest.approx(value, rel=2e-3)
            theirs.params_[name] = value
        assert ours.expected_purchases(52.0, x, tx, t) == pytest.approx(
            np.asarray(theirs.conditional_expected_number_of_purchases_up_to_time(52.0, x, tx, t)), rel=1e-8
        )
        assert ours.probability_alive(x, tx, t) == pytest.approx(
            np.asarray(theirs.conditional_probability_alive(x, tx, t)).ravel(), rel=1e-8
        )


def purchase_days():
    """Return the days of every client of the sample, read with plain Python."""
    days = {}
    for line in SAMPLE.read_text().splitlines():
        client, _, day, _, _ = line.split()
        days.setdefault(client, set()).add(date(int(day[:4]), int(day[4:6]), int(day[6:])))
    return days


def histories():
    """Return repeat purchases, recency and age in weeks of the sample up to 30 September 1997."""
    end = date(1997, 9, 30)
    known = [[day for day in one if day <= end] for one in purchase_days().values()]
    return np.array([(len(one) - 1, (max(one) - min(one)).days / 7, (end - min(one)).days / 7) for one in known if one], dtype=float).T
