"""RFM digits and group as facts a segment may ask for."""

from collections.abc import Callable
from datetime import date
from typing import Final

from crm_core.db import Connection, statement
from crm_core.facts import Field
from crm_core.rfm.edges import LETTERS, cut
from crm_core.rfm.groups import GROUP_KEYS
from crm_core.rfm.measures import measures
from crm_core.rfm.scheme import AXES
from crm_core.rfm.store import chosen_scheme, groups_of, load_scheme

RELATION: Final = statement(__package__, "relation")

FIELDS: Final = (
    Field("rfm_r", "number", "score", "rfm"),
    Field("rfm_f", "number", "score", "rfm"),
    Field("rfm_m", "number", "score", "rfm"),
    Field("rfm_code", "text", None, "rfm"),
    Field("rfm_group", "choice", None, "rfm", GROUP_KEYS),
)


def rfm(con: Connection, as_of: date) -> str:
    """Make temp view `rfm_relation`: digits, code and group by the scheme of the base; its edges stand in variables."""
    scheme = load_scheme(con, chosen_scheme(con))
    edges = cut(con, as_of=as_of, scheme=scheme)
    groups = groups_of(con, scheme)
    digits: dict[str, str] = {}
    kept: dict[str, object] = {
        "new_days": -1 if groups.new_days is None else groups.new_days,
        "new_groups": groups.table(is_new=True),
        "old_groups": groups.table(is_new=False),
    }
    for axis in AXES:
        digits[LETTERS[axis]], known = edges.score_sql(axis, blank="getvariable('rfm_{name}')")
        kept |= known
    for name, value in kept.items():
        con.execute(f"set variable rfm_{name} = $value", {"value": value})
    source = measures(con, as_of=as_of, scheme=scheme)
    con.execute(f"create or replace temp view rfm_relation as {RELATION.format(measures=source, k=edges.k, **digits)}")
    return "rfm_relation"


RELATIONS: Final[dict[str, Callable[[Connection, date], str]]] = {"rfm": rfm}
