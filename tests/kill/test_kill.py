"""Killed at any moment of a load or a release: nothing committed is lost, nothing half-done is visible, the base starts again by itself.

The number of kills is TACT_KILLS: 40 in CI, 10,000 by `make torture`.
"""

import json
import os
import random
import signal
import time
import traceback
from pathlib import Path

import pytest

from crm_core.campaigns import release, write_list
from crm_core.db import rows
from crm_core.jobs import open_house, verify
from tests.kill.kill_deeds import PEOPLE, day_of, work

KILLS = int(os.environ.get("TACT_KILLS", "40"))
CYCLES_A_BASE = 20
LONGEST = 0.7  # processor seconds until the kill: opening the base takes a tenth, a deed about a third
PATIENCE = 60


def in_child(deed, *arguments) -> int:
    """Run a deed in a forked child, so that this process never opens a base; return the child's number."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            deed(*arguments)
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    return child


def spent(child: int) -> float:
    """Return the processor seconds of a process over all its threads: on a busy machine the clock says little of how far it is."""
    try:
        return time.clock_gettime((~child << 3) | 2)  # what clock_getcpuclockid(3) returns on Linux
    except OSError:
        return time.monotonic()


def killed_after(seconds: float, base: Path, folder: Path, first: int) -> list[dict]:
    """Do deeds in a child until it has spent so many processor seconds, kill it, and return the deeds it told of."""
    reading, telling = os.pipe()
    child = in_child(work, base, folder, first, telling)
    os.close(telling)
    end, before = time.monotonic() + PATIENCE, spent(child)
    while spent(child) - before < seconds and time.monotonic() < end:
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading) as told:
        return [json.loads(line) for line in told.read().splitlines() if line.endswith("}")]


def check(base: Path, folder: Path, told: list[dict]) -> None:
    house = open_house(base)
    verdict = verify(house)
    assert verdict.ok, verdict
    with house.db.read() as con:
        loads = {one["import_id"]: one for one in rows(con, "select * from load")}
        halves = rows(
            con,
            """
            select load.import_id from load
            left join (select import_id, count(*) as lines from transaction_line group by import_id) as found using (import_id)
            where load.kind = 'transactions' and load.loaded <> coalesce(found.lines, 0)
            """,
        )
    assert halves == []
    for deed in told:
        if deed["kind"] != "release":
            assert loads[deed["import_id"]]["rows"] == deed["rows"]
    for deed in told:
        if deed["kind"] != "release":
            continue
        again = release(
            house.db,
            f"campaign {deed['number']}",
            on=day_of(deed["number"]),
            request_id=f"request-{deed['number']}",
            acknowledge_stale=True,
            who="test",
        )
        written = write_list(house.db, again, folder / "again", language="ru")
        assert again.edition >= deed["edition"]
        if again.edition == deed["edition"]:
            assert written.sha256 == deed["sha256"]
        listed = written.path.read_text(encoding="utf-8-sig")
        for number in range(deed["number"] + 1):
            assert f"+7903{number * PEOPLE:07d}" not in listed
    house.close()


@pytest.mark.parametrize("campaign", range(max(1, KILLS // CYCLES_A_BASE)))
def test_a_killed_deed_leaves_no_half(campaign, tmp_path):
    moments = random.Random(campaign)
    base, folder = tmp_path / "t.duckdb", tmp_path / "files"
    folder.mkdir()
    (folder / "lists").mkdir()
    (folder / "again").mkdir()
    first = 0
    finished = 0
    for _ in range(min(KILLS, CYCLES_A_BASE)):
        told = killed_after(moments.uniform(0.0, LONGEST), base, folder, first)
        finished += len(told)
        _, status = os.waitpid(in_child(check, base, folder, told), 0)
        assert status == 0, f"after {told}"
        if told:
            first = told[-1]["deed"] + 1
    assert finished > 0
