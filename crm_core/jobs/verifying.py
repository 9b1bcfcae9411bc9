"""Hold the base against its own promises: chains unbroken, counts that add up, a ledger that matches its lists."""

from dataclasses import dataclass
from typing import Final

from crm_core.audit import verify_audit
from crm_core.db import Connection, rows, statement
from crm_core.errors import CrmError
from crm_core.jobs.house import House

BROKEN_COUNTS: Final = statement(__package__, "broken_counts")
BROKEN_LEDGER: Final = statement(__package__, "broken_ledger")
BROKEN_CLIENTS: Final = statement(__package__, "broken_clients")
BROKEN_DAYS: Final = statement(__package__, "broken_days")


@dataclass(frozen=True, slots=True)
class Check:
    """One promise and whether it holds; `problems` counts what breaks it, `broken_by` says it in words."""

    name: str
    ok: bool
    problems: int
    detail: str = ""
    broken_by: CrmError | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Every check of the base."""

    ok: bool
    checks: tuple[Check, ...]


def verify(house: House) -> Verdict:
    """Check the whole base and return what holds and what does not."""
    with house.db.read() as con:
        checks = (
            _audit(con),
            _journal(house, con),
            _counted(con, "loads-add-up", BROKEN_COUNTS),
            _counted(con, "ledger-matches-lists", BROKEN_LEDGER),
            _counted(con, "clients-match-records", BROKEN_CLIENTS),
            _counted(con, "days-match-transactions", BROKEN_DAYS),
        )
    return Verdict(all(check.ok for check in checks), checks)


def _counted(con: Connection, name: str, sql: str) -> Check:
    problems = int(rows(con, sql)[0]["problems"])
    return Check(name, problems == 0, problems)


def _audit(con: Connection) -> Check:
    try:
        return Check("audit-chain", True, 0, str(verify_audit(con)))
    except CrmError as problem:
        return Check("audit-chain", False, 1, broken_by=problem)


def _journal(house: House, con: Connection) -> Check:
    try:
        house.protection.check(con)
    except CrmError as problem:
        return Check("refusal-journal", False, 1, broken_by=problem)
    return Check("refusal-journal", True, 0)
