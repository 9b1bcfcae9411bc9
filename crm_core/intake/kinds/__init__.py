"""One declaration a kind of file."""

from typing import Final

from crm_core.intake.kinds.assets import ASSETS
from crm_core.intake.kinds.clients import CLIENTS
from crm_core.intake.kinds.consents import CONSENTS
from crm_core.intake.kinds.contacts import CONTACTS
from crm_core.intake.kinds.contracts import CONTRACTS
from crm_core.intake.kinds.exclusions import EXCLUSIONS
from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.members import CAMPAIGN_MEMBERS
from crm_core.intake.kinds.products import PRODUCTS
from crm_core.intake.kinds.refusals import REFUSALS
from crm_core.intake.kinds.responses import RESPONSES
from crm_core.intake.kinds.seeds import SEEDS
from crm_core.intake.kinds.surveys import SURVEY_ANSWERS
from crm_core.intake.kinds.terms import PREFERENTIAL_TERMS
from crm_core.intake.kinds.transactions import TRANSACTIONS

EVERY: Final = (
    CLIENTS,
    TRANSACTIONS,
    CONTACTS,
    REFUSALS,
    CONSENTS,
    EXCLUSIONS,
    SEEDS,
    SURVEY_ANSWERS,
    ASSETS,
    CONTRACTS,
    PREFERENTIAL_TERMS,
    PRODUCTS,
    CAMPAIGN_MEMBERS,
    RESPONSES,
)
KINDS: Final[dict[str, Kind]] = {kind.name: kind for kind in EVERY}

__all__ = ["KINDS", "Column", "Kind", "RowRule"]
