"""What the two doors share: open the house, and the deeds that take several slices together."""

from crm_core.jobs.changing import change_policy
from crm_core.jobs.door import ask_owner, listen
from crm_core.jobs.erasing import erase
from crm_core.jobs.forgetting import Erased
from crm_core.jobs.house import House, base_path, open_house
from crm_core.jobs.keeping import BackedUp, Restored, back_up, restore
from crm_core.jobs.loading import load, undo
from crm_core.jobs.verifying import Verdict, verify

__all__ = [
    "BackedUp",
    "Erased",
    "House",
    "Restored",
    "Verdict",
    "ask_owner",
    "back_up",
    "base_path",
    "change_policy",
    "erase",
    "listen",
    "load",
    "open_house",
    "restore",
    "undo",
    "verify",
]
