"""Every status, behaviour and reason of a handful of clients, worked out by hand."""

from datetime import date, timedelta

import pytest

from crm_core.status import StatusPolicy, behaviours, by_month, flows, month_ends, months_ago, save_policy, statuses

AS_OF = date(2026, 11, 14)


def ago(days):
    return AS_OF - timedelta(days=days)


def told(con, as_of=AS_OF):
    made = statuses(con, as_of=as_of)
    found = con.execute(f"select client_id, status, status_reason, status_number from {made} order by client_id").fetchall()
    return {row[0]: row[1:] for row in found}


def acts(con, as_of=AS_OF):
    made = behaviours(con, as_of=as_of).table
    found = con.execute(f"select client_id, behaviour, behaviour_reason, behaviour_number from {made} order by client_id").fetchall()
    return {row[0]: row[1:] for row in found}


def test_every_status_has_its_reason_and_its_number(base):
    base.add(*range(1, 15))
    base.buy(1, ago(364)), base.buy(1, ago(3))  # two days of the period, the first of it and a late one
    base.buy(2, ago(365)), base.buy(2, ago(3)), base.buy(2, ago(3))  # one day: 365 days ago is outside, two receipts are one day
    base.buy(3, ago(400)), base.buy(3, ago(390))
    base.buy(4, ago(700), kind="prepayment")  # a payment stays a payment, and silence does not make it lost
    base.say(5, ago(92))  # 14 August: exactly three calendar months before
    base.say(6, ago(93))
    base.say(7, ago(10), direction="out", channel="sms")  # written to, no answer
    base.say(8, ago(10), direction="out", outcome="not_reached")
    base.say(9, ago(10), direction="out", outcome="Отказался ")  # a refusal is an answer
    base.say(10, ago(10), direction="out", outcome="согласен", status="undelivered")
    base.say(11, ago(200))
    base.say(11, ago(-1))  # tomorrow
    base.say(12, ago(20), status="planned")
    base.buy(13, ago(50)), base.buy(13, ago(40), 100, "return")  # money of its own day: the purchase day stays
    base.buy(14, ago(50), document="A"), base.buy(14, ago(40), 100, "return", of="A")  # all of it brought back: no purchase day
    con = base.ready()
    assert told(con) == {
        1: ("regular", "bought_regularly", 2),
        2: ("real", "bought_in_period", 1),
        3: ("lost", "stopped_buying", 390),
        4: ("attracted", "paid", 700),
        5: ("potential", "in_touch", 92),
        6: ("lost", "fell_silent", 93),
        7: ("potential", "just_met", 10),
        8: ("potential", "just_met", 10),
        9: ("potential", "in_touch", 10),
        10: ("potential", "just_met", 10),
        11: ("lost", "fell_silent", 200),
        12: ("lost", "never_in_touch", None),
        13: ("real", "bought_in_period", 1),
        14: ("potential", "just_met", 50),
    }
    # On the day before the goods came back client 14 was a buyer; nobody knew of tomorrow's contact.
    assert told(con, ago(41))[14] == ("real", "bought_in_period", 1)
    assert told(con, ago(-1))[11] == ("potential", "in_touch", 0)


def test_who_came_later_is_not_yet_in_the_base(base):
    base.add(1, registered_at=ago(5))
    base.add(2, registered_at=ago(5))
    base.buy(2, ago(30))
    base.add(3, registered_at=ago(200))
    base.add(4)
    con = base.ready()
    assert told(con, ago(10)) == {
        1: ("not_yet", "not_yet", None),
        2: ("real", "bought_in_period", 1),
        3: ("lost", "never_in_touch", 190),
        4: ("lost", "never_in_touch", None),  # of nobody knows since when: known for ever
    }
    assert acts(con, ago(10))[1] == ("not_yet", "not_yet", None)
    assert told(con)[1] == ("potential", "just_met", 5)


def test_a_mark_by_hand_wins_from_its_day_on_until_it_is_taken_off(base):
    base.add(1)
    base.buy(1, ago(40)), base.buy(1, ago(30))
    base.mark(1, ago(20))
    base.mark(1, ago(10), status=None)
    con = base.ready()
    assert [told(con, ago(days))[1][:2] for days in (21, 20, 11, 10, 0)] == [
        ("regular", "bought_regularly"), ("lost", "marked"), ("lost", "marked"), ("regular", "bought_regularly"),
        ("regular", "bought_regularly"),
    ]  # fmt: skip


