"""Change the contact policy: the rules, and, where the limit of names a number changes, who is who and the facts, in one commit."""

from crm_core.facts import refresh_days
from crm_core.hygiene import Policy, save_policy
from crm_core.jobs.house import House
from crm_core.segments import check_rule, load_segment


def change_policy(house: House, policy: Policy, *, who: str) -> int:
    """Save the policy and return its version; a segment that it names and nobody saved is told with the nearest name."""
    with house.db.write() as con:
        for name in policy.segments():
            check_rule(con, load_segment(con, name).rule)
        return save_policy(con, policy, who=who, then=(refresh_days,))
