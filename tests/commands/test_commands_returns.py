"""Returns: which day they lower, and from when they are seen."""

from decimal import Decimal
from typing import Any

import pytest

HEAD = "external_id;happened_at;amount;kind;document;returns_document\n"
SALE = "a;2026-01-10;300;purchase;d1;\na;2026-01-10;200;purchase;d2;\na;2026-02-10;50;purchase;d3;\n"
BACK = "a;2026-03-05;300;return;r1;d1\n"


def seen(line: Any, as_of: str) -> tuple[Any, ...]:
    row = line.facts(as_of)["a"]
    return row["net_amount"], row["purchase_days"], row["receipts"], row["recency_days"]


def test_a_return_that_names_its_document_lowers_that_day_from_its_own_day_on(line: Any) -> None:
    line.load("transactions", HEAD + SALE + BACK)
    assert seen(line, "2026-03-04") == (Decimal(550), 2, 3, 22), "between sale and return it has not happened"
    # 10 January: 500 − 300 = 200 is left, still a purchase day.
    assert seen(line, "2026-03-05") == (Decimal(250), 2, 3, 23)
    line.load("transactions", HEAD + "a;2026-03-06;-200;return;r2;d2\n")
    # The sign does not matter; nothing is left of 10 January, so it is no purchase day any more.
    assert seen(line, "2026-03-06")[:2] == (Decimal(50), 1)
    assert seen(line, "2026-03-05")[:2] == (Decimal(250), 2)


def test_the_return_may_be_loaded_before_its_document(line: Any) -> None:
    line.load("transactions", HEAD + BACK)
    assert seen(line, "2026-03-31")[:2] == (Decimal(-300), 0)
    line.load("transactions", HEAD + SALE)
    assert seen(line, "2026-03-31")[:2] == (Decimal(250), 2)
    assert seen(line, "2026-02-28")[:2] == (Decimal(550), 2)
    assert line("verify")["ok"]


def test_a_return_without_a_document_lowers_the_money_of_its_own_day(line: Any) -> None:
    line.load("transactions", HEAD + SALE + "a;2026-02-10;50;return;;\na;2026-03-05;100;return;;\na;2026-03-06;-10;;;\n")
    # 10 February: 50 − 50 = 0 is no purchase day; March lowers the total alone; a negative purchase is a return.
    assert seen(line, "2026-03-31")[:2] == (Decimal(390), 1)
    assert line.facts("2026-03-31")["a"]["recency_days"] == 80, "since 10 January"


def test_rfm_counts_negative_days_in_money_and_leaves_out_who_has_no_purchase_day(line: Any) -> None:
    line.load("transactions", HEAD + SALE + "a;2026-03-05;100;return;;\nb;2026-03-01;70;return;;\nc;2020-01-01;5;purchase;;\n")
    found = line.rfm("2026-03-31")
    assert (found["a"]["frequency"], found["a"]["monetary"], found["a"]["recency_days"]) == (2, Decimal(450), 49)
    assert [found[x]["code"] for x in "bc" if x in found] in ([], [None], [None, None])
    assert line.rfm("2026-03-31", "--window", "all")["c"]["frequency"] == 1
    line.fail("rfm", "--as-of", "2026-03-31", "--window", "year", "-o", "x.csv")
    assert "default" in line.fail("rfm", "--as-of", "2026-03-31", "--scheme", "defualt", "-o", "x.csv")["message"]


@pytest.mark.parametrize("window", ["30", "90", "365", "all"])
def test_who_never_bought_has_no_money_whatever_the_window(line: Any, window: str) -> None:
    line.load("transactions", "external_id;happened_at;amount\na;2026-03-20;100\nb;2026-05-01;70\n")
    line.load("clients", "external_id;full_name\nc;Орлова Анна\n")
    found = line.rfm("2026-03-31", "--window", window)
    # b buys only after the day, c never.
    assert [(found[x]["frequency"], found[x]["monetary"], found[x]["code"]) for x in "bc"] == [(0, Decimal(0), None)] * 2
    assert (found["a"]["frequency"], found["a"]["monetary"]) == (1, Decimal(100))
    scheme = line.file('{"monetary": "average_check"}', name="check.json")
    found = line.rfm("2026-03-31", "--window", window, "--scheme", scheme)
    assert [found[x]["monetary"] for x in "abc"] == [Decimal(100), None, None], "no receipts, no average"
