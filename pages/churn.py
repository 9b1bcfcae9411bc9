"""Churn: when and why do they leave?"""

import streamlit as st

from crm_core.churn import CannotSay
from pages._ui import leaving, leaving_cohorts, leaving_curves, risking
from pages._ui.base import known
from pages._ui.frame import open_page
from pages._ui.inputs import choice
from pages._ui.parts import answer, heading
from pages._ui.problems import problems_shown
from pages._ui.words import plain

t = open_page("churn")
leaving.make_ready(t)
top, numbers = st.container(), st.container()
st.space("xsmall")
limit = known(leaving.limited, as_of=t.on)
subject = "purchases"
with st.container(horizontal=True, vertical_alignment="bottom", gap="large"):
    if known(leaving.has_contracts):
        subject = choice(t, t("page-churn-subject"), ("purchases", "contracts"), key="subject", prefix="page-churn-subject")
    days = leaving.choose_limit(t, limit)
    by = leaving.choose_split(t)
leaving.show_limit(t, limit, days)
st.space("small")

found = None
with problems_shown(t.language):
    found, order = known(leaving.curved, as_of=t.on, days=days, subject=subject, by=by)
pictures = st.grid(2, min_column_width=380, gap="large")
with pictures.cell():
    if isinstance(found, CannotSay):
        with top:
            answer(t(found.reason, **found.details))
    elif found is not None:
        parts = sorted(found.parts, key=lambda one: order.index(one.part))
        with top:
            answer(leaving.answer_words(t, found, parts))
        with numbers:
            leaving.show_standing(t, known(leaving.stood, as_of=t.on, days=days))
        ready = days == limit.days
        leaving_curves.show_curves(t, found, parts, key="curves", limit=days if subject == "purchases" else None, ready=ready)
with pictures.cell(), problems_shown(t.language):
    leaving_cohorts.show_cohorts(t)

if by is not None and found is not None and not isinstance(found, CannotSay):
    st.space("small")
    leaving_curves.show_medians(t, found, parts)

st.space("small")
with problems_shown(t.language):
    after = known(leaving.ended, as_of=t.on, days=days, subject=subject)
    if isinstance(after, CannotSay):
        heading(t("page-churn-after"))
        st.caption(plain(t(after.reason, **after.details)))
    else:
        leaving_curves.show_curves(t, after, after.parts if len(after.parts) > 1 else (), key="after", limit=days, ready=False)

st.space("small")
with problems_shown(t.language):
    risking.show_risk(t)
