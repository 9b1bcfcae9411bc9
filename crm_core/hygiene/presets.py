"""The policies a business starts with (domain §9), and the one it has saved."""

from collections.abc import Callable, Sequence
from typing import Final

from crm_core.audit import record_deed
from crm_core.db import Connection, Settings, facts_changed, load_document, save_document
from crm_core.hygiene.policy import MARKETING, Cap, Pause, Policy
from crm_core.identity import names_per_key, resolve_clients

Follower = Callable[[Connection], None]

BANK: Final = Policy(
    rules=(
        Cap(limit=1, days=75, classes=("development",)),
        Cap(limit=2, days=30, classes=MARKETING),
        Cap(limit=1, days=3, classes=MARKETING, per_channel=True),
        Pause(after_classes=MARKETING, then_classes=MARKETING, days=180, outcome="refused", same_category=True),
        Pause(after_classes=MARKETING, then_classes=MARKETING, days=3, outcome="not_reached"),
    )
)

PRESETS: Final[dict[str, Policy]] = {
    "bank": BANK,
    "retail": Policy(
        rules=(
            Cap(limit=2, days=7, classes=MARKETING, channels=("email",)),
            Cap(limit=4, days=30, classes=MARKETING, channels=("sms",)),
        )
    ),
    "lottery": Policy(rules=(Cap(limit=3, days=7, classes=MARKETING, channels=("email", "push")),)),
    "car_dealer": Policy(
        rules=(
            Cap(limit=1, days=90, classes=("development",), channels=("phone",)),
            Cap(limit=1, days=30, classes=MARKETING, channels=("sms",)),
            Cap(limit=3, days=30, classes=MARKETING),
        )
    ),
    "other": BANK,
}


def load_policy(con: Connection, settings: Settings) -> tuple[Policy, int]:
    """Return the saved policy with its version, or the preset of the business with version 0."""
    found = load_document(con, kind="policy", name="base")
    if found is None:
        return PRESETS[settings.business], 0
    return Policy.from_json(found.body), found.version


def save_policy(con: Connection, policy: Policy, *, who: str, then: Sequence[Follower] = ()) -> int:
    """Save a new version of the policy (an unchanged one keeps its version) and return its number.

    Another limit of names a number says anew who is who, in this transaction; `then` finds temp `dirty_client(client_id)`.
    """
    before, names = load_document(con, kind="policy", name="base"), names_per_key(con)
    version = save_document(con, kind="policy", name="base", body=policy.to_json(), who=who)
    if before is None or before.version != version:
        record_deed(con, who=who, action="policy-saved", version=version, rules=len(policy.rules))
    if policy.max_names != names:
        resolve_clients(con, everything=True)
        con.execute("create or replace temp table dirty_client as select client_id from moved_client")
        for follower in then:
            follower(con)
        facts_changed(con)
    return version
