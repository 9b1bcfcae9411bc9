"""What a gate is, and what it is asked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.campaigns.model import Campaign
from crm_core.db import Connection, Settings
from crm_core.hygiene import Policy

NAME_WORDS: Final = ("surname", "given_name", "patronymic")


@dataclass(frozen=True, slots=True)
class Ask:
    """One question to all gates: may these clients get this message through this channel on this day?

    `without` are releases whose contacts do not count: a list asked about after it left is not stopped by itself.
    """

    channel: str
    class_: str
    on: date
    settings: Settings
    policy: Policy
    purpose: str = "marketing"
    category: str | None = None
    allow_shared_points: bool = False
    name_words: frozenset[str] = frozenset()
    asks_name: bool = True
    without: tuple[int, ...] = ()

    @property
    def shares_points(self) -> bool:
        """True when two clients of one list could have the same point: an address, or where shared points are allowed."""
        return self.channel == "post" or (self.allow_shared_points and self.channel != "push")

    @classmethod
    def of(cls, campaign: Campaign, *, on: date, settings: Settings, policy: Policy, words: frozenset[str]) -> "Ask":
        """Return the question a campaign asks; `words` are the fields its message uses."""
        return cls(
            channel=campaign.channel,
            class_=campaign.class_,
            on=on,
            settings=settings,
            policy=policy,
            purpose=campaign.purpose,
            category=campaign.category,
            allow_shared_points=campaign.allow_shared_points or not policy.require_personal_point,
            name_words=words & frozenset(NAME_WORDS),
        )


@dataclass(frozen=True, slots=True)
class Gate:
    """One rule. `condition` leaves the temporary tables it needs and returns what is true of a client it stops, or None: it does not apply.

    The conditions of all gates stand in one statement over temp `audience`; one that cannot be answered stops (see `gated.sql`).
    """

    key: str
    condition: Callable[[Connection, Ask], str | None]


def among(table: str) -> str:
    """Return the condition of a gate that stops whoever is in a temporary table."""
    return f"audience.client_id in (select client_id from {table})"


def not_among(table: str) -> str:
    """Return the condition of a gate that stops whoever is not in a temporary table."""
    return f"audience.client_id not in (select client_id from {table})"
