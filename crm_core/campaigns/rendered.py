"""From committed rows to bytes, and to a file: re-read, rendered, hashed, and the hash kept. Nothing else writes contact points out."""

import csv
import hashlib
import io
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from crm_core.campaigns.editions import removals
from crm_core.campaigns.released import CURRENT, RESERVE, Release, mark_checked, release_by_id, was_just_checked
from crm_core.campaigns.sheet import list_chunks
from crm_core.db import Connection, Database, statement
from crm_core.errors import CrmError


@dataclass(frozen=True, slots=True)
class Written:
    """A list on disk: where, how many clients, its hash, and the file of those taken off since the first edition."""

    path: Path
    rows: int
    sha256: str
    removals: Path | None


def seal(db: Database, made: Release) -> Release:
    """Re-read what was committed, render it once for its hash, and keep the hash; the bytes of a list never change."""
    if made.sha256 is not None:
        return made
    digest = hashlib.sha256()
    with db.read() as con:
        for chunk in committed_bytes(con, made):
            digest.update(chunk)
    return _keep_hash(db, made, digest.hexdigest())


def _keep_hash(db: Database, made: Release, sha256: str) -> Release:
    with db.write() as con:
        con.execute(
            "update release set sha256 = $sha256 where release_id = $release_id and sha256 is null",
            {"sha256": sha256, "release_id": made.release_id},
        )
        if was_just_checked(con, made.release_id):
            mark_checked(con, made.release_id)
    with db.read() as con:
        kept = release_by_id(con, made.release_id)
    if kept.sha256 != sha256:
        raise CrmError("campaigns-bytes-changed", name=made.campaign)
    return kept


@contextmanager
def sealed_file(db: Database, made: Release, folder: Path, *, ending: str) -> Iterator[tuple[Release, Callable[[], Written]]]:
    """Render a list that was just committed once, for its hash and its file; the file gets its name only when `finish` is called."""
    path = folder / f"{made.file_stem}.{ending}"
    digest = hashlib.sha256()
    with db.read() as con, _telling(made, path):
        folder.mkdir(parents=True, exist_ok=True)
        part = _durable(path, _hashed(committed_bytes(con, made), digest.update))
    try:
        kept = _keep_hash(db, made, digest.hexdigest())

        def finish() -> Written:
            with db.read() as con, _telling(kept, path):
                return _finished(kept, part, path, removals_bytes(con, kept))

        yield kept, finish
    finally:
        part.unlink(missing_ok=True)


def _hashed(chunks: Iterator[bytes], update: Callable[[bytes], None]) -> Iterator[bytes]:
    for chunk in chunks:
        update(chunk)
        yield chunk


def committed_bytes(con: Connection, made: Release) -> Iterator[bytes]:
    """Give the bytes of the current edition from its committed rows; raise when it is not current, not whole, or not as first made."""
    now_kept = release_by_id(con, made.release_id)
    if now_kept.state != CURRENT:
        raise CrmError("campaigns-not-current", name=made.campaign, edition=made.edition)
    (clients,) = con.execute(statement("crm_core.campaigns", "committed_rows"), {"release_id": made.release_id}).fetchall()[0]
    if clients != made.rows:
        raise CrmError("campaigns-not-whole", name=made.campaign, expected=made.rows, found=clients)
    if now_kept.sha256 is None:
        # Whoever renders a list for the first time takes its hash; taking it twice is a second of every large release.
        yield from list_chunks(con, now_kept)
        return
    digest = hashlib.sha256()
    for chunk in list_chunks(con, now_kept):
        digest.update(chunk)
        yield chunk
    if digest.hexdigest() != now_kept.sha256:
        raise CrmError("campaigns-bytes-changed", name=made.campaign)


def write_file(db: Database, made: Release, folder: Path, *, ending: str) -> Written:
    """Write the list beside a temporary name, make it durable, then give it its name; the removals beside it."""
    path = folder / f"{made.file_stem}.{ending}"
    with db.read() as con, _telling(made, path):
        folder.mkdir(parents=True, exist_ok=True)
        part = _durable(path, committed_bytes(con, made))
        return _finished(made, part, path, removals_bytes(con, made))


@contextmanager
def _telling(made: Release, path: Path) -> Iterator[None]:
    """Say of a full disk or a closed folder that the list is made all the same, and how to get it."""
    try:
        yield
    except OSError as problem:
        raise CrmError("campaigns-not-written", name=made.campaign, path=str(path)) from problem


def _finished(made: Release, part: Path, path: Path, taken_off: bytes | None) -> Written:
    _name(part, path)
    beside = None
    if taken_off is not None:
        beside = path.with_name(f"{made.file_stem}-removals.csv")
        _name(_durable(beside, iter([taken_off])), beside)
    return Written(path, made.rows, made.sha256 or "", beside)


def removals_bytes(con: Connection, made: Release) -> bytes | None:
    """Return the file of those taken off since the first edition (client, own codes, reason), or None when there is nobody.

    Whoever was erased since is told as a number alone: their codes are not known any more.
    """
    found = removals(con, made)
    erased = made.removed - sum(reason != RESERVE for _, _, reason in found)
    if not found and not erased:
        return None
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["client_id", "external_ids", "reason"])
    writer.writerows([client_id, _plain(external_ids), reason] for client_id, external_ids, reason in found)
    if erased:
        writer.writerow(["", "", f"erased: {erased}"])
    return out.getvalue().encode("utf-8-sig")


def _plain(text: str | None) -> str:
    """A code that a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{text}" if text and text[0] in "=+-@\t\r" else text or ""


def _durable(path: Path, chunks: Iterator[bytes]) -> Path:
    part = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


def _name(part: Path, path: Path) -> None:
    os.replace(part, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
