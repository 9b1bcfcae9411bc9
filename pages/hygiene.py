"""Hygiene: whom do we leave alone?"""

import streamlit as st

from crm_core.db import today
from crm_core.overview import funnel, refusals_by_month
from pages._ui.base import known
from pages._ui.frame import open_page
from pages._ui.hygiene import exclusions, journal, policy, refusals
from pages._ui.hygiene.figures import months_figure
from pages._ui.inputs import choice
from pages._ui.parts import answer, heading, picture
from pages._ui.problems import problems_shown

t = open_page("hygiene")
seen = known(funnel, channel="sms", on=t.on)
months = known(refusals_by_month)
answer(
    t(
        "page-hygiene-answer",
        refused=t.number(seen.with_point - seen.not_refused),
        share=t.share(seen.with_point - seen.not_refused, seen.with_point),
    )
)
st.space("xsmall")

view = choice(t, t("page-rfm-view"), ("refusals", "exclusions", "policy", "journal"), key="hygiene", prefix="page-hygiene-view")
if view == "refusals":
    parts = st.grid(5, min_column_width=140, gap="medium")
    with parts.cell(column_span=3):
        if months:
            newest = today(t.settings.time_zone)
            is_part = months[-1].month == newest.replace(day=1)
            figure = months_figure(
                t.look,
                [one.month for one in months],
                [
                    ("harm", t("page-kind-refusals"), [one.refusals for one in months]),
                    ("retention", t("page-kind-consents"), [one.consents for one in months]),
                ],
                y_title=t("page-hygiene-by-month"),
                unfinished=is_part,
            )
            picture(t, "page-hygiene-months", figure)
            if is_part:
                st.caption(t("page-hygiene-month-part", month=newest.strftime("%m.%Y"), day=t.day(newest)))
        else:
            heading(t("page-hygiene-months"))
            st.caption(t("page-hygiene-no-refusals"))
    with parts.cell(column_span=2):
        journal.show_freshness(t)
    st.space("small")
    heading(t("page-hygiene-add"))
    refusals.add_refusal(t)
    st.space("small")
    heading(t("page-hygiene-look"))
    with problems_shown(t.language):
        refusals.look(t)
elif view == "exclusions":
    with problems_shown(t.language):
        exclusions.exclusions(t)
elif view == "policy":
    with problems_shown(t.language):
        policy.policy(t)
else:
    heading(t("page-hygiene-journal"))
    journal.journal(t)
    st.caption(t("page-hygiene-journal-note"))
