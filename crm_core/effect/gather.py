"""Put together, for one campaign or for all, who was in which arm, what they answered and what they did; Python sees sums alone."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from crm_core.db import Connection, rows, statement
from crm_core.effect.policy import EffectPolicy
from crm_core.facts import client_day_sql
from crm_core.stats.means import Sums

MEMBERS: Final = statement(__package__, "members")
TOUCHES: Final = statement(__package__, "touches")
CAMPAIGNS: Final = statement(__package__, "campaigns_run")
CANDIDATES: Final = statement(__package__, "response_candidates")
JUDGED: Final = statement(__package__, "judged")
REFUSALS: Final = statement(__package__, "refusals_by_day")
OUTCOMES: Final = statement(__package__, "outcomes")
SUMS: Final = statement(__package__, "sums")
CONTROL_MET: Final = statement(__package__, "control_met").format(touches=TOUCHES.format(whose="status <> 'planned'"))
CONTACTED_CONTROL: Final = statement(__package__, "contacted_control")
ANSWERERS: Final = "(no, client_id) in (select no, client_id from effect_candidate)"
MET: Final = "(campaign, client_id) in (select campaign, client_id from effect_candidate)"
EVERYONE: Final = "true"
IN_RANGE: Final = "client_id >= $first_client and client_id < $end_client"
# Whoever lies in a range under their own number, and those merged into it: so that most rows are left out before anything is joined.
NEAR: Final = (
    "(select * from {table} where {number} >= $first_client and {number} < $end_client union all "
    "select * from {table} where not ({number} >= $first_client and {number} < $end_client) and {number} in "
    "(select record_id from merged where client_id >= $first_client and client_id < $end_client))"
)
THEIR_DAYS: Final = "(select * from client_days where client_id in (select client_id from effect_member))"
DAYS_IN_RANGE: Final = "(select * from client_days where client_id >= $first_client and client_id < $end_client)"
ALL_HISTORY: Final = 36_500
MEMBERS_AT_ONCE: Final = 3_000_000


@dataclass(frozen=True, slots=True)
class Run:
    """One campaign as it was run: when it began, its class and channel, how many contacts the ledger has, the file it was made from."""

    campaign: str
    started_on: date | None
    class_: str
    channel: str | None
    version: int | None
    contacts: int
    is_own: bool


@dataclass(frozen=True, slots=True)
class ArmSums:
    """Everything known of one arm (of one variant, of one part): counts, sums, squares, cubes, products."""

    campaign: str
    variant: str | None
    arm: str
    part: str | None
    n: int
    first_start: date | None
    last_start: date | None
    cost: float
    answered: int
    came: int
    bought: int
    refused: int
    before_bought: int
    bought_both: int
    had_one: int
    second: int
    was_active: int
    stayed: int
    with_margin: int
    revenue: float
    revenue_squares: float
    revenue_cubes: float
    margin: float
    margin_squares: float
    margin_cubes: float
    receipts: float
    receipts_squares: float
    receipts_revenue: float
    before_revenue: float
    before_revenue_squares: float
    before_revenue_revenue: float
    before_margin: float
    before_margin_squares: float
    before_margin_margin: float

    def money(self, metric: str) -> Sums:
        """Return the sums of revenue or margin with those of the same before the contact."""
        said: dict[str, float] = {one: getattr(self, one) for one in _NUMBERS}
        return Sums(
            self.n,
            said[metric],
            said[f"{metric}_squares"],
            said[f"before_{metric}"],
            said[f"before_{metric}_squares"],
            said[f"before_{metric}_{metric}"],
        )

    @property
    def checks(self) -> Sums:
        """Return the sums of revenue beside those of receipts: the average check is their ratio."""
        return Sums(self.n, self.revenue, self.revenue_squares, self.receipts, self.receipts_squares, self.receipts_revenue)


_KEYS: Final = ("campaign", "variant", "arm", "part")
_DATES: Final = ("first_start", "last_start")
_NUMBERS: Final = tuple(one.name for one in fields(ArmSums) if one.name not in (*_KEYS, *_DATES))


def add_up(sums: Iterable[ArmSums]) -> ArmSums | None:
    """Return the arm that several parts make together; None of nothing."""
    known = list(sums)
    if not known:
        return None
    first = known[0]
    told: dict[str, Any] = {key: getattr(first, key) for key in _KEYS}
    told |= {key: sum(getattr(one, key) for one in known) for key in _NUMBERS}
    starts = [one.first_start for one in known if one.first_start is not None]
    lasts = [one.last_start for one in known if one.last_start is not None]
    return ArmSums(**told, first_start=min(starts, default=None), last_start=max(lasts, default=None))


def sizes_of(arms: Iterable[ArmSums]) -> tuple[int, int]:
    """Return how many clients stand in target and in control."""
    known = list(arms)
    return sum(one.n for one in known if one.arm == "target"), sum(one.n for one in known if one.arm == "control")


def runs(con: Connection, *, as_of: date, campaign: str | None = None) -> list[Run]:
    """Return every campaign that began by a day (or one of them), and leave temp `effect_campaign`."""
    con.execute(f"create or replace temp table effect_campaign as {CAMPAIGNS}", {"campaign": campaign, "as_of": as_of})
    return [
        Run(one["campaign"], one["started_on"], one["class"], one["channel"], one["version"], one["contacts"], one["is_own"])
        for one in rows(con, "select * from effect_campaign order by started_on nulls last, campaign")
    ]


def members_sql(whose: str) -> str:
    """Return the statement of members of temp `effect_campaign`: all of them, who answered, or those in a range of numbers."""
    arms, listed = ("arm", "campaign_member")
    if whose == IN_RANGE:
        arms, listed = NEAR.format(table=arms, number="client_id"), NEAR.format(table=listed, number="record_id")
    return MEMBERS.format(whose=whose, arms=arms, listed=listed)


def gather(con: Connection, campaign: str | None, *, as_of: date, window_days: int) -> None:
    """Leave `effect_response`, `effect_touch`, `effect_refusal`, `effect_control_met`: of one campaign (whole), of all (who answered)."""
    con.execute(CANDIDATES, {"campaign": campaign, "as_of": as_of})
    con.execute(f"create or replace temp table effect_answerer as {members_sql(ANSWERERS)}", {"campaign": campaign})
    whose = MET if campaign is None else EVERYONE
    con.execute(f"create or replace temp table effect_touch as {TOUCHES.format(whose=whose)}", {"campaign": campaign})
    con.execute(JUDGED, {"campaign": campaign, "as_of": as_of, "window_days": window_days})
    con.execute(REFUSALS)
    con.execute(CONTROL_MET, {"campaign": campaign})


def sums_of_one(con: Connection, campaign: str, *, as_of: date, window_days: int, policy: EffectPolicy) -> list[ArmSums]:
    """Return the sums of one campaign's arms; leaves temp `effect_member` and `effect_client` (who did what) for a closer look."""
    con.execute(f"create or replace temp table effect_member as {members_sql(EVERYONE)}", {"campaign": campaign})
    return sums_of_days(con, as_of=as_of, until_days=window_days, policy=policy)


