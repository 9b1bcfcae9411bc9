"""The view “Over time” of the screen Segments: how large a segment was at the ends of past months."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.db import Connection
from crm_core.segments import Segment, SizeOn, month_ends, parse_rule, rule_data, size_on
from pages._ui import picks
from pages._ui.base import known
from pages._ui.parts import answer, picture
from pages._ui.segments import builder
from pages._ui.segments.comparison import HAND
from pages._ui.segments.figures import size_figure
from pages._ui.tables import table
from pages._ui.words import Words, plain

SPANS: Final = (6, 12, 24)


def sized(con: Connection, *, rule: str, day: date) -> SizeOn:
    """Count a rule given as JSON text as of a day."""
    return size_on(con, parse_rule(json.loads(rule)), day=day)


def show_over_time(t: Words, segments: Sequence[Segment]) -> None:
    """Draw the choice of a segment and its size month by month; each month is counted once and then known."""
    rules = {one.name: rule_data(one.rule) for one in segments}
    hand = builder.at_hand()
    if hand is not None:
        rules = {HAND: hand, **rules}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(
            t("page-segments-segment"),
            list(rules),
            key="segments.lasting",
            width=320,
            format_func=lambda one: t("page-segments-at-hand") if one == HAND else one,
        )
        months = st.segmented_control(
            t("page-segments-span"),
            SPANS,
            default=12,
            required=True,
            key="segments.months",
            format_func=lambda one: t("page-segments-months", count=one),
        )
    rule = json.dumps(rules[name], ensure_ascii=False)
    days = month_ends(t.on, months=int(months or 12))
    points: list[SizeOn] = []
    bar = st.progress(0.0, text=t("page-segments-counting-months", done=0, all=len(days)))
    for place, day in enumerate(days, start=1):
        points.append(known(sized, rule=rule, day=day))
        bar.progress(place / len(days), text=t("page-segments-counting-months", done=place, all=len(days)))
    bar.empty()
    _show(t, t("page-segments-at-hand") if name == HAND else name, points, rules[name])


def _show(t: Words, name: str, points: list[SizeOn], rule: dict[str, Any]) -> None:
    first, last = points[0], points[-1]
    answer(
        t("page-segments-grew", first=t.number(first.clients), last=t.number(last.clients), before=t.day(first.day), after=t.day(last.day))
    )
    rows = [
        {
            "day": one.day,
            "key": one.day.isoformat(),
            "value": one.clients,
            "shown": t.number(one.clients),
            "hover": f"{t.day(one.day)}<br>{t.clients(one.clients)} · {t.percent(one.share, 1)}<br>{t.money(one.net_amount, short=True)}",
        }
        for one in points
    ]
    figure = size_figure(t.look, rows, y_title=t("page-segments-clients"), selected=picks.picked("months"))
    picture(t, "page-segments-over-time", figure, on_click=picks.click("months"), segment=plain(name))
    picks.offer(t, "months", [picks.Pick(one.day.isoformat(), t.day(one.day), rule, one.clients, one.day) for one in points])
    with st.expander(t("page-segments-over-time-table")):
        table(
            [t("page-segments-day"), ">" + t("page-segments-clients"), ">" + t("page-segments-share"), ">" + t("page-segments-net")],
            [[t.day(one.day), t.number(one.clients), t.percent(one.share, 1), t.money(one.net_amount)] for one in points],
        )
