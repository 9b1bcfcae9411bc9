"""`make bench`: build the large base once, run every row in a process of its own, print the table and keep it in docs/benchmarks.md.

TACT_BENCH_CLIENTS (5,000,000) sets the size, TACT_BENCH_DIR where the base lies; a base that is there already is used again.
"""

import json
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks import rows
from benchmarks.base import CLIENTS, FOLDER

DOCUMENT = Path(__file__).parents[1] / "docs" / "benchmarks.md"


def main() -> int:
    """Run the rows named on the command line, or all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[1:] or list(rows.ROWS)
    found = []
    for name in wanted:
        print(f"… {name}", file=sys.stderr, flush=True)
        done = subprocess.run([sys.executable, "-m", "benchmarks.one", name], capture_output=True, text=True, check=False)
        if done.returncode:
            print(done.stderr[-3000:], file=sys.stderr)
            found.append({"row": name, "size": "–", "ours": None, "peer": None, "target": rows.ROWS[name].target, "memory": None})
            continue
        print(done.stdout.strip().splitlines()[-1], file=sys.stderr, flush=True)
        found.append(json.loads(done.stdout.strip().splitlines()[-1]))
    table = "\n".join([HEAD, *(line(one) for one in found)])
    print(table)
    if not sys.argv[1:]:
        DOCUMENT.write_text(page(table), encoding="utf-8")
    return 0


HEAD = """| what | size | ours, s | peer, s | ours, processor s | peer, processor s | ratio | target | peak memory, GB |
|---|---|---:|---:|---:|---:|---:|---|---:|"""


def line(one: dict[str, Any]) -> str:
    """Return one row of the table; the ratio is of processor time, because others use the machine too."""
    ours, peer, memory = one["ours"], one["peer"], one["memory"]
    cells = [one["row"], one["size"]]
    cells += [f"{each['seconds']:.2f}" if each else "–" for each in (ours, peer)]
    cells += [f"{each['processor']:.2f}" if each else "–" for each in (ours, peer)]
    cells += [f"{ours['processor'] / peer['processor']:.2f} ×" if ours and peer else "–" if ours else "failed"]
    return "| " + " | ".join([*cells, one["target"], f"{memory:.1f}" if memory else "–"]) + " |"


def page(table: str) -> str:
    """Return docs/benchmarks.md: the table and what is said of it by hand below the mark."""
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    old = DOCUMENT.read_text(encoding="utf-8") if DOCUMENT.exists() else ""
    remarks = old[old.index(REMARKS) :] if REMARKS in old else REMARKS + "\n"
    return f"""# Measurements

The last table of `make bench`: {datetime.now(UTC):%d.%m.%Y}, {machine}, a shared and noisy machine; {CLIENTS:,} clients unless a row says
otherwise. Both figures of a row come from one run. *Ours* is the product's own function through its public name; *peer* is the plainest
thing that gives the same answer (`benchmarks/`). Seconds are by the clock, processor seconds over both cores; the ratio is of processor
seconds, because the clock also counts what the machine does for others. Peak memory is of the whole process, the peer included.

{table}

{remarks}"""


REMARKS = "## Remarks"


if __name__ == "__main__":
    sys.exit(main())
