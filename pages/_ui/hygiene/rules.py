"""One rule of the contact policy under an editor: a limit with its segments and dates, or a pause."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import streamlit as st

from crm_core.errors import CrmError
from crm_core.hygiene import CHANNELS, CLASSES, Cap, LimitException, Pause
from crm_core.hygiene.policy import WINDOWS
from pages._ui.naming import words_of_class
from pages._ui.problems import say
from pages._ui.words import Words, plain

Put = Callable[[Cap], None]


def cap_editor(t: Words, rule: Cap, segments: Sequence[str], *, key: str, put: Put) -> Cap | None:
    """Draw a limit and return it as it stands, None while its dates cannot be; `put` takes it with a line more or less."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        limit = int(st.number_input(t("page-hygiene-limit"), 1, 1000, rule.limit, key=f"cap.limit.{key}", width=150))
        days = int(st.number_input(t("page-hygiene-days"), 1, 730, rule.days, key=f"cap.days.{key}", width=150))
        window = st.selectbox(
            t("page-hygiene-window"),
            WINDOWS,
            index=WINDOWS.index(rule.window),
            key=f"cap.window.{key}",
            width=230,
            format_func=lambda one: t(f"page-hygiene-window-{one}"),
        )
        each = st.toggle(t("page-hygiene-per-channel"), value=rule.per_channel, key=f"cap.each.{key}")
    classes = _classes(t, "page-hygiene-classes", rule.classes, key=f"cap.classes.{key}") or rule.classes
    channels = _channels(t, rule.channels, key=f"cap.channels.{key}")
    counts = st.toggle(t("page-hygiene-undelivered"), value=rule.counts_undelivered, key=f"cap.undelivered.{key}")
    whole = replace(
        rule, limit=limit, days=days, classes=classes, channels=channels, per_channel=each, window=window, counts_undelivered=counts
    )
    whole = replace(whole, segment_limits=_segment_limits(t, whole, segments, key=key, put=put))
    try:
        return replace(whole, exceptions=_exceptions(t, whole, segments, key=key, put=put))
    except CrmError as problem:
        st.error(plain(say(problem, t.language)), icon=":material/error:")
        return None


def pause_editor(t: Words, rule: Pause, *, key: str) -> Pause:
    """Draw a pause and return it as it stands."""
    after = _classes(t, "page-hygiene-after", rule.after_classes, key=f"pause.after.{key}") or rule.after_classes
    then = _classes(t, "page-hygiene-then", rule.then_classes, key=f"pause.then.{key}") or rule.then_classes
    with st.container(horizontal=True, vertical_alignment="bottom"):
        days = int(st.number_input(t("page-hygiene-days"), 1, 730, rule.days, key=f"pause.days.{key}", width=150))
        outcome = st.text_input(t("page-hygiene-outcome"), value=rule.outcome or "", key=f"pause.outcome.{key}", width=220).strip() or None
        same = st.toggle(t("page-hygiene-same-category"), value=rule.same_category, key=f"pause.same.{key}")
    channels = _channels(t, rule.after_channels, key=f"pause.channels.{key}")
    counts = st.toggle(t("page-hygiene-undelivered"), value=rule.counts_undelivered, key=f"pause.undelivered.{key}")
    return Pause(after, then, days, outcome, same, channels, counts)


