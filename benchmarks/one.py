"""Run one row and print it as JSON, with the peak memory of this process."""

import json
import resource
import sys

from benchmarks.rows import ROWS


def main() -> None:
    """Run the row named on the command line."""
    row = ROWS[sys.argv[1]]
    size, ours, peer = row.run()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024
    print(json.dumps({"row": row.what, "size": size, "ours": ours, "peer": peer, "target": row.target, "memory": peak}))


if __name__ == "__main__":
    main()
