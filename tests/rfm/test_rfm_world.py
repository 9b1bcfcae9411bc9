"""RFM of a handful of clients, worked out by hand."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from crm_core.rfm import (
    SCHEMES,
    Edges,
    code_table,
    cut,
    edge_table,
    grid,
    group_table,
    migration,
    rfm_rows,
    scheme_from_dict,
    score,
    with_window,
)

AS_OF = date(2026, 11, 14)


def ago(days):
    return AS_OF - timedelta(days=days)


def scores(con, scheme, as_of=AS_OF):
    name = score(con, as_of=as_of, scheme=scheme, edges=cut(con, as_of=as_of, scheme=scheme))
    return {row[0]: row[1:] for row in con.execute(f"select client_id, code, group_key from {name}").fetchall()}


def five(base):
    """Five clients: each better than the one before on every axis; 6 bought two years ago, 7 never, 8 returned everything."""
    base.add(*range(1, 9))
    for client in range(1, 6):
        for visit in range(client):
            base.buy(client, ago(200 - 30 * client + visit), 100 * client, margin=Decimal(10) if client == 5 else None)
    base.buy(6, ago(730), 5000)
    base.buy(8, ago(10), 70)
    base.buy(8, ago(10), 70, "return")
    return base.ready()


def test_quantile_scores_of_five_unequal_clients_are_one_to_five(base):
    assert scores(five(base), SCHEMES["default"]) == {
        1: ("111", "hibernating"), 2: ("222", "hibernating"), 3: ("333", "need_attention"), 4: ("444", "loyal"), 5: ("555", "champions"),
    }  # fmt: skip


def test_edges_say_up_to_and_from(base):
    con = five(base)
    edges = cut(con, as_of=AS_OF, scheme=SCHEMES["default"])
    # Last visits: 170, 140, 110, 80 and 50 days ago.
    assert edges == Edges(5, (140, 110, 80, 50), (2, 3, 4, 5), (Decimal(400), Decimal(900), Decimal(1600), Decimal(2500)))
    steps = edge_table(con, as_of=AS_OF, scheme=SCHEMES["default"], edges=edges)
    table = {(step.axis, step.score): (step.edge, step.clients, step.low, step.high) for step in steps}
    assert table["recency", 5] == (50, 1, 50, 50)
    assert table["recency", 1] == (None, 1, 170, 170)
    assert table["monetary", 2] == (400, 1, 400, 400)


def test_equal_clients_get_equal_scores_and_the_worst_is_one(base):
    base.add(1, 2, 3, 4, 5)
    for client, amount in ((1, 10), (2, 10), (3, 10), (4, 10), (5, 99)):
        base.buy(client, ago(5), amount)
    # Four of five share the worst sum: the fifth has 4/5 strictly worse, 1 + floor(5 × 0.8) = 5.
    found = scores(base.ready(), SCHEMES["default"])
    assert {client: code for client, (code, _) in found.items()} == {1: "111", 2: "111", 3: "111", 4: "111", 5: "115"}


def test_the_grid_counts_everyone_once(base):
    con = five(base)
    made = grid(con, as_of=AS_OF, scheme=SCHEMES["default"])
    assert (made.scored, made.unscored) == (5, 3)
    best = made.cells[0]
    assert (best.r, best.f, best.measures.clients, best.measures.share) == (5, 5, 1, 0.2)
    assert (best.measures.revenue, best.measures.average_check, best.measures.margin) == (2500, 500, 50)
    assert made.cells[1].measures.margin is None
    assert [(row.code, row.group, row.measures.clients) for row in code_table(con, as_of=AS_OF, scheme=SCHEMES["default"])] == [
        ("555", "champions", 1), ("444", "loyal", 1), ("333", "need_attention", 1), ("222", "hibernating", 1), ("111", "hibernating", 1),
    ]  # fmt: skip
    groups = group_table(con, as_of=AS_OF, scheme=SCHEMES["default"])
    assert [(row.group, row.measures.clients, row.measures.revenue) for row in groups] == [
        ("champions", 1, 2500), ("loyal", 1, 1600), ("need_attention", 1, 900), ("hibernating", 2, 500),
    ]  # fmt: skip


def test_other_axes_make_another_grid(base):
    made = grid(five(base), as_of=AS_OF, scheme=SCHEMES["default"], axes=("recency", "monetary"))
    assert [(cell.r, cell.f) for cell in made.cells] == [(5, 5), (4, 4), (3, 3), (2, 2), (1, 1)]


def test_all_history_lets_the_old_client_in(base):
    con = five(base)
    assert len(scores(con, with_window(SCHEMES["default"], None))) == 6
    assert len(scores(con, with_window(SCHEMES["default"], 100))) == 2


def test_a_purchase_day_in_the_window_is_needed_but_recency_is_over_all_history(base):
    base.add(1, 2)
    base.buy(1, ago(364), 10)
    base.buy(2, ago(365), 10)
    con = base.ready()
    assert set(scores(con, SCHEMES["default"])) == {1}
    rows = con.execute(f"select * from {rfm_rows(con, as_of=AS_OF, scheme=SCHEMES['default'])}").fetchall()
    assert rows == [
        (1, "C-1", 364, 1, Decimal(10), 1, 1, 1, "111", "Hibernating (lost)"),
        (2, "C-2", 365, 0, Decimal(0), None, None, None, None, None),
    ]


def test_money_of_negative_days_counts(base):
    base.add(1)
    base.buy(1, ago(20), 100)
    base.buy(1, ago(10), 250, "return")
    con = base.ready()
    name = score(con, as_of=AS_OF, scheme=SCHEMES["default"], edges=cut(con, as_of=AS_OF, scheme=SCHEMES["default"]))
    assert con.execute(f"select recency_days, frequency, monetary from {name}").fetchall() == [(20, 1, -150)]


def test_average_check_divides_by_receipts(base):
    base.add(1, 2)
    base.buy(1, ago(9), 100, document="A")
    base.buy(1, ago(9), 100, document="A")
    base.buy(2, ago(9), 150, document="B")
    base.buy(2, ago(8), 150, document="C")
    con = base.ready()
    scheme = scheme_from_dict({"monetary": "average_check", "k": 3})
    name = score(con, as_of=AS_OF, scheme=scheme, edges=cut(con, as_of=AS_OF, scheme=scheme))
    assert con.execute(f"select client_id, monetary, m from {name} order by all").fetchall() == [(1, 200, 2), (2, 150, 1)]


@pytest.mark.parametrize(
    ("last", "digit"),
    [
        ("2026-10-14", 5),
        ("2026-10-13", 4),
        ("2026-05-14", 4),
        ("2026-05-13", 3),
        ("2026-02-14", 3),
        ("2026-02-13", 2),
        ("2025-11-14", 2),
        ("2025-11-13", 1),
    ],
)
def test_the_dealer_counts_calendar_months(base, last, digit):
    base.add(1)
    base.buy(1, date.fromisoformat(last), 1)
    assert scores(base.ready(), SCHEMES["dealer"])[1][0][0] == str(digit)


def test_the_dealers_month_ends_with_february(base):
    base.add(1, 2)
    base.buy(1, date(2026, 2, 28), 1)
    base.buy(2, date(2026, 2, 27), 1)
    found = scores(base.ready(), SCHEMES["dealer"], as_of=date(2026, 3, 31))
    assert [found[client][0][0] for client in (1, 2)] == ["5", "4"]


@pytest.mark.parametrize(
    ("visits", "amount", "code"),
    [(1, 19_999, "11"), (2, 10_000, "22"), (4, 10_000, "43"), (5, 10_000, "54"), (7, 10_000, "55")],
)
def test_the_dealers_edges(base, visits, amount, code):
    base.add(1)
    for visit in range(visits):
        base.buy(1, ago(visit), amount)
    assert scores(base.ready(), SCHEMES["dealer"])[1][0][1:] == code


def test_a_new_client_of_the_dealer_bought_first_within_90_days(base):
    base.add(1, 2, 3)
    base.buy(1, ago(20), 500)
    base.buy(2, ago(20), 500)
    base.buy(3, ago(900), 500)
    con = base.ready()
    assert scores(con, SCHEMES["dealer"]) == {1: ("511", "new_clients"), 2: ("511", "new_clients"), 3: ("111", "one_visit")}
    # One visit lately, by a client of long ago whose first purchase lies outside the window.
    base.buy(2, ago(91), 500)
    con = base.ready()
    scheme = with_window(SCHEMES["dealer"], 60)
    assert scores(con, scheme) == {1: ("511", "new_clients"), 2: ("511", "other")}
    assert [(row.code, row.group) for row in code_table(con, as_of=AS_OF, scheme=scheme)] == [("511", "other"), ("511", "new_clients")]


def test_a_filter_leaves_other_transactions_out(base):
    base.add(1, 2)
    base.buy(1, ago(3), 3_000_000, category="car", department="sales")
    base.buy(1, ago(40), 700, category="repair", department="service")
    base.buy(2, ago(3), 3_000_000, category="car", department="sales")
    con = base.ready()
    scheme = scheme_from_dict({"filter": {"department": ["service"], "category": ["repair", "parts"]}})
    name = score(con, as_of=AS_OF, scheme=scheme, edges=cut(con, as_of=AS_OF, scheme=scheme))
    assert con.execute(f"select client_id, recency_days, frequency, monetary from {name}").fetchall() == [(1, 40, 1, 700)]


def test_natural_breaks_find_the_heaps(base):
    base.add(*range(1, 10))
    for client, amount in enumerate((10, 11, 12, 500, 510, 520, 9000, 9100, 9200), start=1):
        base.buy(client, ago(client), amount)
    con = base.ready()
    scheme = scheme_from_dict({"k": 3, "cuts": {"monetary": {"method": "jenks"}, "frequency": {"method": "jenks"}}})
    edges = cut(con, as_of=AS_OF, scheme=scheme)
    assert edges.monetary == (500, 9000)
    assert edges.frequency == (None, None)
    found = scores(con, scheme)
    assert [found[client][0][1:] for client in range(1, 10)] == ["11"] * 3 + ["12"] * 3 + ["13"] * 3


def test_migration_adds_up_to_the_base(base):
    con = five(base)
    base.add(9, registered_at=ago(5))
    base.buy(5, ago(1), 1)
    con = base.ready()
    before = ago(60)
    moved = migration(con, before=before, after=AS_OF, scheme=SCHEMES["default"])
    assert moved.clients == 9
    assert {(flow.before, flow.after, flow.clients) for flow in moved.flows if "no" in flow.before} == {
        ("no_score", "no_score", 2),
        ("not_yet", "no_score", 2),
        ("not_yet", "champions", 1),
    }
    for day, side in ((before, "before"), (AS_OF, "after")):
        of_grid = {row.group: row.measures.clients for row in group_table(con, as_of=day, scheme=SCHEMES["default"])}
        of_flows = {}
        for flow in moved.flows:
            state = getattr(flow, side)
            of_flows[state] = of_flows.get(state, 0) + flow.clients
        assert {state: count for state, count in of_flows.items() if state not in ("no_score", "not_yet")} == of_grid


def test_who_bought_before_it_was_registered_was_a_client_already(base):
    base.add(1, registered_at=ago(5))
    base.buy(1, ago(800), 100)
    con = base.ready()
    moved = migration(con, before=ago(60), after=AS_OF, scheme=SCHEMES["default"])
    assert [(flow.before, flow.after, flow.clients) for flow in moved.flows] == [("no_score", "no_score", 1)]


def test_an_empty_base_has_an_empty_grid(base):
    con = base.ready()
    made = grid(con, as_of=AS_OF, scheme=SCHEMES["default"])
    assert (made.scored, made.unscored, made.cells, made.codes, made.groups) == (0, 0, (), (), ())
    assert grid(con, as_of=AS_OF, scheme=SCHEMES["dealer"]).scored == 0
    assert migration(con, before=ago(1), after=AS_OF, scheme=SCHEMES["default"]).clients == 0
