"""A small world worked out by hand: histories, margins, the holdout, and bases of which nothing can be foretold."""

from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import pytest
from scipy.integrate import quad

from crm_core.errors import CrmError
from crm_core.i18n import LANGUAGES
from crm_core.stats.purchases import MbgNbd
from crm_core.value import ValuePolicy, fit, load_model, p_alive_of, value, verdict, view, write_scores
from crm_core.value.histories import Histories, gather_values, holdout_histories
from crm_core.value.horizon import discounted
from crm_core.value.judging import LEAST, calibration, judge, nearest, same_rate
from crm_core.value.money import money

AS_OF = date(2026, 3, 31)


def small(base):
    base.buy(1, "2026-01-01", 100, margin=10).buy(1, "2026-01-15", 200, margin=30).buy(1, "2026-01-15", 50, margin=5)
    base.buy(1, "2026-03-12", 300, margin=-20, document="d").buy(1, "2026-03-20", 100, "return", margin=4, returns="d")
    base.buy(2, "2026-02-10", 80, margin=8)
    base.buy(3, "2026-02-01", 40, margin=6).buy(3, "2026-02-03", 40, "return", margin=6)  # a day's own return lowers its own day
    base.buy(4, "2026-03-01", 500, "return", margin=90)  # of goods bought before the history
    base.buy(5, "2026-04-02", 60, margin=9)  # after the day of looking
    return base.ready()


def test_histories_and_values_by_hand(base):
    with small(base).read() as con:
        counted = money(con, as_of=AS_OF, policy=ValuePolicy())
        assert (counted.kind, counted.days, counted.own) == ("margin", "client_days", 1.0)
        gather_values(con, as_of=AS_OF, zero_days=False, days=counted.days, column=counted.column)
        found = con.execute("select * from value_client order by client_id").fetchall()
    d = Decimal
    assert found == [
        # purchases on 1 Jan, 15 Jan and 12 March; the return of d lowers 12 March by 4: −20 − 4
        (1, 2, 70, 89, d("21.0000"), d("11.0000"), d("21.0000")),
        (2, 0, 0, 49, d("8.0000"), d("0.0000"), d("8.0000")),
        (3, 0, 0, 58, d("0.0000"), d("0.0000"), d("6.0000")),
        (4, None, None, None, d("-90.0000"), d("0.0000"), d("0.0000")),
    ]


def test_the_holdout_by_hand(base):
    with small(base).read() as con:
        seen = holdout_histories(con, cut=date(2026, 2, 28), as_of=AS_OF, zero_days=False)
    rows = sorted(zip(seen.x, seen.recency * 7, seen.age * 7, seen.bought, seen.clients, strict=True))
    assert [tuple(round(float(cell), 6) for cell in row) for row in rows] == [(0, 0, 18, 0, 1), (0, 0, 27, 0, 1), (1, 14, 58, 1, 1)]


@pytest.mark.parametrize(
    ("lines", "shares", "policy", "kind", "values"),
    [
        # every line has its own
        ([(100, 7, "a"), (50, 3, "b")], {}, {}, "margin", [7, 3]),
        # the product's share where the line has none; the share loaded last
        ([(100, 7, "a"), (50, None, " B ")], {"b": 0.2}, {}, "margin", [7, 10]),
        # the policy's where the product has none either
        ([(100, 7, "a"), (50, None, "b"), (40, None, "c")], {"b": 0.2}, {"default_margin_share": 0.5}, "margin", [7, 10, 20]),
        # nothing is known of c: revenue
        ([(100, 7, "a"), (50, None, "b"), (40, None, "c")], {"b": 0.2}, {}, "revenue", [100, 50, 40]),
        # less than a hundredth of the money: the mean share of the rest, 10 / 1000
        ([(1000, 10, "a"), (5, None, "c")], {}, {}, "margin", [10, 0.05]),
    ],
)
def test_margins_are_the_lines_else_the_products_else_the_policys_else_revenue(base, lines, shares, policy, kind, values):
    for number, (amount, margin, product) in enumerate(lines, 1):
        base.buy(number, "2026-01-05", amount, margin=margin, product=product)
    db = base.ready()
    for name, share in shares.items():
        base.product(name, 0.9, load=1)
        base.product(name.upper(), share, load=2)
    with db.read() as con:
        counted = money(con, as_of=AS_OF, policy=ValuePolicy(**policy))
        assert counted.kind == kind
        gather_values(con, as_of=AS_OF, zero_days=False, days=counted.days, column=counted.column)
        found = con.execute("select historic from value_client order by client_id").fetchall()
    assert [float(one) for (one,) in found] == values


