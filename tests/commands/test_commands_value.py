"""Value at the command line: what it counts in is said, what a fit was asked for is told and kept."""

import csv
from datetime import date, timedelta
from typing import Any


def sales(*, margin: bool) -> str:
    """Forty clients who bought on three days each, with or without a margin of a fifth."""
    head = "external_id,happened_at,amount,transaction_id" + (",margin" if margin else "")
    rows = [
        f"C{client},{date(2026, 1, 1) + timedelta(days=client + 30 * visit)},100,T{client}-{visit}" + (",20" if margin else "")
        for client in range(40)
        for visit in range(3)
    ]
    return "\n".join([head, *rows]) + "\n"


def scored(line: Any) -> list[dict[str, str]]:
    line("value", "score", "-o", "v.csv")
    return list(csv.DictReader((line.folder / "v.csv").read_text("utf-8-sig").splitlines()))


def test_a_fit_says_when_it_counts_revenue_and_that_nobody_can_be_loss_making(line: Any) -> None:
    line.load("transactions", sales(margin=False))
    told = line("value", "fit", "--as-of", "2026-06-30")
    assert told["money"] == "revenue"
    assert told["margin_from"] == {"lines": 0.0, "products": 0.0, "share": 0.0}
    assert any("loss-making rule cannot fire" in said for said in told.said)
    assert {row["is_loss_making"] for row in scored(line)} == {""}


def test_a_fit_on_margins_has_nothing_to_warn_of(line: Any) -> None:
    line.load("transactions", sales(margin=True))
    told = line("value", "fit", "--as-of", "2026-04-10")
    assert (told["money"], told.said) == ("margin", [])
    assert told["margin_from"]["lines"] == 1.0


def test_what_a_fit_was_asked_for_is_told_and_kept_for_the_next(line: Any) -> None:
    line.load("transactions", sales(margin=False))
    line("value", "fit", "--as-of", "2026-06-30", "--horizon", "6", "--margin-share", "0.5")
    told = line("value", "fit", "--as-of", "2026-06-30")
    assert (told["horizon_months"], told["discount_rate"], told["money"]) == (6, 0.1, "margin")
    assert told["margin_from"] == {"lines": 0.0, "products": 0.0, "share": 1.0}
    assert {float(row["historic_value"]) for row in scored(line)} == {150.0}


def test_days_that_may_still_wait_to_be_loaded_are_told(line: Any) -> None:
    line.load("transactions", sales(margin=True))
    late = line("value", "fit", "--as-of", "2026-04-18")
    assert late["purchases_until"] == "2026-04-10"
    assert late.said == [
        "Purchases end on 10.04.2026. The 8 days from then to 18.04.2026 are read as days without a purchase: "
        "if purchases are still to be loaded, load them and fit again."
    ]
    assert line("value", "fit", "--as-of", "2026-04-17").said == []