def test_a_mark_follows_its_record_to_the_merged_client(base):
    base.add(1, 2)
    base.buy(1, ago(3))
    base.mark(2, ago(2))
    base.con.execute("insert into merged values (2, 1)")
    base.con.execute("delete from client where client_id = 2")
    assert told(base.ready()) == {1: ("lost", "marked", None)}


def test_a_contact_of_a_point_is_a_conversation_of_its_holder_but_not_of_a_placeholder(base):
    base.add(1, 2)
    base.con.execute("insert into client_point values (1, 7, 1, true), (2, 8, 1, true)")
    base.con.execute("insert into point_holder values (7, 1, 1, false, 1), (8, 9, 9, true, null)")
    base.say(None, ago(5), point=7)
    base.say(None, ago(5), point=8)
    found = told(base.ready())
    assert (found[1], found[2][1]) == (("potential", "in_touch", 5), "never_in_touch")


def test_every_behaviour_has_its_reason_and_its_number(base):
    base.add(1, blocked=True)
    base.add(2, deceased=True)
    base.add(*range(3, 23))
    for client in (1, 2):
        base.buy(client, ago(1), 90000)
    base.buy(3, ago(200), 80000), base.buy(3, ago(1), 1)  # among the best, though back after a long gap
    base.buy(4, ago(281)), base.buy(4, ago(90))  # a gap of 191 days, ended 90 days ago
    base.buy(5, ago(281)), base.buy(5, ago(101)), base.buy(5, ago(2))  # gaps of 180 and 99: never away
    base.buy(6, ago(90))
    base.buy(7, ago(91))
    base.buy(8, ago(180))
    base.buy(9, ago(181))
    for client in range(11, 23):
        base.buy(client, ago(300))
    con = base.ready()
    found = acts(con)
    assert {client: found[client] for client in range(1, 12)} == {
        1: ("blocked", "blocked", None),
        2: ("blocked", "deceased", None),
        3: ("returned", "came_back", 199),  # 21 buyers: the best two are 1 and 2
        4: ("returned", "came_back", 191),
        5: ("active", "bought_lately", 2),
        6: ("new", "first_purchase_lately", 90),
        7: ("active", "bought_lately", 91),
        8: ("active", "bought_lately", 180),
        9: ("sleeping", "not_bought_lately", 181),
        10: ("sleeping", "never_bought", None),
        11: ("sleeping", "not_bought_lately", 300),
    }
    with_more = StatusPolicy(elite_share=0.15)
    table = behaviours(con, as_of=AS_OF, policy=with_more).table
    assert con.execute(f"select behaviour, behaviour_reason from {table} where client_id = 3").fetchall() == [("elite", "top_value")]


def test_the_elite_is_never_more_than_its_share_and_equals_share_one_fate(base):
    base.add(*range(1, 21))
    for client in range(1, 21):
        base.buy(client, ago(5), 300 if client <= 2 else 200 if client <= 5 else 100)
    con = base.ready()

    def elite(share):
        made = behaviours(con, as_of=AS_OF, policy=StatusPolicy(elite_share=share))
        assert made.basis == "net" and (made.gap.days, made.gap.source) == (180, "policy")
        return [row[0] for row in con.execute(f"select client_id from {made.table} where behaviour = 'elite' order by all").fetchall()]

    assert (elite(0.09), elite(0.1), elite(0.2), elite(0.25)) == ([], [1, 2], [1, 2], [1, 2, 3, 4, 5])


def test_margin_ranks_the_elite_where_it_is_known(base):
    base.add(*range(1, 11))
    for client in range(1, 11):
        base.buy(client, ago(5), 1000 - client, margin=client)
    con = base.ready()
    made = behaviours(con, as_of=AS_OF)
    assert made.basis == "margin"
    assert con.execute(f"select client_id from {made.table} where behaviour = 'elite'").fetchall() == [(10,)]