def _segment_limits(t: Words, rule: Cap, segments: Sequence[str], *, key: str, put: Put) -> dict[str, int]:
    """Draw a line for each segment with a limit of its own."""
    found: dict[str, int] = {}
    if rule.segment_limits:
        st.markdown(f"**{t('page-hygiene-segment-limits')}**")
    for nth, (name, limit) in enumerate(rule.segment_limits.items()):
        others = {*rule.segment_limits} - {name} | {*found}
        options = [one for one in dict.fromkeys([name, *segments]) if one not in others]
        line = f"{key}.{nth}"
        with st.container(horizontal=True, vertical_alignment="bottom"):
            chosen = st.selectbox(t("page-campaigns-segment"), options, key=f"cap.segment.{line}", width=300)
            most = int(st.number_input(t("page-hygiene-limit"), 1, 1000, limit, key=f"cap.segment.limit.{line}", width=150))
            left = {one: n for one, n in rule.segment_limits.items() if one != name}
            _drop(t, f"cap.segment.drop.{line}", put, replace(rule, segment_limits=left))
        found[chosen] = most
    free = [one for one in segments if one not in rule.segment_limits]
    st.button(
        t("page-hygiene-segment-add"),
        icon=":material/add:",
        type="tertiary",
        key=f"cap.segment.add.{key}",
        disabled=not free,
        help=None if free else t("page-hygiene-segment-none"),
        on_click=put,
        args=(replace(rule, segment_limits={**rule.segment_limits, free[0]: rule.limit} if free else rule.segment_limits),),
    )
    return found


def _exceptions(t: Words, rule: Cap, segments: Sequence[str], *, key: str, put: Put) -> tuple[LimitException, ...]:
    """Draw a line for each stretch of days with another limit; raise CrmError when one ends before it begins."""
    found: list[tuple[date, date, int | None, str | None]] = []
    if rule.exceptions:
        st.markdown(f"**{t('page-hygiene-dates')}**")
    for nth, one in enumerate(rule.exceptions):
        line = f"{key}.{nth}"
        with st.container(horizontal=True, vertical_alignment="bottom"):
            first = _day(t, "page-hygiene-dates-from", one.first_day, key=f"cap.from.{line}")
            last = _day(t, "page-hygiene-dates-to", one.last_day, key=f"cap.to.{line}")
            options = [None, *dict.fromkeys([*([one.segment] if one.segment else []), *segments])]
            segment = st.selectbox(
                t("page-hygiene-dates-whom"),
                options,
                index=options.index(one.segment),
                key=f"cap.whom.{line}",
                width=190,
                format_func=lambda name: name or t("page-hygiene-dates-everyone"),
            )
            is_free = st.toggle(t("page-hygiene-dates-free"), value=one.limit is None, key=f"cap.free.{line}")
            most = None
            if not is_free:
                usual = rule.limit if one.limit is None else one.limit
                most = int(st.number_input(t("page-hygiene-limit"), 0, 1000, usual, key=f"cap.most.{line}", width=130))
            _drop(t, f"cap.dates.drop.{line}", put, replace(rule, exceptions=(*rule.exceptions[:nth], *rule.exceptions[nth + 1 :])))
        found.append((first, last, most, segment))
    more = LimitException(t.on, t.on + timedelta(days=13), rule.limit)
    st.button(
        t("page-hygiene-dates-add"),
        icon=":material/add:",
        type="tertiary",
        key=f"cap.dates.add.{key}",
        on_click=put,
        args=(replace(rule, exceptions=(*rule.exceptions, more)),),
    )
    return tuple(LimitException(*one) for one in found)


def _day(t: Words, label: str, value: date, *, key: str) -> date:
    given = st.date_input(t(label), value=value, format="DD.MM.YYYY", key=key, width=140)
    return given if isinstance(given, date) else value


def _drop(t: Words, key: str, put: Put, rule: Cap) -> None:
    st.button(t("page-hygiene-line-drop"), icon=":material/delete:", type="tertiary", key=key, on_click=put, args=(rule,))


def _classes(t: Words, label: str, chosen: Sequence[str], *, key: str) -> tuple[str, ...]:
    return tuple(st.multiselect(t(label), CLASSES, default=list(chosen), key=key, format_func=lambda one: words_of_class(t, one)))


def _channels(t: Words, chosen: Sequence[str] | None, *, key: str) -> tuple[str, ...] | None:
    given = st.multiselect(
        t("page-hygiene-channels"),
        CHANNELS,
        default=list(chosen or ()),
        key=key,
        format_func=lambda one: t(f"page-channel-{one}"),
        placeholder=t("page-channel-all"),
    )
    return tuple(given) or None
