"""One campaign from near on the Effect screen: message, growth of the effect, every outcome, money, checks, responses, parts."""

import streamlit as st

from crm_core.effect import BeforeAfter, CannotSay, Effect, View, caveats_of, reason_of, view, way_of
from pages._ui.base import known
from pages._ui.effect.amounts import between, signed
from pages._ui.effect.checks import show_checks
from pages._ui.effect.growth import CURVES, show_growth, show_stayed
from pages._ui.effect.money import edit_costs, show_money
from pages._ui.effect.outcomes import show_outcomes
from pages._ui.effect.parts import show_parts
from pages._ui.effect.responses import show_funnel, show_responses
from pages._ui.effect.steps import show_steps
from pages._ui.inputs import choice
from pages._ui.parts import heading
from pages._ui.words import Words


def show_one(t: Words, campaign: str, *, window_days: int) -> None:
    """Draw everything about one campaign."""
    seen = _variant(t, campaign, window_days)
    run, colour = seen.measured.run, t.look.colour(seen.measured.run.class_)
    purchase = seen.answers["purchase"]
    st.markdown(_sentence(t, seen))
    if seen.before_after is not None:
        st.caption(_beside_itself(t, seen.before_after))
    for words in caveats_of(purchase, t.language, count=t.number(seen.checks.control_contacted)) if isinstance(purchase, Effect) else ():
        st.caption(f":material/info: {words}")
    metric = choice(t, t("page-effect-curve-of"), CURVES, key="curve", prefix="page-effect-metric")
    grid = st.grid(2, min_column_width=380, gap="medium")
    with grid.cell():
        show_funnel(t, seen, colour)
    with grid.cell():
        show_growth(t, seen, metric, colour)
    heading(t("page-effect-outcomes"))
    show_outcomes(t, seen)
    st.caption(
        t("page-effect-outcomes-note", window=t.number(seen.measured.window_days), winsor=t.percent(seen.measured.policy.winsor_share))
    )
    grid = st.grid(2, min_column_width=380, gap="medium")
    with grid.cell():
        heading(t("page-effect-brought"))
        show_money(t, seen)
        edit_costs(t, run.campaign)
    with grid.cell():
        heading(t("page-effect-checks"))
        show_checks(t, seen)
    if seen.responses:
        show_responses(t, seen, colour)
    show_steps(t, seen, metric)
    if run.class_ == "retention":
        show_stayed(t, campaign, seen)
    show_parts(t, seen)


def _variant(t: Words, campaign: str, window_days: int) -> View:
    seen = known(view, campaign=campaign, as_of=t.on, window_days=window_days)
    if not seen.measured.variants:
        return seen
    chosen = st.selectbox(
        t("page-effect-variant"),
        list(seen.measured.variants),
        index=None,
        placeholder=t("page-effect-variant-all"),
        key="effect.variant",
        width=320,
    )
    if chosen in seen.measured.variants:
        return known(view, campaign=campaign, as_of=t.on, window_days=window_days, variant=chosen)
    return seen


def _sentence(t: Words, seen: View) -> str:
    answer = seen.answers["purchase"]
    if isinstance(answer, CannotSay):
        return f"*{t('page-effect-cannot')}*: {reason_of(answer, t.language)}. {way_of(answer, t.language)}"
    found = answer.compared.difference
    details = {
        "target": t.percent(answer.target.mean, 1),
        "control": t.percent(answer.control.mean, 1),
        "difference": signed(t, found.estimate * 100),
        "between": between(t, found, factor=100),
        "added": signed(t, answer.incremental.estimate, digits=0),
        "naive": t.number(answer.naive),
    }
    return t(f"page-effect-one-{answer.verdict.replace('_', '-')}", **details)


def _beside_itself(t: Words, found: BeforeAfter) -> str:
    return t(
        "page-effect-before-after",
        days=t.number(found.days),
        before=t.percent(found.before, 1),
        after=t.percent(found.after, 1),
        difference=signed(t, found.difference.estimate * 100),
        between=between(t, found.difference, factor=100),
    )
