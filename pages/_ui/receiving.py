"""The parts of the screen Data: keep what was uploaded, look into it, map its columns, load it, show what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import streamlit as st

from crm_core.db import Progress
from crm_core.errors import CrmError
from crm_core.i18n import text
from crm_core.intake import (
    IGNORED,
    KINDS,
    Mapping,
    MonthTotal,
    Peek,
    control_totals,
    peek_file,
    propose_mapping,
    remembered,
    write_quarantine,
)
from crm_core.intake.proposal import column_names
from crm_core.jobs import load, undo
from pages._ui import work
from pages._ui.frame import house, known, reading, who
from pages._ui.handover import offer_file
from pages._ui.inputs import new_request, request_id
from pages._ui.problems import problems_shown, say
from pages._ui.tables import table
from pages._ui.words import Words, plain

SHOWN_ROWS: Final = 5
AS_IT_IS: Final = ""  # an attribute of the client, or left out in kinds that keep none


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


def kept(given: Sequence[Any] | None) -> list[Given]:
    """Write what was uploaded into the work folder of the base, once."""
    folder = house().db.work_dir / "uploads"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = []
    for one in given or []:
        path = folder / f"{one.file_id}{Path(one.name).suffix.lower()}"
        if not path.exists() and one.file_id not in _loaded():
            path.touch(mode=0o600)
            path.write_bytes(one.getbuffer())
        if path.exists():
            found.append(Given(path, one.name, str(one.file_id), True))
    return found


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
    with problems_shown(t.language):
        return peek_file(given.path, work_dir=house().db.work_dir)
    return None


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


def mapping_table(t: Words, peek: Peek, *, kind: str, source: str, key: str) -> Mapping | None:
    """Draw one choice a column with the suggestion in place, and return the mapping as it stands."""
    names = column_names(peek.headers or (), peek.width)
    with reading() as con:
        before = remembered(con, source=source, kind=kind) if source else None
    proposed = propose_mapping(peek, kind)
    if before is not None:
        proposed = before.adapted(proposed, peek.headers or (), peek.width)
    places = {place: canonical for canonical, found in proposed.positions(peek.headers or (), peek.width).items() for place in found}
    st.markdown(f"### {t('page-data-mapping')}", anchors=False)
    st.caption(t("page-data-mapping-note") if before is None else t("page-data-mapping-remembered"))
    options = [AS_IT_IS, *KINDS[kind].names, IGNORED]
    words = {
        AS_IT_IS: t("page-data-attribute") if KINDS[kind].keeps_attributes else t("page-data-left-out"),
        IGNORED: t("page-data-left-out"),
    }
    if not KINDS[kind].keeps_attributes:
        options.remove(IGNORED)
    columns = []
    with st.grid(4, min_column_width=200):
        for place, name in enumerate(names):
            seen = [row[place] for row in peek.sample[:SHOWN_ROWS] if place < len(row) and row[place]]
            with st.container(gap="xxsmall"):
                chosen = st.selectbox(
                    plain(name),
                    options,
                    index=options.index(places.get(place, AS_IT_IS)),
                    key=f"map.{key}.{kind}.{place}",
                    format_func=lambda one: words.get(one) or column_word(t, one, kind),
                )
                st.caption(plain(", ".join(dict.fromkeys(str(one)[:24] for one in seen[:3]))) or "–")
            if chosen != AS_IT_IS:
                columns.append((name, chosen))
    with problems_shown(t.language):
        return replace(proposed, columns=tuple(columns), date_order=_date_order(t, proposed, key), headers=tuple(peek.headers or ()))
    return None


def _date_order(t: Words, proposed: Mapping, key: str) -> Any:
    orders = ("auto", "dmy", "mdy")
    chosen = st.segmented_control(
        t("page-data-dates"),
        orders,
        default=proposed.date_order or "auto",
        required=True,
        key=f"dates.{key}",
        format_func=lambda one: t(f"page-data-dates-{one}"),
    )
    return None if chosen == "auto" else chosen


def column_word(t: Words, name: str, kind: str = "") -> str:
    """Return a canonical column in words, in those of its kind where it has its own; «a + b» is said part by part."""
    return " + ".join(_word(t, part.replace("_", "-"), kind.replace("_", "-")) or part for part in name.split(" + "))


def _word(t: Words, name: str, kind: str) -> str | None:
    for key in (f"page-column-{name}-{kind}", f"page-column-{name}"):
        try:
            return text(key, t.language)
        except KeyError:
            continue
    return None  # a column declared since these texts were written keeps its canonical name


def begin(given: Given, *, kind: str, source: str, mode: str, mapping: Mapping) -> None:
    """Start loading in its own thread, under the id of this form."""
    home, name, request = house(), who(), request_id("load")

    def deed(progress: Progress) -> Any:
        try:
            return load(
                home, given.path, kind=kind, source=source, who=name, mapping=mapping, mode=mode, name=given.name, progress=progress
            )
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


def under_way(t: Words) -> None:
    """Show the load that is running, or what came of it."""
    request = st.session_state.get("data.work")
    running = work.find(request)
    if running is None:
        return
    if not running.is_done:
        with st.container(border=True):
            st.markdown(f"### {t('page-data-loading')}", anchors=False)
            work.watch(t, str(request))
        return
    new_request("load")
    result = work.outcome(t, running)
    if isinstance(running.problem, CrmError) or running.problem is not None:
        _loaded().clear()
    if result is None:
        return
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


def totals(t: Words, import_id: int) -> None:
    """Show rows, clients and amount by month, to hold against accounting; anonymous sales apart."""
    found = known(control_totals, import_id=import_id)
    if not found:
        return
    months: dict[date, dict[bool, MonthTotal]] = {}
    for one in found:
        months.setdefault(one.month, {})[one.is_anonymous] = one
    rows = []
    for month, sides in sorted(months.items()):
        known_side, anonymous = sides.get(False), sides.get(True)
        both = [one for one in (known_side, anonymous) if one is not None]
        counts = [t.number(sum(one.rows for one in both)), t.number(known_side.clients if known_side else 0)]
        money = [t.money(sum(one.amount for one in both), digits=2), t.money(anonymous.amount if anonymous else 0, digits=2)]
        rows.append([month.strftime("%m.%Y"), *counts, *money, t.money(sum(one.prepaid for one in both), digits=2)])
    columns = ["month", ">rows", ">clients", ">amount", ">anonymous", ">prepaid"]
    titles = [(">" if c.startswith(">") else "") + t(f"page-data-{c.removeprefix('>')}") for c in columns]
    table(titles, rows, title=t("page-data-totals"))
    st.caption(t("page-data-totals-note"))


def quarantine_link(t: Words, import_id: int, count: int) -> None:
    """Prepare the rows with errors for their uploader, under an address that answers once."""
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(
            t("page-data-quarantine-prepare", count=count, rows=t.number(count)), icon=":material/report:", key=f"quarantine.{import_id}"
        ):
            path = house().db.work_dir / f"quarantine-{import_id}-{request_id('quarantine')}.csv"
            new_request("quarantine")
            with reading() as con:
                write_quarantine(con, import_id, path, language=t.language)
            token = offer_file(path, name=f"quarantine-{import_id}.csv", media_type="text/csv; charset=utf-8")
            st.link_button(t("page-data-quarantine-take"), f"lists/{token}?lang={t.language}", icon=":material/download:")
        st.caption(t("page-data-quarantine-note"), width="content")


def one_load(t: Words, loads: Sequence[Any]) -> None:
    """Look into one load of the history: its totals, its rows with errors, and taking it back."""
    names = {one.import_id: f"{one.import_id} · {one.file_name} · {t.moment(one.loaded_at)}" for one in loads}
    chosen = st.selectbox(
        t("page-data-look"),
        list(names),
        index=None,
        key="data.look",
        format_func=lambda one: names[one],
        placeholder=t("page-data-look-pick"),
        width=520,
    )
    if chosen is None:
        return
    (seen,) = (one for one in loads if one.import_id == chosen)
    totals(t, chosen)
    if seen.quarantined:
        quarantine_link(t, chosen, seen.quarantined)
    if seen.undone_at is None and st.button(t("page-data-undo"), icon=":material/undo:", key="data.undo"):
        _confirm_undo(t, chosen, seen.file_name)


@st.dialog(" ", icon=":material/undo:")
def _confirm_undo(t: Words, import_id: int, name: str) -> None:
    st.markdown(t("page-data-undo-sure", file=plain(name)))
    if st.button(t("page-data-undo"), type="primary", key="data.undo.sure"):
        try:
            done = undo(house(), import_id, who=who())
        except CrmError as problem:
            st.error(plain(say(problem, t.language)))
            return
        st.toast(t("page-data-undone-toast", rows=t.number(done.withdrawn)), icon=":material/undo:")
        st.rerun()


def history(t: Words, loads: Sequence[Any]) -> None:
    """Show what was loaded, the newest first."""
    columns = ["file", "kind", "source", ">rows", ">loaded", ">unchanged", ">quarantined", "when", "state"]
    titles = [(">" if c.startswith(">") else "") + t(f"page-data-{c.removeprefix('>')}") for c in columns]
    rows = []
    for one in loads:
        counts = [t.number(count) for count in (one.rows, one.loaded, one.unchanged, one.quarantined)]
        state = t("page-data-undone") if one.undone_at else t("page-data-stands")
        rows.append([plain(one.file_name), t(f"page-kind-{one.kind}"), plain(one.source), *counts, t.moment(one.loaded_at), state])
    table(titles, rows, title=t("page-data-history"))
