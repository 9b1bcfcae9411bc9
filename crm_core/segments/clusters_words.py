"""A proposed name for every cluster: what tells it from everyone, in two or three words."""

import re
from typing import Final

from crm_core.i18n import text
from crm_core.segments.clusters import Cluster, Clusters
from crm_core.segments.fields import Catalogue
from crm_core.segments.sentence import field_label

# Facts that have words of their own; windows of days share those of the fact without one.
WORDED: Final = frozenset(
    (
        "recency_days", "purchase_days", "receipts", "net_amount", "average_check", "margin", "days_since_first", "trend", "contacts_total",
        "days_since_contact", "age", "p_alive", "predicted_value", "historic_value", "total_value", "churn_risk", "gap_days",
    )
)  # fmt: skip
SHARED: Final = {"receipts": "purchase_days", "contacts": "contacts_total", "historic_value": "total_value"}
WINDOW: Final = re.compile(r"_\d+d(_.*)?$")


def cluster_names(found: Clusters, language: str, *, catalogue: Catalogue) -> tuple[str, ...]:
    """Name the clusters by what differs most: two words, three where two are not enough, a number where these are not either."""
    for most in (2, 3, 4):
        names = [_name(one, language, catalogue, most) for one in found.clusters]
        if len(set(names)) == len(names):
            return tuple(names)
    return tuple(name if names.count(name) == 1 else f"{name} ({one.number})" for name, one in zip(names, found.clusters, strict=True))


def _name(cluster: Cluster, language: str, catalogue: Catalogue, most: int) -> str:
    words = dict.fromkeys(_word(field, side, language, catalogue) for field, side in cluster.differs)
    said = ", ".join(list(words)[:most]) or text("cluster-usual", language)
    return said[:1].upper() + said[1:]


def _word(field: str, side: str, language: str, catalogue: Catalogue) -> str:
    plain = WINDOW.sub("", field)
    plain = SHARED.get(plain, plain)
    if plain in WORDED:
        return text(f"cluster-word-{plain.replace('_', '-')}-{side}", language)
    return text(f"cluster-word-other-{side}", language, field=field_label(catalogue.get(field), language))
