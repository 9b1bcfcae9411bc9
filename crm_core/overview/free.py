"""How many clients may be contacted today on a channel: the way from the base to those whom every gate lets through."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.campaigns import contactable_today
from crm_core.db import Connection, load_settings
from crm_core.facts import contactable

CLASS: Final = "development"  # the class of contact most offers belong to


@dataclass(frozen=True, slots=True)
class Funnel:
    """Clients left after each step; `consented` is None where no consent is asked for."""

    channel: str
    base: int
    with_point: int
    not_refused: int
    consented: int | None
    free: int


def funnel(con: Connection, *, channel: str, on: date) -> Funnel:
    """Count base → valid contact point → not refused → consented → free by every gate and the contact policy on that day."""
    asks_consent = load_settings(con).asks_consent
    known = contactable(con, channel=channel)
    free = contactable_today(con, channel=channel, class_=CLASS, on=on).target
    return Funnel(channel, known.base, known.valid, known.not_refused, known.consented if asks_consent else None, free)
