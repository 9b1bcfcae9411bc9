"""What came of a load, on the screen Data: its totals, its rows with errors, taking it back, the history."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from crm_core.errors import CrmError
from crm_core.intake import MonthTotal, control_totals, write_quarantine
from crm_core.jobs import undo
from pages._ui.base import house, known, reading, who
from pages._ui.handover import offer_file
from pages._ui.inputs import new_request, request_id
from pages._ui.problems import problems_shown, say
from pages._ui.tables import table
from pages._ui.words import Words, plain


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
            with problems_shown(t.language):
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
