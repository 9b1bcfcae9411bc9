"""Whom to contact: campaigns, the gates that stop clients, the two arms, and the only way out for a list."""

from crm_core.campaigns.gates import GATE_KEYS
from crm_core.campaigns.handover import HandOver, Taken
from crm_core.campaigns.lists import list_bytes, release_to, write_list
from crm_core.campaigns.model import CHANNELS, CLASSES, Campaign, parse_campaign
from crm_core.campaigns.plan import Preview, preview_message, sample_rows
from crm_core.campaigns.reach import contactable_today
from crm_core.campaigns.release import hand_out, release, void
from crm_core.campaigns.released import Release, release_of_campaign, release_of_day, release_of_request
from crm_core.campaigns.rendered import Written
from crm_core.campaigns.seeds import Seed, add_seed, end_seed, list_seeds
from crm_core.campaigns.store import CampaignState, campaign_from_dict, list_campaigns, load_campaign, save_campaign
from crm_core.campaigns.waterfall import GateCount, Waterfall, waterfall
from crm_core.campaigns.why import Stop, Why, why_not

__all__ = [
    "CHANNELS",
    "CLASSES",
    "GATE_KEYS",
    "Campaign",
    "CampaignState",
    "GateCount",
    "HandOver",
    "Preview",
    "Release",
    "Seed",
    "Stop",
    "Taken",
    "Waterfall",
    "Why",
    "Written",
    "add_seed",
    "campaign_from_dict",
    "contactable_today",
    "end_seed",
    "hand_out",
    "list_bytes",
    "list_campaigns",
    "list_seeds",
    "load_campaign",
    "parse_campaign",
    "preview_message",
    "release",
    "release_of_campaign",
    "release_of_day",
    "release_of_request",
    "release_to",
    "sample_rows",
    "save_campaign",
    "void",
    "waterfall",
    "why_not",
    "write_list",
]
