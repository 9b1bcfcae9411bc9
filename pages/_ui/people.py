"""Looking at one client: found by name, phone, e-mail or code; every look is in the audit."""

import streamlit as st

from crm_core.audit import record_deed
from crm_core.identity import find_clients
from pages._ui.base import house, reading, who
from pages._ui.words import Words


def pick_client(t: Words, *, key: str, labelled: bool = True) -> int | None:
    """Find a client by name, phone, e-mail or code, and return the one chosen."""
    shown = "visible" if labelled else "collapsed"
    asked = st.text_input(
        t("page-hygiene-whom"),
        key=f"{key}.text",
        label_visibility=shown,
        placeholder=t("page-campaigns-why-whom"),
        icon=":material/search:",
        width=420 if labelled else "stretch",
    ).strip()
    if not asked:
        return None
    with reading() as con:
        found = find_clients(con, text=asked, country=t.settings.country, limit=20)
    if not found:
        st.caption(t("page-campaigns-why-nobody"))
        return None
    names = {one.client_id: f"{one.name or '–'} · {one.external_ids}" for one in found}
    chosen: int = st.selectbox(
        t("page-campaigns-why-which"),
        list(names),
        format_func=lambda one: names[one],
        key=f"{key}.client",
        label_visibility=shown,
        width=420 if labelled else "stretch",
    )
    return chosen


def looked(t: Words, client_id: int) -> None:
    """Write into the audit that this client was looked at on this screen, once a session."""
    seen: set[tuple[str, int]] = st.session_state.setdefault("clients.looked", set())
    if (t.page, client_id) in seen:
        return
    with house().db.write() as con:
        record_deed(con, who=who(), action="client-looked-at", client_id=client_id, screen=t.page)
    seen.add((t.page, client_id))
