"""Know whom to leave alone: refusals and their journal, consents, exclusions, the contact policy."""

from crm_core.hygiene.consents import add_consents, withdraw_consents
from crm_core.hygiene.deeds import LiftResult, RefusalResult, count_closed, lift, refuse
from crm_core.hygiene.exclusions import Exclusion, end_exclusion, exclude, list_exclusions
from crm_core.hygiene.freshness import SourceAge, freshness
from crm_core.hygiene.gates import blocked, consented, excluded, refused
from crm_core.hygiene.look_up import FoundRefusal, JournalRow, RefusalMonth, list_refusals, look_up, refusal_history
from crm_core.hygiene.policy import CHANNELS, CLASSES, MARKETING, Cap, LimitException, Pause, Policy
from crm_core.hygiene.presets import PRESETS, load_policy, save_policy
from crm_core.hygiene.protection import Protection, key_new, merge_protection, protection_of
from crm_core.hygiene.refusals import Added, add_refusals, clean
from crm_core.hygiene.sentences import sentence_of, sentences
from crm_core.hygiene.stops import policy_stops

__all__ = [
    "CHANNELS",
    "CLASSES",
    "MARKETING",
    "PRESETS",
    "Added",
    "Cap",
    "Exclusion",
    "FoundRefusal",
    "JournalRow",
    "LiftResult",
    "LimitException",
    "Pause",
    "Policy",
    "Protection",
    "RefusalMonth",
    "RefusalResult",
    "SourceAge",
    "add_consents",
    "add_refusals",
    "blocked",
    "clean",
    "consented",
    "count_closed",
    "end_exclusion",
    "exclude",
    "excluded",
    "freshness",
    "key_new",
    "lift",
    "list_exclusions",
    "list_refusals",
    "load_policy",
    "look_up",
    "merge_protection",
    "policy_stops",
    "protection_of",
    "refusal_history",
    "refuse",
    "refused",
    "save_policy",
    "sentence_of",
    "sentences",
    "withdraw_consents",
]
