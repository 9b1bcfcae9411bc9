"""Fitting the risk of churn: the form, the work under way, why it could not be."""

import streamlit as st

from crm_core.churn.risk import NoRisk, RiskModel, fit_risk
from crm_core.db import Progress
from pages._ui import work
from pages._ui.base import house, who
from pages._ui.churn.risk_test import model_words
from pages._ui.words import Words


def under_way(t: Words) -> bool:
    """Show a fit under way, or what came of one just done; True while it runs."""
    runs, done = work.follow(t, "risk", title=t("page-risk-title"))
    if done is not None:
        st.session_state["risk.cannot"] = (t.on, done) if isinstance(done, NoRisk) else None
    if isinstance(done, RiskModel):
        st.toast(t(f"risk-verdict-{done.verdict.replace('_', '-')}", model=model_words(t, done.chosen)), icon=":material/check:")
    return runs


def say_why_not(t: Words) -> None:
    """Say why the last fit of this day found no model."""
    day, why = st.session_state.get("risk.cannot") or (None, None)
    if day == t.on and isinstance(why, NoRisk):
        st.warning(why.sentence(t.language), icon=":material/info:")


def fit_form(t: Words, model: RiskModel | None) -> None:
    """Draw how far to look ahead and the button that fits."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        horizon = st.number_input(
            t("page-risk-horizon"),
            min_value=1,
            max_value=1830,
            value=None if model is None else model.horizon_days,
            placeholder=t("page-risk-horizon-usual"),
            key="risk.horizon",
            width=240,
            help=t("page-risk-horizon-help"),
        )
        label = t("page-risk-fit") if model is None else t("page-risk-refit", day=t.day(t.on))
        if st.button(label, icon=":material/model_training:", key="risk.fit"):
            _begin(t, None if horizon is None else int(horizon))


def _begin(t: Words, horizon: int | None) -> None:
    db, name, on = house().db, who(), t.on

    def deed(progress: Progress) -> object:
        return fit_risk(db, as_of=on, horizon_days=horizon, who=name, progress=progress)

    work.start("risk", deed)
