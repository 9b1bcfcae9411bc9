"""Campaigns too small to be judged alone: they say nothing themselves, and are never left out where the lucky ones would remain."""

import random
from datetime import date

import pytest

from crm_core.effect import CannotSay, Effect, measure, measure_all, view

ON = date(2026, 11, 1)
NEEDED = "2026-10-20"  # a sale of somebody else: the sales reach past every window


def test_a_hundred_small_tests_of_nothing_pool_to_nothing(desk):
    """By chance alone some look clear. Pool, total and correction take all of them, so that these few are not left alone."""
    rng = random.Random(5)
    members, sales = [], [f"other,{NEEDED},5,1"]
    for number in range(100):
        for client in range(60):
            name = f"k{number}_{client}"
            members.append(f"A{number:03d},{name},{'control' if client < 20 else 'target'},,2026-09-01")
            if rng.random() < 0.25:
                sales.append(f"{name},2026-09-{rng.randint(2, 28):02d},100,{rng.randint(10, 60)}")
    desk.members(*members)
    desk.sales(*sales)
    with desk.house.db.read() as con:
        many = measure_all(con, as_of=ON)
    alone = [row for row in many.rows if isinstance(row.purchase, CannotSay)]
    assert len(alone) > 50 and all(row.purchase.reason == "too_few" for row in alone)
    (pool,) = many.by_class
    assert (pool.campaigns, many.counted) == (100, 100)
    assert pool.purchase.estimate.lower <= 0 <= pool.purchase.estimate.upper
    # The mean of a hundred differences, each target share less control share, weighed: near the plain mean, never that of the clear ones.
    shares = [row.purchase.target.mean - row.purchase.control.mean for row in many.rows]
    assert pool.purchase.estimate.estimate == pytest.approx(sum(shares) / 100, abs=0.02)
    # Benjamini–Hochberg over all hundred: the smallest p-value times a hundred over its place.
    p_values = sorted(_p(row.purchase) for row in many.rows)
    least = min(p * 100 / place for place, p in enumerate(p_values, start=1))
    assert min(row.adjusted_p for row in many.rows) == pytest.approx(min(1.0, least))
    assert all(row.adjusted_p is not None for row in many.rows) and not any(row.holds for row in many.rows)


def _p(answer):
    return answer.compared.p_value if isinstance(answer, Effect) else answer.indicative.p_value


def test_groups_below_the_smallest_are_in_no_pool(desk):
    desk.members(*(f"S,t{i},target,,2026-09-01" for i in range(50)), *(f"S,c{i},control,," for i in range(9)))
    desk.sales(f"other,{NEEDED},5,1", *(f"t{i},2026-09-03,100,{i}" for i in range(20)), "c1,2026-09-03,100,9")
    with desk.house.db.read() as con:
        many = measure_all(con, as_of=ON)
    assert (many.net, many.counted, many.by_class[0].campaigns, many.rows[0].purchase.reason) == (None, 0, 0, "too_few")


def test_where_nobody_bought_money_is_not_said_to_be_zero(desk):
    """Two groups without a purchase have no spread: an interval from 0 to 0 would be a certainty that nobody has."""
    desk.members(*(f"N,t{i},target,,2026-09-01" for i in range(40)), *(f"N,c{i},control,," for i in range(40)))
    desk.sales(f"other,{NEEDED},5,1")
    for metric in ("revenue", "margin"):
        said = desk("effect", "N", "--metric", metric, "--as-of", ON)
        assert (said["verdict"], said["reason"], said["difference"], said["lower"]) == ("cannot_say", "all_the_same", None, None)
        assert said["sentence"] and said["way_out"]
    bought = desk("effect", "N", "--as-of", ON)
    assert (bought["verdict"], bought["lower"]) == ("no_difference", pytest.approx(-0.0876, abs=1e-4))


def test_losses_are_judged_by_as_many_clients_as_gains(desk):
    """Three clients against three can tell nothing, also where both groups lose money."""
    desk.members(*(f"L,t{i},target,,2026-09-01" for i in range(3)), *(f"L,c{i},control,," for i in range(3)))
    desk.sales(
        f"other,{NEEDED},5,1", *(f"t{i},2026-09-03,100,{-5 - i}" for i in range(3)), *(f"c{i},2026-09-03,100,{-9 - i}" for i in range(3))
    )
    assert desk("effect", "L", "--metric", "margin", "--as-of", ON)["reason"] == "too_few"


def test_a_share_above_a_half_must_be_able_to_show_a_rise_to_everyone(desk):
    """Seven of 11 against seven of 11: even if all 11 had bought, it might have been missed."""
    desk.members(*(f"H,t{i},target,,2026-09-01" for i in range(11)), *(f"H,c{i},control,," for i in range(11)))
    desk.sales(f"other,{NEEDED},5,1", *(f"{arm}{i},2026-09-03,100,9" for arm in "tc" for i in range(7)))
    said = desk("effect", "H", "--as-of", ON)
    assert (said["verdict"], said["reason"]) == ("cannot_say", "too_few")


def test_second_purchases_are_added_among_those_who_could_make_one(desk):
    """400 contacted, 100 of whom had bought once: 60 came again against 30 of 100 in control, so 30 were added, not 120."""
    desk.members(*(f"S,t{i},target,,2026-09-01" for i in range(400)), *(f"S,c{i},control,," for i in range(400)))
    desk.sales(
        f"other,{NEEDED},5,1",
        *(f"{arm}{i},2026-08-01,100,10" for arm in "tc" for i in range(100)),
        *(f"t{i},2026-09-05,100,10" for i in range(60)),
        *(f"c{i},2026-09-05,100,10" for i in range(30)),
    )
    said = desk("effect", "S", "--metric", "second_purchase", "--as-of", ON)
    assert said["target"] == {"n": 100, "mean": 0.6} and said["incremental"]["estimate"] == pytest.approx(30)


def test_the_cost_of_an_added_buyer_has_an_interval(desk):
    """60 of 400 against 30 of 400: 30 added (12.5 … 47.7 by Newcombe); 800 spent on contacts are 26.7 each, from 16.8 to 63.8."""
    head = "campaign,external_id,arm,contacted_at,cost\n"
    desk.load("campaign_members", head, [*(f"C,t{i},target,2026-09-01,2" for i in range(400)), *(f"C,c{i},control,," for i in range(400))])
    desk.sales(f"other,{NEEDED},5,1", *(f"t{i},2026-09-05,100,10" for i in range(60)), *(f"c{i},2026-09-05,100,10" for i in range(30)))
    with desk.house.db.read() as con:
        each = view(con, "C", as_of=ON).brought.cost_per_client
        added = measure(con, "C", metric="purchase", as_of=ON).incremental
    assert each.estimate == pytest.approx(800 / 30)
    assert (each.lower, each.upper) == (pytest.approx(800 / added.upper), pytest.approx(800 / added.lower))
    assert (each.lower, each.upper) == (pytest.approx(16.79, abs=0.01), pytest.approx(63.79, abs=0.01))
