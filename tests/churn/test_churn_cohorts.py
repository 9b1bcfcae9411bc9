"""Cohorts: a world worked out by hand; cells add up to the base; the clients behind a cell are a segment of the same size."""

import random
from collections import defaultdict
from datetime import date
from decimal import Decimal

import pytest
from churn_days import AS_OF, Days, day

from crm_core.churn import cohort_rule, cohorts, period_name
from crm_core.errors import CrmError
from crm_core.segments import count_rule, parse_rule


@pytest.fixture
def world():
    made = Days()
    made.add(1, 2, 3, 4, 5)
    made.buy(1, date(2026, 1, 5), date(2026, 1, 20), net=100, margin=30)
    made.buy(1, date(2026, 3, 1), net=50)
    made.buy(2, date(2026, 1, 31), net=200)
    made.buy(2, date(2026, 4, 30), net=-80, seen_on=date(2026, 4, 30))  # a day of returns only is not an active month
    made.buy(3, date(2026, 1, 2), net=-10)  # a return before the first purchase counts with it
    made.buy(3, date(2026, 3, 15), net=70, margin=7)
    made.buy(4, date(2026, 2, 1), net=-5)  # never bought
    made.buy(1, date(2026, 5, 9), net=999)  # later than the day looked at
    yield made
    made.con.close()


def test_who_is_active_and_what_they_brought_a_head(world):
    seen = cohorts(world.con, as_of=date(2026, 4, 30))
    assert [(one.starts_on, one.clients) for one in seen.cohorts] == [(date(2026, 1, 1), 2), (date(2026, 3, 1), 1)]
    january, march = ([(c.since, c.active, c.revenue, c.revenue_to_date, c.margin_to_date) for c in one.cells] for one in seen.cohorts)
    assert january == [(0, 2, 400, 400, 60), (1, 0, 0, 400, 60), (2, 1, 50, 450, 60), (3, 0, -80, 370, 60)]
    assert march == [(0, 1, 60, 60, 7), (1, 0, 0, 60, 7)]
    assert (seen.outside, seen.outside_revenue) == (2, -5)
    assert all(cell.is_over for one in seen.cohorts for cell in one.cells)


def test_a_month_that_is_not_over_is_told_apart_and_quarters_are_longer_months(world):
    seen = cohorts(world.con, as_of=date(2026, 4, 29))
    assert [cell.is_over for cell in seen.cohorts[0].cells] == [True, True, True, False]
    quarters = cohorts(world.con, as_of=date(2026, 4, 30), by="quarter")
    assert [(one.starts_on, one.clients, [c.active for c in one.cells]) for one in quarters.cohorts] == [(date(2026, 1, 1), 3, [3, 0])]
    assert [cell.revenue_to_date for cell in quarters.cohorts[0].cells] == [510, 430]
    assert not quarters.cohorts[0].cells[1].is_over
    assert [period_name(date(2026, 4, 1), by) for by in ("month", "quarter")] == ["2026-04", "2026-Q2"]


def test_an_empty_base_and_a_period_nobody_knows():
    base = Days()
    assert (cohorts(base.con, as_of=AS_OF).cohorts, cohorts(base.con, as_of=AS_OF).outside) == ((), 0)
    base.add(1)
    assert cohorts(base.con, as_of=AS_OF).outside == 1
    with pytest.raises(CrmError, match="churn-unknown-period"):
        cohorts(base.con, as_of=AS_OF, by="week")
    base.con.close()


@pytest.mark.parametrize(("seed", "by"), [(1, "month"), (2, "quarter"), (3, "month")])
def test_cells_add_up_to_the_base_and_each_is_a_segment_of_its_size(seed, by):
    generator = random.Random(seed)
    base, days = Days(), defaultdict(list)
    base.add(*range(1, 41))
    for client in range(1, 36):
        for number in {generator.randrange(-20, 420) for _ in range(generator.choice((1, 2, 5)))}:
            net = generator.choice((100, 100, 100, -40))
            base.buy(client, day(number), net=net)
            if number >= 0:
                days[client].append((day(number), net))
    seen = cohorts(base.con, as_of=AS_OF, by=by)
    assert sum(one.clients for one in seen.cohorts) + seen.outside == 40
    brought = sum((one.cells[-1].revenue_to_date for one in seen.cohorts), Decimal(0)) + seen.outside_revenue
    assert brought == sum(net for some in days.values() for _, net in some)
    size = 1 if by == "month" else 3

    def period(one):
        return (12 * one.year + one.month - 1) // size

    starts = {client: min(one for one, net in some if net > 0) for client, some in days.items() if any(net > 0 for _, net in some)}
    picked = [(cohort, cell) for cohort in seen.cohorts for cell in cohort.cells]
    for cohort, cell in picked:
        members = [client for client, first in starts.items() if period(first) == period(cohort.starts_on)]
        active = {c for c in members if any(net > 0 and period(one) == period(cohort.starts_on) + cell.since for one, net in days[c])}
        assert (cohort.clients, cell.active) == (len(members), len(active))
    for cohort, cell in generator.sample(picked, 6):
        for since, gone, expected in (
            (cell.since, False, cell.active),
            (cell.since, True, cohort.clients - cell.active),
            (None, False, cohort.clients),
        ):
            rule = parse_rule(cohort_rule(seen, starts_on=cohort.starts_on, since=since, gone=gone))
            assert count_rule(base.con, rule, as_of=AS_OF).clients == expected
    assert all(len(one.cells) == period(AS_OF) - period(one.starts_on) + 1 for one in seen.cohorts)
    base.con.close()
