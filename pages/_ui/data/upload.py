"""A file on the screen Data: keep what was uploaded, look into it, load it, show how far it is."""

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import streamlit as st

from crm_core.db import Progress
from crm_core.errors import CrmError
from crm_core.i18n import text
from crm_core.intake import IGNORED, KINDS, Mapping, Peek, peek_file, propose_mapping
from crm_core.intake.proposal import column_names
from crm_core.jobs import load
from pages._ui import work
from pages._ui.base import house, who
from pages._ui.inputs import new_request, request_id
from pages._ui.data.history import quarantine_link, totals
from pages._ui.problems import problems_shown
from pages._ui.words import Words, plain

SHOWN_ROWS: Final = 5
KEPT_SECONDS: Final = 86_400
BUTTON: Final = "[data-testid=stFileUploaderDropzone] button p"
DROP: Final = "[data-testid=stFileUploaderDropzoneInstructions] span"


@dataclass(frozen=True, slots=True)
class Given:
    """One file to load: where it lies, what the user calls it, and the key of its widgets."""

    path: Path
    name: str
    key: str
    uploaded: bool

    @property
    def stem(self) -> str:
        """The name without its ending: the first proposal for the source."""
        return Path(self.name).stem


def say_in_their_language(t: Words) -> None:
    """Put our words over the uploader's own, which are English only; what is pressed stays the same."""
    most = t.number(st.get_option("server.maxUploadSize"))
    words = {BUTTON: t("page-data-choose"), DROP: t("page-data-drop", most=most)}
    rules = [
        f"{where} {{font-size: 0}} {where}::after {{font-size: 0.9rem; content: {json.dumps(said, ensure_ascii=False)}}}"
        for where, said in words.items()
    ]
    st.html(f"<style>{' '.join(rules)}</style>")


def kept(given: Sequence[Any] | None) -> list[Given]:
    """Write what was uploaded into the work folder of the base, once."""
    folder = house().db.work_dir / "uploads"
    folder.mkdir(mode=0o700, exist_ok=True)
    _forget_old(folder)
    found = []
    for one in given or []:
        path = folder / f"{one.file_id}{Path(one.name).suffix.lower()}"
        if not path.exists() and one.file_id not in _loaded():
            path.touch(mode=0o600)
            path.write_bytes(one.getbuffer())
        if path.exists():
            found.append(Given(path, one.name, str(one.file_id), True))
    return found


def _forget_old(folder: Path) -> None:
    """Remove what was uploaded and not loaded for a day: other people's data lie here no longer than they must."""
    for left in folder.iterdir():
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - KEPT_SECONDS:
                left.unlink()


def in_folder(t: Words) -> list[Given]:
    """Take a file, or every file of a folder, that lies on the server."""
    told = st.text_input(
        t("page-data-path"), key="data.path", persist_state="session", placeholder="/srv/exports", help=t("page-data-path-help")
    ).strip()
    if not told:
        return []
    path = Path(told).expanduser()
    found = [path] if path.is_file() else sorted(p for p in path.glob("*") if p.is_file()) if path.is_dir() else []
    if not found:
        st.warning(t("page-data-path-none", path=plain(told)), icon=":material/folder_off:")
    return [Given(one, one.name, str(one), False) for one in found[:200]]


def pick(t: Words, files: Sequence[Given]) -> Given:
    """Let one of several files be chosen; the first one not loaded yet stands ready."""
    if len(files) == 1:
        return files[0]
    names = {one.key: one for one in files}
    chosen = st.selectbox(t("page-data-which"), list(names), key="data.which", format_func=lambda key: names[key].name, width=420)
    return names[chosen]


def peeked(t: Words, given: Given) -> Peek | None:
    """Look into a file; a file that cannot be read gets its one sentence."""
    with problems_shown(t.language), named(given):
        return peek_file(given.path, work_dir=house().db.work_dir)
    return None


@contextmanager
def named(given: Given) -> Iterator[None]:
    """Let a problem with a file speak of it by the name its owner knows, not by the name it was kept under."""
    try:
        yield
    except CrmError as problem:
        if not given.uploaded or "file" not in problem.details:
            raise
        raise type(problem)(problem.key, **(problem.details | {"file": given.name})) from problem


def likely_kind(peek: Peek) -> int:
    """Return the place of the kind whose columns this file has most of, and lacks none."""
    scores = []
    for place, kind in enumerate(KINDS.values()):
        mapping = propose_mapping(peek, kind.name)
        named = [c for _, c in mapping.columns if c != IGNORED]
        scores.append((not mapping.missing(), len(named) / len(kind.columns) ** 0.5, -place))
    return -max(scores)[2]


def sample(t: Words, peek: Peek) -> None:
    """Show five rows as they were read, to their uploader."""
    names = column_names(peek.headers or (), peek.width)
    rows = [row + [""] * (len(names) - len(row)) for row in peek.sample[:SHOWN_ROWS]]
    st.markdown(f"### {t('page-data-sample')}", anchors=False)
    st.dataframe({name: [row[place] for row in rows] for place, name in enumerate(names)}, hide_index=True, alt=t("page-data-sample"))
    read = [part for part in (peek.format, peek.encoding, {"\t": "tab"}.get(peek.delimiter or "", peek.delimiter), peek.sheet) if part]
    st.caption(t("page-data-read-as", read=plain(" · ".join(str(part) for part in read))))


def begin(given: Given, *, kind: str, source: str, mode: str, mapping: Mapping) -> None:
    """Start loading in its own thread, under the id of this form."""
    home, name, request = house(), who(), request_id("load")

    def deed(progress: Progress) -> Any:
        told = {"kind": kind, "source": source, "who": name, "mapping": mapping, "mode": mode, "name": given.name}
        try:
            with named(given):
                return load(home, given.path, **told, progress=progress)
        finally:
            if given.uploaded:
                given.path.unlink(missing_ok=True)

    st.session_state["data.work"] = request
    if given.uploaded:
        _loaded().add(given.key)
    work.begin(request, deed)


def _loaded() -> set[str]:
    found: set[str] = st.session_state.setdefault("data.loaded", set())
    return found


def under_way(t: Words) -> bool:
    """Show the load that is running, or what came of it; say whether one is running."""
    request = st.session_state.get("data.work")
    running = work.find(request)
    if running is None:
        return False
    if not running.is_done:
        with st.container(border=True):
            st.markdown(f"### {t('page-data-loading')}", anchors=False)
            work.watch(t, str(request))
        return True
    new_request("load")
    result = work.outcome(t, running)
    if isinstance(running.problem, CrmError) or running.problem is not None:
        _loaded().clear()
    if result is None:
        return False
    with st.container(border=True):
        st.markdown(f"## {t('page-data-done', loaded=t.number(result.loaded), rows=t.number(result.rows))}", anchors=False)
        with st.grid(5, min_column_width=130):
            for word, count in (
                ("rows", result.rows),
                ("loaded", result.loaded),
                ("unchanged", result.unchanged),
                ("quarantined", result.quarantined),
                ("conflicts", result.conflicts),
            ):
                st.metric(t(f"page-data-{word}"), t.number(count))
        st.caption(t("page-data-adds-up"))
        for notice in result.notices:
            st.info(plain(text(notice.key, t.language, **notice.details)), icon=":material/info:")
        if result.quarantined:
            quarantine_link(t, result.import_id, result.quarantined)
        totals(t, result.import_id)
    return False
