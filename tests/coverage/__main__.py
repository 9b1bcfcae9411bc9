"""`make coverage`: do 95 % intervals hold the truth in 93–97 % of simulated worlds? The table goes to docs/coverage.md.

TACT_WORLDS (1,000) sets how many worlds; names of campaigns on the command line choose some of them (then the document stays as it is).
Every module `worlds_of_*.py` of this folder brings its own list CAMPAIGNS.
"""

import os
import sys
from datetime import UTC, datetime
from importlib import import_module
from multiprocessing import Pool
from pathlib import Path

from statsmodels.stats.proportion import proportion_confint

from tests.coverage.campaign import Campaign

HERE = Path(__file__).parent
DOCUMENT = HERE.parents[1] / "docs" / "coverage.md"
WORLDS = int(os.environ.get("TACT_WORLDS", "1000"))
REMARKS = "## Remarks"
HEAD = """| what | interval of | worlds | held the truth | share | 95 % of the share | asked | so? |
|---|---|---:|---:|---:|---|---|---|"""


def campaigns() -> list[Campaign]:
    """Return the campaigns of every module of this folder."""
    modules = sorted(path.stem for path in HERE.glob("worlds_of_*.py"))
    return [one for name in modules for one in import_module(f"tests.coverage.{name}").CAMPAIGNS]


def lines(campaign: Campaign, worlds: int) -> list[str]:
    """Run a campaign and return its rows of the table."""
    with Pool(2) as pool:
        found = pool.map(campaign.world, range(worlds), chunksize=4)
    told = []
    least, most = campaign.asked
    for name in found[0]:
        said = [one[name] for one in found if one[name] is not None]
        share = sum(said) / len(said) if said else float("nan")
        low, high = proportion_confint(sum(said), len(said), method="wilson") if said else (0.0, 1.0)
        # A run of few worlds cannot tell 92 from 94 %: what counts is whether the share agrees with the range.
        verdict = "yes" if least <= share <= most else "agrees" if low <= most and high >= least else "no"
        asked = f"{100 * least:g}–{100 * most:g}%"
        told.append(
            f"| {campaign.what} | {name} | {len(said):,} | {sum(said):,} | {share:.1%} | {low:.1%}–{high:.1%} | {asked} | {verdict} |"
        )
    return told


def main() -> int:
    """Run the campaigns named, or all; write the table."""
    wanted = sys.argv[1:]
    rows = []
    for one in campaigns():
        if wanted and one.name not in wanted:
            continue
        print(f"… {one.name}", file=sys.stderr, flush=True)
        rows += lines(one, WORLDS)
    table = "\n".join([HEAD, *rows])
    print(table)
    if not wanted:
        old = DOCUMENT.read_text(encoding="utf-8") if DOCUMENT.exists() else ""
        remarks = old[old.index(REMARKS) :] if REMARKS in old else f"{REMARKS}\n"
        DOCUMENT.write_text(page(table) + remarks, encoding="utf-8")
    return 0


def page(table: str) -> str:
    """Return docs/coverage.md up to the remarks."""
    return f"""# Do the intervals hold the truth?

The last table of `make coverage`: {datetime.now(UTC):%d.%m.%Y}, {WORLDS:,} simulated worlds a row. Each world is drawn from a process that
is known, the product's own functions see only the draws, and a row counts how often the 95 % interval held what was true. “yes”: the
share lies in the range asked for; “agrees”: with so many worlds it cannot be told from it.

{table}

"""


if __name__ == "__main__":
    sys.exit(main())
