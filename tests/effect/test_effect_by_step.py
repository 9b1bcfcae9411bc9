"""What each step added, worked out by hand: where the draw tells it apart, where it cannot be said, and before and after."""

import json
from dataclasses import replace
from datetime import date

import pytest

from crm_core.effect import CannotSay, Effect, before_after, by_step, measured, view
from crm_core.errors import CrmError

ON = date(2026, 11, 20)
CONTACTS = "external_id,direction,channel,contact_date,campaign,contact_class\n"


def people(first, last):
    return [f"p{number}" for number in range(first, last)]


@pytest.fixture
def arms(desk):
    """Four hundred clients: variants A and B of 100 each, and 200 held back; the campaign begins on 1 September."""
    desk("settings", "--business", "retail", "--country", "other", "--currency", "UAH")
    desk.load("clients", "external_id,full_name\n", [f"{one},Имя {one}" for one in people(0, 400)])
    desk.members(
        *(f"Wave,{one},target,A,2026-09-01," for one in people(0, 100)),
        *(f"Wave,{one},target,B,2026-09-01," for one in people(100, 200)),
        *(f"Wave,{one},control,,2026-09-01," for one in people(200, 400)),
    )
    desk.sales("other,2026-03-01,1,1", "other,2026-11-19,1,1")
    return desk


def told(desk, **asked):
    with desk.house.db.read() as con:
        return {(one.step, one.channel): one for one in by_step(con, "Wave", as_of=ON, **asked)}


def sent(desk, *lines):
    desk.load(
        "contacts", CONTACTS, [f"{client},out,{channel},{day},Wave,development" for clients, channel, day in lines for client in clients]
    )


def bought(desk, clients, day, amount=100):
    desk.sales(*(f"{one},{day},{amount},{amount // 2}" for one in clients))


def test_the_first_channel_is_told_until_the_second_begins_and_the_second_is_not_apart(arms):
    sent(arms, (people(0, 200), "sms", "2026-09-01"), (people(0, 150), "email", "2026-09-11"))
    bought(arms, people(0, 30), "2026-09-05")  # 30 of 200 in the first ten days …
    bought(arms, people(200, 210), "2026-09-10")  # … beside 10 of 200
    bought(arms, people(40, 80), "2026-09-11")  # from the eleventh day on 40 of 200
    bought(arms, people(300, 320), "2026-09-30")  # beside 20 of 200, on the last day that counts
    bought(arms, people(320, 330), "2026-10-01")  # a day too late
    found = told(arms)
    assert list(found) == [(1, None), (1, "email"), (1, "sms")]
    sms, email, step = found[1, "sms"], found[1, "email"], found[1, None]
    assert (sms.first_day, sms.end_day, email.first_day, email.end_day) == (0, 10, 10, 30)
    assert isinstance(sms.alone, Effect) and sms.against is None
    assert (sms.alone.target.n, sms.alone.control.n) == (200, 200)
    assert sms.alone.compared.difference.estimate == pytest.approx(30 / 200 - 10 / 200)
    assert isinstance(email.alone, CannotSay) and email.alone.reason == "channel_not_drawn"
    assert email.together.compared.difference.estimate == pytest.approx(40 / 200 - 20 / 200)
    assert (step.first_day, step.end_day) == (0, 30)
    assert step.alone.compared.difference.estimate == pytest.approx(70 / 200 - 30 / 200)


def test_a_channel_is_told_against_the_variant_drawn_to_do_without_it(arms):
    sent(arms, (people(0, 200), "sms", "2026-09-01"), (people(0, 100), "phone", "2026-09-11"))
    bought(arms, people(0, 5), "2026-09-02")
    bought(arms, people(10, 40), "2026-09-12")  # A: 30 of 100 after the call
    bought(arms, people(110, 120), "2026-09-12")  # B: 10 of 100, without it
    bought(arms, people(210, 215), "2026-09-12")
    phone = told(arms)[1, "phone"]
    assert (phone.to, phone.against) == (("A",), ("B",)) and isinstance(phone.alone, Effect)
    assert (phone.alone.target.n, phone.alone.control.n) == (100, 100)
    assert phone.alone.compared.difference.estimate == pytest.approx(30 / 100 - 10 / 100)
    assert phone.together.compared.difference.estimate == pytest.approx(40 / 200 - 5 / 200)
    # Asked of variant B alone, there is no call to speak of.
    assert list(told(arms, variant="B")) == [(1, "sms")]
    assert told(arms, variant="A")[1, "phone"].alone == replace(phone.alone, asked=replace(phone.alone.asked, variant="A"))


