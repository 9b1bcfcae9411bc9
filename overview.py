"""Overview: how many can I contact, how is the base, what needs me today?"""

import streamlit as st

from crm_core.campaigns import list_campaigns
from crm_core.facts import contact_histogram, recency_histogram, value_curve
from crm_core.intake import list_loads
from crm_core.overview import funnel, lists_made
from pages._ui import glance
from pages._ui.base import known, path_of, shared
from pages._ui.figures import bars_figure, curve_figure, funnel_figure
from pages._ui.frame import open_page
from pages._ui.parts import answer, heading, picture
from pages._ui.status import choices, months

t = open_page("overview")
if st.session_state.pop(choices.LEAVING, False):
    st.switch_page("pages/status.py", query_params=shared())

funnels = {channel: known(funnel, channel=channel, on=t.on) for channel in ("sms", "email")}
base = funnels["sms"].base
answer(t("page-overview-answer", sms=t.number(funnels["sms"].free), email=t.number(funnels["email"].free), base=t.clients(base)))
if not t.settings.asks_consent:
    st.caption(t("page-overview-no-consent-rule"))
st.space("xsmall")

pictures = st.grid(5, min_column_width=140, gap="medium")
with pictures.cell(column_span=3):
    heading(t("page-overview-funnel"))
    for channel, seen in funnels.items():
        st.caption(t(f"page-channel-{channel}"))
        said = {"channel": t(f"page-channel-{channel}"), "base": t.number(seen.base), "free": t.number(seen.free)}
        picture(t, "page-overview-funnel", funnel_figure(t.look, glance.funnel_steps(t, seen)), name=channel, **said)
    st.caption(t("page-overview-funnel-note"))
loads = known(list_loads)
with pictures.cell(column_span=2):
    heading(t("page-overview-todo"))
    things = glance.to_do(t, loads, known(list_campaigns))
    for icon, sentence, screen, carried in things:
        st.page_link(path_of(screen), label=sentence, icon=icon, query_params=shared(**carried))
    if not things:
        st.caption(t("page-overview-todo-none"))
    st.space("small")
    bars = glance.attention_bars(t, known(contact_histogram, as_of=t.on), whole=base)
    picture(t, "page-overview-attention", bars_figure(t.look, bars, x_title=t("page-overview-attention-axis")))

st.space("small")
pictures = st.grid(5, min_column_width=140, gap="medium")
with pictures.cell(column_span=3):
    months.show_months(t, months.months_of(t), key="page-overview-statuses", on_click=choices.look_closer)
with pictures.cell(column_span=2):
    bars = glance.recency_bars(t, known(recency_histogram, as_of=t.on), whole=base)
    figure = bars_figure(t.look, bars, x_title=t("page-overview-recency-axis"), colour=t.look.colour("retention"))
    picture(t, "page-overview-recency", figure)

st.space("small")
pictures = st.grid(5, min_column_width=140, gap="medium")
with pictures.cell(column_span=3):
    curve = glance.curve_points(known(value_curve, as_of=t.on))
    best = glance.share_of_best(curve)
    if best is None:
        heading(t("page-overview-curve-title"))
        st.info(t("page-overview-curve-nobody"), icon=":material/info:")
    else:
        mark = (0.2, best, t("page-overview-curve-mark", share=t.percent(best)))
        x, y = t("page-overview-curve-x"), t("page-overview-curve-y")
        figure = curve_figure(t.look, curve, mark=mark, percent=t.percent_sign, x_title=x, y_title=y)
        picture(t, "page-overview-curve", figure, share=t.percent(best))

st.space("small")
glance.show_loads(t, loads[:5])
glance.show_lists(t, known(lists_made)[:5])

st.space("small")
with st.container(horizontal=True, vertical_alignment="center"):
    if st.button(t("page-overview-next"), type="primary", icon=":material/grid_on:"):
        st.switch_page("pages/rfm.py", query_params=shared())
    to_campaigns = t("page-overview-to-campaigns")
    st.page_link("pages/campaigns.py", label=to_campaigns, icon=":material/arrow_forward:", icon_position="right", query_params=shared())
