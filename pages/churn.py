"""Churn: when and why do they leave?"""

import streamlit as st

from crm_core.churn import CannotSay
from pages._ui.base import known
from pages._ui.churn import cohorts, curves, limits, risk, sentences, splits
from pages._ui.frame import open_page
from pages._ui.inputs import choice
from pages._ui.parts import answer, heading
from pages._ui.problems import problems_shown
from pages._ui.words import plain

t = open_page("churn")
limits.make_ready(t)
top, numbers = st.container(), st.container()
st.space("xsmall")
limit = known(limits.limited, as_of=t.on)
subject = "purchases"
with st.container(horizontal=True, vertical_alignment="bottom", gap="large"):
    if known(splits.has_contracts):
        subject = choice(t, t("page-churn-subject"), ("purchases", "contracts"), key="subject", prefix="page-churn-subject")
    days = limits.choose_limit(t, limit)
    by = splits.choose_split(t)
limits.show_limit(t, limit, days)
st.space("small")

found = None
with problems_shown(t.language):
    found, order = known(splits.curved, as_of=t.on, days=days, subject=subject, by=by)
pictures = st.grid(2, min_column_width=380, gap="large")
with pictures.cell():
    if isinstance(found, CannotSay):
        with top:
            answer(t(found.reason, **found.details))
    elif found is not None:
        parts = sorted(found.parts, key=lambda one: order.index(one.part))
        with top:
            answer(sentences.answer_words(t, found, parts))
        with numbers:
            limits.show_standing(t, known(limits.stood, as_of=t.on, days=days))
        ready = days == limit.days
        curves.show_curves(t, found, parts, key="curves", limit=days if subject == "purchases" else None, ready=ready)
with pictures.cell(), problems_shown(t.language):
    cohorts.show_cohorts(t)

if by is not None and found is not None and not isinstance(found, CannotSay):
    st.space("small")
    curves.show_medians(t, found, parts)

st.space("small")
with problems_shown(t.language):
    after = known(splits.ended, as_of=t.on, days=days, subject=subject)
    if isinstance(after, CannotSay):
        heading(t("page-churn-after"))
        st.caption(plain(t(after.reason, **after.details)))
    else:
        curves.show_curves(t, after, after.parts if len(after.parts) > 1 else (), key="after", limit=days, ready=False)

st.space("small")
with problems_shown(t.language):
    risk.show_risk(t)
