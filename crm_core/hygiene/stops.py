"""Gate 7: whom the contact policy stops on a day, and from when each rule would let them through again."""

from datetime import date, timedelta
from typing import Final

from crm_core.db import Connection, statement
from crm_core.hygiene.policy import Cap, LimitException, Pause, Policy, Rule
from crm_core.hygiene.standing import UNDELIVERED, standing
from crm_core.hygiene.windows import Candidate, blocks_earlier, counted_channels, first_day_of, is_asked, outcome_words

CONTACTS: Final = statement(__package__, "policy_contacts")
CAP_STOPS: Final = statement(__package__, "cap_stops")
PAUSE_STOPS: Final = statement(__package__, "pause_stops")
LIMITS: Final = statement(__package__, "policy_limits")
EVER: Final = date(9999, 12, 31)


def policy_stops(
    con: Connection, *, on: date, channel: str, class_: str, policy: Policy, category: str | None = None, without: tuple[int, ...] = ()
) -> None:
    """Leave temp `policy_stop(client_id, rule, free_on)` for temp `audience`; `rule` counts the policy's rules from 1.

    Planned contacts count like made ones, those of the releases `without` do not at all;
    free_on is the first day this rule would let the client through, null when none is in sight.
    Whom the policy stops, of a whole base and without this detail, `policy_stopped` says much sooner.
    """
    candidate = Candidate(on, channel, class_, category, without)
    con.execute("create temp table if not exists policy_member (segment varchar, client_id bigint)")
    asked = [(number, rule) for number, rule in enumerate(policy.rules, start=1) if is_asked(rule, candidate)]
    leave_contacts(con, [rule for _, rule in asked], candidate, of="audience")
    leave_stops(con, asked, candidate, of="audience")


def low_of(rules: list[Rule], on: date) -> date:
    """Return the earliest day on which a contact can matter to any of the rules."""
    return min((first_day_of(rule, on) for rule in rules), default=on)


def classes_of(rules: list[Rule]) -> list[str]:
    """Return the classes of contact that any of the rules counts."""
    return sorted(
        {name for rule in rules for name in (rule.classes if isinstance(rule, Cap) else (*rule.after_classes, *rule.then_classes))}
    )


def leave_contacts(con: Connection, rules: list[Rule], candidate: Candidate, *, of: str) -> None:
    """Leave temp `policy_contact`: every contact of the clients of the temp table `of` that can matter to the rules."""
    con.execute(f"create or replace temp table policy_client as select client_id from {of}")
    found = standing(con, low=low_of(rules, candidate.on), high=EVER, classes=classes_of(rules), without=candidate.without)
    chosen = CONTACTS.format(counts=found.counts, of_points=found.of_points, undelivered=UNDELIVERED.format(c="r"))
    con.execute(f"create or replace temp table policy_contact as {chosen}", found.parameters)


def leave_stops(con: Connection, asked: list[tuple[int, Rule]], candidate: Candidate, *, of: str, until_when: bool = True) -> None:
    """Leave temp `policy_stop` for the clients of the temp table `of` by looking at each of their contacts in temp `policy_contact`."""
    con.execute("create or replace temp table policy_stop (client_id bigint, rule integer, free_on date)")
    for number, rule in asked:
        con.execute(f"create or replace temp table policy_asked as select client_id from {of}")
        _stop_one_by_one(con, number, rule, candidate, until_when=until_when)


def _stop_one_by_one(con: Connection, number: int, rule: Rule, candidate: Candidate, *, until_when: bool) -> None:
    """Stop clients of temp `policy_asked`, period by period of the rule's own exceptions until all are free again."""
    first = candidate.on
    for nth, (last, exceptions) in enumerate(_periods(rule, candidate.on)):
        _leave_limits(con, rule, exceptions)
        con.execute("create or replace temp table policy_found as " + _statement(rule), _parameters(rule, candidate, first))
        if nth == 0:
            con.execute("insert into policy_stop select client_id, $rule, free_on from policy_found", {"rule": number})
        else:
            con.execute(
                """
                update policy_stop set free_on = case when f.client_id is null then $first else f.free_on end
                from policy_asked a left join policy_found f on f.client_id = a.client_id
                where policy_stop.client_id = a.client_id and policy_stop.rule = $rule
                """,
                {"rule": number, "first": first},
            )
        if last == EVER or not until_when:
            break
        con.execute(
            "create or replace temp table policy_asked as select client_id from policy_found where free_on is null or free_on > $last",
            {"last": last},
        )
        first = last + timedelta(days=1)


def _periods(rule: Rule, on: date) -> list[tuple[date, list[LimitException]]]:
    """Return the stretches of days from `on` on, by their last days, with the exceptions that hold in each."""
    exceptions = rule.exceptions if isinstance(rule, Cap) else ()
    ends = {one.last_day for one in exceptions} | {one.first_day - timedelta(days=1) for one in exceptions}
    lasts = [*sorted(day for day in ends if day >= on), EVER]
    firsts = [on, *(last + timedelta(days=1) for last in lasts[:-1])]
    return [
        (last, [one for one in exceptions if one.first_day <= first <= one.last_day]) for first, last in zip(firsts, lasts, strict=True)
    ]


def _leave_limits(con: Connection, rule: Rule, exceptions: list[LimitException]) -> None:
    """Leave temp `policy_limit(client_id, most)` for the clients of temp `policy_asked`."""
    if isinstance(rule, Pause) or not (rule.segment_limits or exceptions):
        most = 1 if isinstance(rule, Pause) else rule.limit
        con.execute(
            "create or replace temp table policy_limit as select client_id, $most::integer as most from policy_asked", {"most": most}
        )
        return
    for table, pairs in (
        ("segment_limit", [*rule.segment_limits.items()]),
        ("exception_limit", [(one.segment, one.limit) for one in exceptions]),
    ):
        con.execute(f"create or replace temp table {table} (segment varchar, most integer)")
        for segment, most_here in pairs:
            con.execute(f"insert into {table} values ($segment, $most)", {"segment": segment, "most": most_here})
    con.execute(f"create or replace temp table policy_limit as {LIMITS}", {"limit": rule.limit})


def _statement(rule: Rule) -> str:
    return CAP_STOPS if isinstance(rule, Cap) else PAUSE_STOPS


def _parameters(rule: Rule, candidate: Candidate, first: date) -> dict[str, object]:
    if isinstance(rule, Cap):
        return {
            "classes": list(rule.classes),
            "channels": counted_channels(rule, candidate.channel),
            "counts_undelivered": rule.counts_undelivered,
            "window": rule.window,
            "days": rule.days,
            "first": first,
        }
    return {
        "after_classes": list(rule.after_classes),
        "then_classes": list(rule.then_classes),
        "after_channels": None if rule.after_channels is None else list(rule.after_channels),
        "outcomes": outcome_words(rule),
        "same_category": rule.same_category,
        "category": candidate.category,
        "counts_undelivered": rule.counts_undelivered,
        "days": rule.days,
        "first": first,
        "blocks_later": candidate.class_ in rule.then_classes,
        "blocks_earlier": blocks_earlier(rule, candidate),
    }
