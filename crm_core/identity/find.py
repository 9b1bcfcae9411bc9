"""Find a client by whatever the person in front of the screen has: a phone, an e-mail, a card, a code, a part of a name."""

from dataclasses import dataclass

from crm_core.db import Connection, statement
from crm_core.identity.keys import key_texts
from crm_core.identity.names import fold
from crm_core.identity.normalise import read_point
from crm_core.identity.plain_text import one_line


@dataclass(frozen=True, slots=True)
class FoundClient:
    """A client as a search shows it."""

    client_id: int
    name: str
    external_ids: str


def find_clients(con: Connection, *, text: str, country: str, limit: int = 20) -> list[FoundClient]:
    """Return the clients that `text` may mean: those found by a code or a contact point before those found by a name."""
    line = one_line(text)
    if not line:
        return []
    points = [reading.point for kind in ("phone", "email", "card") if (reading := read_point(kind, line, country=country)).point]
    digits = key_texts("phone", line)[1].partition("~")[2]
    found = con.execute(
        statement(__package__, "find_clients"),
        {
            "code": line.lower(),
            "number": int(line) if line.isdecimal() and len(line) < 19 else -1,
            "values": [point.value for point in points if point],
            "last_digits": digits if len(digits) == 10 else None,
            "words": [fold(word) for word in line.replace("'", "’").split()],
            "limit": limit,
        },
    ).fetchall()
    return [FoundClient(client_id, name, external_ids) for client_id, name, external_ids in found]
