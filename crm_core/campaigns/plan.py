"""What a screen shows before a release: the message as one client would read it, and the first rows with their numbers covered."""

from dataclasses import dataclass
from datetime import date

from crm_core.campaigns.audience import ask_for, find_audience
from crm_core.campaigns.covered import mask
from crm_core.campaigns.message import uses_attributes, worded
from crm_core.campaigns.model import Campaign
from crm_core.campaigns.points import choose
from crm_core.campaigns.waterfall import flag
from crm_core.db import Connection, rows, statement


@dataclass(frozen=True, slots=True)
class Preview:
    """One person of the audience who gets through: name, the covered contact point, salutation and message."""

    client_id: int
    name: str
    contact_point: str
    salutation: str
    message: str


def sample_rows(con: Connection, campaign: Campaign, *, on: date, size: int = 5) -> list[Preview]:
    """Return the first clients whom every gate lets through, as they would stand on the list; contact points are covered."""
    find_audience(con, campaign, on=on)
    ask = ask_for(con, campaign, on=on)
    flag(con, ask)
    choose(con, ask)
    con.execute(statement("crm_core.campaigns", "sample"), {"size": size})
    con.execute(statement("crm_core.campaigns", "empty_seeds"))
    con.execute(statement("crm_core.campaigns", "listed"), {"channel": ask.channel, "with_attributes": uses_attributes(campaign.message)})
    people, parameters = worded(con, campaign, ask.settings)
    return [
        Preview(
            one["client_id"],
            " ".join(filter(None, (one["surname"], one["given_name"], one["patronymic"]))),
            mask(one["contact_point"]),
            one["salutation"] or "",
            one["message"] or "",
        )
        for one in rows(con, f"select * from ({people}) order by client_id", parameters)
    ]


def preview_message(con: Connection, campaign: Campaign, *, on: date) -> Preview | None:
    """Return the message as the first client who gets through would read it, or None when nobody does."""
    found = sample_rows(con, campaign, on=on, size=1)
    return found[0] if found else None
