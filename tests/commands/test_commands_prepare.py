"""The night's command: what screens of a day ask for is there in the morning."""

import sys
from datetime import date
from typing import Any

import pytest

from crm_core.churn import keep_rhythm, rhythm
from crm_core.facts import purchases
from crm_core.status import by_month, keep_months

ON = date(2026, 11, 1)
SALES = "external_id;happened_at;amount\nA;2026-10-01;100\nA;2026-10-20;50\nB;2026-09-15;70\n"


def test_a_day_is_prepared_and_stays_until_the_base_changes(line: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    line.load("transactions", SALES, source="shop")
    assert line("prepare", "--as-of", ON) == {"as_of": "2026-11-01", "facts": True, "rhythm": False, "months": True}
    with line.house.db.read() as con:
        assert purchases(con, ON).startswith("kept_purchases_")
        found = con.execute(f"select recency_days, purchase_days, net_amount from {purchases(con, ON)} order by recency_days").fetchall()
        assert not rhythm(con, ON).gaps.startswith("kept_gaps")
    assert [tuple(map(int, row)) for row in found] == [(12, 2, 150), (47, 1, 70)]
    # What is worth keeping only on a large base is kept there.
    monkeypatch.setattr(sys.modules[keep_rhythm.__module__], "LARGE", 1)
    assert line("prepare", "--as-of", "01.11.2026")["rhythm"] is True
    with line.house.db.read() as con:
        assert rhythm(con, ON).gaps.startswith("kept_gaps")
    line.load("transactions", "external_id;happened_at;amount\nB;2026-10-30;10\n", source="shop")
    with line.house.db.read() as con:
        assert not purchases(con, ON).startswith("kept_purchases_")
    assert line.fail("prepare", "--as-of", "yesterday")["error"] == "commands-bad-date"


def test_the_base_by_month_is_counted_once_until_a_status_may_have_changed(line: Any) -> None:
    line.load("transactions", SALES, source="shop")
    with line.house.db.read() as con:
        fresh = by_month(con, as_of=ON)
    assert fresh[-1].counts["real"] + fresh[-1].counts["regular"] == 2
    line("prepare", "--as-of", ON)
    with line.house.db.read() as con:
        assert con.execute("select count(distinct day), count(*) from kept_status_month").fetchall() == [(13, 65)]
        assert by_month(con, as_of=ON) == fresh
    with line.house.db.write() as con:
        con.execute("update kept_status_month set clients = 77 where day = $day and status = 'real'", {"day": ON})
        assert by_month(con, as_of=ON)[-1].counts["real"] == 77  # read, not counted again
    line("prepare", "--as-of", "2026-11-02")
    with line.house.db.read() as con:
        assert con.execute("select count(distinct day) from kept_status_month").fetchall() == [(14,)]
    line("status", "mark", 1, "--reason", "quarrel", "--since", ON)
    with line.house.db.read() as con:
        after = by_month(con, as_of=ON)
    assert after[:-1] == fresh[:-1] and after[-1].counts["lost"] == fresh[-1].counts["lost"] + 1
    line("prepare", "--as-of", ON)
    with line.house.db.read() as con:
        assert con.execute("select count(distinct stamp), count(distinct day) from kept_status_month").fetchall() == [(1, 13)]
        assert by_month(con, as_of=ON) == after


def test_months_counted_in_a_state_that_passed_are_not_kept(line: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    line.load("transactions", SALES, source="shop")
    module = sys.modules[by_month.__module__]
    counted = module._counted

    def meanwhile(con: Any, days: Any) -> Any:
        found = counted(con, days)
        line("status", "mark", 1, "--reason", "quarrel", "--since", ON)
        return found

    monkeypatch.setattr(module, "_counted", meanwhile)
    keep_months(line.house.db, as_of=ON)
    with line.house.db.read() as con:
        assert con.execute("select count(*) from kept_status_month").fetchall() == [(0,)]
