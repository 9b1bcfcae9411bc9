"""Rows about measuring: all campaigns of a large ledger at once, and one of them from near."""

from benchmarks.base import AS_OF, CLIENTS, Measured, best, statement_of, timed, working_copy
from crm_core.effect import measure, measure_all
from crm_core.jobs import House

CAMPAIGNS = 400
# About ten campaigns a client: 50 million members at full size.
PER_CLIENT = 10


def campaigns_of_large(name: str) -> House:
    """Copy the large base and give it the arms and contacts of 400 campaigns, a tenth held back."""
    house = working_copy(name)
    with house.db.write() as con:
        con.execute(statement_of("many_arms"), {"campaigns": CAMPAIGNS, "clients": CLIENTS, "per_client": PER_CLIENT, "until": AS_OF})
        con.execute(statement_of("many_contacts"))
    return house


def everything() -> Measured:
    """Every figure of the page of all campaigns."""
    house = campaigns_of_large("measured")

    def ours() -> None:
        with house.db.read() as con:
            measure_all(con, as_of=AS_OF)

    (members,) = house.db.cursor().execute("select count(*) from arm").fetchall()[0]
    spent, _ = timed(ours)
    house.close()
    return Measured(f"{CAMPAIGNS} campaigns, {members:,} members", spent)


def one() -> Measured:
    """One campaign by its purchases."""
    house = campaigns_of_large("measured-one")

    def ours() -> None:
        with house.db.read() as con:
            measure(con, "K7", metric="purchase", as_of=AS_OF)

    spent = best(ours)
    house.close()
    return Measured(f"one of {CAMPAIGNS} campaigns, {CLIENTS:,} clients", spent)
