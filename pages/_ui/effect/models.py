"""The part of the screen Effect that learns from past campaigns: who answers, whose purchase a contact adds."""

from datetime import datetime

import streamlit as st

from crm_core.db import Connection
from crm_core.effect.models import CampaignModel, Tested, list_models
from pages._ui.base import known
from pages._ui.effect.model_fit import channel_words, fit_form, say_why_not, under_way
from pages._ui.effect.model_test import best_of, show_test
from pages._ui.naming import words_of_class
from pages._ui.parts import heading
from pages._ui.problems import problems_shown
from pages._ui.tables import class_badge, table
from pages._ui.words import Words


def listed(con: Connection) -> list[tuple[CampaignModel, datetime, str]]:
    """Return the models there are."""
    return list_models(con)


def show_models(t: Words, *, window_days: int | None = None) -> None:
    """Draw the models there are, the test of one of them, and the way to fit another."""
    with problems_shown(t.language):
        heading(t("page-models"))
        if under_way(t):
            return
        found = [one for one, _, _ in known(listed)]
        st.caption(t("page-models-intro"))
        if found:
            _show_list(t, found)
        say_why_not(t)
        fit_form(t, window_days)
        if found:
            names = {one.version: _title(t, one) for one in found}
            if st.session_state.get("models.shown") not in names:
                st.session_state["models.shown"] = found[0].version
            shown = st.selectbox(t("page-models-shown"), list(names), key="models.shown", width=420, format_func=lambda one: names[one])
            show_test(t, next(one for one in found if one.version == shown))


def _show_list(t: Words, found: list[CampaignModel]) -> None:
    rows = []
    for one in found:
        best = best_of(one)
        rows.append(
            [
                t(f"page-models-kind-{one.kind}"),
                class_badge(one.class_, words_of_class(t, one.class_)),
                channel_words(t, one.channel),
                t(f"page-models-verdict-{one.verdict}"),
                "–" if best is None else _figure(t, one, best),
                t.percent(one.constant, 1),
                t.day(one.as_of),
            ]
        )
    heads = ("kind", "class", "channel", "used")
    numbers = ("figure", "constant", "day")
    table([*(t(f"page-models-{head}") for head in heads), *(">" + t(f"page-models-{head}") for head in numbers)], rows)
    st.caption(t("page-models-note"))


def _figure(t: Words, model: CampaignModel, best: Tested) -> str:
    if best.qini is not None:
        points = [t.number(100 * one, 2) for one in (best.qini.estimate, best.qini.lower, best.qini.upper)]
        return t("page-models-qini-figure", value=points[0], lower=points[1], upper=points[2])
    if best.auc is None:
        return "–"
    bounds = [t.number(one, 2) for one in (best.auc.lower, best.auc.upper)]
    return t("page-models-auc-figure", value=t.number(best.auc.estimate, 2), lower=bounds[0], upper=bounds[1])


def _title(t: Words, model: CampaignModel) -> str:
    class_ = words_of_class(t, model.class_)
    return f"{t(f'page-models-kind-{model.kind}')} · {class_} · {channel_words(t, model.channel)}"
