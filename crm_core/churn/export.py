"""Curves and cohorts as files: counts and shares, nobody by name."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from crm_core.churn.cohorts import CohortTable, period_name
from crm_core.churn.curves import Curves
from crm_core.db import Database, statement
from crm_core.facts import check_format, write_table
from crm_core.stats.survival import Numbers

CURVE: Final = statement(__package__, "curve_rows")
COHORTS: Final = statement(__package__, "cohort_rows")
WHOLE: Final = "all"


def write_curves(db: Database, found: Curves, path: Path) -> int:
    """Write the curve of every part (of the whole base when it is not split) to a .csv or .parquet file; return the number of rows.

    Every part begins with a row at time 0, when nobody had left.
    """
    check_format(path)
    parts = [(one, one.curve) for one in found.parts or (found.whole,)]
    columns: dict[str, list[Any]] = {
        "part": [WHOLE if one.part is None else one.part for one, curve in parts for _ in range(1 + len(curve.time))],
        "time": _joined((0, curve.time) for _, curve in parts),
        "at_risk": _joined((one.began, curve.at_risk) for one, curve in parts),
        "events": _joined((0, curve.events) for _, curve in parts),
        "survival": _joined((1, curve.survival) for _, curve in parts),
        "lower": _joined((1, curve.lower) for _, curve in parts),
        "upper": _joined((1, curve.upper) for _, curve in parts),
    }
    return _write(db, CURVE, columns, path, "part")


def write_cohorts(db: Database, found: CohortTable, path: Path) -> int:
    """Write every cohort and period to a .csv or .parquet file; return the number of rows."""
    check_format(path)
    cells = [(cohort, cell) for cohort in found.cohorts for cell in cohort.cells]
    columns: dict[str, list[Any]] = {
        "cohort": [period_name(cohort.starts_on, found.by) for cohort, _ in cells],
        "since": [cell.since for _, cell in cells],
        "clients": [cohort.clients for cohort, _ in cells],
        "active": [cell.active for _, cell in cells],
        "share": [cell.active / cohort.clients for cohort, cell in cells],
        "revenue": [cell.revenue for _, cell in cells],
        "revenue_to_date": [cell.revenue_to_date for _, cell in cells],
        "revenue_per_head": [cell.revenue_to_date / cohort.clients for cohort, cell in cells],
        "margin_per_head": [None if cell.margin_to_date is None else cell.margin_to_date / cohort.clients for cohort, cell in cells],
        "is_over": [cell.is_over for _, cell in cells],
    }
    return _write(db, COHORTS, columns, path, "cohort")


def _joined(columns: Iterable[tuple[float, Numbers]]) -> list[float]:
    """Return the columns of all parts one after the other, each after its value at time 0."""
    return [value for first, column in columns for value in (float(first), *column.tolist())]


def _write(db: Database, sql: str, columns: dict[str, list[Any]], path: Path, text: str) -> int:
    with db.read() as con:
        con.execute(f"create or replace temp table churn_export as {sql}", columns)
        return write_table(con, "churn_export", path=path, work_dir=db.work_dir, texts=(text,))
