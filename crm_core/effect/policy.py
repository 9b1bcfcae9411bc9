"""How the effect is measured: the window, what is looked at before it, and when nothing may be said."""

from dataclasses import asdict, dataclass
from typing import Any, Final

from crm_core.audit import record_deed
from crm_core.db import Connection, load_document, save_document
from crm_core.errors import CrmError

KIND: Final = "effect_policy"
NAME: Final = "base"


@dataclass(frozen=True, slots=True)
class EffectPolicy:
    """`window_days` from the day of the contact on count as the campaign's; `before_days` before it make the groups comparable."""

    window_days: int = 30
    before_days: int = 90
    active_days: int = 180
    smallest_group: int = 10
    largest_lift: float = 1.0
    winsor_share: float = 0.99
    skew_limit: float = 0.0005
    margin_share: float | None = None

    def __post_init__(self) -> None:
        for name, largest in (("window_days", 730), ("before_days", 730), ("active_days", 3650), ("smallest_group", 10**6)):
            given = getattr(self, name)
            if isinstance(given, bool) or not isinstance(given, int) or not 1 <= given <= largest:
                raise CrmError("effect-bad-policy", name=name, given=str(given), least=1, largest=largest)
        for name, low, high in (("largest_lift", 0.01, 100.0), ("winsor_share", 0.5, 1.0), ("skew_limit", 0.0, 0.1)):
            _within(name, getattr(self, name), low, high)
        if self.margin_share is not None:
            _within("margin_share", self.margin_share, 0.0, 1.0)


def _within(name: str, given: object, low: float, high: float) -> None:
    if isinstance(given, bool) or not isinstance(given, int | float) or not low <= given <= high:
        raise CrmError("effect-bad-policy", name=name, given=str(given), least=low, largest=high)


def load_effect_policy(con: Connection) -> EffectPolicy:
    """Return the policy of the base, or the preset while nobody has set one."""
    found = load_document(con, kind=KIND, name=NAME)
    return EffectPolicy() if found is None else policy_from_data(found.body)


def policy_from_data(data: dict[str, Any]) -> EffectPolicy:
    """Return the policy that an object describes; a wrong key is told."""
    unknown = sorted(set(data) - set(asdict(EffectPolicy())))
    if unknown:
        raise CrmError("effect-unknown-setting", given=unknown[0], known=sorted(asdict(EffectPolicy())))
    return EffectPolicy(**data)


def save_effect_policy(con: Connection, *, policy: EffectPolicy, who: str) -> int:
    """Save the policy of the base, inside a write; return its version."""
    version = save_document(con, kind=KIND, name=NAME, body=asdict(policy), who=who)
    record_deed(con, who=who, action="effect-policy-saved", version=version)
    return version
