"""Contracts: monthly margin × survival, worked by hand and by a plain Kaplan–Meier; a base of contracts alone."""

from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import pytest

from crm_core.value import fit, value, view, write_scores
from crm_core.value.contracts import DAYS_A_MONTH, gather_contracts, months_to_come

AS_OF = date(2026, 3, 31)


def contract(db, number, client, opened, closed, margin, product="card"):
    with db.write() as con:
        con.execute(
            "insert into contract values (1, $n, 's', 'k' || $n, 1, 'D-' || $n, $client, $product, $opened, $closed, $margin, null)",
            {"n": number, "client": client, "product": product, "opened": opened, "closed": closed, "margin": margin},
        )


def plain_months(lengths, age, months, rate):
    """Kaplan–Meier written out: lengths are (days, closed); what an open contract of this age in days has to come."""

    def survival(at):
        left = 1.0
        for day in sorted({days for days, closed in lengths if closed and days <= at}):
            at_risk = sum(days >= day for days, _ in lengths)
            left *= 1 - sum(days == day and closed for days, closed in lengths) / at_risk
        return left

    hazard = sum(closed for _, closed in lengths) / sum(days for days, _ in lengths)
    last = max(days for days, _ in lengths)
    total = 0.0
    for k in range(1, months + 1):
        at = age + k * DAYS_A_MONTH
        left = survival(min(at, last)) * np.exp(-hazard * max(at - last, 0))
        total += left / survival(min(age, last)) * (1 + rate) ** (-k / 12)
    return total


def test_months_to_come_with_a_naive_twin():
    rng = np.random.default_rng(4)
    days, closed = rng.integers(5, 700, 60).astype(float), rng.random(60) < 0.5
    closed[days.argmax()] = False
    ages = np.array([0.0, 4, 131, 365, 366, 600])
    found, variance = months_to_come(days, closed, np.ones(60), ages=ages, months=12, rate=0.1)
    lengths = list(zip(days, closed, strict=True))
    assert found == pytest.approx([plain_months(lengths, age, 12, 0.1) for age in ages])
    assert np.all(variance >= 0)


def test_contracts_that_never_close_bring_every_month_and_those_that_all_closed_the_mean_hazard():
    certain, variance = months_to_come(
        np.array([100.0]), np.array([False]), np.array([3.0]), ages=np.array([0.0, 40.0]), months=6, rate=0.0
    )
    assert certain == pytest.approx([6, 6])
    assert variance == pytest.approx([0, 0])
    gone, _ = months_to_come(np.array([30.0, 30.0]), np.array([True, True]), np.ones(2), ages=np.array([31.0]), months=1, rate=0.0)
    assert gone == pytest.approx(np.exp(-DAYS_A_MONTH / 30))


def test_a_client_has_the_contracts_open_on_the_day(base):
    base.clients |= {1, 2, 3}
    db = base.ready()
    contract(db, 1, 1, AS_OF - timedelta(days=365), None, 10)
    contract(db, 2, 1, AS_OF - timedelta(days=731), AS_OF - timedelta(days=1), 2)  # closed: only what it brought
    contract(db, 3, 2, AS_OF - timedelta(days=30), AS_OF + timedelta(days=5), -4)  # closes later: still open
    contract(db, 4, 3, AS_OF + timedelta(days=1), None, 7)  # not yet
    with db.read() as con:
        assert gather_contracts(con, as_of=AS_OF, months=12, rate=0.0) == 3
        found = con.execute("select client_id, open_contracts, so_far from value_contract order by client_id").fetchall()
    month = 365.25 / 12
    assert found == [
        (1, 1, Decimal(str(round(10 * 365 / month + 2 * 730 / month, 4)))),
        (2, 1, Decimal(str(round(-4 * 30 / month, 4)))),
    ]


