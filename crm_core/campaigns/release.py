"""The only way out. One function turns clients into a list, for screen, command line, test send and seeds; there is no other.

In one transaction, under the writer lock: protection is whole, every gate is asked again, the arms are drawn, the list and the
ledger are written. Then, from a new reading of what was committed and nothing else, the bytes are rendered and their hash is
kept. Killed in between, the same request finds its committed list and renders the same bytes from it. A request handed over
again is checked again: whoever has since refused, been blocked or excluded is on no further edition.
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import Final, NotRequired, TypedDict, Unpack

from crm_core.audit import record_deed
from crm_core.campaigns.audience import ask_for, find_audience
from crm_core.campaigns.editions import renew
from crm_core.campaigns.gates import Ask
from crm_core.campaigns.message import uses_attributes, worded
from crm_core.campaigns.model import Campaign
from crm_core.campaigns.points import choose
from crm_core.campaigns.released import (
    CURRENT,
    TEST_STEP,
    VOIDED,
    Release,
    mark_checked,
    next_edition,
    release_by_id,
    release_of_campaign,
    release_of_request,
    was_just_checked,
)
from crm_core.campaigns.rendered import seal
from crm_core.campaigns.seeds import find_seeds, register_seeds
from crm_core.campaigns.sheet import check_profile
from crm_core.campaigns.store import load_versioned
from crm_core.campaigns.waterfall import Waterfall, pass_gates
from crm_core.db import Connection, Database, load_document, now, statement
from crm_core.errors import CrmError
from crm_core.hygiene import Policy, Protection, freshness, load_policy, protection_of

LEDGER_SOURCE: Final = "tact"
SEGMENT_KIND: Final = "segment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for: a campaign's list on a day, under an id that makes asking twice harmless."""

    name: str
    on: date
    request_id: str
    who: str
    profile: str | None = None
    acknowledge_stale: bool = False
    only_seeds: bool = False


class Asked(TypedDict):
    """The words of a request beside the campaign's name, as `release` and `release_to` take them."""

    on: date
    request_id: str
    who: str
    profile: NotRequired[str | None]
    acknowledge_stale: NotRequired[bool]
    only_seeds: NotRequired[bool]


def release(db: Database, name: str, **asked: Unpack[Asked]) -> Release:
    """Make the list of a campaign, or hand over the one this request made before. `only_seeds` makes a test list for the staff."""
    return seal(db, commit_list(db, Request(name=name, **asked)))


def commit_list(db: Database, request: Request) -> Release:
    """Commit the list of a request, or check again the one it made before; no byte is rendered yet."""
    if not request.request_id.strip():
        raise CrmError("campaigns-no-request")
    protection = protection_of(db)
    with db.write() as con:
        protection.check(con)
        made = release_of_request(con, request.request_id)
        made = _make(con, protection, request) if made is None else renew(con, _same(made, request), who=request.who)
        mark_checked(con, made.release_id)
        return made


def hand_out(db: Database, request_id: str, *, who: str) -> Release:
    """Check a committed list again before it is handed over; the next edition if someone on it may not be contacted any more.

    Where nothing at all was committed since it was last checked, it is the same base, and the answer is known.
    """
    protection = protection_of(db)
    with db.write() as con:
        protection.check(con)
        made = release_of_request(con, request_id)
        if made is None:
            raise CrmError("campaigns-no-such-request", request_id=request_id)
        made = _not_voided(made)
        if not was_just_checked(con, made.release_id):
            made = renew(con, made, who=who)
        mark_checked(con, made.release_id)
    return seal(db, made)


def void(db: Database, name: str, *, reason: str, who: str, step: int | None = None) -> Release:
    """Void a list that was never sent: its contacts stop counting, and its bytes can never be had again."""
    if not reason.strip():
        raise CrmError("campaigns-void-no-reason")
    with db.write() as con:
        campaign, _ = load_versioned(con, name)
        made = release_of_campaign(con, name, step=campaign.step if step is None else step)
        if made is None:
            raise CrmError("campaigns-nothing-to-void", name=name)
        con.execute(
            "update release set state = $voided, void_reason = $reason where request_id = $request_id",
            {"voided": VOIDED, "reason": reason, "request_id": made.request_id},
        )
        con.execute("delete from release_row where release_id = $release_id", {"release_id": made.release_id})
        record_deed(con, who=who, action="list-voided", campaign=name, step=made.step, request=made.request_id, reason=reason)
        return release_by_id(con, made.release_id)


def check_fresh(con: Connection, policy: Policy, *, acknowledged: bool) -> None:
    """Raise when a source of refusals is older than the policy allows and nobody has said that this is known."""
    stale = [one for one in freshness(con, at=now()) if one.is_stale]
    if not stale:
        return
    sources = ", ".join(one.source for one in stale)
    if policy.on_stale == "block":
        raise CrmError("campaigns-stale-blocked", sources=sources, days=policy.stale_after_days)
    if not acknowledged:
        raise CrmError("campaigns-stale", sources=sources, days=policy.stale_after_days)


