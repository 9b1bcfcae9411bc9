"""The limits the statuses are cut by."""

from dataclasses import replace
from typing import Final

import streamlit as st

from crm_core.audit import record_deed
from crm_core.status import StatusPolicy, load_policy, save_policy
from pages._ui.base import house, known, who
from pages._ui.problems import problems_shown
from pages._ui.words import Words

LIMITS: Final = ("period_days", "regular_purchase_days", "silence_months", "returned_days", "new_days", "inactivity_days")


def limits(t: Words) -> None:
    """Show the limits the statuses are cut by, and let them be changed."""
    policy, version = known(load_policy)
    with st.popover(t("page-status-limits"), icon=":material/tune:", type="tertiary"):
        with st.form("status.limits", border=False):
            given = {
                name: st.number_input(
                    t(f"page-status-limit-{name.replace('_', '-')}"), 1, 3650, getattr(policy, name), key=f"status.limit.{name}.{version}"
                )
                for name in LIMITS
            }
            share = st.number_input(
                t("page-status-limit-elite-share"), 0.1, 50.0, 100 * policy.elite_share, 1.0, "%g", key=f"status.limit.elite.{version}"
            )
            asked = st.form_submit_button(t("page-frame-save"), icon=":material/check:")
        st.caption(t("page-status-limits-note"))
    if asked:
        with problems_shown(t.language):
            _save(replace(policy, **{name: int(value) for name, value in given.items()}, elite_share=round(share / 100, 6)))
            st.rerun()


def _save(policy: StatusPolicy) -> None:
    with house().db.write() as con:
        version = save_policy(con, policy=policy, who=who())
        record_deed(con, who=who(), action="status-limits-saved", version=version)
