"""Staff addresses added to a list to see that it arrives. Never counted, never in the ledger; a refused one is left out too."""

from dataclasses import dataclass
from typing import Final
from uuid import uuid4

from crm_core.audit import record_deed
from crm_core.campaigns.covered import mask
from crm_core.campaigns.gates import Ask
from crm_core.campaigns.points import KIND_OF_CHANNEL
from crm_core.db import Connection, Database, load_settings, rows, statement
from crm_core.errors import CrmError, Unknown
from crm_core.hygiene import Protection, key_new
from crm_core.identity import normalise, parse_name, register_points

MANUAL: Final = "screen"


@dataclass(frozen=True, slots=True)
class Seed:
    """A staff address as a screen shows it: its points are covered."""

    seed_id: int
    name: str
    phone: str | None
    email: str | None
    source: str

    def has_point(self, channel: str) -> bool:
        """Tell whether the channel could reach it at all."""
        kind, _ = KIND_OF_CHANNEL.get(channel, ("", False))
        return (self.phone if kind == "phone" else self.email if kind == "email" else None) is not None


def list_seeds(con: Connection) -> list[Seed]:
    """Return the seeds in use, the newest first; their points are covered."""
    found = con.execute("select seed_id, name, phone, email, source from seed where withdrawn_by is null order by seed_id desc").fetchall()
    return [Seed(number, name, phone and mask(phone), email and mask(email), source) for number, name, phone, email, source in found]


def add_seed(db: Database, *, name: str, phone: str | None, email: str | None, who: str) -> int:
    """Add a staff address by hand and return its number; a point that cannot exist is refused."""
    if not name.strip():
        raise CrmError("campaigns-seed-no-name")
    with db.write() as con:
        country = load_settings(con).country
        found = {kind: _point(kind, given, country=country) for kind, given in (("phone", phone), ("email", email))}
        if not any(found.values()):
            raise CrmError("campaigns-seed-no-point")
        seed_id = int(
            con.execute(
                """
                insert into seed
                select coalesce(max(seed_id), 0) + 1, 0, $source, $content_key, 1, $name, $phone, $email, null from seed
                returning seed_id
                """,
                {"source": MANUAL, "content_key": uuid4().hex, "name": name.strip(), **found},
            ).fetchall()[0][0]
        )
        record_deed(con, who=who, action="seed-added", seed_id=seed_id)
    return seed_id


def _point(kind: str, given: str | None, *, country: str) -> str | None:
    """Return a point in its one spelling, None where nothing was given; one that cannot exist is an error."""
    if given is None or not given.strip():
        return None
    point = normalise(kind, given, country=country)
    if point is None or not point.is_valid:
        raise CrmError("campaigns-seed-bad-point", given=given)
    return point.value


def end_seed(db: Database, seed_id: int, *, who: str) -> None:
    """Use a seed no more: it is withdrawn, kept and audited."""
    with db.write() as con:
        ended = con.execute(
            "update seed set withdrawn_by = 0 where seed_id = $id and withdrawn_by is null returning seed_id", {"id": seed_id}
        ).fetchall()
        if not ended:
            raise Unknown("campaigns-seed-unknown", given=seed_id)
        record_deed(con, who=who, action="seed-ended", seed_id=seed_id)


def register_seeds(con: Connection, protection: Protection, ask: Ask) -> None:
    """Make the seeds' points known and keyed, before refusals are matched; leaves temp `known_point`."""
    con.execute(statement("crm_core.campaigns", "seed_points"), {"kind": KIND_OF_CHANNEL.get(ask.channel, ("", False))[0]})
    register_points(con, country=ask.settings.country)
    key_new(con, protection)


def find_seeds(con: Connection, ask: Ask, *, wanted: bool) -> None:
    """Leave temp `listed_seed(seed_id, point_id, contact_point, surname, given_name, patronymic, sex)`: one a point, none refused."""
    con.execute(statement("crm_core.campaigns", "empty_seeds"))
    if not wanted or ask.channel not in KIND_OF_CHANNEL:
        return
    kind, mobile_only = KIND_OF_CHANNEL[ask.channel]
    for seed in rows(con, statement("crm_core.campaigns", "usable_seeds"), {"kind": kind, "mobile_only": mobile_only}):
        name = parse_name(seed["name"])
        con.execute(
            "insert into listed_seed values ($seed_id, $point_id, $contact_point, $surname, $given_name, $patronymic, $sex)",
            {
                "seed_id": seed["seed_id"],
                "point_id": seed["point_id"],
                "contact_point": seed["value"],
                "surname": name.surname,
                "given_name": name.given_name,
                "patronymic": name.patronymic,
                "sex": name.sex,
            },
        )
