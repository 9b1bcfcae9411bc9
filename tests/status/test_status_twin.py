"""A second, naive implementation in Python against the statements, on random worlds of many clients; and what must hold in any."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_core import churn
from crm_core.status import (
    ALL_BEHAVIOURS,
    ALL_STATUSES,
    BEHAVIOUR_REASONS,
    STATUS_REASONS,
    StatusPolicy,
    behaviours,
    by_month,
    flows,
    save_policy,
    statuses,
    statuses_stamp,
)

AS_OF = date(2026, 11, 14)
CLIENTS = 30
POLICY = StatusPolicy(period_days=100, returned_days=40, new_days=30, inactivity_days=25, elite_share=0.1)
DAYS = st.integers(-20, 260).map(lambda days: AS_OF - timedelta(days=days))
CLIENT = st.integers(1, CLIENTS)
EVENTS = st.lists(
    st.tuples(st.sampled_from(["buy", "buy", "buy", "pay", "in", "answer", "out", "mark", "unmark"]), CLIENT, DAYS), max_size=24
)
REGISTERED = st.lists(st.none() | DAYS, min_size=CLIENTS, max_size=CLIENTS)


def fill(base, registered, events):
    for client, day in enumerate(registered, 1):
        base.add(client, registered_at=day)
    for place, (what, client, day) in enumerate(events):
        if what == "buy":
            base.buy(client, day, 10 + place)
        elif what == "pay":
            base.buy(client, day, 5, kind="prepayment")
        elif what in ("in", "answer", "out"):
            outcome = {"in": None, "answer": "accepted", "out": "no answer"}[what]
            base.say(client, day, direction="in" if what == "in" else "out", outcome=outcome)
        else:
            base.mark(client, day, status="lost" if what == "mark" else None)
    return base.ready()


def naive(registered, events, client, as_of):
    """The status and behaviour of one client but for the elite, said as domain §6 says them."""
    own = [(what, day) for what, who, day in events if who == client]
    known = [day for _, day in own] + ([registered[client - 1]] if registered[client - 1] else [])
    if known and min(known) > as_of:
        return "not_yet", "not_yet"
    past = [(what, day) for what, day in own if day <= as_of]
    bought = sorted({day for what, day in past if what == "buy"})
    marks = [what for what, day in past if what in ("mark", "unmark")]
    talked = [day for what, day in past if what in ("in", "answer")]
    lately = [day for day in bought if day > as_of - timedelta(days=POLICY.period_days)]
    month = (as_of.month - 1 - 3) % 12 + 1
    since = date(as_of.year - (as_of.month <= 3), month, 1)
    while since.day < as_of.day and (since + timedelta(days=1)).month == month:
        since += timedelta(days=1)
    if marks and marks[-1] == "mark":
        status = "lost"
    elif len(lately) >= 2:
        status = "regular"
    elif lately:
        status = "real"
    elif bought:
        status = "lost"
    elif any(what == "pay" for what, _ in past):
        status = "attracted"
    elif (talked and max(talked) >= since) or (known and min(known) >= since):
        status = "potential"
    else:
        status = "lost"
    gaps = [(later, (later - earlier).days) for earlier, later in pairwise(bought)]
    if any(gap > POLICY.inactivity_days and (as_of - day).days <= POLICY.returned_days for day, gap in gaps):
        return status, "returned"
    if bought and (as_of - bought[0]).days <= POLICY.new_days:
        return status, "new"
    return status, "active" if bought and (as_of - bought[-1]).days <= POLICY.inactivity_days else "sleeping"


def read(con, as_of):
    table = statuses(con, as_of=as_of, policy=POLICY)
    for reason, status in con.execute(f"select distinct status_reason, status from {table}").fetchall():
        assert STATUS_REASONS[reason] == status
    found = dict(con.execute(f"select client_id, status from {table}").fetchall())
    acting = behaviours(con, as_of=as_of, policy=POLICY, of=table).table
    for reason, behaviour in con.execute(f"select distinct behaviour_reason, behaviour from {acting}").fetchall():
        assert BEHAVIOUR_REASONS[reason] == behaviour
    return {client: (found[client], act) for client, act in con.execute(f"select client_id, behaviour from {acting}").fetchall()}


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(registered=REGISTERED, events=EVENTS, back=st.integers(1, 120))
def test_the_statements_say_what_the_naive_reading_says(base, registered, events, back):
    con = emptied(base)
    fill(base, registered, events)
    for as_of in (AS_OF, AS_OF - timedelta(days=back)):
        found = read(con, as_of)
        assert len(found) == CLIENTS
        elite = 0
        for client in range(1, CLIENTS + 1):
            status, behaviour = naive(registered, events, client, as_of)
            assert found[client][0] == status, (client, as_of)
            if found[client][1] == "elite":
                elite += 1
            else:
                assert found[client][1] == behaviour, (client, as_of)
        buyers = {who for what, who, day in events if what == "buy" and day <= as_of}
        assert elite == int(len(buyers) * POLICY.elite_share + 1e-9) or elite < len(buyers) * POLICY.elite_share


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(registered=REGISTERED, events=EVENTS, back=st.integers(1, 120))
def test_everyone_is_counted_once_and_the_future_changes_nothing(base, registered, events, back):
    con = emptied(base)
    fill(base, registered, events)
    before = AS_OF - timedelta(days=back)
    seen = flows(con, from_=before, to=AS_OF)
    for end, day in (("before", before), ("after", AS_OF)):
        table = statuses(con, as_of=day)
        counted = Counter(row[0] for row in con.execute(f"select status from {table}").fetchall())
        assert seen.at(end) == {one: counted[one] for one in ALL_STATUSES}
    assert seen.clients == CLIENTS == flows(con, from_=before, to=AS_OF, of="behaviour").clients
    for one in by_month(con, as_of=AS_OF, months=3):
        table = statuses(con, as_of=one.day)
        assert one.counts == {
            status: con.execute(f"select count(*) from {table} where status = $s", {"s": status}).fetchall()[0][0]
            for status in ALL_STATUSES[:-1]
        }
    then = read(con, before)
    assert {behaviour for _, behaviour in then.values()} <= set(ALL_BEHAVIOURS)
    for client in range(1, CLIENTS + 1):
        base.buy(client, before + timedelta(days=1), 1000)
        base.say(client, before + timedelta(days=1))
        base.mark(client, before + timedelta(days=1))
    base.ready()
    assert {client: one for client, one in read(con, before).items() if one[0] != "not_yet"} == {
        # Who had nothing known of them is known for ever, until a first day is.
        client: one for client, one in then.items() if one[0] != "not_yet" and has_past(registered, events, client, before)
    }  # fmt: skip


def has_past(registered, events, client, day):
    known = [when for _, who, when in events if who == client] + [one for one in registered[client - 1 : client] if one]
    return any(one <= day for one in known)


def emptied(base):
    churn.save_policy(base.con, policy=churn.ChurnPolicy(inactivity_days=POLICY.inactivity_days), who="t")
    for table in ("record", "client", "transaction_line", "contact", "status_mark", "client_days"):
        base.con.execute(f"delete from {table}")
    return base.con


def test_the_stamp_moves_with_everything_a_status_hangs_on(base):
    base.add(1)
    seen = [statuses_stamp(base.ready())]
    base.say(1, AS_OF)
    seen.append(statuses_stamp(base.con))
    base.con.execute("update contact set withdrawn_by = 5")
    seen.append(statuses_stamp(base.con))
    base.mark(1, AS_OF)
    seen.append(statuses_stamp(base.con))
    save_policy(base.con, policy=POLICY, who="t")
    seen.append(statuses_stamp(base.con))
    base.ready()
    seen.append(statuses_stamp(base.con))
    assert len(set(seen)) == 6 and statuses_stamp(base.con) == seen[-1]
