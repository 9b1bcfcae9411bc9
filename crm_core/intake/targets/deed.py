"""What the loader of a kind is told, and what it answers."""

from dataclasses import dataclass

from crm_core.db import Connection
from crm_core.hygiene import Protection
from crm_core.intake.kinds import Kind


@dataclass(frozen=True, slots=True)
class Deed:
    """One load inside its write transaction: temp `checked`, `named_id`, `row_point` and `repeated` are ready."""

    con: Connection
    kind: Kind
    import_id: int
    source: str
    who: str
    overwrite: bool
    country: str
    protection: Protection
    contact_columns: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many good rows changed the base, and how many would have, had the load been an overwriting one."""

    loaded: int
    conflicts: int = 0
    notices: tuple[tuple[str, int], ...] = ()


def count(con: Connection, sql: str, parameters: dict[str, object] | None = None) -> int:
    """Return the one number a statement gives."""
    return int(con.execute(sql, parameters).fetchall()[0][0])
