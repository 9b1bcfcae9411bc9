"""Residual life and the thirds of the life-cycle, worked out by hand."""

from datetime import date, timedelta
from importlib import import_module
from math import exp

import pytest

from crm_core import churn
from crm_core.churn import CannotSay
from crm_core.stats.survival import kaplan_meier
from crm_core.status import StatusPolicy, life_cycle, life_cycle_table
from crm_core.status.residual import residual_life

AS_OF = date(2026, 11, 14)


def ago(days):
    return AS_OF - timedelta(days=days)


def test_residual_life_is_the_area_under_the_curve_that_is_left():
    # One gone on day 2, one on day 4: S is 1 to day 2, one half to day 4, then 0. Two events in 2 + 2 + 1 + 1 client-days.
    seen = residual_life(kaplan_meier([2, 4], [True, True]), oldest=5, horizon_days=10)
    carried = (1 - exp(-10 / 3)) * 3
    assert (seen.trusted_until, seen.hazard) == (4, pytest.approx(1 / 3))
    assert seen.days.tolist() == pytest.approx([3, 2 + 1 - 1, 2, 1, carried, carried])
    assert residual_life(kaplan_meier([2, 4], [True, True]), oldest=2, horizon_days=1).days.tolist() == pytest.approx([1, 1, 1])


def test_beyond_the_curve_its_last_hazard_is_carried_on():
    # Half leave on day 10, nobody after; the rest is watched to day 30: one event in 2 × 10 + 20 client-days.
    seen = residual_life(kaplan_meier([10, 30], [True, False]), oldest=40, horizon_days=730)
    assert (seen.trusted_until, seen.hazard) == (30, pytest.approx(1 / 40))
    assert seen.days[30] == seen.days[40] == pytest.approx(40 * (1 - exp(-730 / 40)))
    assert seen.days[20] == pytest.approx(10 + 40 * (1 - exp(-720 / 40)))
    assert seen.days[0] == pytest.approx(10 + 0.5 * 20 + 0.5 * 40 * (1 - exp(-700 / 40)))


def test_a_constant_hazard_has_no_memory_and_nobody_gone_means_the_whole_horizon():
    alive, times, weights = 1_000_000.0, [], []
    for day in range(1, 400):
        times.append(day)
        weights.append(alive * 0.01)
        alive *= 0.99
    curve = kaplan_meier([*times, 400], [True] * 399 + [False], weights=[*weights, alive])
    left = residual_life(curve, oldest=600, horizon_days=90).days
    assert left.min() == pytest.approx(left.max(), rel=0.01)
    watched = residual_life(kaplan_meier([50, 60], [False, False]), oldest=100, horizon_days=90)
    assert set(watched.days.tolist()) == {90.0}
    assert set(residual_life(kaplan_meier([], []), oldest=1, horizon_days=90).days.tolist()) == {90.0}


@pytest.fixture
def alive(monkeypatch):
    """Let the test say how likely each client is still with us."""

    def given(known):
        def made(con, *, as_of):
            con.execute("create or replace temp table value_alive (client_id bigint, p_alive double)")
            for client, p in known.items():
                con.execute("insert into value_alive values ($client, $p)", {"client": client, "p": p})
            return "value_alive"

        monkeypatch.setattr(import_module("crm_core.status.life_cycle"), "p_alive_of", made)

    return given


def test_the_thirds_of_three_clients(base, alive):
    base.add(1, 2, 3, 4)
    for days in range(0, 31, 5):
        base.buy(1, ago(days))
    base.buy(2, ago(30))
    base.buy(3, ago(0), 70)
    base.say(1, ago(3), direction="out")
    con = base.ready()
    con.execute("update contact set class = 'development'")
    churn.save_policy(con, policy=churn.ChurnPolicy(inactivity_days=10), who="t")
    alive({1: 1.0, 2: 0.25, 3: 1.0})
    # 2 is gone on day 10, 1 watched to day 30, 3 came today: beyond day 30 a client has 40 days left (see above).
    life_cycle_table(con, as_of=AS_OF, into="life")
    found = con.execute("select client_id, life_cycle, round(life_cycle_share, 4) from life order by 1").fetchall()
    assert found == [(1, "development", round(30 / 70, 4)), (2, "retention", 0.75), (3, "welcome", 0)]
    seen = life_cycle(con, as_of=AS_OF)
    assert not isinstance(seen, CannotSay)
    assert [(one.name, one.clients, one.development_90d, one.net_365d) for one in seen.thirds] == [
        ("welcome", 1, 0, 70.0), ("development", 1, 1, 700.0), ("retention", 1, 0, 100.0),
    ]  # fmt: skip
    assert (seen.clients, seen.without) == (3, 1)


def test_without_a_model_the_life_cycle_cannot_be_said(base, alive):
    base.add(1)
    base.buy(1, ago(5))
    con = base.ready()
    seen = life_cycle(con, as_of=AS_OF, policy=StatusPolicy())
    assert seen == CannotSay("status-no-value-model", {})
    assert con.execute("select count(*) from life_cycle_counted").fetchall() == [(0,)]
