"""RFM digits and group as facts a segment may ask for."""

from collections.abc import Callable
from datetime import date
from typing import Final

from crm_core.db import Connection, statement
from crm_core.facts import Field
from crm_core.rfm.edges import cut
from crm_core.rfm.groups import GROUP_KEYS
from crm_core.rfm.scores import score
from crm_core.rfm.store import chosen_scheme, load_scheme

RELATION: Final = statement(__package__, "relation")

FIELDS: Final = (
    Field("rfm_r", "number", "score", "rfm"),
    Field("rfm_f", "number", "score", "rfm"),
    Field("rfm_m", "number", "score", "rfm"),
    Field("rfm_code", "text", None, "rfm"),
    Field("rfm_group", "choice", None, "rfm", GROUP_KEYS),
)


def rfm(con: Connection, as_of: date) -> str:
    """Make temp `rfm_relation`: digits, code and group of every client by the scheme of the base."""
    scheme = load_scheme(con, chosen_scheme(con))
    scored = score(con, as_of=as_of, scheme=scheme, edges=cut(con, as_of=as_of, scheme=scheme), into="rfm_relation_score")
    con.execute(f"create or replace temp table rfm_relation as {RELATION.format(scored=scored)}")
    return "rfm_relation"


RELATIONS: Final[dict[str, Callable[[Connection, date], str]]] = {"rfm": rfm}
