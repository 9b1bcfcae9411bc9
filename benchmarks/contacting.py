"""Rows about contacting: the waterfall, a release with its file, the 400th campaign."""

from datetime import timedelta
from pathlib import Path

from benchmarks.base import AS_OF, CLIENTS, Measured, Spent, best, large, sizes, statement_of, timed, working_copy
from crm_core.campaigns import Campaign, release_to, save_campaign, void, waterfall
from crm_core.hygiene import PRESETS, Cap, Policy, save_policy
from crm_core.hygiene.policy import MARKETING
from crm_core.jobs import House

ON = AS_OF + timedelta(days=1)
MESSAGE = "{{ salutation }}, дарим скидку 20 % в городе {{ city | default('вашем') }} до {{ valid_until }}. Код {{ offer_code }}"
THREE_RULES = Policy(
    rules=(
        Cap(limit=1, days=75, classes=("development",)),
        Cap(limit=2, days=30, classes=MARKETING),
        Cap(limit=1, days=3, classes=MARKETING, per_channel=True),
    )
)
EARLIER = 399


def campaign(name: str) -> Campaign:
    """Return a campaign to everyone, without a control group, so that about three of five clients are on its list."""
    return Campaign(
        name, {"all": []}, "development", "sms", MESSAGE, holdout_share=0, valid_until=AS_OF + timedelta(days=30), offer_code="A-1"
    )


def waterfall_row() -> Measured:
    """The whole base as audience, against one bare statement with six flags and a policy of three rules."""
    house = large()
    with house.db.write() as con:
        save_policy(con, THREE_RULES, who="bench")

    def ours() -> None:
        with house.db.read() as con:
            waterfall(con, campaign("Всем"), on=ON)

    def peer() -> None:
        with house.db.read() as con:
            con.execute(statement_of("waterfall"), {"day": ON}).fetchall()

    result = Measured(sizes(house), best(ours, 3), best(peer, 3))
    house.close()
    return result


def released(house: House, name: str) -> tuple[Spent, int, Path]:
    """Release a campaign and write its file; return what it took, its rows and the file."""
    with house.db.write() as con:
        save_campaign(con, campaign=campaign(name), who="bench")

    def deed() -> tuple[int, Path]:
        folder = house.db.work_dir / "lists"
        made, written = release_to(house.db, name, folder, on=ON, request_id=name, acknowledge_stale=True, who="bench")
        return made.rows, written.path

    spent, (rows, path) = timed(deed)
    return spent, rows, path


def prepared(name: str) -> House:
    """Return a copy of the large base under the shop's own policy, nothing released yet."""
    house = working_copy(name)
    with house.db.write() as con:
        save_policy(con, PRESETS["retail"], who="bench")
    return house


def release_row() -> Measured:
    """Gates, ledger, commit, re-read, file; against the same rows inserted and written by two bare statements."""
    house = prepared("release")
    spent, rows, path = released(house, "Скидка")

    def bare() -> None:
        with house.db.write() as con:
            con.execute("create table bare_ledger as select * from contact limit 0")
            con.execute(statement_of("bare_ledger"), {"day": ON})
        with house.db.read() as con:
            con.execute(f"copy ({statement_of('bare_list')}) to '{path.with_suffix('.bare')}' (header)")

    peer, _ = timed(bare)
    house.close()
    return Measured(f"{rows:,} of {CLIENTS:,} clients", spent, peer)


def four_hundredth() -> Measured:
    """The same campaign as the first and as the 400th of its base, 399 lists of one client in a hundred lying in between."""
    house = prepared("campaigns")
    first, rows, path = released(house, "Первая")
    path.unlink()
    void(house.db, "Первая", reason="bench", who="bench")
    with house.db.write() as con:
        for table in ("release", "arm", "contact", "release_row"):
            con.execute(statement_of(f"earlier_{table}"), {"earlier": EARLIER, "day": ON})
    last, same_rows, _ = released(house, "Четырёхсотая")
    house.close()
    return Measured(f"{rows:,} rows; then {same_rows:,}", last, first)
