"""Curves and cohorts as files: counts and shares, nobody by name."""

from pathlib import Path
from typing import Any, Final

from crm_core.churn.cohorts import CohortTable, period_name
from crm_core.churn.curves import Curves
from crm_core.db import Database, statement
from crm_core.facts import check_format, write_table

CURVE: Final = statement(__package__, "curve_rows")
COHORTS: Final = statement(__package__, "cohort_rows")
WHOLE: Final = "all"
COHORT_COLUMNS: Final = (
    *("cohort", "since", "clients", "active", "share"),
    *("revenue", "revenue_to_date", "revenue_per_head", "margin_per_head", "is_over"),
)


def write_curves(db: Database, found: Curves, path: Path) -> int:
    """Write the curve of every part (of the whole base when it is not split) to a .csv or .parquet file; return the number of rows.

    Every part begins with a row at time 0, when nobody had left.
    """
    check_format(path)
    columns: dict[str, list[Any]] = {name: [] for name in ("part", "time", "at_risk", "events", "survival", "lower", "upper")}
    for one in found.parts or (found.whole,):
        curve = one.curve
        columns["part"] += [WHOLE if one.part is None else one.part] * (1 + len(curve.time))
        columns["time"] += [0, *(int(time) for time in curve.time)]
        columns["at_risk"] += [one.began, *(round(n) for n in curve.at_risk)]
        columns["events"] += [0, *(round(n) for n in curve.events)]
        for name in ("survival", "lower", "upper"):
            columns[name] += [1.0, *getattr(curve, name).tolist()]
    return _write(db, CURVE, columns, path, "part")


def write_cohorts(db: Database, found: CohortTable, path: Path) -> int:
    """Write every cohort and period to a .csv or .parquet file; return the number of rows."""
    check_format(path)
    names = (
        "cohort",
        "since",
        "clients",
        "active",
        "share",
        "revenue",
        "revenue_to_date",
        "revenue_per_head",
        "margin_per_head",
        "is_over",
    )
    columns: dict[str, list[Any]] = {name: [] for name in names}
    for cohort in found.cohorts:
        for cell in cohort.cells:
            margin = None if cell.margin_to_date is None else cell.margin_to_date / cohort.clients
            row = (
                period_name(cohort.starts_on, found.by),
                cell.since,
                cohort.clients,
                cell.active,
                cell.active / cohort.clients,
                cell.revenue,
                cell.revenue_to_date,
                cell.revenue_to_date / cohort.clients,
                margin,
                cell.is_over,
            )
            for name, value in zip(COHORT_COLUMNS, row, strict=True):
                columns[name].append(value)
    return _write(db, COHORTS, columns, path, "cohort")


def _write(db: Database, sql: str, columns: dict[str, list[Any]], path: Path, text: str) -> int:
    with db.read() as con:
        con.execute(f"create or replace temp table churn_export as {sql}", columns)
        return write_table(con, "churn_export", path=path, work_dir=db.work_dir, texts=(text,))
