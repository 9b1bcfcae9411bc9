"""Data: is my data right?"""

import streamlit as st

from crm_core.intake import KINDS, list_loads
from pages._ui.base import known, shared
from pages._ui.data import history, upload
from pages._ui.data.mapping import column_word, mapping_table
from pages._ui.frame import open_page
from pages._ui.parts import answer, heading
from pages._ui.words import plain

t = open_page("data")
loads = known(list_loads)
stand = [one for one in loads if one.undone_at is None]
waiting = sum(one.quarantined for one in stand)
if loads:
    counts = {"loads": t.number(len(stand)), "rows": t.number(sum(one.rows for one in stand)), "waiting": t.number(waiting)}
    answer(t("page-data-answer", count=len(stand), **counts))

busy = upload.under_way(t)

heading(t("page-data-bring"))
way = st.segmented_control(
    t("page-data-way"),
    ("upload", "folder"),
    default="upload",
    required=True,
    key="data.way",
    label_visibility="collapsed",
    format_func=lambda one: t(f"page-data-way-{one}"),
)
if way == "upload":
    upload.say_in_their_language(t)
    given = st.file_uploader(
        t("page-data-upload"),
        accept_multiple_files=True,
        key=f"data.files.{st.session_state.get('data.round', 0)}",
        help=t("page-data-upload-help"),
        type=["csv", "tsv", "txt", "xlsx", "xls", "parquet"],
    )
    files = upload.kept(given)
else:
    files = upload.in_folder(t)

if files:
    chosen = upload.pick(t, files)
    peek = upload.peeked(t, chosen)
    if peek is not None:
        with st.container(horizontal=True, vertical_alignment="bottom"):
            kind = st.selectbox(
                t("page-data-kind"),
                list(KINDS),
                key=f"kind.{chosen.key}",
                width=240,
                index=upload.likely_kind(peek),
                format_func=lambda one: t(f"page-kind-{one}"),
            )
            source = st.text_input(
                t("page-data-source"), value=chosen.stem, key=f"source.{chosen.key}", width=240, help=t("page-data-source-help")
            )
            mode = "fill"
            if kind == "clients":
                mode = st.selectbox(
                    t("page-data-mode"),
                    ("fill", "overwrite"),
                    key=f"mode.{chosen.key}",
                    width=280,
                    format_func=lambda one: t(f"page-data-mode-{one}"),
                )
        upload.sample(t, peek)
        mapping = mapping_table(t, peek, kind=kind, source=source.strip(), key=chosen.key)
        lacking = mapping.missing() if mapping else []
        for alternatives in lacking:
            st.warning(
                t("page-data-missing", columns=f" {t('page-data-or')} ".join(column_word(t, one) for one in alternatives)),
                icon=":material/rule:",
            )
        with st.container(horizontal=True, vertical_alignment="center"):
            ready = mapping is not None and not lacking and bool(source.strip()) and not busy
            if st.button(
                t("page-data-load", file=plain(chosen.name)), type="primary", icon=":material/upload:", key="data.load", disabled=not ready
            ):
                upload.begin(chosen, kind=kind, source=source.strip(), mode=mode, mapping=mapping)
                st.rerun()
            st.caption(t("page-data-load-wait") if busy else t("page-data-load-note"), width="content")

if loads:
    st.space("small")
    history.history(t, loads[:20])
    history.one_load(t, loads)
    st.space("small")
    st.page_link("pages/rfm.py", label=t("page-data-next"), icon=":material/arrow_forward:", icon_position="right", query_params=shared())
