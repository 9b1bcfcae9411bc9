"""Who is asked about: the members of the campaign's segment, and those of them who must not be withheld."""

from datetime import date

from crm_core.campaigns.gates import Ask
from crm_core.campaigns.message import words_of
from crm_core.campaigns.model import Campaign, SegmentOrRule
from crm_core.db import Connection, load_settings
from crm_core.hygiene import Policy, load_policy
from crm_core.segments import Rule, load_segment, members, parse_rule


def rule_of(con: Connection, told: SegmentOrRule) -> Rule:
    """Return the rule: written out, or saved under a name (Unknown with the nearest name if there is none)."""
    return load_segment(con, told).rule if isinstance(told, str) else parse_rule(told)


def find_audience(con: Connection, campaign: Campaign, *, on: date) -> int:
    """Leave temp `audience(client_id)`: the segment as of the day of the list."""
    return members(con, rule_of(con, campaign.segment), as_of=on, into="audience")


def find_never_withheld(con: Connection, campaign: Campaign, *, on: date) -> None:
    """Leave temp `never_withheld(client_id)`: who gets the message whatever the draw (VIP, pre-approved)."""
    if campaign.never_withhold is None:
        con.execute("create or replace temp table never_withheld (client_id bigint)")
    else:
        members(con, rule_of(con, campaign.never_withhold), as_of=on, into="never_withheld")


def find_policy_members(con: Connection, policy: Policy, *, on: date) -> None:
    """Leave temp `policy_member(segment, client_id)` for the segments that the policy's rules name."""
    con.execute("create or replace temp table policy_member (segment varchar, client_id bigint)")
    for name in policy.segments():
        members(con, rule_of(con, name), as_of=on, into="one_segment")
        con.execute("insert into policy_member select $segment, client_id from one_segment", {"segment": name})


def ask_for(con: Connection, campaign: Campaign, *, on: date) -> Ask:
    """Return the question of a campaign under today's settings and policy."""
    settings = load_settings(con)
    policy, _ = load_policy(con, settings)
    find_policy_members(con, policy, on=on)
    return Ask.of(campaign, on=on, settings=settings, policy=policy, words=words_of(campaign.message))