def sums_of_days(con: Connection, *, as_of: date, policy: EffectPolicy, until_days: int, from_days: int = 0) -> list[ArmSums]:
    """Return the sums of those in temp `effect_member` over a part of the days since the contact (0 is its day, `until_days` is out)."""
    sql = OUTCOMES.format(client_day=client_day_sql(THEIR_DAYS))
    values = _outcome_values(as_of, until_days, policy, history_days=ALL_HISTORY) | {"from_days": from_days}
    con.execute(f"create or replace temp table effect_client as {sql}", values)
    return sums(con)


def sums_of_all(
    con: Connection, *, as_of: date, window_days: int, policy: EffectPolicy
) -> tuple[list[ArmSums], dict[str, tuple[int, int]]]:
    """Return the sums of every campaign's arms, and how many of each control were contacted, how many clients stood in both arms.

    All campaigns at once, over ranges of clients so that memory stays bounded; temp `effect_client` stays of the last range.
    """
    contacted: dict[str, tuple[int, int]] = {}
    found: dict[tuple[str, str | None, str], list[ArmSums]] = {}
    sql = OUTCOMES.format(client_day=client_day_sql(DAYS_IN_RANGE))
    values = _outcome_values(as_of, window_days, policy, history_days=policy.before_days)
    for first, end in _ranges(con):
        span = {"first_client": first, "end_client": end}
        con.execute(f"create or replace temp table effect_member as {members_sql(IN_RANGE)}", {"campaign": None, **span})
        con.execute(f"create or replace temp table effect_client as {sql}", values | span)
        for one in sums(con):
            found.setdefault((one.campaign, one.variant, one.arm), []).append(one)
        for name, (met, both) in contacted_control(con).items():
            before = contacted.get(name, (0, 0))
            contacted[name] = (before[0] + met, before[1] + both)
    return [whole for parts in found.values() if (whole := add_up(parts)) is not None], contacted


def contacted_control(con: Connection) -> dict[str, tuple[int, int]]:
    """Return, for each campaign in temp `effect_member`, how many of its control it contacted and how many clients stood in both arms."""
    return {one["campaign"]: (one["contacted"], one["both_arms"]) for one in rows(con, CONTACTED_CONTROL)}


def sums(con: Connection, *, split: bool = False, revenue_cap: float | None = None, margin_cap: float | None = None) -> list[ArmSums]:
    """Add temp `effect_client` up by arm, by the parts of temp `split(client_id, part)` if asked, money cut at a cap if given."""
    sql = SUMS.format(
        part="split.part::varchar" if split else "null::varchar",
        split="join split on split.client_id = one.client_id" if split else "",
    )
    return [ArmSums(**one) for one in rows(con, sql, {"revenue_cap": revenue_cap, "margin_cap": margin_cap})]


def _outcome_values(as_of: date, window_days: int, policy: EffectPolicy, *, history_days: int) -> dict[str, object]:
    return {
        "as_of": as_of,
        "allow_zero": False,
        "from_days": 0,
        "window_days": window_days,
        "pre_days": policy.before_days,
        "history_days": history_days,
        "active_days": policy.active_days,
        "margin_share": policy.margin_share,
    }


def _ranges(con: Connection) -> list[tuple[int, int]]:
    (members,) = con.execute("select (select count(*) from arm) + (select count(*) from campaign_member)").fetchall()[0]
    first, last = con.execute("select coalesce(min(record_id), 0), coalesce(max(record_id), -1) from record").fetchall()[0]
    step = max(1, -(-(last - first + 1) // (1 + members // MEMBERS_AT_ONCE)))
    return [(start, start + step) for start in range(first, last + 1, step)]
