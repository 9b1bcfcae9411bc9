"""What is said to each person: the message of a campaign, its fields and its salutation, over the people of a list."""

from crm_core.campaigns.model import Campaign
from crm_core.db import Connection, Settings, statement
from crm_core.offers import Template, compile_template, register_salutations
from crm_core.offers.template import Blank


def words_of(message: str) -> frozenset[str]:
    """Return the fields a message cannot do without: all of its blanks but those with a text to fall back on."""
    blanks = [piece for piece in Template.parse(message).pieces if isinstance(piece, Blank)]
    found = {one.field for one in blanks if not any(filter_.name == "default" for filter_ in one.filters)}
    return frozenset(found | ({"surname", "given_name"} if "full_name" in found else set()))


def check_message(message: str) -> None:
    """Raise the error of the first blank that is not a known field or filter."""
    Template.parse(message)


def uses_attributes(message: str) -> bool:
    """True when the message speaks of something only this business's files have."""
    return any(field.startswith("attribute.") for field in Template.parse(message).fields)


def worded(con: Connection, campaign: Campaign, settings: Settings) -> tuple[str, dict[str, object]]:
    """Return a select of temp `listed` with salutation and message beside, and its parameters; names are addressed once each."""
    con.execute(statement("crm_core.campaigns", "raw_salutation"))
    register_salutations(con, language=campaign.spoken(settings), channel=campaign.channel)
    told = {"valid_until": campaign.valid_until, "offer_code": campaign.offer_code, "campaign": campaign.name}
    message, parameters = compile_template(Template.parse(campaign.message), told, row="client_row", prefix="said")
    return f"select client_row.*, {message} as message from ({statement('crm_core.campaigns', 'addressed')}) as client_row", parameters