def test_variants_of_one_channel_each_are_told_against_control(arms):
    sent(arms, (people(0, 100), "sms", "2026-09-01"), (people(100, 200), "viber", "2026-09-01"))
    bought(arms, people(0, 20), "2026-09-05")
    bought(arms, people(100, 130), "2026-09-05")
    bought(arms, people(200, 220), "2026-09-05")
    found = told(arms)
    assert found[1, "sms"].alone.compared.difference.estimate == pytest.approx(0.20 - 0.10)
    assert found[1, "viber"].alone.compared.difference.estimate == pytest.approx(0.30 - 0.10)
    assert found[1, None].alone.compared.difference.estimate == pytest.approx(0.25 - 0.10)
    assert {one.against for one in found.values()} == {None}
    assert [found[key].to for key in ((1, None), (1, "sms"), (1, "viber"))] == [None, ("A",), ("B",)]


@pytest.mark.parametrize("what", ["other shares", "other days"])
def test_variants_treated_differently_before_tell_nothing_of_a_step(arms, what):
    """Only who got the e-mail buys: beside each other A and B would show an effect of the call that is not there."""
    first = {"other shares": (people(0, 90), people(100, 110)), "other days": (people(0, 100), people(100, 200))}[what]
    day = "2026-09-02" if what == "other shares" else "2026-09-08"
    sent(arms, (people(0, 200), "sms", "2026-09-01"), (first[0], "email", "2026-09-02"), (first[1], "email", day))
    sent(arms, (people(0, 100), "phone", "2026-09-11"))
    bought(arms, people(0, 45), "2026-09-15")
    bought(arms, people(100, 105), "2026-09-15")
    phone = told(arms)[1, "phone"]
    assert isinstance(phone.alone, CannotSay) and phone.alone.reason == "step_not_alike"
    assert phone.alone.indicative is None and isinstance(phone.together, Effect)


def test_a_missing_row_of_the_ledger_is_no_different_treatment(arms):
    sent(arms, (people(0, 200), "sms", "2026-09-01"), (people(0, 100) + people(101, 200), "email", "2026-09-02"))
    sent(arms, (people(0, 100), "phone", "2026-09-11"))
    bought(arms, people(0, 30), "2026-09-15")
    bought(arms, people(100, 110), "2026-09-15")
    phone = told(arms)[1, "phone"]
    assert phone.against == ("B",) and phone.alone.compared.difference.estimate == pytest.approx(0.20)


def test_every_pair_the_draw_made_is_told_and_a_nameless_variant_too(desk):
    desk("settings", "--business", "retail", "--country", "other", "--currency", "UAH")
    desk.members(
        *(
            f"Wave,{one},target,{name},2026-09-01,"
            for place, name in enumerate(("", "B", "C", "D"))
            for one in people(50 * place, 50 * place + 50)
        ),
        *(f"Wave,{one},control,,2026-09-01," for one in people(200, 300)),
    )
    sent(desk, (people(0, 100), "sms", "2026-09-01"), (people(100, 200), "email", "2026-09-01"))
    sent(desk, (people(50, 100) + people(150, 200), "phone", "2026-09-11"))
    bought(desk, people(50, 70), "2026-09-15")  # B 20 of 50 beside 5 of the nameless 50
    bought(desk, people(0, 5), "2026-09-15")
    bought(desk, people(150, 160), "2026-09-15")  # D 10 of 50 beside 10 of C
    bought(desk, people(100, 110), "2026-09-15")
    desk.sales("other,2026-11-19,1,1")
    with desk.house.db.read() as con:
        pairs = [one for one in by_step(con, "Wave", as_of=ON) if one.channel == "phone"]
    assert [(one.to, one.against) for one in pairs] == [(("B",), (None,)), (("D",), ("C",))]
    assert pairs[0].alone.compared.difference.estimate == pytest.approx(0.30)
    assert pairs[1].alone.indicative.difference.estimate == 0.0  # measured alike, but too few of both for a claim


