"""A list for the screen: a random address that works once, for a minute, for the browser that asked, and asks protection again."""

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from crm_core.audit import record_deed
from crm_core.campaigns.lists import reading
from crm_core.campaigns.release import hand_out
from crm_core.campaigns.released import release_of_request
from crm_core.campaigns.rendered import removals_bytes
from crm_core.campaigns.sheet import ending_of
from crm_core.db import Database
from crm_core.errors import CrmError

LIFETIME_SECONDS: Final = 60.0


@dataclass(frozen=True, slots=True)
class Taken:
    """What an address gave: the name of the file, its type, and its bytes, which are read once."""

    filename: str
    media_type: str
    chunks: Iterator[bytes]


@dataclass(frozen=True, slots=True)
class _Promise:
    db: Database
    request_id: str
    removals: bool
    who: str
    visitor: str
    until: float


class HandOver:
    """The promises of one process, in memory: gone with it, taken once, over after a minute."""

    def __init__(self, *, lifetime_seconds: float = LIFETIME_SECONDS, clock: Callable[[], float] = time.monotonic) -> None:
        self._lifetime = lifetime_seconds
        self._clock = clock
        self._lock = threading.Lock()
        self._promises: dict[str, _Promise] = {}

    def issue(self, db: Database, request_id: str, *, who: str, visitor: str, removals: bool = False) -> str:
        """Promise a released list (or its removals) to the visitor who brings the token back within a minute.

        `visitor` is a secret that the asker's browser holds and the address does not: an address seen by others opens nothing.
        """
        if not visitor:
            raise CrmError("campaigns-handover-nobody")
        with db.write() as con:
            made = release_of_request(con, request_id)
            if made is None:
                raise CrmError("campaigns-no-such-request", request_id=request_id)
            record_deed(con, who=who, action="list-promised", campaign=made.campaign, request=request_id, edition=made.edition)
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._forget_old()
            self._promises[token] = _Promise(db, request_id, removals, who, visitor, self._clock() + self._lifetime)
        return token

    def take(self, token: str, *, visitor: str) -> Taken:
        """Give the list once; raise CrmError when the token is unknown, used, too old or another's, or the list may not leave any more."""
        with self._lock:
            self._forget_old()
            promise = self._promises.get(token)
            if promise is None:
                raise CrmError("campaigns-handover-over")
            if not secrets.compare_digest(promise.visitor.encode(), visitor.encode()):
                raise CrmError("campaigns-handover-other")
            self._promises.pop(token, None)
        made = hand_out(promise.db, promise.request_id, who=promise.who)
        with promise.db.write() as con:
            record_deed(
                con,
                who=promise.who,
                action="list-handed-over",
                campaign=made.campaign,
                request=made.request_id,
                edition=made.edition,
                rows=made.rows,
                removals=promise.removals,
            )
            ending, media_type = ending_of(con, made)
        if promise.removals:
            with promise.db.read() as con:
                return Taken(f"{made.file_stem}-removals.csv", "text/csv; charset=utf-8", iter([removals_bytes(con, made) or b""]))
        return Taken(f"{made.file_stem}.{ending}", media_type, reading(promise.db, made.release_id))

    def _forget_old(self) -> None:
        for token in [token for token, promise in self._promises.items() if promise.until < self._clock()]:
            del self._promises[token]
