"""Inactivity and curves: a world worked out by hand, a naive second implementation, what is kept, what cannot be said."""

import random
from datetime import date, timedelta

import pytest
from churn_days import AS_OF, Days, day

from crm_core.churn import (
    CannotSay,
    ChurnPolicy,
    after_terms,
    contract_curves,
    curves,
    inactivity,
    inactivity_days,
    keep_rhythm,
    load_policy,
    propose_inactivity,
    rhythm,
    rhythms,
    save_policy,
)
from crm_core.db import facts_changed, open_base
from crm_core.errors import CrmError
from crm_core.segments import count_rule, parse_rule, split_of

ANNA, BORIS, VERA, GLEB, DINA, GRIGORY, EGOR, FAINA = range(1, 9)
SIXTY = ChurnPolicy(60)


@pytest.fixture
def world():
    made = Days()
    made.add(ANNA, BORIS, VERA, source="сайт")
    made.add(GLEB, DINA, GRIGORY, EGOR, FAINA, source="магазин")
    made.buy(ANNA, date(2026, 1, 1), date(2026, 1, 31), date(2026, 3, 1))
    made.buy(BORIS, date(2026, 1, 1))
    made.buy(VERA, date(2026, 1, 1), date(2026, 6, 1))  # inactive, then back: the first inactivity counts
    made.buy(GLEB, date(2026, 6, 1))
    made.buy(DINA, date(2026, 1, 1), date(2026, 2, 15), date(2026, 4, 10), date(2026, 5, 20), date(2026, 6, 25))
    made.buy(GRIGORY, date(2026, 5, 1))  # exactly 60 days ago: inactive today
    made.buy(GRIGORY, date(2026, 7, 20))  # the future is not known
    made.buy(FAINA, date(2026, 2, 1), net=-50)
    yield made
    made.con.close()


def numbers(one):
    curve = one.curve
    return [
        (int(t), int(n), int(d), round(float(s), 4))
        for t, n, d, s in zip(curve.time, curve.at_risk, curve.events, curve.survival, strict=True)
    ]


def test_the_curve_from_the_first_purchase_to_the_first_inactivity(world):
    found = curves(world.con, as_of=AS_OF, policy=SIXTY)
    assert (found.whole.began, found.whole.gone, found.whole.curve.median) == (6, 4, 60)
    assert numbers(found.whole) == [(60, 5, 3, 0.4), (119, 2, 1, 0.2)]  # 29 and 180: still watched
    assert found.whole.curve.at_risk_at([0, 30, 60, 61, 120, 181]).tolist() == [6, 5, 5, 2, 1, 0]
    assert (found.inactivity.days, found.inactivity.how, found.parts, found.test) == (60, "set", (), None)


def test_curves_of_parts_and_their_test(world):
    split_of(world.con, by="acquired_from", as_of=AS_OF)
    found = curves(world.con, as_of=AS_OF, policy=SIXTY, split="acquired_from")
    assert {one.part: numbers(one) for one in found.parts} == {
        "сайт": [(60, 3, 2, 0.3333), (119, 1, 1, 0.0)],
        "магазин": [(60, 2, 1, 0.5)],
    }
    assert sum(one.began for one in found.parts) == found.whole.began
    assert (found.split, found.test.degrees) == ("acquired_from", 1)
    assert sum(found.test.observed) == found.whole.gone


def test_the_limit_is_the_90th_percentile_of_the_gaps_or_has_to_be_asked_for(world):
    asked = propose_inactivity(world.con, as_of=AS_OF)
    # Gaps 29 30 36 40 45 54 151; still open 5 29 29 60 121 180: 11/12 · 8/9 · 7/8 · 6/7 · 5/6 · 4/5 · 1/2 remain.
    assert (asked.days, asked.reason, asked.gaps, asked.open_gaps) == (None, "churn-gaps-not-reached", 7, 6)
    assert asked.reached == pytest.approx(1 - 11 / 12 * 4 / 9 / 2)
    assert (asked.hint_share, asked.hint_days) == (0.75, 151)
    assert propose_inactivity(world.con, as_of=AS_OF, gap_share=0.5).days == 54
    assert inactivity_days(world.con, as_of=AS_OF) is None
    found = curves(world.con, as_of=AS_OF, policy=ChurnPolicy())
    assert found == CannotSay("churn-gaps-not-reached", {"share": 90, "reached": 79})
    for number in range(20):
        world.buy(DINA, *(AS_OF - timedelta(days=400 + 10 * number + shift) for shift in range(10)))
    facts_changed(world.con)
    assert propose_inactivity(world.con, as_of=AS_OF).days is not None


