"""Segments: whom do I mean, and what if?"""

import json

import streamlit as st

from crm_core.segments import catalogue, list_segments, parse_rule, rule_data, save_segment, sentence
from pages._ui.base import house, known, shared, who
from pages._ui.frame import open_page
from pages._ui.inputs import carried, carry, choice
from pages._ui.parts import answer, heading
from pages._ui.problems import problems_shown
from pages._ui.segments import builder, clusters, comparison, counts, over_time, overlap, shelf, what_if
from pages._ui.words import plain

t = open_page("segments")
segments = {one.name: one for one in known(list_segments)}
clicked = carried("rule")
if clicked is not None:
    st.session_state["lab"] = "rule"
if clicked is not None or builder.STATE not in st.session_state:
    builder.put(clicked or builder.FIRST)

views = {
    "overlap": overlap.show_overlap,
    "compare": comparison.show_compare,
    "time": over_time.show_over_time,
    "clusters": lambda t, _: clusters.show_clusters(t),
}
view = choice(t, t("page-segments-view"), ("rule", *views), key="lab", prefix="page-segments-view")
if view != "rule":
    with problems_shown(t.language):
        views[view](t, list(segments.values()))
    st.stop()

top, numbers = st.container(), st.container()
st.space("xsmall")
with st.container(horizontal=True, vertical_alignment="bottom"):
    opened = st.selectbox(
        t("page-segments-open"),
        list(segments),
        index=None,
        placeholder=t("page-segments-pick"),
        key="segment",
        width=320,
        bind="query-params",
    )
    if st.button(t("page-segments-open-button"), icon=":material/folder_open:", key="segments.open", disabled=opened not in segments):
        builder.put(rule_data(segments[opened].rule), name=opened)
    if st.button(t("page-segments-new"), icon=":material/note_add:", type="tertiary", key="segments.new"):
        builder.put(builder.FIRST)

heading(t("page-segments-rule"))
rule = None
with problems_shown(t.language):
    rule = parse_rule(builder.draw(t, known(catalogue), list(segments)))
if rule is None:
    st.stop()
written = json.dumps(rule_data(rule), ensure_ascii=False)

size = None
with top, problems_shown(t.language):
    said = sentence(rule, t.language, currency=t.settings.currency)
    size = known(counts.counted, rule=written, as_of=t.on)
    answer(t("page-segments-answer", clients=t.clients(size.clients), net=t.money(size.net_amount)))
    st.markdown(plain(said))
if size is None:
    st.stop()
with numbers:
    counts.show_size(t, size)

base = segments.get(st.session_state.get("segments.base") or "")
st.space("xsmall")
with st.form("segments.save", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
    name = st.text_input(t("page-segments-name"), key=builder.name_key(), width=320)
    saved = st.form_submit_button(t("page-segments-save"), icon=":material/save:")
if saved:
    with problems_shown(t.language):
        with house().db.write() as con:
            done = save_segment(con, name=name, rule=rule, who=who())
        st.session_state["segments.base"] = done.name
        st.toast(t("page-segments-saved", name=plain(done.name), version=done.version), icon=":material/check:")
        segments = {one.name: one for one in known(list_segments)}
        base = segments[done.name]

if base is not None and base.rule != rule:
    with problems_shown(t.language):
        what_if.show_what_if(t, base.name, json.dumps(rule_data(base.rule), ensure_ascii=False), written)
if segments:
    st.space("small")
    shelf.show_saved(t, list(segments.values()))
if base is not None:
    shelf.show_versions(t, base.name)

st.space("small")
with st.container(horizontal=True, vertical_alignment="center"):
    ready = base is not None and base.rule == rule
    if st.button(
        t("page-segments-next", clients=t.clients(size.clients)),
        type="primary",
        icon=":material/send:",
        disabled=not ready,
        key="segments.next",
    ):
        carry("segment", base.name)
        st.switch_page("pages/campaigns.py", query_params=shared())
    st.caption(t("page-segments-next-note") if ready else t("page-segments-save-first"), width="content")
