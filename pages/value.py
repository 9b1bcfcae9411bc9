"""Value: what is a client worth, and can I believe it?"""

import streamlit as st

from crm_core.value import caveats, rule_of_decile
from pages._ui import picks
from pages._ui.base import known
from pages._ui.frame import open_page
from pages._ui.inputs import open_as_segment
from pages._ui.parts import answer, heading, picture
from pages._ui.problems import problems_shown
from pages._ui.value import alive_map, calibration, fits, sentences, tables, whale

t = open_page("value")
if fits.fitting(t):
    st.stop()
fitted = known(sentences.model_as_of, as_of=t.on)
if fitted is None:
    answer(t("page-value-nothing", day=t.day(t.on)))
    with st.container(horizontal=True, vertical_alignment="center"):
        fits.fit_button(t, first=True)
        st.caption(t("page-value-nothing-note"), width="content")
    st.stop()
seen = None
with problems_shown(t.language):
    seen = known(sentences.viewed, as_of=t.on)
if seen is None:
    st.stop()

answer(sentences.said(t, fitted, seen))
st.caption(sentences.note(t, fitted))
if sentences.is_too_narrow(t, fitted):
    st.warning(t("page-value-answer-wide"), icon=":material/warning:")
for said in caveats(fitted, t.language):
    st.info(said, icon=":material/info:")
with st.container(horizontal=True, vertical_alignment="center"):
    fits.fit_button(t, first=False)
worth = seen.worth
if worth.predicted is not None:
    st.space("xsmall")
    numbers = st.grid(4, min_column_width=170)
    for name, shown in (
        ("purchases-coming", t.number(worth.expected_purchases)),
        ("mean-purchase", t.money(worth.mean_purchase_value)),
        ("next-purchase", t.money(worth.mean_next_purchase)),
        ("loss-makers", t.number(worth.loss_making)),
    ):
        numbers.cell().metric(t(f"page-value-{name}"), shown, help=t(f"page-value-{name}-help"))

st.space("small")
points = whale.whale_points(seen)
pictures = st.grid(2, min_column_width=380, gap="medium")
if fitted.holdout is not None and fitted.holdout.calibration:
    with pictures.cell():
        heading(t(calibration.calibration_title(fitted)))
        picture(t, "page-value-calibration", calibration.calibration_picture(t, fitted), name="picture")
        st.caption(t("page-value-calibration-note", start=t.day(fitted.holdout.start), day=t.day(fitted.as_of)))
if points:
    with pictures.cell():
        heading(whale.whale_heading(t, fitted, seen, points))
        picture(t, "page-value-curve", whale.whale_picture(t, fitted, seen, points), on_click=picks.click("whale"), name="picture")
        st.caption(t("page-value-curve-note", amount=t.money(worth.historic, short=True), money=fitted.money))
        picks.offer(t, "whale", whale.whale_picks(t, fitted, seen))

if fitted.holdout is not None or seen.map:
    st.space("small")
    pictures = st.grid(2, min_column_width=380, gap="medium")
if seen.map:
    with pictures.cell():
        heading(t("page-value-map"))
        figure = alive_map.map_picture(t, seen, st.session_state.get("value.cell"))
        picture(t, "page-value-map", figure, on_click=alive_map.click_cell, name="picture")
        st.caption(t("page-value-map-note"))
        if alive_map.nobody_left(fitted):
            st.caption(t("page-value-map-nobody-left"))
        chosen = alive_map.choose_cell(t, seen)
        label = t("page-value-take-cell", clients=t.clients(chosen[1] if chosen else 0))
        if st.button(label, icon=":material/workspaces:", key="value.take.cell", disabled=chosen is None):
            open_as_segment(chosen[0])
if fitted.holdout is not None:
    with pictures.cell():
        heading(t("page-value-models"))
        tables.show_models(t, fitted)
        st.caption(t("page-value-models-note", days=fitted.holdout.days))
        if fitted.models:
            with st.expander(t("page-value-parameters"), icon=":material/functions:"):
                tables.show_parameters(t, fitted)
        with st.expander(t("page-value-how"), icon=":material/menu_book:"):
            st.markdown(t("page-value-how-words"))

if seen.deciles:
    st.space("small")
    heading(t("page-value-deciles"))
    tables.show_deciles(t, seen.deciles)
    st.caption(t("page-value-deciles-note"))
    st.space("small")
    there = {one.decile: one for one in seen.deciles}
    if st.session_state.get("value.decile") not in there:
        st.session_state["value.decile"] = seen.deciles[0].decile
    with st.container(horizontal=True, vertical_alignment="bottom"):
        decile = st.selectbox(t("page-value-decile"), list(there), key="value.decile", width=110)
        taken = there[decile]
        label = t("page-value-take", decile=decile, clients=t.clients(taken.clients))
        if st.button(label, type="primary", icon=":material/workspaces:", key="value.take"):
            open_as_segment(rule_of_decile(decile))
        st.caption(t("page-value-take-note", decile=decile, share=t.percent(taken.share, 1), money=fitted.money), width="content")
