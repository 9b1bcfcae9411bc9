"""Run one row and print it as JSON, with the peak memory of this process."""

import json
import resource
import sys
from dataclasses import asdict

from benchmarks.base import forget_copies
from benchmarks.rows import ROWS


def main() -> None:
    """Run the row named on the command line."""
    row = ROWS[sys.argv[1]]
    found = row.run()
    forget_copies()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024
    print(json.dumps({"row": row.what, "target": row.target, "memory": peak, **asdict(found)}))


if __name__ == "__main__":
    main()
