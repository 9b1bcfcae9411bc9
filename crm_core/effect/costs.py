"""What a campaign costs: a contact, the whole, and what is given to those who buy."""

from dataclasses import asdict, dataclass
from typing import Any, Final

from crm_core.audit import record_deed
from crm_core.db import Connection, list_documents, load_document, save_document
from crm_core.errors import CrmError

KIND: Final = "campaign_costs"
OF_CAMPAIGN: Final = "campaign"


@dataclass(frozen=True, slots=True)
class Costs:
    """`incentive` is money for each buyer, `incentive_share` a share of what the target bought in the window."""

    cost_per_contact: float = 0.0
    fixed_cost: float = 0.0
    incentive: float = 0.0
    incentive_share: float = 0.0

    def __post_init__(self) -> None:
        for name, given in asdict(self).items():
            largest = 1.0 if name == "incentive_share" else 1e12
            if isinstance(given, bool) or not isinstance(given, int | float) or not 0 <= given <= largest:
                raise CrmError("effect-bad-cost", name=name, given=str(given), largest=largest)

    def given_to(self, *, buyers: float, revenue: float) -> float:
        """Return what these buyers with this revenue were given."""
        return self.incentive * buyers + self.incentive_share * max(0.0, revenue)


def costs_by_campaign(con: Connection) -> dict[str, Costs]:
    """Return what every campaign costs: as said on the Effect screen, else as its own file says."""
    found = {one.name: _costs(one.body) for one in list_documents(con, kind=OF_CAMPAIGN)}
    return found | {one.name: _costs(one.body) for one in list_documents(con, kind=KIND)}


def load_costs(con: Connection, name: str) -> Costs:
    """Return what one campaign costs; nothing said is nothing."""
    for kind in (KIND, OF_CAMPAIGN):
        found = load_document(con, kind=kind, name=name)
        if found is not None:
            return _costs(found.body)
    return Costs()


def save_costs(con: Connection, name: str, *, costs: Costs, who: str) -> int:
    """Say what a campaign costs, after the fact too; inside a write."""
    version = save_document(con, kind=KIND, name=name, body=asdict(costs), who=who)
    record_deed(con, who=who, action="campaign-costs-saved", name=name, version=version)
    return version


def _costs(body: dict[str, Any]) -> Costs:
    return Costs(**{key: body.get(key) or 0.0 for key in asdict(Costs())})
