"""Scores of value as a file: one row a client."""

from datetime import date
from pathlib import Path
from typing import Final

from crm_core.db import Database, statement
from crm_core.errors import CrmError
from crm_core.facts import check_format, write_table
from crm_core.value.fields import value
from crm_core.value.store import load_model

ROWS: Final = statement(__package__, "rows")


def write_scores(db: Database, path: Path, *, as_of: date | None = None) -> tuple[int, date]:
    """Write every client's value to a .csv or .parquet file as of a day (the last fit's by default); return rows and day."""
    check_format(path)
    with db.read() as con:
        fitted = load_model(con, as_of=as_of)
        if fitted is None:
            raise CrmError("value-nothing-fitted")
        day = as_of or fitted.as_of
        con.execute(f"create or replace temp table value_rows as {ROWS.format(value=value(con, day))}")
        return write_table(con, "value_rows", path=path, work_dir=db.work_dir), day
