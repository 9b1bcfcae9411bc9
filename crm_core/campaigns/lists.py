"""A released list as a file or as bytes: always checked again first, always from the committed rows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Unpack

from crm_core.audit import record_deed
from crm_core.campaigns.release import Asked, Request, commit_list, hand_out
from crm_core.campaigns.released import Release, release_by_id
from crm_core.campaigns.rendered import Written, committed_bytes, sealed_file, write_file
from crm_core.campaigns.sheet import ending_of
from crm_core.db import Database


def write_list(db: Database, made: Release, folder: Path, *, language: str = "en", who: str | None = None) -> Written:
    """Write the list of a release into a folder, its removals beside it; protection is asked again first."""
    made = hand_out(db, made.request_id, who=who or made.released_by)
    with db.read() as con:
        ending, _ = ending_of(con, made)
    written = write_file(db, made, folder, ending=ending)
    _record_written(db, made, written, who=who or made.released_by)
    return written


def release_to(db: Database, name: str, folder: Path, **asked: Unpack[Asked]) -> tuple[Release, Written]:
    """Make the list of a campaign and write it into a folder: `release` and `write_list` with one rendering instead of two.

    Protection is asked again when the file is ready, before it has its name; if somebody must go, the next edition is written.
    """
    who = asked["who"]
    made = commit_list(db, Request(name=name, **asked))
    if made.sha256 is None:
        with db.read() as con:
            ending, _ = ending_of(con, made)
        with sealed_file(db, made, folder, ending=ending) as (kept, finish):
            now_counts = hand_out(db, made.request_id, who=who)
            if now_counts.release_id == kept.release_id:
                written = finish()
                _record_written(db, kept, written, who=who)
                return kept, written
        made = now_counts
    return made, write_list(db, made, folder, who=who)


def _record_written(db: Database, made: Release, written: Written, *, who: str) -> None:
    with db.write() as con:
        record_deed(
            con,
            who=who,
            action="list-written",
            campaign=made.campaign,
            request=made.request_id,
            edition=made.edition,
            rows=made.rows,
            sha256=written.sha256,
        )


def list_bytes(db: Database, request_id: str, *, who: str) -> tuple[Release, Iterator[bytes]]:
    """Return the edition that counts now and its bytes; protection is asked again first."""
    made = hand_out(db, request_id, who=who)
    return made, reading(db, made.release_id)


def reading(db: Database, release_id: int) -> Iterator[bytes]:
    """Give the bytes of a current edition from one reading of the base."""
    with db.read() as con:
        yield from committed_bytes(con, release_by_id(con, release_id))
