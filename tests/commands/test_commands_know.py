"""What is known of clients, asked for with nothing but a command's name: the day is the last one of the base."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

LAST = "2026-06-30"


@pytest.fixture
def sold(line: Any) -> Any:
    """A hundred and twenty clients of two habits, the last purchase on the last day, and two segments."""
    rows = ["external_id,happened_at,amount"]
    for client in range(120):
        often = client % 2
        for visit in range(6 if often else 2):
            day = date.fromisoformat(LAST) - timedelta(days=visit * (20 if often else 90) + client // 2)
            rows.append(f"C{client},{day},{(900 if often else 100) + client}")
    line.load("transactions", "\n".join(rows) + "\n")
    for name, least in (("often", 5), ("twice", 2)):
        rule = {"field": "purchase_days", "operator": "at_least", "value": least}
        line("segment", "save", name, "--rule", line.file(json.dumps(rule), name=f"{name}.json"))
    return line


def test_the_day_is_the_last_one_of_the_base(sold: Any) -> None:
    assert sold("churn", "define")["as_of"] == LAST
    assert sold("cohorts", "-o", "c.csv")["as_of"] == LAST
    sold("churn", "define", "--days", "60")
    risk = sold("churn", "risk", "fit")
    assert (risk["verdict"], risk["reason"], risk["details"]["day"]) == (
        "cannot_be_said",
        "risk-too-few",
        "2026-03-02",
    )  # twice 60 days before
    overlap = sold("segment", "overlap", "often", "twice")
    assert (overlap["as_of"], overlap["segments"]["often"]["clients"]) == (LAST, 60)
    changed = sold("segment", "what-if", "often", "--rule", "twice.json")
    assert (changed["as_of"], changed["entering"]["clients"]) == (LAST, 60)
    assert sold("segment", "diff", "often", "--field", "net_amount")["as_of"] == LAST


def test_clusters_are_found_in_recency_frequency_and_money_unless_said_otherwise(sold: Any) -> None:
    found = sold("cluster")
    assert (found["as_of"], found["fields"], found["clients"]) == (LAST, ["recency_days", "purchase_days", "net_amount"], 120)
    assert found["k"] >= 2


def test_a_base_of_contracts_alone_is_followed_by_its_contracts(line: Any) -> None:
    assert line.fail("churn", "curve", "-o", "c.csv")["error"] == "churn-nobody-bought"
    rows = ["contract_id,external_id,opened_at,closed_at,monthly_margin"]
    rows += [f"D{n},C{n},2025-01-01,{'2025-07-20' if n < 3 else ''},100" for n in range(4)]
    line.load("contracts", "\n".join(rows) + "\n")
    told = line("churn", "curve", "--as-of", LAST, "-o", "c.csv")
    assert (told["subject"], told["clients"], told["gone"], told["median"]) == ("contracts", 4, 3, 200)
    line.load("transactions", f"external_id,happened_at,amount\nC1,{LAST},5\n")
    assert line("churn", "curve", "--days", "30", "--as-of", LAST, "-o", "c.csv")["subject"] == "purchases"
    assert line("churn", "curve", "--subject", "contracts", "--as-of", LAST, "-o", "c.csv")["subject"] == "contracts"


@pytest.mark.parametrize("head", ["Код клиента;Льгота;Начало;Конец", "Код клієнта;Пільга;Початок;Кінець"])
def test_terms_are_read_by_the_plain_words_of_their_headers(line: Any, head: str) -> None:
    line.load("preferential_terms", f"{head}\n1;x;01.01.2026;01.06.2026\n")
    assert line.facts(LAST)["1"]["days_since_terms_end"] == 29
