"""What is true of every demo base, stored beside it so that tests can hold an estimate against it."""

from dataclasses import asdict, dataclass, field
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class TrueCampaign:
    """A past campaign: its arms were drawn at random, and it added `added_purchase_share` buyers to the target."""

    name: str
    class_: str
    channel: str
    days_ago: int
    share_of_base: float
    holdout_share: float
    added_purchase_share: float


@dataclass(frozen=True, slots=True)
class Truth:
    """The process behind the purchases (BG/NBD: Fader, Hardie & Lee 2005, weeks; Gamma-Gamma: Fader & Hardie 2013), and other shares."""

    r: float = 0.80
    alpha_weeks: float = 10.0
    a: float = 0.70
    b: float = 2.40
    p: float = 6.25
    q: float = 3.74
    gamma: float = 1544.0
    history_days: int = 1095
    pure_until_days_ago: int = 120
    never_bought_share: float = 0.12
    ukrainian_share: float = 0.25
    duplicate_share: float = 0.08
    no_phone_share: float = 0.10
    shared_phone_share: float = 0.04
    placeholder_share: float = 0.01
    email_share: float = 0.50
    company_share: float = 0.02
    nameless_share: float = 0.03
    refused_share: float = 0.015
    consent_share: float = 0.75
    blocked_share: float = 0.003
    excluded_share: float = 0.004
    partial_return_share: float = 0.03
    contacts_a_year: float = 2.4
    campaigns: tuple[TrueCampaign, ...] = field(
        default=(
            TrueCampaign("Вторая покупка", "development", "sms", 110, 0.20, 0.20, 0.030),
            TrueCampaign("Мы скучаем", "win_back", "email", 80, 0.20, 0.20, 0.012),
            TrueCampaign("Спасибо, что с нами", "retention", "sms", 50, 0.20, 0.20, 0.000),
            TrueCampaign("Новая коллекция", "development", "email", 25, 0.20, 0.20, 0.020),
        )
    )

    def as_dict(self) -> dict[str, Any]:
        """Return the truth as plain data, as it is stored."""
        return asdict(self)


TRUTH: Final = Truth()
