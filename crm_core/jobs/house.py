"""The open base with its protection (keyring and journal), as the command line and the screens hold it."""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from crm_core.db import Database, open_base
from crm_core.errors import Closed
from crm_core.hygiene import Protection, protection_of
from crm_core.jobs import erasures, ledger
from crm_core.jobs.erasures import carry_erasures
from crm_core.jobs.ledger import carry_ledger

DEFAULT_BASE: Final = Path("data/tact.duckdb")
RESTORE: Final = "restore"  # who erases again what a killed restore had left to do


@dataclass(frozen=True, slots=True)
class House:
    """One open base. `protection` knows the secret and the journal that lie beside it."""

    db: Database

    @property
    def protection(self) -> Protection:
        """Return the keyring and the journal of this base; a journal that is ahead has been replayed."""
        return protection_of(self.db)

    def close(self) -> None:
        """Close the base."""
        self.db.close()


def base_path(given: str | Path | None = None) -> Path:
    """Return where the base lies: the path given, else TACT_DB, else data/tact.duckdb."""
    return Path(given or os.environ.get("TACT_DB") or DEFAULT_BASE).resolve()


def open_house(path: Path | None = None) -> House:
    """Open the base and its protection; a base that was killed in the middle of a deed starts again by itself."""
    house = House(open_base(base_path(path)))
    try:
        # First of all: a folder that statements already spill into may not go.
        _sweep(house.db.work_dir)
        with suppress(Closed):  # without the secret nothing is carried yet, and no list leaves
            carry_erasures(house.db, protection_of(house.db), who=RESTORE)
            carry_ledger(house.db, protection_of(house.db))
    except BaseException:
        house.close()
        raise
    return house


def _sweep(folder: Path) -> None:
    """Clear the work folder: whoever left uploads, half-read files or half-made copies there is dead, for the base is ours now."""
    for left in folder.iterdir():
        if left.name in (ledger.KEPT, erasures.KEPT):
            continue  # what a restore still has to carry over
        with suppress(OSError):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
