"""The base by status at the ends of the last months."""

import calendar
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import streamlit as st

from crm_core.overview import base_state
from crm_core.status import MonthEnd, by_month, keep_months, statuses_stamp
from pages._ui.base import LARGE, house, known, reading
from pages._ui.parts import picture
from pages._ui.status.choices import click, offer, share, state, token
from pages._ui.status.figures import ORDER, months_of_statuses
from pages._ui.words import Words


def month_word(t: Words, day: date) -> str:
    """Name the end of a month on an axis; another day with its number."""
    name = t("page-status-months").split()[day.month - 1]
    return name if day.day == calendar.monthrange(day.year, day.month)[1] else f"{day.day}\u00a0{name}"


def months_of(t: Words) -> tuple[MonthEnd, ...]:
    """Return the base by status over a year; remembered until a status may have changed, not until anything is committed."""
    found: tuple[MonthEnd, ...] = _months(str(house().db.path), known(statuses_stamp), t.on)
    return found


@st.cache_data(max_entries=60, show_spinner=False)
def _months(path: str, stamp: str, as_of: date) -> tuple[MonthEnd, ...]:
    if known(base_state).clients >= LARGE and not house().db.is_writing():
        keep_months(house().db, as_of=as_of)
    with reading() as con:
        return by_month(con, as_of=as_of)


def show_months(
    t: Words,
    months: Sequence[MonthEnd],
    picked: Sequence[str] = (),
    *,
    key: str = "page-status-by-month",
    on_click: Callable[[list[Any]], None] = click,
) -> None:
    """Show the base by status at the ends of the last months."""
    drawn = [
        {
            "label": month_word(t, one.day),
            "year": one.day.year,
            "counts": one.counts,
            "custom": {status: token(one.day, "status", status) for status in ORDER},
            "hover": {
                status: f"{t.day(one.day)}<br>{state(t, status)}: {t.number(one.counts[status])} · "
                f"{share(t, one.counts[status], sum(one.counts.values()))}"
                for status in ORDER
            },
        }
        for one in months
    ]
    last = months[-1].counts
    labels = [f"{state(t, status)} {t.number(last[status])}" for status in ORDER]
    figure = months_of_statuses(t.look, drawn, labels, selected=picked)
    shown = {"day": t.day(months[-1].day), "base": t.clients(sum(last.values()))}
    picture(t, key, figure, on_click=on_click, **shown)
    if on_click is click:
        there = [(one, status) for one in months[::-1] for status in ORDER if one.counts[status]]
        offer(t, [token(one.day, "status", status) for one, status in there], key="months")
