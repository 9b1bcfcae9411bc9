"""A campaign as plain data: whom, what, through which channel, who is held back. Validated at birth."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any, Final

from crm_core.db import Settings
from crm_core.errors import CrmError, Unknown

CHANNELS: Final = ("sms", "email", "phone", "push", "viber", "telegram", "whatsapp", "post")
CLASSES: Final = ("retention", "win_back", "welcome", "development", "content", "survey", "notification")
NOT_MARKETING: Final = ("survey", "notification")
LANGUAGES: Final = ("ru", "uk", "en")
LANGUAGE_OF_COUNTRY: Final = {"RU": "ru", "UA": "uk", "EU": "en", "other": "en"}
LARGEST_HOLDOUT: Final = 0.9
LARGEST_COST: Final = 1e12

# What the file says → the field that holds it.
KEYS: Final = {
    "name": "name",
    "segment": "segment",
    "class": "class_",
    "channel": "channel",
    "holdout_share": "holdout_share",
    "message": "message",
    "language": "language",
    "purpose": "purpose",
    "valid_until": "valid_until",
    "offer_code": "offer_code",
    "category": "category",
    "profile": "profile",
    "seeds": "seeds",
    "allow_shared_points": "allow_shared_points",
    "never_withhold": "never_withhold",
    "step": "step",
    "sender_note": "sender_note",
    "cost_per_contact": "cost_per_contact",
    "fixed_cost": "fixed_cost",
    "incentive": "incentive",
    "incentive_share": "incentive_share",
}
OFFER_IN_MESSAGE: Final = re.compile(r"\{\{-?\s*offer_code\b")
COSTS: Final = ("cost_per_contact", "fixed_cost", "incentive", "incentive_share")
REQUIRED: Final = ("name", "segment", "class", "channel", "message")

SegmentOrRule = str | dict[str, Any]


@dataclass(frozen=True, slots=True)
class Campaign:
    """Segment × message × channel × holdout, for one step. `segment` and `never_withhold` are a saved name or a rule."""

    name: str
    segment: SegmentOrRule
    class_: str
    channel: str
    message: str
    holdout_share: float = 0.1
    language: str | None = None
    purpose: str = "marketing"
    valid_until: date | None = None
    offer_code: str | None = None
    category: str | None = None
    profile: str = "full"
    seeds: bool = True
    allow_shared_points: bool = False
    never_withhold: SegmentOrRule | None = None
    step: int = 1
    sender_note: str | None = None
    # What it costs: each contact, the whole, money for each buyer, a share of what the contacted buy. Read by the effect.
    cost_per_contact: float = 0.0
    fixed_cost: float = 0.0
    incentive: float = 0.0
    incentive_share: float = 0.0

    def __post_init__(self) -> None:
        for key, given, wanted in (
            ("name", self.name, str),
            ("message", self.message, str),
            ("purpose", self.purpose, str),
            ("profile", self.profile, str),
            ("segment", self.segment, str | dict),
            ("seeds", self.seeds, bool),
            ("allow_shared_points", self.allow_shared_points, bool),
            ("valid_until", self.valid_until, date | None),
            ("offer_code", self.offer_code, str | None),
            ("category", self.category, str | None),
            ("never_withhold", self.never_withhold, str | dict | None),
            ("sender_note", self.sender_note, str | None),
        ):
            if not isinstance(given, wanted):
                raise CrmError("campaigns-bad-value", field=key, given=str(given))
        for key, text in (("name", self.name), ("message", self.message), ("purpose", self.purpose), ("profile", self.profile)):
            if not text.strip():
                raise CrmError("campaigns-empty", field=key)
        _known("class", self.class_, CLASSES)
        _known("channel", self.channel, CHANNELS)
        if self.language is not None:
            _known("language", self.language, LANGUAGES)
        if (
            isinstance(self.holdout_share, bool)
            or not isinstance(self.holdout_share, int | float)
            or not 0 <= self.holdout_share <= LARGEST_HOLDOUT
        ):
            raise CrmError("campaigns-bad-share", given=str(self.holdout_share), largest=LARGEST_HOLDOUT)
        for key in COSTS:
            cost = getattr(self, key)
            if (
                isinstance(cost, bool)
                or not isinstance(cost, int | float)
                or not 0 <= cost <= (1 if key == "incentive_share" else LARGEST_COST)
            ):
                raise CrmError("campaigns-bad-value", field=key, given=str(cost))
        if isinstance(self.step, bool) or not isinstance(self.step, int) or self.step < 1:
            raise CrmError("campaigns-bad-value", field="step", given=str(self.step))
        if self.class_ == "notification" and self.carries_offer:
            # An advertisement by another name would pass refusals of campaigns, consent and the contact policy.
            object.__setattr__(self, "class_", "development")

    @property
    def carries_offer(self) -> bool:
        """True when something is offered: a promo code, in its own key or in the message, or a discount."""
        return bool((self.offer_code or "").strip() or OFFER_IN_MESSAGE.search(self.message) or self.incentive or self.incentive_share)

    @property
    def is_marketing(self) -> bool:
        """True for every class but notification and survey: what consent to marketing is asked for."""
        return self.class_ not in NOT_MARKETING

    def spoken(self, settings: Settings) -> str:
        """Return the language of the message: its own, else the country's."""
        return self.language or LANGUAGE_OF_COUNTRY[settings.country]

    def as_data(self) -> dict[str, Any]:
        """Return the campaign as it is written in a file, every key present."""
        said = {key: getattr(self, field) for key, field in KEYS.items()}
        said["valid_until"] = None if self.valid_until is None else self.valid_until.isoformat()
        return said


def parse_campaign(data: object) -> Campaign:
    """Return the campaign a JSON object describes; a wrong key or value is told with the nearest known one."""
    if not isinstance(data, Mapping):
        raise CrmError("campaigns-not-an-object")
    for key in data:
        _known("key", str(key), tuple(KEYS))
    for key in REQUIRED:
        if data.get(key) is None:
            raise CrmError("campaigns-missing", field=key)
    told = {KEYS[key]: value for key, value in data.items() if value is not None}
    if "valid_until" in told:
        try:
            told["valid_until"] = date.fromisoformat(str(told["valid_until"]))
        except ValueError as problem:
            raise CrmError("campaigns-bad-value", field="valid_until", given=str(told["valid_until"])) from problem
    return Campaign(**told)


def _known(what: str, given: object, known: tuple[str, ...]) -> None:
    if given not in known:
        nearest = get_close_matches(str(given), known, n=1, cutoff=0.3)
        raise Unknown(f"campaigns-unknown-{what}", given=str(given), nearest=nearest[0] if nearest else known[0], known=known)
