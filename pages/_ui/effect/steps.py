"""One campaign step by step: what became of each, and what it added where the draw lets it be told."""

import streamlit as st

from crm_core.effect import Answer, CannotSay, StepEffect, View, by_step, reason_of, way_of
from pages._ui.base import known
from pages._ui.effect.amounts import SHARES, between, signed, signed_money
from pages._ui.naming import words_or
from pages._ui.parts import heading
from pages._ui.tables import table
from pages._ui.words import Words, plain


def show_steps(t: Words, seen: View, metric: str) -> None:
    """Show the message step by step, and the effect of every step and channel by the outcome the curve shows."""
    if len(seen.steps) < 2:
        return
    heading(t("page-effect-steps-reach"))
    names = ("step", "channel", ">targeted", ">delivered", ">undelivered", ">unknown", ">said-yes")
    lines = [
        [
            t.number(one.step),
            _channel(t, one.channel),
            *(t.number(value) for value in (one.targeted, one.delivered, one.undelivered, one.unknown, one.said_yes)),
        ]
        for one in seen.steps
    ]
    table([(">" if n.startswith(">") else "") + t(f"page-effect-col-{n.removeprefix('>')}") for n in names], lines)
    run = seen.measured.run
    found = known(by_step, campaign=run.campaign, metric=metric, as_of=t.on, variant=seen.variant, window_days=seen.measured.window_days)
    heading(t("page-effect-steps-added", metric=t(f"page-effect-metric-{metric}")))
    if not found:
        st.caption(t("page-effect-steps-unknown"))
        return
    table(
        [t(f"page-effect-col-{name}") for name in ("step", "channel", "days", "step-alone", "step-together")],
        [_line(t, one) for one in found],
    )
    ways = dict.fromkeys(way_of(one.alone, t.language) for one in found if isinstance(one.alone, CannotSay))
    st.caption(" ".join([t("page-effect-steps-note"), *ways]))


def _line(t: Words, one: StepEffect) -> list[str]:
    days = t("page-effect-step-days", first=t.number(one.first_day + 1), last=t.number(one.end_day)) if one.first_day < one.end_day else "–"
    channel = t("page-channel-all") if one.channel is None else _channel(t, one.channel)
    against = "" if one.against is None else f" :gray[{plain(t('page-effect-step-against', names=one.against))}]"
    return [t.number(one.step), channel, days, _said(t, one.alone) + against, _said(t, one.together)]


def _said(t: Words, answer: Answer) -> str:
    if isinstance(answer, CannotSay):
        return f"*{t('page-effect-cannot')}*: {reason_of(answer, t.language)}"
    found = answer.compared.difference
    if answer.asked.metric in SHARES:
        points = f"{signed(t, found.estimate * 100)} {t('page-effect-step-points')}"
        return f"**{points}** ({between(t, found, factor=100)})"
    return f"**{signed_money(t, found.estimate)}** ({between(t, found)})"


def _channel(t: Words, channel: str | None) -> str:
    if channel is None or channel == "–":
        return "–"
    return plain(words_or(t, f"page-channel-{channel}", channel))
