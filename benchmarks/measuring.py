"""Rows about measuring: all campaigns of a large ledger at once, and one of them from near."""

from pathlib import Path

from benchmarks.base import AS_OF, CLIENTS, Measured, best, copy_of_large, once, statement_of, timed
from crm_core.effect import measure, measure_all
from crm_core.jobs import House, open_house

CAMPAIGNS = 400
# About ten campaigns a client: 50 million members at full size.
PER_CLIENT = 10


def campaigns_of_large() -> House:
    """Open a copy of the large base with the arms and contacts of 400 campaigns, a tenth held back."""

    def fill(path: Path) -> str:
        house = open_house(copy_of_large(path))
        with house.db.write() as con:
            con.execute(statement_of("many_arms"), {"campaigns": CAMPAIGNS, "clients": CLIENTS, "per_client": PER_CLIENT, "until": AS_OF})
            con.execute(statement_of("many_contacts"))
        house.close()
        return f"{CAMPAIGNS} campaigns"

    return once(f"campaigns-{CLIENTS}", fill)


def everything() -> Measured:
    """Every figure of the page of all campaigns."""
    house = campaigns_of_large()

    def ours() -> None:
        with house.db.read() as con:
            measure_all(con, as_of=AS_OF)

    with house.db.read() as con:
        members, contacts = con.execute("select (select count(*) from arm), (select count(*) from contact)").fetchall()[0]
    spent, _ = timed(ours)
    house.close()
    return Measured(f"{CAMPAIGNS} campaigns, {members:,} members, {contacts:,} contacts", spent)


def one() -> Measured:
    """One campaign by its purchases."""
    house = campaigns_of_large()

    def ours() -> None:
        with house.db.read() as con:
            measure(con, "K7", metric="purchase", as_of=AS_OF)

    spent = best(ours)
    house.close()
    return Measured(f"one of {CAMPAIGNS} campaigns, {CLIENTS:,} clients", spent)
