"""RFM digits and group as facts a segment may ask for."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from crm_core.db import Connection, statement
from crm_core.facts import Field
from crm_core.rfm.edges import LETTERS, cut
from crm_core.rfm.groups import GROUP_KEYS
from crm_core.rfm.measures import measures
from crm_core.rfm.scheme import AXES
from crm_core.rfm.store import chosen_scheme, groups_of, load_scheme

RELATION: Final = statement(__package__, "relation")
GROUP_AGO: Final = statement(__package__, "group_ago")
NOT_YET: Final = "not_yet"
EARLIER: Final = {f"rfm_group_{days}d_ago": days for days in (30, 90, 365)}  # facts and relations of one name
AGO: Final = tuple(EARLIER.values())
FIELDS: Final = (
    Field("rfm_r", "number", "score", "rfm"),
    Field("rfm_f", "number", "score", "rfm"),
    Field("rfm_m", "number", "score", "rfm"),
    Field("rfm_code", "text", None, "rfm"),
    Field("rfm_group", "choice", None, "rfm", GROUP_KEYS),
    *(Field(name, "choice", None, name, (*GROUP_KEYS, NOT_YET)) for name in EARLIER),
)


def rfm(con: Connection, as_of: date) -> str:
    """Make temp view `rfm_relation`: digits, code and group by the scheme of the base; its edges stand in variables."""
    con.execute(f"create or replace temp view rfm_relation as {_scored(con, as_of, 'rfm')}")
    return "rfm_relation"


def _scored(con: Connection, as_of: date, name: str) -> str:
    """Return the statement of everyone's digits as of a day; what it needs stands in variables that begin with a name."""
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
        digits[LETTERS[axis]], known = edges.score_sql(axis, blank=f"getvariable('{name}_{{name}}')")
        kept |= known
    for key, value in kept.items():
        con.execute(f"set variable {name}_{key} = $value", {"value": value})
    return RELATION.format(measures=measures(con, as_of=as_of, scheme=scheme), k=edges.k, name=name, **digits)


def _ago(name: str, days: int) -> Callable[[Connection, date], str]:
    def made(con: Connection, as_of: date) -> str:
        day = as_of - timedelta(days=days)
        con.execute(f"set variable {name}_day = $day", {"day": day})
        con.execute(f"create or replace temp table {name} as {GROUP_AGO.format(name=name, scored=_scored(con, day, name))}")
        return name

    return made


RELATIONS: Final[dict[str, Callable[[Connection, date], str]]] = {"rfm": rfm, **{name: _ago(name, days) for name, days in EARLIER.items()}}
