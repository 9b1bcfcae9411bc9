"""Online Retail and CDNOW through the ordinary import, against an independent computation in pandas."""

import os
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from crm_core.db import open_base
from crm_core.facts import refresh_days, write_facts
from crm_core.intake import load_file, mapping_from
from crm_core.rfm import SCHEMES, write_rfm

DATA = Path(os.environ.get("TACT_TEST_DATA", Path(__file__).parents[3] / "shared" / "data"))
WINDOWS = (30, 90, 180, 365)

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the real data of ../shared/data are not here")

RETAIL_MAP = {
    "columns": {
        "external_id": "CustomerID", "document": "InvoiceNo", "product": "StockCode", "quantity": "Quantity", "unit_price": "UnitPrice",
        "happened_at": "InvoiceDate",
    }
}  # fmt: skip
CDNOW_MAP = {"columns": {"external_id": "customer_id", "happened_at": "date", "quantity": "number_of_cds", "amount": "dollar_value"}}


@pytest.fixture(scope="module")
def online_retail(tmp_path_factory):
    db = open_base(tmp_path_factory.mktemp("retail") / "tact.duckdb")
    file = DATA / "online_retail" / "online_retail.parquet"
    mapping = mapping_from(RETAIL_MAP, kind="transactions")
    load_file(db, file, kind="transactions", source="shop", who="test", mapping=mapping, then=(refresh_days,))
    frame = pd.read_parquet(file)
    frame = frame[frame["CustomerID"].notna()]
    frame = pd.DataFrame(
        {
            "client": frame["CustomerID"].astype("int64").astype(str),
            "day": pd.to_datetime(frame["InvoiceDate"]).dt.normalize(),
            "money": (frame["Quantity"] * (frame["UnitPrice"] * 1000).round().astype("int64")),
            "is_purchase": frame["Quantity"] >= 0,
            "document": frame["InvoiceNo"].astype(str),
        }
    )
    yield db, frame
    db.close()


@pytest.fixture(scope="module")
def cdnow(tmp_path_factory):
    db = open_base(tmp_path_factory.mktemp("cdnow") / "tact.duckdb")
    file = DATA / "cdnow" / "CDNOW_master.txt"
    load_file(
        db, file, kind="transactions", source="shop", who="test", mapping=mapping_from(CDNOW_MAP, kind="transactions"), then=(refresh_days,)
    )
    frame = pd.read_csv(file, sep=r"\s+", header=0, names=["client", "day", "cds", "dollars"], dtype={"client": str})
    frame = pd.DataFrame(
        {
            "client": frame["client"],
            "day": pd.to_datetime(frame["day"].astype(str), format="%Y%m%d"),
            "money": (frame["dollars"] * 1000).round().astype("int64"),
            "is_purchase": True,
            "document": [f"#{number}" for number in range(len(frame))],
        }
    )
    yield db, frame
    db.close()


def naive_facts(frame, as_of):
    """Thousandths of money, so that everything stays whole."""
    seen = frame[frame["day"] <= pd.Timestamp(as_of)]
    days = seen.groupby(["client", "day"]).agg(money=("money", "sum"), bought=("is_purchase", "any")).reset_index()
    receipts = seen[seen["is_purchase"]].groupby(["client", "document"])["day"].min().reset_index()
    days["age"], receipts["age"] = ((pd.Timestamp(as_of) - part["day"]).dt.days for part in (days, receipts))
    bought = days[days["bought"] & (days["money"] > 0)]
    columns = {
        "recency_days": bought.groupby("client")["age"].min(),
        "days_since_first": bought.groupby("client")["age"].max(),
        "purchase_days": bought.groupby("client").size(),
        "net_amount": days.groupby("client")["money"].sum(),
        "receipts": receipts.groupby("client").size(),
    }
    for window in WINDOWS:
        columns[f"net_amount_{window}d"] = days[days["age"] < window].groupby("client")["money"].sum()
        columns[f"purchase_days_{window}d"] = bought[bought["age"] < window].groupby("client").size()
        columns[f"receipts_{window}d"] = receipts[receipts["age"] < window].groupby("client").size()
    return pd.DataFrame(columns, index=sorted(frame["client"].unique()))


def compared(db, frame, as_of, folder):
    write_facts(db, folder / "facts.parquet", as_of=as_of)
    found = pd.read_parquet(folder / "facts.parquet").set_index("external_ids").sort_index()
    expected = naive_facts(frame, as_of).sort_index()
    assert list(found.index) == list(expected.index)
    for column in expected:
        mine = found[column].astype("float64") * (1000 if column.startswith("net") else 1)
        theirs = expected[column].astype("float64")
        if "recency" not in column and "since" not in column:
            theirs = theirs.fillna(0)
        pd.testing.assert_series_equal(mine.round(3), theirs, check_names=False, check_exact=True)
    return found, expected


def scored(db, expected, as_of, folder):
    write_rfm(db, folder / "rfm.parquet", as_of=as_of, scheme=SCHEMES["default"])
    found = pd.read_parquet(folder / "rfm.parquet").set_index("external_ids").sort_index()
    inside = expected[expected["purchase_days_365d"] > 0]
    assert set(found.index[found["r"].notna()]) == set(inside.index)
    for digit, value in {"r": -inside["recency_days"], "f": inside["purchase_days_365d"], "m": inside["net_amount_365d"].fillna(0)}.items():
        below = (value.rank(method="min") - 1).astype("int64")
        pd.testing.assert_series_equal(
            found.loc[inside.index, digit].astype("int64"), 1 + 5 * below // len(inside), check_names=False, check_exact=True
        )


@pytest.mark.parametrize("as_of", [date(2011, 12, 9), date(2011, 6, 30)])
def test_online_retail(online_retail, as_of, tmp_path):
    db, frame = online_retail
    _, expected = compared(db, frame, as_of, tmp_path)
    scored(db, expected, as_of, tmp_path)


@pytest.mark.parametrize("as_of", [date(1998, 6, 30), date(1997, 9, 30)])
def test_cdnow(cdnow, as_of, tmp_path):
    db, frame = cdnow
    _, expected = compared(db, frame, as_of, tmp_path)
    scored(db, expected, as_of, tmp_path)
