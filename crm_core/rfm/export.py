"""Scores as a file: one row a client, the group by its English name."""

from datetime import date
from pathlib import Path
from typing import Final

from crm_core.db import Connection, Database, statement
from crm_core.facts import check_format, write_table
from crm_core.i18n import text
from crm_core.rfm.edges import Edges, cut
from crm_core.rfm.groups import GROUP_KEYS
from crm_core.rfm.measures import NOTHING, measures
from crm_core.rfm.scheme import RfmScheme
from crm_core.rfm.scores import score
from crm_core.rfm.store import groups_of

ROWS: Final = statement(__package__, "rows")
LANGUAGE: Final = "en"


def group_title(key: str, language: str, title: str | None = None) -> str:
    """Return the name of a group: the one its owner gave it, else ours."""
    return title or text("rfm-group-" + key.replace("_", "-"), language)


def rfm_rows(con: Connection, *, as_of: date, scheme: RfmScheme, edges: Edges | None = None) -> str:
    """Make temp `rfm_rows` of every client's scores as of a date, in the order of client ids; return its name."""
    edges = cut(con, as_of=as_of, scheme=scheme) if edges is None else edges
    own = {group.key: group.title for group in groups_of(con, scheme).groups}
    titles = {key: group_title(key, LANGUAGE, own.get(key)) for key in GROUP_KEYS}
    scored = score(con, as_of=as_of, scheme=scheme, edges=edges)
    made = ROWS.format(measures=measures(con, as_of=as_of, scheme=scheme), scored=scored)
    given = {"keys": list(titles), "titles": list(titles.values()), "nothing": NOTHING[scheme.measure]}
    con.execute(f"create or replace temp table rfm_rows as {made}", given)
    return "rfm_rows"


def write_rfm(db: Database, path: Path, *, as_of: date, scheme: RfmScheme) -> int:
    """Write the scores of every client to a .csv or .parquet file and return the number of rows."""
    check_format(path)
    with db.read() as con:
        made = rfm_rows(con, as_of=as_of, scheme=scheme)
        return write_table(con, made, path=path, work_dir=db.work_dir, texts=("external_ids", "group"))
