"""Bring the schema up to date: numbered .sql files, each applied once, in one transaction."""

from importlib.resources import files

import duckdb

from crm_core.errors import CrmError


def migrate(con: duckdb.DuckDBPyConnection) -> None:
    """Apply every schema step that the base does not have yet."""
    con.execute("create table if not exists schema_step (step integer primary key)")
    done = {step for (step,) in con.execute("select step from schema_step").fetchall()}
    steps = {int(f.name[:4]): f for f in (files("crm_core.db") / "schema").iterdir() if f.name.endswith(".sql")}
    if unknown := done - set(steps):
        raise CrmError("base-from-newer-version", step=max(unknown))
    todo = sorted(set(steps) - done)
    for step in todo:
        con.begin()
        try:
            for one in duckdb.extract_statements(steps[step].read_text(encoding="utf-8")):
                con.execute(one)
            con.execute("insert into schema_step values ($step)", {"step": step})
        except BaseException:
            con.rollback()
            raise
        con.commit()
    if todo:
        con.execute("checkpoint")
