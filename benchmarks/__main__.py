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


HEAD = "| what | size | ours, s | peer, s | ratio | target | peak memory, GB |\n|---|---|---:|---:|---:|---|---:|"


def line(one: dict[str, Any]) -> str:
    """Return one row of the table."""
    ours, peer, memory = one["ours"], one["peer"], one["memory"]
    ratio = f"{ours / peer:.2f} ×" if ours and peer else "–"
    said = (
        f"{ours:.2f}" if ours is not None else "failed",
        f"{peer:.2f}" if peer else "–",
        ratio,
        one["target"],
        f"{memory:.1f}" if memory else "–",
    )
    return "| " + " | ".join([one["row"], one["size"], *said]) + " |"


def page(table: str) -> str:
    """Return docs/benchmarks.md."""
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    return f"""# Measurements

The last table of `make bench`: {datetime.now(UTC):%d.%m.%Y}, {machine}, a shared and noisy machine. Both figures of a row come from one run, so
read the ratios. {CLIENTS:,} clients unless a row says otherwise.

{table}

How to read it: *ours* is the product's own function through its public name; *peer* is the plainest thing that gives the same answer (the row says
which in `benchmarks/rows.py`). Targets are those the product was designed for.
"""


if __name__ == "__main__":
    sys.exit(main())
