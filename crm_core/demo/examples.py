"""What a newcomer opens first: three saved segments and one draft campaign on the demo base."""

from typing import Any, Final

from crm_core.campaigns import campaign_from_dict, save_campaign
from crm_core.db import Connection
from crm_core.segments import parse_rule, save_segment

SEGMENTS: Final[dict[str, dict[str, Any]]] = {
    "Одна покупка, 30–120 дней назад": {
        "all": [
            {"field": "purchase_days", "operator": "is", "value": 1},
            {"field": "recency_days", "operator": "between", "value": [30, 120]},
        ]
    },
    "Покупали часто, но давно молчат": {
        "all": [
            {"field": "purchase_days", "operator": "at_least", "value": 4},
            {"field": "recency_days", "operator": "more_than", "value": 180},
        ]
    },
    "Покупали за последние 90 дней": {"field": "recency_days", "operator": "at_most", "value": 90},
}
CAMPAIGN: Final[dict[str, Any]] = {
    "name": "Вторая покупка: новая волна",
    "segment": "Одна покупка, 30–120 дней назад",
    "class": "development",
    "channel": "sms",
    "holdout_share": 0.1,
    "message": "{{ salutation }}, спасибо за первую покупку. Вторая — со скидкой 10 %.",
}


def save_examples(con: Connection, *, who: str) -> None:
    """Save the segments and the draft, inside the write that makes the demo base."""
    for name, rule in SEGMENTS.items():
        save_segment(con, name=name, rule=parse_rule(rule), who=who)
    save_campaign(con, campaign=campaign_from_dict(con, CAMPAIGN), who=who)