def test_holders_of_contracts_are_ranked_by_what_they_bring(base):
    base.add(*range(1, 11))
    for client in range(1, 10):
        base.buy(client, ago(5), 100, margin=20)
    base.buy(9, ago(4), 300, kind="return", margin=60)  # a buyer who cost more than it brought is still one of the ten
    base.sign(10, ago(365), margin=50)
    con = base.ready()
    assert acts(con)[10] == ("elite", "top_value", None)
    assert [client for client, (behaviour, *_) in acts(con).items() if behaviour == "elite"] == [10]


def test_an_answer_to_a_survey_or_an_offer_is_a_conversation(base):
    base.add(*range(1, 7), registered_at=ago(500))
    base.answer(1, ago(10))
    base.answer(2, ago(20), outcome="negative")
    base.answer(3, ago(20), outcome="clicked")
    base.answer(4, ago(93))
    base.answer(5, ago(-1))  # tomorrow
    con = base.ready()
    assert told(con) == {
        1: ("potential", "in_touch", 10),
        2: ("potential", "in_touch", 20),
        3: ("lost", "never_in_touch", 500),
        4: ("lost", "fell_silent", 93),
        5: ("lost", "never_in_touch", 500),
        6: ("lost", "never_in_touch", 500),
    }


def test_the_first_contract_or_answer_is_a_day_something_is_known_of_a_client(base):
    base.add(1, 2)
    base.sign(1, ago(30))
    base.answer(2, ago(30))
    con = base.ready()
    assert told(con, ago(31)) == {1: ("not_yet", "not_yet", None), 2: ("not_yet", "not_yet", None)}
    assert told(con) == {1: ("potential", "just_met", 30), 2: ("potential", "in_touch", 30)}


def test_flows_add_up_at_both_ends_and_new_clients_come_from_not_yet(base):
    base.add(1, 2, 3)
    base.add(4, registered_at=ago(3))
    base.buy(1, ago(380)), base.buy(1, ago(370))
    base.buy(2, ago(40)), base.buy(2, ago(4))
    con = base.ready()
    seen = flows(con, from_=ago(30), to=AS_OF)
    assert [(one.before, one.after, one.clients) for one in seen.flows] == [
        ("regular", "lost", 1), ("real", "regular", 1), ("lost", "lost", 1), ("not_yet", "potential", 1),
    ]  # fmt: skip
    assert (seen.clients, seen.at("before"), seen.at("after")) == (
        4,
        {"regular": 1, "real": 1, "attracted": 0, "potential": 0, "lost": 1, "not_yet": 1},
        {"regular": 1, "real": 0, "attracted": 0, "potential": 1, "lost": 2, "not_yet": 0},
    )
    acting = flows(con, from_=ago(30), to=AS_OF, of="behaviour")
    assert acting.clients == 4 and acting.at("before")["not_yet"] == 1
    assert [(one.day, one.counts["regular"], sum(one.counts.values())) for one in by_month(con, as_of=AS_OF, months=1)] == [
        (date(2026, 10, 31), 0, 3), (AS_OF, 1, 4),
    ]  # fmt: skip


def test_months_go_back_by_the_calendar():
    assert month_ends(date(2026, 3, 31), months=2) == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]
    assert month_ends(date(2026, 3, 30), months=1) == [date(2026, 2, 28), date(2026, 3, 30)]
    assert (months_ago(date(2026, 9, 30), 1), months_ago(date(2026, 3, 30), 1)) == (date(2026, 8, 31), date(2026, 2, 28))


def test_the_limits_of_the_base_are_used(base):
    base.add(1)
    base.buy(1, ago(20))
    con = base.ready()
    save_policy(con, policy=StatusPolicy(period_days=10), who="t")
    assert told(con)[1] == ("lost", "stopped_buying", 20)


@pytest.mark.parametrize(
    "prepare", [lambda base: None, lambda base: base.add(1), lambda base: (base.add(1), base.buy(1, ago(1), 5, "return"))]
)
def test_nothing_to_tell_is_no_crash(base, prepare):
    prepare(base)
    con = base.ready()
    assert set(told(con).values()) <= {("lost", "never_in_touch", None), ("potential", "just_met", 1)}
    assert {row[0] for row in acts(con).values()} <= {"sleeping"}
    assert sum(by_month(con, as_of=AS_OF)[-1].counts.values()) == len(told(con))
