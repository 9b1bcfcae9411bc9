"""One campaign step by step: what became of each, and what it added where the draw lets it be told."""

from collections.abc import Sequence

import streamlit as st

from crm_core.effect import Answer, CannotSay, Effect, StepEffect, View, by_step, caveats_of, reason_of, way_of
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
    heading(t("page-effect-steps-added", metric=t(f"page-effect-metric-{metric}")))
    purchase = seen.answers["purchase"]
    if isinstance(purchase, CannotSay) and purchase.reason in ("no_target", "no_contact_day"):
        st.caption(f"{t('page-effect-cannot')}: {reason_of(purchase, t.language)}. {way_of(purchase, t.language)}")
        return
    run, days = seen.measured.run, seen.measured.window_days
    found = known(by_step, campaign=run.campaign, metric=metric, as_of=t.on, variant=seen.variant, window_days=days)
    if not found:
        st.caption(t("page-effect-steps-unknown"))
        return
    names = ("step", "channel", "days", "step-alone", "step-together")
    table([t(f"page-effect-col-{name}") for name in names], [_line(t, one) for one in found])
    ways = [way_of(one.alone, t.language) for one in found if isinstance(one.alone, CannotSay)]
    st.caption(" ".join([t("page-effect-steps-note"), *dict.fromkeys(ways)]))
    answers = [answer for one in found for answer in (one.alone, one.together) if isinstance(answer, Effect)]
    for words in dict.fromkeys(words for answer in answers for words in caveats_of(answer, t.language)):
        st.caption(f":material/info: {words}")


def _line(t: Words, one: StepEffect) -> list[str]:
    days = t("page-effect-step-days", first=t.number(one.first_day + 1), last=t.number(one.end_day)) if one.first_day < one.end_day else "–"
    channel = t("page-channel-all") if one.channel is None else _channel(t, one.channel)
    to = "" if one.to is None else f" · {_variants(t, one.to)}"
    against = "" if one.against is None else f" :gray[{t('page-effect-step-against', names=_variants(t, one.against))}]"
    return [t.number(one.step), channel + to, days, _said(t, one.alone) + against, _said(t, one.together)]


def _variants(t: Words, names: Sequence[str | None]) -> str:
    return plain(", ".join(t("page-effect-step-unnamed") if name is None else name for name in names))


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