def test_a_judge_with_a_naive_twin():
    rng = np.random.default_rng(2)
    x, bought = rng.integers(0, 4, 40), rng.integers(0, 3, 40)
    weights, foretold = rng.integers(1, 5, 40), np.where(rng.random(40) < 0.2, 0.0, rng.random(40) * 2)
    seen = Histories(x.astype(float), np.zeros(40), np.full(40, 9.0), weights.astype(float), bought.astype(float))
    errors = judge(seen, foretold)
    deviance = absolute = 0.0
    for w, y, mu in zip(weights, bought, foretold, strict=True):
        m = max(mu, LEAST)
        deviance += w * 2 * ((y * np.log(y / m) if y else 0.0) - (y - m))
        absolute += w * abs(y - mu)
    assert errors.deviance == pytest.approx(deviance)
    assert errors.mean_absolute_error == pytest.approx(absolute / weights.sum())
    assert errors.total_error == pytest.approx((weights @ foretold) / (weights @ bought) - 1)
    points = calibration(seen, {"m": foretold})
    assert sum(one.clients for one in points) == weights.sum()
    for one in points:
        each = np.repeat(bought[x == one.repeats], weights[x == one.repeats])
        assert one.actual == pytest.approx(each.mean())
        assert one.upper - one.actual == pytest.approx(1.959964 * each.std(ddof=1) / len(each) ** 0.5)


def test_of_equals_the_naive_twin_is_nearest():
    seen = Histories(*(np.array([1.0]),) * 5)
    same = judge(seen, np.array([1.0]))
    assert nearest({"same_rate": same, "bgnbd": same}) == "same_rate"
    assert same_rate(4.0, np.array([2.0, 0.0, 3.0]), np.array([8.0, 5.0, 0.0])).tolist() == [1.0, 0.0, 0.0]


def test_discounting_is_the_integral_over_the_days_of_purchases():
    model = MbgNbd(0.6, 6.0, 0.8, 1.7, 0.0, 1.0, True, None)
    x, tx, t = np.array([3.0]), np.array([20.0]), np.array([25.0])
    horizon, delta = 365.25 / 7, np.log(1.1) / (365.25 / 7)
    rate = lambda s: model.expected_purchases(s + 1e-3, x, tx, t)[0] - model.expected_purchases(max(s - 1e-3, 0), x, tx, t)[0]  # noqa: E731
    exact = quad(lambda s: np.exp(-delta * s) * rate(s) / (2e-3 if s > 1e-3 else s + 1e-3), 0, horizon)[0]
    assert discounted(model.expected_purchases, months=12, rate=0.1, x=x, recency=tx, age=t)[0] == pytest.approx(exact, rel=1e-4)
    assert discounted(model.expected_purchases, months=12, rate=0.0, x=x, recency=tx, age=t) == model.expected_purchases(horizon, x, tx, t)


# Of these nothing can be foretold: a sentence, no crash ------------------------------------------------------------


def one_client(base):
    base.buy(1, "2025-01-01", 10, margin=-1).buy(1, "2026-01-01", 20, margin=-2)


def nobody_twice(base):
    for client in range(1, 60):
        base.buy(client, f"2025-{1 + client % 12:02}-05", 10)


def only_returns(base):
    base.buy(1, "2026-01-01", 10, "return").buy(2, "2026-02-01", 20, "return")


def yesterday(base):
    for client in range(1, 50):
        base.buy(client, "2026-03-30", 10).buy(client, "2026-03-31", 10)


def nothing(base):
    pass


