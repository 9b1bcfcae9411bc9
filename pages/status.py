"""Statuses: where does every client stand with us, and who moved?"""

import streamlit as st

from crm_core.status import load_policy, picture
from pages._ui.base import known
from pages._ui.frame import open_page
from pages._ui.inputs import choice, leave
from pages._ui.parts import answer, heading
from pages._ui.parts import picture as draw
from pages._ui.problems import problems_shown
from pages._ui.status import choices, cross, flows, life, limits, marks, months
from pages._ui.status.figures import chosen_bars

t = open_page("status")
seen = known(picture, as_of=t.on)
if not seen.clients:
    answer(t("page-status-nobody", day=t.day(t.on)))
    st.stop()
top = st.container()
st.space("xsmall")

picked = choices.choose(t, seen)
with problems_shown(t.language):
    months.show_months(t, months.months_of(t), picked)
st.space("small")
with problems_shown(t.language):
    cross.show_cross(t, seen, picked)
    gap = t("status-days", days=seen.gap.days, shown=t.number(seen.gap.days))
    said = {"share": t.percent(known(load_policy)[0].elite_share, 0), "basis": t(f"status-basis-{seen.basis}")}
    st.caption(t("page-status-how", gap=gap, source=t(f"page-status-gap-{seen.gap.source}"), **said))
    limits.limits(t)

chosen = 0
with top, problems_shown(t.language):
    if picked:
        chosen = choices.size_of(t, picked)
        answer(t("page-status-answer-chosen", clients=t.clients(chosen), day=t.day(choices.day_of(picked, t.on))))
    else:
        counts = {one: t.number(seen.count(status=one)) for one in ("regular", "real", "lost")}
        share = t.share(seen.count(status="lost"), seen.clients)
        answer(t("page-status-answer", base=t.clients(seen.clients), share=share, **counts))

st.space("small")
view = choice(t, t("page-rfm-view"), ("flows", "life", "reasons", "marks"), key="standing", prefix="page-status-view")
with problems_shown(t.language):
    if view == "flows":
        flows.show_flows(t, picked)
    elif view == "life":
        life.show_life(t, picked)
    elif view == "reasons":
        for by, kind in (("status", "reason"), ("behaviour", "manner")):
            bars = cross.reason_bars(t, seen, by=by, kind=kind)
            draw(t, f"page-status-reasons-{by}", chosen_bars(t.look, bars, selected=picked), on_click=choices.click)
            choices.offer(t, [bar["custom"] for bar in bars], key=by)
    else:
        heading(t("page-status-one"))
        marks.one_client(t)
        marks.show_marks(t)

st.space("small")
with st.container(horizontal=True, vertical_alignment="center"):
    st.button(
        t("page-status-next", clients=t.clients(chosen)),
        type="primary",
        icon=":material/workspaces:",
        key="status.next",
        disabled=not picked,
        on_click=leave,
        args=(choices.rule_of(picked) if picked else {}, choices.day_of(picked, t.on)),
    )
    st.caption(t("page-status-next-note") if picked else t("page-status-pick-first"), width="content")
