"""The night's command: what screens of a day ask for is there in the morning."""

import sys
from datetime import date
from typing import Any

import pytest

from crm_core.churn import keep_rhythm, rhythm
from crm_core.facts import purchases

ON = date(2026, 11, 1)
SALES = "external_id;happened_at;amount\nA;2026-10-01;100\nA;2026-10-20;50\nB;2026-09-15;70\n"


def test_a_day_is_prepared_and_stays_until_the_base_changes(line: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    line.load("transactions", SALES, source="shop")
    assert line("prepare", "--as-of", ON) == {"as_of": "2026-11-01", "facts": True, "rhythm": False}
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
