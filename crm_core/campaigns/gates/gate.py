"""What a gate is, and what it is asked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.campaigns.model import Campaign
from crm_core.db import Connection, Settings, statement
from crm_core.hygiene import Policy

NAME_WORDS: Final = ("surname", "given_name", "patronymic")


@dataclass(frozen=True, slots=True)
class Ask:
    """One question to all gates: may these clients get this message through this channel on this day?"""

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
    """One rule: `stop` leaves temp `stop_<key>(client_id)`, those of temp `audience` whom it stops."""

    key: str
    stop: Callable[[Connection, Ask], None]


def leave(con: Connection, key: str, parameters: dict[str, object] | None = None) -> None:
    """Run the statement of a gate into its temporary table."""
    con.execute(f"create or replace temp table stop_{key} as " + statement("crm_core.campaigns.gates", key), parameters)


def leave_nobody(con: Connection, key: str) -> None:
    """A gate that does not apply stops nobody."""
    con.execute(f"create or replace temp table stop_{key} (client_id bigint)")
