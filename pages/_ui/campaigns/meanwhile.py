"""A draft that was saved elsewhere while it stood open here: what is written here is neither lost nor saved over it unseen."""

import streamlit as st

from crm_core.campaigns import Campaign, CampaignState, list_campaigns, load_campaign
from pages._ui.base import known
from pages._ui.words import Words, plain


def turn_of(campaign: Campaign | None) -> str:
    """Return what the keys of the draft's fields end with; another turn draws them anew."""
    return f"{campaign.name if campaign else ''}.{st.session_state.get('campaign.round', 0)}"


def drawn_from(turn: str, version: int) -> None:
    """Remember which version the fields are drawn from, as long as they stand on the screen."""
    if f"c.name.{turn}" not in st.session_state:
        st.session_state[f"c.version.{turn}"] = version


def is_taken(t: Words, name: str) -> bool:
    """Say it when a new campaign is given the name of another: saving would write over that one."""
    taken = any(one.name == name for one in known(list_campaigns))
    if taken:
        st.warning(t("page-campaigns-name-taken", name=plain(name)), icon=":material/rule:")
    return taken


def catch_up(t: Words, state: CampaignState | None, campaign: Campaign | None, draft: Campaign | None) -> None:
    """Draw a newer version where nothing was written here; else say that there is one, and offer to show it."""
    if state is None:
        return
    key = f"c.version.{turn_of(campaign)}"
    if st.session_state.get(key, state.version) == state.version or draft == campaign:
        st.session_state[key] = state.version
        return
    if draft == known(load_campaign, name=state.name, version=st.session_state[key]):
        _draw_anew()
        st.rerun()
    said = {"version": state.version, "who": plain(state.saved_by), "when": t.moment(state.saved_at)}
    st.warning(t("page-campaigns-meanwhile", **said), icon=":material/sync_problem:")
    st.button(t("page-campaigns-meanwhile-show"), icon=":material/refresh:", key="campaign.catch-up", on_click=_draw_anew)


def _draw_anew() -> None:
    st.session_state["campaign.round"] = st.session_state.get("campaign.round", 0) + 1
