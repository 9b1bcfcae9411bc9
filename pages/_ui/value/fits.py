"""Fitting the models of value: the settings, the button, the work under way."""

from dataclasses import replace
from typing import Final

import streamlit as st

from crm_core.db import Progress
from crm_core.value import ValuePolicy, fit, policy_of, verdict
from pages._ui import work
from pages._ui.base import house, known, who
from pages._ui.words import Words

MONTHS: Final = (6, 12, 24, 36)


def fitting(t: Words) -> bool:
    """Show a fit under way, or the verdict of one just done; return True while it runs."""
    runs, done = work.follow(t, "value")
    if done is not None:
        st.success(verdict(done, t.language, policy=known(policy_of)), icon=":material/check:")
    return runs


def fit_button(t: Words, *, first: bool) -> None:
    """Draw the settings of a fit and the button that begins it."""
    policy = known(policy_of)
    with st.popover(t("page-value-settings"), icon=":material/tune:"):
        months = st.selectbox(
            t("page-value-horizon"),
            MONTHS,
            index=MONTHS.index(policy.horizon_months) if policy.horizon_months in MONTHS else 1,
            key="value.months",
            format_func=lambda one: t("page-value-months", count=one),
        )
        discount = st.number_input(t("page-value-discount"), 0, 100, round(100 * policy.discount_rate), key="value.discount")
        share = None if policy.default_margin_share is None else round(100 * policy.default_margin_share)
        margin = st.number_input(t("page-value-margin"), -100, 100, share, key="value.margin", help=t("page-value-margin-help"))
        zero = st.checkbox(t("page-value-zero-days"), key="value.zero")
    label = t("page-value-fit") if first else t("page-value-refit", day=t.day(t.on))
    if st.button(label, type="primary" if first else "secondary", icon=":material/model_training:", key="value.fit"):
        asked = replace(
            policy, horizon_months=months, discount_rate=discount / 100, default_margin_share=None if margin is None else margin / 100
        )
        begin_fit(t, asked, zero_days=zero)


def begin_fit(t: Words, policy: ValuePolicy, *, zero_days: bool) -> None:
    """Start the fit in its own thread; a second click finds the first."""
    db, name, on = house().db, who(), t.on

    def deed(progress: Progress) -> object:
        return fit(db, as_of=on, policy=policy, who=name, zero_days=zero_days, progress=progress)

    work.start("value", deed)
