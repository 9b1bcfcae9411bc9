"""The base at a glance: how far the data go, how many clients are free to be contacted, what was done lately."""

from crm_core.overview.base import BaseState, base_state
from crm_core.overview.free import Funnel, funnel
from crm_core.overview.lately import ListMade, Month, lists_made, refusals_by_month
from crm_core.overview.lookup import ChannelState, ClientState, look_up

__all__ = [
    "BaseState",
    "ChannelState",
    "ClientState",
    "Funnel",
    "ListMade",
    "Month",
    "base_state",
    "funnel",
    "lists_made",
    "look_up",
    "refusals_by_month",
]
