"""Real files through the ordinary import: the figures of their README must come out."""

import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from crm_core.intake import control_totals, load_file, load_mapping, total_amount
from tests.intake.intake_desk import Desk

DATA = Path(os.environ.get("TACT_TEST_DATA", Path(__file__).parents[2] / ".." / "shared" / "data"))
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the folder of real data is not on this machine")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def test_online_retail_without_a_map(desk: Desk) -> None:
    result = load_file(desk.db, DATA / "online_retail" / "online_retail.parquet", kind="transactions", source="retail", who="ann")
    assert (result.rows, result.loaded, result.quarantined) == (541_909, 541_909, 0)
    assert dict(result.mapping.columns) == {
        "InvoiceNo": "document",
        "StockCode": "product",
        "Quantity": "quantity",
        "InvoiceDate": "happened_at",
        "UnitPrice": "unit_price",
        "CustomerID": "external_id",
    }
    with desk.db.read() as con:
        totals = control_totals(con, result.import_id)
    assert total_amount(totals) == Decimal("9747747.934")
    assert sum(t.rows for t in totals if t.is_anonymous) == 135_080
    assert desk.ask("select count(*) from record") == [(4_372,)]
    assert desk.ask("select count(*) from record where external_id like '%.%'") == [(0,)]
    assert desk.ask(
        "select count(*), count(distinct record_id), sum(amount) from transaction_line "
        "where record_id is not null and kind = 'purchase' and amount > 0 and quantity > 0"
    ) == [(397_884, 4_338, Decimal("8911407.904"))]


def test_cdnow_master_without_a_map_and_twice(desk: Desk) -> None:
    path = DATA / "cdnow" / "CDNOW_master.txt"
    result = load_file(desk.db, path, kind="transactions", source="cdnow", who="ann")
    assert (result.rows, result.loaded) == (69_659, 69_659)
    assert dict(result.mapping.columns) == {
        "customer_id": "external_id",
        "date": "happened_at",
        "number_of_cds": "quantity",
        "dollar_value": "amount",
    }
    assert desk.ask("select count(*), min(external_id) from record") == [(23_570, "00001")]
    again = load_file(desk.db, path, kind="transactions", source="cdnow", who="ann")
    assert (again.loaded, again.unchanged) == (0, 69_659)


def test_cdnow_sample_by_a_map(desk: Desk, tmp_path: Path) -> None:
    toml = tmp_path / "cdnow.toml"
    toml.write_text('header = false\n[columns]\nexternal_id = 0\nhappened_at = 2\nquantity = "c3"\namount = 4\n', encoding="utf-8")
    mapping = load_mapping(toml, kind="transactions")
    path = DATA / "cdnow" / "CDNOW_sample.txt"
    result = load_file(desk.db, path, kind="transactions", source="cdnow", who="ann", mapping=mapping)
    assert (result.rows, result.loaded) == (6_919, 6_919)
    assert desk.ask("select count(*) from record") == [(2_357,)]
    # The mapping is remembered for the source: no map the second time.
    assert load_file(desk.db, path, kind="transactions", source="cdnow", who="ann").unchanged == 6_919
