"""Power in a campaign's draft: can this campaign be measured at all, and what would help."""

import streamlit as st

from crm_core.campaigns import Campaign
from crm_core.effect import power_of_campaign
from pages._ui.base import known
from pages._ui.parts import heading
from pages._ui.tables import table
from pages._ui.words import Words


def show_power(t: Words, campaign: Campaign) -> None:
    """Say in a sentence what this draft could show, and what other shares of control would."""
    found = known(power_of_campaign, campaign=campaign, on=t.on)
    heading(t("page-power-title"))
    if found.plan.smallest_lift is None or found.plan.smallest is None:
        key = "page-power-no-control" if not campaign.holdout_share else "page-power-nothing"
        st.markdown(t(key))
        return
    details = {
        "rate": t.percent(found.rate, 1),
        "lift": t.percent(found.plan.smallest_lift),
        "share": t.percent(found.rate + found.plan.smallest, 1),
        "target": t.number(found.target),
        "control": t.number(found.control),
    }
    st.markdown(t("page-power-can" if found.is_measurable else "page-power-cannot", **details))
    if found.plan.needed is not None and found.plan.reached is not None:
        st.caption(t("page-power-usual", needed=t.number(found.plan.needed), reached=t.percent(found.plan.reached)))
    if found.given_up is not None and found.given_up > 0:
        st.caption(t("page-power-price", money=t.money(found.given_up, short=True)))
    lines = [
        [t.percent(share), t.number(round((found.target + found.control) * share)), "–" if rise is None else t.percent(rise / found.rate)]
        for share, rise in found.holdouts
    ]
    table([t("page-power-holdout"), ">" + t("page-power-control"), ">" + t("page-power-lift")], lines)
    st.caption(t("page-power-note"))
