"""What a clicked bar, step or point of the overview means as the rule of a segment."""

from decimal import Decimal
from typing import Any, Final

MONTH: Final = 30


def rule_of_recency(months: int | None, *, last: bool = False) -> dict[str, Any]:
    """Return the rule of a segment: clients whose last purchase was so many months (of 30 days) ago; `last`: or longer; None: never."""
    if months is None:
        return {"field": "recency_days", "operator": "is_missing"}
    first = MONTH * months
    return (
        _from_on("recency_days", first) if last else {"field": "recency_days", "operator": "between", "value": [first, first + MONTH - 1]}
    )


def rule_of_contacts(contacts: int, *, last: bool = False) -> dict[str, Any]:
    """Return the rule of a segment: clients contacted so many times in 90 days; `last`: or more often."""
    return _from_on("contacts_90d", contacts) if last else {"field": "contacts_90d", "operator": "is", "value": contacts}


def rule_of_best(least: Decimal) -> dict[str, Any]:
    """Return the rule of a segment: the buyers who brought so much or more."""
    return {
        "all": [{"field": "has_purchase", "operator": "is_true"}, {"field": "net_amount", "operator": "at_least", "value": float(least)}]
    }


def rule_of_reach(channel: str, *, not_refused: bool = False, consented: bool = False) -> dict[str, Any]:
    """Return the rule of a segment: clients with a contact point of the channel, not refused and consented if asked."""
    parts: list[dict[str, Any]] = [{"field": "has_email" if channel == "email" else "has_mobile", "operator": "is_true"}]
    if not_refused or consented:
        parts.append({"field": f"is_refused_{channel}", "operator": "is_false"})
    if consented:
        parts.append({"field": f"has_consent_{channel}", "operator": "is_true"})
    return {"all": parts}


def _from_on(field: str, least: int) -> dict[str, Any]:
    return {"field": field, "operator": "at_least", "value": least}
