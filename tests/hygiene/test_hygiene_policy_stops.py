"""The contact policy against a second implementation that tries every window of days, one after another."""

from calendar import monthrange
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_core.db import open_base
from crm_core.hygiene import MARKETING, PRESETS, Cap, LimitException, Pause, Policy, policy_stops
from crm_core.hygiene.tally import policy_stopped
from crm_core.hygiene.windows import OUTCOME_WORDS

DAY0 = date(2026, 6, 1)
ONE = timedelta(days=1)


@dataclass(frozen=True)
class Contact:
    client: int
    day: date
    channel: str = "sms"
    class_: str = "development"
    status: str = "sent"
    campaign: str | None = None
    category: str | None = None
    outcome: str | None = None


@pytest.fixture(scope="module")
def con(tmp_path_factory):
    db = open_base(tmp_path_factory.mktemp("policy") / "tact.duckdb")
    con = db.cursor()
    yield con
    con.close()
    db.close()


def stops(con, contacts, policy, *, on, channel="sms", class_="development", category=None, clients=(1, 2, 3), members=()):
    con.begin()
    try:
        con.execute("create or replace temp table audience as select unnest($c)::bigint as client_id", {"c": list(clients)})
        con.execute("create or replace temp table policy_member (segment varchar, client_id bigint)")
        for segment, client in members:
            con.execute("insert into policy_member values ($s, $c)", {"s": segment, "c": client})
        for c in contacts:
            con.execute(
                """
                insert into contact by name
                select 1 as import_id, 1 as line, 's' as source, 'k' as content_key, 1 as occurrence, $client as record_id,
                       $day::timestamp as happened_at,
                       $day::date as day, $channel as channel, 'out' as direction, $class as class, $status as status,
                              $campaign as campaign,
                       $category as category, $outcome as outcome
                """,
                {
                    "client": c.client,
                    "day": c.day,
                    "channel": c.channel,
                    "class": c.class_,
                    "status": c.status,
                    "campaign": c.campaign,
                    "category": c.category,
                    "outcome": c.outcome,
                },
            )
        policy_stops(con, on=on, channel=channel, class_=class_, policy=policy, category=category)
        found = sorted(con.execute("select client_id, rule, free_on from policy_stop").fetchall())
        policy_stopped(con, on=on, channel=channel, class_=class_, policy=policy, category=category)
        quick = con.execute(
            "select distinct client_id from policy_stopped semi join audience using (client_id) order by client_id"
        ).fetchall()
        assert [client for (client,) in quick] == sorted({client for client, _, _ in found})
        return found
    finally:
        con.rollback()


