"""Purchase facts made some clients at a time are those made at once."""

import sys
from datetime import date

import pytest

from crm_core.demo import make_demo
from crm_core.facts.purchases import purchases
from crm_core.jobs import open_house

AS_OF = date(2026, 11, 1)


@pytest.mark.parametrize("at_once", [1, 7, 199, 10_000])
def test_parts_make_the_whole(tmp_path, monkeypatch, at_once):
    house = open_house(tmp_path / "t.duckdb")
    make_demo(house.db, clients=60, seed=2, who="test", until=AS_OF)
    with house.db.read() as con:
        whole = con.execute(f"select * from {purchases(con, AS_OF)} order by client_id").fetchall()
    monkeypatch.setattr(sys.modules[purchases.__module__], "CLIENTS_AT_ONCE", at_once)
    with house.db.read() as con:
        parts = con.execute(f"select * from {purchases(con, AS_OF)} order by client_id").fetchall()
        clients = con.execute("select client_id from client order by client_id").fetchall()
    house.close()
    assert parts == whole
    assert [(row[0],) for row in parts] == clients
