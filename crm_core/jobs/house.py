"""The open base with its protection (keyring and journal), as the command line and the screens hold it."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from crm_core.db import MEMORY_LIMIT, Database, open_base
from crm_core.errors import Closed
from crm_core.hygiene import Protection, protection_of
from crm_core.jobs.ledger import carry_ledger

DEFAULT_BASE: Final = Path("data/tact.duckdb")


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


def open_house(path: Path | None = None, *, memory_limit: str = MEMORY_LIMIT) -> House:
    """Open the base and its protection; a base that was killed in the middle of a deed starts again by itself."""
    house = House(open_base(base_path(path), memory_limit=memory_limit))
    try:
        with suppress(Closed):  # without the secret nothing is carried yet, and no list leaves
            carry_ledger(house.db, protection_of(house.db))
    except BaseException:
        house.close()
        raise
    return house
