"""Load a file and bring the facts up to date, in one commit; undo likewise."""

from contextlib import suppress
from pathlib import Path

from crm_core.db import Progress
from crm_core.errors import ShortOfMemory
from crm_core.facts import refresh_days
from crm_core.intake import LoadResult, Mapping, Undone, load_file, undo_load
from crm_core.jobs.house import House


def load(
    house: House,
    path: Path,
    *,
    kind: str,
    source: str,
    who: str,
    mapping: Mapping | None = None,
    mode: str = "fill",
    name: str | None = None,
    progress: Progress | None = None,
) -> LoadResult:
    """Load one file of one kind from one source; nothing is changed unless everything is.

    It takes little memory; a load that runs short of it is tried once more with all that the base may have.
    """

    def attempt() -> LoadResult:
        return load_file(
            house.db,
            path,
            kind=kind,
            source=source,
            who=who,
            mapping=mapping,
            mode=mode,
            name=name,
            progress=progress,
            then=(refresh_days,),
        )

    with suppress(ShortOfMemory), house.db.narrowed():
        return attempt()
    return attempt()


def undo(house: House, import_id: int, *, who: str) -> Undone:
    """Withdraw a load: its rows are kept but no longer read; its refusals stay."""
    return undo_load(house.db, import_id, who=who, then=(refresh_days,))
