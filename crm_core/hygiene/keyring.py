"""The secrets that refusals are keyed with. They lie outside the database; without them no list leaves."""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from crm_core.errors import Closed

BLOCK: Final = 64
KEY_LENGTH: Final = 32


@dataclass(frozen=True, slots=True)
class Secret:
    """One secret and the name it is known by in the base."""

    id: str
    value: bytes

    def pads(self) -> tuple[bytes, bytes]:
        """Return the inner and outer pads of HMAC-SHA256 (RFC 2104), for use in SQL."""
        block = self.value if len(self.value) <= BLOCK else hashlib.sha256(self.value).digest()
        block = block.ljust(BLOCK, b"\0")
        return bytes(b ^ 0x36 for b in block), bytes(b ^ 0x5C for b in block)

    def key(self, text: str) -> str:
        """Return the HMAC of a text as the base stores it; the same as `key_new` computes in SQL."""
        return hmac.new(self.value, text.encode(), hashlib.sha256).hexdigest()[:KEY_LENGTH]


@dataclass(frozen=True, slots=True)
class Keyring:
    """All secrets in use; the first is the one new refusals name first."""

    secrets: tuple[Secret, ...] = ()

    def find(self, secret_id: str) -> Secret | None:
        """Return the secret of that name, or None when it is missing."""
        return next((one for one in self.secrets if one.id == secret_id), None)

    def merged(self, other: "Keyring") -> "Keyring":
        """Return this keyring with the other's further secrets; nothing is ever dropped."""
        have = {one.id for one in self.secrets}
        return Keyring(self.secrets + tuple(one for one in other.secrets if one.id not in have))


def new_keyring() -> Keyring:
    """Make a keyring with one fresh secret of 256 random bits."""
    return Keyring((Secret(secrets.token_hex(8), secrets.token_bytes(32)),))


def read_keyring(path: Path) -> Keyring | None:
    """Read the keyring; None when there is no file."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    try:
        found = tuple(Secret(str(one["id"]), bytes.fromhex(one["secret"])) for one in json.loads(text))
    except (ValueError, KeyError, TypeError) as problem:
        raise Closed("hygiene-secret-unreadable", path=str(path)) from problem
    if not found or any(len(one.value) < 16 for one in found):
        raise Closed("hygiene-secret-unreadable", path=str(path))
    return Keyring(found)


def write_keyring(path: Path, keyring: Keyring) -> None:
    """Write the keyring whole, readable by its owner only."""
    body = json.dumps([{"id": one.id, "secret": one.value.hex()} for one in keyring.secrets], indent=1)
    replace_file(path, [body.encode() + b"\n"])


def replace_file(path: Path, chunks: Iterable[bytes]) -> None:
    """Put new content in the place of a file so that a crash leaves the old or the new one, never a half."""
    fresh = path.with_name(path.name + ".new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        for chunk in chunks:
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    os.replace(fresh, path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the folder's own entries durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