def test_the_limit_is_saved_in_versions_and_rules_the_facts(world):
    assert load_policy(world.con) == (ChurnPolicy(), 0)
    assert save_policy(world.con, policy=SIXTY, who="вера") == 1
    assert (inactivity_days(world.con, as_of=AS_OF), inactivity(world.con, as_of=AS_OF).how) == (60, "set")
    assert save_policy(world.con, policy=ChurnPolicy(30, how="proposed"), who="вера") == 2
    assert inactivity(world.con, as_of=AS_OF).how == "proposed"
    save_policy(world.con, policy=SIXTY, who="вера")

    def clients(*conditions):
        rule = parse_rule({"all": [dict(zip(("field", "operator", "value"), one, strict=False)) for one in conditions]})
        return count_rule(world.con, rule, as_of=AS_OF).clients

    assert clients(("is_inactive", "is_true")) == 3  # Anna, Boris, Grigory
    assert clients(("is_inactive", "is_false")) == 3  # Vera, Gleb, Dina
    assert clients(("is_inactive", "is_missing")) == 2
    assert clients(("days_until_inactive", "at_most", 31)) == 2  # Vera and Gleb; the inactive are behind it
    assert clients(("inactive_since", "is", "2026-04-30")) == 1
    assert clients(("first_inactive_after", "is", 60)) == 3
    assert clients(("first_inactive_after", "is", 119)) == 1
    assert clients(("gap_days", "is", 29.5)) == 1
    assert clients(("silence_ratio", "more_than", 4)) == 1  # Anna: 121 days against 29.5
    assert clients(("cohort_month", "is", "2026-01"), ("purchase_months", "contains", "2026-06")) == 2


def first_inactivity(days, as_of, limit):
    """The day a client first had gone `limit` days without a purchase, a day at a time; None while it has not."""
    bought, last = set(days), min(days)
    on = last
    while on <= as_of:
        if on in bought:
            last = on
        elif (on - last).days == limit:
            return on
        on += timedelta(days=1)
    return None


@pytest.mark.parametrize("seed", range(4))
def test_every_limit_agrees_with_a_walk_through_the_days(seed):
    generator = random.Random(seed)
    base, bought = Days(), {}
    for client in range(1, 26):
        base.add(client)
        bought[client] = sorted({day(generator.randrange(-5, 120)) for _ in range(generator.choice((1, 1, 2, 3, 6, 15)))})
        base.buy(client, *bought[client])
    known = {client: [one for one in days if one <= AS_OF] for client, days in bought.items()}
    spells = rhythm(base.con, AS_OF).spells
    for limit in (1, 2, 7, 20, 45, 119, 300):
        rows = base.con.execute(
            f"select client_id, days + case when is_reached then $limit else 0 end, is_reached from {spells} "
            "where $limit between low and high",
            {"limit": limit},
        ).fetchall()
        expected = {}
        for client, days in known.items():
            if days:
                gone = first_inactivity(days, AS_OF, limit)
                expected[client] = (((gone or AS_OF) - days[0]).days, gone is not None)
        assert len(rows) == len(expected) and {client: (after, reached) for client, after, reached in rows} == expected, limit
        found = curves(base.con, as_of=AS_OF, policy=ChurnPolicy(limit))
        assert (found.whole.began, found.whole.gone) == (len(expected), sum(reached for _, reached in expected.values()))
    base.con.close()


def test_days_before_the_day_looked_at_never_change(world):
    before = [numbers(curves(world.con, as_of=AS_OF, policy=SIXTY).whole), propose_inactivity(world.con, as_of=AS_OF).reached]
    world.buy(BORIS, date(2026, 7, 1), date(2026, 8, 1))
    facts_changed(world.con)
    assert [numbers(curves(world.con, as_of=AS_OF, policy=SIXTY).whole), propose_inactivity(world.con, as_of=AS_OF).reached] == before


def test_of_contracts_churn_is_closing(world):
    assert contract_curves(world.con, as_of=AS_OF) == CannotSay("churn-no-contracts", {})
    for place, (client, opened, closed, withdrawn) in enumerate(
        [
            (ANNA, date(2026, 1, 1), date(2026, 2, 10), None),
            (ANNA, date(2026, 1, 1), date(2026, 7, 1), None),  # closed later: still running on the day
            (BORIS, date(2026, 4, 1), None, None),
            (BORIS, date(2026, 4, 1), date(2026, 4, 2), 9),
            (GLEB, date(2026, 8, 1), None, None),
        ]
    ):
        world.con.execute(
            "insert into contract values (1, ?, 's', 'k', 1, ?, ?, 'кредит', ?, ?, 10, ?)",
            [place, f"D-{place}", client, opened, closed, withdrawn],
        )
    found = contract_curves(world.con, as_of=AS_OF)
    assert (found.whole.began, numbers(found.whole), found.inactivity) == (3, [(40, 3, 1, 0.6667)], None)