def widen(first, last, window):
    if window == "week":
        return first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday())
    if window == "month":
        return first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1])
    if window == "quarter":
        begin = first.replace(month=(first.month - 1) // 3 * 3 + 1, day=1)
        month = (last.month - 1) // 3 * 3 + 3
        return begin, last.replace(month=month, day=monthrange(last.year, month)[1])
    return first, last


def naive_limit(rule, on, segments):
    found = [one for one in rule.exceptions if one.first_day <= on <= one.last_day and (one.segment is None or one.segment in segments)]
    if found:
        return None if any(one.limit is None for one in found) else max(one.limit for one in found)
    return min([limit for segment, limit in rule.segment_limits.items() if segment in segments], default=rule.limit)


def naive_lets(rule, contacts, on, channel, class_, category, segments):
    if isinstance(rule, Cap):
        if class_ not in rule.classes or (rule.channels is not None and channel not in rule.channels):
            return True
        limit = naive_limit(rule, on, segments)
        if limit is None:
            return True
        counted = [
            c
            for c in contacts
            if c.class_ in rule.classes
            and (c.channel == channel if rule.per_channel else rule.channels is None or c.channel in rule.channels)
            and (rule.counts_undelivered or c.status != "undelivered")
        ]
        for back in range(rule.days):
            first, last = widen(on - back * ONE, on - back * ONE + (rule.days - 1) * ONE, rule.window)
            inside = [c for c in counted if first <= c.day <= last]
            total = sum(c.campaign is None for c in inside)
            per_campaign: dict = {}
            for c in inside:
                if c.campaign is not None:
                    per_campaign.setdefault((c.campaign, c.day), Counter())[c.channel] += 1
            total += sum(max(channels.values()) for channels in per_campaign.values())
            if total + 1 > limit:
                return False
        return True
    for c in contacts:
        if not rule.counts_undelivered and c.status == "undelivered":
            continue
        after = (
            class_ in rule.then_classes
            and c.class_ in rule.after_classes
            and (rule.after_channels is None or c.channel in rule.after_channels)
            and (rule.outcome is None or (c.outcome or "").lower() in OUTCOME_WORDS.get(rule.outcome, (rule.outcome,)))
            and (not rule.same_category or (category is not None and c.category == category))
        )
        if after and c.day <= on < c.day + rule.days * ONE:
            return False
        before = (
            class_ in rule.after_classes
            and c.class_ in rule.then_classes
            and rule.outcome is None
            and not rule.same_category
            and (rule.after_channels is None or channel in rule.after_channels)
        )
        if before and on <= c.day < on + rule.days * ONE:
            return False
    return True


def naive(contacts, policy, *, on, channel, class_, category, clients, members):
    found = []
    for client in clients:
        own = [c for c in contacts if c.client == client]
        segments = {segment for segment, member in members if member == client}
        for number, rule in enumerate(policy.rules, start=1):
            if not naive_lets(rule, own, on, channel, class_, category, segments):
                tries = (on + n * ONE for n in range(1, 500))
                free = next((day for day in tries if naive_lets(rule, own, day, channel, class_, category, segments)), None)
                found.append((client, number, free))
    return sorted(found)


def made(*days, **more):
    return [Contact(1, day, **more) for day in days]


@pytest.mark.parametrize(("window", "stopped"), [("rolling", [4]), ("month", [4, 6]), ("quarter", [4, 5, 6])])
def test_the_worked_example(con, window, stopped):
    days = [date(2026, 5, 30), date(2026, 6, 3), date(2026, 6, 8), date(2026, 6, 12), date(2026, 6, 22), date(2026, 6, 30)]
    policy = Policy((Cap(limit=3, days=14, classes=MARKETING, window=window),))
    went, kept = [], []
    for nth, day in enumerate(days, start=1):
        if stops(con, made(*went), policy, on=day):
            kept.append(nth)
        else:
            went.append(day)
    assert kept == stopped


def test_once_in_three_days_after_monday_is_thursday(con):
    monday = date(2026, 6, 1)
    policy = Policy((Cap(limit=1, days=3, classes=MARKETING),))
    assert stops(con, made(monday), policy, on=monday + ONE) == [(1, 1, date(2026, 6, 4))]
    assert stops(con, made(monday), policy, on=date(2026, 6, 4)) == []
    assert stops(con, made(monday), policy, on=monday - 2 * ONE) == [(1, 1, date(2026, 6, 4))]
    assert stops(con, made(monday), policy, on=monday - 3 * ONE) == []


def test_a_cascade_is_one_contact_but_one_on_each_channel(con):
    cascade = [Contact(1, DAY0, "viber", campaign="june"), Contact(1, DAY0, "sms", campaign="june")]
    together = Policy((Cap(limit=2, days=7, classes=MARKETING),))
    each = Policy((Cap(limit=1, days=7, classes=MARKETING, per_channel=True),))
    assert stops(con, cascade, together, on=DAY0 + ONE) == []
    assert stops(con, [*cascade, Contact(1, DAY0)], together, on=DAY0 + ONE) == [(1, 1, DAY0 + 7 * ONE)]
    assert stops(con, cascade, each, on=DAY0 + ONE, channel="email") == []
    assert stops(con, cascade, each, on=DAY0 + ONE, channel="viber") == [(1, 1, DAY0 + 7 * ONE)]


def test_what_does_not_count(con):
    policy = Policy((Cap(limit=1, days=30, classes=MARKETING),))
    con.begin()
    con.execute(
        """
        insert into release by name
        select 1 as release_id, 'r' as request_id, 'c' as campaign, 1 as step, 1 as edition, 1 as campaign_version,
               date '2026-06-01' as on_date, 'sms' as channel, 'development' as class, 'full' as profile, 1 as audience, 1 as target,
               0 as control, 1 as rows, 0 as removed,
               'voided' as state, '{}' as waterfall, timestamp '2026-06-01' as released_at, 'me' as released_by, 'test' as void_reason
        """
    )
    for direction, release_id, withdrawn in (("in", None, None), ("out", 1, None), ("out", None, 5)):
        con.execute(
            """
            insert into contact by name
            select 1 as import_id, 1 as line, 's' as source, 'k' as content_key, 1 as occurrence, 1 as record_id,
                   timestamp '2026-06-01' as happened_at,
                   date '2026-06-01' as day, 'sms' as channel, $direction as direction, 'development' as class, 'sent' as status,
                   $release_id as release_id, $withdrawn as withdrawn_by
            """,
            {"direction": direction, "release_id": release_id, "withdrawn": withdrawn},
        )
    con.execute("create or replace temp table audience as select 1::bigint as client_id")
    for stop, left in ((policy_stops, "policy_stop"), (policy_stopped, "policy_stopped")):
        stop(con, on=DAY0, channel="sms", class_="development", policy=policy)
        assert con.execute(f"select * from {left}").fetchall() == []
    con.rollback()


def test_contacts_of_merged_records_and_of_shared_points_add_up(con):
    policy = Policy((Cap(limit=2, days=30, classes=MARKETING),))
    con.begin()
    con.execute("insert into merged values (9, 1)")
    con.execute("insert into client_point values (1, 70, 1, true), (2, 70, 1, true), (3, 70, 1, false), (1, 71, 1, true), (2, 71, 1, true)")
    con.execute("insert into point_holder values (70, 2, 2, false, null), (71, 2, 2, true, null)")
    for record_id, point_id in ((9, None), (None, 70), (2, None), (None, 71), (None, 71)):
        con.execute(
            """
            insert into contact by name
            select 1 as import_id, 1 as line, 's' as source, 'k' as content_key, 1 as occurrence, $r as record_id, $p as point_id,
                   timestamp '2026-06-01' as happened_at, date '2026-06-01' as day, 'sms' as channel, 'out' as direction,
                          'development' as class,
                   'sent' as status
            """,
            {"r": record_id, "p": point_id},
        )
    con.execute("create or replace temp table audience as select unnest([1, 2, 3])::bigint as client_id")
    for stop, left in ((policy_stops, "policy_stop"), (policy_stopped, "policy_stopped")):
        stop(con, on=DAY0, channel="sms", class_="development", policy=policy)
        assert sorted(con.execute(f"select client_id from {left}").fetchall()) == [(1,), (2,)]
    con.rollback()


def test_new_year_for_those_who_play(con):
    party = LimitException(date(2026, 12, 25), date(2027, 1, 8), 3, "players")
    policy = Policy((Cap(limit=1, days=7, classes=MARKETING, exceptions=(party,)),))
    contacts = [Contact(c, date(2026, 12, 24)) for c in (1, 2)]
    assert stops(con, contacts, policy, on=date(2026, 12, 24), members=[("players", 1)]) == [
        (1, 1, date(2026, 12, 25)),
        (2, 1, date(2026, 12, 31)),
    ]
    assert stops(con, contacts, policy, on=date(2026, 12, 26), members=[("players", 1)]) == [(2, 1, date(2026, 12, 31))]


def test_a_no_to_a_card_is_a_no_to_cards(con):
    no = [Contact(1, DAY0, class_="retention", category="card", outcome="Отказ")]
    policy = PRESETS["bank"]
    assert (1, 4, DAY0 + 180 * ONE) in stops(con, no, policy, on=DAY0 + 100 * ONE, category="card")
    assert stops(con, no, policy, on=DAY0 + 100 * ONE, category="loan") == []
    missed = [Contact(1, DAY0, channel="phone", class_="welcome", outcome="Недозвон")]
    assert stops(con, missed, policy, on=DAY0 + 2 * ONE, class_="content") == [(1, 5, DAY0 + 3 * ONE)]


classes = st.sampled_from(["development", "retention", "survey", "notification"])
channels = st.sampled_from(["sms", "email", "viber"])
around = st.integers(-25, 15).map(lambda n: DAY0 + n * ONE)
contact = st.builds(
    Contact,
    client=st.integers(1, 3),
    day=around,
    channel=channels,
    class_=classes,
    status=st.sampled_from(["sent", "planned", "undelivered"]),
    campaign=st.sampled_from([None, "a", "b"]),
    category=st.sampled_from([None, "card"]),
    outcome=st.sampled_from([None, "refused", "Отказ"]),
)
some_classes = st.lists(classes, min_size=1, max_size=3, unique=True).map(tuple)
exception = st.builds(
    lambda first, length, limit, segment: LimitException(first, first + length * ONE, limit, segment),
    around,
    st.integers(0, 9),
    st.sampled_from([None, 0, 1, 3]),
    st.sampled_from([None, "vip"]),
)
cap = st.builds(
    Cap,
    limit=st.integers(1, 3),
    days=st.integers(1, 12),
    classes=some_classes,
    channels=st.one_of(st.none(), st.just(("sms",)), st.just(("sms", "viber"))),
    per_channel=st.booleans(),
    window=st.sampled_from(["rolling", "week", "month", "quarter"]),
    segment_limits=st.sampled_from([{}, {"vip": 1}, {"vip": 2, "new": 1}]),
    exceptions=st.lists(exception, max_size=2).map(tuple),
    counts_undelivered=st.booleans(),
)
plain_cap = cap.map(lambda rule: replace(rule, segment_limits={}, exceptions=()))
pause = st.builds(
    Pause,
    after_classes=some_classes,
    then_classes=some_classes,
    days=st.integers(1, 12),
    outcome=st.sampled_from([None, "refused"]),
    same_category=st.booleans(),
    after_channels=st.sampled_from([None, ("sms",)]),
    counts_undelivered=st.booleans(),
)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    contacts=st.lists(contact, max_size=12),
    rules=st.lists(st.one_of(plain_cap, cap, pause), min_size=1, max_size=3),
    channel=channels,
    class_=classes,
    category=st.sampled_from([None, "card"]),
    members=st.lists(st.tuples(st.sampled_from(["vip", "new"]), st.integers(1, 3)), max_size=3),
)
def test_every_window_tried_one_by_one(con, contacts, rules, channel, class_, category, members):
    asked = {"on": DAY0, "channel": channel, "class_": class_, "category": category, "clients": (1, 2, 3), "members": members}
    policy = Policy(tuple(rules))
    assert stops(con, contacts, policy, **asked) == naive(contacts, policy, **asked)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    contacts=st.lists(contact.map(lambda c: replace(c, day=min(c.day, DAY0))), max_size=14),
    rules=st.lists(st.one_of(plain_cap, pause), min_size=1, max_size=3),
)
def test_with_nothing_planned_the_quick_count_says_the_same(con, contacts, rules):
    asked = {"on": DAY0, "channel": "sms", "class_": "development", "category": "card", "clients": (1, 2, 3), "members": ()}
    policy = Policy(tuple(rules))
    assert stops(con, contacts, policy, **asked) == naive(contacts, policy, **asked)


