"""The view “Edges” of the screen RFM: move one edge by a tenth and see exactly who changes cell."""

import json
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.db import Connection
from crm_core.rfm import Sensitivity, cut, scheme_from_dict, sensitivities
from pages._ui.base import known
from pages._ui.inputs import open_as_segment
from pages._ui.parts import heading, picture
from pages._ui.rfm.figures import tornado_figure
from pages._ui.tables import table
from pages._ui.words import Words

SHARES: Final = (0.05, 0.1, 0.2)
CHOSEN: Final = "rfm.edge"
SHOWN: Final = 12
LETTER: Final = {"recency": "R", "frequency": "F", "monetary": "M"}


def edges_moved(con: Connection, *, scheme: str, as_of: date, share: float) -> tuple[Sensitivity, ...]:
    """Return every edge of a scheme given as JSON text moved both ways."""
    read = scheme_from_dict(json.loads(scheme))
    return sensitivities(con, as_of=as_of, scheme=read, edges=cut(con, as_of=as_of, scheme=read), share=share)


def show_edges_moved(t: Words, scheme: str) -> None:
    """Draw what moving each edge would change, then one of them cell by cell."""
    share = st.segmented_control(
        t("page-rfm-move-by"), SHARES, default=0.1, required=True, key="rfm.share", format_func=lambda one: f"± {t.percent(one)}"
    )
    seen = known(edges_moved, scheme=scheme, as_of=t.on, share=float(share or 0.1))
    if not seen:
        st.info(t("page-rfm-no-edges"), icon=":material/info:")
        return
    found = {f"{one.axis}|{one.score}|{'up' if one.after > one.before else 'down'}": one for one in seen}
    rows = []
    # Of scores with one and the same edge only the best can be had.
    for axis, score in {(one.axis, one.before): (one.axis, one.score) for one in reversed(seen)}.values():
        sides = {side: found.get(f"{axis}|{score}|{side}") for side in ("down", "up")}
        there = next(one for one in sides.values() if one is not None)
        row: dict[str, Any] = {"id": f"{axis}|{score}", "label": f"{LETTER[axis]} {score} · {_edge(t, axis, there.before)}"}
        for side, one in sides.items():
            row[side] = 0.0 if one is None else one.share or 0.0
            row[f"{side}_shown"] = "" if one is None else t.percent(one.share, 1)
            row[f"{side}_hover"] = (
                "" if one is None else f"{_edge(t, axis, one.before)} → {_edge(t, axis, one.after)}<br>{t.clients(one.clients)}"
            )
        rows.append(row)
    words = t.percent(float(share or 0.1))
    rows.reverse()
    titles = (t("page-rfm-edge-down", share=words), t("page-rfm-edge-up", share=words))
    picture(t, "page-rfm-sensitivity", tornado_figure(t.look, rows, titles=titles), on_click=_clicked, share=words)
    if st.session_state.get(CHOSEN) not in found:
        st.session_state[CHOSEN] = max(found, key=lambda one: found[one].clients)
    chosen = st.selectbox(t("page-rfm-edge"), list(found), key=CHOSEN, width=420, format_func=lambda one: _title(t, found[one]))
    _show_one(t, found[chosen])


def _clicked(points: list[Any]) -> None:
    if points:
        st.session_state[CHOSEN] = str(points[-1])


def _show_one(t: Words, one: Sensitivity) -> None:
    heading(
        t(
            "page-rfm-edge-moved",
            edge=f"{LETTER[one.axis]} {one.score}",
            before=_edge(t, one.axis, one.before),
            after=_edge(t, one.axis, one.after),
            clients=t.clients(one.clients),
            share=t.percent(one.share, 1),
        )
    )
    moves = sorted(one.moves, key=lambda move: -move.clients)
    table(
        [t("page-rfm-cell-before"), t("page-rfm-cell-after"), ">" + t("page-rfm-clients"), ">" + t("page-rfm-money")],
        [[move.before, move.after, t.number(move.clients), t.money(move.net_amount)] for move in moves[:SHOWN]],
    )
    if len(moves) > SHOWN:
        rest = moves[SHOWN:]
        st.caption(t("page-rfm-more-cells", count=len(rest), clients=t.clients(sum(move.clients for move in rest))))
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(
            t("page-rfm-segment-of-moved", clients=t.clients(one.clients)),
            icon=":material/workspaces:",
            key="rfm.moved.go",
            disabled=one.rule is None or not one.clients,
        ):
            open_as_segment(one.rule)
        if one.rule is None:
            st.caption(t("page-rfm-no-rule"), width="content")


def _title(t: Words, one: Sensitivity) -> str:
    return f"{LETTER[one.axis]} {one.score}: {_step(t, one)} · {t.number(one.clients)}"


def _step(t: Words, one: Sensitivity) -> str:
    return f"{_edge(t, one.axis, one.before)} → {_edge(t, one.axis, one.after)}"


def _edge(t: Words, axis: str, value: Any) -> str:
    return t.money(value) if axis == "monetary" else t(f"page-rfm-edge-{axis}", count=int(value), shown=t.number(value))