def test_the_curve_after_preferential_terms_begins_on_the_day_they_ended(world):
    assert after_terms(world.con, as_of=AS_OF, policy=SIXTY) == CannotSay("churn-no-terms", {})
    for place, (client, name, ends) in enumerate(
        [
            (ANNA, "Старт", date(2026, 2, 10)),  # inactive on 30 April: 79 days later
            (DINA, "Старт", date(2026, 3, 1)),  # still there: watched 121 days
            (VERA, "Старт", date(2026, 1, 31)),  # inactive on 2 March: 30 days later
            (BORIS, "Лето", date(2026, 3, 2)),  # gone on that very day: nobody to follow
            (GLEB, "Лето", date(2026, 6, 10)),  # watched 20 days
            (EGOR, "Лето", date(2026, 3, 2)),
            (DINA, "Лето", date(2026, 7, 30)),  # not over yet
        ]
    ):
        world.con.execute(
            "insert into preferential_term values (1, ?, 's', 'k', 1, ?, ?, '2026-01-01', ?, null)", [place, client, name, ends]
        )
    found = after_terms(world.con, as_of=AS_OF, policy=SIXTY)
    assert {one.part: (one.began, numbers(one)) for one in found.parts} == {
        "Старт": (3, [(30, 3, 1, 0.6667), (79, 2, 1, 0.3333)]),
        "Лето": (1, []),
    }
    assert (found.whole.began, found.whole.gone) == (4, 2)
    world.con.execute("insert into contract values (1, 1, 's', 'k', 1, 'D-1', 1, 'связь', '2025-01-01', '2026-02-20', 10, null)")
    closed = after_terms(world.con, as_of=AS_OF, policy=SIXTY, subject="contracts")
    assert (closed.whole.began, numbers(closed.whole)) == (1, [(10, 1, 1, 0.0)])


def test_what_is_kept_is_what_is_computed(tmp_path, monkeypatch):
    monkeypatch.setattr(rhythms, "LARGE", 0)
    db = open_base(tmp_path / "t.duckdb")
    with db.write() as con:
        made = Days(con)
        made.add(ANNA, BORIS)
        made.buy(ANNA, day(100), day(70), day(5))
        made.buy(BORIS, day(30))
        facts_changed(con)
    assert keep_rhythm(db, AS_OF)
    with db.read() as con:
        kept = rhythm(con, AS_OF)
        assert kept.spells.startswith("kept_")
        temporary = rhythm(con, day(-1))
        assert temporary.spells.startswith("churn_")
        assert numbers(curves(con, as_of=AS_OF, policy=ChurnPolicy(25)).whole) == [(25, 2, 2, 0.0)]
    with db.write() as con:
        Days(con).buy(BORIS, day(10))
        facts_changed(con)
    with db.read() as con:
        assert rhythm(con, AS_OF).spells.startswith("churn_")
        assert numbers(curves(con, as_of=AS_OF, policy=ChurnPolicy(25)).whole) == [(25, 2, 1, 0.5)]
    for shift in (0, 1, 2, 3):
        assert keep_rhythm(db, day(shift))
    with db.read() as con:
        assert [rhythm(con, day(shift)).spells.startswith("kept_") for shift in (0, 1, 2, 3)] == [False, True, True, True]
    db.close()


def test_nobody_one_client_and_only_returns():
    base = Days()
    empty = curves(base.con, as_of=AS_OF, policy=SIXTY)
    assert empty == CannotSay("churn-nobody-bought", {})
    base.add(1, 2)
    base.buy(1, day(10), net=-5)
    facts_changed(base.con)
    assert curves(base.con, as_of=AS_OF, policy=SIXTY) == CannotSay("churn-nobody-bought", {})
    base.buy(2, day(10))
    facts_changed(base.con)
    assert propose_inactivity(base.con, as_of=AS_OF).reason == "churn-nobody-returned"
    assert curves(base.con, as_of=AS_OF, policy=ChurnPolicy()) == CannotSay("churn-nobody-returned", {})
    alone = curves(base.con, as_of=AS_OF, policy=SIXTY)
    assert (alone.whole.began, alone.whole.gone, alone.whole.curve.median) == (1, 0, None)
    assert curves(base.con, as_of=day(400), policy=SIXTY) == CannotSay("churn-nobody-bought", {})


@pytest.mark.parametrize(
    "given", [{"inactivity_days": 0}, {"inactivity_days": 4000}, {"inactivity_days": True}, {"gap_share": 1.0}, {"how": "x"}]
)
def test_a_policy_is_checked_at_birth(given):
    with pytest.raises(CrmError, match="churn-bad"):
        ChurnPolicy(**given)
