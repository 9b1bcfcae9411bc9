"""Campaigns: whom may I contact, whom not, and why?"""

import streamlit as st

from crm_core.campaigns import list_campaigns, load_campaign
from crm_core.segments import list_segments
from pages._ui.base import known, shared
from pages._ui.campaigns import cascade, drafts, lists, meanwhile, power, profiles, seeds
from pages._ui.frame import open_page
from pages._ui.inputs import carried
from pages._ui.naming import gate_words, words_of_class
from pages._ui.parts import answer, heading
from pages._ui.problems import problems_shown
from pages._ui.tables import class_badge
from pages._ui.words import plain

t = open_page("campaigns")
segments = [one.name for one in known(list_segments)]
campaigns = {one.name: one for one in known(list_campaigns)}
brought = carried("segment")
if brought:
    st.session_state["campaign.wanted"] = brought
    st.session_state["campaign"] = None
if not segments:
    answer(t("page-campaigns-no-segment"))
    st.page_link("pages/segments.py", label=t("page-campaigns-to-segments"), icon=":material/workspaces:", query_params=shared())
    st.stop()

top = st.container()
if opened := st.session_state.pop("campaign.opened", None):
    st.session_state["campaign"] = opened
chosen = st.selectbox(
    t("page-campaigns-campaign"),
    list(campaigns),
    index=None,
    placeholder=t("page-campaigns-new"),
    key="campaign",
    bind="query-params",
    width=420,
)
state = campaigns.get(chosen or "")
campaign = None if state is None else known(load_campaign, name=state.name, version=state.version)
made = None if campaign is None else known(lists.made_list, name=campaign.name, step=campaign.step)

draft = campaign
if made is None:
    with st.expander(t("page-campaigns-draft"), expanded=campaign is None, icon=":material/edit:"), problems_shown(t.language):
        draft = drafts.editor(t, campaign, segments, wanted=st.session_state.get("campaign.wanted"), version=state.version if state else 0)
        with top:
            meanwhile.catch_up(t, state, campaign, draft)
        if draft is not None:
            drafts.message_preview(t, draft)
            power.show_power(t, draft)
        kind = "primary" if campaign is None else "secondary"
        is_same = draft is None or draft == campaign
        if st.button(t("page-campaigns-save"), type=kind, icon=":material/save:", key="campaign.save", disabled=is_same):
            drafts.save(draft)
            st.session_state["campaign.opened"] = draft.name
            st.rerun()

if campaign is None:
    with top:
        left = sum(one.state == "released" for one in campaigns.values())
        answer(t("page-campaigns-answer-all", count=len(campaigns), campaigns=t.number(len(campaigns)), released=t.number(left)))
else:
    seen = None
    with problems_shown(t.language):
        seen = made.waterfall if made else known(cascade.seen_waterfall, name=campaign.name, version=state.version, on=t.on)
    if seen is not None:
        with top:
            worst = max(seen.stops, key=lambda one: one.first)
            answer(
                t(
                    "page-campaigns-answer-released" if made else "page-campaigns-answer",
                    list=t.number(seen.on_list),
                    audience=t.clients(seen.audience),
                    control=t.number(seen.control),
                    count=worst.first,
                    gate=gate_words(t, worst.key),
                    stopped=t.number(worst.first),
                )
            )
            badge = class_badge(campaign.class_, words_of_class(t, campaign.class_))
            version = t("page-frame-version", version=state.version)
            st.markdown(f"{badge} {t(f'page-channel-{campaign.channel}')} · {plain(str(campaign.segment))} · {version}")
        parts = st.grid(3, min_column_width=250, gap="medium")
        with parts.cell(column_span=2):
            cascade.cascade(t, seen, campaign.class_)
        with parts.cell():
            cascade.arms(t, seen, campaign.class_)
            st.space("small")
            with problems_shown(t.language):
                cascade.why(t, campaign)
        st.space("small")
        if made is not None:
            heading(t("page-campaigns-list"))
            lists.handed_over(t, made)
        else:
            with problems_shown(t.language):
                cascade.first_rows(t, campaign)
            st.space("small")
            note = "save-first" if draft != campaign else "release-note" if seen.on_list else "release-nobody"
            with st.container(horizontal=True, vertical_alignment="center"):
                words = t("page-campaigns-release", clients=t.clients(seen.on_list))
                if st.button(words, type="primary", icon=":material/send:", key="release", disabled=note != "release-note"):
                    lists.confirm_release(t, campaign.name, seen.on_list)
                if st.button(t("page-campaigns-test"), icon=":material/mark_email_read:", key="test", disabled=draft != campaign):
                    lists.confirm_test(t, campaign.name, campaign.channel)
            st.caption(t(f"page-campaigns-{note}"))

if campaigns:
    st.space("small")
    drafts.every_campaign(t, list(campaigns.values()))
st.space("small")
with st.expander(t("page-seeds-title"), icon=":material/mark_email_read:"):
    seeds.seeds(t)
with st.expander(t("page-profiles-title"), icon=":material/description:"):
    profiles.profiles(t)
