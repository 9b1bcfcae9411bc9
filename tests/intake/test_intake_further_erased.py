"""An erased client leaves nothing of what the further kinds told; what its campaigns came to stays."""

from datetime import date
from pathlib import Path

from crm_core.facts import facts_rows
from crm_core.jobs import erase, load, open_house, verify

FILES = {
    "clients": "external_id;full_name;phone;referred_by\nA-100;Орлова Анна;+79031234567;\nA-200;Котов Глеб;+79160001122;анна ОРЛОВА\n"
    "A-300;Ким Вера;+79160001133;A-100\nA-400;Лис Яна;+79160001144;A-200\n",
    "survey_answers": "external_id;phone;nps;comment\nA-100;;2;Это Орлова, перезвоните\n;+79031234567;3;снова я\nA-200;;9;рад\n",
    "assets": "asset_id;external_id;model;mileage\nXW7ORLOVA1;A-100;Camry;10\nXW7KOTOV1;A-200;RAV4;20\nXW7ORLOVA1;A-100;Camry;-1\n",
    "contracts": "contract_id;external_id;product;opened_at\nК-ОРЛОВА-77;A-100;loan;2026-01-01\nК-2;A-200;loan;2026-01-01\n",
    "preferential_terms": "external_id;name;starts_at;ends_at\nA-100;для Орловой;2026-01-01;2026-02-01\nA-200;x;2026-01-01;2026-02-01\n",
    "campaign_members": "campaign;external_id;arm\nMay;A-100;target\nMay;A-200;control\n",
    "responses": "campaign;external_id;phone;outcome\nMay;A-100;;positive\nMay;;+79031234567;undelivered\nMay;A-200;;opened\n",
    "transactions": "external_id;happened_at;amount;asset_id\nA-100;2026-01-01;10;XW7ORLOVA1\n",
}
LEFT = {
    "survey_answer": [("A-200", "рад")],
    "asset": [("A-200", "XW7KOTOV1")],
    "contract": [("A-200", "К-2")],
    "preferential_term": [("A-200", "x")],
    "campaign_member": [("A-200", "control"), ("erased:1", "target")],
    "response": [("A-200", "opened"), ("erased:1", "positive"), ("erased:1", "undelivered")],
    "transaction_line": [("erased:1", None)],
}
TOLD = ("comment", "asset_id", "contract_id", "name", "arm", "outcome", "asset_id")


def test_what_an_erased_client_told_and_owned_goes_too(tmp_path: Path) -> None:
    house = open_house(tmp_path / "tact.duckdb")
    for kind, content in FILES.items():
        path = tmp_path / f"{kind}.csv"
        path.write_text(content, encoding="utf-8")
        load(house, path, kind=kind, source="crm", who="ann")
    erase(house, 1, reason="asked", who="ann")
    with house.db.read() as con:
        for (table, expected), column in zip(LEFT.items(), TOLD, strict=True):
            found = con.execute(
                f"select r.external_id, t.{column} from {table} as t join record as r using (record_id) order by all"
            ).fetchall()
            assert found == expected, table
            assert con.execute(f"select count(*) from {table}").fetchall() == [(len(expected),)]
        assert con.execute("select count(*) from point_undelivered").fetchall() == [(0,)]
        assert con.execute("select count(*) from quarantine where raw <> ''").fetchall() == [(0,)]
        told = "select external_ids, referred_by from client where client_id > 2 order by all"
        assert con.execute("select referred_by from client where client_id = 2").fetchall() == [(None,)]
        assert con.execute(told).fetchall() == [("A-300", None), ("A-400", "A-200")]
        facts = f"select nps_score, assets_owned, contracts_open from {facts_rows(con, as_of=date(2099, 1, 1))} order by client_id limit 2"
        assert con.execute(facts).fetchall() == [(None, 0, 0), (9, 1, 1)]
    assert verify(house).ok
    house.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file() and path.suffix != ".csv")
    assert not [word for word in ("ORLOVA", "ОРЛОВА", "Орлов", "9031234567", "A-100") if word.encode() in kept]
