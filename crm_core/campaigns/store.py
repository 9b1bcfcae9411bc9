"""Campaigns are kept as data, in versions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, Final

from crm_core.audit import record_deed
from crm_core.campaigns.audience import rule_of
from crm_core.campaigns.message import check_message
from crm_core.campaigns.model import Campaign, parse_campaign
from crm_core.campaigns.sheet import check_profile
from crm_core.db import Connection, list_documents, load_document, rows, save_document, statement
from crm_core.errors import CrmError, Unknown
from crm_core.segments import check_rule

KIND: Final = "campaign"


@dataclass(frozen=True, slots=True)
class CampaignState:
    """One line of the list of campaigns: draft, released or voided, and the sizes of its last release."""

    name: str
    version: int
    class_: str
    channel: str
    state: str
    saved_at: datetime
    saved_by: str
    on: date | None
    audience: int | None
    target: int | None
    control: int | None
    request_id: str | None
    edition: int | None


def campaign_from_dict(con: Connection, data: object) -> Campaign:
    """Return the campaign a JSON object describes, checked against the base: segment, profile and message exist and fit."""
    campaign = parse_campaign(data)
    check_campaign(con, campaign)
    return campaign


def check_campaign(con: Connection, campaign: Campaign) -> None:
    """Raise the error of the first name that is not known: segment, never_withhold, profile, placeholder."""
    for told in (campaign.segment, campaign.never_withhold):
        if told is not None:
            check_rule(con, rule_of(con, told))
    check_profile(con, campaign.profile)
    check_message(campaign.message)


def save_campaign(con: Connection, *, campaign: Campaign, who: str) -> int:
    """Check and save a campaign as the next version; an unchanged one keeps its version."""
    check_campaign(con, campaign)
    before = load_document(con, kind=KIND, name=campaign.name)
    version = save_document(con, kind=KIND, name=campaign.name, body=campaign.as_data(), who=who)
    if before is None or before.version != version:
        record_deed(con, who=who, action="campaign-saved", name=campaign.name, version=version)
    return version


def load_campaign(con: Connection, name: str, *, version: int | None = None) -> Campaign:
    """Return a saved campaign, its last version by default; an unknown name is told with the nearest one."""
    return load_versioned(con, name, version=version)[0]


def load_versioned(con: Connection, name: str, *, version: int | None = None) -> tuple[Campaign, int]:
    """Return a saved campaign and the number of its version."""
    found = load_document(con, kind=KIND, name=name, version=version)
    if found is None:
        known = [one.name for one in list_documents(con, kind=KIND)]
        if not known:
            raise CrmError("campaigns-none", given=name)
        nearest = get_close_matches(name, known, n=1, cutoff=0.0)
        raise Unknown("campaigns-unknown-name", given=name, nearest=nearest[0] if nearest else known[0])
    body: Mapping[str, Any] = found.body
    return parse_campaign(body), found.version


def list_campaigns(con: Connection) -> list[CampaignState]:
    """Return every campaign, newest first, with its state and the sizes of its last release."""
    last = {one["campaign"]: one for one in rows(con, statement("crm_core.campaigns", "last_releases"))}
    found = []
    for document in list_documents(con, kind=KIND):
        made = last.get(document.name, {})
        found.append(
            CampaignState(
                document.name,
                document.version,
                document.body["class"],
                document.body["channel"],
                {None: "draft", "voided": "voided"}.get(made.get("state"), "released"),
                document.saved_at,
                document.saved_by,
                made.get("on_date"),
                made.get("audience"),
                made.get("target"),
                made.get("control"),
                made.get("request_id"),
                made.get("edition"),
            )
        )
    return found
