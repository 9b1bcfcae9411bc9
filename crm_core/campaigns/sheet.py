"""How a list is written down: the export profiles of `offers`, over the committed rows of one edition."""

from collections.abc import Iterator
from typing import Final

from crm_core.campaigns.model import parse_campaign
from crm_core.campaigns.released import Release
from crm_core.db import Connection, load_document, load_settings, statement
from crm_core.errors import CrmError
from crm_core.offers import Profile, load_profile, render

MEDIA_TYPES: Final = {
    "csv": "text/csv; charset={encoding}",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def check_profile(con: Connection, name: str) -> int | None:
    """Return the version of an export profile; an unknown one is told with the nearest name."""
    return load_profile(con, name).version


def list_chunks(con: Connection, made: Release) -> Iterator[bytes]:
    """Write the committed rows of an edition in the form of its profile, piece by piece: the campaign and profile as they were then."""
    found = load_document(con, kind="campaign", name=made.campaign, version=made.campaign_version)
    if found is None:
        raise CrmError("campaigns-version-lost", name=made.campaign, version=made.campaign_version)
    campaign = parse_campaign(found.body)
    con.execute("set variable list_release = $release_id", {"release_id": made.release_id})
    con.execute(statement("crm_core.campaigns", "list_row"))
    yield from render(
        con,
        profile_of(con, made),
        source="list_row",
        constants={
            "campaign": made.campaign,
            "step": made.step,
            "class": made.class_,
            "channel": made.channel,
            "offer_code": campaign.offer_code,
            "valid_until": campaign.valid_until,
        },
        language=campaign.spoken(load_settings(con)),
    )


def ending_of(con: Connection, made: Release) -> tuple[str, str]:
    """Return the ending of the file's name and its media type."""
    profile = profile_of(con, made)
    return profile.format, MEDIA_TYPES[profile.format].format(encoding=profile.encoding)


def profile_of(con: Connection, made: Release) -> Profile:
    """Return the profile in the version the list was made with."""
    return load_profile(con, made.profile, version=made.profile_version)
