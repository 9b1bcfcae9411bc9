"""Which campaigns the Effect screen looks at: a period, the newest of them, the one chosen."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

import streamlit as st

from crm_core.effect import Many, Row, measure_all
from pages._ui.base import known
from pages._ui.words import Words

PERIODS: Final = ("year", "quarter", "all")
DAYS_OF_PERIOD: Final = {"year": 365, "quarter": 92}
WINDOWS: Final = ("14", "30", "60", "90")
AT_ONCE: Final = 24


def since_of(period: str, on: date) -> date | None:
    """Return the first day of a period that ends on a day."""
    return None if period == "all" else on - timedelta(days=DAYS_OF_PERIOD[period] - 1)


def everything(t: Words, *, period: str, window_days: int) -> Many:
    """Return all campaigns of the period, from memory while nothing is changed."""
    return known(measure_all, as_of=t.on, window_days=window_days, since=since_of(period, t.on))


def newest(rows: Sequence[Row], *, most: int | None = AT_ONCE) -> list[Row]:
    """Return the campaigns the picture has room for (or all), the newest first."""
    return sorted(rows, key=lambda row: (row.run.started_on or date.min, row.run.campaign), reverse=True)[:most]


def choose_campaign(t: Words, names: Sequence[str]) -> str | None:
    """Draw the list of campaigns, the same choice as a click on the picture, for the keyboard."""
    if (clicked := st.session_state.pop("effect.clicked", None)) in names:
        st.session_state["effect.campaign"] = clicked
    chosen: str | None = st.selectbox(
        t("page-effect-choose"),
        names,
        index=None,
        placeholder=t("page-effect-choose-none"),
        key="effect.campaign",
        bind="query-params",
        width=420,
    )
    return chosen
