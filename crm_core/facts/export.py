"""Client facts as a file: one row a client, with its records' external ids; no contact points, no names."""

import os
import shutil
from datetime import date
from pathlib import Path
from typing import Final
from uuid import uuid4

from crm_core.db import Connection, Database
from crm_core.errors import CrmError
from crm_core.facts.fields import CONTACT_FIELDS, FURTHER_FIELDS, PROTECTION_FIELDS, PURCHASE_FIELDS, Field
from crm_core.facts.relations import RELATIONS

FORMATS: Final = {".csv": "(format csv, header)", ".parquet": "(format parquet)"}
EXPORTED: Final[tuple[Field, ...]] = (*PURCHASE_FIELDS, *CONTACT_FIELDS, *PROTECTION_FIELDS, *FURTHER_FIELDS)
TEXTS: Final = ("external_ids", *(field.key for field in EXPORTED if field.type == "text"))
# Free text must not start a formula in a spreadsheet; a number keeps its sign.
SAFE_TEXT: Final = r"""
case
    when regexp_matches({0}, '^[=@\t\r]') or regexp_matches({0}, '^[+-]') and not regexp_full_match({0}, '[+-][0-9 ().-]*')
    then '''' || {0}
    else {0}
end"""


def facts_rows(con: Connection, *, as_of: date) -> str:
    """Make temp `facts_rows` of every client's facts as of a date, in the order of client ids; return its name."""
    tables = {name: RELATIONS[name](con, as_of) for name in dict.fromkeys(field.relation for field in EXPORTED)}
    columns = ", ".join(f"{field.relation}.{field.key}" for field in EXPORTED)
    joins = " ".join(f"join {table} as {name} using (client_id)" for name, table in tables.items())
    con.execute(
        f"create or replace temp table facts_rows as select client.client_id, client.external_ids, {columns} "
        f"from client {joins} order by client.client_id"
    )
    return "facts_rows"


def write_facts(db: Database, path: Path, *, as_of: date) -> int:
    """Write the facts of every client to a .csv or .parquet file and return the number of rows."""
    check_format(path)
    with db.read() as con:
        return write_table(con, facts_rows(con, as_of=as_of), path=path, work_dir=db.work_dir, texts=TEXTS)


def check_format(path: Path) -> None:
    """Raise when the file's ending is neither .csv nor .parquet."""
    if path.suffix.lower() not in FORMATS:
        raise CrmError("facts-unknown-format", name=path.name)


def write_table(con: Connection, table: str, *, path: Path, work_dir: Path, texts: tuple[str, ...] = ("external_ids",)) -> int:
    """Write a table to a file; `texts` are its columns of free text. SQL writes only into the work folder: it is moved from there."""
    check_format(path)
    kind = path.suffix.lower()
    safe = ", ".join(f'{SAFE_TEXT.format(chr(34) + name + chr(34))} as "{name}"' for name in texts)
    columns = f"* replace ({safe})" if kind == ".csv" else "*"
    draft = work_dir / f"export-{uuid4().hex}{kind}"
    try:
        con.execute(f"copy (select {columns} from {table}) to '{draft.as_posix().replace(chr(39), chr(39) * 2)}' {FORMATS[kind]}")
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    os.chmod(path, 0o600)
    return int(con.execute(f"select count(*) from {table}").fetchall()[0][0])
