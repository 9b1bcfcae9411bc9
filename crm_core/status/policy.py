"""When a client is regular, lost, elite, new: the limits of the statuses, as data that is checked at birth."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from difflib import get_close_matches
from typing import Any, Final

from crm_core.churn import USUAL_DAYS
from crm_core.db import Connection, load_document, save_document
from crm_core.errors import CrmError, Unknown

KIND: Final = "status_policy"
NAME: Final = "base"
MOST_DAYS: Final = 3650
MOST_MONTHS: Final = 120


@dataclass(frozen=True, slots=True)
class StatusPolicy:
    """The limits of domain §6 (S4). `inactivity_days` is used only where the churn slice has no limit of its own."""

    period_days: int = 365
    regular_purchase_days: int = 2
    silence_months: int = 3
    elite_share: float = 0.10
    returned_days: int = 90
    new_days: int = 90
    inactivity_days: int = USUAL_DAYS
    life_cycle_months: int = 24

    def __post_init__(self) -> None:
        for name, most in (
            ("period_days", MOST_DAYS),
            ("regular_purchase_days", MOST_DAYS),
            ("silence_months", MOST_MONTHS),
            ("returned_days", MOST_DAYS),
            ("new_days", MOST_DAYS),
            ("inactivity_days", MOST_DAYS),
            ("life_cycle_months", MOST_MONTHS),
        ):
            given = getattr(self, name)
            if isinstance(given, bool) or not isinstance(given, int) or not 1 <= given <= most:
                raise CrmError("status-limit-out-of-range", name=name, given=given, most=most)
        share = self.elite_share
        if isinstance(share, bool) or not isinstance(share, int | float) or not 0 < share <= 0.5:
            raise CrmError("status-share-out-of-range", given=share)

    def to_json(self) -> dict[str, Any]:
        """Return the policy as plain JSON values."""
        return asdict(self)

    @staticmethod
    def from_json(body: Any) -> "StatusPolicy":
        """Read a policy; an unknown key is an error with the nearest known one, a missing key keeps its usual value."""
        if not isinstance(body, Mapping):
            raise CrmError("status-limits-unreadable")
        known = [one.name for one in fields(StatusPolicy)]
        for key in body:
            if key not in known:
                raise Unknown("status-unknown-limit", given=key, nearest=get_close_matches(key, known, n=1, cutoff=0.0)[0])
        return StatusPolicy(**body)


def load_policy(con: Connection) -> tuple[StatusPolicy, int]:
    """Return the policy of the base and its version; 0 while nobody has changed the usual one."""
    found = load_document(con, kind=KIND, name=NAME)
    return (StatusPolicy(), 0) if found is None else (StatusPolicy.from_json(found.body), found.version)


def save_policy(con: Connection, *, policy: StatusPolicy, who: str) -> int:
    """Save a policy and return its version."""
    return save_document(con, kind=KIND, name=NAME, body=policy.to_json(), who=who)