def _make(con: Connection, protection: Protection, request: Request) -> Release:
    campaign, version = load_versioned(con, request.name)
    profile = request.profile or campaign.profile
    profile_version = check_profile(con, profile)
    step = TEST_STEP if request.only_seeds else campaign.step
    before = None if request.only_seeds else release_of_campaign(con, campaign.name, step=step)
    if before is not None:
        raise CrmError("campaigns-already-released", name=campaign.name, request_id=before.request_id, on=before.on.strftime("%d.%m.%Y"))
    ask = ask_for(con, campaign, on=request.on)
    check_fresh(con, ask.policy, acknowledged=request.acknowledge_stale)
    if request.only_seeds:
        con.execute("create or replace temp table audience (client_id bigint)")
    else:
        find_audience(con, campaign, on=request.on)
    if with_seeds := campaign.seeds or request.only_seeds:
        register_seeds(con, protection, ask)
    counts = pass_gates(con, campaign, ask)
    choose(con, ask)
    find_seeds(con, ask, wanted=with_seeds)
    con.execute(statement("crm_core.campaigns", "listed"), {"channel": ask.channel, "with_attributes": uses_attributes(campaign.message)})
    (release_id,) = con.execute("select coalesce(max(release_id), 0) + 1 from release").fetchall()[0]
    edition = next_edition(con, campaign.name, step=step)
    _insert_release(con, request, campaign, ask, counts, (release_id, version, step, edition, profile, profile_version))
    _insert_rows(con, request, campaign, ask, release_id, step)
    record_deed(
        con,
        who=request.who,
        action="list-released",
        campaign=campaign.name,
        step=step,
        edition=edition,
        request=request.request_id,
        profile=profile,
        on=request.on,
        rows=counts.on_list,
        control=counts.control,
        stale_acknowledged=request.acknowledge_stale,
    )
    return release_by_id(con, release_id)


def _insert_release(
    con: Connection,
    request: Request,
    campaign: Campaign,
    ask: Ask,
    counts: Waterfall,
    numbers: tuple[int, int, int, int, str, int | None],
) -> None:
    release_id, version, step, edition, profile, profile_version = numbers
    segment = load_document(con, kind=SEGMENT_KIND, name=campaign.segment) if isinstance(campaign.segment, str) else None
    _, policy_version = load_policy(con, ask.settings)
    con.execute(
        statement("crm_core.campaigns", "insert_release"),
        {
            "release_id": release_id,
            "request_id": request.request_id,
            "campaign": campaign.name,
            "step": step,
            "edition": edition,
            "campaign_version": version,
            "segment_version": None if segment is None else segment.version,
            "policy_version": policy_version,
            "on_date": request.on,
            "channel": campaign.channel,
            "class": campaign.class_,
            "profile": profile,
            "profile_version": profile_version,
            "audience": counts.audience,
            "target": counts.on_list,
            "control": counts.control,
            "rows": counts.on_list,
            "removed": 0,
            "state": CURRENT,
            "waterfall": json.dumps(counts.as_data()),
            "released_at": now(),
            "released_by": request.who,
        },
    )


def _insert_rows(con: Connection, request: Request, campaign: Campaign, ask: Ask, release_id: int, step: int) -> None:
    people, parameters = worded(con, campaign, ask.settings)
    sql = statement("crm_core.campaigns", "insert_rows").replace("{people}", f"({people}) as people")
    con.execute(sql, {"release_id": release_id, **parameters})
    if step == TEST_STEP:
        return
    con.execute(
        statement("crm_core.campaigns", "insert_contacts"),
        {
            "release_id": release_id,
            "source": LEDGER_SOURCE,
            "on_date": request.on,
            "channel": campaign.channel,
            "class": campaign.class_,
            "campaign": campaign.name,
            "category": campaign.category,
        },
    )
    con.execute(
        statement("crm_core.campaigns", "insert_arms"),
        {"campaign": campaign.name, "step": step, "release_id": release_id, "drawn_at": now()},
    )


def _same(made: Release, request: Request) -> Release:
    """The same request must mean the same list: another campaign, day or profile under its id is a mistake."""
    if made.campaign != request.name or made.is_test != request.only_seeds:
        raise CrmError("campaigns-request-taken", request_id=request.request_id, name=made.campaign)
    if made.on != request.on:
        raise CrmError("campaigns-request-other-day", request_id=request.request_id, on=made.on.strftime("%d.%m.%Y"))
    if request.profile is not None and request.profile != made.profile:
        raise CrmError("campaigns-request-other-profile", request_id=request.request_id, profile=made.profile)
    return _not_voided(made)


def _not_voided(made: Release) -> Release:
    if made.state == VOIDED:
        raise CrmError("campaigns-request-voided", request_id=made.request_id, reason=made.void_reason or "–")
    return made
