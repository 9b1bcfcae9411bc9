"""The quick way through the ledger: one count a client and rule, enough for all whose contacts lie behind them."""

from datetime import date
from typing import Final

from crm_core.db import Connection, statement
from crm_core.hygiene.policy import Cap, Rule
from crm_core.hygiene.windows import Candidate, blocks_earlier, counted_channels, first_day_of, outcome_words

CONTACTS: Final = statement(__package__, "policy_contacts")
UNIT_END: Final = {
    "rolling": "{day}",
    "week": "date_trunc('week', {day})::date + 6",
    "month": "last_day({day})",
    "quarter": "last_day((date_trunc('quarter', {day}) + interval 2 month)::date)",
}


def leave_classes(con: Connection, asked: list[tuple[int, Rule]]) -> None:
    """Leave temp `policy_class(class, bits)`: the classes that matter, with a bit for each rule that counts them."""
    counted = {number: rule.classes if isinstance(rule, Cap) else rule.after_classes for number, rule in asked}
    classes = {name for names in counted.values() for name in names}
    classes |= {name for _, rule in asked if not isinstance(rule, Cap) for name in rule.then_classes}
    con.execute("create or replace temp table policy_class (class varchar, bits bigint)")
    for name in sorted(classes):
        bits = sum(1 << place for place, (number, _) in enumerate(asked) if name in counted[number])
        con.execute("insert into policy_class values ($class, $bits)", {"class": name, "bits": bits})


def is_plain(rule: Rule, on: date) -> bool:
    """Tell whether a rule is the same for every client on every day from `on` on."""
    return not isinstance(rule, Cap) or not (rule.segment_limits or any(one.last_day >= on for one in rule.exceptions))


def tally(con: Connection, quick: list[tuple[int, Rule]], asked: list[tuple[int, Rule]], candidate: Candidate, *, low: date) -> None:
    """Stop by counting; leave temp `policy_special(client_id)`: who has planned contacts or a cascade and must be looked at one by one."""
    columns, parameters = _columns(quick, asked, candidate)
    has_forward = any(not isinstance(rule, Cap) and blocks_earlier(rule, candidate) for _, rule in quick)
    con.execute(
        """
        create or replace temp table policy_cascade as
        select campaign, day from contact
        where day >= $low and campaign is not null
        group by campaign, day having min(channel) <> max(channel)
        """,
        {"low": low},
    )
    con.execute(
        f"""
        create or replace temp table policy_tally as
        with seen as ({CONTACTS})
        select s.client_id, bool_or(s.day >= $planned_from or k.day is not null) as is_special {columns}
        from seen s left join policy_cascade k on k.campaign = s.campaign and k.day = s.day
        group by s.client_id
        """,
        {"low": low, "planned_from": candidate.on if has_forward else date.fromordinal(candidate.on.toordinal() + 1), **parameters},
    )
    con.execute("create or replace temp table policy_special as select client_id from policy_tally where is_special")
    for number, rule in quick:
        _stop_counted(con, number, rule)


def _columns(quick: list[tuple[int, Rule]], asked: list[tuple[int, Rule]], candidate: Candidate) -> tuple[str, dict[str, object]]:
    """Return a column a rule with the day that decides: the newest contact but limit − 1 within the rule's reach."""
    places = {number: place for place, (number, _) in enumerate(asked)}
    columns = ""
    parameters: dict[str, object] = {}
    for number, rule in quick:
        tests = [f"s.bits & {1 << places[number]} <> 0", f"s.day >= $from_{number}"]
        parameters[f"from_{number}"] = first_day_of(rule, candidate.on)
        if not rule.counts_undelivered:
            tests.append("not coalesce(s.is_undelivered, false)")
        channels = counted_channels(rule, candidate.channel) if isinstance(rule, Cap) else rule.after_channels
        if channels is not None:
            tests.append(f"list_contains($channels_{number}, s.channel)")
            parameters[f"channels_{number}"] = list(channels)
        if not isinstance(rule, Cap):
            if candidate.class_ not in rule.then_classes:
                tests.append("false")
            if rule.outcome is not None:
                tests.append(f"list_contains($outcomes_{number}, lower(trim(s.outcome)))")
                parameters[f"outcomes_{number}"] = outcome_words(rule)
            if rule.same_category:
                tests.append(f"s.category = $category_{number}")
                parameters[f"category_{number}"] = candidate.category
        most = rule.limit if isinstance(rule, Cap) else 1
        newest = "max(s.day)" if most == 1 else f"max(s.day, {most})"
        nth = "" if most == 1 else f"[{most}]"
        columns += f", ({newest} filter (where {' and '.join(tests)})){nth} as day_{number}"
    return columns, parameters


def _stop_counted(con: Connection, number: int, rule: Rule) -> None:
    unit_end = UNIT_END[rule.window if isinstance(rule, Cap) else "rolling"].format(day=f"day_{number}")
    con.execute(
        f"""
        insert into policy_stop
        select client_id, $rule, {unit_end} + $days::integer from policy_tally where not is_special and day_{number} is not null
        """,
        {"rule": number, "days": rule.days},
    )
