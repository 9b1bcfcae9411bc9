"""The local door: whoever opens the base listens on a socket beside it, and a command runs inside the owner.

DuckDB lets one process in. The socket has mode 0600, its key comes from the secret of the base, and only JSON bytes cross it:
a request {"argv", "cwd", "language"}, then {"accepted"}, any number of {"notice"}, and {"exit", "result"}.
"""

import contextlib
import hashlib
import hmac
import json
import os
import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from typing import Any, Final

from crm_core.errors import Closed
from crm_core.hygiene.keyring import read_keyring

LONGEST_ADDRESS: Final = 100  # bytes; a local socket's path may not be longer than about 107

Request = dict[str, Any]
Say = Callable[[str], None]
Run = Callable[[Request, Say], Request]


class OwnerGone(Exception):
    """The owner took the command and ended before it answered."""


def address_of(base: Path) -> str:
    """Return the socket's path: beside the base, or in a private temporary folder when that path is too long."""
    beside = str(base) + ".sock"
    if len(os.fsencode(beside)) <= LONGEST_ADDRESS:
        return beside
    folder = Path(tempfile.gettempdir()) / f"tact-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return str(folder / (hashlib.sha256(os.fsencode(beside)).hexdigest()[:24] + ".sock"))


def _key(base: Path) -> bytes | None:
    """Return the key of the door; None without a secret: then nobody can be told from a stranger, and the door stays shut."""
    try:
        keyring = read_keyring(Path(str(base) + ".secret"))
    except Closed:
        return None
    # The first secret alone: a restore adds others behind it, and the door stays what it was.
    return None if keyring is None else hmac.digest(keyring.secrets[0].value, b"tact local door", "sha256")


@contextlib.contextmanager
def listen(base: Path, run: Run) -> Iterator[None]:
    """Answer commands while the block runs; on leaving, take no more and wait for those under way."""
    key = _key(base)
    if key is None:
        yield
        return
    address = address_of(base)
    with contextlib.suppress(FileNotFoundError):
        os.unlink(address)  # we hold the base, so a socket found here is a dead one's
    listener = Listener(address, family="AF_UNIX", authkey=key)
    os.chmod(address, 0o600)
    closing = threading.Event()
    working: set[threading.Thread] = set()

    def accept() -> None:
        while not closing.is_set():
            try:
                connection = listener.accept()
            except (AuthenticationError, EOFError, ConnectionError):
                continue
            except OSError:
                return
            if closing.is_set():
                connection.close()
                return
            thread = threading.Thread(target=_answer, args=(connection, run), daemon=True)
            working.add(thread)
            thread.start()

    accepting = threading.Thread(target=accept, daemon=True)
    accepting.start()
    try:
        yield
    finally:
        closing.set()
        _wake(address)
        accepting.join(timeout=5)
        listener.close()
        for thread in working:
            thread.join()


def _wake(address: str) -> None:
    """Bring accept() back. Only a knock: whoever waited for the handshake here would wait for ever once accept() has returned by itself."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as knock:
        knock.settimeout(1)
        knock.connect(address)


def _answer(connection: Connection, run: Run) -> None:
    with connection, contextlib.suppress(EOFError, ConnectionError):
        request = json.loads(connection.recv_bytes())
        connection.send_bytes(_bytes({"accepted": True}))

        def say(notice: str) -> None:
            with contextlib.suppress(ConnectionError):  # who asked has gone; the deed goes on
                connection.send_bytes(_bytes({"notice": notice}))

        connection.send_bytes(_bytes(run(request, say)))


def ask_owner(base: Path, request: Request, say: Say) -> Request | None:
    """Run a command inside the process that has the base open; None when nobody listens."""
    key = _key(base)
    if key is None:
        return None
    try:
        connection = Client(address_of(base), family="AF_UNIX", authkey=key)
    except (FileNotFoundError, ConnectionError, EOFError, AuthenticationError):
        return None
    with connection:
        accepted = False
        try:
            connection.send_bytes(_bytes(request))
            while True:
                message: Request = json.loads(connection.recv_bytes())
                if "notice" in message:
                    say(message["notice"])
                elif "accepted" in message:
                    accepted = True
                else:
                    return message
        except (EOFError, ConnectionError) as problem:
            if accepted:
                raise OwnerGone from problem
            return None


def _bytes(message: Request) -> bytes:
    return json.dumps(message, ensure_ascii=False, default=str).encode()
