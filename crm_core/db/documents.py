"""Everything that people edit is kept in versions: settings, mappings, schemes, segments, campaigns, policies, profiles."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import duckdb

from crm_core.db.clock import now


@dataclass(frozen=True, slots=True)
class Document:
    """One version of something people edit."""

    kind: str
    name: str
    version: int
    body: dict[str, Any]
    saved_at: datetime
    saved_by: str


def save_document(con: duckdb.DuckDBPyConnection, *, kind: str, name: str, body: dict[str, Any], who: str) -> int:
    """Save a new version and return its number; an unchanged body keeps the version it has."""
    last = load_document(con, kind=kind, name=name)
    if last is not None and last.body == body:
        return last.version
    version = 1 if last is None else last.version + 1
    con.execute(
        "insert into document values ($kind, $name, $version, $body, $saved_at, $saved_by)",
        {"kind": kind, "name": name, "version": version, "body": json.dumps(body, ensure_ascii=False), "saved_at": now(), "saved_by": who},
    )
    return version


def load_document(con: duckdb.DuckDBPyConnection, *, kind: str, name: str, version: int | None = None) -> Document | None:
    """Return one version (the last one by default), or None when nothing has that name."""
    row = con.execute(
        """
        select kind, name, version, body, saved_at, saved_by from document
        where kind = $kind and name = $name and ($version is null or version = $version)
        order by version desc limit 1
        """,
        {"kind": kind, "name": name, "version": version},
    ).fetchone()
    return None if row is None else Document(row[0], row[1], row[2], json.loads(row[3]), row[4], row[5])


def list_documents(con: duckdb.DuckDBPyConnection, *, kind: str) -> list[Document]:
    """Return the last version of everything of a kind, newest first."""
    found = con.execute(
        """
        select kind, name, version, body, saved_at, saved_by from document
        where kind = $kind qualify row_number() over (partition by name order by version desc) = 1
        order by saved_at desc, name
        """,
        {"kind": kind},
    ).fetchall()
    return [Document(r[0], r[1], r[2], json.loads(r[3]), r[4], r[5]) for r in found]


def list_versions(con: duckdb.DuckDBPyConnection, *, kind: str, name: str) -> list[Document]:
    """Return every version of one document, newest first."""
    found = con.execute(
        "select kind, name, version, body, saved_at, saved_by from document where kind = $kind and name = $name order by version desc",
        {"kind": kind, "name": name},
    ).fetchall()
    return [Document(r[0], r[1], r[2], json.loads(r[3]), r[4], r[5]) for r in found]
