"""The rules of the contact policy as sentences, in the reader's language."""

from crm_core.hygiene.policy import CHANNELS, CLASSES, MARKETING, Cap, LimitException, Pause, Policy, Rule
from crm_core.hygiene.windows import OUTCOME_WORDS
from crm_core.i18n import format_date, text


def sentences(policy: Policy, language: str) -> list[str]:
    """Return one sentence a rule, in the order of the rules."""
    return [sentence_of(rule, language) for rule in policy.rules]


def sentence_of(rule: Rule, language: str) -> str:
    """Return a rule as a sentence: «Развитие: не чаще 1 раза за 75 дней, по всем каналам вместе.»"""
    said = _cap(rule, language) if isinstance(rule, Cap) else _pause(rule, language)
    return said[0].upper() + said[1:] + "."


def _cap(rule: Cap, language: str) -> str:
    more = ""
    if rule.per_channel:
        more += text("hygiene-rule-each-channel", language)
    elif rule.channels is None:
        more += text("hygiene-rule-all-channels", language)
    if rule.window != "rolling":
        more += text(f"hygiene-rule-{rule.window}", language)
    for segment, limit in rule.segment_limits.items():
        more += text("hygiene-rule-segment", language, segment=segment, times=_times(limit, language))
    for one in rule.exceptions:
        more += _exception(one, language)
    if not rule.counts_undelivered:
        more += text("hygiene-rule-delivered-only", language)
    classes = _on(_classes(rule.classes, language), rule.channels, language)
    return text(
        "hygiene-rule-cap", language, classes=classes, times=_times(rule.limit, language), days=_days(rule.days, language), more=more
    )


def _pause(rule: Pause, language: str) -> str:
    after = _on(_classes(rule.after_classes, language), rule.after_channels, language)
    if rule.outcome is not None:
        outcome = text(f"hygiene-outcome-{rule.outcome}", language) if rule.outcome in OUTCOME_WORDS else rule.outcome
        after = text("hygiene-rule-outcome", language, after=after, outcome=outcome)
    more = text("hygiene-rule-same-category", language) if rule.same_category else ""
    if not rule.counts_undelivered:
        more += text("hygiene-rule-delivered-only", language)
    then = _classes(rule.then_classes, language)
    return text("hygiene-rule-pause", language, after=after, days=_days(rule.days, language), then=then, more=more)


def _exception(one: LimitException, language: str) -> str:
    if one.limit is None:
        allowed = text("hygiene-rule-no-limit", language)
    elif one.limit == 0:
        allowed = text("hygiene-rule-nobody", language)
    else:
        allowed = text("hygiene-rule-at-most", language, times=_times(one.limit, language))
    first, last = format_date(one.first_day), format_date(one.last_day)
    if one.segment is None:
        return text("hygiene-rule-dates", language, first=first, last=last, allowed=allowed)
    return text("hygiene-rule-dates-segment", language, first=first, last=last, segment=one.segment, allowed=allowed)


def _classes(classes: tuple[str, ...], language: str) -> str:
    if set(classes) == set(CLASSES):
        return text("hygiene-class-every", language)
    if set(classes) == set(MARKETING):
        return text("hygiene-class-marketing", language)
    return ", ".join(text(f"hygiene-class-{name}", language) for name in classes)


def _on(classes: str, channels: tuple[str, ...] | None, language: str) -> str:
    if channels is None:
        return classes
    names = ", ".join(text(f"hygiene-channel-{name}", language) if name in CHANNELS else name for name in channels)
    return text("hygiene-rule-on", language, classes=classes, channels=names)


def _times(times: int, language: str) -> str:
    return text("hygiene-times", language, times=times)


def _days(days: int, language: str) -> str:
    return text("hygiene-days", language, days=days)