@pytest.mark.parametrize(
    ("fill", "day", "reason", "chosen"),
    [
        (nothing, AS_OF, "value-reason-no-purchases", "none"),
        (only_returns, AS_OF, "value-reason-no-purchases", "none"),
        (one_client, AS_OF, "value-reason-few-repeaters", None),
        (nobody_twice, AS_OF, "value-reason-few-repeaters", "same_rate"),
        (yesterday, AS_OF, "value-reason-short-history", "none"),
        (one_client, date(2020, 1, 1), "value-reason-no-purchases", "none"),
        (one_client, date(2090, 1, 1), "value-reason-few-repeaters", None),
    ],
)
def test_a_sentence_where_nothing_can_be_foretold(base, tmp_path, fill, day, reason, chosen):
    fill(base)
    db = base.ready()
    fitted = fit(db, as_of=day, who="test")
    assert fitted.reason == reason
    assert not fitted.is_model
    assert fitted.chosen == (chosen or fitted.chosen)
    assert all(len(verdict(fitted, language)) > 30 for language in LANGUAGES)
    with db.read() as con:
        assert con.execute(f"select count(*) from {p_alive_of(con, as_of=day)}").fetchall() == [(0,)]
        view(con, as_of=day)
        view(con, as_of=date(2030, 5, 5))
    rows, _ = write_scores(db, tmp_path / "s.csv")
    with db.read() as con:
        assert con.execute("select count(*) from client").fetchall() == [(rows,)]


def test_the_naive_twin_is_used_where_it_foretells_better(base):
    """Clockwork: every client buys on its own fixed rhythm, which the rate so far foretells exactly and a model of chance does not."""
    start = date(2025, 1, 6)
    for client in range(1, 61):
        step = (7, 14, 28)[client % 3]
        for day in range(client % 5, 364, step):
            base.buy(client, (start + timedelta(days=day)).isoformat(), 10 + client % 4)
    db = base.ready()
    as_of = start + timedelta(days=363)
    fitted = fit(db, as_of=as_of, policy=ValuePolicy(pareto_up_to_histories=0), who="test")
    assert (fitted.reason, fitted.chosen) == ("value-reason-naive-wins", "same_rate")
    assert fitted.forecast.lower is None
    with db.read() as con:
        found = con.execute(
            f"select client_id, p_alive, expected_purchases, value_decile from {value(con, as_of)} order by client_id"
        ).fetchall()
    assert {(alive, decile is not None) for _, alive, _, decile in found} == {(None, True)}
    assert found[2][2] == pytest.approx(365.25 / 7, rel=0.05)  # client 3 buys every week


def test_quiet_days_make_every_model_unbelievable(base):
    for client in range(1, 80):
        base.buy(client, "2024-01-05", 10).buy(client, f"2024-0{1 + client % 6}-20", 10)
    fitted = fit(base.ready(), as_of=date(2030, 1, 1), who="test")
    assert (fitted.reason, fitted.chosen) == ("value-reason-nobody-bought", "nobody")
    assert fitted.forecast.amount == 0


def test_without_a_model_only_the_past_is_known(base):
    with small(base).read() as con:
        assert load_model(con) is None
        found = con.execute(
            f"select client_id, p_alive, predicted_value, historic_value, is_loss_making from {value(con, AS_OF)}"
        ).fetchall()
        assert con.execute(f"select * from {p_alive_of(con, as_of=AS_OF)}").fetchall() == []
    by_hand = [(1, 21, False), (2, 8, False), (3, 0, False), (4, -90, True)]
    assert sorted(found) == [(client, None, None, Decimal(f"{brought}.0000"), loses) for client, brought, loses in by_hand]
    with pytest.raises(CrmError, match="value-nothing-fitted"):
        write_scores(base.db, base.db.path.with_name("s.csv"))


def test_the_loss_making_rule_cannot_fire_on_revenue(base):
    base.buy(1, "2026-01-01", 10).buy(1, "2026-01-02", 30, "return")
    with base.ready().read() as con:
        assert con.execute(f"select historic_value, is_loss_making from {value(con, AS_OF)}").fetchall() == [(Decimal("-20.0000"), None)]


@pytest.mark.parametrize("wrong", [{"horizon_months": 0}, {"discount_rate": 1.5}, {"default_margin_share": -2}, {"holdout_days": 1}])
def test_a_policy_out_of_range_is_refused(wrong):
    with pytest.raises(CrmError, match="value-policy-out-of-range"):
        ValuePolicy(**wrong)
