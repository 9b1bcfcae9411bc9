"""Overview: how many can I contact, how is the base, what needs me today?"""

import streamlit as st

from crm_core.campaigns import list_campaigns
from crm_core.db import today
from crm_core.facts import contact_histogram, recency_histogram, value_curve
from crm_core.intake import list_loads
from crm_core.overview import funnel, lists_made
from pages._ui import glance, glance_picks, picks
from pages._ui.base import known, path_of, shared
from pages._ui.figures import bars_figure, curve_figure, funnel_figure
from pages._ui.frame import open_page
from pages._ui.parts import answer, heading, picture
from pages._ui.status import choices, months

t = open_page("overview")

funnels = {channel: known(funnel, channel=channel, on=t.on) for channel in ("sms", "email")}
base = funnels["sms"].base
said = {"sms": t.number(funnels["sms"].free), "email": t.number(funnels["email"].free), "base": t.clients(base)}
answer(t("page-overview-answer", when="today" if t.on == today(t.settings.time_zone) else "other", day=t.day(t.on), **said))
if not t.settings.asks_consent:
    st.caption(t("page-overview-no-consent-rule"))
st.space("xsmall")

pictures = st.grid(5, min_column_width=140, gap="medium")
with pictures.cell(column_span=3):
    heading(t("page-overview-funnel"))
    for channel, seen in funnels.items():
        st.caption(t(f"page-channel-{channel}"))
        said = {"channel": t(f"page-channel-{channel}"), "base": t.number(seen.base), "free": t.number(seen.free)}
        figure = funnel_figure(t.look, glance.funnel_steps(t, seen), selected=picks.picked("funnel"))
        picture(t, "page-overview-funnel", figure, name=channel, on_click=picks.click("funnel"), **said)
    st.caption(t("page-overview-funnel-note"))
    picks.offer(t, "funnel", glance_picks.funnel_picks(t, funnels))
loads = known(list_loads)
with pictures.cell(column_span=2):
    heading(t("page-overview-todo"))
    things = glance.to_do(t, loads, known(list_campaigns))
    for icon, sentence, screen, carried in things:
        st.page_link(path_of(screen), label=sentence, icon=icon, query_params=shared(**carried))
    if not things:
        st.caption(t("page-overview-todo-none"))
    st.space("small")
    told = known(contact_histogram, as_of=t.on)
    bars, chosen = glance.attention_bars(t, told, whole=base), picks.picked("attention")
    figure = bars_figure(t.look, bars, x_title=t("page-overview-attention-axis"), selected=chosen)
    picture(t, "page-overview-attention", figure, on_click=picks.click("attention"))
    picks.offer(t, "attention", glance_picks.contact_picks(t, told))

st.space("small")
pictures = st.grid(5, min_column_width=140, gap="medium")
with pictures.cell(column_span=3):
    months.show_months(t, months.months_of(t), key="page-overview-statuses", on_click=choices.look_closer)
with pictures.cell(column_span=2):
    told = known(recency_histogram, as_of=t.on)
    bars, chosen = glance.recency_bars(t, told, whole=base), picks.picked("recency")
    colour = t.look.colour("retention")
    figure = bars_figure(t.look, bars, x_title=t("page-overview-recency-axis"), colour=colour, selected=chosen)
    picture(t, "page-overview-recency", figure, on_click=picks.click("recency"))
    picks.offer(t, "recency", glance_picks.recency_picks(t, told))

st.space("small")
pictures = st.grid(5, min_column_width=140, gap="medium")
with pictures.cell(column_span=3):
    points = known(value_curve, as_of=t.on)
    curve = glance.curve_points(points)
    best = glance.share_of_best(curve)
    if best is None:
        heading(t("page-overview-curve-title"))
        st.info(t("page-overview-curve-nobody"), icon=":material/info:")
    else:
        mark = (0.2, best, t("page-overview-curve-mark", share=t.percent(best)))
        x, y = t("page-overview-curve-x"), t("page-overview-curve-y")
        figure = curve_figure(t.look, curve, mark=mark, percent=t.percent_sign, x_title=x, y_title=y, selected=picks.picked("best"))
        picture(t, "page-overview-curve", figure, on_click=picks.click("best"), share=t.percent(best))
        picks.offer(t, "best", glance_picks.best_picks(t, points))

st.space("small")
glance.show_loads(t, loads[:5])
glance.show_lists(t, known(lists_made)[:5])

st.space("small")
with st.container(horizontal=True, vertical_alignment="center"):
    if st.button(t("page-overview-next"), type="primary", icon=":material/grid_on:"):
        st.switch_page("pages/rfm.py", query_params=shared())
    to_campaigns = t("page-overview-to-campaigns")
    st.page_link("pages/campaigns.py", label=to_campaigns, icon=":material/arrow_forward:", icon_position="right", query_params=shared())
