"""The command line as a process: one object on stdout, and commands while another process holds the base."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def start(base: Path, *words: object) -> subprocess.Popen[str]:
    env = os.environ | {"PYTHONPATH": str(ROOT), "TACT_DB": str(base)}
    line = [sys.executable, "-m", "crm_core", *map(str, words), "--json"]
    return subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env, cwd=base.parent)


def end(process: subprocess.Popen[str]) -> tuple[int, Any, str]:
    out, err = process.communicate(timeout=300)
    return process.returncode, json.loads(out), err


def test_stdout_holds_one_object_and_notices_go_to_stderr(tmp_path: Path) -> None:
    base = tmp_path / "t.duckdb"
    (tmp_path / "sales.csv").write_text("Код клиента;Дата;Сумма\na;01.01.2026;5\n", "cp1251")
    code, done, err = end(start(base, "import", "sales.csv", "--kind", "transactions", "--source", "1c"))
    assert (code, done["loaded"]) == (0, 1)
    assert "external_id" in err
    code, done, err = end(start(base, "import", "nothing.csv", "--kind", "transactions", "--source", "1c"))
    assert (code, done["error"]) == (2, "intake-file-missing")
    code, done, err = end(start(base, "segment", "count", "VIP", "--as-of", "2026-01-01"))
    assert code == 1
    assert "VIP" in done["message"] and "Traceback" not in err


def test_quick_commands_run_while_a_long_import_holds_the_base(tmp_path: Path) -> None:
    base = tmp_path / "t.duckdb"
    rows = "".join(f"k{n % 9000};2026-01-{n % 28 + 1:02};{n % 97}.5\n" for n in range(20_000))
    (tmp_path / "many.csv").write_text("external_id;happened_at;amount\n" + rows)
    (tmp_path / "all.json").write_text('{"all": []}')
    long = start(base, "import", "many.csv", "--kind", "transactions", "--source", "till")
    quick = [start(base, "refuse", "--phone", f"7903111111{n}", "--reason", "x") for n in range(3)]
    quick.append(start(base, "segment", "save", "everyone", "--rule", "all.json"))
    for process in quick:
        code, done, err = end(process)
        assert code == 0, (done, err)
    code, done, err = end(long)
    assert (code, done.get("loaded")) == (0, 20_000), (done, err)
    code, verdict, _ = end(start(base, "verify"))
    assert (code, verdict["ok"]) == (0, True)
    assert end(start(base, "segment", "count", "everyone", "--as-of", "2026-02-01"))[1]["clients"] == 9000


def test_commands_run_inside_the_open_app(tmp_path: Path) -> None:
    base = tmp_path / "t.duckdb"
    (tmp_path / "people.csv").write_text("external_id;full_name;phone\na;Иванов Иван;79031111111\n")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    line = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.port", str(port), "--server.headless", "true"]
    env = os.environ | {"PYTHONPATH": str(ROOT), "TACT_DB": str(base)}
    app = subprocess.Popen(line, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 60
        while not base.with_name("t.duckdb.sock").exists() and time.monotonic() < until:
            time.sleep(0.2)
        assert end(start(base, "import", "people.csv", "--kind", "clients", "--source", "crm"))[1]["loaded"] == 1
        (tmp_path / "c.json").write_text(
            json.dumps({"name": "c", "segment": {"all": []}, "class": "content", "channel": "sms", "message": "hi", "holdout_share": 0})
        )
        assert end(start(base, "campaign", "save", "c.json"))[0] == 0
        code, done, err = end(start(base, "campaign", "release", "c", "--on", "2026-04-01", "--request", "r", "-o", "lists"))
        assert (code, done["rows"]) == (0, 1), err
        assert (tmp_path / "lists") in Path(done["list"]).parents
        assert urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=20).status == 200
        assert app.poll() is None
    finally:
        app.terminate()
        app.wait(timeout=30)