def test_a_step_that_has_not_begun_for_everyone_says_nothing_yet(desk):
    """Half of the target was contacted twenty days later: when the first half is called, the sales do not reach the call of the others."""
    desk("settings", "--business", "retail", "--country", "other", "--currency", "UAH")
    desk.members(
        *(f"Wave,{one},target,,{'2026-09-01' if place % 2 else '2026-09-21'}," for place, one in enumerate(people(0, 100))),
        *(f"Wave,{one},control,,{'2026-09-01' if place % 2 else '2026-09-21'}," for place, one in enumerate(people(100, 200))),
    )
    sent(desk, (people(0, 100), "sms", "2026-09-01"))
    desk.load(
        "contacts", CONTACTS, [f"{one},out,phone,2026-09-11,Wave,development" for place, one in enumerate(people(0, 100)) if place % 2]
    )
    bought(desk, people(0, 20), "2026-09-22")
    bought(desk, people(100, 110), "2026-09-22")
    desk.sales("other,2026-09-25,1,1")
    phone = {one.channel: one for one in by_step_of(desk)}["phone"]
    assert (phone.alone.reason, phone.together.reason) == ("channel_not_drawn", "no_data")
    desk.sales("other,2026-11-01,1,1")
    assert {one.channel: one for one in by_step_of(desk)}["phone"].together.reason == "too_few"


def by_step_of(desk):
    with desk.house.db.read() as con:
        return by_step(con, "Wave", as_of=ON)


def test_a_channel_that_was_chosen_for_the_client_cannot_be_said(arms):
    # Within each variant some got an SMS and some an e-mail: whoever had an address.
    sent(arms, (people(0, 60) + people(100, 160), "sms", "2026-09-01"), (people(60, 100) + people(160, 200), "email", "2026-09-01"))
    bought(arms, people(0, 40), "2026-09-05")
    bought(arms, people(200, 210), "2026-09-05")
    found = told(arms)
    assert {one.alone.reason for key, one in found.items() if key[1]} == {"channel_not_drawn"}
    assert found[1, None].alone.compared.difference.estimate == pytest.approx(40 / 200 - 10 / 200)


def test_parts_of_the_days_add_up_to_the_whole_for_money(arms):
    sent(arms, (people(0, 200), "sms", "2026-09-01"), (people(0, 120), "email", "2026-09-08"))
    bought(arms, people(0, 40), "2026-09-03", 300)
    bought(arms, people(20, 90), "2026-09-20", 500)
    bought(arms, people(200, 250), "2026-09-06", 200)
    bought(arms, people(220, 280), "2026-09-25", 100)
    found = told(arms, metric="revenue")
    with arms.house.db.read() as con:
        whole = view(con, "Wave", as_of=ON).answers["revenue"].compared.difference.estimate
    assert found[1, "sms"].together.compared.difference.estimate + found[1, "email"].together.compared.difference.estimate == pytest.approx(
        whole
    )


def test_a_step_after_the_window_and_sales_that_do_not_reach_it(arms):
    sent(arms, (people(0, 200), "sms", "2026-09-01"), (people(0, 200), "email", "2026-10-15"))
    late = told(arms)[1, "email"]
    assert (late.alone.reason, late.together.reason) == ("step_too_late", "step_too_late")
    with arms.house.db.read() as con:
        early = {one.channel: one for one in by_step(con, "Wave", as_of=date(2026, 10, 20), window_days=60)}
    assert early["email"].together.reason == "no_data"


