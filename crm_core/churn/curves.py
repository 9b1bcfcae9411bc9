"""How long clients stay: curves from the first purchase to the first inactivity, of the whole base and of its parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from crm_core.churn.policy import ChurnPolicy, Inactivity, inactivity
from crm_core.churn.rhythms import rhythm
from crm_core.db import Connection, rows, statement
from crm_core.stats.survival import LogRank, SurvivalCurve, kaplan_meier, logrank

SPELLS: Final = statement(__package__, "spell_counts")
CONTRACTS: Final = statement(__package__, "contract_counts")
# Whoever is in no part of the split is in no curve of a part.
IN_PART: Final = "join split on split.client_id = {source}.client_id"
Subject = Literal["purchases", "contracts"]
SUBJECTS: Final[tuple[Subject, ...]] = ("purchases", "contracts")


@dataclass(frozen=True, slots=True)
class PartCurve:
    """The curve of one part of the base (of all of it: part None): how many began, how many are gone."""

    part: str | None
    began: int
    gone: int
    curve: SurvivalCurve


@dataclass(frozen=True, slots=True)
class Curves:
    """The curves as of a day. `test` compares the parts; None without a split or with fewer than two parts.

    Of purchases nobody can be gone before the limit of inactivity: the curve is 1 until then.
    """

    as_of: date
    subject: str
    inactivity: Inactivity | None
    whole: PartCurve
    split: str | None
    parts: tuple[PartCurve, ...]
    test: LogRank | None


@dataclass(frozen=True, slots=True)
class CannotSay:
    """There is no curve, and why: `reason` is the key of a sentence, `details` fill it in."""

    reason: str
    details: dict[str, Any]


def curves(con: Connection, *, as_of: date, policy: ChurnPolicy, split: str | None = None) -> Curves | CannotSay:
    """Return the curves from the first purchase to the day inactivity is reached for the first time, censored on the day.

    `split` says what temp `split(client_id, part)` is cut by (`segments.split_of`); with it there is also a curve of every part.
    """
    limit = inactivity(con, as_of=as_of, policy=policy)
    if limit.days is None or limit.proposal.reason == "churn-nobody-bought":
        return CannotSay(*why_no_limit(limit))
    source = rhythm(con, as_of).spells
    whole = _counted(con, SPELLS, split=False, source="spell", spells=source, parameters={"days": limit.days})
    parts = _counted(con, SPELLS, split=True, source="spell", spells=source, parameters={"days": limit.days}) if split else []
    return Curves(as_of, "purchases", limit, curve_of_counts(None, whole), split, *curves_of_parts(parts))


def contract_curves(con: Connection, *, as_of: date, split: str | None = None) -> Curves | CannotSay:
    """Return the curves of contracts from opening to closing: with contracts, churn is closing. Split as `curves` is."""
    whole = _counted(con, CONTRACTS, split=False, source="known", parameters={"as_of": as_of})
    if not whole:
        return CannotSay("churn-no-contracts", {})
    parts = _counted(con, CONTRACTS, split=True, source="known", parameters={"as_of": as_of}) if split else []
    return Curves(as_of, "contracts", None, curve_of_counts(None, whole), split, *curves_of_parts(parts))


def why_no_limit(limit: Inactivity) -> tuple[str, dict[str, Any]]:
    """Return the key and the details of the sentence that says why a limit has to be asked for."""
    seen = limit.proposal
    reason = seen.reason or "churn-gaps-not-reached"
    if reason != "churn-gaps-not-reached":
        return reason, {}
    return reason, {"share": round(100 * seen.gap_share), "reached": int(round(100 * seen.reached, 6))}


def curve_of_counts(part: str | None, counts: Sequence[dict[str, Any]]) -> PartCurve:
    """Return the curve of rows with duration, is_reached and clients."""
    reached = [bool(row["is_reached"]) for row in counts]
    found = kaplan_meier([row["duration"] for row in counts], reached, weights=[row["clients"] for row in counts])
    gone = sum(row["clients"] for row in counts if row["is_reached"])
    return PartCurve(part, sum(row["clients"] for row in counts), gone, found)


def _counted(
    con: Connection, sql: str, *, split: bool, source: str, parameters: dict[str, object], spells: str = ""
) -> list[dict[str, Any]]:
    join = IN_PART.format(source=source) if split else ""
    return rows(con, sql.format(part="split.part" if split else "null::varchar", split=join, spells=spells), parameters)


def curves_of_parts(counts: Sequence[dict[str, Any]]) -> tuple[tuple[PartCurve, ...], LogRank | None]:
    """Return the curve of every part, and the log-rank test of them all."""
    by_part: dict[str, list[dict[str, Any]]] = {}
    for row in counts:
        by_part.setdefault(str(row["part"]), []).append(row)
    test = None
    if len(by_part) > 1:
        columns = [[row[name] for row in counts] for name in ("duration", "is_reached", "part", "clients")]
        test = logrank(columns[0], columns[1], [str(part) for part in columns[2]], weights=columns[3])
    return tuple(curve_of_counts(part, found) for part, found in by_part.items()), test
