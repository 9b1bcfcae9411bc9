"""The server: the start page, the screens beside it, and the one-time address of a list."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import anyio
import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route

from crm_core.errors import CrmError
from pages._ui.base import close_house, house
from pages._ui.handover import give_list
from pages._ui.problems import log, show_problem
from pages._ui.visitor import Visitors


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """Open the base before the first visitor; close it when the server ends."""
    try:
        await anyio.to_thread.run_sync(house)
    except CrmError as problem:  # every screen says it in its reader's language
        log.error("base-not-open", problem=problem.key, details=problem.details)
    yield
    await anyio.to_thread.run_sync(close_house)


app = st.App(
    "overview.py",
    routes=[Route("/lists/{token}", give_list, methods=["GET"])],
    middleware=[Middleware(Visitors)],
    lifespan=lifespan,
    on_script_error=show_problem,
)
