"""Long deeds run in their own thread: closing the tab or clicking twice stops nothing and starts nothing twice."""

import threading
from collections.abc import Callable
from typing import Any, Final

import streamlit as st

from crm_core.db import Progress
from crm_core.errors import Cancelled
from crm_core.i18n import text
from pages._ui.inputs import new_request, request_id
from pages._ui.parts import heading
from pages._ui.problems import say
from pages._ui.words import Words, plain

KEPT: Final = 50  # finished deeds whose results are kept for the screen that asked


class Work:
    """One deed under way: where it is, and in the end its result or its problem."""

    def __init__(self, deed: Callable[[Progress], Any]) -> None:
        self.progress = Progress()
        self.result: Any = None
        self.problem: BaseException | None = None
        self.thread = threading.Thread(target=self._run, args=(deed,), daemon=False)

    def _run(self, deed: Callable[[Progress], Any]) -> None:
        try:
            self.result = deed(self.progress)
        except BaseException as problem:  # told to the person by the screen, see `outcome`
            self.problem = problem

    @property
    def is_done(self) -> bool:
        """True when nothing is left to wait for."""
        return not self.thread.is_alive() and self.thread.ident is not None


@st.cache_resource(show_spinner=False)
def _works() -> tuple[dict[str, Work], threading.Lock]:
    return {}, threading.Lock()


def begin(request: str, deed: Callable[[Progress], Any]) -> Work:
    """Start a deed under the id of its request; the same request finds the deed that is already under way."""
    works, lock = _works()
    with lock:
        if request not in works:
            for old in [key for key, work in works.items() if work.is_done][:-KEPT]:
                del works[old]
            works[request] = Work(deed)
            works[request].thread.start()
        return works[request]


def begin_for_all(name: str, request: str, deed: Callable[[Progress], Any]) -> None:
    """Start a deed that concerns the whole base; whoever looks meanwhile sees it under `name`, see `take_part`."""
    running, lock = _for_all()
    with lock:
        if take_part(name) is None:
            begin(request, deed)
            running[name] = request


def take_part(name: str) -> str | None:
    """Return the request of a deed of the whole base that is under way, whoever asked for it, and follow it from here too."""
    request = _for_all()[0].get(name)
    work = find(request)
    if request is None or work is None or work.is_done:
        return None
    st.session_state[f"request.{name}"] = request
    return request


@st.cache_resource(show_spinner=False)
def _for_all() -> tuple[dict[str, str], threading.Lock]:
    return {}, threading.Lock()


def find(request: str | None) -> Work | None:
    """Return the deed of a request, or None."""
    return _works()[0].get(request or "")


@st.fragment(run_every=0.5)
def watch(t: Words, request: str) -> None:
    """Show how far a deed is, with a button to stop it; redraw the whole screen when it is done."""
    work = find(request)
    if work is None or work.is_done:
        st.rerun()
        return
    stage = work.progress.stage
    known = stage_words(t, stage)
    total = work.progress.total
    count = t("page-frame-progress", done=t.number(work.progress.done), total=t.number(total)) if total else t.number(work.progress.done)
    share = min(1.0, work.progress.done / total) if total else 0.0
    st.progress(share, text=f"{known} · {count}" if work.progress.done else known)
    stopping = work.progress.is_cancelled
    words = t("page-frame-stopping") if stopping else t("page-frame-stop")
    st.button(words, key=f"stop-{request}", icon=":material/stop_circle:", disabled=stopping, on_click=work.progress.cancel)


def start(name: str, deed: Callable[[Progress], Any]) -> None:
    """Start the deed of a form in its own thread and draw the screen again; a second click finds the first."""
    begin(request_id(name), deed)
    st.rerun()


def follow(t: Words, name: str, *, title: str = "") -> tuple[bool, Any]:
    """Show the deed a form started: return whether it still runs, and once, when it is over, its result."""
    request = st.session_state.get(f"request.{name}")
    running = find(request)
    if running is None:
        return False, None
    if not running.is_done:
        if title:
            heading(title)
        watch(t, str(request))
        return True, None
    new_request(name)
    return False, outcome(t, running)


def stage_words(t: Words, stage: str) -> str:
    """Say a stage; a slice may report one that has no text of its own."""
    for key in (stage, f"page-stage-{stage}"):
        try:
            return text(key, t.language) if stage else t("page-frame-working")
        except KeyError:
            continue
    return t("page-frame-working")


def outcome(t: Words, work: Work) -> Any:
    """Return the result of a finished deed, or say its problem and return None."""
    if isinstance(work.problem, Cancelled):
        st.info(plain(say(work.problem, t.language)), icon=":material/stop_circle:")
    elif work.problem is not None:
        st.error(plain(say(work.problem, t.language)), icon=":material/error:")
    return work.result
