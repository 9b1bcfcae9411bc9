"""The one-time address of a file with people in it: it answers once, to the browser that asked, for a few minutes; else it says why not."""

import secrets
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from crm_core.campaigns import HandOver
from crm_core.db import Database
from crm_core.errors import CrmError
from crm_core.i18n import LANGUAGES, explain
from pages._ui.problems import say
from pages._ui.visitor import told, visitor

KEPT_SECONDS: Final = 600
LISTS: Final = HandOver()  # the promises of this process, shared by all screens
PIECE: Final = 1 << 20
NEVER_KEPT: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


@dataclass(frozen=True, slots=True)
class Offer:
    """A file that lies ready for one reader."""

    path: Path
    name: str
    media_type: str
    visitor: str
    until: float


_offers: dict[str, Offer] = {}
_lock = threading.Lock()


def offer_file(path: Path, *, name: str, media_type: str) -> str:
    """Lay a file ready for one reading by this browser and return its token; what nobody fetched in time is deleted."""
    asker = visitor()
    if not asker:
        path.unlink(missing_ok=True)
        raise CrmError("campaigns-handover-nobody")
    token = secrets.token_urlsafe(32)
    with _lock:
        for old in [key for key, one in _offers.items() if one.until < time.monotonic()]:
            _offers.pop(old).path.unlink(missing_ok=True)
        _offers[token] = Offer(path, name, media_type, asker, time.monotonic() + KEPT_SECONDS)
    return token


def promise_list(db: Database, request_id: str, *, who: str, removals: bool = False) -> str:
    """Promise a released list, or its removals, to this browser and return the token."""
    return LISTS.issue(db, request_id, who=who, visitor=visitor(), removals=removals)


def take_file(token: str, asker: str) -> Offer | None:
    """Take an offer away; the second reader finds nothing, and another browser is told so and takes nothing away."""
    with _lock:
        found = _offers.get(token)
        if found is None or found.until < time.monotonic():
            return None
        if not secrets.compare_digest(found.visitor.encode(), asker.encode()):
            raise CrmError("campaigns-handover-other")
        return _offers.pop(token)


def give_list(request: Request) -> Response:
    """Answer GET /lists/{token}: the bytes, once."""
    language = language_of(request)
    if request.method != "GET":  # a look at the headers must not use the address up
        return Response(status_code=405, headers=NEVER_KEPT)
    token, asker = request.path_params["token"], told(request.headers.get("cookie", ""))
    try:
        offer = take_file(token, asker)
        if offer is not None:
            return _streamed(_pieces(offer.path), offer.name, offer.media_type)
        taken = LISTS.take(token, visitor=asker)
    except CrmError as problem:
        return PlainTextResponse(explain(problem, language), status_code=410, headers=NEVER_KEPT)
    except Exception as problem:  # the reader gets a calm sentence with a number, the log the rest
        return PlainTextResponse(say(problem, language), status_code=500, headers=NEVER_KEPT)
    return _streamed(taken.chunks, taken.filename, taken.media_type)


def language_of(request: Request) -> str:
    """Return the reader's language: from the address, else from the browser."""
    for given in (request.query_params.get("lang", ""), request.headers.get("accept-language", "")):
        if given[:2].lower() in LANGUAGES:
            return given[:2].lower()
    return "en"


def _streamed(pieces: Iterator[bytes], name: str, media_type: str) -> StreamingResponse:
    disposition = f"attachment; filename=\"{name.encode('ascii', 'replace').decode().replace('?', '_')}\"; filename*=UTF-8''{quote(name)}"
    return StreamingResponse(pieces, media_type=media_type, headers={**NEVER_KEPT, "Content-Disposition": disposition})


def _pieces(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece
    finally:
        path.unlink(missing_ok=True)
