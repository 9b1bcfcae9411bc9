"""Statuses as a file and as the words about one client."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from crm_core.churn import CannotSay
from crm_core.db import Connection, Database, rows, statement
from crm_core.facts import check_format, write_table
from crm_core.i18n import text
from crm_core.identity import resolve_client
from crm_core.status.behaviours import Behaviour, behaviours
from crm_core.status.flows import Flows, flows
from crm_core.status.life_cycle import life_cycle_table
from crm_core.status.marks import marks
from crm_core.status.policy import StatusPolicy, load_policy
from crm_core.status.residual import ResidualLife
from crm_core.status.statuses import statuses
from crm_core.status.words import behaviour_sentence, status_sentence

ROWS: Final = statement(__package__, "rows")
TOLD: Final = statement(__package__, "told")
TEXTS: Final = ("external_ids", "status_sentence", "behaviour_sentence", "marked_by", "mark_reason")


@dataclass(frozen=True, slots=True)
class ClientStatus:
    """Where one client stands, and why in words."""

    client_id: int
    status: str
    status_sentence: str
    behaviour: str
    behaviour_sentence: str
    life_cycle: str | None
    life_cycle_share: float | None
    is_marked: bool


def status_rows(con: Connection, *, as_of: date) -> tuple[Behaviour, ResidualLife | CannotSay]:
    """Make temp `status_rows` of every client's status, behaviour and life-cycle, with the keys of the reasons."""
    policy, _ = load_policy(con)
    made = statuses(con, as_of=as_of, policy=policy, into="status_rows_status")
    acting = behaviours(con, as_of=as_of, policy=policy, into="status_rows_behaviour", of=made)
    life = life_cycle_table(con, as_of=as_of, policy=policy, into="status_rows_life")
    con.execute(
        f"create or replace temp table status_rows as {ROWS.format(statuses=made, behaviours=acting.table, life='status_rows_life')}"
    )
    return acting, life


def told_rows(con: Connection, acting: Behaviour, *, language: str) -> str:
    """Make temp `status_told` from `status_rows`, with both reasons as sentences. Each sentence is made once and joined."""
    _say(con, load_policy(con)[0], acting, language)
    con.execute(f"create or replace temp table status_told as {TOLD}")
    return "status_told"


def write_statuses(db: Database, path: Path, *, as_of: date, language: str = "en") -> dict[str, Any]:
    """Write every client's status to a .csv or .parquet file; return the rows, the clients by status and behaviour, and by which limits."""
    check_format(path)
    with db.read() as con:
        acting, life = status_rows(con, as_of=as_of)
        made = told_rows(con, acting, language=language)
        counted = {
            column: dict(con.execute(f"select {column}, count(*) from {made} group by all order by all").fetchall())
            for column in ("status", "behaviour", "life_cycle")
        }
        written = write_table(con, made, path=path, work_dir=db.work_dir, texts=TEXTS)
    thirds = {str(key): count for key, count in counted["life_cycle"].items() if key is not None}
    answer: dict[str, Any] = {"rows": written, "statuses": counted["status"], "behaviours": counted["behaviour"], "life_cycle": thirds}
    answer |= {"elite_by": acting.basis, "inactivity_days": acting.gap.days, "inactivity_from": acting.gap.source}
    if isinstance(life, CannotSay):
        answer["life_cycle_missing"] = text(life.reason, language, **life.details)
    return answer


def status_of(con: Connection, client_id: int, *, as_of: date, language: str) -> ClientStatus:
    """Return where one client stands, with the reasons in words; the mark's author, day and reason are among them."""
    client = resolve_client(con, client_id)
    acting, _ = status_rows(con, as_of=as_of)
    policy, _ = load_policy(con)
    row = rows(con, "select * from status_rows where client_id = $client", {"client": client})[0]
    found = marks(con, as_of=as_of, client_id=client, limit=1)
    said = status_sentence(row["status_reason"], row["status_number"], policy=policy, language=language, mark=found[0] if found else None)
    acts = behaviour_sentence(row["behaviour_reason"], row["behaviour_number"], made=acting, policy=policy, language=language)
    return ClientStatus(
        client, row["status"], said, row["behaviour"], acts, row["life_cycle"], row["life_cycle_share"], row["status_reason"] == "marked"
    )


def _say(con: Connection, policy: StatusPolicy, acting: Behaviour, language: str) -> None:
    said: list[tuple[str, str, int | None, str]] = []
    for reason, number in con.execute("select distinct status_reason, status_number from status_rows").fetchall():
        said.append(("status", reason, number, status_sentence(reason, number, policy=policy, language=language)))
    for reason, number in con.execute("select distinct behaviour_reason, behaviour_number from status_rows").fetchall():
        said.append(("behaviour", reason, number, behaviour_sentence(reason, number, made=acting, policy=policy, language=language)))
    columns: dict[str, list[Any]] = {
        name: [row[place] for row in said] for place, name in enumerate(("kinds", "reasons", "numbers", "words"))
    }
    con.execute(
        "create or replace temp table status_said as select unnest($kinds::varchar[]) as kind, unnest($reasons::varchar[]) as reason, "
        "unnest($numbers::integer[]) as number, unnest($words::varchar[]) as sentence",
        columns,
    )


def write_flows(db: Database, path: Path, *, from_: date, to: date, of: str = "status") -> Flows:
    """Write the flows between two dates as a table of before, after, clients, and return them."""
    check_format(path)
    with db.read() as con:
        found = flows(con, from_=from_, to=to, of=of)
        parts: dict[str, list[Any]] = {
            "before": [one.before for one in found.flows],
            "after": [one.after for one in found.flows],
            "clients": [one.clients for one in found.flows],
        }
        con.execute(
            "create or replace temp table status_flows as select unnest($before::varchar[]) as before, unnest($after::varchar[]) as after, "
            "unnest($clients::bigint[]) as clients",
            parts,
        )
        write_table(con, "status_flows", path=path, work_dir=db.work_dir, texts=("before", "after"))
    return found
