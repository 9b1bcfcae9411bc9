"""Know: what every client bought, when and for how much; how often it was contacted; whether it may be."""

from crm_core.facts.days import days_of_lines, filtered_days, refresh_all_days, refresh_days
from crm_core.facts.export import check_format, facts_rows, write_facts, write_table
from crm_core.facts.fields import FIELDS, Field
from crm_core.facts.further import margin_lines, product_shares
from crm_core.facts.overview import (
    BaseSize,
    Contactable,
    ContactBar,
    RecencyBar,
    ValuePoint,
    base_size,
    contact_histogram,
    contactable,
    recency_histogram,
    value_curve,
)
from crm_core.facts.pictured import rule_of_best, rule_of_contacts, rule_of_reach, rule_of_recency
from crm_core.facts.purchases import STALE_DAYS, client_day_sql, facts_version, keep_facts, last_purchase_day, purchases
from crm_core.facts.relations import RELATIONS

__all__ = [
    "FIELDS",
    "RELATIONS",
    "STALE_DAYS",
    "BaseSize",
    "ContactBar",
    "Contactable",
    "Field",
    "RecencyBar",
    "ValuePoint",
    "base_size",
    "check_format",
    "client_day_sql",
    "contact_histogram",
    "contactable",
    "days_of_lines",
    "facts_rows",
    "facts_version",
    "filtered_days",
    "keep_facts",
    "last_purchase_day",
    "margin_lines",
    "product_shares",
    "purchases",
    "recency_histogram",
    "refresh_all_days",
    "refresh_days",
    "rule_of_best",
    "rule_of_contacts",
    "rule_of_reach",
    "rule_of_recency",
    "value_curve",
    "write_facts",
    "write_table",
]
