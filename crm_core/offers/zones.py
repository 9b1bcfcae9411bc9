"""What time it is where a number rings."""

import phonenumbers
from phonenumbers.timezone import time_zones_for_number

from crm_core.db import Connection


def register_zones(con: Connection, *, source: str) -> None:
    """Find the time zone of every range of numbers in `source`; leaves temp `known_zone(prefix, zone)`, "" where it cannot be said."""
    con.execute("create or replace temp table known_zone (prefix varchar, zone varchar)")
    found = con.execute(
        f"select left(contact_point, 8) as prefix, min(contact_point) from \"{source}\" where contact_point like '+%' group by prefix"
    ).fetchall()
    zones = [zone_of(number) for _, number in found]
    con.execute("insert into known_zone select unnest($prefix), unnest($zone)", {"prefix": [one[0] for one in found], "zone": zones})


def zone_of(number: str) -> str:
    """Return the time zone of a number; "" for one that may ring in several (a Russian mobile)."""
    try:
        zones = time_zones_for_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return ""
    known = [zone for zone in zones if zone != phonenumbers.timezone.UNKNOWN_TIMEZONE]
    return str(known[0]) if len(known) == 1 else ""
