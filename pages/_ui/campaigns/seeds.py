"""The seed list on the screen Campaigns: staff addresses that check delivery, added and ended."""

import streamlit as st

from crm_core.campaigns import add_seed, end_seed, list_seeds
from pages._ui.base import house, reading, who
from pages._ui.problems import problems_shown
from pages._ui.tables import table
from pages._ui.words import Words, plain


def seeds(t: Words) -> None:
    """Show the seeds with their points covered; end one; add one."""
    st.caption(t("page-campaigns-seeds-help"))
    with reading() as con:
        found = list_seeds(con)
    if found:
        names = ["№", t("page-seeds-name"), t("page-hygiene-by-phone"), t("page-hygiene-by-email"), t("page-data-source")]
        table(names, [[str(one.seed_id), plain(one.name), *_points(one.phone, one.email), plain(one.source)] for one in found])
        with st.container(horizontal=True, vertical_alignment="bottom"):
            named = {one.seed_id: f"{one.seed_id} · {one.name}" for one in found}
            number = st.selectbox(
                t("page-seeds-end-which"),
                list(named),
                index=None,
                placeholder="№",
                key="seed.end",
                width=300,
                format_func=lambda one: named.get(one, str(one)),
            )
            if st.button(t("page-seeds-end"), key="seed.end.do", disabled=number is None):
                with problems_shown(t.language):
                    end_seed(house().db, number, who=who())
                    st.rerun()
    turn = st.session_state.get("seeds.round", 0)
    with st.form("seed", border=True):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            name = st.text_input(t("page-seeds-name"), key=f"seed.name.{turn}", width=260)
            phone = st.text_input(t("page-hygiene-by-phone"), key=f"seed.phone.{turn}", width=220)
            email = st.text_input(t("page-hygiene-by-email"), key=f"seed.email.{turn}", width=260)
        asked = st.form_submit_button(t("page-seeds-add"), icon=":material/person_add:", key="seed.add")
    if asked:
        with problems_shown(t.language):
            add_seed(house().db, name=name, phone=phone, email=email, who=who())
            st.session_state["seeds.round"] = turn + 1
            st.rerun()


def _points(*points: str | None) -> list[str]:
    return [plain(one) if one else "–" for one in points]
