"""RFM: who bought lately, often, much?"""

import streamlit as st

from pages._ui.base import known
from pages._ui.frame import open_page
from pages._ui.inputs import choice, open_as_segment
from pages._ui.parts import answer, heading, picture
from pages._ui.problems import problems_shown
from pages._ui.rfm import edges, grid, groups, limits, moves, proof, schemes, trial
from pages._ui.rfm.grid_figures import grid_figure

t = open_page("rfm")
top = st.container()
st.space("xsmall")
measure = choice(t, t("page-rfm-colour"), grid.MEASURES, key="measure", prefix="page-rfm-measure", default="revenue")
pictures = st.grid(5, min_column_width=140, gap="medium")
left, right = pictures.cell(column_span=3), pictures.cell(column_span=2)
seen = None
with right, problems_shown(t.language):
    scheme, written, is_own = trial.scheme_on_trial(t)
    seen = known(grid.gridded, scheme=written, as_of=t.on)
if seen is None:
    st.stop()
if not seen.scored:
    with top:
        answer(t("page-rfm-nobody", window=trial.window_words(t, scheme), day=t.day(t.on)))
    st.stop()

with right:
    limits.show_edges(t, known(trial.stepped, scheme=written, as_of=t.on), scheme)
    st.space("small")
    cells = grid.choose_cells(t, scheme.k)
with left:
    rows, selected = grid.cell_rows(t, seen, measure), [(int(cell[0]), int(cell[1])) for cell in cells]
    figure = grid_figure(t.look, rows, scores=scheme.k, selected=selected, x_title=t("page-rfm-x"), y_title=t("page-rfm-y"))
    picture(t, "page-rfm-grid", figure, on_click=grid.click_cells, measure=t(f"page-rfm-measure-{measure.replace('_', '-')}"))

inside = [one.measures for one in seen.cells if f"{one.r}{one.f}" in cells]
chosen = sum(one.clients for one in inside)
revenue = sum(one.measures.revenue for one in seen.cells)
titles = {one.group: one.title for one in seen.groups}
with top:
    if cells:
        answer(t("page-rfm-answer-chosen", clients=t.clients(chosen), share=t.share(sum(one.revenue for one in inside), revenue)))
    else:
        best = max(seen.groups, key=lambda one: one.measures.revenue)
        group, share = groups.group_words(t, best.group, titles), t.share(best.measures.revenue, revenue)
        counts = {"scored": t.clients(seen.scored), "unscored": t.number(seen.unscored)}
        answer(t("page-rfm-answer", window=trial.window_words(t, scheme), group=group, share=share, **counts))
    st.caption(t("page-rfm-best", k=scheme.k))

st.space("small")
views = ("groups", "codes", "moves", "edges", "proof", "schemes")
view = choice(t, t("page-rfm-view"), views, key="view", prefix="page-rfm-view")
with problems_shown(t.language):
    if view == "groups":
        groups.show_groups(t, seen, measure)
        groups.group_to_rule(t, seen, is_own=is_own)
    elif view == "codes":
        heading(t("page-rfm-codes"))
        groups.show_codes(t, seen)
    elif view == "moves":
        moves.show_moves(t, written, is_own=is_own)
    elif view == "edges":
        edges.show_edges_moved(t, written)
    elif view == "proof":
        proof.show_proof(t, written, seen, is_own=is_own)
    else:
        schemes.show_schemes(t, scheme)

st.space("small")
with st.container(horizontal=True, vertical_alignment="center"):
    if not is_own:
        if st.button(t("page-rfm-take-over"), type="primary", icon=":material/check:", key="rfm.take", help=t("page-rfm-take-over-help")):
            trial.take_over(scheme)
            st.rerun()
        st.caption(t("page-rfm-trial"), width="content")
    else:
        if st.button(
            t("page-rfm-next", clients=t.clients(chosen)), type="primary", icon=":material/workspaces:", key="rfm.next", disabled=not cells
        ):
            open_as_segment(grid.rule_of_cells(cells, scheme.k))
        st.caption(t("page-rfm-next-note") if cells else t("page-rfm-pick-first"), width="content")
