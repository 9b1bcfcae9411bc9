"""The large base of the benchmarks: made once by the demo's own drawing, with longer histories."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from crm_core.demo import TRUTH, make_demo
from crm_core.jobs import House, open_house

CLIENTS = int(os.environ.get("TACT_BENCH_CLIENTS", "5000000"))
FOLDER = Path(os.environ.get("TACT_BENCH_DIR") or Path(tempfile.gettempdir()) / "tact-bench")
AS_OF = date(2026, 11, 1)
# About ten transaction lines and ten contacts a client: 50 million of each at full size.
LONG = replace(TRUTH, r=1.15, contacts_a_year=9.3)
STATEMENTS = Path(__file__).parent / "statements"
# What lies beside a base and belongs to it.
BESIDE = ("", ".secret", ".journal")


@dataclass(frozen=True, slots=True)
class Spent:
    """What a call took: seconds by the clock, and seconds of processor time over all threads. On a busy machine only the latter is ours."""

    seconds: float
    processor: float


@dataclass(frozen=True, slots=True)
class Measured:
    """One row's answer: how large the thing was, what ours took, and the peer (None where the target is seconds)."""

    size: str
    ours: Spent
    peer: Spent | None = None


def timed(deed: Callable[[], Any]) -> tuple[Spent, Any]:
    """Return what one call took, and its result."""
    start, before = time.perf_counter(), time.process_time()
    result = deed()
    return Spent(time.perf_counter() - start, time.process_time() - before), result


def best(deed: Callable[[], Any], times: int = 3) -> Spent:
    """Return the least that a few calls took: the machine is shared."""
    found = [timed(deed)[0] for _ in range(times)]
    return Spent(min(one.seconds for one in found), min(one.processor for one in found))


def statement_of(name: str) -> str:
    """Return a statement of the benchmarks: a peer, or the making of a file."""
    return (STATEMENTS / f"{name}.sql").read_text(encoding="utf-8")


def large(clients: int = CLIENTS) -> House:
    """Open the large base (or one of fewer clients), making it first if it is not there."""

    def fill(path: Path) -> str:
        house = open_house(path)
        spent, made = timed(lambda: make_demo(house.db, clients=clients, seed=1, who="bench", until=AS_OF, truth=LONG))
        house.close()
        return f"{spent.seconds:.1f} {made.transactions} {made.contacts}"

    return once(f"large-{clients}", fill)


def once(name: str, fill: Callable[[Path], str]) -> House:
    """Open a base that is made on the first call and kept for the next ones."""
    path = FOLDER / f"{name}.duckdb"
    done = path.with_suffix(".made")
    if not done.exists():
        forget(path)
        done.write_text(fill(path))
    return open_house(path)


def copy_of_large(path: Path) -> Path:
    """Copy the large base, with what lies beside it."""
    large().close()
    forget(path)
    for ending in BESIDE:
        shutil.copyfile(FOLDER / f"large-{CLIENTS}.duckdb{ending}", Path(f"{path}{ending}"))
    return path


def working_copy(name: str) -> House:
    """Open a copy of the large base that a row may write to."""
    return open_house(copy_of_large(FOLDER / f"copy-{name}.duckdb"))


def empty(name: str) -> House:
    """Open a new base."""
    path = FOLDER / f"empty-{name}.duckdb"
    forget(path)
    return open_house(path)


def forget(path: Path) -> None:
    """Take a base away with everything beside it."""
    for old in path.parent.glob(path.name + "*"):
        if old.is_dir():
            shutil.rmtree(old)
        else:
            old.unlink()


def forget_copies() -> None:
    """Take the copies and the new bases of a row away; the large base stays."""
    for kind in ("copy", "empty"):
        for path in FOLDER.glob(f"{kind}-*.duckdb"):
            forget(path)


def sizes(house: House) -> str:
    """Return how large the base is, in words."""
    with house.db.read() as con:
        clients, lines, contacts = (
            con.execute(f"select count(*) from {one}").fetchall()[0][0] for one in ("client", "transaction_line", "contact")
        )
    return f"{clients:,} clients, {lines:,} transactions, {contacts:,} contacts"
