"""Which contacts count for the policy: one text, for the exact answer and for the quick count alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.db import Connection, statement

COUNTS: Final = "c.day between $low and $high and c.direction = 'out' and c.withdrawn_by is null and list_contains($classes, c.class)"
NOT_VOIDED: Final = " and not list_contains($voided, coalesce(c.release_id, -1))"
# Not delivered: the ledger says so, or a response file says it of this campaign and contact point.
UNDELIVERED: Final = (
    "({c}.status = 'undelivered' or coalesce(({c}.campaign, {c}.point_id) in "
    "(select (campaign, point_id) from point_undelivered where withdrawn_by is null), false))"
)
OF_POINTS: Final = statement(__package__, "contacts_of_points")


@dataclass(frozen=True, slots=True)
class Standing:
    """What is true of a contact `c` that counts, and a relation of those on a point alone, one for each who holds or has held it."""

    counts: str
    of_points: str
    parameters: dict[str, object]


def standing(con: Connection, *, low: date, high: date, classes: list[str], without: Sequence[int] = ()) -> Standing:
    """Return which contacts of these classes count between two days: ours, not withdrawn, of no list that was voided or is left out."""
    parameters: dict[str, object] = {"low": low, "high": high, "classes": classes}
    (voided,) = con.execute("select coalesce(list(release_id), []) from release where state = 'voided'").fetchall()[0]
    counts = COUNTS
    voided = [*voided, *without]
    if voided:  # asked of 50 million contacts only where a list was voided at all
        counts += NOT_VOIDED
        parameters["voided"] = voided
    return Standing(counts, OF_POINTS.format(counts=counts), parameters)