def test_no_rule_hands_over_more_or_less_than_its_statement_asks():
    from crm_core.hygiene import stops as module

    candidate = module.Candidate(DAY0, "sms", "development")
    for rule, sql in ((Cap(1, 7, MARKETING), module.CAP_STOPS), (Pause(MARKETING, MARKETING, 7), module.PAUSE_STOPS)):
        named = duckdb.extract_statements(sql)[0].named_parameters
        assert set(named) == set(module._parameters(rule, candidate, DAY0))


def test_a_pause_of_five_days_worked_out_by_hand(con):
    """After development no survey for five days: the day of the contact and four more; looking back, and ahead at what is planned."""
    policy = Policy((Pause(("development",), ("survey",), 5),))
    sent = [Contact(1, DAY0 - 4 * ONE), Contact(2, DAY0 - 5 * ONE), Contact(3, DAY0 - 2 * ONE, class_="survey")]
    assert stops(con, sent, policy, on=DAY0, class_="survey") == [(1, 1, DAY0 + ONE)]
    planned = [
        Contact(1, DAY0 + 4 * ONE, class_="survey", status="planned"),
        Contact(2, DAY0 + 5 * ONE, class_="survey", status="planned"),
    ]
    assert stops(con, planned, policy, on=DAY0, class_="development") == [(1, 1, DAY0 + 5 * ONE)]
