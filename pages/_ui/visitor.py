"""Who may take what a screen has laid ready: the browser that asked for it, known by a secret that no address and no script can tell."""

import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any, Final

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders

COOKIE: Final = "tact_visitor"

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class Visitors:
    """Give every browser its secret with the first page it asks for; Streamlit's session then sees it too."""

    def __init__(self, app: Callable[[Scope, Receive, Send], Awaitable[None]]) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; the answer to a page asked for without the secret carries one."""
        if scope["type"] != "http" or not _is_page(Headers(scope=scope)) or told(Headers(scope=scope).get("cookie", "")):
            await self.app(scope, receive, send)
            return

        async def with_secret(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                kept = "; Secure" if scope.get("scheme") == "https" else ""
                words = f"{COOKIE}={secrets.token_urlsafe(32)}; Path=/; HttpOnly; SameSite=Lax{kept}"
                MutableHeaders(scope=message).append("Set-Cookie", words)
            await send(message)

        await self.app(scope, receive, with_secret)


def visitor() -> str:
    """Return the secret of the browser this session runs in; empty when it keeps no cookies."""
    return str(st.context.cookies.get(COOKIE, ""))


def told(header: str) -> str:
    """Return the secret in a Cookie header; empty when there is none."""
    try:
        found = SimpleCookie(header).get(COOKIE)
    except CookieError:
        return ""
    return "" if found is None else found.value


def _is_page(headers: Headers) -> bool:
    kind = headers.get("sec-fetch-dest")
    return kind == "document" if kind else "text/html" in headers.get("accept", "")
