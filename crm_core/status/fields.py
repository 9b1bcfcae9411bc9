"""Status, behaviour and place in the life-cycle as facts a segment may ask for."""

from collections.abc import Callable
from datetime import date
from typing import Final

from crm_core.db import Connection
from crm_core.facts import Field
from crm_core.status.behaviours import ALL_BEHAVIOURS, BEHAVIOUR_REASONS, behaviours
from crm_core.status.life_cycle import THIRDS, life_cycle_table
from crm_core.status.statuses import ALL_STATUSES, STATUS_REASONS, months_ago, statuses

AGO: Final = (1, 3, 6, 12)
# Relations of their own, so that a rule about the status alone asks for no value, and only the life-cycle for a survival curve.
FIELDS: Final = (
    Field("status", "choice", None, "status", ALL_STATUSES),
    Field("status_reason", "choice", None, "status", tuple(STATUS_REASONS)),
    Field("days_since_two_way", "number", "day", "status"),
    Field("behaviour", "choice", None, "behaviour", ALL_BEHAVIOURS),
    Field("behaviour_reason", "choice", None, "behaviour", tuple(BEHAVIOUR_REASONS)),
    Field("life_cycle", "choice", None, "life_cycle", THIRDS),
    Field("life_cycle_share", "number", "share", "life_cycle"),
    *(Field(f"status_{months}m_ago", "choice", None, f"status_{months}m_ago", ALL_STATUSES) for months in AGO),
)


def _status(con: Connection, as_of: date) -> str:
    return statuses(con, as_of=as_of)


def _behaviour(con: Connection, as_of: date) -> str:
    return behaviours(con, as_of=as_of).table


def _life_cycle(con: Connection, as_of: date) -> str:
    life_cycle_table(con, as_of=as_of, into="life_cycle_relation")
    return "life_cycle_relation"


def _ago(months: int) -> Callable[[Connection, date], str]:
    def made(con: Connection, as_of: date) -> str:
        name = f"status_{months}m_ago"
        table = statuses(con, as_of=months_ago(as_of, months), into=f"{name}_made")
        con.execute(f"create or replace temp view {name} as select client_id, status as {name} from {table}")
        return name

    return made


RELATIONS: Final[dict[str, Callable[[Connection, date], str]]] = {
    "status": _status,
    "behaviour": _behaviour,
    "life_cycle": _life_cycle,
    **{f"status_{months}m_ago": _ago(months) for months in AGO},
}
