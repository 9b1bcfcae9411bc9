"""The lower part of the screen Churn: who will leave, why, and the clients to keep."""

from typing import Any, Final

import streamlit as st

from crm_core.churn.risk import CAUSE_KEYS, RiskModel, RiskSummary, keep_risk, load_model, summary
from crm_core.i18n import text
from crm_core.overview import base_state
from pages._ui import picks
from pages._ui.base import house, known
from pages._ui.churn.risk_fit import fit_form, say_why_not, under_way
from pages._ui.churn.risk_test import lift, lift_picks, model_words, origin, reliability, show_models
from pages._ui.inputs import choice, open_as_segment
from pages._ui.parts import heading, picture
from pages._ui.problems import problems_shown
from pages._ui.tables import table
from pages._ui.words import Words

TOPS: Final = {"one": 1, "two": 2, "three": 3, "all": 10}
EVERY: Final = "every"


def show_risk(t: Words) -> None:
    """Draw the risk of churn under its own title; called at the foot of the screen Churn."""
    with problems_shown(t.language):
        if under_way(t):
            return
        model = known(load_model)
        if model is None:
            heading(t("page-risk-title"))
            st.markdown(t("page-risk-nothing"))
            say_why_not(t)
            fit_form(t, None)
            return
        _show_fitted(t, model)


def _show_fitted(t: Words, model: RiskModel) -> None:
    if t.on == known(base_state).last_day:
        keep_risk(house().db, as_of=t.on)
    seen = known(summary, as_of=t.on)
    heading(t("page-risk-who", days=model.horizon_days))
    if seen is None or not seen.active:
        st.markdown(t("page-risk-nobody", day=t.day(t.on), days=model.active_days))
    else:
        _show_causes(t, model, seen)
    st.space("small")
    used = model.test_of(model.chosen)
    pictures = st.grid(2, min_column_width=380, gap="medium")
    with pictures.cell():
        picture(t, "page-risk-reliability", reliability(t, used))
    with pictures.cell():
        best = used.lift[0]
        heading(t("page-risk-lift", share=t.percent(best.observed), all=t.percent(model.tested.left / model.tested.clients)))
        picture(t, "page-risk-lift", lift(t, model, used), on_click=picks.click("lift"), name="picture")
        st.caption(t("page-risk-lift-note"))
        if seen is not None and seen.active:
            picks.offer(t, "lift", lift_picks(t, seen))
    st.space("small")
    heading(t("page-risk-models"))
    st.markdown(t(f"risk-verdict-{model.verdict.replace('_', '-')}", model=model_words(t, model.chosen)))
    show_models(t, model)
    st.caption(origin(t, model))
    say_why_not(t)
    fit_form(t, model)


def _show_causes(t: Words, model: RiskModel, seen: RiskSummary) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        top = choice(t, t("page-risk-top"), tuple(TOPS), key="risk.top", prefix="page-risk-top", default="two")
        there = [one.cause for one in seen.of(up_to_decile=TOPS[top]).by_cause()]
        if st.session_state.get("risk.cause") not in (EVERY, *there):
            st.session_state["risk.cause"] = EVERY
        cause = st.selectbox(
            t("page-risk-cause"),
            [EVERY, *(key for key in CAUSE_KEYS if key in there)],
            key="risk.cause",
            width=340,
            format_func=lambda one: t("page-risk-every-cause") if one == EVERY else _cause(t, one),
        )
    chosen = seen.of(up_to_decile=TOPS[top], causes=None if cause == EVERY else (cause,))
    rows = [
        [_cause(t, one.cause), t.number(one.clients), t.percent(one.expected / one.clients), t.money(one.at_risk, short=True)]
        for one in chosen.by_cause()
    ]
    if len(rows) > 1:
        whole = [t("page-risk-together"), t.number(chosen.clients), t.share(chosen.expected, chosen.clients)]
        rows.append([f"**{words}**" for words in [*whole, t.money(chosen.at_risk, short=True)]])
    heads = ("page-risk-main-cause", "page-risk-clients", "page-risk-mean", "page-risk-money")
    table([t(heads[0]), *(">" + t(head) for head in heads[1:])], rows)
    st.caption(t("page-risk-causes-note", days=model.horizon_days))
    with st.container(horizontal=True, vertical_alignment="center"):
        label = t("page-risk-take", clients=t.clients(chosen.clients))
        if st.button(label, type="primary", icon=":material/workspaces:", key="risk.take", disabled=not chosen.clients):
            open_as_segment(rule_of(TOPS[top], None if cause == EVERY else cause))
        expected = t("page-risk-expected", clients=t.clients(round(chosen.expected)), money=t.money(chosen.at_risk, short=True))
        st.caption(expected, width="content")


def rule_of(up_to_decile: int, cause: str | None) -> dict[str, Any]:
    """Turn the choice of tenths and cause into the rule of a segment."""
    parts: list[dict[str, Any]] = [{"field": "churn_risk_decile", "operator": "at_most", "value": up_to_decile}]
    if cause is not None:
        parts.append({"field": "churn_cause", "operator": "is", "value": cause})
    return {"all": parts}


def _cause(t: Words, key: str) -> str:
    return text(f"choice-churn-cause-{key.replace('_', '-')}", t.language)
