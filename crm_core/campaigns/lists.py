"""A released list as a file or as bytes: always checked again first, always from the committed rows."""

from collections.abc import Iterator
from pathlib import Path

from crm_core.audit import record_deed
from crm_core.campaigns.release import hand_out
from crm_core.campaigns.released import Release, release_by_id
from crm_core.campaigns.rendered import Written, committed_bytes, write_file
from crm_core.campaigns.sheet import ending_of
from crm_core.db import Database


def write_list(db: Database, made: Release, folder: Path, *, language: str = "en", who: str | None = None) -> Written:
    """Write the list of a release into a folder, its removals beside it; protection is asked again first."""
    made = hand_out(db, made.request_id, who=who or made.released_by)
    with db.read() as con:
        ending, _ = ending_of(con, made)
    written = write_file(db, made, folder, ending=ending)
    with db.write() as con:
        record_deed(
            con,
            who=who or made.released_by,
            action="list-written",
            campaign=made.campaign,
            request=made.request_id,
            edition=made.edition,
            rows=made.rows,
            sha256=written.sha256,
        )
    return written


def list_bytes(db: Database, request_id: str, *, who: str) -> tuple[Release, Iterator[bytes]]:
    """Return the edition that counts now and its bytes; protection is asked again first."""
    made = hand_out(db, request_id, who=who)
    return made, reading(db, made.release_id)


def reading(db: Database, release_id: int) -> Iterator[bytes]:
    """Give the bytes of a current edition from one reading of the base."""
    with db.read() as con:
        yield from committed_bytes(con, release_by_id(con, release_id))
