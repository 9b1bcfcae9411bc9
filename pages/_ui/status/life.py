"""The thirds of the life-cycle, what fits each, and what they were written."""

from typing import Final

import streamlit as st

from crm_core.churn import CannotSay
from crm_core.i18n import text
from crm_core.status import THIRDS, LifeCycle, life_cycle
from pages._ui.base import known, path_of, shared
from pages._ui.naming import words_of_class
from pages._ui.parts import heading, picture
from pages._ui.status.choices import click, offer, share, token
from pages._ui.status.figures import chosen_bars
from pages._ui.tables import table
from pages._ui.words import Words, plain

TINTS: Final = {"welcome": 0.3, "development": 0.5, "retention": 0.75}


def show_life(t: Words, picked: list[str]) -> None:
    """Show the thirds of the life-cycle, what fits each, and what they were written in 90 days."""
    seen = known(life_cycle, as_of=t.on)
    if isinstance(seen, CannotSay):
        heading(t("page-status-life"))
        st.info(f"{t('page-status-cannot-say')} {plain(text(seen.reason, t.language, **seen.details))}", icon=":material/info:")
        if seen.reason == "status-no-value-model":
            st.page_link(path_of("value"), label=t("page-nav-value"), icon=":material/diamond:", query_params=shared())
        return
    bars = [
        {
            "label": t(f"choice-life-cycle-{one.name}"),
            "value": one.clients,
            "shown": f"{t.number(one.clients)} · {t.share(one.clients, seen.clients)}",
            "hover": f"{t(f'choice-life-cycle-{one.name}')}: {t.clients(one.clients)}",
            "custom": token(t.on, "life", one.name),
            "colour": t.look.teal(TINTS[one.name]),
        }
        for one in seen.thirds
    ]
    picture(t, "page-status-life", chosen_bars(t.look, bars, selected=picked), on_click=click, base=t.clients(seen.clients))
    offer(t, [bar["custom"] for bar in bars], key="life")
    _advice(t, seen)
    days = t.number(seen.residual.trusted_until)
    st.caption(t("page-status-life-how", without=t.clients(seen.without), days=days, horizon=t.number(seen.residual.horizon_days)))


def _advice(t: Words, seen: LifeCycle) -> None:
    columns = [
        t("page-status-third"),
        ">" + t("page-rfm-clients"),
        t("page-status-fits"),
        *(">" + words_of_class(t, name) for name in THIRDS),
    ]
    rows = []
    for one in seen.thirds:
        had = (one.welcome_90d, one.development_90d, one.retention_90d)
        rows.append(
            [
                t(f"choice-life-cycle-{one.name}"),
                t.number(one.clients),
                t(f"page-status-advice-{one.name}"),
                *(f"{t.number(count)}\u00a0·\u00a0{share(t, count, one.clients)}" for count in had),
            ]
        )
    table(columns, rows, title=t("page-status-advice"))
    st.caption(t("page-status-advice-note"))
