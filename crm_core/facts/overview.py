"""The base in a few numbers, for the overview: size, who can be reached, when they last bought, who brings the money, who hears from us."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from crm_core.db import Connection, rows, statement
from crm_core.facts.purchases import purchases
from crm_core.facts.relations import ANY_CLASS, POINTS, PURPOSE, contacts
from crm_core.hygiene import consented, refused

BASE: Final = statement(__package__, "base")
CONTACTABLE: Final = statement(__package__, "contactable")
RECENCY_HISTOGRAM: Final = statement(__package__, "recency_histogram")
VALUE_CURVE: Final = statement(__package__, "value_curve")
CONTACT_HISTOGRAM: Final = statement(__package__, "contact_histogram")


@dataclass(frozen=True, slots=True)
class BaseSize:
    """How many clients the base has, from how many records."""

    clients: int
    records: int


@dataclass(frozen=True, slots=True)
class Contactable:
    """The way from the base to those who may hear from us on one channel; each number is a part of the one before."""

    channel: str
    base: int
    valid: int
    not_refused: int
    consented: int


@dataclass(frozen=True, slots=True)
class RecencyBar:
    """Clients whose last purchase was this many whole months (of 30 days) ago; None: never bought; the last bar holds the rest."""

    months: int | None
    clients: int


@dataclass(frozen=True, slots=True)
class ValuePoint:
    """The best `clients` buyers (a share of all buyers), each `least` or more, brought this share of the net amount; None of nothing."""

    clients: int
    least: Decimal
    share_of_clients: float
    share_of_net: float | None


@dataclass(frozen=True, slots=True)
class ContactBar:
    """Clients contacted so many times in 90 days; the last bar holds the rest."""

    contacts: int
    clients: int


def base_size(con: Connection) -> BaseSize:
    """Return the number of clients and of the records they are made of."""
    return BaseSize(**rows(con, BASE)[0])


def contactable(con: Connection, *, channel: str) -> Contactable:
    """Count base → valid mobile or e-mail → not refused → consented, as of today's knowledge."""
    con.execute(POINTS)
    refused(con, channel=channel, class_=ANY_CLASS)
    consented(con, channel=channel, purpose=PURPOSE)
    return Contactable(channel, **rows(con, CONTACTABLE, {"kind": "email" if channel == "email" else "phone"})[0])


def recency_histogram(con: Connection, *, as_of: date) -> list[RecencyBar]:
    """Count clients by whole months since their last purchase."""
    return [RecencyBar(**row) for row in rows(con, RECENCY_HISTOGRAM.format(purchases=purchases(con, as_of)))]


def value_curve(con: Connection, *, as_of: date) -> list[ValuePoint]:
    """Return the whale curve: the cumulative share of net amount over buyers sorted by it, at most 100 points."""
    return [ValuePoint(**row) for row in rows(con, VALUE_CURVE.format(purchases=purchases(con, as_of)))]


def contact_histogram(con: Connection, *, as_of: date) -> list[ContactBar]:
    """Count clients by the number of contacts they had in the last 90 days."""
    return [ContactBar(**row) for row in rows(con, CONTACT_HISTOGRAM.format(contacts=contacts(con, as_of)))]
