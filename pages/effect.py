"""Effect: did it pay?"""

import streamlit as st

from pages._ui.base import shared
from pages._ui.effect import campaigns, finding, forest, tables
from pages._ui.effect.campaign import show_one
from pages._ui.effect.models import show_models
from pages._ui.effect.report import show_report
from pages._ui.frame import open_page
from pages._ui.inputs import choice
from pages._ui.parts import answer, heading
from pages._ui.problems import problems_shown

t = open_page("effect")
top = st.container()
with st.container(horizontal=True, gap="medium"):
    period = choice(t, t("page-effect-period"), campaigns.PERIODS, key="period", prefix="page-effect-period")
    window = choice(t, t("page-effect-window"), campaigns.WINDOWS, key="window", prefix="page-effect-window", default="30")

many = None
with problems_shown(t.language):
    many = campaigns.everything(t, period=period, window_days=int(window))
if many is None:
    st.stop()
if not many.rows:
    with top:
        answer(t("page-effect-none"))
    st.page_link("pages/campaigns.py", label=t("page-effect-to-campaigns"), icon=":material/send:", query_params=shared())
    st.stop()

with top:
    answer(finding.answer_of_all(t, many))
    st.caption(finding.counted(t, many))
    finding.show_again(t, many)

heading(finding.finding(t, many))
forest.show_forest(t, many)
st.space("small")
tables.show_attention(t, many)
st.space("small")
heading(t("page-effect-all"))
tables.show_table(t, many)
st.space("small")
heading(t("page-effect-pools"))
tables.show_pools(t, many)

st.space("small")
heading(t("page-effect-one"))
names = [row.run.campaign for row in campaigns.newest(many.rows, most=None)]
chosen = campaigns.choose_campaign(t, names)
if chosen is not None:
    with problems_shown(t.language):
        show_one(t, chosen, window_days=int(window))

st.space("small")
show_models(t, window_days=int(window))

st.space("small")
with st.container(horizontal=True, vertical_alignment="center"):
    show_report(t, many, since=campaigns.since_of(period, t.on), window_days=int(window))
    st.page_link("pages/campaigns.py", label=t("page-effect-next"), icon=":material/arrow_forward:", query_params=shared())
    st.caption(t("page-effect-next-note"), width="content")
