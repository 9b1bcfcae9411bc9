"""Statements lie as `.sql` beside the function that runs them."""

from functools import cache
from importlib.resources import files
from typing import Any

import duckdb


@cache
def statement(package: str, name: str) -> str:
    """Return the text of `name.sql` in `package`."""
    return (files(package) / f"{name}.sql").read_text(encoding="utf-8")


def rows(con: duckdb.DuckDBPyConnection, sql: str, parameters: dict[str, object] | None = None) -> list[dict[str, Any]]:
    """Run a statement whose answer is small and return it as dictionaries, one a row."""
    cursor = con.execute(sql, parameters)
    names = [column[0] for column in cursor.description or []]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
