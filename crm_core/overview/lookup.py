"""May this client be contacted? The protection of one client, channel by channel, by the same statements the gates use."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.db import Connection
from crm_core.hygiene import consented, excluded, refused
from crm_core.identity import resolve_client

CHANNELS: Final = ("sms", "email", "phone")


@dataclass(frozen=True, slots=True)
class ChannelState:
    """What holds for one client on one channel."""

    channel: str
    refuses_campaigns: bool
    refuses_everything: bool
    has_consent: bool


@dataclass(frozen=True, slots=True)
class ClientState:
    """Every channel of one client, and the exclusion in force if there is one."""

    client_id: int
    channels: tuple[ChannelState, ...]
    excluded_for: str | None
    excluded_until: date | None

    @property
    def is_refused(self) -> bool:
        """True when some channel is closed."""
        return any(one.refuses_campaigns for one in self.channels)


def look_up(con: Connection, client_id: int, *, on: date) -> ClientState:
    """Return what holds for one client; an old number finds the client of today."""
    client = resolve_client(con, client_id)
    states = []
    for channel in CHANNELS:
        refused(con, channel=channel, class_="development")
        campaigns = _is_in(con, "refused_client", client)
        refused(con, channel=channel, class_="notification")
        everything = _is_in(con, "refused_client", client)
        consented(con, channel=channel, purpose="marketing")
        states.append(ChannelState(channel, campaigns, everything, _is_in(con, "consented_client", client)))
    excluded(con, on=on)
    found = con.execute(
        "select reason, until from excluded_client where client_id = $client order by until desc nulls first limit 1", {"client": client}
    ).fetchone()
    return ClientState(client, tuple(states), None if found is None else found[0], None if found is None else found[1])


def _is_in(con: Connection, table: str, client_id: int) -> bool:
    return con.execute(f"select 1 from {table} where client_id = $client limit 1", {"client": client_id}).fetchone() is not None