def test_an_own_campaign_of_two_steps_tells_the_first_and_not_the_second(desk):
    desk("settings", "--business", "retail", "--country", "other", "--currency", "UAH")
    desk.load("clients", "external_id,full_name,phone\n", [f"k{i},Имя Фамилия{i},+7916{i:07d}" for i in range(120)])
    for step, day in ((1, "2026-09-01"), (2, "2026-09-08")):
        body = {"name": "Wave", "segment": {"all": []}, "class": "development", "channel": "sms", "message": "hi", "holdout_share": 0.5}
        (desk.folder / "body.json").write_text(json.dumps(body | {"step": step, "seeds": False}))
        desk("campaign", "save", desk.folder / "body.json")
        if step == 2:  # somebody new, drawn with the second step, has no first one
            desk.load("clients", "external_id,full_name,phone\n", [f"n{i},Имя Новый{i},+7926{i:07d}" for i in range(40)])
        desk("campaign", "release", "Wave", "--on", day, "--request", f"r{step}", "-o", desk.folder / "out", "--acknowledge-stale")
    with desk.house.db.read() as con:
        known = con.execute("select arm, external_id from arm join record using (client_id) where external_id like 'k%'").fetchall()
    target = [name for arm, name in known if arm == "target"]
    control = [name for arm, name in known if arm == "control"]
    desk.sales(*(f"{one},2026-09-07,100,30" for one in target[:20]), *(f"{one},2026-09-08,100,30" for one in control[:5]))
    desk.sales(*(f"n{i},2026-09-09,100,30" for i in range(40)), "other,2026-10-20,1,1")
    said = desk("effect", "Wave", "--as-of", ON, "--steps")
    first, second = said["steps"]
    assert (first["step"], first["channel"], first["first_day"], first["last_day"], first["against"]) == (1, "sms", 1, 7, "control")
    assert first["alone"]["target"] == {"n": len(target), "mean": pytest.approx(20 / len(target))}
    assert first["alone"]["control"] == {"n": len(control), "mean": 0.0}
    assert (second["first_day"], second["last_day"], second["against"]) == (8, 30, None)
    assert (second["alone"]["verdict"], second["alone"]["reason"]) == ("cannot_say", "step_not_apart")
    assert second["alone"]["sentence"] and second["alone"]["way_out"]
    assert second["together"]["control"]["mean"] == pytest.approx(5 / len(control))


def test_only_outcomes_that_can_be_laid_to_days_are_told_by_step(arms):
    with arms.house.db.read() as con, pytest.raises(CrmError, match="stayed_active"):
        by_step(con, "Wave", metric="stayed_active", as_of=ON)


def test_before_and_after_is_of_the_same_clients_and_only_without_control(arms):
    arms.members(*(f"Alone,{one},target,,2026-09-01," for one in people(0, 100)))
    bought(arms, people(0, 20), "2026-08-15")  # 20 before; 15 of them and 15 others since: 30
    bought(arms, people(5, 35), "2026-09-15")
    bought(arms, people(50, 60), "2026-08-01")  # thirty-one days before: not looked at
    with arms.house.db.read() as con:
        seen = view(con, "Alone", as_of=ON).before_after
        money = before_after(con, measured(con, "Alone", as_of=ON), "revenue")
        assert view(con, "Wave", as_of=ON).before_after is None
    assert (seen.n, seen.days, seen.before, seen.after) == (100, 30, 0.20, 0.30)
    # 15 began, 5 stopped: the variance of the differences is (20 − 10²/100) / 99, and t of 99 at 97.5% is 1.98422.
    half = 1.98422 * ((20 - 1) / 99 / 100) ** 0.5
    assert seen.difference.estimate == pytest.approx(0.10)
    assert (seen.difference.lower, seen.difference.upper) == (pytest.approx(0.10 - half, abs=1e-6), pytest.approx(0.10 + half, abs=1e-6))
    assert (money.before, money.after) == (20.0, 30.0)
    said = arms("effect", "Alone", "--as-of", ON)
    assert said["reason"] == "no_control" and said["before_after"]["indicative"] is True
    assert said["before_after"]["estimate"] == pytest.approx(0.10)
    assert "before_after" not in arms("effect", "Wave", "--as-of", ON)


def test_before_and_after_is_silent_where_the_sales_do_not_reach_back(desk):
    desk("settings", "--business", "retail", "--country", "other", "--currency", "UAH")
    desk.members(*(f"Alone,{one},target,,2026-09-01," for one in people(0, 20)))
    desk.sales("p1,2026-08-25,100,30", "p2,2026-09-05,100,30", "other,2026-11-01,1,1")
    with desk.house.db.read() as con:
        assert view(con, "Alone", as_of=ON).before_after is None
