"""What was released: one edition of one list, as the base keeps it."""

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from crm_core.campaigns.waterfall import Waterfall
from crm_core.db import Connection, rows
from crm_core.errors import CrmError

CURRENT: Final = "current"
SUPERSEDED: Final = "superseded"
VOIDED: Final = "voided"
TEST_STEP: Final = 0
# The reason of who stays on a list and only loses the number in reserve (removal.sql).
RESERVE: Final = "reserve_point"


@dataclass(frozen=True, slots=True)
class Release:
    """One edition of a list. `target` counts the never withheld too; seeds are counted in no figure."""

    release_id: int
    request_id: str
    campaign: str
    campaign_version: int
    step: int
    edition: int
    on: date
    channel: str
    class_: str
    profile: str
    profile_version: int | None
    audience: int
    target: int
    control: int
    rows: int
    removed: int
    sha256: str | None
    state: str
    waterfall: Waterfall
    released_at: datetime
    released_by: str
    void_reason: str | None

    @property
    def is_test(self) -> bool:
        """True for a list of seeds alone, made to look at."""
        return self.step == TEST_STEP

    @property
    def file_stem(self) -> str:
        """Return the name of the file without its ending: campaign, step, edition, profile."""
        part = "test" if self.is_test else f"s{self.step}"
        return f"{slug(self.campaign)}-{part}-e{self.edition}-{slug(self.profile)}"


def slug(name: str) -> str:
    """Return a name as part of a file name: letters and digits of any alphabet, joined by hyphens."""
    return re.sub(r"[^\w]+", "-", name.lower()).strip("-_")[:60] or "list"


def release_of_request(con: Connection, request_id: str) -> Release | None:
    """Return the last edition made for a request, or None."""
    return _one(con, "select * from release where request_id = $request_id order by edition desc limit 1", {"request_id": request_id})


def release_of_campaign(con: Connection, campaign: str, *, step: int) -> Release | None:
    """Return the edition of a campaign's step that counts: the current one, or None (never released, or voided)."""
    return _one(
        con,
        "select * from release where campaign = $campaign and step = $step and state = 'current' order by edition desc limit 1",
        {"campaign": campaign, "step": step},
    )


def release_of_day(con: Connection, campaign: str, *, step: int, on: date) -> Release | None:
    """Return the list of a campaign's step that left for this very day, or None."""
    made = release_of_campaign(con, campaign, step=step)
    return made if made is not None and made.on == on else None


def editions_of(con: Connection, made: Release) -> tuple[int, ...]:
    """Return the numbers of all editions of a list; its contacts stand under the first."""
    found = con.execute("select release_id from release where request_id = $request_id", {"request_id": made.request_id}).fetchall()
    return tuple(number for (number,) in found)


def release_by_id(con: Connection, release_id: int) -> Release:
    """Return one edition by its number."""
    found = _one(con, "select * from release where release_id = $release_id", {"release_id": release_id})
    if found is None:
        raise CrmError("campaigns-no-release", release_id=release_id)
    return found


def was_just_checked(con: Connection, release_id: int) -> bool:
    """Say, inside a write, that nothing at all was committed since protection was asked about this list. Every commit moves the version."""
    found = con.execute(
        "select checked_version = version - 1 from release, data_version where release_id = $release_id", {"release_id": release_id}
    ).fetchall()
    return bool(found and found[0][0])


def mark_checked(con: Connection, release_id: int) -> None:
    """Keep, inside the write that asked protection (or that found that it need not), in which state of the base this was."""
    con.execute(
        "update release set checked_version = (select version from data_version) where release_id = $release_id", {"release_id": release_id}
    )


def next_edition(con: Connection, campaign: str, *, step: int) -> int:
    """Return the number of the next edition; numbers are never used twice, not even after a list was voided."""
    return int(
        con.execute(
            "select coalesce(max(edition), 0) + 1 from release where campaign = $campaign and step = $step",
            {"campaign": campaign, "step": step},
        ).fetchall()[0][0]
    )


def _one(con: Connection, sql: str, parameters: dict[str, object]) -> Release | None:
    found = rows(con, sql, parameters)
    return None if not found else _release(found[0])


def _release(row: dict[str, Any]) -> Release:
    return Release(
        row["release_id"],
        row["request_id"],
        row["campaign"],
        row["campaign_version"],
        row["step"],
        row["edition"],
        row["on_date"],
        row["channel"],
        row["class"],
        row["profile"],
        row["profile_version"],
        row["audience"],
        row["target"],
        row["control"],
        row["rows"],
        row["removed"],
        row["sha256"],
        row["state"],
        Waterfall.from_data(json.loads(row["waterfall"])),
        row["released_at"],
        row["released_by"],
        row["void_reason"],
    )
