"""The contact policy: how often a client may be contacted, as data that is checked at birth."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Any, Final, TypeVar

from crm_core.errors import CrmError, Unknown
from crm_core.identity import MAX_NAMES_PER_KEY

CLASSES: Final = ("retention", "win_back", "welcome", "development", "content", "survey", "notification")
MARKETING: Final = ("retention", "win_back", "welcome", "development", "content")
CHANNELS: Final = ("sms", "email", "phone", "push", "viber", "telegram", "whatsapp", "post")
WINDOWS: Final = ("rolling", "week", "month", "quarter")
ON_STALE: Final = ("acknowledge", "block")
MAX_DAYS: Final = 730

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LimitException:
    """Another limit on some dates, for everyone or for one segment; `limit` None means no limit on those days."""

    first_day: date
    last_day: date
    limit: int | None = None
    segment: str | None = None

    def __post_init__(self) -> None:
        if self.last_day < self.first_day:
            raise CrmError("hygiene-policy-dates", first=self.first_day.isoformat(), last=self.last_day.isoformat())
        if self.limit is not None:
            _check_limit(self.limit, least=0)


@dataclass(frozen=True, slots=True)
class Cap:
    """At most `limit` contacts of these classes on these channels (None: on any) in every window of `days` that holds the day."""

    limit: int
    days: int
    classes: tuple[str, ...]
    channels: tuple[str, ...] | None = None
    per_channel: bool = False
    window: str = "rolling"
    segment_limits: Mapping[str, int] = field(default_factory=dict)
    exceptions: tuple[LimitException, ...] = ()
    counts_undelivered: bool = True

    def __post_init__(self) -> None:
        _check_limit(self.limit)
        for given in self.segment_limits.values():
            _check_limit(given)
        _check_days(self.days)
        _check_classes(self.classes)
        _check_channels(self.channels)
        if self.window not in WINDOWS:
            raise CrmError("hygiene-policy-window", given=self.window, known=WINDOWS)
        _check_flags(per_channel=self.per_channel, counts_undelivered=self.counts_undelivered)


@dataclass(frozen=True, slots=True)
class Pause:
    """After a contact of `after_classes` (with this outcome, of the same product category) none of `then_classes` for `days`."""

    after_classes: tuple[str, ...]
    then_classes: tuple[str, ...]
    days: int
    outcome: str | None = None
    same_category: bool = False
    after_channels: tuple[str, ...] | None = None
    counts_undelivered: bool = True

    def __post_init__(self) -> None:
        _check_days(self.days)
        _check_classes(self.after_classes)
        _check_classes(self.then_classes)
        _check_channels(self.after_channels)
        _check_flags(same_category=self.same_category, counts_undelivered=self.counts_undelivered)
        if self.outcome is not None and not self.outcome.strip():
            raise CrmError("hygiene-policy-outcome")


Rule = Cap | Pause


@dataclass(frozen=True, slots=True)
class Policy:
    """All rules of the business, and what to do about stop lists that were not renewed."""

    rules: tuple[Rule, ...] = ()
    stale_after_days: int = 3
    on_stale: str = "acknowledge"
    require_personal_point: bool = True
    max_names: int = MAX_NAMES_PER_KEY

    def __post_init__(self) -> None:
        _check_days(self.stale_after_days)
        if self.on_stale not in ON_STALE:
            raise CrmError("hygiene-policy-stale", given=self.on_stale, known=ON_STALE)
        _check_limit(self.max_names)
        _check_flags(require_personal_point=self.require_personal_point)

    def segments(self) -> tuple[str, ...]:
        """Return the names of the segments that rules speak of; their members go into temp `policy_member`."""
        found: set[str] = set()
        for rule in self.rules:
            if isinstance(rule, Cap):
                found |= set(rule.segment_limits) | {one.segment for one in rule.exceptions if one.segment is not None}
        return tuple(sorted(found))

    def to_json(self) -> dict[str, Any]:
        """Return the policy as plain JSON values."""
        return {
            "rules": [_rule_to_json(rule) for rule in self.rules],
            "stale_after_days": self.stale_after_days,
            "on_stale": self.on_stale,
            "require_personal_point": self.require_personal_point,
            "max_names": self.max_names,
        }

    @staticmethod
    def from_json(body: Mapping[str, Any]) -> "Policy":
        """Read a policy from JSON; anything unknown or out of range is an error, never skipped."""
        known = {"rules", "stale_after_days", "on_stale", "require_personal_point", "max_names"}
        _check_keys(body, known)
        rules = body.get("rules", [])
        if not isinstance(rules, list):
            raise CrmError("hygiene-policy-unreadable", given="rules")
        rest = {key: value for key, value in body.items() if key != "rules"}
        return _build(Policy, {**rest, "rules": tuple(_rule_from_json(rule) for rule in rules)})


def _rule_to_json(rule: Rule) -> dict[str, Any]:
    if isinstance(rule, Pause):
        return {"form": "pause", **{name: _plain(value) for name, value in asdict(rule).items()}}
    body = {name: _plain(value) for name, value in asdict(rule).items() if name != "exceptions"}
    return {"form": "cap", **body, "exceptions": [_exception_to_json(one) for one in rule.exceptions]}


def _exception_to_json(one: LimitException) -> dict[str, Any]:
    return {"from": one.first_day.isoformat(), "to": one.last_day.isoformat(), "limit": one.limit, "segment": one.segment}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _rule_from_json(body: Any) -> Rule:
    if not isinstance(body, Mapping) or body.get("form") not in ("cap", "pause"):
        raise CrmError("hygiene-policy-unreadable", given=str(body))
    given = {name: tuple(value) if isinstance(value, list) else value for name, value in body.items() if name != "form"}
    if body["form"] == "pause":
        return _build(Pause, given)
    if not isinstance(body.get("exceptions") or [], list):
        raise CrmError("hygiene-policy-unreadable", given=str(body["exceptions"]))
    return _build(Cap, {**given, "exceptions": tuple(_exception_from_json(one) for one in body.get("exceptions") or [])})


def _exception_from_json(body: Any) -> LimitException:
    try:
        _check_keys(body, {"from", "to", "limit", "segment"})
        first, last = date.fromisoformat(body["from"]), date.fromisoformat(body["to"])
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise CrmError("hygiene-policy-unreadable", given=str(body)) from problem
    return LimitException(first, last, body.get("limit"), body.get("segment"))


def _build(kind: type[T], given: dict[str, Any]) -> T:
    try:
        return kind(**given)
    except (TypeError, AttributeError) as problem:
        raise CrmError("hygiene-policy-unreadable", given=str(given)) from problem


def _check_keys(body: Any, known: set[str]) -> None:
    if not isinstance(body, Mapping):
        raise CrmError("hygiene-policy-unreadable", given=str(body))
    if unknown := set(body) - known:
        raise CrmError("hygiene-policy-unreadable", given=", ".join(sorted(unknown)))


def _check_limit(given: int, *, least: int = 1) -> None:
    if isinstance(given, bool) or not isinstance(given, int) or not least <= given <= 1000:
        raise CrmError("hygiene-policy-limit", given=given)


def _check_days(given: int) -> None:
    if isinstance(given, bool) or not isinstance(given, int) or not 1 <= given <= MAX_DAYS:
        raise CrmError("hygiene-policy-days", given=given, most=MAX_DAYS)


def _check_flags(**given: bool) -> None:
    """A word where yes or no belongs would be taken for yes."""
    for name, value in given.items():
        if not isinstance(value, bool):
            raise CrmError("hygiene-policy-unreadable", given=f"{name}: {value}")


def _check_classes(given: tuple[str, ...]) -> None:
    if not isinstance(given, tuple):
        raise CrmError("hygiene-policy-unreadable", given=str(given))
    if not given:
        raise CrmError("hygiene-policy-no-class", known=CLASSES)
    for name in given:
        if name not in CLASSES:
            raise CrmError("hygiene-policy-class", given=name, known=CLASSES)


def _check_channels(given: tuple[str, ...] | None) -> None:
    if given is None:
        return
    if not isinstance(given, tuple) or not given or any(not isinstance(name, str) or not name.strip() for name in given):
        raise CrmError("hygiene-policy-channel", known=CHANNELS)
    for name in given:
        if name not in CHANNELS:
            # A limit on a channel that nobody knows would limit nothing.
            (nearest,) = get_close_matches(name.strip().lower(), CHANNELS, n=1, cutoff=0.0)
            raise Unknown("hygiene-channel-unknown", given=name, nearest=nearest, known=", ".join(CHANNELS))
