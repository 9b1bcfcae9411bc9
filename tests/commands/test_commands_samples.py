"""The three sample files together: receipts know a client by 1C's code and a card, the client file by its own number and that card."""

import csv
import json
from pathlib import Path

import pytest

from crm_core.commands import run_command
from crm_core.jobs import open_house

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
LOADS = (("bitrix_clients.csv", "clients", "bitrix"), ("1c_sales.csv", "transactions", "1c"), ("stop_list.csv", "refusals", "centre"))


@pytest.fixture
def desk(tmp_path):
    house = open_house(tmp_path / "t.duckdb")

    def run(*argv):
        answer = run_command(house, {"argv": list(argv), "cwd": str(tmp_path), "language": "en", "who": "test"}, lambda _: None)
        assert answer["exit"] == 0, answer
        return answer["result"]

    run.folder = tmp_path
    yield run
    house.close()


def audience(desk):
    body = {
        "name": "c",
        "segment": {"all": [{"field": "purchase_days", "operator": ">=", "value": 1}]},
        "class": "development",
        "channel": "sms",
    }
    (desk.folder / "c.json").write_text(json.dumps(body | {"message": "Ждём вас"}), encoding="utf-8")
    desk("campaign", "save", "c.json")
    return desk("campaign", "audience", "c", "--on", "2026-11-22")


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 2, 0), (2, 1, 0)])
def test_a_card_on_the_receipt_links_the_buyer_in_any_order_of_loading(desk, order):
    for place in order:
        file, kind, source = LOADS[place]
        done = desk("import", str(SAMPLES / file), "--kind", kind, "--source", source)
        assert done["rows"] == done["loaded"]
    with (SAMPLES / "1c_sales.csv").open(encoding="cp1251") as sales:
        lines = [row for row in csv.reader(sales, delimiter=";") if len(row) > 6]
    top = next(number for number, row in enumerate(lines) if "Дисконтная карта" in row)
    card = lines[top].index("Дисконтная карта")
    buyers = {row[card] for row in lines[top + 1 :] if len(row) > card and row[card].strip()}
    seen = audience(desk)
    assert seen["audience"] == len(buyers)
    assert seen["target"] + seen["control"] > 90
    assert seen["stopped"]["refusal"]["first"] > 0


def test_undoing_the_receipts_unlinks_them(desk):
    for file, kind, source in LOADS:
        desk("import", str(SAMPLES / file), "--kind", kind, "--source", source)
    with_sales = audience(desk)
    again = desk("import", str(SAMPLES / "1c_sales.csv"), "--kind", "transactions", "--source", "1c")
    assert again["loaded"] == 0
    undone = desk("undo", "2")
    assert undone["withdrawn"] == again["rows"]
    assert audience(desk)["audience"] == 0
    assert desk("verify")["ok"] is True
    desk("import", str(SAMPLES / "1c_sales.csv"), "--kind", "transactions", "--source", "1c")
    assert audience(desk) == with_sales
