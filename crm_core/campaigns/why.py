"""Why is this client not in the list? All gates of one client, each with its detail."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from crm_core.campaigns.arms import draw_arms
from crm_core.campaigns.audience import ask_for, find_audience, find_never_withheld
from crm_core.campaigns.gates import GATES, LAST, Ask
from crm_core.campaigns.model import Campaign
from crm_core.campaigns.released import Release, editions_of, release_of_day
from crm_core.campaigns.waterfall import flag
from crm_core.db import Connection, rows, statement
from crm_core.hygiene import policy_stops
from crm_core.identity import resolve_client


@dataclass(frozen=True, slots=True)
class Stop:
    """One gate that stops the client: its key, the sentence about this client, and what fills the sentence in."""

    key: str
    sentence: str
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Why:
    """What the gates say of one client; `client_id` is today's number of the one who was asked about.

    After the list of the day has left (`released`) the arm is the one drawn then; gates that stop the client by now are told beside it.
    """

    client_id: int
    in_audience: bool
    arm: str | None
    stopped: tuple[Stop, ...]
    released: Release | None = None


def why_not(con: Connection, campaign: Campaign, client_id: int, *, on: date) -> Why:
    """Say whether a client gets the message, and if not, every gate that stops them; an old number finds the client of today."""
    client_id = resolve_client(con, client_id)
    find_audience(con, campaign, on=on)
    in_audience = _is_in(con, "audience", client_id)
    made = release_of_day(con, campaign.name, step=campaign.step, on=on)
    ask = ask_for(con, campaign, on=on)
    if made is not None:
        ask = replace(ask, without=editions_of(con, made))
    if not in_audience or not ask.shares_points:
        con.execute("create or replace temp table audience as select $client_id::bigint as client_id", {"client_id": client_id})
    flag(con, ask)
    keys = _stopped_by(con, client_id)
    stopped = tuple(_stop(con, key, ask, client_id) for key in keys)
    if made is not None:
        arm = _drawn_then(con, made, client_id)
        return Why(client_id, in_audience or arm is not None, arm, stopped, made)
    arm = None
    if in_audience and not stopped:
        find_never_withheld(con, campaign, on=on)
        draw_arms(con, campaign)
        (arm,) = con.execute("select arm from drawn where client_id = $client_id", {"client_id": client_id}).fetchall()[0]
    return Why(client_id, in_audience, arm, stopped)


def _drawn_then(con: Connection, made: Release, client_id: int) -> str | None:
    """Return the arm a released list holds this client in, None when it does not; after a merge control counts first."""
    found = con.execute(statement("crm_core.campaigns", "arm_then"), {"request_id": made.request_id, "client_id": client_id}).fetchall()
    arm: str | None = found[0][0] if found else None
    return arm


def _stopped_by(con: Connection, client_id: int) -> list[str]:
    (stops,) = con.execute("select stops from gated where client_id = $client_id", {"client_id": client_id}).fetchall()[0]
    found = [gate.key for bit, gate in enumerate(GATES) if stops & 1 << bit]
    return [*found, LAST] if _is_in(con, "stop_same_point", client_id) else found


def _is_in(con: Connection, table: str, client_id: int) -> bool:
    return con.execute(f"select 1 from {table} where client_id = $client_id limit 1", {"client_id": client_id}).fetchone() is not None


def _stop(con: Connection, key: str, ask: Ask, client_id: int) -> Stop:
    plain = f"campaigns-why-{key.replace('_', '-')}"
    if key == "excluded":
        (found, *_) = rows(
            con,
            "select reason, until from excluded_client where client_id = $client_id order by until desc nulls first limit 1",
            {"client_id": client_id},
        )
        if found["until"] is None:
            return Stop(key, f"{plain}-open", {"reason": found["reason"]})
        return Stop(key, plain, {"reason": found["reason"], "until": found["until"].strftime("%d.%m.%Y")})
    if key == "refusal":
        return Stop(key, plain if _is_in(con, "refused_client", client_id) else f"{plain}-point", {"channel": ask.channel})
    if key == "policy":
        con.execute("create or replace temp table audience as select $client_id::bigint as client_id", {"client_id": client_id})
        policy_stops(con, on=ask.on, channel=ask.channel, class_=ask.class_, policy=ask.policy, category=ask.category, without=ask.without)
        (found, *_) = rows(
            con,
            "select rule, free_on from policy_stop where client_id = $client_id order by free_on desc nulls first, rule limit 1",
            {"client_id": client_id},
        )
        if found["free_on"] is None:
            return Stop(key, f"{plain}-open", {"rule": found["rule"]})
        return Stop(key, plain, {"rule": found["rule"], "free_on": found["free_on"].strftime("%d.%m.%Y")})
    if key == "same_point":
        (other,) = con.execute(
            "select min(client_id) from chosen_point where point = (select point from chosen_point where client_id = $client_id)",
            {"client_id": client_id},
        ).fetchall()[0]
        return Stop(key, plain, {"other": other})
    if key in ("contact_point", "consent"):
        return Stop(key, plain, {"channel": ask.channel})
    return Stop(key, plain)
