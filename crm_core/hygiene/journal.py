"""The journal of refusals and their lifts: a file beside the base, append-only, hash-chained, written before the database commits."""

import fcntl
import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from crm_core.db import now
from crm_core.errors import Closed
from crm_core.hygiene.keyring import replace_file, sync_folder

START: Final = "0" * 64
# A line is {"hash":"<64>","previous":"<64>","seq":N,...}: the hash is that of the line's bytes after it, so checking needs no parsing.
_HASH: Final = slice(9, 73)
_REST: Final = 75


@dataclass(slots=True)
class JournalState:
    """How far a checked journal goes: entries, the last hash and moment, bytes."""

    length: int = 0
    last_hash: str = START
    last_at: datetime | None = None
    size: int = 0


class Journal:
    """The journal of one base. Opening checks every link; appending is one write and one fsync."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.state = JournalState()

    def open(self, *, needed: int) -> None:
        """Check the chain; cut off a last line torn by a crash when no committed row (up to entry `needed`) was in it."""
        found, whole = JournalState(), True
        for line in self._lines():
            if not line.endswith(b"\n"):
                whole = False
                break
            self._step(found, line)
        if found.length < needed:
            raise Closed("hygiene-journal-behind", path=str(self.path), have=found.length, need=needed)
        if not whole:
            os.truncate(self.path, found.size)
        self.state = found

    def is_untouched(self) -> bool:
        """True when the file is still what was last read or written here."""
        try:
            return self.path.stat().st_size == self.state.size
        except FileNotFoundError:
            return self.state.size == 0

    def entries(self) -> Iterator[dict[str, Any]]:
        """Give every entry in order."""
        for line in self._lines():
            yield json.loads(line)

    def append(self, bodies: list[dict[str, Any]]) -> int:
        """Write entries durably and return the number of the first one; on any failure the file is as before."""
        fresh = not self.path.exists()
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        with os.fdopen(handle, "r+b", buffering=0) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if os.fstat(file.fileno()).st_size != self.state.size:
                raise Closed("hygiene-journal-touched", path=str(self.path))
            first, state, lines = self.state.length + 1, self.state, []
            at = now()
            for body in bodies:
                line, state = _line(state, at, body)
                lines.append(line)
            file.seek(self.state.size)
            try:
                _write_all(file.fileno(), b"".join(lines))
                os.fsync(file.fileno())
            except OSError as problem:
                os.ftruncate(file.fileno(), self.state.size)
                raise Closed("hygiene-journal-not-written", path=str(self.path)) from problem
        if fresh:
            sync_folder(self.path.parent)
        self.state = state
        return first

    def rewrite(self, bodies: Iterator[tuple[datetime, dict[str, Any]]]) -> None:
        """Put a merged journal in the place of this one, chained anew."""
        state = JournalState()

        def chunks() -> Iterator[bytes]:
            nonlocal state
            for at, body in bodies:
                line, state = _line(state, at, body)
                yield line

        replace_file(self.path, chunks())
        self.state = state

    def _lines(self) -> Iterator[bytes]:
        try:
            with self.path.open("rb") as file:
                yield from file
        except FileNotFoundError:
            return

    def _step(self, state: JournalState, line: bytes) -> None:
        found = hashlib.sha256(line[_REST:-1]).hexdigest()
        seq = state.length + 1
        head = f'"previous":"{state.last_hash}","seq":{seq},"at":"'
        if line[_HASH] != found.encode() or not line[_REST:].startswith(head.encode()):
            raise Closed("hygiene-journal-broken", path=str(self.path), seq=seq)
        start = _REST + len(head)
        state.last_at = _later(state.last_at, datetime.fromisoformat(line[start : line.index(b'"', start)].decode()))
        state.length, state.last_hash, state.size = seq, found, state.size + len(line)


def body_of(entry: dict[str, Any]) -> dict[str, Any]:
    """Return what an entry says, without its place in the chain."""
    return {name: value for name, value in entry.items() if name not in ("hash", "previous", "seq", "at")}


def identity_of(entry: dict[str, Any]) -> tuple[str, str, int, str]:
    """Return what makes two entries the same one in two journals."""
    return str(entry["kind"]), str(entry["content_key"]), int(entry["occurrence"]), str(entry["source"])


def numbered(journal: Journal) -> Iterator[tuple[tuple[str, str, int, str], int]]:
    """Give for every entry what makes it the same one in another journal: its identity, and the how-manieth of its like it is."""
    seen: Counter[tuple[str, str, int, str]] = Counter()
    for entry in journal.entries():
        identity = identity_of(entry)
        seen[identity] += 1
        yield identity, seen[identity]


def _line(state: JournalState, at: datetime, body: dict[str, Any]) -> tuple[bytes, JournalState]:
    seq = state.length + 1
    chain = {"previous": state.last_hash, "seq": seq, "at": at.isoformat(), **body}
    rest = json.dumps(chain, ensure_ascii=False, separators=(",", ":"))[1:].encode()
    found = hashlib.sha256(rest).hexdigest()
    line = b'{"hash":"' + found.encode() + b'",' + rest + b"\n"
    return line, JournalState(seq, found, _later(state.last_at, at), state.size + len(line))


def _later(one: datetime | None, other: datetime) -> datetime:
    return other if one is None or other > one else one


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]
