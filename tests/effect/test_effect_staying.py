"""How long target and control stay active after the contact: Kaplan–Meier by hand, and nothing said from too few."""

from datetime import date, timedelta

import pytest

from crm_core.effect import EffectPolicy, save_effect_policy, stayed, view

CONTACT = date(2026, 6, 1)


def bought(client, *days):
    return [f"{client},{CONTACT + timedelta(days=day)},10,1" for day in days]


def test_the_days_gained_are_the_area_between_the_curves(desk):
    """Inactive after 20 days. Control: all buy at −5 and leave on day 16. Target: half buy again on day 10 and leave on day 31."""
    target, control = [f"t{i}" for i in range(20)], [f"c{i}" for i in range(20)]
    desk.members(*(f"Stay,{one},target,,{CONTACT}" for one in target), *(f"Stay,{one},control,," for one in control))
    desk.sales(
        *(line for one in control for line in bought(one, -5)),
        *(line for one in target[:10] for line in bought(one, -5)),
        *(line for one in target[10:] for line in bought(one, -5, 10)),
        *bought("late", 60),
    )
    with desk.house.db.write() as con:
        save_effect_policy(con, policy=EffectPolicy(active_days=20), who="t")
    with desk.house.db.read() as con:
        found = stayed(con, campaign="Stay", as_of=CONTACT + timedelta(days=60))
    assert found is not None and found.inactive_after == 20
    first, second = found.lines["target"], found.lines["control"]
    assert [round(first.share[day], 9) for day in (15, 16, 30, 31)] == [1.0, 0.5, 0.5, 0.0]
    assert [second.share[day] for day in (15, 16)] == [1.0, 0.0]
    # Up to day 31: 16 whole days and 15 half ones against 16.
    assert found.until == 31 and found.difference.estimate == pytest.approx(7.5)
    assert found.difference.lower < 7.5 < found.difference.upper


def test_too_few_active_clients_give_no_curve(desk):
    desk.members(*(f"S,t{i},target,,{CONTACT}" for i in range(5)), *(f"S,c{i},control,," for i in range(5)))
    desk.sales(*(line for i in range(5) for line in bought(f"t{i}", -3)))
    with desk.house.db.read() as con:
        assert stayed(con, campaign="S", as_of=CONTACT + timedelta(days=40)) is None
        seen = view(con, "S", as_of=CONTACT + timedelta(days=40))
    assert seen.answers["purchase"].verdict == "cannot_say" and seen.peak is None


def test_nobody_is_gone_past_the_last_day_of_sales(desk):
    """Sales are loaded up to day 10, asked on day 60: by day 10 nobody has been away for 20 days, and nothing more is known."""
    desk.members(*(f"E,t{i},target,,{CONTACT}" for i in range(20)), *(f"E,c{i},control,," for i in range(20)))
    desk.sales(*(line for arm in "tc" for i in range(20) for line in bought(f"{arm}{i}", -5)), *bought("t0", 10))
    with desk.house.db.write() as con:
        save_effect_policy(con, policy=EffectPolicy(active_days=20), who="t")
    with desk.house.db.read() as con:
        found = stayed(con, campaign="E", as_of=CONTACT + timedelta(days=60))
    assert found is not None and found.until == 10 and found.difference is None
    assert set(found.lines["control"].share) == {1.0}
