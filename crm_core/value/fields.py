"""Value as facts a segment may ask for."""

from collections.abc import Callable
from datetime import date
from typing import Final

from crm_core.db import Connection, statement
from crm_core.facts import Field, facts_version
from crm_core.value.contracts import gather_contracts
from crm_core.value.histories import gather_values
from crm_core.value.money import money
from crm_core.value.policy import ValuePolicy
from crm_core.value.score import score
from crm_core.value.store import load_model, policy_of

UNSCORED: Final = statement(__package__, "unscored")
KEPT: Final = "value_score"

FIELDS: Final = (
    Field("p_alive", "number", "share", "value"),
    Field("expected_purchases", "number", "purchase", "value"),
    Field("predicted_value", "money", "currency", "value"),
    Field("historic_value", "money", "currency", "value"),
    Field("total_value", "money", "currency", "value"),
    Field("value_decile", "number", "score", "value"),
    Field("next_purchase_value", "money", "currency", "value"),
    Field("is_loss_making", "flag", None, "value"),
)


def value(con: Connection, as_of: date) -> str:
    """Return the table of what every client is worth as of a day: the kept one, or a temporary one made now.

    Without a fitted model only what clients brought so far is known. Who never bought or returned anything has no row.
    """
    fitted, version = load_model(con, as_of=as_of), facts_version(con)
    if fitted is not None and _is_kept(con, as_of=as_of, facts=version, model=fitted.version):
        return KEPT
    name = f"value_{as_of:%Y%m%d}_{version}_{0 if fitted is None else fitted.version}"
    if con.execute("select 1 from duckdb_tables() where temporary and table_name = $name", {"name": name}).fetchall():
        return name
    if fitted is not None:
        score(con, as_of=as_of, fitted=fitted, into=name, policy=policy_of(con, fitted.version))
        return name
    counted = money(con, as_of=as_of, policy=ValuePolicy())
    gather_values(con, as_of=as_of, zero_days=False, days=counted.days, column=counted.column)
    gather_contracts(con, as_of=as_of, months=1, rate=0.0)
    con.execute(f"create or replace temp table {name} as {UNSCORED}", {"is_margin": counted.kind == "margin"})
    return name


def p_alive_of(con: Connection, *, as_of: date) -> str:
    """Make temp `value_alive(client_id, p_alive)` as of a day; without a fitted model it has no rows."""
    table = value(con, as_of)
    con.execute(f"create or replace temp table value_alive as select client_id, p_alive from {table} where p_alive is not null")
    return "value_alive"


def _is_kept(con: Connection, *, as_of: date, facts: int, model: int) -> bool:
    found = con.execute("select as_of, facts_version, model_version from value_kept").fetchall()
    return found == [(as_of, facts, model)]


RELATIONS: Final[dict[str, Callable[[Connection, date], str]]] = {"value": value}
