"""Whom the policy stops, quickly: the ledger read once, a few counts a client; only those whom counts cannot settle are looked at."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_core.db import Connection, statement
from crm_core.hygiene.policy import Pause, Policy, Rule
from crm_core.hygiene.standing import UNDELIVERED, Standing, standing
from crm_core.hygiene.stops import classes_of, leave_contacts, leave_stops, low_of
from crm_core.hygiene.windows import Candidate, blocks_earlier, counted_channels, first_day_of, is_asked, last_day_of, outcome_words

Parameters = dict[str, object]

TALLY: Final = statement(__package__, "policy_tally")
POINT_TALLY: Final = statement(__package__, "policy_point_tally")
CASCADES: Final = statement(__package__, "policy_cascades")
NEEDS: Final = statement(__package__, "policy_needs")


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits a rule may have on a day; `is_same` when one of them holds for every client."""

    some: frozenset[int]
    is_same: bool = True


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted for one rule, and when the counts say yes (`sure`) or cannot say alone (`unsure`)."""

    columns: dict[str, str]
    parameters: Parameters
    sure: str = "false"
    unsure: str = "false"


def policy_stopped(
    con: Connection, *, on: date, channel: str, class_: str, policy: Policy, category: str | None = None, without: tuple[int, ...] = ()
) -> None:
    """Leave temp `policy_stopped(client_id)`: whom `policy_stops` would name, without saying by which rule and until when.

    It may hold clients outside temp `audience` too; rules that name segments find temp `policy_member`.
    """
    candidate = Candidate(on, channel, class_, category, without)
    con.execute("create or replace temp table policy_stopped (client_id bigint)")
    con.execute("create temp table if not exists policy_member (segment varchar, client_id bigint)")
    asked = [(rule, limits_of(rule, on)) for rule in policy.rules if is_asked(rule, candidate)]
    if any(0 in limits.some for _, limits in asked):
        # A day on which a rule allows nothing stops people without any contact: nothing to count.
        con.execute("create or replace temp table policy_unsure as select client_id from audience")
        leave_contacts(con, [rule for rule, _ in asked], candidate, of="policy_unsure")
        _look_at_the_unsure(con, [rule for rule, _ in asked], candidate)
        return
    counted = [(rule, limits) for rule, limits in asked if limits.some]
    if counted:
        _tally(con, counted, candidate)


def limits_of(rule: Rule, on: date) -> Limits:
    """Return the limits a rule may have for a client on a day; none at all when it lets everyone through."""
    if isinstance(rule, Pause):
        return Limits(frozenset({1}))
    today = [one for one in rule.exceptions if one.first_day <= on <= one.last_day]
    for_all = [one.limit for one in today if one.segment is None]
    is_same = all(one.segment is None for one in today) and (bool(for_all) or not rule.segment_limits)
    some = {one.limit for one in today if one.limit is not None}
    if None in for_all:
        return Limits(frozenset())
    if for_all:
        return Limits(frozenset(limit for limit in some if limit >= max(each for each in for_all if each is not None)), is_same)
    return Limits(frozenset(some | {rule.limit, *rule.segment_limits.values()}), is_same)


def _tally(con: Connection, counted: list[tuple[Rule, Limits]], candidate: Candidate) -> None:
    rules = [rule for rule, _ in counted]
    low, high = low_of(rules, candidate.on), max(last_day_of(rule, candidate.on) for rule in rules)
    is_planned, has_points = con.execute(NEEDS, {"low": low, "high": high, "on": candidate.on}).fetchall()[0]
    countings = [_count(number, rule, limits, candidate, is_planned=is_planned) for number, (rule, limits) in enumerate(counted, start=1)]
    _leave_tally(
        con, countings, standing(con, low=low, high=high, classes=classes_of(rules), without=candidate.without), has_points=has_points
    )
    con.execute("insert into policy_stopped select client_id from policy_tally where is_sure")
    con.execute(
        """
        create or replace temp table policy_unsure as
        select t.client_id from policy_tally t semi join audience a on a.client_id = t.client_id where not t.is_sure
        """
    )
    unsure = [(rule, limits) for (rule, limits), one in zip(counted, countings, strict=True) if one.unsure != "false"]
    if not con.execute("select 1 from policy_unsure limit 1").fetchall():
        return
    leave_contacts(con, [rule for rule, _ in unsure], candidate, of="policy_unsure")
    if not is_planned and all(limits.is_same for _, limits in unsure):
        # Then only those whom one campaign really reached through several channels in a day are counted too high.
        con.execute("create or replace temp table policy_cascade as " + CASCADES)
        con.execute(
            "insert into policy_stopped select u.client_id from policy_unsure u anti join policy_cascade c on c.client_id = u.client_id"
        )
        con.execute("create or replace temp table policy_unsure as select client_id from policy_cascade")
    _look_at_the_unsure(con, [rule for rule, _ in unsure], candidate)


def _look_at_the_unsure(con: Connection, rules: list[Rule], candidate: Candidate) -> None:
    leave_stops(con, list(enumerate(rules, start=1)), candidate, of="policy_unsure", until_when=False)
    con.execute("insert into policy_stopped select distinct client_id from policy_stop")


def _leave_tally(con: Connection, countings: list[Counting], counted: Standing, *, has_points: bool) -> None:
    """Leave temp `policy_tally(client_id, is_sure)`."""
    columns = {name: sql for one in countings for name, sql in one.columns.items()} or {"nothing": "false"}
    parameters = dict(counted.parameters)
    for one in countings:
        parameters |= one.parameters
    columns_sql = ", ".join(f"count(*) filter (where {sql}) as {name}" for name, sql in columns.items())
    nobody = "select null::bigint as client_id, " + ", ".join(f"0 as {name}" for name in columns) + " where false"
    shape = {
        "columns": columns_sql,
        "counts": counted.counts,
        "of_points": counted.of_points,
        "names": ", ".join(columns),
        "sums": ", ".join(f"sum({name}) as {name}" for name in columns),
        "sure": "(" + " or ".join(one.sure for one in countings) + ")",
        "unsure": "(" + " or ".join(one.unsure for one in countings) + ")",
    }
    by_point = POINT_TALLY.format(**shape) if has_points else nobody
    con.execute("create or replace temp table policy_tally as " + TALLY.format(**shape, by_point=by_point), parameters)


def _count(number: int, rule: Rule, limits: Limits, candidate: Candidate, *, is_planned: bool) -> Counting:
    if isinstance(rule, Pause):
        return _count_pause(number, rule, candidate)
    n, lead, every, campaigns, since, until, on = (
        f"{word}_{number}" for word in ("n", "lead", "every", "campaigns", "since", "until", "on")
    )
    tests = [f"list_contains($of_{number}, c.class)", f"c.day >= ${since}", *_delivered(rule)]
    values: Parameters = {f"of_{number}": list(rule.classes), since: first_day_of(rule, candidate.on)}
    channels = counted_channels(rule, candidate.channel)
    if channels is not None:
        tests.append(f"list_contains($through_{number}, c.channel)")
        values[f"through_{number}"] = channels
    counts, most, surely = {n: tests}, n, n
    if is_planned:
        values |= {until: last_day_of(rule, candidate.on), on: candidate.on}
        tests = [*tests, f"c.day <= ${until}"]
        counts = {n: [*tests, f"c.day <= ${on}"], lead: [*tests, f"c.day >= ${on}"], every: tests}
        most, surely = every, f"greatest({n}, {lead})"
    least, top = min(limits.some), max(limits.some)
    if top > 1 and (channels is None or len(channels) > 1):
        # One campaign through several channels on a day is one contact: of so many with a campaign, at least one stands.
        counts[campaigns] = [*tests, "c.campaign is not null"]
        surely = f"{surely} - greatest({campaigns} - 1, 0)"
    columns = {name: " and ".join(all_of) for name, all_of in counts.items()}
    if not limits.is_same:
        return Counting(columns, values, unsure=f"{most} >= {least:d}")
    if top == 1:
        return Counting(columns, values, sure=f"{most} >= 1")
    return Counting(columns, values, sure=f"{surely} >= {top:d}", unsure=f"{most} >= {top:d}")


def _count_pause(number: int, rule: Pause, candidate: Candidate) -> Counting:
    """A pause needs no second look: one contact behind that begins it, or one ahead that the candidate would come too near to."""
    columns: dict[str, str] = {}
    values: Parameters = {}
    if candidate.class_ in rule.then_classes:
        tests = [f"list_contains($after_{number}, c.class)", f"c.day between $since_{number} and $on_{number}", *_delivered(rule)]
        values |= {
            f"after_{number}": list(rule.after_classes),
            f"since_{number}": first_day_of(rule, candidate.on),
            f"on_{number}": candidate.on,
        }
        for test, name, value in (
            ("list_contains(${name}, c.channel)", "through", None if rule.after_channels is None else list(rule.after_channels)),
            ("list_contains(${name}, lower(trim(c.outcome)))", "outcomes", outcome_words(rule)),
            (
                "lower(trim(coalesce(c.category, c.topic))) = lower(trim(${name}))",
                "category",
                candidate.category if rule.same_category else None,
            ),
        ):
            if value is not None:
                tests.append(test.format(name=f"{name}_{number}"))
                values[f"{name}_{number}"] = value
        columns[f"after_{number}"] = " and ".join(tests)
    if blocks_earlier(rule, candidate):
        tests = [f"list_contains($then_{number}, c.class)", f"c.day between $from_{number} and $until_{number}", *_delivered(rule)]
        columns[f"then_{number}"] = " and ".join(tests)
        values |= {
            f"then_{number}": list(rule.then_classes),
            f"from_{number}": candidate.on,
            f"until_{number}": last_day_of(rule, candidate.on),
        }
    return Counting(columns, values, " or ".join(f"{name} >= 1" for name in columns) or "false")


def _delivered(rule: Rule) -> list[str]:
    return [] if rule.counts_undelivered else [f"not {UNDELIVERED.format(c='c')}"]
