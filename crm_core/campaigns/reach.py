"""How many of the base could be contacted today: the same gates, asked about everyone."""

from datetime import date

from crm_core.campaigns.audience import find_policy_members
from crm_core.campaigns.gates import Ask
from crm_core.campaigns.waterfall import Waterfall, flag
from crm_core.db import Connection, load_settings, statement
from crm_core.hygiene import load_policy


def contactable_today(con: Connection, *, channel: str, class_: str, on: date) -> Waterfall:
    """Take the whole base through the gates for one channel and class; a neutral greeting, so a name is asked for by nobody."""
    settings = load_settings(con)
    policy, _ = load_policy(con, settings)
    find_policy_members(con, policy, on=on)
    con.execute("create or replace temp table audience as select client_id from client")
    ask = Ask(
        channel=channel,
        class_=class_,
        on=on,
        settings=settings,
        policy=policy,
        allow_shared_points=not policy.require_personal_point,
        asks_name=False,
    )
    counts = flag(con, ask)
    (free,) = con.execute("select count(*) from passed").fetchall()[0]
    clients, records = con.execute(statement("crm_core.campaigns", "audience_size")).fetchall()[0]
    return Waterfall(clients, records, counts, never_withheld=0, target=free, control=0)
