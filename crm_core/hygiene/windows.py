"""Days and words of the rules: how far back a rule looks, which contacts it counts, whether it is asked at all."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from crm_core.hygiene.policy import Cap, Pause, Rule

# How results of a contact are written in the files of call centres; a rule's outcome stands for all its spellings.
OUTCOME_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "refused": (
        "refused",
        "refusal",
        "declined",
        "no",
        "negative",
        "отказ",
        "отказался",
        "отказалась",
        "отказ клиента",
        "відмова",
        "відмовився",
        "відмовилась",
    ),
    "not_reached": (
        "not_reached",
        "not reached",
        "no answer",
        "no_answer",
        "unreachable",
        "недозвон",
        "не дозвонились",
        "не дозвон",
        "нет ответа",
        "недоступен",
        "недодзвон",
        "не додзвонились",
        "немає відповіді",
        "недоступний",
    ),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """The contact that is thought of: its day, channel, class and product category; `without`: lists whose contacts do not count."""

    on: date
    channel: str
    class_: str
    category: str | None = None
    without: tuple[int, ...] = ()


def is_asked(rule: Rule, candidate: Candidate) -> bool:
    """Tell whether a rule says anything about a contact of this class on this channel."""
    if isinstance(rule, Cap):
        return candidate.class_ in rule.classes and (rule.channels is None or candidate.channel in rule.channels)
    if rule.same_category and candidate.category is None:
        return False
    return candidate.class_ in rule.then_classes or candidate.class_ in rule.after_classes


def counted_channels(rule: Cap, channel: str) -> list[str] | None:
    """Return the channels whose contacts a cap counts for a candidate on `channel`; None: all."""
    if rule.per_channel:
        return [channel]
    return None if rule.channels is None else list(rule.channels)


def first_day_of(rule: Rule, on: date) -> date:
    """Return the earliest day on which a contact can still matter to a candidate on `on`."""
    day = on - timedelta(days=rule.days - 1)
    if not isinstance(rule, Cap):
        return day
    match rule.window:
        case "week":
            return day - timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)
        case "quarter":
            return day.replace(month=day.month - (day.month - 1) % 3, day=1)
    return day


def last_day_of(rule: Rule, on: date) -> date:
    """Return the latest day on which a planned contact can still matter to a candidate on `on`."""
    day = on + timedelta(days=rule.days - 1)
    if not isinstance(rule, Cap):
        return day
    match rule.window:
        case "week":
            return day + timedelta(days=6 - day.weekday())
        case "month":
            return _last_of_month(day, day.month)
        case "quarter":
            return _last_of_month(day, day.month + (3 - day.month) % 3)
    return day


def _last_of_month(day: date, month: int) -> date:
    return day.replace(month=month, day=monthrange(day.year, month)[1])


def outcome_words(rule: Pause) -> list[str] | None:
    """Return the spellings of the outcome a pause waits for; None: whatever came of it."""
    return None if rule.outcome is None else list(OUTCOME_WORDS.get(rule.outcome, (rule.outcome.strip().lower(),)))


def blocks_earlier(rule: Pause, candidate: Candidate) -> bool:
    """Tell whether the candidate itself would begin this pause, whatever comes of it."""
    return (
        candidate.class_ in rule.after_classes
        and rule.outcome is None
        and not rule.same_category
        and (rule.after_channels is None or candidate.channel in rule.after_channels)
    )
