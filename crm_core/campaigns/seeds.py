"""Staff addresses added to a list to see that it arrives. Never counted, never in the ledger; a refused one is left out too."""

from crm_core.campaigns.gates import Ask
from crm_core.campaigns.points import KIND_OF_CHANNEL
from crm_core.db import Connection, rows, statement
from crm_core.hygiene import Protection, key_new
from crm_core.identity import parse_name, register_points


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