def test_a_contract_that_outlived_a_day_of_closings_is_not_charged_with_it_again(base):
    """Of two contracts 366 days old one was closed that day: the other one has it behind, whatever part of a month its age is."""
    base.clients |= {1, 2, 3}
    db = base.ready()
    contract(db, 1, 1, AS_OF - timedelta(days=366), None, 10)
    contract(db, 2, 2, AS_OF - timedelta(days=366), AS_OF, 10)
    contract(db, 3, 3, AS_OF - timedelta(days=100), None, 10)
    with db.read() as con:
        gather_contracts(con, as_of=AS_OF, months=12, rate=0.0)
        found = dict(con.execute("select client_id, expected from value_contract where open_contracts > 0").fetchall())
    lengths = [(366, False), (366, True), (100, False)]
    assert found == pytest.approx({1: 10 * plain_months(lengths, 366, 12, 0.0), 3: 10 * plain_months(lengths, 100, 12, 0.0)})
    hazard = 1 / (366 + 366 + 100)
    assert found[1] == pytest.approx(10 * sum(np.exp(-hazard * k * DAYS_A_MONTH) for k in range(1, 13)))


def test_a_contract_that_does_not_tell_its_opening_lasts_by_the_mean_hazard(base):
    base.clients |= {1, 2, 3, 4}
    db = base.ready()
    contract(db, 1, 1, None, None, 10)
    contract(db, 2, 2, AS_OF - timedelta(days=300), AS_OF - timedelta(days=100), 10)
    contract(db, 3, 3, AS_OF - timedelta(days=300), None, 10)
    contract(db, 4, 4, None, AS_OF - timedelta(days=1), 10)  # closed: over, and since when it ran is not known
    with db.read() as con:
        assert gather_contracts(con, as_of=AS_OF, months=12, rate=0.0) == 4
        found = con.execute("select client_id, open_contracts, so_far, expected from value_contract order by client_id").fetchall()
    hazard = 1 / (200 + 300)
    lasting = 10 * sum(np.exp(-hazard * k * DAYS_A_MONTH) for k in range(1, 13))
    assert found[0] == (1, 1, Decimal(0), pytest.approx(lasting))
    assert found[3] == (4, 0, Decimal(0), 0)


def test_a_base_that_tells_no_opening_is_valued_as_if_nothing_closed(base):
    base.clients |= {1}
    db = base.ready()
    contract(db, 1, 1, None, None, 10)
    with db.read() as con:
        assert gather_contracts(con, as_of=AS_OF, months=12, rate=0.0) == 1
        assert con.execute("select expected from value_contract").fetchall() == [(pytest.approx(120),)]


def test_a_base_of_contracts_alone_is_valued_by_them(base, tmp_path):
    base.clients |= set(range(1, 101))
    db = base.ready()
    for number in range(1, 101):
        closed = AS_OF - timedelta(days=number) if number % 3 == 0 else None
        contract(db, number, number, AS_OF - timedelta(days=200 + 5 * number), closed, 10 if number % 5 else -10)
    fitted = fit(db, as_of=AS_OF, who="test")
    assert (fitted.reason, fitted.chosen, fitted.contracts, fitted.money) == ("value-reason-only-contracts", "none", 100, "margin")
    assert fitted.forecast.amount == pytest.approx(fitted.forecast.contracts)
    with db.read() as con:
        seen = view(con, as_of=AS_OF)
        assert seen.worth.predicted == pytest.approx(fitted.forecast.amount, abs=0.01)
        assert seen.worth.loss_making == 20
        assert con.execute(f"select count(*), count(p_alive), count(value_decile) from {value(con, AS_OF)}").fetchall() == [(100, 0, 100)]
        # one closed brings nothing more, one open at most a whole year
        worst = con.execute(f"select max(abs(predicted_value)) from {value(con, AS_OF)}").fetchall()[0][0]
        assert 60 < worst < 120
    assert write_scores(db, tmp_path / "s.csv")[0] == 100
