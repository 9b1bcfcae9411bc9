"""A disk that is full, a folder that is none, a file that is no base, a secret that is gone: told in words, and nothing is lost."""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from crm_core.errors import CrmError
from crm_core.jobs import open_house
from crm_core.jobs.door import ask_owner, listen

CLIENTS = "external_id;full_name;phone\na;Иванов Иван Петрович;79031111111\n"


def test_a_list_that_cannot_be_written_is_made_all_the_same(line: Any) -> None:
    line.load("clients", CLIENTS)
    name = line.campaign()
    no_folder = line.file("a file, no folder") / "lists"
    asked = ("campaign", "release", name, "--on", "2026-04-01", "--request", "r1", "-o")
    said = line.fail(*asked, no_folder)
    assert said["error"] == "campaigns-not-written"
    done = line(*asked, line.folder / "lists")
    assert (done["rows"], done["edition"]) == (1, 1), "the same request gives the list"
    (line.folder / "lists" / "c-s1-e1-full.csv").unlink()
    assert line.fail(*asked, no_folder)["error"] == "campaigns-not-written"
    assert line(*asked, line.folder / "lists")["sha256"] == done["sha256"]


def test_a_folder_that_cannot_be_written_is_told_and_not_thrown(line: Any) -> None:
    said = line.fail("backup", line.file("a file, no folder") / "backup")
    assert said["error"] == "commands-not-finished"
    assert "Not a directory" in said["message"]


def test_a_commit_that_fails_is_told(line: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    line.load("clients", CLIENTS)
    cursor = line.house.db.cursor

    class Full:
        """A cursor whose commits find the disk full."""

        def __init__(self, con: Any) -> None:
            self.con = con

        def __getattr__(self, name: str) -> Any:
            return getattr(self.con, name)

        def commit(self) -> None:
            raise duckdb.IOException("No space left on device")

    monkeypatch.setattr(line.house.db, "cursor", lambda: Full(cursor()))
    assert line.fail("refuse", "--phone", "79031111111", "--reason", "x")["error"] == "base-not-saved"
    monkeypatch.undo()
    assert line.why(line.campaign(), "a", "2026-04-01") == [], "nothing was written"
    line.close()
    line.house = open_house(line.base)
    assert line.why("c", "a", "2026-04-01") == ["refusal"], "but the journal was, and it is replayed at the start"


def test_a_file_that_is_no_base_is_not_called_locked(tmp_path: Path) -> None:
    other = tmp_path / "other.duckdb"
    other.write_text("hello")
    with pytest.raises(CrmError, match="base-not-opened"):
        open_house(other)


def test_without_the_secret_the_command_line_says_so(line: Any) -> None:
    line.load("clients", CLIENTS)
    name = line.campaign()
    line.close()
    Path(f"{line.base}.secret").unlink()
    with listen(line.base, lambda request, say: {"exit": 0, "result": None}):
        assert ask_owner(line.base, {"argv": ["verify"], "cwd": ".", "language": "en"}, print) is None, "no secret, no door"
    asked = ["campaign", "release", name, "--on", "2026-04-01", "--request", "r", "-o", str(line.folder)]
    done = subprocess.run(
        [sys.executable, "-m", "crm_core", "--db", str(line.base), *asked, "--json"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"] == "hygiene-secret-missing"
    assert not Path(f"{line.base}.secret").exists()
    line.house = open_house(line.base)


def test_verify_says_in_words_what_is_broken(line: Any) -> None:
    line.load("clients", CLIENTS)
    line("refuse", "--phone", "79031111111", "--reason", "x")
    line.close()
    Path(f"{line.base}.journal").unlink()
    line.house = open_house(line.base)
    done = line.run("verify")
    assert done.exit == 1
    (broken,) = (check for check in done["checks"] if not check["ok"])
    assert broken["name"] == "refusal-journal"
    assert broken["detail"].startswith("The refusal journal")


def test_words_of_what_is_not_there(line: Any) -> None:
    assert line.fail("campaign", "audience", "c", "--on", "2026-04-01")["error"] == "campaigns-none"
    line.load("clients", CLIENTS)
    assert "the last one is 1" in line.fail("quarantine", 9, "-o", "q.csv")["message"]
    assert line.fail("erase", line.client("a"), "--reason", " ")["error"] == "hygiene-reason-missing"
    line.campaign("осень")
    assert "осень" in line.fail("campaign", "audience", "zzz", "--on", "2026-04-01")["message"]


def test_bar_codes_in_the_column_of_amounts_wait_and_stop_no_facts(line: Any) -> None:
    codes = "".join(f"a;2026-01-{1 + day % 28:02};2900893883509;;\n" for day in range(40))
    rows = codes + "a;2026-01-05;;99999999999;2\na;2026-01-06;;50000000000;1\nb;2026-01-05;99999999999,99;;\nb;2026-01-06;-100000000000;;\n"
    done = line.load("transactions", "external_id;happened_at;amount;unit_price;quantity\n" + rows)
    # A hundred thousand million and more in one row is no money: 40 codes, one price times quantity, one return.
    assert (done["rows"], done["loaded"], done["quarantined"]) == (44, 2, 42)
    seen = line.facts("2026-02-01")
    assert (seen["a"]["net_amount"], seen["b"]["net_amount"]) == (Decimal(50_000_000_000), Decimal("99999999999.99"))
    line("quarantine", done["import_id"], "-o", "bad.csv")
    assert "amount: “2900893883509” is too large a number" in (line.folder / "bad.csv").read_text("utf-8-sig")
    assert set(line.rfm("2026-02-01")) == {"a", "b"}


def test_a_price_times_a_quantity_of_hundreds_of_millions_is_loaded(line: Any) -> None:
    rows = "a;2026-01-05;1000000,5;10000\nb;2026-01-05;250000;400\nc;2026-01-05;0,000001;90000000000\nd;2026-01-05;0;2900893883509\n"
    done = line.load("transactions", "external_id;happened_at;unit_price;quantity\n" + rows)
    assert (done["loaded"], done["quarantined"]) == (3, 1), "a bar code is no quantity"
    seen = line.facts("2026-02-01")
    assert [seen[x]["net_amount"] for x in "abc"] == [Decimal(10_000_005_000), Decimal(100_000_000), Decimal(90_000)]


def test_a_sentence_about_very_long_names_and_cells_is_cut_and_said(line: Any) -> None:
    names = [f"a column of no meaning at all {number}" for number in range(150)]
    wide = line.file(";".join(names) + "\n" + ";".join("z" for _ in names) + "\n")
    told = line.fail("import", wide, "--kind", "transactions", "--source", "crm", exit=2)
    assert told["error"] == "intake-no-key" and "meaning at all 9, a column" in told["message"] and "…" in told["message"]
    done = line.load("transactions", "external_id;happened_at;amount\na;2026-01-01;5\nb;" + "long " * 1000 + ";6\n")
    assert done["quarantined"] == 1
    line("quarantine", done["import_id"], "-o", "bad.csv")
    assert "long long" in (line.folder / "bad.csv").read_text("utf-8-sig")
    scheme = line.file('{"group_set": 5}', name="scheme.json")
    assert "5" in line.fail("rfm", "--as-of", "2026-02-01", "--scheme", scheme, "-o", "r.csv")["message"]
