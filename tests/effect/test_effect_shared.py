"""Clients in several campaigns: the same held back every time are counted again, those drawn anew each time are not."""

import random
from datetime import date

import pytest

from crm_core.effect import measure_all, view

ON = date(2026, 11, 1)


def run(desk, campaigns, *, seed=3):
    """Sell to 800 clients, a tenth more of whom buy for each campaign that contacted them."""
    rng = random.Random(seed)
    sales = ["other,2026-10-20,5,1"]
    for client in range(800):
        contacts = sum(arm(client) == "target" for arm in campaigns.values())
        if rng.random() < 0.2 + 0.1 * contacts:
            sales.append(f"k{client},2026-09-{rng.randint(3, 25):02d},100,{rng.randint(10, 90)}")
    desk.members(
        *(
            f"{name},k{client},{arm(client)},,2026-09-0{day}"
            for day, (name, arm) in enumerate(campaigns.items(), start=1)
            for client in range(800)
        )
    )
    desk.sales(*sales)
    with desk.house.db.read() as con:
        return measure_all(con, as_of=ON)


def halves(many):
    return [one.upper - one.estimate for one in (many.net, *(row.brought.net for row in many.rows))]


def test_the_same_held_back_twice_count_twice(desk):
    """The same groups, nearly the same days: each shows what both brought, with one and the same error, and that adds up."""
    many = run(desk, dict.fromkeys(("A", "B"), lambda client: "control" if client % 2 else "target"))
    total, first, second = halves(many)
    assert total == pytest.approx(first + second, rel=0.01)
    assert many.again == pytest.approx(1.0)
    (pool,) = many.by_class
    assert pool.net == many.net
    said = desk("effect", "--all", "-o", "all.csv", "--as-of", ON)
    assert said["again"] == pytest.approx(1.0)
    assert said["net"]["upper"] == pytest.approx(many.net.upper)


def test_drawn_anew_each_time_the_squares_add_up(desk):
    """All clients are in both campaigns, but who is held back was drawn for each: no error is shared, nothing is counted again."""
    many = run(
        desk, {"A": lambda client: "control" if client % 2 else "target", "B": lambda client: "control" if client // 2 % 2 else "target"}
    )
    total, first, second = halves(many)
    assert total == pytest.approx((first**2 + second**2) ** 0.5, rel=0.08)
    assert many.again == 0


def test_who_was_held_back_once_and_contacted_instead_by_another_is_told(desk):
    """Control of A is the target of B: A looks smaller than it is."""
    many = run(desk, {"A": lambda client: "control" if client % 2 else "target", "B": lambda client: "target" if client % 2 else "control"})
    assert many.again == pytest.approx(-1.0)


def test_far_apart_in_time_the_same_control_is_not_counted_again(desk):
    desk.members(
        *(
            f"{name},k{i},{'control' if i % 2 else 'target'},,{day}"
            for name, day in (("A", "2026-05-01"), ("B", "2026-09-01"))
            for i in range(200)
        )
    )
    desk.sales(
        "other,2026-10-20,5,1", *(f"k{i},{month}-1{i % 9},100,{i + 10}" for month in ("2026-05", "2026-09") for i in range(0, 200, 3))
    )
    with desk.house.db.read() as con:
        assert measure_all(con, as_of=ON).again == 0


def test_who_else_contacted_the_groups_is_checked(desk):
    """100 contacted by A, 100 held back; in the window B contacted 10 and 40, D one more; C came after it, A itself does not count."""
    desk.members(
        *(f"A,t{i},target,,2026-09-01" for i in range(100)),
        *(f"A,c{i},control,," for i in range(100)),
        *(f"B,t{i},target,,2026-09-10" for i in range(10)),
        *(f"B,c{i},target,,2026-09-30" for i in range(40)),
        *(f"B,c{i},control,,2026-09-30" for i in range(60, 90)),
        *(f"C,t{i},target,,2026-10-01" for i in range(50)),
    )
    head = "external_id,happened_at,channel,campaign\n"
    desk.load("contacts", head, ["t50,2026-09-05,sms,A", "t51,2026-09-05,sms,D", "t52,2026-08-31,sms,D", "t0,2026-09-06,sms,D"])
    desk.sales("other,2026-10-20,5,1")
    with desk.house.db.read() as con:
        others = view(con, "A", as_of=ON).checks.balance[-1]
    assert (others.figure, others.target, others.control) == ("met_others", pytest.approx(0.11), pytest.approx(0.40))
    assert others.p_value < 0.001 and others.standard_difference < -0.5
