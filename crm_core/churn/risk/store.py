"""Models of the risk in versions, and the scores of the day last asked for."""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

import numpy as np

from crm_core.audit import record_deed
from crm_core.churn.risk.causes import main_causes
from crm_core.churn.risk.features import active_clients
from crm_core.churn.risk.model import RiskModel, model_from_dict
from crm_core.db import Connection, Database, now
from crm_core.facts import facts_version

KEPT: Final = "risk_score"
NOBODY: Final = "risk_of_nobody"
COLUMNS: Final = "client_id bigint, churn_risk double, churn_risk_decile integer, churn_cause varchar"


@dataclass(frozen=True, slots=True)
class Fitted:
    """One line of the list of models: which, on what day, by whom."""

    version: int
    as_of: date
    horizon_days: int
    chosen: str
    verdict: str
    fitted_at: datetime
    fitted_by: str


def save_model(con: Connection, model: RiskModel, *, who: str) -> RiskModel:
    """Keep a model as the next version; the base's risk is told by it from now on."""
    version = int(con.execute("select coalesce(max(version), 0) + 1 from risk_model").fetchall()[0][0])
    con.execute(
        "insert into risk_model values ($version, $as_of, $horizon_days, $active_days, $facts_version, $body, $fitted_at, $fitted_by)",
        {
            "version": version,
            "as_of": model.as_of,
            "horizon_days": model.horizon_days,
            "active_days": model.active_days,
            "facts_version": model.facts_version,
            "body": json.dumps(model.as_dict()),
            "fitted_at": now(),
            "fitted_by": who,
        },
    )
    record_deed(con, who=who, action="risk-fitted", version=version, as_of=model.as_of, model=model.chosen, verdict=model.verdict)
    return replace(model, version=version)


def load_model(con: Connection, *, version: int | None = None) -> RiskModel | None:
    """Return a model (the last one by default), or None when none was ever fitted."""
    found = con.execute(
        "select version, as_of, horizon_days, active_days, facts_version, body from risk_model "
        "where $version::integer is null or version = $version::integer order by version desc limit 1",
        {"version": version},
    ).fetchall()
    if not found:
        return None
    number, as_of, horizon, active, facts, body = found[0]
    return model_from_dict(json.loads(body), version=number, as_of=as_of, horizon_days=horizon, active_days=active, facts_version=facts)


def list_models(con: Connection) -> list[Fitted]:
    """Return every model ever fitted, the newest first."""
    found = con.execute(
        "select version, as_of, horizon_days, json_extract_string(body, '$.chosen'), json_extract_string(body, '$.verdict'), "
        "fitted_at, fitted_by from risk_model order by version desc"
    ).fetchall()
    return [Fitted(*one) for one in found]


def scored(con: Connection, *, as_of: date) -> str:
    """Return the table of the risk as of a date: the kept one, or a temporary one made now; nobody's without a model."""
    model = load_model(con)
    if model is None:
        con.execute(f"create temp table if not exists {NOBODY} ({COLUMNS})")
        return NOBODY
    state = _state(con)
    kept = con.execute("select as_of, facts_version, contacts_state, version from risk_scored").fetchall()
    if kept == [(as_of, *state, model.version)]:
        return KEPT
    name = f"risk_{as_of:%Y%m%d}_{model.version}_{state[0]}_{state[1].replace('-', '_')}"
    if not con.execute("select 1 from duckdb_tables() where temporary and table_name = $name", {"name": name}).fetchall():
        con.execute(f"create temp table {name} ({COLUMNS})")
        _score_into(con, name, model, as_of=as_of)
    return name


def keep_scores(con: Connection, model: RiskModel, *, as_of: date) -> None:
    """Score everyone active on a day and keep it, inside a write: screens and segments of that day answer at once."""
    con.execute("delete from risk_scored")
    con.execute("delete from risk_score")
    _score_into(con, KEPT, model, as_of=as_of)
    facts, contacts = _state(con)
    con.execute(
        "insert into risk_scored values ($as_of, $facts_version, $contacts_state, $version)",
        {"as_of": as_of, "facts_version": facts, "contacts_state": contacts, "version": model.version},
    )


def keep_risk(db: Database, *, as_of: date) -> None:
    """Bring the kept scores to a day and to today's state of the base, unless they are there."""
    with db.read() as con:
        if load_model(con) is None or scored(con, as_of=as_of) == KEPT:
            return
    with db.write() as con:
        model = load_model(con)
        if model is not None:
            keep_scores(con, model, as_of=as_of)


def deciles(risk: np.ndarray[tuple[int], np.dtype[np.float64]]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return tenths of the clients by risk: 1 is the riskiest; equal risks have equal tenths."""
    if not len(risk):
        return np.zeros(0, dtype=np.int64)
    above = len(risk) - np.searchsorted(np.sort(risk), risk, side="right")
    found: np.ndarray[tuple[int], np.dtype[np.int64]] = 1 + 10 * above // len(risk)
    return found


def _score_into(con: Connection, table: str, model: RiskModel, *, as_of: date) -> None:
    seen = active_clients(con, as_of=as_of, active_days=model.active_days)
    if not len(seen):
        return
    risk = model.calibration.chance(model.scorer.scores(seen.matrix))
    causes = main_causes(model.scorer, model.usual(), seen)
    given = {"client_id": seen.client_ids, "churn_risk": risk, "decile": deciles(risk), "cause": causes}
    con.register("risk_given", given)
    con.execute(f"insert into {table} select client_id, churn_risk, decile, cause from risk_given order by client_id")
    con.unregister("risk_given")


def _state(con: Connection) -> tuple[int, str]:
    """Return what the scores depend on: the counter of clients and transactions, and how many contacts there are or ceased to be."""
    contacts, withdrawn = con.execute("select count(*), count(withdrawn_by) from contact").fetchall()[0]
    (voided,) = con.execute("select count(*) from release where state = 'voided'").fetchall()[0]
    return facts_version(con), f"{contacts}-{withdrawn}-{voided}"
