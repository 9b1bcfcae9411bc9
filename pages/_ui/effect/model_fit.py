"""Fitting a model to past campaigns: the form, the work under way, why it could not be."""

from typing import Final

import streamlit as st

from crm_core.db import Progress
from crm_core.effect.models import CampaignModel, NoModel, fit_model
from crm_core.facts.fields import CHANNELS
from pages._ui import work
from pages._ui.base import house, who
from pages._ui.naming import words_of_class
from pages._ui.words import Words

KINDS: Final = ("uplift", "response")
CLASSES: Final = ("development", "win_back", "retention", "welcome", "content")
ANY: Final = "any"


def under_way(t: Words) -> bool:
    """Show a fit under way, or what came of one just done; True while it runs."""
    runs, done = work.follow(t, "models")
    if done is not None:
        st.session_state["models.cannot"] = (t.on, done) if isinstance(done, NoModel) else None
    if isinstance(done, CampaignModel):
        st.session_state["models.shown"] = done.version
    return runs


def say_why_not(t: Words) -> None:
    """Say why the last fit of this day found no model."""
    day, why = st.session_state.get("models.cannot") or (None, None)
    if day == t.on and isinstance(why, NoModel):
        st.warning(why.sentence(t.language), icon=":material/info:")


def fit_form(t: Words, window_days: int | None) -> None:
    """Draw what is to be learned and the button that learns it."""
    with st.form("models.form", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        words = "page-models-kind"
        kind = st.selectbox(t(words), KINDS, key="models.kind", width=220, format_func=lambda one: t(f"{words}-{one}"))
        class_ = st.selectbox(
            t("page-models-class"),
            CLASSES,
            key="models.class",
            width=200,
            format_func=lambda one: words_of_class(t, one),
        )
        channel = st.selectbox(
            t("page-models-channel"),
            [ANY, *CHANNELS],
            key="models.channel",
            width=160,
            format_func=lambda one: channel_words(t, None if one == ANY else one),
        )
        if not st.form_submit_button(t("page-models-fit", day=t.day(t.on)), icon=":material/model_training:"):
            return
    db, name, on = house().db, who(), t.on

    def deed(progress: Progress) -> object:
        wanted = None if channel == ANY else channel
        return fit_model(db, kind=kind, class_=class_, channel=wanted, as_of=on, window_days=window_days, who=name, progress=progress)

    work.start("models", deed)


def channel_words(t: Words, channel: str | None) -> str:
    """Name a channel, or any of them."""
    return t("page-models-any") if channel is None else t(f"page-channel-{channel}")
