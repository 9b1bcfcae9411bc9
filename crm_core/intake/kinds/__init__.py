"""One declaration a kind of file."""

from typing import Final

from crm_core.intake.kinds.clients import CLIENTS
from crm_core.intake.kinds.consents import CONSENTS
from crm_core.intake.kinds.contacts import CONTACTS
from crm_core.intake.kinds.exclusions import EXCLUSIONS
from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.refusals import REFUSALS
from crm_core.intake.kinds.seeds import SEEDS
from crm_core.intake.kinds.transactions import TRANSACTIONS

KINDS: Final[dict[str, Kind]] = {kind.name: kind for kind in (CLIENTS, TRANSACTIONS, CONTACTS, REFUSALS, CONSENTS, EXCLUSIONS, SEEDS)}

__all__ = ["KINDS", "Column", "Kind", "RowRule"]
